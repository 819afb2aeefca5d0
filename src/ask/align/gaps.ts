import { roleValues, textsIn } from '../../model/knowledge-base.ts'
import { hasAny } from '../read/cues.ts'
import type { Cue } from '../read/lexicon-words.ts'
import type { Scope } from '../scope.ts'
import type { Alignment } from './alignment.ts'
import { isLightBetween, type Line, mentionsOf, prepositionBefore, rowsOf, type Span } from './line.ts'

/** What fills a role of a fact, where its statement names it. */
interface Mention {
  readonly role: string
  readonly span: Span
}

/** Where what is asked for stands in a question. */
export interface Place {
  /** The preposition that marks it. */
  readonly preposition: string | undefined
  /** How many words that count stand before it. */
  readonly before: number
  /** It asks for an object, as its form tells. */
  readonly isObject: boolean
}

/** What limits a statement even behind all that the question says. */
const EXCEPTING: readonly Cue[] = ['except', 'without']

/** A statement with the words of a question found in it. */
export interface Laid {
  readonly statement: Line
  readonly alignment: Alignment
}

/**
 * Whether a statement says what a question does by the words that it has of it: they begin a clause, nothing stands between
 * the first and what is said of it, and no word that limits is left out.
 */
export function isSaid(laid: Laid): boolean {
  const [first, second] = laid.alignment.spans
  return (
    first !== undefined &&
    (second === undefined || isNextTo(laid.statement, first, second)) &&
    opensClause(laid.statement, first.from) &&
    !leavesLimit(laid, first.from)
  )
}

/** The roles whose fillers stand where a question asks for something. */
export function rolesAsked(
  scope: Scope,
  ordinal: number,
  { laid, place }: { laid: Laid; place: Place },
): string[] {
  const { statement, alignment } = laid
  const isCovered = ({ span }: Mention): boolean =>
    alignment.spans.some(each => each.from < span.to && span.from < each.to)
  const free = mentionsIn(scope, ordinal, statement).filter(mention => !isCovered(mention))
  const isGap = ({ span }: Mention): boolean =>
    span.to <= alignment.spans[0]!.from ? isSubjectGap(laid, span, place) : isObjectGap(laid, span, place)
  return [...new Set(free.filter(isGap).map(({ role }) => role))]
}

/** "Who leads X": what is asked for stands before all that the question says. */
function isSubjectGap(laid: Laid, span: Span, { preposition, before, isObject }: Place): boolean {
  const { statement, alignment } = laid
  return (
    !isObject &&
    before === 0 &&
    preposition === undefined &&
    prepositionBefore(statement, span.from) === undefined &&
    isNextTo(statement, span, alignment.spans[0]!) &&
    opensClause(statement, span.from) &&
    !leavesLimit(laid, span.from)
  )
}

/** "What does A lead", "A leads what": it stands behind something that the question says, and right before what follows it there. */
function isObjectGap(laid: Laid, span: Span, { preposition, before }: Place): boolean {
  const { statement, alignment } = laid
  const { spans } = alignment
  const previous = before === 0 ? spans.findLast(each => each.to <= span.from) : spans[before - 1]
  const next = before === 0 ? undefined : spans[before]
  return (
    isSaid(laid) &&
    previous !== undefined &&
    isNextTo(statement, previous, span) &&
    (next === undefined || isNextTo(statement, span, next)) &&
    prepositionBefore(statement, span.from) === preposition
  )
}

/** Whether nothing but light words stands between two stretches. */
function isNextTo(statement: Line, before: Span, after: Span): boolean {
  return before.to <= after.from && isLightBetween(statement, { from: before.to, to: after.from })
}

/** Whether a place begins a statement, or what follows a mark in it, but for light words. */
function opensClause({ words }: Line, from: number): boolean {
  let at = from
  while (at > 0 && words[at - 1]!.light) at--
  return at === 0 || words[at - 1]!.stem === undefined
}

/** Whether a word that limits what is said is none of the question's. */
function leavesLimit({ statement, alignment }: Laid, from: number): boolean {
  const { spans } = alignment
  const end = spans.at(-1)?.to ?? 0
  return statement.words.some(
    ({ limits, atom }, at) =>
      at >= from &&
      limits &&
      !spans.some(span => at >= span.from && at < span.to) &&
      (at < end || hasAny(atom, EXCEPTING)),
  )
}

/** All mentions of the fillers of a fact's roles; several fillers of a role are one where they stand together. */
function mentionsIn(scope: Scope, ordinal: number, statement: Line): Mention[] {
  const fact = scope.fact(ordinal)
  return scope.rolesOf(fact.kind).flatMap(({ name, denies }): Mention[] => {
    const values = roleValues(fact, name)
    if (denies !== undefined || values.length === 0) return []
    const spans = values.map(value =>
      typeof value === 'string'
        ? mentionsOf(statement, value)
        : textsIn(value).flatMap(text => textIn(scope, text, statement)),
    )
    return together(statement, spans).map(span => ({ role: name, span }))
  })
}

function textIn({ lexicons }: Scope, text: string, statement: Line): Span[] {
  return lexicons.flatMap(lexicon =>
    rowsOf(
      statement,
      lexicon.textStems(text).map(stem => [stem]),
    ),
  )
}

/** The stretches that hold one span of each list, with light words and marks between them. */
function together(statement: Line, [first = [], ...others]: readonly (readonly Span[])[]): Span[] {
  return first.flatMap(span => {
    let { from, to } = span
    for (const list of others) {
      const near = list.find(each => isClose(statement, { from, to }, each))
      if (!near) return []
      from = Math.min(from, near.from)
      to = Math.max(to, near.to)
    }
    return [{ from, to }]
  })
}

function isClose({ words }: Line, a: Span, b: Span): boolean {
  const [left, right] = a.from < b.from ? [a, b] : [b, a]
  return words.slice(left.to, right.from).every(({ light, stem }) => light || stem === undefined)
}
