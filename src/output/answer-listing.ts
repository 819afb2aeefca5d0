import type { Answer, AnswerValue } from '../ask/answer.ts'
import type { Labels } from '../knowledge/labels.ts'
import { answerText } from './answer-text.ts'
import { type Column, fixedFields, type Listing } from './result.ts'

const COLUMNS: readonly Column<Answer>[] = [
  { name: 'question', cell: answer => answer.question },
  { name: 'language', cell: answer => answer.language },
  { name: 'status', cell: answer => answer.status },
  { name: 'answer', cell: answer => answer.answer },
  { name: 'values', cell: answer => answer.values.map(valueText), json: answer => answer.values },
  { name: 'facts', cell: answer => answer.facts.map(fact => fact.id), json: answer => answer.facts },
  { name: 'queries', cell: answer => answer.queries },
  { name: 'unplaced', cell: answer => answer.unplaced },
  { name: 'near', cell: answer => answer.near },
]

/** One answer: an object in JSON, one row in CSV, a text for people. */
export function answerListing(answer: Answer, labels: Labels): Listing<Answer> {
  return {
    key: 'answers',
    head: {},
    whole: answer,
    rows: [answer],
    json: row => row,
    columns: COLUMNS,
    tableColumns: COLUMNS,
    id: row => row.facts.map(fact => fact.id),
    fields: fixedFields(COLUMNS),
    text: layout => answerText(answer, labels, layout),
  }
}

function valueText({ id, date, truth, label }: AnswerValue): string {
  return id ?? date ?? truth ?? label
}
