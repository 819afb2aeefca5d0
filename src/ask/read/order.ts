import type { Atom } from './atoms.ts'
import { cuesOf, hasAny, isMark, isPreposition, isSilent, isTerm, SURENESS } from './cues.ts'
import type { Cue } from './lexicon-words.ts'
import { type Sense, sensesOf } from './senses.ts'
import type { Voiced } from './voice.ts'

/** Behind an article a word that may be a noun is no verb: "the cause"; nor, at the end, one of texts: "the past". */
export function asNouns(atoms: readonly Atom[]): Atom[] {
  return atoms.map((atom, i) => {
    const before = atoms[i - 1]
    const isLast = atoms.slice(i + 1).every(isMark)
    const mayBeNoun = atom.senses.some(sense => isNominal(sense) || (isLast && sense.sort === 'text'))
    if (!before || !isArticle(before) || !mayBeNoun) return atom
    return { ...atom, senses: atom.senses.filter(sense => isNominal(sense) || !isVerbal(sense)) }
  })
}

/** Whether a sense is a noun of the domain. */
export function isNominal(sense: Sense): boolean {
  if (sense.sort !== 'entry') return false
  const { entry } = sense
  return (
    ['role', 'kind', 'code', 'type', 'term'].includes(entry.sort) ||
    (entry.sort === 'pattern' && entry.pattern.noun)
  )
}

function isVerbal(sense: Sense): boolean {
  return (
    sense.sort === 'entry' &&
    sense.entry.sort === 'pattern' &&
    !sense.entry.pattern.noun &&
    !sense.entry.predicative
  )
}

/** What a noun asks for by itself. */
const ASKING: readonly Cue[] = ['when', 'untilWhen', 'why', 'share', 'howMuch']

/** "What is the date of": the noun asks. */
export function withoutWhat(atoms: readonly Atom[]): readonly Atom[] {
  const [what, copula, noun] = atoms.filter(atom => !isLight(atom))
  if (!what || !copula || !noun || !cuesOf(what).has('what') || !cuesOf(copula).has('copula')) return atoms
  return hasAny(noun, ASKING) ? atoms.slice(atoms.indexOf(noun)) : atoms
}

/** "Tell me who": what asks says by itself that it asks. */
export function withoutList(atoms: readonly Atom[]): readonly Atom[] {
  const [list, wh] = atoms.filter(atom => !isLight(atom))
  if (!list || !wh || !cuesOf(list).has('list')) return atoms
  return hasAny(wh, WH) ? atoms.slice(atoms.indexOf(wh)) : atoms
}

const WH: readonly Cue[] = [
  'who',
  'what',
  'which',
  'whose',
  'where',
  'when',
  'why',
  'howMuch',
  'howMany',
  'how',
]

/** "X's plan, what is it called": no more than a name is asked for. */
export function asNaming(atoms: readonly Atom[]): readonly Atom[] {
  const naming = atoms.find(atom => cuesOf(atom).has('named'))
  if (!naming) return atoms
  const [name, ...others] = atoms.filter(atom => !isLight(atom) && !hasAny(atom, NAMING))
  // "What is X called", of one who has a name: what X is.
  if (name && others.length === 0 && isTerm(name)) {
    const asking = atoms.find(atom => cuesOf(atom).has('what')) ?? naming
    const copula = atoms.find(atom => cuesOf(atom).has('copula')) ?? []
    return [{ ...asking, senses: sensesOf('what') }, copula, name].flat()
  }
  return atoms.flatMap((atom, i) => {
    if (!cuesOf(atom).has('what')) return [atom]
    return atoms.slice(0, i).every(isLight) ? [{ ...atom, senses: NAME }] : []
  })
}

/** What such a question may have beside what it is about. */
const NAMING: readonly Cue[] = ['named', 'what', 'which', 'whatObject', 'copula', 'pronoun', 'and']

const NAME: readonly Sense[] = [...sensesOf('list'), ...sensesOf('named')]

const OPENING: ReadonlySet<Cue> = new Set<Cue>([
  'copula',
  'have',
  'auxiliary',
  'pronoun',
  'filler',
  'past',
  'future',
  'not',
])

/** "Has it been confirmed that …": the question is what follows. */
export function withoutOpening(atoms: readonly Atom[]): readonly Atom[] {
  const at = atoms.findIndex(atom => hasAny(atom, [...SURENESS, 'truth']))
  if (at < 0 || !atoms.slice(0, at).every(atom => [...cuesOf(atom)].some(cue => OPENING.has(cue))))
    return atoms
  const opens = atoms[at + 1] && cuesOf(atoms[at + 1]!).has('relative') ? 2 : 1
  return atoms.slice(at + opens)
}

/** "It is X that does it": X does it. A conjunction at the very front says nothing either. */
export function withoutCleft(atoms: readonly Atom[]): readonly Atom[] {
  const start = atoms[0] && cuesOf(atoms[0]).has('and') ? atoms.slice(1) : atoms
  const cleft = start.findIndex(atom => cuesOf(atom).has('cleft'))
  const relative =
    cleft < 0
      ? -1
      : start.findIndex((atom, i) => i > cleft + 1 && cuesOf(atom).has('relative') && !cuesOf(atom).has('or'))
  return relative < 0 ? start : start.filter((_, i) => i !== cleft && i !== relative)
}

/** "A's and B's plans" are the plans of A and B. */
export function withoutSharedCase(atoms: readonly Atom[]): readonly Atom[] {
  const isCase = (atom: Atom | undefined): boolean =>
    atom?.word.startsWith("'") === true && cuesOf(atom).has('genitive')
  return atoms.filter((atom, i) => {
    const joins = atoms[i + 1] !== undefined && cuesOf(atoms[i + 1]!).has('and')
    return !(isCase(atom) && joins && isTerm(atoms[i + 2]) && isCase(atoms[i + 3]))
  })
}

/** "A, B and C": the comma joins names of one type as the "and" does that ends their list. "In X, A or B" is no list. */
export function withEnumerations(atoms: readonly Atom[]): readonly Atom[] {
  return atoms.map((atom, i) => {
    const last = atom.word === ',' ? conjunctionAfter(atoms, i) : undefined
    return last ? { ...atom, senses: last.senses } : atom
  })
}

/** What joins the last two names of a list, of which a comma stands between two others. */
function conjunctionAfter(atoms: readonly Atom[], comma: number): Atom | undefined {
  const types = termTypes(atoms[comma - 1])
  for (let at = comma; at + 1 < atoms.length; at += 2) {
    const joint = atoms[at]!
    const name = atoms[at + 1]!
    if (!termTypes(name).some(type => types.includes(type))) return undefined
    if (cuesOf(joint).has('and')) return joint
    if (joint.word !== ',') return undefined
  }
  return undefined
}

function termTypes(atom: Atom | undefined): string[] {
  return (atom?.senses ?? []).flatMap(sense =>
    sense.sort === 'entry' && sense.entry.sort === 'term' ? [sense.entry.type] : [],
  )
}

/** "Neither by A nor by B" is "by neither A nor B"; "A vs B" names both. */
export function inOrder(atoms: readonly Atom[]): readonly Atom[] {
  const ordered: Atom[] = []
  let neither = false
  for (const atom of atoms) {
    const before = ordered.at(-1)
    if (before && cuesOf(before).has('neither') && isPreposition(atom)) {
      if (!neither) ordered.splice(-1, 1, atom, before)
      neither = true
      continue
    }
    ordered.push(atom)
  }
  return ordered.map((atom, i) =>
    cuesOf(atom).has('compare') && isTerm(ordered[i - 1]) && isTerm(ordered[i + 1])
      ? { ...atom, senses: AND }
      : atom,
  )
}

/** Whether an atom may be an article. */
export function isArticle(atom: Atom): boolean {
  return atom.senses.length > 0 && cuesOf(atom).has('article')
}

/** Whether an atom is an article, a filler or a mark. */
export function isLight(atom: Atom): boolean {
  return isMark(atom) || isArticle(atom) || isFiller(atom) || cuesOf(atom).has('filler')
}

export function isFiller({ senses }: Atom): boolean {
  return senses.length > 0 && senses.every(sense => sense.sort === 'entry' && sense.entry.sort === 'filler')
}

const AND = sensesOf('and')

/** Whether a word only makes a question polite, or fills it; an article may look like one. */
export function isPolite(atom: Atom): boolean {
  return cuesOf(atom).has('filler') && !isArticle(atom)
}

/** What is asked, without marks and thanks. */
export function withoutManners(atoms: readonly Atom[]): Atom[] {
  return atoms.filter(atom => !isMark(atom) && !isPolite(atom))
}

/** "In the whole country" limits nothing: the preposition goes with it. */
export function withoutWhole(atoms: readonly Voiced[]): Voiced[] {
  const kept: Voiced[] = []
  for (const atom of atoms) {
    if (!atom.senses.some(sense => sense.sort === 'entry' && sense.entry.sort === 'whole')) {
      kept.push(atom)
      continue
    }
    while (kept.length > 0 && isSilent(kept.at(-1)!)) kept.pop()
    if (kept.length > 0 && isPreposition(kept.at(-1)!)) kept.pop()
  }
  return kept
}

/** At the front, or behind a comma, a word that asks is no relative: "for vans, who leads". */
export function withoutRelativeFirst(atoms: readonly Voiced[], marks: ReadonlySet<number>): Voiced[] {
  return atoms.map((atom, i) => {
    if (i > 0 && !marks.has(atom.from)) return atom
    const others = atom.senses.filter(
      sense => !(sense.sort === 'entry' && sense.entry.sort === 'cue' && sense.entry.cue === 'relative'),
    )
    return others.length > 0 ? { ...atom, senses: others } : atom
  })
}

/** Where an atom begins behind a mark. */
export function behindMarks(atoms: readonly Atom[]): ReadonlySet<number> {
  return new Set(atoms.filter(isMark).map(atom => atom.to))
}

/** At the front, forms of "be", "have" and "do" have said that the question asks whether. */
export function withoutLeading(atoms: readonly Voiced[], leads: boolean): Voiced[] {
  let from = 0
  if (leads)
    while (
      from < atoms.length &&
      hasAny(atoms[from]!, ['have', 'relative']) &&
      atoms[from]!.senses.every(sense => sense.sort === 'entry' && sense.entry.sort === 'cue')
    )
      from++
  return atoms.slice(from)
}
