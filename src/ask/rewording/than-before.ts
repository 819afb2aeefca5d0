import type { Outcome } from '../meaning/outcome.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, isMark, isPreposition } from '../read/cues.ts'
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
  if (at < 0) return undefined
  const isOne = (word: string): boolean => words.includes(word)
  const isSaid = (fact: number): boolean =>
    Object.values(scope.fact(fact).statement ?? {}).some(text => text.split(WITHIN).some(isOne))
  const isTold = ({ facts }: Outcome): boolean => facts.length > 0 && facts.every(isSaid)
  return {
    // With its own words no longer says that it was so before.
    apart: true,
    each: [[...atoms.slice(0, at), ...atoms.slice(at + 2)]],
    combine: found => found.flat().filter(isTold),
  }
}

/** What stands between the words of a statement. */
const WITHIN = /[^\p{L}]+/u
