/** How much of a question a fact may lack that answers it. */
import type { Atom } from '../read/atoms.ts'
import { hasAny, someHas } from '../read/cues.ts'
import type { Cue } from '../read/lexicon-words.ts'
import { isGeneral, isOfTexts, type Sense } from '../read/senses.ts'
import type { Scope } from '../scope.ts'
import { unionOf } from '../texts.ts'
import { verbsOf } from './main-verbs.ts'
import { prepositionOf } from './places.ts'

const LIGHT: readonly Cue[] = ['have', 'copula', 'auxiliary', 'support', 'there']

/** Without a word that is needed a fact is no answer. */
export const NEEDED = Number.POSITIVE_INFINITY

/** What a fact lacks that does not meet a word: little of a word of wide meaning, most of one of the domain. */
const LACK = { general: 0.5, text: 1, domain: 2 }

/** A word of the domain that texts hold too may be meant as any other. */
const MEANT_OTHERWISE: ReadonlySet<string> = new Set(['pattern', 'role', 'code', 'adjective'])

/**
 * How much a fact lacks of an answer that does not meet a word; it is none without some: a name, a date,
 * a number, a type or a status says by itself what is meant.
 */
export function lackOf(atom: Atom): number {
  if (isLight(atom)) return LACK.general
  if (atom.senses.every(isPlain)) return LACK.text
  const isOther = (sense: Sense): boolean =>
    isPlain(sense) || (sense.sort === 'entry' && MEANT_OTHERWISE.has(sense.entry.sort))
  if (!atom.senses.every(isOther)) return NEEDED
  if (atom.general) return LACK.text
  return atom.senses.some(({ sort }) => sort === 'text') ? LACK.domain : NEEDED
}

/** A word that may be a closed one says little beside others, as does one of wide meaning that is none of the domain. */
export function isLight(atom: Atom): boolean {
  return hasAny(atom, LIGHT) || (atom.general && atom.senses.every(isPlain))
}

function isPlain(sense: Sense): boolean {
  return isOfTexts(sense) || isGeneral(sense)
}

/** "For free": what stands behind a preposition limits what is asked, but for whose it is, or what it is a part of. */
export function isLimit({ prepositions }: Scope, atom: Atom, atoms: readonly Atom[]): boolean {
  if (atom.general) return false
  const preposition = prepositionOf(atoms, atom)
  return preposition !== undefined && prepositions.caseOf(preposition) !== 'genitive'
}

/** "Why were they so angry": with no verb but "be", what is said of them. */
export function isPredicate(atom: Atom, atoms: readonly Atom[]): boolean {
  const [only, ...others] = atoms.filter(each => verbsOf(each).length > 0)
  return only?.from === atom.from && others.length === 0 && someHas(atoms, 'copula')
}

/** "Classic partnership": a word and the one beside it, which texts hold together, say together what is meant. */
export function isOfOneName({ texts }: Scope, atom: Atom, atoms: readonly Atom[]): boolean {
  if (!atom.senses.every(isPlain) || atom.general) return false
  const at = atoms.findIndex(({ from }) => from === atom.from)
  const holding = ({ stems }: Atom): ReadonlySet<number> =>
    unionOf(stems.flat().map(stem => texts.with(stem)))
  const own = holding(atom)
  return [atoms[at - 1], atoms[at + 1]].some(
    beside =>
      beside?.senses.some(isOfTexts) === true && [...holding(beside)].some(ordinal => own.has(ordinal)),
  )
}
