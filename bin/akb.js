#!/usr/bin/env node
// Starts the built program: its pieces in dist/, with what V8 compiled of them when it was built, where this is the
// same V8. A command that many run finds its pieces in one pack, source and compiled code, which is read at once; any
// other piece has files of its own. Without compiled code, or where it does not fit, a piece is compiled as usual.
const { readFileSync } = require('node:fs')
const { dirname, join } = require('node:path')
const { Script } = require('node:vm')

const dist = join(__dirname, '..', 'dist')
const compiled = join(dist, `compiled-${process.versions.v8}-${process.arch}`)
/** So many values of options are looked past for the name of a command. */
const AHEAD = 3
/** What takes a pack apart: eight bytes that tell where its source ends, the source, what V8 compiled of it. */
const HEAD = 8
const PARAMETERS = 'exports, require, module, __filename, __dirname'
/** Pieces that run or wait for it, by name: what calls them with what a module is given. */
let packed = {}
const modules = new Map()
const scripts = new Map()

/** The exports of a piece, or of a module of Node. */
function load(name) {
  if (!name.startsWith('./')) return require(name)
  const known = modules.get(name)
  if (known) return known.exports
  const filename = join(dist, name)
  if (!packed[name]) defineAll()
  const run = packed[name] ?? compile(name, sourceOf(name), read(join(compiled, name)))
  const module = { exports: {} }
  modules.set(name, module)
  run(module.exports, load, module, filename, dirname(filename))
  // What runs already may use what only pieces out of the pack do.
  if (load.later.isDue) defineAll()
  return module.exports
}

/** What defines exports of packed pieces that no other piece of the pack uses; due once one out of the pack is loaded. */
load.later = []

function defineAll() {
  load.later.isDue = true
  for (const define of load.later.splice(0)) define()
}

function sourceOf(name) {
  return wrap(readFileSync(join(dist, name), 'latin1'))
}

/** The code of a piece as a function of what a module is given. */
function wrap(code) {
  return `(function (${PARAMETERS}) {${code}\n})`
}

function compile(name, source, cachedData) {
  const script = new Script(source, { filename: join(dist, name), ...(cachedData && { cachedData }) })
  scripts.set(name, script)
  return script.runInThisContext()
}

/** Takes pieces from the pack of the command that arguments name, where it has one. */
function unpack(args) {
  // Options may stand in front of a command, with a value each.
  const words = args.filter(each => !each.startsWith('-')).slice(0, AHEAD + 1)
  if (words.length === 0) takePack('start')
  else words.some(takePack)
}

/** Takes pieces from a pack; false where there is none of that name. */
function takePack(command) {
  const bytes = /^[a-z_]+$/.test(command) ? read(join(compiled, `${command}.pack`)) : undefined
  if (!bytes) return false
  const end = HEAD + bytes.readUInt32LE(0)
  packed = compile(`${command}.pack`, bytes.latin1Slice(HEAD, end), bytes.subarray(end))
  return true
}

function read(file) {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

if (require.main === module) {
  const args = process.argv.slice(2)
  unpack(args)
  const { processContext, run } = load('./cli.cjs')
  // Nothing listens for Ctrl-C: the system ends the program at once, even where it loads or waits for a reader.
  run(args, processContext()).then(status => {
    // All that was to be written is: nothing has to be waited for, and to come to an end by itself costs more.
    process.exit(status)
  })
}

/** Takes pieces from another pack, or from none. */
function take(pieces) {
  packed = pieces
  modules.clear()
  load.later = []
}

module.exports = { HEAD, compile, compiled, dist, load, modules, scripts, take, unpack, wrap }
