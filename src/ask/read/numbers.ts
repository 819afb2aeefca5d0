import { fold } from '../../knowledge/vocabulary.ts'
import type { LanguageFile } from '../../model/generated.ts'
import type { Token } from './tokens.ts'

/** The words of one language for numbers, folded: JSON values, to be kept with its lexicon. */
export interface NumberWords {
  readonly words: readonly (readonly [string, number])[]
  readonly multipliers: readonly (readonly [string, number])[]
  /** The sign before decimals. */
  readonly decimal: string
}

/** The words for numbers of a language. */
export function numberWordsOf({ numbers = {}, multipliers = {}, decimal = '.' }: LanguageFile): NumberWords {
  const folded = (map: Readonly<Record<string, number>>): [string, number][] =>
    Object.entries(map).map(([word, value]) => [fold(word), value])
  return { words: folded(numbers), multipliers: folded(multipliers), decimal }
}

/** Reads numbers as one language writes them: 2.3 million, 420 000, deux. */
export class NumberReader {
  private readonly words: ReadonlyMap<string, number>
  private readonly multipliers: ReadonlyMap<string, number>
  private readonly decimal: string

  constructor({ words, multipliers, decimal }: NumberWords) {
    this.words = new Map(words)
    this.multipliers = new Map(multipliers)
    this.decimal = decimal
  }

  /** The number that begins at a token and how many tokens it takes. */
  read(tokens: readonly Token[], at: number): { value: number; length: number } | undefined {
    const token = tokens[at]
    if (token === undefined || token.sort === 'mark') return undefined
    const pair = this.words.get(`${token.word} ${tokens[at + 1]?.word}`)
    if (pair !== undefined) return { value: pair, length: 2 }
    const first = token.sort === 'number' ? this.digits(token.word) : this.words.get(token.word)
    const joined = first === undefined ? this.joined(token.word) : first
    if (joined === undefined) return undefined
    let value = joined
    let length = 1
    for (;;) {
      const next = tokens[at + length]
      const factor = next && this.multipliers.get(next.word)
      if (factor === undefined || isName(tokens, at + length)) return { value, length }
      value *= factor
      length++
    }
  }

  private digits(text: string): number | undefined {
    if (/^\d{4}-/.test(text)) return undefined
    const other = this.decimal === ',' ? '.' : ','
    const groups = /^\d{1,3}([,.\s\u00a0\u202f]\d{3})+$/.test(text)
    const plain = groups
      ? text.replaceAll(/[,.\s\u00a0\u202f]/g, '')
      : text.replaceAll(/[\s\u00a0\u202f]/g, '')
    const value = Number(plain.replace(other, '.').replace(this.decimal, '.'))
    return Number.isFinite(value) ? value : undefined
  }

  /** A number and its multiplier written together: 600m. */
  private joined(word: string): number | undefined {
    const match = /^(\d+(?:\.\d+)?)([a-z]+)$/.exec(word)
    const factor = match && this.multipliers.get(match[2]!)
    return match && factor ? Number(match[1]) * factor : undefined
  }
}

/** “Two B-segment platforms”: a letter behind a word, or before a hyphen, multiplies nothing. */
function isName(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.word.length === 1 && (tokens[at - 1]!.sort === 'word' || tokens[at + 1]?.joined === true)
}
