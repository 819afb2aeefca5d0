// Runs the built program on what people run, then keeps what V8 compiled for it. The build starts this by itself, so
// that nothing but the program is compiled here.
const { mkdirSync, writeFileSync } = require('node:fs')
const { dirname, join } = require('node:path')
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
  const commands = [
    ['--version'],
    ['facts'],
    ['facts', '--format', 'csv'],
    ['facts', '--format', 'json'],
    ['facts', '--format', 'ids', '--since', '2020'],
    ['facts', 'kind:leadership', '-status:refused', '--count'],
    ['show', 'nissan'],
    ['ask', 'who leads C-segment SUV'],
    ['ask', 'qui dirige Nissan', '--format', 'json'],
    ['leaders'],
  ]
  for (const argv of commands) await run(argv, context)
  for (const [name, { script }] of pieces) {
    const file = join(compiled, name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, script.createCachedData())
  }
}

main()
