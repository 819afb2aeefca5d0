import type { Atom } from './atoms.ts'
import { cuesOf, hasAny, isAsking, isMark, isPreposition, isSilent, isTerm, SURENESS } from './cues.ts'
import { isBeforehand, isEarlier } from './earlier.ts'
import { withoutIdleVerbs } from './idle.ts'
import type { Lexicon } from './lexicon.ts'
import type { Cue } from './lexicon-words.ts'
import { isListed } from './listed.ts'
import {
  asNaming,
  asNouns,
  behindMarks,
  inOrder,
  isLight,
  withEnumerations,
  withoutCleft,
  withoutLeading,
  withoutList,
  withoutOpening,
  withoutRelativeFirst,
  withoutSharedCase,
  withoutWhat,
  withoutWhole,
} from './order.ts'
import type { Reader } from './reader.ts'
import { relatingIn } from './relating.ts'
import { isDoing, isImperfect, isPerfect, isSimpleFuture, isVerb, type Voice, withVoices } from './voice.ts'
import { asksHowSure, asksWhether, isPickedOut } from './whether.ts'

/** A question ready to be parsed: what counts, and what its closed words say about it as a whole. */
export interface Prepared {
  /** Atoms before which an auxiliary stood: "what states | does the Mississippi". */
  readonly barriers: ReadonlySet<number>
  readonly atoms: readonly (Atom & { readonly voice: Voice })[]
  /** It asks whether something is so. */
  readonly truth: boolean
  /** It asks for what is confirmed, or only rumoured. */
  readonly confirmation?: 'confirmed' | 'rumoured'
  /** What is only possible is meant too. */
  readonly possibly: boolean
  /** It asks what something is. */
  readonly define: boolean
  /** A word was dropped that says more than that something is asked: said, kept, will. */
  readonly laden: boolean
  /** It asks for what is to come. */
  readonly future: boolean
  /** What is to come is only what a relative clause says: "the firm that will supply X". */
  readonly futureWithin: boolean
  /** A word, or the form of a verb, says that what it asks about lies ahead. */
  readonly ahead: boolean
  /** It asks for what was so. */
  readonly past: boolean
  /** It asks for what has been done by now. */
  readonly perfect: boolean
  /** It asks for what was so and is so no more. */
  readonly formerly: boolean
  /** It asks for the most that something may be. */
  readonly maximum: boolean
  /** It asks for what was so at first, before it changed. */
  readonly atFirst: boolean
  /** It asks for what was so before something happened. */
  readonly beforehand: boolean
  /** It asks for what is so now. */
  readonly now: boolean
  /** It asks whether a denial is so, rather than being put in the negative. */
  readonly asserts: boolean
  /** It sets things or times side by side. */
  readonly compares: boolean
  /** EDTF: what was known by its last day. */
  readonly asOf?: string
  /** Words that nothing known stands for, and pronouns for what the question does not name, as written. */
  readonly unplaced: readonly string[]
}

/** Drops what carries no weight and tells the voice of each verb. */
export function prepare(atoms: readonly Atom[], readers: readonly Reader[]): Prepared {
  const cues = new Set(atoms.flatMap(atom => [...cuesOf(atom)]))
  const leads = asksWhether(atoms)
  const voiced = withVoices(asked(atoms), readers)
  const heard = withoutWhole(voiced).filter(atom => !isSilent(atom))
  const kept = withoutRelativeFirst(withoutLeading(heard, leads), behindMarks(atoms))
  const asOf = voiced.flatMap(datesKnown)[0]
  const lexicons = readers.map(({ lexicon }) => lexicon)
  const confirmation = SURENESS.find(cue => cues.has(cue))
  return {
    barriers: barriersOf(atoms, kept),
    atoms: kept,
    truth: leads || cues.has('truth') || isPickedOut(atoms) || atoms.some(isInversion) || asksHowSure(atoms),
    possibly: cues.has('possibly'),
    define: cues.has('define'),
    laden: atoms.some(isLaden) && !asksDoing(atoms),
    future: atoms.some(isFuture),
    futureWithin: isWithin(atoms, isFuture),
    ahead: cues.has('future') || atoms.some(atom => isSimpleFuture(atom, readers)),
    past: cues.has('past') || isPassivePerfect(atoms) || atoms.some(atom => isImperfect(atom, readers)),
    perfect: isPerfect(atoms, readers),
    formerly: cues.has('formerly') || (!cues.has('already') && isEarlier(atoms, readers)),
    maximum: cues.has('maximum'),
    atFirst: cues.has('then'),
    beforehand: isBeforehand(atoms, readers),
    now: cues.has('now') || cues.has('already'),
    asserts: cues.has('truth') || SURENESS.some(cue => cues.has(cue)),
    compares: cues.has('compare'),
    unplaced: atoms.filter((_, i) => isUnplaced(atoms, i, lexicons)).map(atom => atom.text),
    ...(confirmation ? { confirmation } : {}),
    ...(asOf === undefined ? {} : { asOf }),
  }
}

/** What is asked, without what only leads to it. */
function asked(atoms: readonly Atom[]): readonly Atom[] {
  const listed = withoutIdleVerbs(withoutWhat(withoutList(withEnumerations(atoms))))
  return inOrder(withoutSharedCase(withoutCleft(withoutOpening(asNaming(asNouns(listed))))))
}

/** The dates that a word names at which facts have to have been known: as of X. */
export function datesKnown({ senses }: Atom): string[] {
  return senses.flatMap(sense => (sense.sort === 'time' && sense.limit.asOf ? [sense.limit.period] : []))
}

/** "What does X do": what X is there for. */
function asksDoing(atoms: readonly Atom[]): boolean {
  const said = atoms.filter(atom => !cuesOf(atom).has('filler') && !isMark(atom))
  const [first, second] = said
  const last = said.at(-1)
  if (!first || !second || !last || said.length < 4 || !cuesOf(first).has('what')) return false
  const does = [second, last].every(atom => cuesOf(atom).has('auxiliary') && !hasAny(atom, TENSED))
  return does && said.slice(2, -1).every(atom => isTerm(atom) || cuesOf(atom).has('article'))
}

/** A verb form of the future, rather than an adverb: will, sera. */
function isFuture(atom: Atom): boolean {
  const cues = cuesOf(atom)
  return cues.has('future') && (cues.has('auxiliary') || cues.has('copula'))
}

/** "A-t-elle été annoncée", "has it been announced": a passive of the perfect. Before what asks stands a preposition. */
function isPassivePerfect(atoms: readonly Atom[]): boolean {
  const have = atoms.findIndex((atom, i) => cuesOf(atom).has('have') && !isAsking(atoms[i + 1]))
  return have >= 0 && atoms.slice(have + 1).some(atom => cuesOf(atom).has('copula'))
}

/** Whether all such words stand behind a relative, and some do. */
function isWithin(atoms: readonly Atom[], isMeant: (atom: Atom) => boolean): boolean {
  const said = atoms.filter(atom => !isLight(atom))
  const found = said.flatMap((atom, i) => (isMeant(atom) ? [i] : []))
  return found.length > 0 && found.every(i => i > 1 && cuesOf(said[i - 1]!).has('relative'))
}

const TENSED: readonly Cue[] = ['future', 'past', 'possibly']

/** Words whose loss does not change what "what is X" asks. */
const WEIGHTLESS: ReadonlySet<Cue> = new Set<Cue>([
  'article',
  'pronoun',
  'filler',
  'copula',
  'define',
  'named',
  'list',
  'cleft',
  'then',
  'now',
  'truth',
])

function isLaden(atom: Atom): boolean {
  const cues = [...cuesOf(atom)]
  return isSilent(atom) && cues.length > 0 && !cues.some(cue => WEIGHTLESS.has(cue))
}

/** Whether nothing known stands for a word, or what it stands for is not said. */
function isUnplaced(atoms: readonly Atom[], i: number, lexicons: readonly Lexicon[]): boolean {
  const isUnknown = atoms[i]!.senses.some(sense => sense.sort === 'unknown')
  if (isUnknown && relatingIn(atoms, lexicons)?.word === atoms[i]) return false
  return isUnknown || isVerbAlone(atoms, i, lexicons) || isExplained(atoms, i)
}

/** "What did A explain": somebody did, and it is not A that is to be explained. */
function isExplained(atoms: readonly Atom[], i: number): boolean {
  const did = atoms.findIndex(atom => cuesOf(atom).has('auxiliary') && cuesOf(atom).has('past'))
  return did >= 0 && did < i && cuesOf(atoms[i]!).has('define') && atoms.slice(did, i).some(isTerm)
}

/**
 * "What does A want to keep", "did A keep its word": a closed word that a preposition leads to the end of a question, or
 * that somebody does with their own, is a verb.
 */
function isVerbAlone(atoms: readonly Atom[], i: number, lexicons: readonly Lexicon[]): boolean {
  const [before, behind] = [atoms[i - 1], atoms[i + 1]]
  if (!before || !cuesOf(atoms[i]!).has('still')) return false
  const isLast = atoms.slice(i + 1).every(isMark)
  const isOfOwn = behind !== undefined && isListed(lexicons, behind, 'possessive')
  return (isLast && isPreposition(before)) || (isTerm(before) && isOfOwn)
}

/** "A a-t-il …": a pronoun that a hyphen joins to the verb asks whether. */
function isInversion(atom: Atom): boolean {
  return (atom.joined && cuesOf(atom).has('pronoun')) || (atom.inverted && isDoing(atom))
}

function barriersOf(atoms: readonly Atom[], kept: readonly Atom[]): ReadonlySet<number> {
  // "What does X do": where no verb follows, the auxiliary was the verb.
  if (!kept.some(atom => atom.senses.some(isVerb))) return new Set()
  const after = atoms.filter(atom => cuesOf(atom).has('auxiliary') && isSilent(atom)).map(atom => atom.to)
  return new Set(after.flatMap(to => kept.findIndex(atom => atom.from >= to)).filter(i => i > 0))
}
