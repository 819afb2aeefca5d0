import { Labels } from '../knowledge/labels.ts'
import { type Fact, type KnowledgeBase, type Source, type Term, textIn } from '../model/knowledge-base.ts'
import { block, bullets, type Line, paragraph } from './blocks.ts'
import { FactFields } from './fact-fields.ts'
import { factLines } from './fact-text.ts'
import type { Languages } from './facts-listing.ts'
import { FORMAT_VERSION } from './json.ts'
import { type Column, fixedFields, type Layout, type Listing, stampOf } from './result.ts'
import { sourcesListing } from './source-listing.ts'
import { termColumns, termJson } from './term-listing.ts'

/** What an id names, with the facts that concern it. */
export type Shown =
  | {
      readonly type: 'term'
      readonly item: Term
      readonly facts: readonly Fact[]
      readonly said: readonly Fact[]
    }
  | { readonly type: 'fact'; readonly item: Fact; readonly facts: readonly Fact[] }
  | { readonly type: 'source'; readonly item: Source; readonly facts: readonly Fact[] }

/** The object that `show --format json` prints. */
export function shownObject(shown: Shown, kb: KnowledgeBase): Record<string, unknown> {
  const item = shown.type === 'term' ? termJson(shown.item) : shown.item
  return { formatVersion: FORMAT_VERSION, kb: stampOf(kb), type: shown.type, item, facts: shown.facts }
}

/** The item as a listing of one row, for the formats that have rows. */
export function shownListing(shown: Shown, kb: KnowledgeBase, languages: Languages): Listing {
  const columns = columnsOf(shown, kb, languages.data)
  return {
    key: 'item',
    head: {},
    whole: shownObject(shown, kb),
    rows: [shown.item],
    json: () => shownObject(shown, kb),
    columns,
    tableColumns: columns,
    id: row => row.id,
    fields: shown.type === 'fact' ? new FactFields(kb, languages.data) : fixedFields(columns),
    text: layout => shownText(shown, new Labels(kb, languages.people), layout),
  }
}

// biome-ignore lint/suspicious/noExplicitAny: columns of a term, a fact or a source
function columnsOf(shown: Shown, kb: KnowledgeBase, language: string): readonly Column<any>[] {
  if (shown.type === 'term') return termColumns(kb, language)
  if (shown.type === 'source') return sourcesListing([], kb).columns
  return new FactFields(kb, language).usual(shown.item.kind)
}

function shownText(shown: Shown, labels: Labels, layout: Layout): string {
  const parts = [paragraph(titleOf(shown, labels), layout), block(linesOf(shown, labels), layout)]
  const facts = shown.facts.map(fact => [labels.statement(fact), fact.id] as const)
  if (facts.length > 0) parts.push(bullets(facts, layout))
  return parts.filter(Boolean).join('\n')
}

function titleOf(shown: Shown, labels: Labels): string {
  if (shown.type === 'term') return labels.term(shown.item.id)
  return shown.type === 'fact' ? labels.statement(shown.item) : (shown.item.title ?? shown.item.id)
}

function linesOf(shown: Shown, labels: Labels): readonly Line[] {
  if (shown.type === 'term') return termLines(shown.item, labels)
  if (shown.type === 'source') return fieldLines(sourcesListing([], labels.kb).columns, shown.item, labels)
  const { item } = shown
  const rest = [
    'id',
    'kind',
    'extent',
    'supersedes',
    'supersededBy',
    'confirms',
    'refines',
    'contradicts',
    'note',
  ]
  const fields = new FactFields(labels.kb, labels.language)
  const more = fieldLines(
    rest.flatMap(name => fields.named(name) ?? []),
    item,
    labels,
  )
  return [...more.slice(0, 2), ...factLines(item, labels, { every: true }), ...more.slice(2)]
}

function termLines(term: Term, labels: Labels): readonly Line[] {
  const columns = termColumns(labels.kb, labels.language).filter(({ name }) => name !== 'label')
  const named = columns.map(column => ({
    ...column,
    ...((column.name === 'broader' || column.name === 'partOf') && {
      cell: (row: Term) => row[column.name as 'broader' | 'partOf'].map(id => labels.term(id)),
    }),
    ...(column.name === 'type' && {
      cell: (row: Term) => textIn(labels.kb.types.get(row.type)?.label, labels.language, labels.kb.languages),
    }),
  }))
  return fieldLines(named, term, labels)
}

function fieldLines<Row>(columns: readonly Column<Row>[], row: Row, labels: Labels): readonly Line[] {
  return columns.flatMap(column => {
    const cell = (column.human ?? column.cell)(row)
    const text = typeof cell === 'string' ? cell : cell.join(', ')
    return text === '' ? [] : [[labels.heading(column.name), text] as const]
  })
}
