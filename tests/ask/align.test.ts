import { describe, expect, it } from 'vitest'
import { alignments } from '../../src/ask/align/alignment.ts'
import type { Line } from '../../src/ask/align/line.ts'
import type { Scope } from '../../src/ask/scope.ts'
import { ALLIANCE, askable, bareValues, factIds } from './bases.ts'
import { atomOf } from './reading.ts'

const { ask } = askable(ALLIANCE)

describe('a question in the words of a statement', () => {
  it.each([
    ['Who is a Saudi oil giant?', ['aramco'], 'aramco-is-a-saudi-oil-giant'],
    ['Nissan is wary of which company where Horse is concerned?', ['geely'], 'nissan-wary-of-geely-on-horse'],
    [
      'Makoto Uchida has defeated his adversaries inside which company?',
      ['nissan'],
      'uchida-defeated-internal-adversaries',
    ],
    ['Qui est un géant saoudien du pétrole ?', ['aramco'], 'aramco-is-a-saudi-oil-giant'],
  ])('is answered by what stands in the gap: %s', (question, values, fact) => {
    const answer = ask(question)
    expect(bareValues(answer)).toEqual(values)
    expect(factIds(answer)).toEqual([fact])
  })

  it.each([
    ['Is Aramco a Saudi oil giant?', 'yes'],
    ['Will Mitsubishi entrust its future electric SUV to Ampere?', 'planned'],
    ['Est-ce que Horse est une entité dédiée au moteur thermique ?', 'yes'],
  ])('is affirmed as far as the fact holds: %s', (question, truth) => {
    expect(bareValues(ask(question))).toEqual([truth])
  })

  it.each([
    ['Is Geely a Saudi oil giant?', 'another name'],
    ['Will Nissan entrust its future electric SUV to Ampere?', 'another subject'],
    ['Has the Alliance lost all great ambition?', 'the statement only asks whether it has'],
    ["Quand l'Alliance exploite-t-elle 29 usines ?", 'a word that asks is none of the statement'],
    ["Que a investi 600 millions d'euros ?", 'its form asks for an object'],
  ])('is refused where the statement says something else: %s (%s)', question => {
    expect(ask(question).status).not.toBe('answered')
  })
})

describe('words laid against a statement', () => {
  /** A line of words of one letter each. */
  const lineOf = (text: string): Line => {
    const atoms = [...text].map((letter, i) => ({ ...atomOf(letter), from: i, to: i + 1 }))
    const words = atoms.map(atom => ({ stem: atom.word, word: atom.word, atom, light: false, limits: false }))
    return { words, atoms }
  }
  const scope = { texts: { wider: (stem: string) => [stem] } } as unknown as Scope
  const laid = (asked: string, statement: string) => {
    const line = lineOf(asked)
    return alignments(scope, { line, content: line.atoms }, lineOf(statement))
  }

  it('stand there in the order of the question', () => {
    expect(laid('ac', 'abc').map(({ spans }) => spans.map(({ from }) => from))).toEqual([[0, 2]])
    expect(laid('ca', 'abc')).toEqual([])
  })

  it('are given up where a statement repeats a word too often', () => {
    expect(laid(`${'a'.repeat(16)}b`, `b${'a'.repeat(32)}`)).toEqual([])
  }, 2000)
})
