import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import wrapAnsi from 'wrap-ansi'
import { widthOf, wrapped } from '../../src/output/width.ts'

const SIGNS = [...'aàéœßłĦ’“”–—…•€→│ AZ09-.,;:!?()'.split(''), ' ']
const plain = fc.array(fc.constantFrom(...SIGNS), { maxLength: 60 }).map(signs => signs.join(''))

describe('the width of a text', () => {
  it('is what the package measures, though it is not asked for plain texts', () => {
    fc.assert(
      fc.property(fc.oneof(plain, fc.string({ unit: 'grapheme' })), text => {
        expect(widthOf(text)).toBe(stringWidth(text))
      }),
    )
  })

  it('counts wide characters as two and colours as none', () => {
    expect(widthOf('日産')).toBe(4)
    expect(widthOf('\u001b[1mété\u001b[22m')).toBe(3)
  })
})

describe('a wrapped text', () => {
  it('is broken as the package breaks it', () => {
    const words = fc
      .array(fc.stringMatching(/^[a-zé’—]{1,14}$/), { maxLength: 12 })
      .map(list => list.join(' '))
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 30 }), (text, width) => {
        expect(wrapped(text, width)).toBe(wrapAnsi(text, width, { hard: true }))
      }),
    )
  })
})
