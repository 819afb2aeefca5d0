import { definedByWords } from '../defined.ts'
import { keyOf } from '../meaning/members.ts'
import type { Outcome } from '../meaning/outcome.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, hasAny, isAsking, isPreposition, isTerm, unwritten } from '../read/cues.ts'
import { endOf, isDescribing, isOpen, named } from '../read/descriptions.ts'
import type { Cue } from '../read/lexicon-words.ts'
import { termsIn } from '../read/named.ts'
import { isArticle, withoutManners } from '../read/order.ts'
import type { Scope } from '../scope.ts'
import type { Reworded } from './reworded.ts'

/** "With the oil giant": the one thing whose definition calls it so, where nobody asks which it is. */
export function ofCalled(scope: Scope, atoms: readonly Atom[]): Reworded | undefined {
  for (const [at, before] of atoms.entries()) {
    const isBefore = isArticle(before) || isPreposition(before)
    if (!isBefore || !isDescribing(atoms[at + 1] ?? before) || isOpen(atoms, at, false)) continue
    const to = endOf(atoms, at)
    const words = atoms.slice(at + 1, to).filter(atom => isDescribing(atom))
    if (words.length < FEWEST || words.every(isTerm)) continue
    const [id, ...others] = definedByWords(scope, words)
    if (id === undefined || others.length > 0) continue
    const term = named(atoms.slice(at + 1, to), { id, type: scope.kb.terms.get(id)!.type })
    return { each: [[...atoms.slice(0, at + 1), term, ...atoms.slice(to)]], combine: found => found.flat() }
  }
  return undefined
}

/** "Which oil giant works with A": the one thing whose definition calls it so, where it is said of that. */
export function ofWhichCalled(scope: Scope, atoms: readonly Atom[]): Reworded | undefined {
  const said = withoutManners(atoms)
  const at = said.findIndex(atom => cuesOf(atom).has('which'))
  if (at < 0 || said.some((atom, i) => i !== at && (isAsking(atom) || hasAny(atom, DENYING))))
    return undefined
  const to = endOf(said, at)
  const words = said.slice(at + 1, to).filter(isDescribing)
  if (words.length === 0 || words.every(isTerm)) return undefined
  const [id, ...others] = definedByWords(scope, words)
  if (id === undefined || others.length > 0) return undefined
  const rest = [...said.slice(0, at), ...said.slice(to)]
  // Who else is so called is asked where the one is named beside.
  if (rest.flatMap(termsIn).includes(id)) return undefined
  const term = named(said.slice(at, to), { id, type: scope.kb.terms.get(id)!.type })
  return {
    each: [[unwritten(said[0]!, 'truth'), ...said.slice(0, at), term, ...said.slice(to)]],
    combine: found => found.flat().flatMap(outcome => (isSo(outcome) ? asThat(outcome, id) : [])),
  }
}

/** Whether it is so, or to be so. */
function isSo({ truth }: Outcome): boolean {
  return truth !== undefined && truth !== 'no'
}

/** That it is so, as who it is that is so. */
function asThat({ truth: _, ...outcome }: Outcome, id: string): Outcome {
  return { ...outcome, members: [{ key: keyOf(id), value: id, facts: outcome.facts }] }
}

/** What is not so is so of many. */
const DENYING: readonly Cue[] = ['not', 'neither', 'without', 'except', 'other', 'only', 'or']

/** One word alone is said of much. */
const FEWEST = 2
