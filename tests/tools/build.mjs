// Builds dist/: the program as CommonJS (which starts faster), the library as ESM, and its types.
// `npm ci` runs it through `prepare`.
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'
import { LATER, pieceOf } from './pieces.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const dist = join(root, 'dist')

/**
 * Packages whose one function few runs call, by who imports them: each is bundled to a file of its own, and what is
 * bundled instead loads that file at the first call. In sources this would take a `require`, or functions that wait.
 */
const LAZY = { 'string-width': /src/, 'wrap-ansi': /src/, 'fuse.js': /src/ }
const fileOf = name => `package-${name.replace(/\W/g, '-')}`
const lazy = {
  name: 'lazy',
  resolveId(source, importer) {
    if (importer?.startsWith('\0lazy:')) return { id: source, external: true }
    return Object.hasOwn(LAZY, source) && LAZY[source].test(importer ?? '') ? `\0lazy:${source}` : null
  },
  load: id =>
    id.startsWith('\0lazy:')
      ? `let real
const loaded = () => (real ??= require('./${fileOf(id.slice(6))}.cjs').default)
module.exports = function (...given) {
  return new.target ? new (loaded())(...given) : loaded()(...given)
}`
      : null,
}

/** cli-table3 prepares a message for its own debugging at each line of each cell, which costs more than the table. */
const quietTables = {
  name: 'quiet-tables',
  transform(code, id) {
    if (!/cli-table3[/\\]src[/\\]cell\.js$/.test(id)) return null
    const message = 'let content = utils.truncate(this.content, 10, this.truncate);'
    if (!code.includes(message)) throw new Error('cli-table3 no longer prepares its message as it did')
    return code.replace(message, "let content = '';")
  },
}

/** commander can start other programs, which this one never asks it to: what that takes is not loaded. */
const noChildren = {
  name: 'no-children',
  resolveId: (source, importer) =>
    /^(?:node:)?child_process$/.test(source) && /commander/.test(importer ?? '') ? '\0no-children' : null,
  load: id => (id === '\0no-children' ? 'module.exports = {}' : null),
}

/** Packages that measure text by ways of their own are given the program's one way, which loads little for plain text. */
const oneWidth = {
  name: 'one-width',
  resolveId(source, importer) {
    if (source !== 'string-width') return null
    if (/node_modules[/\\]cli-table3[/\\]/.test(importer ?? '')) return '\0width.cjs'
    return /node_modules[/\\]wrap-ansi[/\\]/.test(importer ?? '') ? '\0width.mjs' : null
  },
  load(id) {
    const measure = JSON.stringify(join(root, 'src/output/width.ts'))
    if (id === '\0width.cjs') return `module.exports = require(${measure}).widthOf`
    return id === '\0width.mjs' ? `export { widthOf as default } from ${measure}` : null
  },
}

/** Bundles an input; what is not bundled stays an import. */
async function bundle(input, output, options = {}) {
  const build = await rolldown({ cwd: root, input, platform: 'node', ...options })
  const { output: files } = await build.generate(output)
  for (const { fileName, name, code } of files) {
    const isLater = LATER.includes(name)
    const body = isLater ? `${name}-body.cjs` : fileName
    writeFileSync(join(dist, body), inAscii(code))
    if (isLater) writeFileSync(join(dist, fileName), laterPiece(body))
  }
  await build.close()
}

/** A piece that loads its body when one of its exports is first looked at, and from then on has those of the body. */
function laterPiece(body) {
  return `Object.setPrototypeOf(exports, new Proxy({}, {
  get(_, name) {
    const body = require('./${body}')
    Object.setPrototypeOf(exports, body)
    return body[name]
  },
}))`
}

/** The code with all other characters escaped: what is ASCII alone is read and held as one byte a character. */
function inAscii(code) {
  return code.replace(/[^\0-\x7f]/g, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** The program: CommonJS, which starts faster than ESM, in few pieces, each loaded when a command needs it. */
function buildProgram() {
  const output = {
    format: 'cjs',
    minify: true,
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [{ name: id => pieceOf(id), debugName: 'pieces' }],
    },
  }
  const plugins = [oneWidth, lazy, noChildren, quietTables]
  const packages = Object.keys(LAZY).map(name =>
    bundle(
      { [fileOf(name)]: name },
      { format: 'cjs', minify: true, exports: 'named', entryFileNames: '[name].cjs', codeSplitting: false },
      { plugins },
    ),
  )
  const worker = bundle(
    { 'load-worker': 'src/load/worker.ts' },
    { format: 'cjs', minify: true, entryFileNames: '[name].cjs', codeSplitting: false },
  )
  const program = bundle({ cli: 'src/cli.ts', 'ask-helper': 'src/commands/ask-helper.ts' }, output, {
    plugins,
    preserveEntrySignatures: 'allow-extension',
  })
  return Promise.all([program, worker, ...packages])
}

/** The library: ESM, its packages left to be installed. */
function buildLibrary() {
  return bundle(
    { index: 'src/index.ts' },
    { format: 'esm', entryFileNames: '[name].mjs' },
    { external: /^[^./\0]/ },
  )
}

/** The shipped base as the program starts with it: its files parsed and validated once, here. */
async function buildSnapshot() {
  const outfile = join(dist, 'snapshot-maker.mjs')
  const output = { format: 'esm', entryFileNames: '[name].mjs' }
  await bundle({ 'snapshot-maker': 'tests/tools/snapshot.ts' }, output, { external: /^[^./\0]/ })
  await import(pathToFileURL(outfile).href)
  rmSync(outfile)
}

/** What V8 makes of the pieces, kept for the next start; a Node of its own, since it compiles what runs. */
function compilePieces() {
  const { status } = spawnSync(process.execPath, ['tests/tools/compile.cjs'], {
    cwd: root,
    stdio: ['inherit', 'ignore', 'inherit'],
  })
  if (status !== 0) throw new Error('the pieces could not be compiled')
}

function buildTypes() {
  const manifest = createRequire(import.meta.url).resolve('typescript/package.json')
  const { bin } = createRequire(import.meta.url)(manifest)
  const options = [
    '--noEmit',
    'false',
    '--declaration',
    '--emitDeclarationOnly',
    '--rewriteRelativeImportExtensions',
  ]
  const { status } = spawnSync(
    process.execPath,
    [join(dirname(manifest), bin.tsc), '-p', 'tests/tools/tsconfig.build.json', ...options],
    { cwd: root, stdio: 'inherit' },
  )
  if (status !== 0) throw new Error('the types could not be written')
}

rmSync(dist, { recursive: true, force: true })
mkdirSync(dist, { recursive: true })
await Promise.all([buildProgram(), buildLibrary()])
await buildSnapshot()
compilePieces()
buildTypes()
