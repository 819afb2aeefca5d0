import { isUtf8 } from 'node:buffer'
import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { LARGEST_FILE } from './limits.ts'
import type { Finding } from './report.ts'

/** A file's bytes, or why there are none. */
export type ReadResult = { readonly bytes: Buffer } | { readonly finding: Finding }

/** A file's text, or what is wrong with it and where. */
export type DecodeResult =
  | { readonly text: string }
  | { readonly finding: Finding; readonly line: number; readonly column: number }

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  ELOOP: 'its symbolic links go round in a circle',
  ENOENT: 'it is not there, or it is a link that leads nowhere',
  ENOTDIR: 'a part of its path is not a folder',
  ENAMETOOLONG: 'its name is too long',
  EISDIR: 'it is a folder',
  ENOSPC: 'no space is left on the device',
  EROFS: 'the file system is read-only',
}

/** Why the system refused, in words; its own code where there are none. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code ?? 'unknown error'
  return Object.hasOwn(REASONS, code) ? REASONS[code]! : code
}

/**
 * Reads a file that must lie in a folder, links followed: a path that leaves the folder, a folder, a device or a
 * pipe, and a file that is too large are refused before anything of them is read.
 */
export function readInside(folder: string, path: string): ReadResult {
  try {
    const real = realpathSync(join(folder, path))
    if (!isInside(realpathSync(folder), real)) return refusal('outside-base', path)
    const stats = statSync(real)
    if (!stats.isFile())
      return refusal('unreadable', path, stats.isDirectory() ? REASONS.EISDIR : 'it is no file')
    if (stats.size > LARGEST_FILE) return refusal('too-large', path)
    return { bytes: readFileSync(real) }
  } catch (error) {
    return refusal('unreadable', path, reasonOf(error))
  }
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !way.startsWith(sep) && !/^[a-z]:/i.test(way)
}

function refusal(code: 'unreadable' | 'outside-base' | 'too-large', path: string, reason = ''): ReadResult {
  if (code === 'outside-base') {
    const message = `${path} leads outside the knowledge base, and nothing is read there.`
    return { finding: { code, message, tip: 'Put a copy of the file in the folder.' } }
  }
  if (code === 'too-large') {
    const message = `${path} is larger than ${LARGEST_FILE / 1024 / 1024} MB.`
    return { finding: { code, message, tip: 'Split it into several files.' } }
  }
  return { finding: { code, message: `${path} cannot be read: ${reason}.` } }
}

/** Whether something bears this name, be it a link that leads nowhere or what may not be looked at. */
export function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOTDIR'
  }
}

/** The names in a folder of the knowledge base, sorted; none where there is no such folder. */
export function namesIn(folder: string, part: string): { names: readonly string[]; finding?: Finding } {
  const path = join(folder, part)
  if (!isThere(path)) return { names: [] }
  try {
    if (!isInside(realpathSync(folder), realpathSync(path))) {
      return { names: [], ...refusal('outside-base', part) }
    }
    return { names: readdirSync(path).sort() }
  } catch (error) {
    return { names: [], ...refusal('unreadable', part, reasonOf(error)) }
  }
}

/** The text of a UTF-8 file, its byte order mark taken off; refuses what is not UTF-8, and control characters. */
export function decode(bytes: Buffer): DecodeResult {
  if (!isUtf8(bytes)) return { finding: invalidBytes(), ...positionOfInvalid(bytes) }
  const text = new TextDecoder().decode(bytes)
  const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/.exec(text)
  if (!control) return { text }
  const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  const name = control[0] === '\0' ? 'a NUL character' : `the control character U+${code}`
  const finding: Finding = {
    code: 'control-character',
    message: `The file holds ${name}.`,
    tip: 'Delete it.',
  }
  return { finding, ...positionIn(text, control.index) }
}

function invalidBytes(): Finding {
  return { code: 'not-utf8', message: 'The file is not valid UTF-8 from here on.', tip: 'Save it as UTF-8.' }
}

function positionIn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}

/** Lines are valid or not by themselves, since no byte of a longer character is a line feed. */
function positionOfInvalid(bytes: Buffer): { line: number; column: number } {
  let line = 1
  let start = 0
  for (;;) {
    const feed = bytes.indexOf(0x0a, start)
    const part = bytes.subarray(start, feed < 0 ? bytes.length : feed)
    if (!isUtf8(part) || feed < 0) return { line, column: 1 + validLength(part) }
    line += 1
    start = feed + 1
  }
}

/** Code units before the first invalid byte: the decoder in streaming mode stops there. */
function validLength(line: Buffer): number {
  let low = 0
  let high = line.length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (isValidStart(line.subarray(0, middle))) low = middle
    else high = middle - 1
  }
  return new TextDecoder().decode(line.subarray(0, low)).replace(/\uFFFD$/, '').length
}

function isValidStart(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}
