/** Words beside the noun that is asked for: how many are meant, or whose it is. */
import { distinct, type Member } from '../meaning/members.ts'
import type { Outcome } from '../meaning/outcome.ts'
import { isShare } from '../meaning/sets.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, hasAny, isAsking, isPreposition, typesNamed, unwritten } from '../read/cues.ts'
import { numbersIn } from '../read/named.ts'
import { isLight } from '../read/order.ts'
import type { Scope } from '../scope.ts'
import { all, isNoTruth, isOfContent, isOfFigures, isTermOf, type Reworded } from './reworded.ts'

/** "What are A's two fields": what A's fields are, where these are two. */
export function asMany(atoms: readonly Atom[]): Reworded | undefined {
  const at = atoms.findIndex(
    (atom, i) => numbersIn(atom).some(isSeveral) && isLeading(atoms[i - 1]) && isOfContent(atoms[i + 1]),
  )
  const [number] = at < 0 ? [] : numbersIn(atoms[at]!)
  if (number === undefined) return undefined
  const isCount = (outcomes: readonly Outcome[]): boolean => {
    const members = distinct(outcomes.flatMap(outcome => outcome.members))
    const facts = new Set(outcomes.flatMap(outcome => outcome.facts))
    return (members.length > 0 ? members.length : facts.size) === number
  }
  return {
    each: [atoms.filter((_, i) => i !== at)],
    combine: ([outcomes = []]) => (outcomes.every(isNoTruth) && isCount(outcomes) ? outcomes : []),
  }
}

/** Whether the noun behind a word is what is asked for, or whose it is is told. */
function isLeading(atom: Atom | undefined): boolean {
  return isAsking(atom) || (atom !== undefined && cuesOf(atom).has('genitive'))
}

function isSeveral(number: number): boolean {
  return Number.isInteger(number) && number > 1
}

/** "Which maker's models does A use": whose models. */
export function asWhose(scope: Scope, atoms: readonly Atom[]): Reworded | undefined {
  const at = atoms.findIndex(atom => cuesOf(atom).has('which'))
  const [noun, genitive] = atoms.slice(at + 1)
  const isOf = genitive !== undefined && cuesOf(genitive).has('genitive') && genitive.word.startsWith("'")
  if (at < 0 || !noun || !isOf || typesNamed(noun).length === 0) return undefined
  const types = typesNamed(noun)
  const isOne = ({ value }: Member): boolean => isTermOf(scope, value, types)
  return {
    each: [[...atoms.slice(0, at), unwritten(atoms[at]!, 'whose'), ...atoms.slice(at + 3)]],
    combine: all(outcome => isNoTruth(outcome) && outcome.members.length > 0 && outcome.members.every(isOne)),
  }
}

/** "How many of the vehicles use X": what share of them, where that is what facts tell. */
export function asShare(atoms: readonly Atom[]): Reworded | undefined {
  const at = atoms.findIndex(atom => cuesOf(atom).has('howMany'))
  const next = atoms[at + 1]
  if (at < 0 || !next || !cuesOf(next).has('partitive')) return undefined
  const kept = atoms.map((atom, i) => (i === at ? unwritten(atom, 'share') : atom))
  return { each: [kept.filter(atom => atom !== next)], combine: all(isOfFigures) }
}

/** "By what percentage may A fall": by how much, where facts tell it so. */
export function asHowMuch(scope: Scope, atoms: readonly Atom[]): Reworded | undefined {
  const at = atoms.findIndex(atom => cuesOf(atom).has('share'))
  const next = atoms[at + 1]
  // "What percentage of the models" is a part of these.
  if (at < 0 || !next || hasAny(next, ['genitive', 'partitive'])) return undefined
  const from = atoms.slice(0, at).every(atom => isPreposition(atom) || isLight(atom)) ? 0 : at
  const isRatio = ({ members }: Outcome): boolean =>
    members.length > 0 && members.every(({ value }) => isShare(scope, value))
  return {
    each: [[...atoms.slice(0, from), unwritten(atoms[at]!, 'howMuch'), ...atoms.slice(at + 1)]],
    combine: all(isRatio),
  }
}
