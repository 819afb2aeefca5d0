import { saysAny } from '../gather/limiting.ts'
import type { Outcome } from '../meaning/outcome.ts'
import type { Atom } from '../read/atoms.ts'
import { hasAny, isAsking, isMark, isPreposition } from '../read/cues.ts'
import type { Cue } from '../read/lexicon-words.ts'
import { isArticle } from '../read/order.ts'
import type { Scope } from '../scope.ts'
import { isHeld, isOfContent, type Reworded } from './reworded.ts'

const ASKING_WHAT: readonly Cue[] = ['what', 'whatObject', 'which']

/** "Did A and B joke after the talks": whether they did, where facts say that it was at the end of these. */
export function atEndOf(scope: Scope, atoms: readonly Atom[]): Reworded | undefined {
  const at = atoms.findIndex(atom => isPreposition(atom) && scope.prepositions.isFollowing(atom.word))
  const from = atoms.findIndex((atom, i) => i > at && !isArticle(atom))
  const happening = atoms[from]
  const next = atoms[from + 1]
  if (at < 0 || !happening || !isOfContent(happening) || (next && !isMark(next))) return undefined
  // What is told of it is that it was at the end, which is no answer to what it was.
  if (atoms.some(atom => isAsking(atom) && hasAny(atom, ASKING_WHAT))) return undefined
  const isAtEnd = ({ facts }: Outcome): boolean =>
    facts.length > 0 &&
    facts.every(fact => isHeld(scope, fact, happening) && saysAny(scope, fact, ({ ending = [] }) => ending))
  return {
    each: [[...atoms.slice(0, at), ...atoms.slice(from + 1)]],
    combine: found => found.flat().filter(isAtEnd),
  }
}
