import type { Atom } from './atoms.ts'
import { cuesOf, hasAny, isMark, isTerm, SURENESS } from './cues.ts'
import type { Lexicon } from './lexicon.ts'
import { isListed } from './listed.ts'
import { isLight, isNominal } from './order.ts'
import type { Reader } from './reader.ts'
import { isCue, type Sense } from './senses.ts'

/**
 * The pronouns of a question that stand for something which it does not name (anaphors without an antecedent): a
 * personal one for what stands before it or, apart, behind it; a possessive for anything named or for who is asked for.
 */
export function unboundIn(atoms: readonly Atom[], readers: readonly Reader[]): string[] {
  const lexicons = readers.map(({ lexicon }) => lexicon)
  const isUnbound = (atom: Atom, i: number): boolean => {
    if (!atom.senses.every(isPronoun)) return false
    if (isListed(lexicons, atom, 'personal'))
      return !(isImpersonal(atoms, i, lexicons) || isNamedBefore(atoms, i) || isNamedBehind(atoms, i))
    return isListed(lexicons, atom, 'possessive') && !isOwned(atoms, i)
  }
  return atoms.filter(isUnbound).map(({ text }) => text)
}

function isPronoun(sense: Sense): boolean {
  return isCue(sense, 'pronoun')
}

/** Whether something is named before a pronoun; the verb that a hyphen joins to it is no name. */
function isNamedBefore(atoms: readonly Atom[], at: number): boolean {
  const before = atoms.slice(0, at).filter(atom => !atom.senses.every(isPronoun))
  return (atoms[at]!.joined ? before.slice(0, -1) : before).some(isNaming)
}

/** "They make what, those two", "they who", "what they do now": what is meant may follow, or the whole is a clause. */
function isNamedBehind(atoms: readonly Atom[], at: number): boolean {
  const mark = atoms.findIndex((atom, i) => i > at && isMark(atom))
  const isClause = atoms.slice(1, at).some(atom => cuesOf(atom).has('relative'))
  return isClause || (mark > 0 && atoms.slice(mark + 1).some(isNaming))
}

function isNaming(atom: Atom): boolean {
  return atom.senses.some(
    sense => isNominal(sense) || NAMING.has(sense.sort === 'entry' ? sense.entry.sort : sense.sort),
  )
}

const NAMING: ReadonlySet<string> = new Set(['text', 'alike', 'unknown', 'unit', 'whole', 'number', 'source'])

/** "Is it certain that", "how long does it take", "que manque-t-il": the pronoun stands for a clause, or for nothing. */
function isImpersonal(atoms: readonly Atom[], at: number, lexicons: readonly Lexicon[]): boolean {
  const behind = atoms.slice(at + 1).filter(atom => !isLight(atom))
  const joint = atoms[at]!.joined ? atoms[at - 1] : undefined
  if (joint && isListed(lexicons, joint, 'impersonal')) return true
  const [next] = behind
  if (!next) return false
  return (
    next.senses.some(isStatus) ||
    hasAny(next, SURENESS) ||
    isListed(lexicons, next, 'impersonal') ||
    behind.some(atom => cuesOf(atom).has('relative'))
  )
}

function isStatus(sense: Sense): boolean {
  return sense.sort === 'entry' && (sense.entry.sort === 'status' || sense.entry.sort === 'certainty')
}

/** "Its boss" of whom: of somebody named, or of who is asked for, "who sells its parts". */
function isOwned(atoms: readonly Atom[], at: number): boolean {
  const before = atoms.slice(0, at)
  const asks = before.findIndex(atom => hasAny(atom, ['who', 'which']))
  const does = before.slice(asks + 1).some(atom => !isLight(atom) && !cuesOf(atom).has('copula'))
  return atoms.some(isTerm) || before.some(isNaming) || (asks >= 0 && does)
}
