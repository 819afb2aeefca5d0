import type { Atom } from '../read/atoms.ts'
import type { Lexicon } from '../read/lexicon.ts'
import type { Sense } from '../read/senses.ts'
import type { Scope } from '../scope.ts'

/**
 * "Does A use X for cars", where it is for vans: whether a fact that is to meet a noun for a class of things has one for
 * that class by itself, rather than within a longer name, or names one of the class or what is called so.
 */
export function isOfClass(scope: Scope, ordinal: number, content: readonly Atom[]): boolean {
  const { statement = {} } = scope.fact(ordinal)
  const named = scope.termsOf(ordinal).flatMap(id => scope.kb.terms.get(id) ?? [])
  const labels = named.flatMap(({ label }) => Object.values(label))
  return content.every(({ senses, stems }) => {
    const isCalled = (lexicon: Lexicon): boolean =>
      labels.some(label => lexicon.textStems(label).some(stem => stems.flat().includes(stem)))
    const isTold = (lexicon: Lexicon, asked: string): boolean =>
      classesIn(lexicon, statement[lexicon.language.language] ?? '').includes(asked)
    return senses
      .flatMap(classIn)
      .every(
        asked =>
          named.some(term => term.class === asked) ||
          scope.lexicons.some(lexicon => isCalled(lexicon) || isTold(lexicon, asked)),
      )
  })
}

/** The classes for which a text has nouns that stand by themselves. */
function classesIn(lexicon: Lexicon, text: string): string[] {
  const tokens = lexicon.tokens(text)
  const found: string[] = []
  for (let at = 0; at < tokens.length; ) {
    const matches = lexicon.matches(tokens, at)
    const longest = Math.max(1, ...matches.map(({ length }) => length))
    const here = matches.filter(({ length }) => length === longest)
    found.push(...here.flatMap(({ entry }) => classIn({ sort: 'entry', entry, foreign: false })))
    at += longest
  }
  return found
}

function classIn(sense: Sense): string[] {
  if (sense.sort !== 'entry' || sense.entry.sort !== 'type') return []
  return sense.entry.class === undefined ? [] : [sense.entry.class]
}
