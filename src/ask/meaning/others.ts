import { isUnnamed, roleValues } from '../../model/knowledge-base.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, typesNamed } from '../read/cues.ts'
import type { Prepared } from '../read/prepare.ts'
import type { Scope } from '../scope.ts'

/** "Will other firms join X": where facts tell of somebody unnamed in just these words, they alone are meant. */
export function tellingOfOthers(
  scope: Scope,
  { atoms }: Prepared,
  facts: readonly number[],
): readonly number[] {
  const at = atoms.findIndex(atom => cuesOf(atom).has('other'))
  const noun = atoms[at + 1]
  if (at < 0 || !noun || typesNamed(noun).length === 0) return facts
  const telling = facts.filter(ordinal => callsThem(scope, ordinal, [atoms[at]!, noun]))
  return telling.length > 0 ? telling : facts
}

/** Whether a fact has somebody unnamed of whom it speaks in some words. */
function callsThem(scope: Scope, ordinal: number, words: readonly Atom[]): boolean {
  const fact = scope.fact(ordinal)
  return scope
    .rolesOf(fact.kind)
    .flatMap(({ name }) => roleValues(fact, name))
    .filter(isUnnamed)
    .some(({ unnamed }) =>
      scope.lexicons.some(lexicon => {
        const held = new Set(lexicon.textStems(unnamed[lexicon.language.language] ?? ''))
        return words.every(({ stems }) => stems.every(list => list.some(stem => held.has(stem))))
      }),
    )
}
