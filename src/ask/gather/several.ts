import { DENYING } from '../meaning/stance.ts'
/** Questions that ask more than one answer by words alone would tell. */
import type { Atom } from '../read/atoms.ts'
import { ASKING, cuesOf } from '../read/cues.ts'
import type { Cue } from '../read/lexicon-words.ts'
import { namesTwice } from '../read/named.ts'
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
  return atoms.some((atom, i) => i <= said + 1 && DENYING.some(cue => cuesOf(atom).has(cue)))
}

/** "Why did A leave A": nobody does anything to himself, so the words are of no fact. */
export function namesAgentTwice(scope: Scope, atoms: readonly Atom[]): boolean {
  return namesTwice(atoms, atom => agentsIn(scope, atom))
}
