import { fold } from '../../knowledge/vocabulary.ts'
import type { LanguageFile } from '../../model/generated.ts'
import type { Atom } from './atoms.ts'
import { hasAny } from './cues.ts'
import type { Cue } from './lexicon-words.ts'
import { sensesOf } from './senses.ts'
import { isVerb } from './voice.ts'

/** "A ne fournit-il que B": two words around a verb that together say "only", the second of which stands for that. */
export function withExceptive(
  atoms: readonly Atom[],
  languages: readonly Pick<LanguageFile, 'exceptive'>[],
): Atom[] {
  const pairs = languages.flatMap(({ exceptive = [] }) => exceptive.map(words => words.map(fold)))
  for (const [before, behind] of pairs) {
    const first = atoms.findIndex(({ word }) => word === before)
    const second = atoms.findIndex(({ word }, at) => at > first && word === behind)
    if (first < 0 || second < 0 || !isAround(atoms.slice(first + 1, second))) continue
    // Texts that have the second word do not say "only" for that.
    return atoms.map((atom, at) => (at === second ? { ...atom, senses: ONLY, stems: [[]] } : atom))
  }
  return [...atoms]
}

/** Whether words between the two have a verb, and none that the second belongs to: "no longer than". */
function isAround(between: readonly Atom[]): boolean {
  const isBarred = between.some(atom => hasAny(atom, BARRING))
  return !isBarred && between.some(({ senses }) => senses.some(isVerb))
}

const BARRING: readonly Cue[] = ['not', 'more', 'less', 'other', 'any', 'and', 'or']

const ONLY = sensesOf('only')
