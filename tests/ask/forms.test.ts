import { describe, expect, it } from 'vitest'
import { askable } from './bases.ts'
import { differing, FOLDERS, FRENCH, type Line, said } from './changed.ts'

type Form = readonly [name: string, change: (q: string) => string]

const FORMS: readonly Form[] = [
  ['without its question mark', q => q.replace(/\s*\?$/, '')],
  ['with more question marks', q => `${q.replace(/\s*\?$/, '')} ???`],
  ['in upper case', q => q.toUpperCase()],
  ['in lower case', q => q.toLowerCase()],
  ['without accents', q => q.normalize('NFD').replace(/\p{M}/gu, '')],
  ['with its accents as marks of their own', q => q.normalize('NFD')],
  ['with typographic apostrophes and hyphens', q => q.replaceAll("'", '’').replaceAll('-', '‑')],
  ['with blanks before, after and doubled', q => `  ${q.replaceAll(' ', '  ')} \t`],
  ['with a greeting and thanks', q => (FRENCH.test(q) ? `Bonjour, ${q} Merci !` : `Hello, ${q} Thank you!`)],
  ['with please', q => (FRENCH.test(q) ? `S'il vous plaît, ${q}` : `Please, ${q}`)],
  ['with and without the articles of names', q => q.replaceAll(/(?<=\s)(?:the|la|le|les) (?=\p{L})/gu, '')],
]

/** Each form is tried on every third question: all of them with several forms. */
const STEP = 3

describe.each(FOLDERS)('the questions about $name', ({ folder, lines }) => {
  const answered = lines.filter(({ refused }) => !refused)
  const asked = askable(folder)
  const before = said(asked)

  it.each(FORMS.map(([name, change], from) => ({ name, change, from })))(
    'keep their facts $name',
    ({ change, from }) => {
      const tried: Line[] = answered.filter((_, i) => (i + from) % STEP === 0)
      expect(tried.length).toBeGreaterThan(1)
      expect(differing(tried, before, said(asked, change))).toEqual([])
    },
  )
})
