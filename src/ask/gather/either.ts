/** "Did a manager or a spokesman comment": what is asked of each of two. */
import type { Atom } from '../read/atoms.ts'
import { cuesOf, isTerm } from '../read/cues.ts'
import type { Prepared } from '../read/prepare.ts'
import { isVerb } from '../read/voice.ts'
import type { GatheredTruth } from './truth.ts'

interface Asked {
  readonly prepared: Prepared
  readonly atoms: readonly Atom[]
}

/** It is so of neither, where it is so of none of two that "or" joins, by what each is called. */
export function ofEither<T extends Asked>(
  words: T,
  tell: (words: T) => GatheredTruth | undefined,
): GatheredTruth | undefined {
  const told = eachAsked(words).map(tell)
  if (told.length === 0 || told.some(each => each?.truth !== 'no')) return undefined
  return { truth: 'no', facts: [...new Set(told.flatMap(each => each?.facts ?? []))] }
}

/** The question without the one, and without the other. */
function eachAsked<T extends Asked>(words: T): T[] {
  const { atoms } = words
  const at = atoms.findIndex(atom => cuesOf(atom).has('or'))
  const isArticle = (i: number): boolean => atoms[i] !== undefined && cuesOf(atoms[i]!).has('article')
  const end = isArticle(at + 1) ? at + 2 : at + 1
  const [one, other] = [atoms[at - 1], atoms[end]]
  if (at < 0 || !isNoun(one) || !isNoun(other)) return []
  const start = isArticle(at - 2) ? at - 2 : at - 1
  return [without(words, start, at), without(words, at, end)]
}

function isNoun(atom: Atom | undefined): boolean {
  return atom !== undefined && !isTerm(atom) && !atom.senses.some(isVerb)
}

/** A question without the atoms from the one to the other. */
function without<T extends Asked>(words: T, from: number, to: number): T {
  const dropped = new Set(words.atoms.slice(from, to + 1).map(atom => atom.from))
  const kept = <A extends Atom>(atoms: readonly A[]): A[] => atoms.filter(atom => !dropped.has(atom.from))
  return {
    ...words,
    atoms: kept(words.atoms),
    prepared: { ...words.prepared, atoms: kept(words.prepared.atoms) },
  }
}
