import { describe, expect, it } from 'vitest'
import { limitingIn } from '../../src/ask/gather/limiting.ts'
import type { Atom } from '../../src/ask/read/atoms.ts'
import { atomOf } from './reading.ts'

const UNDER = atomOf('under', { sort: 'cue', cue: 'less' }, { sort: 'preposition' })
const NAME = atomOf('nissan', { sort: 'term', id: 'nissan', type: 'company', acronym: false })
const NUMBER: Atom = { ...atomOf('3'), senses: [{ sort: 'number', value: 3 }] }

describe('a word that limits a question', () => {
  it('is a degree wherever it stands', () => {
    const more = atomOf('more', { sort: 'cue', cue: 'more' })
    expect(limitingIn([NAME, more])).toEqual([more])
  })

  it('is a preposition only in front of a number', () => {
    expect(limitingIn([UNDER, NAME])).toEqual([])
    expect(limitingIn([UNDER, NUMBER])).toEqual([UNDER])
  })

  it('compares as a preposition too', () => {
    const versus = atomOf('versus', { sort: 'cue', cue: 'compare' }, { sort: 'preposition' })
    expect(limitingIn([versus, NAME])).toEqual([versus])
  })

  it('is none where it may ask', () => {
    const que = atomOf('que', { sort: 'cue', cue: 'than' }, { sort: 'cue', cue: 'whatObject' })
    expect(limitingIn([que, NAME])).toEqual([])
  })
})
