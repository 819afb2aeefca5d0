import type { Outcome } from '../meaning/outcome.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, isPreposition, typesNamed } from '../read/cues.ts'
import { termsIn } from '../read/named.ts'
import type { Scope } from '../scope.ts'
import { all, isNoTruth, type Reworded } from './reworded.ts'

/**
 * "Where will A follow the same scheme": a text before the question would tell which, and the facts on A do. Not so
 * where the same as something else is meant.
 */
export function withoutSame(scope: Scope, atoms: readonly Atom[]): Reworded | undefined {
  const at = atoms.findIndex(atom => cuesOf(atom).has('same'))
  const [noun, next, last] = atoms.slice(at + 1)
  if (at < 0 || !noun) return undefined
  const types = typesOf(scope, noun)
  const behind = next && typesOf(scope, next).length > 0 ? last : next
  const isOfOthers = atoms.some(atom => termsIn(atom).length > 0 && atom !== noun && atom !== next)
  if (!isOfOthers || types.length === 0 || isCompared(behind)) return undefined
  if (!types.every(type => isThing(scope, type))) return undefined
  return {
    each: [atoms.filter((_, i) => i !== at)],
    combine: all(outcome => isNoTruth(outcome) && ofOne(scope, outcome, types)),
  }
}

/** Whether the facts of an outcome are each of the one thing of these types, so that no other can be meant. */
function ofOne(scope: Scope, { facts }: Outcome, types: readonly string[]): boolean {
  const isMeant = (id: string): boolean => types.includes(scope.kb.terms.get(id)!.type)
  const [first, ...others] = facts.map(ordinal => scope.termsOf(ordinal).filter(isMeant))
  return first?.length === 1 && others.every(ids => ids.length === 1 && ids[0] === first[0])
}

/** The types of what a word names, or is a noun for. */
function typesOf({ kb }: Scope, atom: Atom): string[] {
  return [...typesNamed(atom), ...termsIn(atom).map(id => kb.terms.get(id)!.type)]
}

function isThing(scope: Scope, type: string): boolean {
  return !scope.isAgent([type]) && !scope.isPlace([type])
}

/** "The same plan as A", where "the same plan in A" says where it is. */
function isCompared(behind: Atom | undefined): boolean {
  if (!behind || cuesOf(behind).has('locative')) return false
  return isPreposition(behind) || cuesOf(behind).has('than')
}
