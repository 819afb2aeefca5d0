import type { BlobReader, BlobWriter } from './blobs.ts'

/** An object whose large properties stand in blobs of their own, and are null in it. */
interface Parts {
  readonly own: Readonly<Record<string, unknown>>
  readonly large: readonly (readonly [key: string, offset: number])[]
}

/** Characters of JSON from which on a property is large. */
const LARGE = 250

/** Writes an object so that its large properties, and theirs, are read one by one. Returns where it stands. */
export function writeParts(writer: BlobWriter, object: object): number {
  const own: Record<string, unknown> = {}
  const large: [string, number][] = []
  for (const [key, value] of Object.entries(object)) {
    const isLarge = JSON.stringify(value).length > LARGE
    define(own, key, { value: isLarge ? null : value })
    if (isLarge) large.push([key, isMapping(value) ? writeParts(writer, value) : writeWhole(writer, value)])
  }
  return writer.json({ own, large } satisfies Parts)
}

/** Stands for a list, which is read at once; no key of a knowledge base holds such a character. */
const WHOLE = '\0'

function writeWhole(writer: BlobWriter, value: unknown): number {
  return writer.json({ own: { [WHOLE]: value }, large: [] } satisfies Parts)
}

/** The object that was written at an offset; what is large in it is read when it is first looked at. */
export function readParts(reader: BlobReader, offset: number): unknown {
  const { own, large } = reader.json(offset) as Parts
  for (const [key, at] of large) defineLazy(own, key, () => readParts(reader, at))
  return Object.hasOwn(own, WHOLE) ? own[WHOLE] : own
}

/** Makes a property as an assignment would, were its name `__proto__` or not. */
function define(object: object, key: string, descriptor: PropertyDescriptor): void {
  Object.defineProperty(object, key, { enumerable: true, configurable: true, writable: true, ...descriptor })
}

function defineLazy(object: object, key: string, make: () => unknown): void {
  Object.defineProperty(object, key, {
    enumerable: true,
    configurable: true,
    get() {
      const value = make()
      define(object, key, { value })
      return value
    },
  })
}

function isMapping(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
