import { numberOf } from '../meaning/members.ts'
import type { Outcome } from '../meaning/outcome.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, hasAny, isAsking, isMark, isPreposition, isTerm, unwritten } from '../read/cues.ts'
import type { Cue } from '../read/lexicon-words.ts'
import { isLight, withoutManners } from '../read/order.ts'
import { isVerb } from '../read/voice.ts'
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

/** "Alliance plants number": the number of them, where nothing else asks. */
export function countedLast(atoms: readonly Atom[]): Reworded | undefined {
  const said = withoutManners(atoms).filter(atom => !isMark(atom))
  const [count, ...others] = said.filter(atom => cuesOf(atom).has('count'))
  if (!count || others.length > 0 || said.at(-1) !== count || said.length < 2) return undefined
  if (said.some(isAsking) || said.some(atom => atom.senses.some(isVerb))) return undefined
  return { each: [[count, ...said.slice(0, -1)]], combine: all(isOfNumber) }
}

function isOfNumber({ members, number }: Outcome): boolean {
  return (
    number !== undefined ||
    (members.length > 0 && members.every(({ value }) => numberOf(value) !== undefined))
  )
}

const BEING: readonly Cue[] = ['copula', 'cleft']
