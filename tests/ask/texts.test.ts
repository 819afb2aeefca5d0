import { describe, expect, it } from 'vitest'
import { lexicons } from '../../src/ask/read/vocabulary.ts'
import { Texts } from '../../src/ask/texts.ts'
import { openBase } from '../../src/opening.ts'
import { ALLIANCE } from './bases.ts'

const { kb } = openBase(ALLIANCE)
const [en, fr] = lexicons(kb)
const texts = new Texts(kb, [en!, fr!])
const stem = (lexicon: typeof en, word: string): string => lexicon!.textStems(word)[0]!
const idsWith = (found: string): string[] => [...texts.with(found)].map(ordinal => kb.facts[ordinal]!.id)

describe('the words of facts', () => {
  it('are found by stem in every language', () => {
    expect(idsWith(stem(en, 'trust'))).toContain('alliance-crisis-three-years-ago')
    expect(idsWith(stem(fr, 'confiance'))).toContain('alliance-crisis-three-years-ago')
    expect(idsWith('zzz')).toEqual([])
  })

  it('are of one language: a word that means something else in another is no match', () => {
    expect(idsWith(stem(fr, 'profit'))).not.toEqual([])
    expect(idsWith(stem(en, 'profit'))).toEqual([])
  })

  it('are found by others of the same meaning, which the language lists', () => {
    expect(texts.synonyms(stem(fr, 'couler'))).toContain(stem(fr, 'effondrer'))
    expect(texts.synonyms('zzz')).toEqual([])
  })

  it('are found by a phrase as a whole, and by none of its words', () => {
    const phrase = (words: string): string => fr!.inLanguage(fr!.stems(words).join(' '))
    expect(texts.synonyms(phrase('tirer parti'))).toContain(phrase('tirer profit'))
    expect(idsWith(phrase('tirer profit'))).toEqual(['members-plan-to-build-on-alliance-assets'])
    expect(texts.synonyms(stem(fr, 'franches'))).not.toContain(stem(fr, 'libre'))
    expect(texts.synonyms(phrase('coudées franches'))).toContain(stem(fr, 'libre'))
    expect(texts.phrasesFrom(stem(fr, 'tirer'))).toContain(phrase('tirer parti'))
    expect(texts.phrasesFrom(stem(fr, 'franches'))).toBeUndefined()
  })

  it('are the only ones that are found by others: what no text holds leads nowhere', () => {
    expect(texts.synonyms(stem(en, 'headway'))).toContain(stem(en, 'progress'))
    expect(texts.synonyms(stem(en, 'progress'))).not.toContain(stem(en, 'headway'))
  })

  it('are found by others of the same root', () => {
    expect(texts.relatives(stem(fr, 'chimiste'))).toContain(stem(fr, 'chimie'))
    expect(texts.relatives('zzz')).toEqual([])
  })

  it('stand in a row or not', () => {
    const ordinal = kb.facts.findIndex(({ id }) => id === 'nissan-leads-c-suv')
    const words = (text: string) => en!.textStems(text).map(each => [each])
    expect(texts.holdsInRow(ordinal, words('renewal of C-segment SUVs'))).toBe(true)
    expect(texts.holdsInRow(ordinal, words('SUVs renewal'))).toBe(false)
  })
})
