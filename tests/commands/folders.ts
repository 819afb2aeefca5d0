import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'

/** The small knowledge base about films, which is nobody's default. */
export const FILMS = fileURLToPath(new URL('../kb/films', import.meta.url))

/** The small knowledge base about peaks, whose sources contradict each other. */
export const PEAKS = fileURLToPath(new URL('../kb/peaks', import.meta.url))

const made: string[] = []

/** A folder of its own for a test file's use, taken away at the end. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'akb-test-'))
  made.push(folder)
  return folder
}

/** A copy of the films, to be spoilt. */
export function copyOfFilms(): string {
  const folder = join(temporaryFolder(), 'films')
  cpSync(FILMS, folder, { recursive: true })
  return folder
}

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})
