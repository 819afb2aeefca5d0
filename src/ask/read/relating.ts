import type { Atom } from './atoms.ts'
import { hasAny, isAsking, isGrammar, isPreposition, isTerm } from './cues.ts'
import type { Lexicon } from './lexicon.ts'
import type { Cue } from './lexicon-words.ts'
import { isListed } from './listed.ts'
import { withoutManners } from './order.ts'

/** A word for what joins two, and these two. */
export interface Relating {
  readonly word: Atom
  readonly things: readonly [Atom, Atom]
  /** Something asks which it is. */
  readonly isOpen: boolean
}

/** "What is the relationship between A and B", "how is A linked to B", "A-B: which link": undefined of any other question. */
export function relatingIn(atoms: readonly Atom[], lexicons: readonly Lexicon[]): Relating | undefined {
  const said = withoutManners(atoms)
  const words = said.filter(atom => isListed(lexicons, leading(atom), 'relating'))
  const things = said.filter(isTerm)
  const [word] = words
  const [one, other] = things
  if (!word || !one || !other || words.length + things.length !== 3) return undefined
  const rest = said.filter(atom => atom !== word && !isTerm(atom))
  const asks = rest.filter(isAsking)
  const isAsked = asks.length <= 1 && asks.every(atom => hasAny(atom, ASKED))
  const isPlain = rest.every(atom => (isGrammar(atom) || isPreposition(atom)) && !hasAny(atom, BARRING))
  return isAsked && isPlain ? { word, things: [one, other], isOpen: asks.length > 0 } : undefined
}

/** "Linked to": the first of the words that are one preposition. */
function leading(atom: Atom): Atom {
  return { ...atom, word: atom.word.split(' ')[0]!, stems: atom.stems.slice(0, 1) }
}

const ASKED: readonly Cue[] = ['what', 'which', 'whichSort', 'how', 'define', 'list']

/** With these not all that joins the two is asked for. */
const BARRING: readonly Cue[] = [
  'not',
  'or',
  'except',
  'only',
  'other',
  'every',
  'past',
  'future',
  'formerly',
]
