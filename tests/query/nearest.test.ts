import { describe, expect, it } from 'vitest'
import { flagsToQuery, nearest, withNearest } from '../../src/query/index.ts'
import { smallBase } from '../knowledge/small-base.ts'
import { errorOf } from './reading.ts'

const kb = smallBase()

const error = (text: string) => errorOf(text, kb)

describe('the nearest values', () => {
  it.each([
    ['boat:dori', 'dory'],
    ['boat:aroura', 'aurora'],
    ['boat:"old laddy"', 'aurora'],
    ['boat:"bell île"', 'belle-ile'],
    ['place:britany', 'brittany'],
    ['kind:rase', 'race'],
    ['id:bo-win', 'bo-wins'],
    ['atributed-to:bo', 'attributed-to'],
    ['distanse:5', 'distance'],
  ])('to %s are led by %s, which the tip names', async (text, id) => {
    const { nearest: near, tip } = await withNearest(error(text))
    expect(near[0]).toBe(id)
    expect(tip).toContain(`\`${id}\``)
  })

  it('put a name that begins alike before one that holds it somewhere', async () => {
    const candidates = [
      { id: 'fleet', names: ['the Aurora, Dory and Punt fleet'] },
      { id: 'dory', names: ['Dory'] },
    ]
    expect((await nearest('dori', candidates))[0]).toBe('dory')
  })

  it('are named for a flag too', async () => {
    const parsed = flagsToQuery({ boat: 'dori' }, kb)
    expect(parsed).toHaveProperty('error')
    if ('error' in parsed)
      expect(await withNearest(parsed.error)).toMatchObject({ nearest: ['dory'], flag: 'boat' })
  })

  it('are none where nothing is near, and the tip stays', async () => {
    const before = error('boat:zzzzzzzz')
    expect(await withNearest(before)).toEqual(before)
  })

  it('are none for an error that is not about a name', async () => {
    const before = error('valid:soon')
    expect(await withNearest(before)).toBe(before)
  })

  it('are at most three, found for a page of text too', async () => {
    const candidates = Array.from({ length: 9 }, (_, at) => ({ id: `boat-${at}`, names: [] }))
    expect(await nearest('boat', candidates)).toHaveLength(3)
    expect(await nearest('x'.repeat(1_000_000), candidates)).toEqual([])
  })
})
