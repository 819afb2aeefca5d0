import { fold } from '../../knowledge/vocabulary.ts'
import type { Atom } from '../read/atoms.ts'
import { typesNamed } from '../read/cues.ts'
import { periodsIn } from '../read/named.ts'
import type { Scope } from '../scope.ts'
import { all, isNoTruth, type Reworded } from './reworded.ts'

const YEAR = /^\d{4}$/

/** "A's 2030 plan": the plan that has the year in its name, where nothing is of that time. */
export function withYearInName(scope: Scope, atoms: readonly Atom[]): Reworded | undefined {
  const at = atoms.findIndex(atom => periodsIn(atom).length > 0 && YEAR.test(atom.word))
  const noun = [atoms[at + 1], atoms[at - 1]].find(atom => atom && typesNamed(atom).length > 0)
  if (at < 0 || !noun) return undefined
  const types = typesNamed(noun)
  const year = atoms[at]!.word
  const isSoNamed = (id: string): boolean => {
    const { type, label } = scope.kb.terms.get(id)!
    return types.includes(type) && Object.values(label).some(name => fold(name).split(' ').includes(year))
  }
  return {
    each: [atoms.filter((_, i) => i !== at)],
    combine: all(
      outcome =>
        isNoTruth(outcome) &&
        outcome.facts.length > 0 &&
        outcome.facts.every(ordinal => scope.termsOf(ordinal).some(isSoNamed)),
    ),
  }
}
