import { describe, expect, it } from 'vitest'
import { mergePatterns, readPattern } from '../../src/ask/read/pattern.ts'

const PREPOSITIONS = new Set(['in', 'into', 'from', 'of', 'for', 'with', 'to'])
const read = (phrase: string) => readPattern('kind', phrase, PREPOSITIONS)

describe('a phrase', () => {
  it('is a verb with the slots before and after it', () => {
    expect(read('{investor} put {amount} into {target}')).toMatchObject({
      kind: 'kind',
      anchor: ['put'],
      subject: ['investor'],
      objects: [['amount']],
      marked: new Map([['into', ['target']]]),
      noun: false,
    })
  })

  it('may take several roles in one slot', () => {
    expect(read('{leader} lead {technology|segment}').objects).toEqual([['technology', 'segment']])
  })

  it('may have a verb of several words, less the preposition that marks a slot', () => {
    const pattern = read('{holder} be wary of {toward}')
    expect(pattern.anchor).toEqual(['be', 'wary'])
    expect(pattern.marked).toEqual(new Map([['of', ['toward']]]))
  })

  it('may have a verb without any slot after it', () => {
    expect(read('{film} come out')).toMatchObject({ anchor: ['come', 'out'], subject: ['film'], objects: [] })
  })

  it('that begins with a word is a noun with its complements', () => {
    expect(read('stake of {owner} in {owned}')).toMatchObject({
      noun: true,
      anchor: ['stake'],
      subject: [],
      marked: new Map([
        ['of', ['owner']],
        ['in', ['owned']],
      ]),
    })
  })

  it('may have a preposition for its verb', () => {
    expect(read('{city} in {state}')).toMatchObject({
      anchor: ['in'],
      subject: ['city'],
      objects: [['state']],
    })
  })
})

describe('two phrases of one verb', () => {
  const merged = mergePatterns(
    read('{supplier} supply {customer} with {product}'),
    read('{supplier} supply {product} to {customer}'),
  )

  it('have the complements of both', () => {
    expect(merged.objects).toEqual([['customer'], ['product']])
    expect(merged.marked).toEqual(
      new Map([
        ['with', ['product']],
        ['to', ['customer']],
      ]),
    )
  })

  it('are one phrase where they are the same', () => {
    const one = read('{supplier} supply {customer} with {product}')
    expect(mergePatterns(one, one)).toEqual(one)
  })

  it('leave the phrases they come from as they are', () => {
    const one = read('{a} pay {b} for {c}')
    mergePatterns(one, read('{a} pay {d} to {e}'))
    expect(one).toEqual(read('{a} pay {b} for {c}'))
  })
})
