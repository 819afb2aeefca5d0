import { Labels } from '../knowledge/labels.ts'
import { type Fact, type KnowledgeBase, type Source, type Term, textIn } from '../model/knowledge-base.ts'
import { block, type Line, paragraph } from './blocks.ts'
import { dossier, factBullets } from './dossier.ts'
import { FactFields } from './fact-fields.ts'
import { factLines } from './fact-text.ts'
import type { Languages } from './facts-listing.ts'
import { FORMAT_VERSION } from './json.ts'
import { type Column, fixedFields, type Layout, type Listing, stampOf } from './result.ts'
import { sourceColumns } from './source-listing.ts'
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
function shownObject(shown: Shown, kb: KnowledgeBase, asOf: string | undefined): Record<string, unknown> {
  const item = shown.type === 'term' ? termJson(shown.item) : shown.item
  const head = { formatVersion: FORMAT_VERSION, kb: stampOf(kb), asOf: asOf ?? null, type: shown.type }
  return { ...head, item, facts: shown.facts, ...(shown.type === 'term' && { said: shown.said }) }
}

/** The item as a listing of one row, for the formats that have rows. */
export function shownListing(
  shown: Shown,
  kb: KnowledgeBase,
  { languages, asOf }: { readonly languages: Languages; readonly asOf?: string | undefined },
): Listing {
  const columns = () => columnsOf(shown, kb, languages.data)
  return {
    key: 'item',
    head: {},
    whole: shownObject(shown, kb, asOf),
    rows: [shown.item],
    json: () => shownObject(shown, kb, asOf),
    // Made where they are printed: a text for people needs none.
    get columns() {
      return columns()
    },
    get tableColumns() {
      return columns()
    },
    id: row => row.id,
    get fields() {
      return shown.type === 'fact' ? new FactFields(kb, languages.data) : fixedFields(columns())
    },
    text: layout => shownText(shown, new Labels(kb, languages.people), layout),
  }
}

// biome-ignore lint/suspicious/noExplicitAny: columns of a term, a fact or a source
function columnsOf(shown: Shown, kb: KnowledgeBase, language: string): readonly Column<any>[] {
  if (shown.type === 'term') return termColumns(kb, language)
  if (shown.type === 'source') return sourceColumns(kb, language)
  return new FactFields(kb, language).usual(shown.item.kind)
}

function shownText(shown: Shown, labels: Labels, layout: Layout): string {
  const parts = [paragraph(titleOf(shown, labels), layout), block(linesOf(shown, labels), layout)]
  return [...parts, ...factParts(shown, labels, layout)].filter(Boolean).join('\n')
}

function factParts(shown: Shown, labels: Labels, layout: Layout): readonly string[] {
  if (shown.type === 'term') return dossier(shown, labels, layout)
  return shown.facts.length > 0 ? [factBullets(shown.facts, labels, layout)] : []
}

function titleOf(shown: Shown, labels: Labels): string {
  if (shown.type === 'term') return labels.term(shown.item.id)
  return shown.type === 'fact' ? labels.statement(shown.item) : (shown.item.title ?? shown.item.id)
}

function linesOf(shown: Shown, labels: Labels): readonly Line[] {
  if (shown.type === 'term') return termLines(shown.item, labels)
  if (shown.type === 'source')
    return fieldLines(sourceColumns(labels.kb, labels.language), shown.item, labels)
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
  const { kb, language } = labels
  const columns = termColumns(kb, language).filter(({ name }) => name !== 'label')
  const named = columns.map(column => ({
    ...column,
    ...((column.name === 'broader' || column.name === 'partOf') && {
      cell: (row: Term) => row[column.name as 'broader' | 'partOf'].map(id => labels.term(id)),
    }),
    ...(column.name === 'type' && {
      cell: (row: Term) => textIn(kb.types.get(row.type)?.label, language, kb.languages),
    }),
  }))
  return [...fieldLines(named, term, labels), ...below(term, labels)]
}

/** The terms that say they are below this one, or part of it. */
function below({ id }: Term, labels: Labels): readonly Line[] {
  const those = (relation: 'broader' | 'partOf') =>
    [...labels.kb.terms.values()]
      .filter(term => term[relation].includes(id))
      .map(term => labels.term(term.id))
  const lines: readonly (readonly [string, readonly string[]])[] = [
    ['narrower', those('broader')],
    ['parts', those('partOf')],
  ]
  return lines.flatMap(([name, terms]) =>
    terms.length > 0 ? [[labels.heading(name), terms.join(', ')] as const] : [],
  )
}

function fieldLines<Row>(columns: readonly Column<Row>[], row: Row, labels: Labels): readonly Line[] {
  return columns.flatMap(column => {
    const cell = (column.human ?? column.cell)(row)
    const text = typeof cell === 'string' ? cell : cell.join(', ')
    return text === '' ? [] : [[labels.heading(column.name), text] as const]
  })
}
