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
  ask: [['ask', questions()[0]]],
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
/** Commands whose pieces are compiled one by one, for all that has no pack. */
const OTHERS = [
  ['facts', '--since', '2020'],
  ['facts', '--format', 'json'],
  ...questions().map(question => ['ask', question]),
  ['ask', 'x'],
  ['validate'],
]

const nowhere = { write: (_text, done) => done(), isTTY: false }
const caches = mkdtempSync(join(tmpdir(), 'akb-compile-'))
/** What differs from the world of this process, whose standard output the build does not look at. */
const given = {
  stdin: { get: () => Readable.from([`${questions().join('\n')}\n`]) },
  stderr: { value: nowhere },
  env: { value: { XDG_CACHE_HOME: caches } },
}

async function main() {
  mkdirSync(compiled, { recursive: true })
  // V8 marks what it makes machine code of, and makes it at once where the mark is found: a run here is longer than most
  // are, so nothing is to be marked.
  setFlagsFromString('--no-sparkplug')
  // The first tab makes the lists that all others find in the cache.
  await run(TAB)
  for (const [name, commands] of Object.entries(PACKS)) await pack(name, commands)
  for (const argv of OTHERS) {
    await run(argv)
    keepNew()
  }
  // At last, since what V8 is told then holds until the process ends.
  await pack('lines', LINES)
  rmSync(caches, { recursive: true })
}

/** Writes the pack of a command: the pieces that it loads, and what is compiled of them once it has run. */
async function pack(name, commands) {
  take({})
  await runAll(commands)
  const source = packOf([...modules.keys()])
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
  const code = script.createCachedData()
  setFlagsFromString('--no-sparkplug')
  return code
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

/** Questions that are known to be answered, enough of them to need every piece. */
function questions() {
  return known(40).map(({ q }) => q)
}

/** The kinds of the shipped base: of the one in `data/` that has some. */
function kinds() {
  const data = join(__dirname, '..', '..', 'data')
  const folders = readdirSync(data).map(name => join(data, name, 'kinds'))
  return readdirSync(folders.find(existsSync)).map(name => name.replace(/\..*$/, ''))
}

/** A fact that the first answer rests on. */
function firstId() {
  return known(1)[0].facts[0]
}

/** The first of the questions that are known to be answered, with what they are answered with. */
function known(count) {
  const text = readFileSync(join(__dirname, '..', 'ask', 'questions', 'regression', 'en.jsonl'), 'utf8')
  return text
    .split('\n', count)
    .filter(Boolean)
    .map(line => JSON.parse(line))
}

/** What the first command that loads a piece has compiled of it. */
function keepNew() {
  for (const [name, script] of scripts) {
    const file = join(compiled, name)
    if (!existsSync(file)) writeFileSync(file, codeOf(script))
  }
}

main()
