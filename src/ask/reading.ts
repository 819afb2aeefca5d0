import { fold } from '../knowledge/vocabulary.ts'
import type { Atom, Reader, Sense } from './atoms.ts'
import type { Voice } from './grammar/lexical.ts'
import type { Cue, Entry } from './lexicon.ts'

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
  /** Dates are those of the source. */
  readonly bySource: boolean
  readonly compares: boolean
  /** EDTF: what was known by its last day. */
  readonly asOf?: string
  readonly unplaced: readonly string[]
}

/** Words of these cues are dropped once it is known that they stand there. */
const SILENT: ReadonlySet<Cue> = new Set<Cue>([
  'article',
  'pronoun',
  'filler',
  'auxiliary',
  'future',
  'past',
  'already',
  'still',
  'now',
  'then',
  'only',
  'possibly',
  'truth',
  'confirmed',
  'rumoured',
  'define',
  'source',
  'compare',
  'cleft',
  'said',
])

/** Drops what carries no weight and tells the voice of each verb. */
export function prepare(atoms: readonly Atom[], readers: readonly Reader[]): Prepared {
  const has = (cue: Cue): boolean => atoms.some(atom => cuesOf(atom).has(cue))
  const first = atoms.find(
    atom =>
      !atom.senses.some(sense => sense.sort === 'time') &&
      !isSilentBut(atom, [
        'auxiliary',
        'truth',
        'confirmed',
        'rumoured',
        'define',
        'past',
        'future',
        'possibly',
      ]),
  )
  const opening = first ? cuesOf(first) : new Set<Cue>()
  const leads =
    atoms.length > 0 &&
    (
      ['copula', 'auxiliary', 'have', 'truth', 'confirmed', 'rumoured', 'possibly', 'past', 'future'] as const
    ).some(cue => opening.has(cue))
  const voiced = withVoices(inOrder(withoutCleft(withoutOpening(atoms))), readers)
  const kept = withoutRelativeFirst(
    withoutLeading(
      withoutWhole(voiced).filter(atom => !isSilent(atom)),
      leads,
    ),
  )
  return {
    barriers: barriersOf(atoms, kept),
    atoms: kept,
    truth: leads || has('truth') || atoms.some(isInversion),
    possibly: has('possibly'),
    define: has('define'),
    bySource: has('source'),
    compares: has('compare'),
    unplaced: atoms
      .filter(atom => atom.senses.some(sense => sense.sort === 'unknown'))
      .map(atom => atom.text),
    ...(has('rumoured')
      ? { confirmation: 'rumoured' as const }
      : has('confirmed')
        ? { confirmation: 'confirmed' as const }
        : {}),
  }
}

/** "Nissan a-t-il …": a pronoun that a hyphen joins to the verb asks whether. */
function isInversion(atom: Atom): boolean {
  return atom.joined && cuesOf(atom).has('pronoun')
}

export function cuesOf(atom: Atom): Set<Cue> {
  return new Set(
    atom.senses.flatMap(sense =>
      sense.sort === 'entry' && sense.entry.sort === 'cue' ? [sense.entry.cue] : [],
    ),
  )
}

function isSilentSense(sense: Sense): boolean {
  if (sense.sort === 'mark') return true
  if (sense.sort !== 'entry') return false
  const { entry } = sense
  return entry.sort === 'filler' || entry.sort === 'whole' || (entry.sort === 'cue' && SILENT.has(entry.cue))
}

function isSilent(atom: Atom): boolean {
  return atom.senses.every(isSilentSense)
}

function isSilentBut(atom: Atom, cues: readonly Cue[]): boolean {
  return isSilent(atom) && !cues.some(cue => cuesOf(atom).has(cue))
}

type Voiced = Atom & { readonly voice: Voice }

/** A verb after a form of "be" is passive, unless it is a gerund; the form of "be" has then done its work. */
function withVoices(atoms: readonly Atom[], readers: readonly Reader[]): Voiced[] {
  const spent = new Set<Atom>()
  const voiced = atoms.map((atom, i) => {
    if (!atom.senses.some(isVerb)) return { ...atom, voice: { passive: false, participial: false } }
    const governing = copulasBefore(atoms, i)
    const gerund = endsWith(atom, readers, 'progressive')
    const agent = atoms.slice(i + 1).find(next => !isSilent(next))
    const byAgent = agent !== undefined && cuesOf(agent).has('agent')
    const marked = byAgent || endsWith(atom, readers, 'passive')
    const participle =
      marked || (!cuesOf(atom).has('have') && readers.some(({ lexicon }) => lexicon.isIrregular(atom.word)))
    const perfect = participle ? haveBefore(atoms, i) : undefined
    if (perfect) spent.add(perfect)
    const verbal = atom.senses.some(sense => isVerb(sense) && !isPredicative(sense))
    if (governing.length > 0) for (const copula of governing) spent.add(copula)
    const passive = verbal && !gerund && ((governing.length > 0 && participle) || byAgent)
    return {
      ...atom,
      voice: {
        passive,
        participial:
          gerund ||
          byAgent ||
          (marked && governing.length === 0 && perfect === undefined) ||
          isPrepositional(atom),
      },
    }
  })
  return voiced.filter((_, i) => !spent.has(atoms[i]!))
}

function isVerb(sense: Sense): boolean {
  return (
    sense.sort === 'entry' &&
    ((sense.entry.sort === 'pattern' && !sense.entry.pattern.noun && !isBarePreposition(sense.entry)) ||
      sense.entry.sort === 'status')
  )
}

function isBarePreposition(entry: Extract<Entry, { sort: 'pattern' }>): boolean {
  return entry.pattern.anchor.length === 1 && entry.prepositional
}

function isPrepositional(atom: Atom): boolean {
  return atom.senses.some(
    sense => sense.sort === 'entry' && sense.entry.sort === 'pattern' && sense.entry.prepositional,
  )
}

function isPredicative(sense: Sense): boolean {
  return sense.sort === 'entry' && sense.entry.sort === 'pattern' && sense.entry.predicative
}

function copulasBefore(atoms: readonly Atom[], verb: number): Atom[] {
  const found: Atom[] = []
  for (let i = verb - 1; i >= 0; i--) {
    const atom = atoms[i]!
    const cues = cuesOf(atom)
    if (cues.has('copula')) found.push(atom)
    else if (found.length > 0 && !cues.has('have') && !isSilent(atom)) break
    else if (
      atom.senses.some(isVerb) ||
      ['relative', 'confirmed', 'rumoured', 'truth', 'and'].some(cue => cues.has(cue as Cue))
    )
      break
  }
  return found
}

/** The form of "have" that makes a perfect with the participle at a place. */
function haveBefore(atoms: readonly Atom[], verb: number): Atom | undefined {
  for (let i = verb - 1; i >= 0; i--) {
    const cues = cuesOf(atoms[i]!)
    if (cues.has('have')) return atoms[i]
    if (cues.has('relative') || atoms[i]!.senses.some(isVerb)) return undefined
  }
  return undefined
}

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
function withoutOpening(atoms: readonly Atom[]): readonly Atom[] {
  const at = atoms.findIndex(atom =>
    (['confirmed', 'rumoured', 'truth'] as const).some(cue => cuesOf(atom).has(cue)),
  )
  if (at < 0 || !atoms.slice(0, at).every(atom => [...cuesOf(atom)].some(cue => OPENING.has(cue))))
    return atoms
  const opens = atoms[at + 1] && cuesOf(atoms[at + 1]!).has('relative') ? 2 : 1
  return atoms.slice(at + opens)
}

/** "It is X that does it": X does it. A conjunction at the very front says nothing either. */
function withoutCleft(atoms: readonly Atom[]): readonly Atom[] {
  const start = atoms[0] && cuesOf(atoms[0]).has('and') ? atoms.slice(1) : atoms
  const cleft = start.findIndex(atom => cuesOf(atom).has('cleft'))
  const relative =
    cleft < 0
      ? -1
      : start.findIndex((atom, i) => i > cleft + 1 && cuesOf(atom).has('relative') && !cuesOf(atom).has('or'))
  return relative < 0 ? start : start.filter((_, i) => i !== cleft && i !== relative)
}

/** "Neither by A nor by B" is "by neither A nor B"; "A vs B" names both. */
function inOrder(atoms: readonly Atom[]): readonly Atom[] {
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

const AND: readonly Sense[] = [{ sort: 'entry', entry: { sort: 'cue', cue: 'and' }, foreign: false }]

function isPreposition(atom: Atom): boolean {
  return atom.senses.some(sense => sense.sort === 'entry' && sense.entry.sort === 'preposition')
}

function isTerm(atom: Atom | undefined): boolean {
  return atom?.senses.some(sense => sense.sort === 'entry' && sense.entry.sort === 'term') === true
}

function endsWith(atom: Atom, readers: readonly Reader[], list: 'passive' | 'progressive'): boolean {
  const word = fold(atom.text.split(' ')[0]!)
  return readers.some(({ lexicon }) =>
    lexicon.language[list]?.some(ending => word.length > ending.length + 2 && word.endsWith(fold(ending))),
  )
}

function barriersOf(atoms: readonly Atom[], kept: readonly Atom[]): ReadonlySet<number> {
  const after = atoms.filter(atom => cuesOf(atom).has('auxiliary') && isSilent(atom)).map(atom => atom.to)
  return new Set(after.flatMap(to => kept.findIndex(atom => atom.from >= to)).filter(i => i > 0))
}

/** "In the whole country" limits nothing: the preposition goes with it. */
function withoutWhole(atoms: readonly Voiced[]): Voiced[] {
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

/** Nothing stands before the first word that it could relate to: "which" asks there. */
function withoutRelativeFirst(atoms: readonly Voiced[]): Voiced[] {
  return atoms.map((atom, i) => {
    const others =
      i > 0
        ? []
        : atom.senses.filter(
            sense =>
              !(sense.sort === 'entry' && sense.entry.sort === 'cue' && sense.entry.cue === 'relative'),
          )
    return others.length > 0 ? { ...atom, senses: others } : atom
  })
}

/** At the front, forms of "be", "have" and "do" have said that the question asks whether. */
function withoutLeading(atoms: readonly Voiced[], leads: boolean): Voiced[] {
  let from = 0
  if (leads)
    while (
      from < atoms.length &&
      (['have', 'relative'] as const).some(cue => cuesOf(atoms[from]!).has(cue)) &&
      atoms[from]!.senses.every(sense => sense.sort === 'entry' && sense.entry.sort === 'cue')
    )
      from++
  return atoms.slice(from)
}
