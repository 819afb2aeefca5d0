import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The objects of a file of this folder that holds one a line. */
export function readLines<T>(name: string): T[] {
  const lines = readFileSync(join(import.meta.dirname, name), 'utf8').split('\n')
  return lines.filter(line => line.trim() !== '').map(line => JSON.parse(line) as T)
}
