import type { Atom } from '../read/atoms.ts'
import { cuesOf, hasAny, isAsking, isMark, isPreposition, isTerm, unwritten } from '../read/cues.ts'
import type { Cue } from '../read/lexicon-words.ts'
import { isLight, withoutManners } from '../read/order.ts'
import { all, isNoTruth, type Reworded } from './reworded.ts'

/** "X, it is from which country": from which country X is. */
export function askedLast(atoms: readonly Atom[]): Reworded | undefined {
  const said = withoutManners(atoms)
  const asking = said.findIndex(isAsking)
  const noun = said[asking + 1]
  if (asking < 2 || !noun || said.length > asking + 2 || !cuesOf(said[asking]!).has('which')) return undefined
  const marks = isPreposition(said[asking - 1]!) ? [said[asking - 1]!] : []
  const before = said.slice(0, asking - marks.length)
  const [thing, ...others] = before.filter(atom => !isMark(atom) && !isLight(atom) && !hasAny(atom, BEING))
  if (!thing || !isTerm(thing) || others.length > 0 || !before.some(atom => hasAny(atom, BEING)))
    return undefined
  return {
    each: [[...marks, said[asking]!, noun, unwritten(thing, 'copula'), thing]],
    combine: all(isNoTruth),
  }
}

const BEING: readonly Cue[] = ['copula', 'cleft']
