import type { Pattern } from '../read/pattern.ts'
import type { Sense } from '../read/senses.ts'
import type { Scope } from '../scope.ts'

/**
 * The roles of what somebody does it with, where that is the subject of another phrase of the same verb: of "A replaces X
 * with B" and "B replaces X" it is B's (the instrument subject alternation of B. Levin, English Verb Classes, 1993).
 */
export function meansOf(
  { prepositions }: Scope,
  senses: readonly Sense[],
  { kind, marked, subject: own }: Pattern,
): readonly string[] {
  const subjects = new Set(
    senses.flatMap(sense =>
      sense.sort === 'entry' && sense.entry.sort === 'pattern' && sense.entry.pattern.kind === kind
        ? sense.entry.pattern.subject
        : [],
    ),
  )
  const isMeans = (word: string): boolean =>
    prepositions.isComitative(word) || prepositions.caseOf(word) === 'agent'
  return [...marked].flatMap(([word, roles]) =>
    isMeans(word) ? roles.filter(role => subjects.has(role) && !own.includes(role)) : [],
  )
}
