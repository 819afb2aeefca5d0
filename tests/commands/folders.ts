import { cpSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inject } from 'vitest'

/** The small knowledge base about films, which is nobody's default. */
export const FILMS = fileURLToPath(new URL('../kb/films', import.meta.url))

/** The small knowledge base about peaks, whose sources contradict each other. */
export const PEAKS = fileURLToPath(new URL('../kb/peaks', import.meta.url))

/** A folder of its own for a test's use, taken away when all have ended. */
export function temporaryFolder(): string {
  return mkdtempSync(join(inject('scratch'), 'folder-'))
}

/** A copy of the films, to be spoilt. */
export function copyOfFilms(): string {
  const folder = join(temporaryFolder(), 'films')
  cpSync(FILMS, folder, { recursive: true })
  return folder
}
