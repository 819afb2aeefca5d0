import type { Answer } from '../../ask/answer.ts'
import type { KnowledgeIndex } from '../../knowledge/index.ts'
import { Labels } from '../../knowledge/labels.ts'
import type { Fact } from '../../model/knowledge-base.ts'
import { textIn } from '../../model/knowledge-base.ts'
import { emptyValues, run } from '../../query/index.ts'
import { axesOf, matrix } from '../../views/matrix.ts'
import { FactFields } from '../fact-fields.ts'
import { sortedRows } from '../order.ts'
import { type Arguments, chosen, type FlagName, readQuery } from './arguments.ts'
import { factList, factTable, NOTHING, plainValue, viewTable } from './blocks.ts'
import type { Citations } from './citations.ts'
import { ReportFault } from './fault.ts'
import { dateOfKnowledge } from './known.ts'
import { markdownText } from './markdown.ts'
import { joinWords, type Word } from './words.ts'

/** Saved queries by name. */
export type SavedQueries = ReadonlyMap<string, { readonly query: string }>

/** What a mark is filled from. */
export interface MarkCall extends Arguments {
  /** The word that names the command. */
  readonly name: Word
  readonly index: KnowledgeIndex
  /** Of texts, where the language does not follow from a question. */
  readonly language: string
  /** What `--lang` of the mark or of the report says. */
  readonly chosenLanguage: string | undefined
  readonly asOf: string | undefined
  readonly history: boolean
  readonly citations: Citations
  readonly queries: () => Promise<SavedQueries>
  readonly ask: (question: string, options: { readonly language?: string; readonly asOf?: string }) => Answer
  /** A remark that leaves the mark filled. */
  readonly warn: (fault: ReportFault) => void
}

/** A command of marks. */
export interface MarkCommand {
  readonly flags: readonly FlagName[]
  /** Whether it fills lines of their own, and no text within a line. */
  readonly lines?: boolean
  readonly write: (call: MarkCall) => string | Promise<string>
}

const FIELD = { code: 'bad-query', what: 'field of facts', all: 'fields' } as const

const QUERY_FLAGS: readonly FlagName[] = ['as-of', 'history', 'lang']

const LIST_FLAGS: readonly FlagName[] = [...QUERY_FLAGS, 'fields', 'sort', 'reverse', 'limit']

/** The commands of every report; the views of the knowledge base come to them. */
export const MARK_COMMANDS: Readonly<Record<string, MarkCommand>> = {
  facts: { flags: LIST_FLAGS, lines: true, write: writeFacts },
  run: { flags: LIST_FLAGS, lines: true, write: writeSaved },
  ask: { flags: ['as-of', 'lang'], write: writeAnswer },
  value: { flags: QUERY_FLAGS, write: writeValue },
  count: { flags: QUERY_FLAGS, write: writeCount },
  date: { flags: ['as-of', 'lang'], write: writeDate },
  sources: { flags: ['lang'], lines: true, write: writeSources },
}

/** The command of a view. */
export const VIEW_COMMAND: MarkCommand = { flags: [...QUERY_FLAGS, 'by'], lines: true, write: writeView }

function labelsOf({ index, language }: Pick<MarkCall, 'index' | 'language'>): Labels {
  return new Labels(index.kb, language)
}

async function found(call: MarkCall, rest = call.rest): Promise<readonly Fact[]> {
  const query = await readQuery({ ...call, rest }, call.index.kb)
  const facts = run(call.index, query, call)
  if (facts.length > 0) return facts
  const [empty] = emptyValues(call.index, query)
  call.warn(new ReportFault('empty', call.name.start, { message: empty?.message ?? 'no fact is found' }))
  return facts
}

async function writeFacts(call: MarkCall): Promise<string> {
  const { flags, index, language } = call
  const fields = new FactFields(index.kb, language)
  const named = (word: Word, name = word.text) => chosen({ ...word, text: name }, fields.names(), FIELD)
  const sort = flags.get('sort')
  // Quantities sort by their values, not by the words for them.
  const [column] = (sort && fields.named(await named(sort))) ?? []
  const sorted = sortedRows(await found(call), column, { reverse: flags.has('reverse') })
  const facts = [...sorted.slice(0, limitOf(flags.get('limit')))]
  const parts = { labels: labelsOf(call), citations: call.citations }
  const chosenFields = flags.get('fields')
  if (!chosenFields) return factList(facts, parts)
  const names = chosenFields.text.split(',').map(name => name.trim())
  const known = await Promise.all(names.map(name => named(chosenFields, name)))
  return factTable(
    facts,
    known.flatMap(name => fields.shown(name) ?? []),
    parts,
  )
}

/** The facts that a saved query finds; a fault in it stands where it is named. */
async function writeSaved(call: MarkCall): Promise<string> {
  const [name, ...rest] = call.rest
  if (!name) throw new ReportFault('bad-mark', call.name.start, { message: 'run needs the name of a query' })
  const choice = { code: 'bad-query', what: 'saved query', all: 'queries' } as const
  const queries = await call.queries()
  const { query } = queries.get(await chosen(name, [...queries.keys()], choice))!
  const offsets = Array.from({ length: query.length + 1 }, () => name.start)
  return writeFacts({ ...call, rest: [{ text: query, offsets, start: name.start }, ...rest] })
}

function limitOf(word: Word | undefined): number {
  if (!word) return Number.POSITIVE_INFINITY
  if (/^\d+$/.test(word.text)) return Number(word.text)
  throw new ReportFault('bad-query', word.start, {
    message: `--limit takes a whole number, not "${word.text}"`,
  })
}

/** The answer as a text; a question that has none, or several, is a fault of the report. */
function writeAnswer({ rest, name, index, chosenLanguage, asOf, citations, ask }: MarkCall): string {
  const question = joinWords(rest)
  if (question.text.trim() === '')
    throw new ReportFault('bad-mark', name.start, { message: 'ask needs a question' })
  const answer = ask(question.text, {
    ...(chosenLanguage !== undefined && { language: chosenLanguage }),
    ...(asOf !== undefined && { asOf }),
  })
  if (answer.status !== 'answered') {
    const tip = answer.near.length > 0 ? `near: ${answer.near.join(', ')}` : undefined
    throw new ReportFault('not-answered', question.start, { message: answer.answer, tip })
  }
  // Evidence and dates are the same in every language: those of the base's facts.
  const ids = new Set(answer.facts.map(({ id }) => id))
  return markdownText(answer.answer) + citations.cite(index.kb.facts.filter(({ id }) => ids.has(id)))
}

async function writeValue(call: MarkCall): Promise<string> {
  const { name, index, language, citations } = call
  const [field, ...rest] = call.rest
  if (!field) throw new ReportFault('bad-mark', name.start, { message: 'value needs a field and a query' })
  const fields = new FactFields(index.kb, language)
  const columns = fields.shown(await chosen(field, fields.names(), FIELD)) ?? []
  const labels = labelsOf(call)
  const facts = await found({ ...call, warn: () => undefined }, rest)
  const values = new Map<string, Fact[]>()
  for (const fact of facts) {
    const text = plainValue(columns, fact, labels)
    if (text !== '') values.set(text, [...(values.get(text) ?? []), fact])
  }
  const [[text, giving] = [], ...others] = values
  if (text === undefined || !giving)
    throw new ReportFault('no-value', field.start, { message: `no fact found gives ${field.text}` })
  if (others.length > 0)
    throw new ReportFault('several-values', field.start, {
      message: `${field.text} may be ${[...values.keys()].join('; ')}`,
      tip: `narrow the query: ${[...values.values()].map(each => `id:${each[0]!.id}`).join(' or ')}`,
    })
  return markdownText(text) + citations.cite(giving)
}

function writeDate({ asOf, ...call }: MarkCall): string {
  refuseWords(call)
  return dateOfKnowledge(asOf, labelsOf(call))
}

function refuseWords({ rest: [word] }: Pick<MarkCall, 'rest'>): void {
  if (word) throw new ReportFault('bad-mark', word.start, { message: `"${word.text}" has no place here` })
}

async function writeCount(call: MarkCall): Promise<string> {
  const facts = await found({ ...call, warn: () => undefined })
  return labelsOf(call).number(facts.length) + call.citations.cite(facts)
}

async function writeView(call: MarkCall): Promise<string> {
  const { index, name, flags, citations } = call
  const query = await readQuery(call, index.kb)
  const axes = axesOf(index.kb.views.get(name.text)!)
  const given = flags.get('by')
  const by =
    given && (await chosen(given, axes, { code: 'bad-query', what: 'row of this view', all: 'rows' }))
  const shown = matrix(index, name.text, { ...call, query, by })
  const table = viewTable(shown, { labels: labelsOf(call), citations })
  if (table === NOTHING) call.warn(new ReportFault('empty', name.start, { message: 'no cell is found' }))
  return table
}

/** What the report rests on: the knowledge base and the date it knows things by, then the sources cited. */
function writeSources({ asOf, ...call }: MarkCall): string {
  refuseWords(call)
  const labels = labelsOf(call)
  const { kb } = call.index
  const title = `${textIn(kb.title, call.language, kb.languages)} ${kb.version}`
  const known = labels.phrase('line.known', { date: dateOfKnowledge(asOf, labels) })
  return [`${markdownText(title)}, ${known}`, '', ...call.citations.list(labels)].join('\n').trimEnd()
}
