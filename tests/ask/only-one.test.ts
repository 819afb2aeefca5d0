import { describe, expect, it } from 'vitest'
import { ALLIANCE, askable } from './bases.ts'

const { ask } = askable(ALLIANCE)

describe('whether somebody is the only one', () => {
  it.each([
    ['before whom it stands', 'Is Nissan the only customer of Horse?', 'horse-to-supply-mitsubishi'],
    ['behind whom it stands', 'Does Horse supply only Nissan?', 'horse-to-supply-mitsubishi'],
    ['in French', 'Nissan est-il le seul client de Horse ?', 'horse-to-supply-mitsubishi'],
    ['in two words around a verb', 'Horse ne fournit-il que Nissan ?', 'horse-to-supply-mitsubishi'],
    ['who does something', 'Did only Nissan invest in Ampere?', 'mitsubishi-invested-200-million-in-ampere'],
  ])('is denied by what is said of another: of him %s', (_, question, fact) => {
    const { values, facts, queries } = ask(question)
    expect(values.map(({ truth }) => truth)).toEqual(['no'])
    expect(facts.map(({ id }) => id)).toEqual([fact])
    expect(queries.join(' ')).not.toContain('nissan')
  })

  it.each([
    ['nothing is said of another', 'Is Geely the only owner of Horse?'],
    ['it is not said of him', 'Is Toyota the only customer of Horse?'],
    ['a figure is limited', 'Is Horse to supply only 12 plants?'],
    ['nothing asks but a mark', 'Horse ne fournit que Nissan ?'],
  ])('is not told where %s', (_, question) => {
    expect(ask(question).status).toBe('unknown')
  })
})

describe('a name before a noun for a role', () => {
  it('is that of whose it is', () => {
    const { values } = ask('Besides Nissan, who is a Horse customer?')
    expect(values.flatMap(({ id }) => id ?? [])).toEqual(['mitsubishi'])
  })
})
