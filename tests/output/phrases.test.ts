import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { shippedFolder } from '../../src/base.ts'
import { load } from '../../src/load/index.ts'

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts'))
  .map(file => readFileSync(`src/${file}`, 'utf8'))
  .join('\n')

const { lexicon } = load(shippedFolder()).kb!

/** Whether the program asks for a phrase: by its key, or by the part before a dot and what it computes. */
function isAsked(key: string): boolean {
  const group = key.split('.')[0]
  return sources.includes(`'${key}'`) || (key.includes('.') && sources.includes(`\`${group}.\${`))
}

describe('the phrases of the languages', () => {
  it.each([...lexicon.keys()])(
    'are all asked for, but dates, which the tests of dates read: %s',
    language => {
      const keys = Object.keys(lexicon.get(language)!.phrases!).filter(key => !key.startsWith('date.'))
      expect(keys.length).toBeGreaterThan(20)
      expect(keys.filter(key => !isAsked(key))).toEqual([])
    },
  )

  it('are the same in every language', () => {
    const [first, ...others] = [...lexicon.values()].map(({ phrases }) => Object.keys(phrases!).sort())
    for (const keys of others) expect(keys).toEqual(first)
  })
})
