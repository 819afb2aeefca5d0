import type { Answer, AnswerValue } from '../ask/answer.ts'
import type { Labels } from '../knowledge/labels.ts'
import { answerText } from './answer-text.ts'
import { type Column, fixedFields, type Listing } from './result.ts'

const COLUMNS: readonly Column<Answer>[] = [
  { name: 'question', meaning: 'as it was asked', cell: answer => answer.question },
  { name: 'language', meaning: 'of the answer', cell: answer => answer.language },
  { name: 'status', meaning: 'answered, unknown or ambiguous', cell: answer => answer.status },
  { name: 'answer', meaning: 'a text that stands on its own', cell: answer => answer.answer },
  {
    name: 'values',
    meaning: 'the bare answer',
    cell: answer => answer.values.map(valueText),
    json: answer => answer.values,
  },
  {
    name: 'facts',
    meaning: 'the facts it rests on',
    cell: answer => answer.facts.map(fact => fact.id),
    json: answer => answer.facts,
  },
  { name: 'queries', meaning: 'the question in the query language', cell: answer => answer.queries },
  { name: 'unplaced', meaning: 'words that have no place', cell: answer => answer.unplaced },
  { name: 'near', meaning: 'facts that are near', cell: answer => answer.near },
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
