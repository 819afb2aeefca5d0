import { closeSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

const BUFFERED = 1 << 20
const HOUR = 3_600_000

/**
 * Writes a file piece by piece beside the old one, which then gives way: whoever reads it finds the one or the other,
 * whole. Throws where that fails, and leaves nothing behind.
 */
export function writeWhole(file: string, fill: (write: (bytes: Uint8Array) => void) => void): void {
  const folder = dirname(file)
  for (const each of [dirname(folder), folder]) makeFolder(each)
  removeAbandoned(folder, basename(file))
  const beside = `${file}.${process.pid}-${process.hrtime.bigint()}.tmp`
  try {
    fillFile(beside, fill)
    renameSync(beside, file)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}

/** One level alone: where nothing can be made, as under /proc, Node's own way of making several never ends. */
function makeFolder(path: string): void {
  try {
    mkdirSync(path, { mode: 0o700 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

function fillFile(file: string, fill: (write: (bytes: Uint8Array) => void) => void): void {
  const descriptor = openSync(file, 'wx')
  try {
    let pieces: Uint8Array[] = []
    let size = 0
    const flush = () => {
      writeAll(descriptor, Buffer.concat(pieces))
      pieces = []
      size = 0
    }
    fill(bytes => {
      pieces.push(bytes)
      size += bytes.length
      if (size >= BUFFERED) flush()
    })
    flush()
  } finally {
    closeSync(descriptor)
  }
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  let written = 0
  while (written < bytes.length) written += writeSync(descriptor, bytes, written, bytes.length - written)
}

/** What a writer that was killed has left: nobody writes for an hour. */
function removeAbandoned(folder: string, name: string): void {
  for (const each of readdirSync(folder)) {
    if (!each.startsWith(`${name}.`) || !each.endsWith('.tmp')) continue
    const path = join(folder, each)
    const found = statSync(path, { throwIfNoEntry: false })
    if (found && Date.now() - found.mtimeMs > HOUR) rmSync(path, { force: true })
  }
}
