import type { Atom } from './read/atoms.ts'
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
