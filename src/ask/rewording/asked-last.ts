import { namesAgent } from '../gather/meeting.ts'
import type { Atom } from '../read/atoms.ts'
import {
  cuesOf,
  hasAny,
  isAsking,
  isMark,
  isPreposition,
  isTerm,
  typesNamed,
  unwritten,
} from '../read/cues.ts'
import type { Cue } from '../read/lexicon-words.ts'
import { isArticle, isLight, withoutManners } from '../read/order.ts'
import { isVerb } from '../read/voice.ts'
import type { Scope } from '../scope.ts'
import { all, isNoTruth, isOfFigures, type Reworded } from './reworded.ts'

/** "X, it is from which country": from which country X is. */
export function askedLast(atoms: readonly Atom[]): Reworded[] {
  const said = withoutManners(atoms)
  const asking = said.findIndex(isAsking)
  const noun = said[asking + 1]
  if (asking < 2 || !noun || said.length > asking + 2 || !cuesOf(said[asking]!).has('which')) return []
  const marks = isPreposition(said[asking - 1]!) ? [said[asking - 1]!] : []
  const before = said.slice(0, asking - marks.length)
  const [thing, ...others] = before.filter(atom => !isMark(atom) && !isLight(atom) && !hasAny(atom, BEING))
  // "X is a car of which segment" asks no more than "X is of which segment".
  const isBare = others.every(atom => typesNamed(atom).length > 0)
  if (!thing || !isTerm(thing) || !isBare || !before.some(atom => isMark(atom) || hasAny(atom, BEING)))
    return []
  const asked = [said[asking]!, noun, unwritten(thing, 'copula'), thing]
  // Which N it is in may be asked as which N it is.
  return [
    [...marks, ...asked],
    [...asked, ...marks],
  ].map(each => ({ each: [each], combine: all(isNoTruth) }))
}

/** "What is the country of X": which country X is of. */
export function ofType(atoms: readonly Atom[]): Reworded | undefined {
  const [what, copula, noun, of, thing, ...others] = withoutManners(atoms).filter(atom => !isArticle(atom))
  if (!what || !hasAny(what, ['what', 'which']) || !copula || !cuesOf(copula).has('copula')) return undefined
  if (!noun || typesNamed(noun).length === 0 || !of || !cuesOf(of).has('genitive')) return undefined
  if (!isTerm(thing) || others.length > 0) return undefined
  return { each: [[unwritten(what, 'which'), noun, copula, thing!]], combine: all(isNoTruth) }
}

/** "Where is X from": from which place X is. */
export function fromWhere(scope: Scope, atoms: readonly Atom[]): Reworded | undefined {
  const [where, copula, ...rest] = withoutManners(atoms).filter(atom => !isArticle(atom))
  const [thing, mark, ...others] = rest
  if (!where || !cuesOf(where).has('where') || !copula || !cuesOf(copula).has('copula')) return undefined
  if (!thing || !namesAgent(scope, [thing]) || !mark || !isPreposition(mark) || others.length > 0)
    return undefined
  const type = [...scope.kb.types.keys()].find(id => scope.isPlace([id]))
  if (type === undefined) return undefined
  const place: Atom = { ...where, senses: [{ sort: 'entry', entry: { sort: 'type', type }, foreign: false }] }
  return { each: [[mark, unwritten(where, 'which'), place, copula, thing]], combine: all(isNoTruth) }
}

/** "Alliance plants number": the number of them, where nothing else asks. */
export function countedLast(atoms: readonly Atom[]): Reworded | undefined {
  const said = withoutManners(atoms)
  const [count, ...others] = said.filter(atom => cuesOf(atom).has('count'))
  if (!count || others.length > 0 || said.at(-1) !== count || said.length < 2) return undefined
  if (said.some(isAsking) || said.some(atom => atom.senses.some(isVerb))) return undefined
  return {
    each: [[count, ...said.slice(0, -1)]],
    combine: all(outcome => outcome.number !== undefined || isOfFigures(outcome)),
  }
}

const BEING: readonly Cue[] = ['copula', 'cleft']
