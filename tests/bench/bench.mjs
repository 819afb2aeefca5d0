// Times whole commands of the built program against a bare start of the same Node (an empty CommonJS file), the same
// work by jq, sqlite3, recsel and Miller where they are installed, and what one process does.
// usage: npm run bench [-- ROUNDS [FACTS…]]
// Commands are run in turn, so that what else the machine does falls on all of them alike; what counts is the median of
// the ratios to the bare start of the same round. Answers are compared before times are taken.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { open } from '../../dist/index.mjs'
import { generate } from './generate.mjs'
import { othersFor } from './others.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const [roundsGiven, ...sizesGiven] = process.argv.slice(2)
const rounds = Number(roundsGiven ?? 15)
const sizes = sizesGiven.length > 0 ? sizesGiven.map(Number) : [100, 10_000, 100_000]
const akb = join(root, 'bin', 'akb.js')
const folder = mkdtempSync(join(tmpdir(), 'akb-bench-'))
const { NODE_EXTRA_CA_CERTS: _, ...inherited } = process.env
const env = { ...inherited, XDG_CACHE_HOME: join(folder, 'cache') }
const empty = join(folder, 'empty.cjs')
writeFileSync(empty, '')
const bare = [process.execPath, empty]

/** What a command prints, with the time it took in milliseconds and its largest memory in MB. */
function run([program, ...args], { input = '', statuses = [0] } = {}) {
  const start = process.hrtime.bigint()
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: root, env, input, maxBuffer: 1 << 30 })
  if (!statuses.includes(status))
    throw new Error(`${program} ${args.join(' ')} ended with ${status}: ${stderr}`)
  return { ms: Number(process.hrtime.bigint() - start) / 1e6, stdout }
}

/** The largest resident memory of a command in MB, as GNU time has it; undefined without that. */
function memoryOf(command) {
  const timed = spawnSync('/usr/bin/time', ['-f', '%M', ...command], { cwd: root, env, maxBuffer: 1 << 30 })
  return timed.error ? undefined : Math.round(Number(String(timed.stderr).trim().split('\n').at(-1)) / 1024)
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
}

/** A row for each command: milliseconds, times the bare start of the same round, memory above a bare start. */
function compared(commands, times = rounds) {
  const measured = Object.fromEntries(Object.keys(commands).map(name => [name, { ms: [], ratio: [] }]))
  for (let round = 0; round < times; round++) {
    const floor = run(bare).ms
    for (const [name, command] of Object.entries(commands)) {
      const { ms } = run(command)
      measured[name].ms.push(ms)
      measured[name].ratio.push(ms / floor)
    }
  }
  const least = memoryOf(bare)
  return Object.entries(measured).map(([name, { ms, ratio }]) => {
    const memory = memoryOf(commands[name])
    const above = memory === undefined || least === undefined ? '' : `${memory - least}`
    return [name, median(ms).toFixed(0), median(ratio).toFixed(2), above]
  })
}

function print(title, head, rows) {
  console.log(`\n${title}\n`)
  for (const row of [head, head.map(() => '---'), ...rows]) console.log(`| ${row.join(' | ')} |`)
}

const HEAD = ['work, one process', 'ms', 'times a bare start', 'MB above it']

function readLines(name) {
  const text = readFileSync(join(root, 'tests', 'ask', 'questions', name), 'utf8')
  return text
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line))
}

function benchShipped() {
  const of = (...args) => [process.execPath, akb, ...args]
  const { facts } = open()
    .facts('')
    .reduce((found, fact) => ({ facts: [...found.facts, fact.id] }), { facts: [] })
  const commands = {
    'akb --version': of('--version'),
    'akb facts kind:leadership': of('facts', 'kind:leadership'),
    'akb facts --count': of('facts', '--count'),
    'akb facts --format csv': of('facts', '--format', 'csv'),
    'akb facts': of('facts'),
    'akb show ID': of('show', facts[0]),
    'a tab in a shell': of('__complete', 'bash', 'akb facts company:', ' '),
    'akb ask QUESTION': of('ask', readLines('regression/en.jsonl')[0].q),
  }
  print('The shipped knowledge base', HEAD, compared(commands))
}

/** One start for each of some questions, as a person asks them: most need more of the program than the one above. */
function benchAsked() {
  const questions = ['unseen/first.jsonl', 'unseen/third.jsonl'].flatMap(readLines)
  const spread = Array.from({ length: 20 }, (_, at) => questions[Math.floor((at * questions.length) / 20)].q)
  const measured = Array.from({ length: Math.min(rounds, 5) }, () =>
    spread.map(question => {
      const floor = run(bare).ms
      // Some of them have no answer.
      const { ms } = run([process.execPath, akb, 'ask', question], { statuses: [0, 1] })
      return { ms, ratio: ms / floor }
    }),
  ).flat()
  const middle = key => median(measured.map(each => each[key]))
  print(
    'akb ask, a start for each question',
    ['questions', 'ms', 'times a bare start'],
    [[spread.length, middle('ms').toFixed(0), middle('ratio').toFixed(2)]],
  )
}

/** The work on generated bases: what `akb` is asked, and others likewise. */
const WORK = {
  'filter of three': 'company:company-3 segment:segment-5 status:planned',
  point: 'id:fact-0000042',
  text: 'chargers region:=region-2 status:planned',
  count: 'status:planned',
}

function benchGenerated(size) {
  const kb = join(folder, `kb-${size}`)
  generate(kb, size)
  // Files that have only just changed are looked into at each start.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2500)
  const of = (...args) => [process.execPath, akb, '--kb', kb, ...args]
  const first = run(of('facts', '--count')).ms
  const others = othersFor(kb, size, folder)
  const commands = Object.fromEntries(
    Object.entries(WORK).map(([name, query]) => [
      `akb, ${name}`,
      of('facts', ...query.split(' '), ...(name === 'count' ? ['--count'] : ['--format', 'ids'])),
    ]),
  )
  for (const [name, command] of Object.entries(others.commands)) {
    const work = name.split(', ')[1]
    const [mine, theirs] = [commands[`akb, ${work}`], command].map(each => String(run(each).stdout).trim())
    if (mine !== theirs)
      throw new Error(`${name} answers otherwise: ${theirs.slice(0, 80)} for ${mine.slice(0, 80)}`)
  }
  const csv = of('facts', '--format', 'csv')
  checkExports(csv, others.exports)
  const few = size >= 100_000 ? Math.min(rounds, 5) : rounds
  print(
    `${size} facts (first load ${(first / 1000).toFixed(1)} s)`,
    HEAD,
    compared({ ...commands, ...others.commands }, few),
  )
  print(`${size} facts, full CSV`, HEAD, compared({ 'akb, CSV': csv, ...others.exports }, Math.min(few, 3)))
  benchInProcess(kb)
  rmSync(kb, { recursive: true })
}

/** Exports differ in their columns and in what they quote, but all have a line for each fact, by its id. */
function checkExports(own, exports) {
  const idsOf = command =>
    String(run(command).stdout)
      .split('\n')
      .map(line => line.slice(0, line.indexOf(',')))
      .join()
  const expected = idsOf(own)
  for (const [name, command] of Object.entries(exports))
    if (idsOf(command) !== expected) throw new Error(`${name} exports other facts`)
}

/** What a filter and a look-up take in a process that has the base open, in microseconds. */
function benchInProcess(kb) {
  const { index } = open({ kb, cache: join(env.XDG_CACHE_HOME, 'akb') })
  const each = (times, work) => {
    for (let i = 0; i < times; i++) work(i)
    const start = process.hrtime.bigint()
    for (let i = 0; i < times; i++) work(i)
    return (Number(process.hrtime.bigint() - start) / 1e3 / times).toFixed(2)
  }
  const filter = i =>
    index.and(
      index.postings('company', `company-${i % 5}`),
      index.postings('segment', `segment-${i % 7}`),
      index.postings('status', 'planned'),
    )
  const ids = [...index.values('id').keys()].slice(0, 2000)
  console.log(
    `\nin process: a filter of three ${each(500, filter)} µs, a look-up of an id ${each(2000, i => index.postings('id', ids[i % ids.length]))} µs`,
  )
}

/** The best of eight for each question: what the question costs, not what the machine does beside it. */
function benchQuestions() {
  const base = open()
  const questions = [
    'regression/en.jsonl',
    'regression/fr.jsonl',
    'unseen/first.jsonl',
    'unseen/third.jsonl',
  ].flatMap(readLines)
  const best = questions.map(({ q }) => {
    const times = Array.from({ length: 8 }, () => {
      const start = performance.now()
      base.ask(q)
      return performance.now() - start
    })
    return Math.min(...times)
  })
  const sorted = best.toSorted((a, b) => a - b)
  const at = share => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(2)
  print(
    'Questions in one process, ms',
    ['questions', 'median', '9 of 10', 'worst'],
    [[best.length, at(0.5), at(0.9), at(1)]],
  )
}

/** A thousand different questions to one process that has answered none, against its start and that of Node alone. */
function benchLines() {
  const files = [
    'regression/en',
    'regression/fr',
    'unseen/first',
    'unseen/third',
    'unseen/second',
    'unseen/fourth',
    'unseen/french',
  ]
  const different = new Set(files.flatMap(name => readLines(`${name}.jsonl`)).map(({ q }) => q))
  const questions = [...different].slice(0, 1000)
  const input = `${questions.join('\n')}\n`
  const measured = Array.from({ length: Math.min(rounds, 5) }, () => {
    const [floor, started] = [run(bare).ms, run([process.execPath, akb, '--version']).ms]
    const { ms } = run([process.execPath, akb, 'ask', '-'], { input })
    return { ms, bare: ms / floor, started: ms / started }
  })
  const middle = key => median(measured.map(each => each[key])).toFixed(0)
  print(
    'akb ask -, each question once',
    ['questions', 'ms', 'times a bare start', 'times a start of akb'],
    [[questions.length, middle('ms'), middle('bare'), middle('started')]],
  )
}

/**
 * What it takes to load again where one of 2 000 files was edited, in pairs with a bare start and with a start where
 * nothing was; another file each time, since the first edit of a file is the dearest. At the end, all edits must be seen.
 */
function benchReload() {
  const kb = join(folder, 'reload')
  const [facts, files] = [100_000, 2000]
  generate(kb, facts, files)
  // Files that have only just changed are looked into at each start.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2500)
  const command = [process.execPath, akb, '--kb', kb, 'facts', '--count']
  const first = run(command).ms
  const rows = { 'nothing edited': { ms: [], ratio: [] }, 'one file edited': { ms: [], ratio: [] } }
  for (let round = 1; round <= rounds; round++) {
    const floor = run(bare).ms
    const take = row => {
      const { ms } = run(command)
      row.ms.push(ms)
      row.ratio.push(ms / floor)
    }
    take(rows['nothing edited'])
    const file = join(kb, 'facts', `source-${String(round).padStart(5, '0')}.yaml`)
    writeFileSync(file, readFileSync(file, 'utf8').replace('order', 'edited order'))
    take(rows['one file edited'])
  }
  const seen = Number(run([process.execPath, akb, '--kb', kb, 'facts', 'edited', '--count']).stdout)
  if (seen !== rounds) throw new Error(`${seen} edits are seen, of ${rounds}`)
  print(
    `${facts} facts in ${files} files (first load ${(first / 1000).toFixed(1)} s)`,
    ['', 'ms', 'times a bare start'],
    Object.entries(rows).map(([name, { ms, ratio }]) => [
      name,
      median(ms).toFixed(0),
      median(ratio).toFixed(2),
    ]),
  )
  rmSync(kb, { recursive: true })
}

try {
  const model = execFileSync('uname', ['-sm'], { encoding: 'utf8' }).trim()
  console.log(
    `${model}, Node ${process.version}, ${rounds} rounds; a bare start takes ${median(Array.from({ length: 5 }, () => run(bare).ms)).toFixed(0)} ms`,
  )
  benchShipped()
  benchAsked()
  benchQuestions()
  benchLines()
  benchReload()
  for (const size of sizes) benchGenerated(size)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
