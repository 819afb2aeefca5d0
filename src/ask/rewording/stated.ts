import type { Outcome } from '../meaning/outcome.ts'
import type { Atom } from '../read/atoms.ts'
import { isAsking, isPreposition, isTerm } from '../read/cues.ts'
import { numbersIn, periodsIn } from '../read/named.ts'
import { withoutManners } from '../read/order.ts'
import type { Scope } from '../scope.ts'
import { isOfContent, type Reworded } from './reworded.ts'

/** A preposition and two words stand behind each other in many a text by chance. */
const SHORTEST = 3

/** "Who met A at the end of the talks": who met A, where facts state the last words as they stand. */
export function asStated(scope: Scope, atoms: readonly Atom[]): Reworded[] {
  const said = withoutManners(atoms)
  return said.flatMap((atom, from) => {
    const phrase = said.slice(from)
    if (from < 2 || !isPreposition(atom) || phrase.length < SHORTEST) return []
    if (!phrase.some(isOfContent) || phrase.some(isNameOrNumber)) return []
    const rows = scope.lexicons.map(lexicon =>
      phrase.flatMap(({ text }) => lexicon.textStems(text).map(stem => [stem])),
    )
    const isStated = (fact: number): boolean => rows.some(row => scope.texts.holdsInRow(fact, row))
    const isMeant = ({ facts }: Outcome): boolean => facts.length > 0 && facts.every(isStated)
    return [{ each: [said.slice(0, from)], combine: found => found.flat().filter(isMeant) }]
  })
}

/** What has a name or a number has a place of its own in a question. */
function isNameOrNumber(atom: Atom): boolean {
  return isTerm(atom) || isAsking(atom) || numbersIn(atom).length > 0 || periodsIn(atom).length > 0
}
