import type { Atom } from './atoms.ts'
import type { Cue } from './lexicon-words.ts'
import { type Sense, sensesOf } from './senses.ts'

/** Words of these cues are dropped once it is known that they stand there. */
const SILENT: ReadonlySet<Cue> = new Set<Cue>([
  'article',
  'pronoun',
  'filler',
  'auxiliary',
  'future',
  'past',
  'formerly',
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
  'named',
  'maximum',
  'said',
])

/** Words that ask how sure something is. */
export const SURENESS = ['rumoured', 'confirmed'] as const satisfies readonly Cue[]

/** Words that ask for something other than whether it is so. */
export const ASKING: readonly Cue[] = [
  'who',
  'whose',
  'what',
  'whatObject',
  'which',
  'whichSort',
  'where',
  'when',
  'untilWhen',
  'why',
  'how',
  'howMuch',
  'howMany',
  'share',
]

/** Whether a word asks for something. */
export function isAsking(atom: Atom | undefined): boolean {
  return atom !== undefined && hasAny(atom, ASKING)
}

/** A closed word that nobody wrote, right before an atom. */
export function unwritten(atom: Atom, cue: Cue): Atom {
  return { ...atom, text: '', to: atom.from, senses: sensesOf(cue) }
}

/** Whether an atom may be one of some closed words. */
export function hasAny(atom: Atom, cues: readonly Cue[]): boolean {
  const own = cuesOf(atom)
  return cues.some(cue => own.has(cue))
}

/** The closed words that an atom may be. */
export function cuesOf({ senses }: Atom): ReadonlySet<Cue> {
  const known = found.get(senses)
  if (known) return known
  const cues = new Set<Cue>()
  for (const sense of senses)
    if (sense.sort === 'entry' && sense.entry.sort === 'cue') cues.add(sense.entry.cue)
  found.set(senses, cues)
  return cues
}

export function someHas(atoms: readonly Atom[], cue: Cue): boolean {
  return atoms.some(atom => cuesOf(atom).has(cue))
}

/** Each rule about the order of words asks again. */
const found = new WeakMap<readonly Sense[], ReadonlySet<Cue>>()

function isSilentSense(sense: Sense): boolean {
  if (sense.sort === 'mark') return true
  if (sense.sort !== 'entry') return false
  const { entry } = sense
  return entry.sort === 'filler' || entry.sort === 'whole' || (entry.sort === 'cue' && SILENT.has(entry.cue))
}

/** Whether an atom says nothing that is parsed. */
export function isSilent(atom: Atom): boolean {
  return atom.senses.every(isSilentSense)
}

/** Whether an atom is silent and none of some closed words. */
export function isSilentBut(atom: Atom, cues: readonly Cue[]): boolean {
  return isSilent(atom) && !cues.some(cue => cuesOf(atom).has(cue))
}

/** Whether an atom may be a preposition. */
export function isPreposition(atom: Atom): boolean {
  return atom.senses.some(sense => sense.sort === 'entry' && sense.entry.sort === 'preposition')
}

/** The types of terms that an atom may name: company. */
export function typesNamed({ senses }: Atom): string[] {
  return senses.flatMap(sense =>
    sense.sort === 'entry' && sense.entry.sort === 'type' ? [sense.entry.type] : [],
  )
}

/** Whether a word only joins others. */
export function isGrammar(atom: Atom): boolean {
  return atom.senses.every(
    sense =>
      sense.sort === 'mark' ||
      (sense.sort === 'entry' && (sense.entry.sort === 'preposition' || sense.entry.sort === 'cue')),
  )
}

/** Whether an atom is a mark of the question. */
export function isMark({ senses }: Atom): boolean {
  return senses.some(({ sort }) => sort === 'mark')
}

/** The ids of the terms that an atom may name and that fit. */
export function termsNamed(
  { senses }: Atom,
  fits: (term: { readonly id: string; readonly type: string }) => boolean,
): string[] {
  return senses.flatMap(sense =>
    sense.sort === 'entry' && sense.entry.sort === 'term' && fits(sense.entry) ? [sense.entry.id] : [],
  )
}

/** Whether an atom may name a term. */
export function isTerm(atom: Atom | undefined): boolean {
  return atom?.senses.some(sense => sense.sort === 'entry' && sense.entry.sort === 'term') === true
}
