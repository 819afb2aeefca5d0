import { describe, expect, it } from 'vitest'
import { Recent } from '../../src/ask/read/recent.ts'

describe('what was found of late', () => {
  it('is not looked for again, even where there was nothing', () => {
    const recent = new Recent<number | undefined>()
    const looked: string[] = []
    const find = (key: string) => {
      looked.push(key)
      return key === 'none' ? undefined : key.length
    }
    expect(['a', 'none', 'a', 'none'].map(key => recent.get(key, find))).toEqual([1, undefined, 1, undefined])
    expect(looked).toEqual(['a', 'none'])
  })

  it('is forgotten before there are more keys than it may hold, and found again', () => {
    const recent = new Recent<string>(2)
    const looked: string[] = []
    const find = (key: string) => {
      looked.push(key)
      return key.toUpperCase()
    }
    for (const key of ['a', 'b', 'c', 'b']) expect(recent.get(key, find)).toBe(key.toUpperCase())
    expect(looked).toEqual(['a', 'b', 'c', 'b'])
  })
})
