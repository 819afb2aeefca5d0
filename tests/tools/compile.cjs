// Runs the built program on what people run, then keeps what V8 compiled for it. The build starts this by itself, so
// that nothing but the program is compiled here.
const {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} = require('node:fs')
const { tmpdir } = require('node:os')
const { join } = require('node:path')
const { Readable } = require('node:stream')
const { setFlagsFromString } = require('node:v8')
const { HEAD, compile, compiled, dist, load, modules, scripts, take, wrap } = require('../../bin/akb.js')

/** What a shell asks for. */
const TAB = ['__complete', 'bash', 'akb facts company:', ' ']
/** Commands that many run, each with what is run to tell which functions it needs: no more than most runs of it do. */
const PACKS = {
  start: [['--version']],
  ask: questions(8).map(question => ['ask', question]),
  facts: [
    ['facts', '--count'],
    ['facts', '--since', '2020'],
    ...kinds().map(kind => ['facts', `kind:${kind}`]),
    ['facts', '--format', 'csv'],
    ['facts', `id:${firstId()}`, '--format', 'ids'],
    ['facts', firstId().split('-')[0], '--format', 'ids'],
  ],
  show: [['show', firstId()]],
  __complete: [TAB],
}
/** Where many questions are asked, V8 is told to do otherwise, and what is compiled for the threads that answer them is so. */
const LINES = [['ask', '-']]
/** Pieces that only some of the questions need, compiled apart with all that some question needs of them. */
const APART = /ask-(?:rules|search)-body/
/** Commands whose pieces are compiled one by one, for all that has no pack. */
const OTHERS = [
  ['facts', '--since', '2020'],
  ['facts', '--format', 'json'],
  ...questions(60).map(question => ['ask', question]),
  ['ask', 'x'],
  ['validate'],
]

const nowhere = { write: (_text, done) => done(), isTTY: false }
const caches = mkdtempSync(join(tmpdir(), 'akb-compile-'))
/** What differs from the world of this process, whose standard output the build does not look at. */
const given = {
  stdin: { get: () => Readable.from([`${questions(60).join('\n')}\n`]) },
  stderr: { value: nowhere },
  env: { value: { XDG_CACHE_HOME: caches } },
}

async function main() {
  mkdirSync(compiled, { recursive: true })
  // V8 marks what it makes machine code of, and makes it at once where the mark is found: a run here is longer than most
  // are, so nothing is to be marked. Nor is what was compiled early to be forgotten before it is kept.
  keepBytecode()
  // The first tab makes the lists that all others find in the cache.
  await run(TAB)
  for (const [name, commands] of Object.entries(PACKS)) await pack(name, commands)
  await runAll(OTHERS)
  keepScripts()
  // At last, since what V8 is told then holds until the process ends.
  await pack('lines', LINES)
  rmSync(caches, { recursive: true })
}

/** Writes the pack of a command: the pieces that it loads, and what is compiled of them once it has run. */
async function pack(name, commands) {
  take({})
  await runAll(commands)
  const source = packOf([...modules.keys()].filter(piece => name === 'lines' || !APART.test(piece)))
  take(compile(`${name}.pack`, source))
  await runAll(commands)
  const head = Buffer.alloc(HEAD)
  head.writeUInt32LE(source.length)
  const code = codeOf(scripts.get(`${name}.pack`))
  writeFileSync(join(compiled, `${name}.pack`), Buffer.concat([head, Buffer.from(source, 'latin1'), code]))
  take({})
  scripts.clear()
}

/** What V8 compiled of a script; it is of use only to a V8 with the same flags. */
function codeOf(script) {
  setFlagsFromString('--sparkplug')
  setFlagsFromString('--flush-bytecode')
  const code = script.createCachedData()
  keepBytecode()
  return code
}

function keepBytecode() {
  setFlagsFromString('--no-sparkplug')
  setFlagsFromString('--no-flush-bytecode')
}

/** Pieces as one object, filled up with blanks so that what is compiled of it can be read where it lies. */
function packOf(names) {
  const codes = new Map(names.map(name => [name, readFileSync(join(dist, name), 'latin1')]))
  const entries = Array.from(codes, ([name, code]) => {
    const others = names.filter(each => each !== name).map(each => codes.get(each))
    return `${JSON.stringify(name)}: ${wrap(withFewExports(code, others))}`
  })
  const source = `({${entries.join(',\n')}})`
  return source.padEnd(Math.ceil(source.length / HEAD) * HEAD)
}

/** How the bundler exports what other pieces use. */
const EXPORT =
  /,?Object\.defineProperty\(exports,"([\w$]+)",\{enumerable:!0,get:function\(\)\{return [\w$]+\}\}\)/g

/** The code of a piece whose exports are defined when a piece out of the pack is loaded, but for those that others use. */
function withFewExports(code, others) {
  const used = new Set(others.flatMap(other => Array.from(other.matchAll(/\.([\w$]+)/g), ([, name]) => name)))
  const later = []
  const rest = code.replace(EXPORT, (definition, name) => {
    if (used.has(name)) return definition
    later.push(definition.replace(/^,/, ''))
    return definition.startsWith(',') ? '' : '0'
  })
  return later.length > 0 ? `${rest};require.later.push(()=>{${later.join(';')}})` : rest
}

/** Runs commands of a program that is loaded anew. */
async function runAll(commands) {
  for (const argv of commands) await run(argv)
}

/** Runs a command as a start does, what writes its output included. */
function run(argv) {
  const cli = load('./cli.cjs')
  return cli.run(argv, Object.create(cli.processContext(), given))
}

/** So many of the questions that are known to be answered, of each language as many as its share. */
function questions(count) {
  const all = answered()
  return Array.from({ length: count }, (_, at) => all[Math.floor((at * all.length) / count)].q)
}

/** The kinds of the shipped base: of the one in `data/` that has some. */
function kinds() {
  const data = join(__dirname, '..', '..', 'data')
  const folders = readdirSync(data).map(name => join(data, name, 'kinds'))
  return readdirSync(folders.find(existsSync)).map(name => name.replace(/\..*$/, ''))
}

/** A fact that the first answer rests on. */
function firstId() {
  return answered()[0].facts[0]
}

/** The questions to the shipped base that are known to be answered, with what they are answered with. */
function answered() {
  const folder = join(__dirname, '..', 'ask', 'questions', 'regression')
  return ['en.jsonl', 'fr.jsonl'].flatMap(file =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line))
      .filter(({ refused }) => refused === undefined),
  )
}

/** Writes what the commands that were run have had compiled of each piece. */
function keepScripts() {
  for (const [name, script] of scripts) writeFileSync(join(compiled, name), codeOf(script))
}

main()
