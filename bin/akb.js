#!/usr/bin/env node
// Starts the built program: its pieces in dist/, with what V8 compiled of each when it was built, where this is the
// same V8. Without that, or where it does not fit, a piece is compiled as usual.
const { readFileSync } = require('node:fs')
const { dirname, join } = require('node:path')
const { Script } = require('node:vm')

const dist = join(__dirname, '..', 'dist')
const compiled = join(dist, `compiled-${process.versions.v8}-${process.arch}`)
const pieces = new Map()

/** The exports of a piece, or of a module of Node. */
function load(name) {
  if (!name.startsWith('./')) return require(name)
  const known = pieces.get(name)
  if (known) return known.module.exports
  const filename = join(dist, name)
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(filename, 'latin1')}\n})`
  const cachedData = read(join(compiled, name))
  const script = new Script(source, { filename, ...(cachedData && { cachedData }) })
  const module = { exports: {} }
  pieces.set(name, { script, module })
  script.runInThisContext()(module.exports, load, module, filename, dirname(filename))
  return module.exports
}

function read(file) {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

if (require.main === module) {
  const { processContext, run } = load('./cli.cjs')
  // Nothing listens for Ctrl-C: the system ends the program at once, even where it loads or waits for a reader.
  run(process.argv.slice(2), processContext()).then(status => {
    // All that was to be written is: what Node takes down when a program comes to its end by itself, the system frees.
    process.exit(status)
  })
}

module.exports = { compiled, load, pieces }
