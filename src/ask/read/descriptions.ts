import type { Atom } from './atoms.ts'
import { cuesOf, hasAny, isAsking, isTerm, termsNamed, typesNamed } from './cues.ts'
import type { Cue } from './lexicon-words.ts'
import { isArticle } from './order.ts'
import { isOfTexts } from './senses.ts'
import { isPredicative, isVerb } from './voice.ts'

/** What is known of the definitions of terms. */
export interface Definitions {
  /** The terms of a type by whose definition each of some words says what they are. */
  definedBy(type: string, words: readonly Atom[]): readonly string[]
}

/** These ask for no noun: "where | the firm of A went". */
const ADVERBIAL: readonly Cue[] = ['where', 'when', 'untilWhen', 'why']

type IsAgent = (type: string) => boolean

/** Behind these it is asked, or counted, who is so described. */
const OPEN: readonly Cue[] = ['define', 'named', 'list', 'other', 'every', 'any', 'not', 'except']

/**
 * "A's entity for circular economy": a noun for a type, with words that say by definition what only one of its terms is,
 * stands for that term, as far as nobody asks which one it is.
 */
export function withDescriptions(
  atoms: readonly Atom[],
  { definitions, isAgent }: { definitions: Definitions; isAgent: IsAgent },
): readonly Atom[] {
  for (const [head, atom] of atoms.entries()) {
    const [type] = typesNamed(atom)
    if (type === undefined || atom.plural || isTerm(atom)) continue
    const from = startOf(atoms, head, isAgent)
    const to = endOf(atoms, head)
    const words = atoms.slice(from, to).filter((each, i) => from + i !== head && isDescribing(each))
    const owners = words.filter(each => namesAgent(each, isAgent))
    if (owners.length === words.length || isOpen(atoms, from, owners.length > 0)) continue
    const [id, ...others] = definitions.definedBy(type, words)
    if (id === undefined || others.length > 0) continue
    const term = named(atoms.slice(from, to), { id, type })
    return withDescriptions([...atoms.slice(0, from), term, ...atoms.slice(to)], { definitions, isAgent })
  }
  return atoms
}

/** A stretch of atoms as one that names a term. */
export function named(covered: readonly Atom[], { id, type }: { id: string; type: string }): Atom {
  return {
    ...covered[0]!,
    text: covered.map(({ text }) => text).join(' '),
    word: covered.map(({ word }) => word).join(' '),
    to: covered.at(-1)!.to,
    stems: [],
    general: false,
    plural: false,
    senses: [{ sort: 'entry', entry: { sort: 'term', id, type, acronym: false }, foreign: false }],
  }
}

/** Where the words before a noun begin that say what it is, with whose it is. */
function startOf(atoms: readonly Atom[], head: number, isAgent: IsAgent): number {
  let from = head
  while (from > 0 && isDescribing(atoms[from - 1]!) && !namesAgent(atoms[from - 1]!, isAgent)) from--
  const isOwned = from > 1 && isGenitive(atoms[from - 1]!) && namesAgent(atoms[from - 2]!, isAgent)
  return isOwned ? from - 2 : from
}

/** Where the words end that say what something is: right behind a word, or in the genitive. */
export function endOf(atoms: readonly Atom[], head: number): number {
  let to = head + 1
  for (let i = to; i < atoms.length; i++) {
    const atom = atoms[i]!
    if (isDescribing(atom)) to = i + 1
    else if (!isGenitive(atom) && !isArticle(atom)) break
  }
  return to
}

/** Whether a word may say what something is: a name, or a word that texts know. */
export function isDescribing(atom: Atom): boolean {
  if (cuesOf(atom).size > 0 || atom.senses.some(sense => isVerb(sense) && !isPredicative(sense))) return false
  return isTerm(atom) || atom.senses.some(isOfTexts)
}

function isGenitive(atom: Atom): boolean {
  return cuesOf(atom).has('genitive')
}

function namesAgent(atom: Atom, isAgent: IsAgent): boolean {
  return termsNamed(atom, ({ type }) => isAgent(type)).length > 0
}

/** Whether what stands before asks who or what is so described; of what is somebody's, what it is. */
export function isOpen(atoms: readonly Atom[], from: number, isOwned: boolean): boolean {
  const [before, first] = atoms
    .slice(0, from)
    .filter(atom => !isArticle(atom))
    .reverse()
  if (!before) return false
  const isIdentified = cuesOf(before).has('copula') && isAsking(first) && !isOwned
  const asks = isAsking(before) && !hasAny(before, ADVERBIAL)
  return isIdentified || asks || hasAny(before, OPEN)
}
