import type { Atom } from './atoms.ts'
import { cuesOf, hasAny, isPreposition, termsNamed, typesNamed } from './cues.ts'
import type { Lexicon } from './lexicon.ts'
import type { Cue } from './lexicon-words.ts'
import { isListed } from './listed.ts'
import { isLight } from './order.ts'
import type { Prepositions } from './prepositions.ts'
import type { Sense } from './senses.ts'
import { isVerb } from './voice.ts'

/** What may stand between a noun for a text and its date, or in front of it. */
const LINKS: readonly Cue[] = ['article', 'genitive', 'locative', 'pronoun', 'source']

/** What is known of the sources that such a noun may stand for. */
export interface Known {
  readonly lexicons: readonly Lexicon[]
  readonly prepositions: Pick<Prepositions, 'caseOf'>
  /** The sources of a date, as EDTF. */
  published(period: string): readonly string[]
  /** Whether a term publishes sources, or is named as one through whom they know. */
  tells(id: string): boolean
}

/**
 * A noun for the text itself, with its date, limits the facts to those that texts of that date state, and with the name
 * of one who publishes, to what they say; else it limits nothing. No text of the date leaves the words without a place.
 */
export function withDocuments(atoms: readonly Atom[], known: Known): readonly Atom[] {
  const at = atoms.findIndex((_, i) => isDocument(atoms, i, known))
  if (at < 0) return atoms
  const { from, to, senses } = extentOf(atoms, at, known)
  const covered = atoms.slice(from, to)
  const text = covered.map(atom => atom.text).join(' ')
  const joined: Atom = {
    ...atoms[at]!,
    ...{ text, senses, stems: [], from: covered[0]!.from, to: covered.at(-1)!.to },
  }
  return withDocuments([...atoms.slice(0, from), joined, ...atoms.slice(to)], known)
}

/** Behind an article or a date, or before one, such a noun is no verb. */
function isDocument(atoms: readonly Atom[], at: number, known: Known): boolean {
  const atom = atoms[at]!
  const before = atoms[at - 1]
  if (isListed(known.lexicons, atom, 'announcements')) return isOfTexts(atoms, at, known)
  if (!cuesOf(atom).has('document')) return false
  const isDated =
    (before !== undefined && qualifies(before, known)) || behindLinks(atoms, at, known) !== undefined
  // "The plan" is a thing of its own, but where it only tells of when something is: "in the plan of May 2020".
  if (typesNamed(atom).length > 0) return isDated && isSetting(atoms, at, known)
  return isDated || (before !== undefined && cuesOf(before).has('article'))
}

/** "In the announcement of May 2020": where it only tells of when something is, and there are texts of that date. */
function isOfTexts(atoms: readonly Atom[], at: number, known: Known): boolean {
  const by = [atoms[at - 1], atoms[behindLinks(atoms, at, known) ?? -1]]
  const dates = by.flatMap(atom => (atom ? (dateOf(atom) ?? []) : []))
  return dates.some(date => known.published(date).length > 0) && isSetting(atoms, at, known)
}

/** Whether a noun begins the question, or stands behind a preposition of place or of who says it. */
function isSetting(atoms: readonly Atom[], at: number, { prepositions }: Known): boolean {
  const date = atoms[at - 1]
  const leads = date && dateOf(date) !== undefined ? date.word.split(' ', 1)[0]! : ''
  if (prepositions.caseOf(leads) === 'locative') return true
  const before = atoms.slice(0, at).findLast(atom => dateOf(atom) === undefined && !isLight(atom))
  return before === undefined || cuesOf(before).has('locative') || cuesOf(before).has('source')
}

interface Extent {
  readonly from: number
  readonly to: number
  readonly senses: readonly Sense[]
}

/** Where what belongs to such a noun begins and ends, and what it comes to. */
function extentOf(atoms: readonly Atom[], at: number, known: Known): Extent {
  const leads = at > 0 && qualifies(atoms[at - 1]!, known)
  const behind = leads ? undefined : behindLinks(atoms, at, known)
  let from = leads ? at - 1 : at
  while (from > 0 && isLink(atoms[from - 1]!)) from--
  const by = leads ? atoms[at - 1]! : behind === undefined ? undefined : atoms[behind]!
  const to = (behind ?? at) + 1
  if (isObject(atoms, from)) return { from, to, senses: [{ sort: 'unknown' }] }
  const isPlain = atoms.slice(from, at).every(atom => hasAny(atom, ITSELF))
  return { from, to, senses: by ? sensesOf(by, known) : isPlain ? TEXT : FILLER }
}

/** "Left out of the article": what a verb has behind a genitive is what it is about, and limits no fact. */
function isObject(atoms: readonly Atom[], from: number): boolean {
  const before = atoms[from - 1]
  return cuesOf(atoms[from]!).has('genitive') && before?.senses.some(isVerb) === true
}

const FILLER: readonly Sense[] = [{ sort: 'entry', entry: { sort: 'filler' }, foreign: false }]

const TEXT: readonly Sense[] = [{ sort: 'entry', entry: { sort: 'filler', document: true }, foreign: false }]

/** What may stand before a text that something is said of: "the date of the article". */
const ITSELF: readonly Cue[] = ['article', 'genitive', 'pronoun']

/** Whether words stand for the text that states the facts, whichever it is: "the article". */
export function isAnyDocument({ senses }: Atom): boolean {
  return senses.some(
    sense => sense.sort === 'entry' && sense.entry.sort === 'filler' && sense.entry.document === true,
  )
}

function sensesOf(by: Atom, known: Known): readonly Sense[] {
  const period = dateOf(by)
  if (period === undefined) return [{ sort: 'saidBy', ids: tellersIn(by, known) }]
  const ids = known.published(period)
  return ids.length === 0 ? [{ sort: 'unknown' }] : [{ sort: 'source', dated: { period, ids } }]
}

/** Where the date or the publisher of a noun stands behind it. */
function behindLinks(atoms: readonly Atom[], at: number, known: Known): number | undefined {
  let behind = at + 1
  while (atoms[behind] && !qualifies(atoms[behind]!, known) && isLink(atoms[behind]!)) behind++
  return atoms[behind] && qualifies(atoms[behind]!, known) ? behind : undefined
}

function qualifies(atom: Atom, known: Known): boolean {
  return dateOf(atom) !== undefined || tellersIn(atom, known).length > 0
}

function isLink(atom: Atom): boolean {
  return isPreposition(atom) || hasAny(atom, LINKS)
}

function dateOf({ senses }: Atom): string | undefined {
  const time = senses.find(sense => sense.sort === 'time')
  return time && !time.limit.asOf ? time.limit.period : undefined
}

function tellersIn(atom: Atom, known: Known): string[] {
  return termsNamed(atom, ({ id }) => known.tells(id))
}

/** "The article", "report on X"; what names things of a type is one of them. */
export function isText(atom: Atom): boolean {
  return isAnyDocument(atom) || (cuesOf(atom).has('document') && typesNamed(atom).length === 0)
}
