import { roleValues } from '../model/knowledge-base.ts'
import type { Atom } from './read/atoms.ts'
import type { Group } from './read/groups.ts'
import { termsIn } from './read/named.ts'
import type { Scope } from './scope.ts'
import { termsOfType } from './terms.ts'

/** The terms of a type by whose definition each of some words says what they are. */
export function definedBy(scope: Scope, type: string, words: readonly Atom[]): string[] {
  return termsOfType(scope.kb, type).filter(id => words.every(word => isInDefinition(scope, id, word)))
}

/** Whether the definition of a term holds a word, or another of its meaning, or a fact that defines it names what the word does. */
function isInDefinition(scope: Scope, id: string, word: Atom): boolean {
  const { texts } = scope
  const isHeld = (stem: string): boolean => [...texts.termsWith(stem)].includes(id)
  const isWorded = word.stems.every(stems => stems.some(stem => texts.wider(stem).some(isHeld)))
  if (word.stems.length > 0 && isWorded) return true
  const named = termsIn(word)
  return scope.definitionsOf(id).some(ordinal => scope.termsOf(ordinal).some(term => named.includes(term)))
}

/** Those of whom one definition says the same, several at once, with its words for it in each language. */
export function groupsIn(scope: Scope): Group[] {
  const defining = [...scope.kb.kinds.values()].filter(kind => kind.defines !== undefined)
  return defining.flatMap(kind =>
    [...scope.index.postings('kind', kind.id)].flatMap(ordinal => {
      const fact = scope.fact(ordinal)
      const members = roleValues(fact, kind.defines!).flatMap(value =>
        typeof value === 'string' ? [{ id: value, type: scope.kb.terms.get(value)!.type }] : [],
      )
      if (members.length < 2) return []
      const texts = [...kind.roles.values()].filter(role => role.range.includes('text'))
      return texts.flatMap(role =>
        scope.lexicons.flatMap(lexicon =>
          roleValues(fact, role.name).flatMap(value => {
            const text = typeof value === 'object' && Object.entries(value)
            const own = text
              ? text.find(([language]) => language === lexicon.language.language)?.[1]
              : undefined
            return typeof own === 'string' ? [{ members, words: wordsOf(scope, lexicon.textStems(own)) }] : []
          }),
        ),
      )
    }),
  )
}

function wordsOf({ texts }: Scope, stems: readonly string[]): string[][] {
  return stems.map(stem => [stem, ...texts.wider(stem)])
}
