import { describe, expect, it } from 'vitest'
import { Interpreter } from '../../src/ask/interpret.ts'
import { type Frame, NO_MODS, type SetExpr } from '../../src/ask/logic.ts'
import { givesExcepted, keepsLimits } from '../../src/ask/meaning/limits.ts'
import type { Outcome } from '../../src/ask/meaning/outcome.ts'
import { LIST, type Question } from '../../src/ask/questions/question.ts'
import type { Cue, Entry } from '../../src/ask/read/lexicon-words.ts'
import type { Prepared } from '../../src/ask/read/prepare.ts'
import { askable, FILMS } from './bases.ts'
import { atomOf } from './reading.ts'

const { kb, index } = askable(FILMS).base
const { scope } = new Interpreter(kb, index)

const prepared = (...atoms: ReturnType<typeof atomOf>[]) => ({ atoms }) as unknown as Prepared
const cued = (cue: Cue) => prepared(atomOf(cue, { sort: 'cue', cue }))

const FRAME: Frame = { kind: 'budget', args: [], mods: NO_MODS }
const ANY: SetExpr = { op: 'any' }
const LIKE = { cost: 0, reads: [], asked: LIST }
const listing = (set: SetExpr): Question => ({ ...LIKE, want: 'set', set })
const truth = (negated: boolean): Question => ({ ...LIKE, want: 'truth', frame: FRAME, negated })

const PLAIN = listing({ op: 'fill', frame: FRAME, role: 'film' })
const DENYING = listing({ op: 'where', of: ANY, frame: FRAME, role: 'film', not: true })
const LARGEST = listing({ op: 'top', frame: FRAME, role: 'film', by: 'amount', greatest: true })
const RANGED = listing({
  op: 'fill',
  frame: { ...FRAME, mods: { ...NO_MODS, ranges: [{ role: 'amount', range: { min: 1 } }] } } as Frame,
  role: 'film',
})

describe('a reading', () => {
  it.each<[Cue, Question]>([
    ['not', DENYING],
    ['not', truth(false)],
    ['neither', DENYING],
    ['without', DENYING],
    ['except', DENYING],
    ['most', LARGEST],
    ['least', LARGEST],
    ['than', RANGED],
    ['average', { ...PLAIN, aggregate: 'average' } as Question],
    ['difference', { ...PLAIN, aggregate: 'difference' } as Question],
    ['than', { ...PLAIN, aggregate: 'difference' } as Question],
  ])('keeps "%s" where it does what the word says', (cue, question) => {
    expect(keepsLimits(scope, question, cued(cue))).toBe(true)
  })

  it.each<Cue>(['not', 'neither', 'without', 'except', 'most', 'least', 'than', 'average', 'difference'])(
    'that passes over "%s" answers an easier question',
    cue => {
      expect(keepsLimits(scope, PLAIN, cued(cue))).toBe(false)
    },
  )

  it('denies where it asks whether something is not so', () => {
    expect(keepsLimits(scope, truth(true), cued('neither'))).toBe(true)
    expect(keepsLimits(scope, truth(false), cued('neither'))).toBe(false)
  })

  it('has to keep every word of several', () => {
    const both = prepared(...[...cued('most').atoms, ...cued('not').atoms])
    expect(keepsLimits(scope, LARGEST, both)).toBe(false)
  })

  it('need not keep a word that may be another, nor one that limits nothing', () => {
    const other: Entry = { sort: 'filler' }
    expect(keepsLimits(scope, PLAIN, prepared(atomOf('most', { sort: 'cue', cue: 'most' }, other)))).toBe(
      true,
    )
    expect(keepsLimits(scope, PLAIN, cued('article'))).toBe(true)
  })
})

describe('an answer', () => {
  const film = (id: string) => atomOf(id, { sort: 'term', id, type: 'film', acronym: false })
  const except = atomOf('except', { sort: 'cue', cue: 'except' })
  const giving = (...values: string[]) =>
    ({ members: values.map(value => ({ value })) }) as unknown as Outcome

  it('gives what the question leaves out where one of its members is behind "except"', () => {
    const asked = prepared(atomOf('who'), except, film('copper-tide'))
    expect(givesExcepted(giving('copper-tide'), asked)).toBe(true)
    expect(givesExcepted(giving('nine-winters'), asked)).toBe(false)
  })

  it('gives nothing that is left out where nothing is', () => {
    expect(givesExcepted(giving('copper-tide'), prepared(atomOf('who'), film('copper-tide')))).toBe(false)
  })
})
