// Runs the built program on what people run, then keeps what V8 compiled for it. The build starts this by itself, so
// that nothing but the program is compiled here.
const { existsSync, mkdirSync, readFileSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')
const { compiled, load, pieces } = require('../../bin/akb.js')

const nowhere = { write: (_text, done) => done(), isTTY: false }
const context = {
  stdin: process.stdin,
  stdout: nowhere,
  stderr: nowhere,
  env: { AKB_NO_CACHE: '1' },
  cwd: process.cwd(),
  now: () => new Date(),
}

async function main() {
  const { run } = load('./cli.cjs')
  // What is compiled is read whenever its piece is loaded, so nothing is kept that only few runs need.
  const commands = [
    ['facts', '--since', '2020'],
    ['facts', '-e', 'battery', '--format', 'csv'],
    ['facts', '--format', 'json'],
    ['ask', firstQuestion()],
    ['validate'],
  ]
  for (const argv of commands) {
    await run(argv, context)
    keepNew()
  }
}

/** The first of the questions that are known to be answered. */
function firstQuestion() {
  const text = readFileSync(join(__dirname, '..', 'ask', 'regression.en.jsonl'), 'utf8')
  return JSON.parse(text.slice(0, text.indexOf('\n'))).q
}

/** What the first command that loads a piece has compiled of it. */
function keepNew() {
  mkdirSync(compiled, { recursive: true })
  for (const [name, { script }] of pieces) {
    const file = join(compiled, name)
    if (!existsSync(file)) writeFileSync(file, script.createCachedData())
  }
}

main()
