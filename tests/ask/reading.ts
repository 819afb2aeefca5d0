import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Atom } from '../../src/ask/read/atoms.ts'
import type { Entry } from '../../src/ask/read/lexicon-words.ts'
import { apostrophesOf, type Token, tokenise } from '../../src/ask/read/tokens.ts'
import type { LanguageFile } from '../../src/model/generated.ts'

const FOLDER = new URL('../../data/languages/', import.meta.url)
const read = (id: string) => parse(readFileSync(new URL(`${id}.yaml`, FOLDER), 'utf8')) as LanguageFile
const languages = { en: read('en'), fr: read('fr') }

/** The closed words of a language that comes with the program. */
export function languageOf(id: 'en' | 'fr'): LanguageFile {
  return languages[id]
}

const apostrophes = apostrophesOf([languageOf('en'), languageOf('fr')])

/** A text as a question is split. */
export function split(text: string): Token[] {
  return tokenise(text, apostrophes)
}

export function wordsOf(text: string): string[] {
  return split(text).map(({ word }) => word)
}

/** An atom of one word, with what it may be. */
export function atomOf(word: string, ...entries: readonly Entry[]): Atom {
  const senses = entries.map(entry => ({ sort: 'entry', entry, foreign: false }) as const)
  return {
    text: word,
    word,
    from: 0,
    to: 1,
    senses,
    general: false,
    plural: false,
    joined: false,
    inverted: false,
    elided: false,
    stems: [],
  }
}
