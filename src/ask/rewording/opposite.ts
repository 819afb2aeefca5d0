/** Whether something falls is denied by what says that it rises. */
import { fold } from '../../knowledge/vocabulary.ts'
import { type Interpretation, type Interpreter, withoutPlace } from '../interpret.ts'
import type { Outcome } from '../meaning/outcome.ts'
import { hasAny } from '../read/cues.ts'
import type { Lexicon } from '../read/lexicon.ts'
import type { Cue } from '../read/lexicon-words.ts'
import type { Scope } from '../scope.ts'

/** With these it is not told that something is so or not. */
const BARRING: readonly Cue[] = ['not', 'or', 'neither', 'without', 'only', 'every', 'except', 'more', 'less']

/** What a yes/no question comes to where facts say the opposite of it: no, by these; none otherwise. */
export function byOpposite(
  interpreter: Interpreter,
  read: Interpretation,
  reached: (read: Interpretation) => readonly Outcome[],
): Outcome[] {
  if (!read.prepared.truth || read.atoms.some(atom => hasAny(atom, BARRING))) return []
  const [at, ...others] = read.tokens.flatMap((_, i) => (oppositesAt(read, i).length > 0 ? [i] : []))
  if (at === undefined || others.length > 0) return []
  for (const word of oppositesAt(read, at)) {
    const changed = interpreter.withWord(read, at, word)
    if (withoutPlace(changed).length > 0) continue
    const outcomes = reached(changed)
    const so = outcomes.filter(
      ({ truth, facts }) =>
        (truth === 'yes' || truth === 'planned') &&
        facts.every(fact => isSaid(interpreter.scope, changed, { fact, at })),
    )
    if (so.length > 0 && so.length === outcomes.length)
      return so.map(outcome => ({ ...outcome, truth: 'no', ahead: false }))
  }
  return []
}

/** Whether a fact has the word that was put at a place. */
function isSaid(
  scope: Scope,
  { atoms }: Interpretation,
  { fact, at }: { fact: number; at: number },
): boolean {
  const atom = atoms.find(({ from, to }) => from <= at && at < to)
  const stems = atom?.stems[at - atom.from] ?? []
  return stems.some(stem => scope.texts.with(stem).has(fact))
}

/** The words that deny the one at a place, in the question's own language. */
function oppositesAt({ tokens, readers }: Interpretation, at: number): readonly string[] {
  const token = tokens[at]!
  const { lexicon } = readers[0]!
  return (token.sort === 'word' && opposites(lexicon).get(lexicon.stem(token.word))) || []
}

/** The words that deny one, by its stem. */
function opposites(lexicon: Lexicon): ReadonlyMap<string, readonly string[]> {
  const known = opposed.get(lexicon)
  if (known) return known
  const found = new Map<string, readonly string[]>()
  for (const [ones, others] of lexicon.language.antonyms ?? [])
    for (const [words, denying] of [
      [ones!, others!],
      [others!, ones!],
    ] as const)
      for (const stem of new Set(words.map(word => lexicon.stem(fold(word)))))
        found.set(stem, [...(found.get(stem) ?? []), ...denying])
  opposed.set(lexicon, found)
  return found
}

/** The antonyms of each language, which are asked for of every word of a yes/no question. */
const opposed = new WeakMap<Lexicon, ReadonlyMap<string, readonly string[]>>()
