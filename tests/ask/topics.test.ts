import { describe, expect, it } from 'vitest'
import type { Cue } from '../../src/ask/read/lexicon-words.ts'
import { withTopics } from '../../src/ask/read/topics.ts'
import { ALLIANCE, askable, bareValues, FILMS, factIds } from './bases.ts'
import { atomOf } from './reading.ts'

const { ask } = askable(ALLIANCE)

describe('a topic before a mark', () => {
  it.each([
    ['Ampere, who invested in it?', ['mitsubishi', 'nissan']],
    ['Horse: how many units will it supply to Nissan?', ['500000 count']],
  ])('takes the place of the pronoun behind it: %s', (question, values) => {
    expect(bareValues(ask(question))).toEqual(values)
  })

  it('is read so in any knowledge base', () => {
    const { ask: askFilms } = askable(FILMS)
    const plain = askFilms('who directs Copper Tide')
    expect(plain.status).toBe('answered')
    expect(factIds(askFilms('Copper Tide: who directs it?'))).toEqual(factIds(plain))
  })

  const cue = (word: string, name: Cue) => atomOf(word, { sort: 'cue', cue: name })
  const nissan = atomOf('nissan', { sort: 'term', id: 'nissan', type: 'company', acronym: false })
  const plants = atomOf('plants', { sort: 'type', type: 'plant' })
  const colon = { ...atomOf(':'), senses: [{ sort: 'mark' } as const] }
  const words = (...atoms: ReturnType<typeof atomOf>[]) => withTopics(atoms).map(({ word }) => word)

  it('is left alone where the pronoun owns what follows', () => {
    expect(words(nissan, colon, cue('who', 'who'), cue('its', 'pronoun'), plants)).toEqual([
      'nissan',
      ':',
      'who',
      'its',
      'plants',
    ])
    expect(words(nissan, colon, cue('who', 'who'), cue('it', 'pronoun'))).toEqual(['who', 'nissan'])
  })

  it('is left alone where a hyphen joins the pronoun to its verb', () => {
    const joined = { ...cue('il', 'pronoun'), joined: true }
    expect(words(nissan, colon, cue('que', 'what'), joined)).toEqual(['nissan', ':', 'que', 'il'])
  })
})

describe('who says something', () => {
  it.each([
    'Who said that Nissan alone could not progress in Europe?',
    'Qui a dit que, seul, Nissan ne pourrait pas avancer en Europe ?',
  ])('is told where what is quoted holds “alone”: %s', question => {
    expect(bareValues(ask(question))).toEqual(['makoto-uchida'])
  })

  it('is not told where it does not', () => {
    expect(ask('Who said that only Renault could progress in Europe?').status).toBe('unknown')
  })
})

describe('what is asked by a noun at the front', () => {
  it('is the role that it names', () => {
    expect(factIds(ask('how often do the Japanese bosses meet with Renault?'))).toEqual([
      'renault-and-japanese-bosses-meet-bimonthly',
    ])
  })
})

describe('what somebody does to something', () => {
  it('is told by the facts that give the subject its place', () => {
    expect(factIds(ask('what does Nissan refuse to share?'))).toEqual([
      'nissan-keeps-combustion-know-how',
      'nissan-keeps-e-power',
    ])
  })

  it('is not told of somebody else', () => {
    expect(ask('what does Renault refuse to share?').status).toBe('unknown')
  })
})

describe('whose something is', () => {
  it.each(['whose plan is Ambition 2030', 'Ambition 2030, c’est le plan de quelle entreprise ?'])(
    'is told by what defines it: %s',
    question => {
      expect(bareValues(ask(question))).toEqual(['nissan'])
    },
  )

  it.each(['Who is Ambition 2030?', 'which company is Ambition 2030?', 'whose is Horse?'])(
    'is not what it is, nor told of what no fact gives to anybody: %s',
    question => {
      expect(ask(question).status).toBe('unknown')
    },
  )
})

describe('besides somebody', () => {
  it('who else is asked for, whatever the place of the one left out', () => {
    expect(bareValues(ask('Besides Renault, who owns Horse as of December 2023?'))).toEqual(['geely'])
  })
})
