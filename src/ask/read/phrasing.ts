/** Ways of asking that come to a plainer one. */
import type { Atom } from './atoms.ts'
import { cuesOf, hasAny, SURENESS } from './cues.ts'
import { isArticle, isLight, isNominal } from './order.ts'
import { isCue, type Sense, sensesOf } from './senses.ts'
import { isVerb } from './voice.ts'

/** A question in plainer words. */
export function plainly(atoms: readonly Atom[]): readonly Atom[] {
  return withoutChoice(withFirst(withoutOwner(withoutRequest(atoms))))
}

/** "Which are the X? Give a list.": a sentence behind the question that only asks to list says no more. */
function withoutRequest(atoms: readonly Atom[]): readonly Atom[] {
  const end = atoms.findIndex(atom => atom.text === '?')
  const behind = atoms.slice(end + 1)
  const isPart = (atom: Atom): boolean => asksList(atom) || isLight(atom) || cuesOf(atom).has('pronoun')
  const isRequest = behind.some(asksList) && behind.every(isPart)
  return end >= 0 && isRequest ? atoms.slice(0, end + 1) : atoms
}

function asksList(atom: Atom): boolean {
  return cuesOf(atom).has('list')
}

/** "When was X first shown": right before a verb it asks for what was so at first; elsewhere it is a word like others. */
function withFirst(atoms: readonly Atom[]): Atom[] {
  const asksWhen = atoms.some(atom => cuesOf(atom).has('when'))
  return atoms.map((atom, i) => {
    if (!cuesOf(atom).has('firstly')) return atom
    const isAdverb =
      asksWhen && !isArticle(atoms[i - 1] ?? atom) && atoms[i + 1]?.senses.some(isVerb) === true
    if (isAdverb) return { ...atom, senses: AT_FIRST }
    const others = atom.senses.filter(sense => !isCue(sense))
    return { ...atom, senses: others.length > 0 ? others : UNKNOWN }
  })
}

const AT_FIRST = sensesOf('then')

const UNKNOWN: readonly Sense[] = [{ sort: 'unknown' }]

/** "Confirmed or only rumoured": whether it is confirmed. */
function withoutChoice(atoms: readonly Atom[]): readonly Atom[] {
  const or = atoms.findIndex(atom => cuesOf(atom).has('or'))
  const isSure = (atom: Atom | undefined): boolean => atom !== undefined && hasAny(atom, SURENESS)
  const end = atoms.findIndex((atom, i) => i > or && isSure(atom))
  const between = atoms.slice(or + 1, end)
  if (
    or < 0 ||
    end < 0 ||
    !isSure(atoms[or - 1]) ||
    !between.every(atom => cuesOf(atom).has('only') || isLight(atom))
  )
    return atoms
  const sure = [atoms[or - 1]!, atoms[end]!].find(atom => cuesOf(atom).has('confirmed'))
  return sure ? [...atoms.slice(0, or - 1), sure, ...atoms.slice(end + 1)] : atoms
}

/** "How many of its plants" counts plants. */
function withoutOwner(atoms: readonly Atom[]): Atom[] {
  const isOwner = (i: number): boolean =>
    i > 1 &&
    cuesOf(atoms[i - 2]!).has('howMany') &&
    cuesOf(atoms[i - 1]!).has('partitive') &&
    cuesOf(atoms[i]!).has('pronoun') &&
    atoms[i + 1]?.senses.some(isNominal) === true
  return atoms.filter((_, i) => !isOwner(i) && !isOwner(i + 1))
}
