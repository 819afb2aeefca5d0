/** Whether a fact that holds the words of a question says what the question asks, beyond holding them. */
import { isOfSome } from '../meaning/together.ts'
import type { Atom } from '../read/atoms.ts'
import { isMark } from '../read/cues.ts'
import { termsIn } from '../read/named.ts'
import type { Prepared } from '../read/prepare.ts'
import type { Scope } from '../scope.ts'
import { isDoneByOthers } from './doers.ts'
import { holdsAll } from './limiting.ts'
import { isOfOffice } from './unturned.ts'

interface Question {
  readonly prepared: Prepared
  readonly atoms: readonly Atom[]
  readonly content: readonly Atom[]
}

export function isBorneOut(scope: Scope, ordinal: number, question: Question): boolean {
  return (
    isOfOffice(scope, ordinal, question.atoms) &&
    isOfItsStatus(scope, ordinal, question) &&
    isOfAll(scope, ordinal, question) &&
    isQuoted(scope, ordinal, question) &&
    !isDoneByOthers(scope, ordinal, question)
  )
}

/** "Did the crisis end": that what speaks of the crisis has ended, as an office has, says nothing of the crisis. */
function isOfItsStatus(scope: Scope, ordinal: number, { content }: Question): boolean {
  const { status } = scope.fact(ordinal)
  if (scope.kb.statuses.get(status)?.was === undefined) return true
  const isByStatus = content.some(
    atom =>
      atom.senses.some(
        sense => sense.sort === 'entry' && sense.entry.sort === 'status' && sense.entry.status === status,
      ) && !holdsAll(scope, ordinal, [atom]),
  )
  return !isByStatus || content.every(atom => isOfCode(scope, ordinal, atom))
}

/** Whether a noun that is a code of some kind of fact is that of this fact. */
function isOfCode({ index }: Scope, ordinal: number, { senses }: Atom): boolean {
  const codes = senses.flatMap(sense =>
    sense.sort === 'entry' && sense.entry.sort === 'code' ? [sense.entry] : [],
  )
  return codes.length === 0 || codes.some(({ role, value }) => index.postings(role, value).includes(ordinal))
}

/** "Do 60 % of A's cars …": a figure of several together is not that of one of them. */
function isOfAll(scope: Scope, ordinal: number, { content }: Question): boolean {
  const hasFigure = content.some(({ senses }) => senses.some(({ sort }) => sort === 'number'))
  return !hasFigure || !isOfSome(scope, ordinal, content.flatMap(termsIn))
}

/** Whether a fact holds what stands within quotation marks, word by word. */
function isQuoted(scope: Scope, ordinal: number, { atoms }: Question): boolean {
  const marks = atoms.flatMap((atom, at) => (isMark(atom) && QUOTES.test(atom.text) ? [at] : []))
  const quoted = marks.length === 2 ? atoms.slice(marks[0]! + 1, marks[1]) : []
  const isNamed = quoted.some(atom => termsIn(atom).length > 0)
  return (
    isNamed ||
    scope.texts.holdsInRow(
      ordinal,
      quoted.flatMap(({ stems }) => stems),
    )
  )
}

const QUOTES = /^[«»“”"„]$/
