import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Answer, AnswerValue } from '../../src/ask/answer.ts'
import { createAsker } from '../../src/ask/index.ts'
import { type Base, shippedFolder } from '../../src/base.ts'
import { openBase } from '../../src/opening.ts'
import { temporaryFolder } from '../commands/folders.ts'

/** The day that "now" means in every test here. */
export const TODAY = '2026-11-22'

export const ALLIANCE = shippedFolder()
export const FILMS = fileURLToPath(new URL('../kb/films', import.meta.url))
export const GEOGRAPHY = fileURLToPath(new URL('../kb/geography', import.meta.url))

export interface Asked {
  readonly base: Base
  readonly ask: (question: string, options?: { language?: string; asOf?: string }) => Answer
}

const opened = new Map<string, Asked>()

/** A knowledge base to be asked; a folder is opened once in a test file. */
export function askable(folder: string): Asked {
  const known = opened.get(folder)
  if (known) return known
  const base = openBase(folder)
  const answer = createAsker(base.kb, base.index)
  const made: Asked = {
    base,
    ask: (question, options = {}) => answer(question, { today: TODAY, ...options }),
  }
  opened.set(folder, made)
  return made
}

/** A copy of a knowledge base, to be changed; the end of the test file takes it away. */
export function copyOf(folder: string): string {
  const copy = join(temporaryFolder(), 'kb')
  cpSync(folder, copy, { recursive: true })
  return copy
}

/** A value without its label, which depends on the language; a text has nothing else. */
export function bare(value: AnswerValue): string | undefined {
  if (value.id !== undefined) return value.id
  if (value.truth !== undefined) return value.truth
  if (value.value !== undefined) return `${value.value} ${value.unit}`
  return value.date
}

export function bareValues(answer: Answer): string[] {
  return answer.values.flatMap(value => bare(value) ?? []).sort()
}

export function factIds(answer: Answer): string[] {
  return answer.facts.map(({ id }) => id).sort()
}

/** What an answer says, whatever the language: its status, values and facts. */
export function gist(answer: Answer) {
  return { status: answer.status, values: bareValues(answer), facts: factIds(answer) }
}
