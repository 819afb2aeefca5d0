import { describe, expect, it } from 'vitest'
import { countAsked, isOfCount } from '../../src/ask/gather/asked-count.ts'
import type { Sought } from '../../src/ask/gather/sought.ts'
import { Interpreter } from '../../src/ask/interpret.ts'
import type { Member } from '../../src/ask/meaning/members.ts'
import type { Atom } from '../../src/ask/read/atoms.ts'
import { ALLIANCE, askable } from './bases.ts'
import { atomOf } from './reading.ts'

const { kb, index } = askable(ALLIANCE).base
const { scope } = new Interpreter(kb, index)

const at = (from: number, atom: Atom): Atom => ({ ...atom, from, to: from + 1 })
const THREE = at(2, { ...atomOf('three'), senses: [{ sort: 'number', value: 3 }] })
const NOUN = at(3, atomOf('companies', { sort: 'type', type: 'company' }))
const ARTICLE = at(1, atomOf('the', { sort: 'cue', cue: 'article' }))
const asked = { wanted: { atom: NOUN }, rest: [THREE] } as unknown as Sought
const members = (...ids: string[]): Member[] => ids.map(id => ({ key: id, value: id, facts: [] }))

describe('a number before the noun that is asked for', () => {
  it('says behind an article how many there are to choose from', () => {
    expect(countAsked(asked, [ARTICLE, THREE, NOUN])).toMatchObject({ number: 3, toChoose: true })
    expect(countAsked(asked, [THREE, NOUN])).toMatchObject({ number: 3, toChoose: false })
    expect(countAsked({ ...asked, rest: [] }, [NOUN])).toBeUndefined()
  })

  it('is the number of the answers, or of the parts of the whole that they belong to', () => {
    expect(isOfCount(scope, members('nissan', 'renault'), { number: 2, toChoose: false })).toBe(true)
    expect(isOfCount(scope, members('nissan'), { number: 3, toChoose: false })).toBe(false)
    expect(isOfCount(scope, members('nissan'), { number: 3, toChoose: true })).toBe(true)
    expect(isOfCount(scope, members('nissan', 'geely'), { number: 3, toChoose: true })).toBe(false)
    expect(isOfCount(scope, members('nissan'), { number: 4, toChoose: true })).toBe(false)
  })
})
