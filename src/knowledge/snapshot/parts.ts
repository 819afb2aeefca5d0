import type { BlobReader, BlobWriter } from './blobs.ts'

/** An object whose large properties stand in blobs of their own. */
interface Parts {
  readonly small: Readonly<Record<string, unknown>>
  readonly large: Readonly<Record<string, number>>
  readonly order: readonly string[]
}

/** Characters of JSON from which on a property is large. */
const LARGE = 250

/** Writes an object so that its large properties, and theirs, are read one by one. Returns where it stands. */
export function writeParts(writer: BlobWriter, object: object): number {
  const small: Record<string, unknown> = {}
  const large: Record<string, number> = {}
  for (const [key, value] of Object.entries(object)) {
    const isLarge = JSON.stringify(value).length > LARGE
    if (isLarge && isMapping(value)) large[key] = writeParts(writer, value)
    else if (isLarge)
      large[key] = writer.json({ small: { [WHOLE]: value }, large: {}, order: [WHOLE] } satisfies Parts)
    else define(small, key, { value })
  }
  return writer.json({ small, large, order: Object.keys(object) } satisfies Parts)
}

/** Stands for a list, which is read at once; no key of a knowledge base holds such a character. */
const WHOLE = '\0'

/** The object that was written at an offset; what is large in it is read when it is first looked at. */
export function readParts(reader: BlobReader, offset: number): unknown {
  const { small, large, order } = reader.json(offset) as Parts
  const whole: Record<string, unknown> = {}
  for (const key of order) {
    const at = Object.hasOwn(large, key) ? large[key]! : undefined
    if (at === undefined) define(whole, key, { value: small[key] })
    else defineLazy(whole, key, () => readParts(reader, at))
  }
  return Object.hasOwn(whole, WHOLE) ? whole[WHOLE] : whole
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
