import { expect, test } from 'vitest'
import { asJson } from '../../src/output/json.ts'
import { visible, visibleLines } from '../../src/output/text.ts'

const MARKS = [
  '\u001b',
  '\u009b',
  '\u007f',
  '\u061c',
  '\u200e',
  '\u200f',
  '\u202a',
  '\u202e',
  '\u2066',
  '\u2069',
]

test.each(MARKS)('%j is replaced in text for people and escaped in JSON', mark => {
  expect(visible(`a${mark}b`)).toBe('a\ufffdb')
  expect(visibleLines(`a${mark}b\n\tc`)).toBe('a\ufffdb\n\tc')
  const text = asJson({ a: mark })
  expect(text).not.toContain(mark)
  expect(JSON.parse(text)).toEqual({ a: mark })
})

test('JSON keeps its lines', () => {
  expect(asJson({ a: 'b\nc' })).toBe('{\n  "a": "b\\nc"\n}')
})
