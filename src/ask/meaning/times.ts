import type { Fact } from '../../model/knowledge-base.ts'
import type { Atom } from '../read/atoms.ts'
import type { Prepared } from '../read/prepare.ts'
import type { Scope } from '../scope.ts'
import { evaluator } from './evaluator.ts'
import { namesStatus } from './frames.ts'
import type { Outcome } from './outcome.ts'
import type { Question } from './question.ts'
import { FIGURES, type Sought } from './sought.ts'
import { namesStance } from './stance.ts'

/**
 * When a fact is so, as far as that tells when: a time without an end does not tell until when, and a time within what
 * has ended tells neither when it began nor when it ended.
 */
export function timeOf(
  scope: Scope,
  ordinal: number,
  { prepared, until }: { prepared: Prepared; until: boolean | undefined },
): string | undefined {
  const fact = scope.fact(ordinal)
  const valid = validOf(fact, prepared)
  if (valid === undefined || (until && valid.endsWith('/..'))) return undefined
  return scope.kb.statuses.get(fact.status)?.was !== undefined && !valid.includes('/') ? undefined : valid
}

/** The valid time of a fact; asked for what was so at first, the one that its source says it had before. */
function validOf({ valid, previously }: Fact, { atFirst }: Prepared): string | undefined {
  const before = atFirst ? previously?.valid : undefined
  return typeof before === 'string' ? before : valid
}

/** What is planned does not tell when it was. */
export function mayTellWhen(scope: Scope, ordinal: number, { past, atFirst }: Prepared): boolean {
  return !past || atFirst || scope.meansOf(ordinal) !== 'planned'
}

/** Whether a fact is of the time that a question's tense tells: to come, so by now, or so no more. */
export function isInTense(
  scope: Scope,
  ordinal: number,
  { prepared, content, asked }: { prepared: Prepared; content: readonly Atom[]; asked: Sought },
): boolean {
  if (prepared.formerly && !scope.wasSo(ordinal)) return false
  if (asked.sort === 'when' && !content.some(namesAnyStatus) && !mayTellWhen(scope, ordinal, prepared))
    return false
  if (FIGURES.has(asked.sort) && isOnlyAimedFor(scope, ordinal, prepared)) return false
  if (prepared.now && scope.meansOf(ordinal) !== 'yes' && !namesStance(scope, content, ordinal)) return false
  return !prepared.future || scope.isToCome(ordinal)
}

/** "What margin did A reach": a figure that is planned is none that was, unless a word for the planning asks for it. */
export function isOnlyAimedFor(
  scope: Scope,
  ordinal: number,
  { past, formerly, atFirst, atoms }: Prepared,
): boolean {
  if (!past || formerly || atFirst || scope.meansOf(ordinal) !== 'planned') return false
  return !atoms.some(atom => namesAnyStatus(atom) || isWordFor(scope, ordinal, atom))
}

/** Whether a word is a noun for the kind of a fact, or a verb for it that the fact's own text holds. */
function isWordFor(scope: Scope, ordinal: number, { senses, stems }: Atom): boolean {
  const { kind } = scope.fact(ordinal)
  const isHeld = stems.some(list => list.some(stem => scope.texts.with(stem).has(ordinal)))
  return senses.some(
    sense =>
      sense.sort === 'entry' &&
      ((sense.entry.sort === 'kind' && sense.entry.kind === kind) ||
        (sense.entry.sort === 'pattern' && sense.entry.pattern.kind === kind && isHeld)),
  )
}

/** What the question says of the time that it asks about. */
export function tenseOf({ past }: Prepared, content: readonly Atom[]): { past: boolean; dated: boolean } {
  return { past, dated: content.some(({ senses }) => senses.some(({ sort }) => sort === 'time')) }
}

function namesAnyStatus({ senses }: Atom): boolean {
  return senses.some(sense => sense.sort === 'entry' && sense.entry.sort === 'status')
}

/** When something is so: the valid times of the facts of a frame, each once. */
export function ofTime(
  scope: Scope,
  question: Extract<Question, { want: 'time' }>,
  prepared: Prepared,
): Outcome | undefined {
  const isTold = namesStatus(question.frame)
  const members = evaluator(scope, question.frame, prepared)
    .facts(question.frame)
    .filter(ordinal => isTold || mayTellWhen(scope, ordinal, prepared))
    .flatMap(ordinal => {
      const valid = timeOf(scope, ordinal, { prepared, until: question.asked.until })
      if (valid === undefined) return []
      return [{ key: valid, value: valid, facts: [ordinal], from: { fact: ordinal, role: 'valid' } }]
    })
  const facts = members.flatMap(member => member.facts)
  const times = members.filter((member, i) => members.findIndex(each => each.key === member.key) === i)
  return times.length > 0 ? { question, members: times, facts, closed: false } : undefined
}
