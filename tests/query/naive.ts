import type { Fact, KnowledgeBase } from '../../src/model/knowledge-base.ts'
import { overlaps, parseEdtf } from '../../src/model/time.ts'
import type { Clause, Query } from '../../src/query/query.ts'
import type { RunOptions } from '../../src/query/run.ts'

/**
 * What a query means, said the slow and obvious way: each fact is looked at by itself, with nothing prepared. Shares
 * the parser of dates with the program, and nothing else.
 */
export function naiveRun(kb: KnowledgeBase, query: Query, { asOf, history }: RunOptions = {}): string[] {
  const lastDay = asOf === undefined ? Number.POSITIVE_INFINITY : parseEdtf(asOf)!.end
  const known = kb.facts.filter(fact => asOf === undefined || parseEdtf(fact.reported)!.end <= lastDay)
  const superseded = new Set(known.flatMap(fact => fact.supersedes ?? []))
  return known
    .filter(fact => history || !superseded.has(fact.id))
    .filter(fact => query.clauses.every(clause => holds(kb, fact, clause, query) !== clause.negated))
    .map(fact => fact.id)
}

function holds(kb: KnowledgeBase, fact: Fact, clause: Clause, query: Query): boolean {
  if (clause.type === 'text') return texts(kb, fact).some(text => hasWords(text, clause.text))
  if (clause.type === 'time') return clause.periods.some(text => inTime(fact, clause.facet, text))
  if (clause.type === 'quantity') {
    return clause.ranges.some(({ min = -Infinity, max = Infinity, minOpen, maxOpen }) =>
      numbers(kb, fact, clause.facet).some(
        ({ value, unit }) =>
          inUnit(unit, query) &&
          (minOpen ? value > min : value >= min) &&
          (maxOpen ? value < max : value <= max),
      ),
    )
  }
  return clause.values.some(({ id, exact }) => hasValue(kb, fact, clause.facet, { id, exact }))
}

function inUnit(unit: unknown, query: Query): boolean {
  return query.clauses.every(
    clause =>
      clause.type !== 'facet' ||
      clause.facet !== 'unit' ||
      clause.negated ||
      clause.values.some(({ id }) => id === unit),
  )
}

function inTime(fact: Fact, facet: string, text: string): boolean {
  const asked = parseEdtf(text)!
  const times = facet === 'valid' ? [fact.valid ?? fact.reported] : listed(fact, facet)
  return times.some(time => typeof time === 'string' && overlaps(parseEdtf(time)!, asked))
}

function listed(fact: Fact, key: string): unknown[] {
  const value = Object.getOwnPropertyDescriptor(fact, key)?.value
  return value === undefined ? [] : [value].flat()
}

/** The roles of a fact, each with its values and the range that its kind declares. */
function roles(
  kb: KnowledgeBase,
  fact: Fact,
): { name: string; range: readonly string[]; values: unknown[] }[] {
  return [...kb.kinds.get(fact.kind)!.roles.values()].map(({ name, range }) => ({
    name,
    range,
    values: listed(fact, name),
  }))
}

function hasValue(
  kb: KnowledgeBase,
  fact: Fact,
  facet: string,
  value: { id: string; exact: boolean },
): boolean {
  const { id, exact } = value
  const among = (values: unknown[]) => values.some(each => each === id || (!exact && isBelow(kb, each, id)))
  if (['kind', 'status', 'certainty', 'source', 'id'].includes(facet)) return fact[facet] === id
  if (facet === 'attributedTo' || facet === 'via') return among(listed(fact, facet))
  if (facet === 'unit')
    return roles(kb, fact).some(role => numbers(kb, fact, role.name).some(({ unit }) => unit === id))
  if (kb.types.has(facet)) {
    return (
      kb.terms.get(id)?.type === facet &&
      roles(kb, fact).some(({ range, values }) => isOfTerms(kb, range) && among(values))
    )
  }
  return roles(kb, fact).some(({ name, range, values }) => {
    if (name !== facet) return false
    if (range.includes('text'))
      return values.flatMap(flatten).some(text => (exact ? isWords(text, id) : hasWords(text, id)))
    return (range.includes('code') || isOfTerms(kb, range)) && among(values)
  })
}

function isOfTerms(kb: KnowledgeBase, range: readonly string[]): boolean {
  return range.every(each => kb.types.has(each))
}

function isBelow(kb: KnowledgeBase, id: unknown, above: string): boolean {
  const broader = typeof id === 'string' ? (kb.terms.get(id)?.broader ?? []) : []
  return broader.some(each => each === above || isBelow(kb, each, above))
}

function numbers(kb: KnowledgeBase, fact: Fact, name: string): { value: number; unit?: unknown }[] {
  const role = roles(kb, fact).find(each => each.name === name)
  if (!role || !(role.range.includes('quantity') || role.range.includes('count'))) return []
  return role.values.flatMap(each => {
    if (typeof each === 'number') return [{ value: each }]
    return each && typeof each === 'object' && 'value' in each
      ? [each as { value: number; unit?: unknown }]
      : []
  })
}

function texts(kb: KnowledgeBase, fact: Fact): string[] {
  const terms = roles(kb, fact)
    .filter(({ range }) => isOfTerms(kb, range))
    .flatMap(({ values }) => values)
    .flatMap(id => (typeof id === 'string' ? [kb.terms.get(id)!] : []))
  return [fact.statement, ...terms.map(term => term.label), ...terms.map(term => term.aliases)].flatMap(
    flatten,
  )
}

function flatten(text: unknown): string[] {
  if (typeof text === 'string') return [text]
  return text && typeof text === 'object'
    ? Object.values(text)
        .flat()
        .filter(each => typeof each === 'string')
    : []
}

function plainWords(text: string): string[] {
  const plain = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('œ', 'oe')
    .replaceAll('ß', 'ss')
  return plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
}

function hasWords(text: string, phrase: string): boolean {
  const [words, wanted] = [plainWords(text), plainWords(phrase)]
  return (
    wanted.length > 0 && words.some((_, at) => wanted.every((word, offset) => words[at + offset] === word))
  )
}

function isWords(text: string, whole: string): boolean {
  return plainWords(text).join(' ') === plainWords(whole).join(' ')
}
