// Scores the questions of a file against a knowledge base and prints right, wrong, missed, refused and false;
// near: of the missed, those whose answer the facts named instead hold.
// usage: node tests/tools/score.mjs QUESTIONS.jsonl [--kb DIR] [--all] [--show wrong,missed,false]
// Two forms of questions: with must/mustNot groups (a short text that has to stand in the answer), and with the exact values.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { open } from '../../dist/index.mjs'

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kb: { type: 'string' },
    all: { type: 'boolean' },
    show: { type: 'string', default: 'wrong,missed,false' },
  },
})
const base = open(options.kb === undefined ? {} : { kb: options.kb })
const questions = readFileSync(positionals[0], 'utf8')
  .split('\n')
  .filter(Boolean)
  .map(line => JSON.parse(line))

const fold = text => ` ${text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()} `

function judgeTexts(question, answer) {
  if (!question.answerable) return answer.status === 'answered' ? 'false' : 'refused'
  if (answer.status !== 'answered') return 'missed'
  const labels = answer.values.map(value => fold(value.label))
  const texts = [...labels, fold(answer.answer.slice(0, 300))]
  const met = question.must.every(group =>
    group.some(one => texts.some(text => text.includes(fold(one).slice(1, -1)))),
  )
  const clean = question.mustNot.every(one => !labels.some(label => label.includes(fold(one).slice(1, -1))))
  return met && clean ? 'right' : 'wrong'
}

function same(expected, value) {
  if (value.value !== undefined)
    return Math.abs(Number(expected) - value.value) <= Math.abs(value.value) / 1000
  const name = fold(expected)
  return name === fold(value.label) || (value.id !== undefined && name === fold(value.id))
}

function judgeValues(question, answer) {
  if (answer.status !== 'answered') return question.values.length === 0 ? 'right' : 'missed'
  const found = answer.values
  const all =
    question.values.every(one => found.some(value => same(one, value))) &&
    found.every(value => question.values.some(one => same(one, value)))
  return all ? 'right' : 'wrong'
}

/** Whether the facts that a refusal names hold what was wanted. */
function isNear(question, answer) {
  const texts = fold(JSON.stringify(answer.near.map(id => base.show(id))))
  return question.must?.every(group => group.some(one => texts.includes(fold(one).slice(1, -1)))) ?? false
}

const asked = questions.filter(question => options.all || !question.doubtful)
const counts = new Map()
const count = (group, verdict) => {
  const row = counts.get(group) ?? { asked: 0, right: 0, wrong: 0, missed: 0, refused: 0, false: 0, near: 0 }
  if (verdict !== 'near') row.asked++
  row[verdict]++
  counts.set(group, row)
}
const shown = new Set(options.show.split(','))
const times = []
for (const question of asked) {
  const start = performance.now()
  const answer = base.ask(question.q, { today: '2026-11-22' })
  times.push(performance.now() - start)
  const verdict = question.must ? judgeTexts(question, answer) : judgeValues(question, answer)
  count(question.lang, verdict)
  count('overall', verdict)
  if (verdict === 'missed' && isNear(question, answer)) {
    count(question.lang, 'near')
    count('overall', 'near')
  }
  if (shown.has(verdict)) {
    console.log(`${verdict}\t${question.id}\t${question.q}`)
    console.log(`\twanted\t${JSON.stringify(question.values)}`)
    console.log(
      `\tgot\t${answer.status}: ${answer.answer.slice(0, 200)} ${JSON.stringify(answer.values.map(value => value.label)).slice(0, 200)} ${answer.queries.join(' ; ')}`,
    )
  }
}
times.sort((a, b) => a - b)
console.table(Object.fromEntries(counts))
console.log(`median ${times[times.length >> 1].toFixed(2)} ms, worst ${times.at(-1).toFixed(1)} ms`)
