/** Questions that ask more than one answer by words alone would tell. */
import { DENYING } from '../meaning/stance.ts'
import type { Atom } from '../read/atoms.ts'
import { ASKING, cuesOf, hasAny, isMark } from '../read/cues.ts'
import type { Cue } from '../read/lexicon-words.ts'
import { namesTwice } from '../read/named.ts'
import { isLight } from '../read/order.ts'
import type { Scope } from '../scope.ts'
import { agentsIn } from './places.ts'

/** Words that ask without a noun. */
const BARE: ReadonlySet<Cue> = new Set<Cue>(['who', 'what', 'whatObject'])

/** "What is A, and which country is it from": one answer would leave the other question open. */
export function asksTwice(atoms: readonly Atom[]): boolean {
  const askedBy = (atom: Atom | undefined): Cue | undefined => {
    const cues = atom ? cuesOf(atom) : undefined
    return ASKING.find(cue => cues?.has(cue) && !cues.has('relative'))
  }
  const first = atoms.map(askedBy).find(cue => cue !== undefined)
  return atoms.some((atom, i) => {
    const next = cuesOf(atom).has('and') ? askedBy(atoms[i + 1]) : undefined
    return i > 0 && next !== undefined && (next !== first || BARE.has(next))
  })
}

/** "Who made it, and who owns it": a word that may join a clause as well asks again what the question began by asking. */
export function asksAgain(atoms: readonly Atom[]): boolean {
  const bare = (atom: Atom | undefined): Cue | undefined =>
    atom && [...BARE].find(cue => cuesOf(atom).has(cue))
  const begun = atoms.findIndex(atom => bare(atom) !== undefined)
  const opens = atoms.slice(0, begun).every(isLight) || (begun > 0 && isMark(atoms[begun - 1]!))
  return (
    opens &&
    atoms.some((atom, i) => i > begun && cuesOf(atom).has('and') && bare(atoms[i + 1]) === bare(atoms[begun]))
  )
}

/** Whether a word stands beside "or": what a fact holds of it only by what else is known is said of either. */
export function isEither({ from, to }: Atom, atoms: readonly Atom[]): boolean {
  const others = atoms.filter(atom => !cuesOf(atom).has('article'))
  const at = others.findIndex(atom => atom.from >= from && atom.to <= to)
  // At the front the word asks where.
  return [at - 1, at + 1].some(i => i > 0 && others[i] !== undefined && cuesOf(others[i]!).has('or'))
}

/** "Who did not say that …" */
export function deniesSaying(atoms: readonly Atom[]): boolean {
  const said = atoms.findIndex(atom => cuesOf(atom).has('said'))
  return atoms.some((atom, i) => i <= said + 1 && hasAny(atom, DENYING))
}

/** "Why did A leave A": nobody does anything to himself, so the words are of no fact. */
export function namesAgentTwice(scope: Scope, atoms: readonly Atom[]): boolean {
  return namesTwice(atoms, atom => agentsIn(scope, atom))
}
