import type { Atom, Reader } from './atoms.ts'
import { cuesOf, isSilent, isSilentBut } from './cues.ts'
import type { Cue } from './lexicon.ts'
import {
  inOrder,
  withoutCleft,
  withoutLeading,
  withoutOpening,
  withoutRelativeFirst,
  withoutWhole,
} from './order.ts'
import { type Voice, withVoices } from './voice.ts'

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

function barriersOf(atoms: readonly Atom[], kept: readonly Atom[]): ReadonlySet<number> {
  const after = atoms.filter(atom => cuesOf(atom).has('auxiliary') && isSilent(atom)).map(atom => atom.to)
  return new Set(after.flatMap(to => kept.findIndex(atom => atom.from >= to)).filter(i => i > 0))
}
