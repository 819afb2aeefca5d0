import type { Atom } from './atoms.ts'
import { cuesOf, hasAny, isAsking, isMark, isPreposition, isTerm } from './cues.ts'
import type { Cue } from './lexicon-words.ts'
import { isArticle, withoutManners } from './order.ts'
import { sensesOf } from './senses.ts'
import { isVerb } from './voice.ts'

/** "Which of A and B invested more", "of A and B, who did": which did, A or B. */
export function withOneOfThese(written: readonly Atom[]): readonly Atom[] {
  const atoms = withoutManners(written)
  const first = atoms.findIndex(isTerm)
  const joint = atoms[first + 1]
  const second = atoms.findIndex((atom, at) => at > first + 1 && !isLeading(atom))
  const [one, other] = [atoms[first], atoms[second]]
  if (!one || !joint || !other || !isTerm(other) || !hasAny(joint, JOINT)) return written
  const [before, rest] = [atoms.slice(0, first), atoms.slice(second + 1)]
  const [asking, ...others] = [...before, ...rest].filter(isAsking)
  if (!asking || others.length > 0 || !areThese(before, { asking, next: rest[0] })) return written
  const kept = rest.filter(atom => atom !== asking)
  return [
    { ...asking, senses: WHICH },
    ...kept,
    one,
    { ...joint, senses: OR },
    other,
    ...written.filter(isMark).slice(-1),
  ]
}

/** Whether what stands before two names says that one of them is meant: not so "to which of", "which A and B cars". */
function areThese(
  before: readonly Atom[],
  { asking, next }: { readonly asking: Atom; readonly next: Atom | undefined },
): boolean {
  const [first, ...leading] = before
  if (!first || !leading.every(isLeading)) return false
  if (first !== asking) return isLeading(first) && next === asking && isOfOne(asking)
  return cuesOf(first).has('who') ? leading.length > 0 : cuesOf(first).has('which') && mayDo(next)
}

function isOfOne(asking: Atom): boolean {
  return cuesOf(asking).has('who') || cuesOf(asking).has('which')
}

/** Whether a word may be what somebody does. */
function mayDo(atom: Atom | undefined): boolean {
  return atom !== undefined && (atom.senses.some(isVerb) || hasAny(atom, DOING))
}

/** What leads to those of whom one is meant, and does not leave them out. */
function isLeading(atom: Atom): boolean {
  return (isPreposition(atom) || isArticle(atom) || hasAny(atom, LEADING)) && !hasAny(atom, EXCEPTING)
}

const EXCEPTING: readonly Cue[] = ['except', 'without', 'not', 'than']

const WHICH = sensesOf('which')

const OR = sensesOf('or')

const DOING: readonly Cue[] = ['auxiliary', 'copula', 'have']

const LEADING: readonly Cue[] = ['genitive', 'partitive']

const JOINT: readonly Cue[] = ['and', 'or']
