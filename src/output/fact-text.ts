import type { Labels } from '../knowledge/labels.ts'
import { type Fact, roleValues } from '../model/knowledge-base.ts'
import type { Line } from './blocks.ts'

/** Between remarks: a sign that stands the same way in every language. */
export const SEPARATOR = ' · '

/** A fact as labelled lines: its roles (the featured ones where its kind names some), when, how sure, and where from. */
export function factLines(
  fact: Fact,
  labels: Labels,
  { every }: { readonly every: boolean },
): readonly Line[] {
  const lines = [...roleLines(fact, labels, every)]
  if (fact.limits) lines.push([labels.heading('limits'), labels.value(fact.kind, 'limits', fact.limits)])
  if (fact.valid !== undefined) lines.push([labels.heading('valid'), labels.date(fact.valid)])
  lines.push([labels.heading('status'), statusText(fact, labels)])
  lines.push([labels.heading('evidence'), fact.evidence.map(span => spanText(span, labels)).join('; ')])
  for (const { quote } of fact.evidence as readonly Quoted[])
    if (quote) lines.push([labels.heading('quote'), quote])
  return lines
}

interface Quoted {
  readonly quote?: string
}

function roleLines(fact: Fact, labels: Labels, every: boolean): readonly Line[] {
  const kind = labels.kb.kinds.get(fact.kind)
  const featured = kind?.featured ?? []
  const names = every || featured.length === 0 ? [...(kind?.roles.keys() ?? [])] : featured
  return names.flatMap(role => {
    const values = roleValues(fact, role).map(value => labels.value(fact.kind, role, value))
    return values.length > 0 ? [[labels.role(fact.kind, role), values.join(', ')] as const] : []
  })
}

/** "planned, official (Alliance), reported 2020-05-27" */
export function statusText(fact: Fact, labels: Labels): string {
  const who = roleValues(fact, 'attributedTo').map(value => labels.value(fact.kind, 'attributedTo', value))
  const certainty = labels.certainty(fact.certainty)
  const sure = who.length > 0 ? `${certainty} (${who.join(', ')})` : certainty
  const via = roleValues(fact, 'via').map(value => labels.value(fact.kind, 'via', value))
  const said = via.length > 0 ? `${sure} ${labels.phrase('line.via', { who: via.join(', ') })}` : sure
  const reported = labels.phrase('line.reported', { date: fact.reported })
  return [labels.status(fact.status), said, reported].join(', ')
}

/** What limits a fact beside the roles already `told`, when it holds and how far it has come: "renewal · from 2026 · planned". */
export function markedText(fact: Fact, labels: Labels, told: readonly string[]): string {
  const kind = labels.kb.kinds.get(fact.kind)
  const roles = [...(kind?.roles.values() ?? [])]
  // Where a kind says what tells its facts apart, and what is to be seen of them, the rest is for a fact of its own.
  const marks = [...(kind?.featured ?? []), ...(kind?.unique ?? [])]
  const isMark = (name: string): boolean => marks.length === 0 || marks.includes(name)
  const values = roles.flatMap(({ name, range }) => {
    const named = roleValues(fact, name).map(value => labels.value(fact.kind, name, value))
    if (named.length === 0 || told.includes(name) || !isMark(name)) return []
    // What a term of a type of that name is, or words, need not be said; what others are must.
    const isPlain = labels.kb.types.has(name) || range.includes('code') || range.includes('text')
    return [isPlain ? named.join(', ') : `${labels.role(fact.kind, name)}: ${named.join(', ')}`]
  })
  if (fact.extent) values.unshift(labels.text(`extent.${fact.extent}`))
  if (fact.limits) values.push(labels.value(fact.kind, 'limits', fact.limits))
  if (fact.valid !== undefined) values.push(labels.date(fact.valid))
  values.push(labels.status(fact.status))
  if (!labels.kb.certainties.get(fact.certainty)?.confirmed) values.push(labels.certainty(fact.certainty))
  if (fact.supersededBy?.length) values.push(labels.heading('superseded'))
  return values.join(SEPARATOR)
}

/** The statement of a fact, how far it has come, and what `more` says of it: "… (planned)". */
export function markText(fact: Fact, labels: Labels, more: readonly string[] = []): string {
  return `${labels.statement(fact)} (${[...marksOf(fact, labels), ...more].join(SEPARATOR)})`
}

/** How far a fact has come, and whether it has been superseded. */
export function marksOf(fact: Fact, labels: Labels): readonly string[] {
  const isSuperseded = Boolean(fact.supersededBy?.length)
  return [labels.status(fact.status), ...(isSuperseded ? [labels.heading('superseded')] : [])]
}

/** "belga-2020-05-27, characters 865–935" */
export function spanText(
  span: { readonly source: string; readonly start: number; readonly end: number },
  labels: Labels,
): string {
  const characters = `${span.start}–${span.end}`
  return `${span.source}, ${labels.phrase('line.characters', { characters })}`
}
