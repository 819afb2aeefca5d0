import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
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
