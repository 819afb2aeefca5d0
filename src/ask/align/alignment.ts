import type { Atom } from '../read/atoms.ts'
import { termsIn } from '../read/named.ts'
import { isVerb } from '../read/voice.ts'
import type { Scope } from '../scope.ts'
import { type Line, mentionsOf, owns, prepositionBefore, rowsOf, type Span } from './line.ts'

/** The words of a question that a statement has, in the order of the question. */
export interface Alignment {
  readonly spans: readonly Span[]
  /** How many of them the statement has only by others of the same meaning. */
  readonly others: number
}

/** With more words of another meaning than this, a statement says something else. */
const MOST_OTHERS = 1 / 4

/** More steps are not taken in laying them side by side: a text may repeat a word many times. */
const MOST_TRIED = 500

/** All ways in which a statement says the words of a question one behind the other. */
export function alignments(
  scope: Scope,
  asked: { readonly line: Line; readonly content: readonly Atom[] },
  statement: Line,
): Alignment[] {
  const places = asked.content.map(atom => placesOf(scope, asked.line, { atom, statement }))
  if (places.some(({ length }) => length === 0)) return []
  const found: Alignment[] = []
  let tried = 0
  const extend = (spans: readonly Span[], others: number): void => {
    const next = places[spans.length]
    if (tried++ > MOST_TRIED) return
    if (!next) {
      found.push({ spans, others })
      return
    }
    for (const { other, ...span } of next)
      if (span.from >= (spans.at(-1)?.to ?? 0) && others + other <= MOST_OTHERS * places.length)
        extend([...spans, span], others + other)
  }
  extend([], 0)
  const fewest = Math.min(...found.map(({ others }) => others))
  return found.filter(({ others }) => others === fewest)
}

interface Place extends Span {
  /** 1 where only a word of the same meaning stands there. */
  readonly other: 0 | 1
}

/** Where a statement has a word of a question: itself, by another name, or by a word of the same meaning. */
function placesOf(
  scope: Scope,
  line: Line,
  { atom, statement }: { atom: Atom; statement: Line },
): readonly Place[] {
  const own = line.words.slice(atom.from, atom.to)
  const heavy = own.filter(({ light }) => !light)
  const said = (heavy.length > 0 ? heavy : own).flatMap(({ stem }) => stem ?? [])
  const ids = termsIn(atom)
  const named = ids.flatMap(id => mentionsOf(statement, id))
  const rows = rowsOf(
    statement,
    said.map(stem => [stem]),
  )
  const isAlike = (span: Span): boolean => isMarkedAlike(scope, { line, atom, statement, span })
  const same = [...rows, ...named].filter(isAlike)
  if (same.length > 0 || ids.length > 0 || said.length !== 1 || own.some(({ limits }) => limits))
    return same.map(span => ({ ...span, other: 0 }))
  const alike = scope.texts.wider(said[0]!)
  return rowsOf(statement, [alike])
    .filter(isAlike)
    .map(span => ({ ...span, other: 1 }))
}

/** Whether a word stands behind the same preposition in both; only a name must stand behind none where the question has none. */
function isMarkedAlike(
  { prepositions }: Scope,
  { line, atom, statement, span }: { line: Line; atom: Atom; statement: Line; span: Span },
): boolean {
  if (atom.senses.some(isVerb)) return true
  const isName = termsIn(atom).length > 0
  if (isName && owns(line, atom) !== owns(statement, span)) return false
  const asked = prepositionBefore(line, atom.from)
  if (asked === undefined && !isName) return true
  const said = prepositionBefore(statement, span.from)
  if (asked === undefined || said === undefined) return asked === said
  return asked === said || prepositions.caseOf(asked) === (prepositions.caseOf(said) ?? 'none')
}
