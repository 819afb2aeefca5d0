import type { Atom } from '../read/atoms.ts'
import { ASKING, hasAny } from '../read/cues.ts'
import type { Scope } from '../scope.ts'
import { prepositionBefore, strandedIn } from './places.ts'

/** "What does it rest on": the roles that a verb of the kind, or else a noun for it, marks so; undefined where none does. */
export function rolesMarked(
  scope: Scope,
  kind: string,
  atoms: readonly Atom[],
): readonly string[] | undefined {
  const asking = atoms.findIndex(atom => hasAny(atom, ASKING))
  const preposition = prepositionBefore(atoms, asking) ?? strandedIn(atoms)
  if (asking < 0 || preposition === undefined) return undefined
  const isGenitive = (word: string): boolean => scope.prepositions.caseOf(word) === 'genitive'
  const roles = atoms.flatMap(({ senses }) =>
    senses.flatMap(sense => {
      if (sense.sort !== 'entry' || sense.entry.sort !== 'pattern' || sense.entry.pattern.noun) return []
      const { marked, kind: own } = sense.entry.pattern
      const is = (word: string): boolean =>
        word === preposition || (isGenitive(word) && isGenitive(preposition))
      return own === kind ? [...marked].flatMap(([word, names]) => (is(word) ? names : [])) : []
    }),
  )
  if (roles.length > 0) return roles
  // "On what is a pact planned": a noun for facts of a kind takes the prepositions that their verbs do.
  const isOfKind = atoms.some(({ senses }) =>
    senses.some(sense => sense.sort === 'entry' && sense.entry.sort === 'kind' && sense.entry.kind === kind),
  )
  const ofNoun = isOfKind && !isGenitive(preposition) ? scope.markedBy(preposition, kind) : []
  return ofNoun.length > 0 ? ofNoun : undefined
}
