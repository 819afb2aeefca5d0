import type { Problem } from '../model/problem.ts'
import { type Column, fixedFields, type KbStamp, type Layout, type Listing } from './result.ts'
import { visible } from './text.ts'

const COLUMNS: readonly Column<Problem>[] = [
  { name: 'code', meaning: 'which problem it is', cell: problem => problem.code },
  { name: 'level', meaning: 'error or warning', cell: problem => problem.level },
  { name: 'file', meaning: 'the file', cell: problem => problem.file },
  {
    name: 'line',
    numeric: true,
    meaning: 'the line in it, from 1',
    cell: problem => String(problem.line),
    json: problem => problem.line,
  },
  {
    name: 'column',
    numeric: true,
    meaning: 'the column, from 1',
    cell: problem => String(problem.column),
    json: problem => problem.column,
  },
  { name: 'message', meaning: 'what is wrong', cell: problem => problem.message },
  {
    name: 'tip',
    meaning: 'how to mend it',
    cell: problem => problem.tip ?? '',
    json: problem => problem.tip,
  },
]

/** Problems of a knowledge base; its stamp is null where it could not be opened. */
export function problemsListing(problems: readonly Problem[], kb: KbStamp | null): Listing<Problem> {
  return {
    key: 'problems',
    head: { kb },
    rows: problems,
    json: problem => problem,
    columns: COLUMNS,
    tableColumns: COLUMNS,
    id: problem => problem.code,
    fields: fixedFields(COLUMNS),
    text: (layout, rows) => rows.map(problem => problemText(problem, layout)).join(''),
  }
}

/** `file:line:column: error: message [code]`, as editors and terminals know to follow, and the tip below. */
export function problemText(problem: Problem, { paint }: Layout): string {
  const { code, level, file, line, column, message, tip } = problem
  const place = paint.strong(`${visible(file)}:${line}:${column}`)
  const emphasis = level === 'error' ? paint.bad : paint.warn
  const first = `${place}: ${emphasis(level)}: ${visible(message)} ${paint.faint(`[${code}]`)}\n`
  return tip === undefined ? first : `${first}    ${visible(tip)}\n`
}
