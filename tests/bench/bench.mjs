// Times whole commands of the built program against a bare start of the same Node, and questions within one process.
// usage: npm run bench [-- ROUNDS]
// Commands are run in turn, so that what else the machine does falls on all of them alike; what counts is the median
// of the ratios to the bare start of the same round.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { open } from '../../dist/index.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const rounds = Number(process.argv[2] ?? 15)
const akb = join(root, 'bin', 'akb.js')

const commands = {
  'akb --version': [akb, '--version'],
  'akb facts --count': [akb, 'facts', '--count'],
  'akb facts, CSV': [akb, 'facts', '--format', 'csv'],
  'akb facts, table': [akb, 'facts'],
  'akb ask': [akb, 'ask', readLines('regression.en.jsonl')[0].q],
}

function readLines(name) {
  const text = readFileSync(join(root, 'tests', 'ask', name), 'utf8')
  return text
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line))
}

/** Milliseconds that a command takes. */
function timed(args) {
  const { NODE_EXTRA_CA_CERTS, ...env } = process.env
  const start = process.hrtime.bigint()
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`)
  return Number(process.hrtime.bigint() - start) / 1e6
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
}

function benchCommands() {
  const folder = mkdtempSync(join(tmpdir(), 'akb-bench-'))
  const empty = join(folder, 'empty.cjs')
  writeFileSync(empty, '')
  const times = Object.fromEntries(Object.keys(commands).map(name => [name, { ms: [], ratio: [] }]))
  const bare = []
  for (let round = 0; round < rounds; round++) {
    const floor = timed([empty])
    bare.push(floor)
    for (const [name, args] of Object.entries(commands)) {
      const ms = timed(args)
      times[name].ms.push(ms)
      times[name].ratio.push(ms / floor)
    }
  }
  rmSync(folder, { recursive: true })
  const rows = Object.entries(times).map(([name, { ms, ratio }]) => [
    name,
    { ms: Math.round(median(ms)), 'times a bare start': Number(median(ratio).toFixed(2)) },
  ])
  console.table({ 'bare start': { ms: Math.round(median(bare)) }, ...Object.fromEntries(rows) })
}

/** The best of eight for each question: what the question costs, not what the machine does beside it. */
function benchQuestions() {
  const base = open()
  const questions = ['regression.en.jsonl', 'regression.fr.jsonl', 'unseen.jsonl'].flatMap(readLines)
  const best = questions.map(({ q }) => {
    const times = Array.from({ length: 8 }, () => {
      const start = performance.now()
      base.ask(q)
      return performance.now() - start
    })
    return Math.min(...times)
  })
  const sorted = best.toSorted((a, b) => a - b)
  const at = share =>
    Number(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(2))
  console.table({
    'a question, ms': { count: best.length, median: at(0.5), '9 of 10': at(0.9), worst: at(1) },
  })
}

benchCommands()
benchQuestions()
