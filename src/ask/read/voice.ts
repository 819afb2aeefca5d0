import { fold } from '../../knowledge/vocabulary.ts'
import type { Atom } from './atoms.ts'
import { cuesOf, isAsking, isSilent } from './cues.ts'
import type { Cue, Entry } from './lexicon-words.ts'
import type { Reader } from './reader.ts'
import type { Sense } from './senses.ts'

/** An atom with the voice of the verb in it. */
export type Voiced = Atom & { readonly voice: Voice }

/** A verb after a form of "be" is passive, unless it is a gerund; the form of "be" has then done its work. */
export function withVoices(atoms: readonly Atom[], readers: readonly Reader[]): Voiced[] {
  const spent = new Set<Atom>()
  const has = atoms.some(atom => cuesOf(atom).has('have'))
  const voiced = atoms.map((atom, i) => {
    if (!atom.senses.some(isVerb)) {
      // "Had it been …": what only texts know may be a participle too.
      const leading = has && endsIn(atom, 'passive', { readers }) ? haveBefore(atoms, i) : undefined
      if (leading && isLeading(atoms, leading)) spent.add(leading)
      return { ...atom, voice: { passive: false, participial: false, copula: false } }
    }
    const governing = copulasBefore(atoms, i)
    const gerund = endsIn(atom, 'progressive', { readers })
    const agent = atoms.slice(i + 1).find(next => !isSilent(next))
    const byAgent = agent !== undefined && cuesOf(agent).has('agent')
    const bare = governing.some(copula => isUnaccented(copula, readers))
    const marked = byAgent || endsIn(atom, 'passive', { readers, unaccented: bare })
    const participle =
      marked || (!cuesOf(atom).has('have') && readers.some(({ lexicon }) => lexicon.isIrregular(atom.word)))
    const perfect = participle ? haveBefore(atoms, i) : undefined
    if (perfect) spent.add(perfect)
    const verbal = atom.senses.some(sense => isVerb(sense) && !isPredicative(sense))
    for (const copula of governing) spent.add(copula)
    const passive = verbal && !gerund && ((governing.length > 0 && participle) || byAgent)
    return {
      ...atom,
      voice: {
        passive,
        participial:
          gerund ||
          byAgent ||
          (marked && governing.length === 0 && perfect === undefined && !isBehindWho(atoms, i)) ||
          isPrepositional(atom),
        copula: governing.length > 0,
      },
    }
  })
  return voiced.filter((_, i) => !spent.has(atoms[i]!))
}

/** "Who ruled out X": the verb right behind is no participle. */
function isBehindWho(atoms: readonly Atom[], verb: number): boolean {
  const before = atoms.slice(0, verb).findLast(atom => !isSilent(atom))
  return before !== undefined && cuesOf(before).has('who')
}

/** Whether nothing but a date or a mark stands before a word, and nothing that asks behind it, as behind a preposition. */
function isLeading(atoms: readonly Atom[], atom: Atom): boolean {
  const at = atoms.indexOf(atom)
  if (isAsking(atoms[at + 1])) return false
  return atoms
    .slice(0, at)
    .every(before => isSilent(before) || before.senses.every(({ sort }) => sort === 'time'))
}

/** Whether a word may be a verb of a phrase, or of a status. */
export function isVerb(sense: Sense): boolean {
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

/** Whether a word says by “be” what somebody is: “is a specialist in”. */
export function isPredicative(sense: Sense): boolean {
  return sense.sort === 'entry' && sense.entry.sort === 'pattern' && sense.entry.predicative
}

/** Words behind which another clause begins. */
const CLAUSE_STARTS: readonly Cue[] = ['relative', 'confirmed', 'rumoured', 'truth', 'and']

function copulasBefore(atoms: readonly Atom[], verb: number): Atom[] {
  const found: Atom[] = []
  for (let i = verb - 1; i >= 0; i--) {
    const atom = atoms[i]!
    const cues = cuesOf(atom)
    if (cues.has('copula')) found.push(atom)
    else if (found.length > 0 && !cues.has('have') && !isSilent(atom)) break
    else if (atom.senses.some(isVerb) || CLAUSE_STARTS.some(cue => cues.has(cue))) break
  }
  return found
}

/** The form of "have" that makes a perfect with the participle at a place. */
function haveBefore(atoms: readonly Atom[], verb: number): Atom | undefined {
  for (let i = verb - 1; i >= 0; i--) {
    const cues = cuesOf(atoms[i]!)
    if (cues.has('have')) return atoms[i]
    const isNoun = i > 0 && cuesOf(atoms[i - 1]!).has('article')
    if (cues.has('relative') || isAsking(atoms[i]) || (atoms[i]!.senses.some(isVerb) && !isNoun))
      return undefined
  }
  return undefined
}

/** "Qui présidait": a verb whose ending alone tells that it was so. */
export function isImperfect(atom: Atom, readers: readonly Reader[]): boolean {
  return atom.senses.some(isVerb) && endsIn(atom, 'imperfect', { readers })
}

/** "Contribuerait": a verb whose ending alone tells that it would be so. */
export function isConditional(atom: Atom, readers: readonly Reader[]): boolean {
  return isDoing(atom) && endsIn(atom, 'conditional', { readers })
}

/** A verb, or words for going on that have one: “continuer à”. */
export function isDoing(atom: Atom): boolean {
  return atom.senses.some(isVerb) || cuesOf(atom).has('still')
}

/** "Qui présidera", "continuera à": a verb whose ending alone tells that it will be so. */
export function isSimpleFuture(atom: Atom, readers: readonly Reader[]): boolean {
  return isDoing(atom) && endsIn(atom, 'simpleFuture', { readers })
}

/** "A réalisé", "has reached": a participle behind a form of "have", wherever it stands. */
export function isPerfect(atoms: readonly Atom[], readers: readonly Reader[]): boolean {
  return atoms.some(
    (atom, i) =>
      atom.senses.some(isVerb) &&
      (endsIn(atom, 'passive', { readers }) ||
        readers.some(({ lexicon }) => lexicon.isIrregular(atom.word.split(' ', 1)[0]!))) &&
      haveBefore(atoms, i) !== undefined,
  )
}

/** Whether a verb has one of the endings; accents count ("pilote" is no "piloté") unless the question does without. */
function endsIn(
  atom: Atom,
  list: keyof typeof SHORTEST,
  { readers, unaccented = false }: { readers: readonly Reader[]; unaccented?: boolean },
): boolean {
  const first = atom.text.split(' ', 1)[0]!
  const word = unaccented ? fold(first) : composed(first)
  return readers.some(({ lexicon }) =>
    formsOf(lexicon.language[list], unaccented).some(
      ending => word.length >= ending.length + SHORTEST[list] && word.endsWith(ending),
    ),
  )
}

/** Letters before an ending: "fera" is a future, "fed" no participle of a verb "f". */
const SHORTEST = { passive: 3, progressive: 3, imperfect: 3, conditional: 1, simpleFuture: 1 }

function composed(text: string): string {
  return text.toLowerCase().normalize('NFC')
}

/** The endings of a language as words are compared with them. */
function formsOf(endings: readonly string[] = NONE, unaccented = false): readonly string[] {
  const forms = unaccented ? foldedEndings : composedEndings
  const known = forms.get(endings) ?? endings.map(unaccented ? fold : composed)
  forms.set(endings, known)
  return known
}

const NONE: readonly string[] = []

const foldedEndings = new WeakMap<readonly string[], readonly string[]>()

const composedEndings = new WeakMap<readonly string[], readonly string[]>()

/** Whether a form of "be" stands without the accents that its language writes: "ete". */
function isUnaccented(copula: Atom, readers: readonly Reader[]): boolean {
  const text = copula.text.toLowerCase().normalize('NFC')
  return readers.every(({ lexicon }) => !lexicon.language.cues.copula?.includes(text))
}

/** What the words around an atom make of a verb in it. */
export interface Voice {
  readonly passive: boolean
  /** A participle or gerund, which may follow a noun without a relative. */
  readonly participial: boolean
  /** A form of "be" stands before it. */
  readonly copula: boolean
}
