import { isLimitedBy } from '../gather/limiting.ts'
import type { Outcome } from '../meaning/outcome.ts'
import type { Atom } from '../read/atoms.ts'
import { isMark, isPreposition, isTerm, unwritten } from '../read/cues.ts'
import { periodsIn } from '../read/named.ts'
import { isArticle, isPolite } from '../read/order.ts'
import type { Scope } from '../scope.ts'
import { all, isNoTruth, isOfContent, type Reworded } from './reworded.ts'

/** "What does A lead under the agreement of 2022": what A leads, where a limit of the facts says that of them. */
export function withinLimits(scope: Scope, atoms: readonly Atom[]): Reworded | undefined {
  for (const [at, atom] of atoms.entries()) {
    if (!isOfContent(atom) || isTerm(atom) || atom.stems.length !== 1) continue
    const start = startOf(atoms, at)
    const meant = atom.stems.map(stems => stems.flatMap(stem => scope.texts.wider(stem)))
    const holding = start === undefined ? [] : meant.flat().flatMap(stem => [...scope.texts.with(stem)])
    const facts = [...new Set(holding)].filter(fact => isLimitedBy(scope, fact, meant))
    if (facts.length === 0) continue
    const times = atoms.slice(start, at).filter(each => periodsIn(each).length > 0)
    const when = times.length > 0 ? [unwritten(atom, 'locative'), ...times] : []
    const isMeant = ({ facts: found }: Outcome): boolean =>
      found.length > 0 && found.every(fact => facts.includes(fact))
    return {
      each: [[...atoms.slice(0, start), ...when, ...atoms.slice(at + 1)]],
      combine: all(outcome => isNoTruth(outcome) && isMeant(outcome)),
    }
  }
  return undefined
}

/** Where the phrase with a noun begins: at its preposition, or at the start of the question. */
function startOf(atoms: readonly Atom[], at: number): number | undefined {
  let from = at
  while (from > 0 && (isArticle(atoms[from - 1]!) || periodsIn(atoms[from - 1]!).length > 0)) from--
  if (atoms.slice(0, from).every(atom => isMark(atom) || isPolite(atom))) return from
  return isPreposition(atoms[from - 1]!) ? from - 1 : undefined
}
