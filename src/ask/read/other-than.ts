import type { Atom } from './atoms.ts'
import { cuesOf, hasAny, isAsking, isMark, isTerm, unwritten } from './cues.ts'
import type { Cue } from './lexicon-words.ts'
import { isArticle } from './order.ts'
import { sensesOf } from './senses.ts'

/** These set one figure against another. */
const COMPARING: readonly Cue[] = ['more', 'less', 'most', 'least', 'compare']

/**
 * "Which other customers than A": A is left out, as by "which customers but A". Whether somebody has others than A asks
 * which these are.
 */
export function withOthersThan(atoms: readonly Atom[]): readonly Atom[] {
  if (atoms.some(atom => hasAny(atom, COMPARING))) return atoms
  const other = atoms.findIndex(atom => cuesOf(atom).has('other'))
  const than = atoms.findIndex((_, at) => other >= 0 && at > other + 1 && isThan(atoms, at))
  const kept =
    than < 0
      ? atoms
      : atoms.flatMap((atom, at) =>
          at === other ? [] : [at === than ? { ...atom, senses: sensesOf('except') } : atom],
        )
  return asWhich(kept)
}

/** "Than A", or, where A alone is named behind it, "in addition to A". */
function isThan(atoms: readonly Atom[], at: number): boolean {
  const cues = cuesOf(atoms[at]!)
  const behind = atoms.slice(at + 1).find(atom => !isArticle(atom))
  const isApart = isMark(atoms[at - 1]!) || atoms[at]!.to - atoms[at]!.from > 1
  const adds = cues.has('and') && isApart && atoms.slice(at + 1).filter(isTerm).length === 1
  return behind !== undefined && isTerm(behind) && (cues.has('than') || adds)
}

/** "Does A have customers but B": which these are. */
function asWhich(atoms: readonly Atom[]): readonly Atom[] {
  const except = atoms.findIndex(atom => cuesOf(atom).has('except'))
  const noun = atoms[except - 1]
  const have = atoms.findIndex(atom => cuesOf(atom).has('have'))
  if (!noun || isTerm(noun) || have < 0 || have > except || atoms.some(isAsking)) return atoms
  return [
    unwritten(noun, 'which'),
    noun,
    ...atoms.filter((atom, i) => atom !== noun && !(i === except - 2 && isArticle(atom))),
  ]
}
