import { describe, expect, it } from 'vitest'
import { endingsOf, lemmasOf, stemmer } from '../../src/ask/read/stems.ts'
import { fold } from '../../src/knowledge/vocabulary.ts'
import type { LanguageFile } from '../../src/model/generated.ts'
import { languageOf } from './reading.ts'

const stemmerOf = (language: LanguageFile) => stemmer(lemmasOf(language), endingsOf(language))

const stems = { en: stemmerOf(languageOf('en')), fr: stemmerOf(languageOf('fr')) }

describe('a stem', () => {
  it.each<['en' | 'fr', string[]]>([
    ['en', ['lead', 'leads', 'led', 'leading']],
    ['en', ['produce', 'produces', 'produced', 'producing']],
    ['en', ['supply', 'supplies', 'supplied', 'supplying']],
    ['en', ['company', 'companies']],
    ['en', ['build', 'built', 'building']],
    ['en', ['battery', 'batteries']],
    ['fr', ['investir', 'investi', 'investit', 'investissent', 'investira']],
    ['fr', ['piloter', 'pilote', 'pilotent', 'pilotera', 'piloté', 'pilotait']],
    ['fr', ['détenir', 'détient', 'détiennent', 'détenu']],
    ['fr', ['fournir', 'fournit', 'fournissent', 'fournira']],
    ['fr', ['véhicule', 'véhicules']],
  ])('is one for all forms of a word in %s: %j', (language, forms) => {
    expect(new Set(forms.map(form => stems[language](fold(form)))).size).toBe(1)
  })

  it.each<['en' | 'fr', string, string]>([
    ['en', 'invest', 'invent'],
    ['en', 'supply', 'suppose'],
    ['en', 'plan', 'plant'],
    ['fr', 'moteur', 'mot'],
    ['fr', 'produire', 'produit fini'],
    ['fr', 'usine', 'usage'],
  ])('tells different words apart in %s: %s and %s', (language, one, other) => {
    expect(stems[language](fold(one))).not.toBe(stems[language](fold(other)))
  })

  it('follows the data alone: the first ending that leaves enough letters', () => {
    const stem = stemmerOf({
      language: 'xx',
      name: 'x',
      cues: {},
      irregular: { go: ['went'] },
      endings: [
        { ending: 'ies', by: 'y', min: 2 },
        { ending: 's', by: '', min: 3 },
      ],
    })
    expect(['cities', 'cats', 'gas', 'went', 'go', 'dog', ''].map(stem)).toEqual([
      'city',
      'cat',
      'gas',
      'go',
      'go',
      'dog',
      '',
    ])
  })

  it.each(['__proto__', 'constructor', 'toString'])('of a name that objects have is ordinary: %s', word => {
    expect(typeof stems.en(word)).toBe('string')
    expect(stems.en(word)).toBe(stems.en(word))
  })
})
