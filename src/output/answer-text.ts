import { type Answer, LEFT_OUT, type Reading } from '../ask/answer.ts'
import type { Labels } from '../knowledge/labels.ts'
import type { Fact } from '../model/knowledge-base.ts'
import { block, bullets, type Line, paragraph } from './blocks.ts'
import { factLines, spanText } from './fact-text.ts'
import type { Layout } from './result.ts'
import { shellQuery } from './shell.ts'

/** Facts shown with all their lines; more are listed one a line. */
const IN_FULL = 3

/** An answer for people: the text, what it rests on, facts that are near, and how the question was read. */
export function answerText(answer: Answer, labels: Labels, layout: Layout): string {
  const facts = answer.status === 'answered' ? answer.facts : []
  const read = readLines(answer, labels)
  const rest =
    facts.length === 1
      ? // One fact and its reading make one block, with one column of labels.
        [block([...factLines(facts[0]!, labels, { every: false }), ...read], layout)]
      : [...restsOn(facts, labels, layout), nearFacts(answer, labels, layout), block(read, layout)]
  return [paragraph(answer.answer, layout), ...rest].filter(Boolean).join('\n')
}

function restsOn(facts: readonly Fact[], labels: Labels, layout: Layout): readonly string[] {
  if (facts.length > IN_FULL) {
    const entries = facts.map(fact => [labels.statement(fact), spanText(fact.evidence[0]!, labels)] as const)
    return [bullets(entries, layout)]
  }
  return facts.map(fact => {
    const statement: Line = [labels.heading('fact'), labels.statement(fact)]
    return block([statement, ...factLines(fact, labels, { every: false })], layout)
  })
}

function nearFacts({ near }: Answer, labels: Labels, layout: Layout): string {
  if (near.length === 0) return ''
  const entries = near.flatMap(id => {
    const fact = labels.kb.facts.find(each => each.id === id)
    return fact ? [[labels.statement(fact), id] as const] : []
  })
  return `${labels.heading('near')}\n${bullets(entries, layout)}`
}

function readLines(answer: Answer, labels: Labels): readonly Line[] {
  const corrections = answer.corrections.map(
    ({ from, to }): Line => [labels.heading('corrected'), labels.phrase('corrected', { from, to })],
  )
  const readings = answer.readings.length > 1 ? answer.readings : [answer]
  return [...corrections, ...leftOut(answer, labels), ...readings.flatMap(reading => readAs(reading, labels))]
}

/** The words that say little beside the others, and that the facts do not meet. */
function leftOut({ readings }: Answer, labels: Labels): readonly Line[] {
  const words = readings.flatMap(({ words }) =>
    words.flatMap(({ text, as }) => (as === LEFT_OUT ? [text] : [])),
  )
  if (words.length === 0) return []
  return [[labels.heading('leftOut'), words.map(word => labels.quoted(word)).join(', ')]]
}

function readAs({ queries }: Pick<Reading, 'queries'>, labels: Labels): readonly Line[] {
  return queries.map((query, at) => [at === 0 ? labels.heading('readAs') : '', shellQuery(query)])
}
