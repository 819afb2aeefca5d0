import { describe, expect, it } from 'vitest'
import { withoutIdleVerbs } from '../../src/ask/read/idle.ts'
import type { Entry } from '../../src/ask/read/lexicon-words.ts'
import { readPattern } from '../../src/ask/read/pattern.ts'
import { atomOf } from './reading.ts'

const PREPOSITION: Entry = { sort: 'preposition' }
const ARTICLE: Entry = { sort: 'cue', cue: 'article' }

function pattern(phrase: string, prepositional = false): Entry {
  const read = readPattern('kind', phrase, new Set(['dans']))
  return { sort: 'pattern', pattern: read, predicative: false, prepositional }
}

const ENTERS = pattern('{company} entre dans {region}')
const entre = (...others: Entry[]) => atomOf('entre', PREPOSITION, ...others)
const dans = atomOf('dans', PREPOSITION)
const nissan = atomOf('nissan', { sort: 'term', id: 'nissan', type: 'company', acronym: false })

/** What the first of some atoms may still be. */
const first = (...atoms: ReturnType<typeof atomOf>[]) =>
  withoutIdleVerbs(atoms)[0]!.senses.map(sense => sense.sort === 'entry' && sense.entry.sort)

describe('a closed word that looks like a verb', () => {
  it('is none where the preposition that the verb needs does not follow', () => {
    expect(first(entre(ENTERS), nissan)).toEqual(['preposition'])
    expect(first(entre(ENTERS), nissan, dans)).toEqual(['preposition'])
    expect(first(entre(ENTERS))).toEqual(['preposition'])
  })

  it('may be one where the preposition follows, with articles between or without', () => {
    expect(first(entre(ENTERS), dans)).toEqual(['preposition', 'pattern'])
    expect(first(entre(ENTERS), atomOf('la', ARTICLE), dans)).toEqual(['preposition', 'pattern'])
  })

  it('may be one where the verb takes an object, or is a preposition itself', () => {
    const takesObject = pattern('{company} entre {region}')
    expect(first(entre(takesObject), nissan)).toEqual(['preposition', 'pattern'])
    expect(first(entre(ENTERS, takesObject), nissan)).toEqual(['preposition', 'pattern', 'pattern'])
    const prepositional = pattern('{company} entre dans {region}', true)
    expect(first(entre(prepositional), nissan)).toEqual(['preposition', 'pattern'])
  })

  it('is left alone where it is a noun, and so is a verb that is no closed word', () => {
    expect(first(entre(pattern('entre dans {region}')), nissan)).toEqual(['preposition', 'pattern'])
    expect(first(atomOf('entre', ENTERS), nissan)).toEqual(['pattern'])
  })

  it('keeps every other atom as it is', () => {
    const atoms = [nissan, dans]
    expect(withoutIdleVerbs(atoms)).toEqual(atoms)
  })
})
