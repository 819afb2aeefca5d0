import { Labels } from '../knowledge/labels.ts'
import type { KnowledgeBase } from '../model/knowledge-base.ts'
import type { ChangeEntry, Span } from '../views/changes.ts'
import type { Dated, Time } from '../views/timeline.ts'
import type { FactsQuestion } from './facts-listing.ts'
import { type Column, type Listing, stampOf } from './result.ts'
import { fieldsInBoth, picked } from './row-fields.ts'

/** The columns of a fact that follow those of a row's own. */
const OF_FACT = ['id', 'kind', 'statement', 'valid', 'status', 'certainty', 'source', 'reported']

/** What became known: a row for each fact that appeared or was changed. */
export function changesListing(
  entries: readonly ChangeEntry[],
  kb: KnowledgeBase,
  { query, languages, from, to }: FactsQuestion & Span,
): Listing<ChangeEntry> {
  const { data, people, fields } = fieldsInBoth(kb, languages, { own: changeColumns, of: row => row.fact })
  return {
    key: 'changes',
    head: { kb: stampOf(kb), query, from: from ?? null, to: to ?? null },
    rows: entries,
    json: ({ change, date, fact, by }) => ({ change, date, fact, by: by?.id ?? null }),
    columns: picked(data, ['change', 'date', 'by', ...OF_FACT]),
    tableColumns: [
      ...picked(people, ['date', 'change', 'statement', 'status']),
      idsColumn(new Labels(kb, languages.people)),
    ],
    id: ({ fact, by }) => (by ? [fact.id, by.id] : fact.id),
    fields,
  }
}

function changeColumns(labels: Labels): readonly Column<ChangeEntry>[] {
  return [
    {
      name: 'change',
      meaning: 'what happened to the fact',
      heading: labels.heading('change'),
      cell: row => row.change,
      human: row => labels.heading(row.change),
    },
    {
      name: 'date',
      meaning: 'when that became known (EDTF)',
      heading: labels.heading('date'),
      cell: row => row.date,
    },
    {
      name: 'by',
      meaning: 'the fact that did it',
      heading: labels.heading('by'),
      unbroken: true,
      cell: row => row.by?.id ?? '',
    },
  ]
}

/** The fact, and below it the one that changed it. */
function idsColumn(labels: Labels): Column<ChangeEntry> {
  return {
    name: 'id',
    heading: labels.heading('id'),
    unbroken: true,
    stacked: true,
    cell: ({ fact, by }) => (by ? [fact.id, `← ${by.id}`] : [fact.id]),
  }
}

/** Facts by their dates. */
export function timelineListing(
  dated: readonly Dated[],
  kb: KnowledgeBase,
  { query, asOf, languages, by }: FactsQuestion & { readonly by: Time },
): Listing<Dated> {
  const { data, people, fields } = fieldsInBoth(kb, languages, { own: timeColumns, of: row => row.fact })
  return {
    key: 'timeline',
    head: { kb: stampOf(kb), query, asOf: asOf ?? null, by },
    rows: dated,
    json: row => row,
    columns: picked(data, ['date', 'time', ...OF_FACT]),
    tableColumns: picked(people, ['date', 'statement', 'status', 'id', 'supersededBy']),
    id: row => row.fact.id,
    fields,
  }
}

function timeColumns(labels: Labels): readonly Column<Dated>[] {
  return [
    {
      name: 'date',
      meaning: 'the date that it stands at (EDTF)',
      heading: labels.heading('date'),
      cell: row => row.date,
      human: ({ date, time }) =>
        time === 'valid' ? labels.date(date) : labels.phrase('line.reported', { date }),
    },
    { name: 'time', meaning: 'valid: when it holds; reported: when that is not said', cell: row => row.time },
  ]
}
