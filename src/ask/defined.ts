import { type RoleValue, roleValues, textsIn } from '../model/knowledge-base.ts'
import type { Atom } from './read/atoms.ts'
import type { Group } from './read/groups.ts'
import type { Lexicon } from './read/lexicon.ts'
import { termsIn } from './read/named.ts'
import type { Scope } from './scope.ts'
import { termsOfType } from './terms.ts'

/** The terms of a type by whose definition each of some words says what they are. */
export function definedBy(scope: Scope, type: string, words: readonly Atom[]): string[] {
  return termsOfType(scope.kb, type).filter(id => words.every(word => isInDefinition(scope, id, word)))
}

/** The terms, of whatever type, that some words describe likewise: one of them stands in the texts of their definitions. */
export function definedByWords(scope: Scope, words: readonly Atom[]): string[] {
  const known = words.flatMap(({ stems }) => stems.flat().flatMap(stem => [...scope.texts.termsWith(stem)]))
  return [...new Set(known)].filter(
    id => scope.definitionsOf(id).length > 0 && words.every(word => isInDefinition(scope, id, word)),
  )
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
  return [...scope.kb.kinds.values()].flatMap(kind =>
    kind.defines === undefined
      ? []
      : [...scope.index.postings('kind', kind.id)].flatMap(ordinal =>
          groupsOf(scope, ordinal, kind.defines!),
        ),
  )
}

/** Several that one fact defines, once for each text by which it calls them. */
function groupsOf(scope: Scope, ordinal: number, role: string): Group[] {
  const fact = scope.fact(ordinal)
  const ids = roleValues(fact, role).filter(value => typeof value === 'string')
  const members = ids.map(id => ({ id, type: scope.kb.terms.get(id)!.type }))
  if (members.length < 2) return []
  const texts = scope.rolesOf(fact.kind).filter(({ range }) => range.includes('text'))
  return texts
    .flatMap(({ name }) => roleValues(fact, name))
    .flatMap(value => scope.lexicons.flatMap(lexicon => wordsOf(scope, lexicon, value)))
    .map(words => ({ members, words }))
}

/** The words of a text in one language, each with those that mean the same. */
function wordsOf({ texts }: Scope, lexicon: Lexicon, value: RoleValue): (readonly string[])[][] {
  return textsIn(value, lexicon.language.language).map(text =>
    lexicon.textStems(text).map(stem => texts.wider(stem)),
  )
}
