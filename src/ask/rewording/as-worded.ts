/** Closed words that say of a fact what only its own statement can bear out. */
import type { Outcome } from '../meaning/outcome.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, isMark, isPreposition, unwritten } from '../read/cues.ts'
import type { Scope } from '../scope.ts'
import type { Reworded } from './reworded.ts'

/** "Why is A freer than before": what is told of A, where that is told as more than before. */
export function thanBefore(scope: Scope, atoms: readonly Atom[]): Reworded | undefined {
  const words = scope.lexicons.flatMap(({ language }) => language.timeRelations?.before ?? [])
  const at = atoms.findIndex((atom, i) => {
    const [before, next] = [atoms[i + 1], atoms[i + 2]]
    const isEnd = next === undefined || isMark(next) || isPreposition(next)
    return cuesOf(atom).has('than') && before !== undefined && words.includes(before.word) && isEnd
  })
  const rest = [...atoms.slice(0, at), ...atoms.slice(at + 2)]
  return at < 0 ? undefined : whereSaid(scope, rest, words)
}

/** "For whom does each plant build": what is told of the plants, where that is told of each. */
export function ofEachTold(scope: Scope, atoms: readonly Atom[]): Reworded | undefined {
  const words = scope.lexicons.flatMap(({ language }) => language.cues.every ?? [])
  const at = atoms.findIndex(atom => cuesOf(atom).has('every'))
  const rest = atoms.map((atom, i) => (i === at ? unwritten(atom, 'article') : atom))
  const isPartitive = at >= 0 && atoms[at + 1] !== undefined && cuesOf(atoms[at + 1]!).has('partitive')
  if (isPartitive) rest.splice(at, 2)
  return at < 0 ? undefined : whereSaid(scope, rest, words)
}

/** The question without the words, which no longer say what they did, by facts that have one of them. */
function whereSaid(scope: Scope, atoms: readonly Atom[], words: readonly string[]): Reworded {
  const isOne = (word: string): boolean => words.includes(word)
  const isSaid = (fact: number): boolean =>
    Object.values(scope.fact(fact).statement ?? {}).some(text => text.split(WITHIN).some(isOne))
  const isTold = ({ facts }: Outcome): boolean => facts.length > 0 && facts.every(isSaid)
  return { apart: true, each: [atoms], combine: found => found.flat().filter(isTold) }
}

/** What stands between the words of a statement. */
const WITHIN = /[^\p{L}]+/u
