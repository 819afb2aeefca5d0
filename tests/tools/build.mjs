// Builds dist/: the program as CommonJS (which starts faster), the library as ESM, and its types.
// `npm ci` runs it through `prepare`.
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build, transform } from 'esbuild'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const dist = join(root, 'dist')
const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  legalComments: 'none',
  logLevel: 'warning',
}

/** cli-table3 measures by a release that makes a large pattern anew for each text; the program has one way to measure. */
const oneWidth = {
  name: 'one-width',
  setup(builder) {
    const measure = JSON.stringify(join(root, 'src/output/width.ts'))
    builder.onResolve({ filter: /^string-width$/ }, ({ importer }) =>
      importer.includes('cli-table3') ? { path: 'width', namespace: 'one-width' } : undefined,
    )
    builder.onLoad({ filter: /.*/, namespace: 'one-width' }, () => ({
      contents: `module.exports = require(${measure}).widthOf`,
      resolveDir: root,
    }))
  },
}

/** esbuild splits ESM only, so the program is split as ESM and each piece is then turned into CommonJS. */
async function buildProgram() {
  const result = await build({
    ...shared,
    entryPoints: { cli: 'src/cli.ts' },
    outdir: 'dist',
    format: 'esm',
    splitting: true,
    minifySyntax: true,
    minifyWhitespace: true,
    chunkNames: '[name]-[hash]',
    plugins: [oneWidth],
    outExtension: { '.js': '.cjs' },
    write: false,
  })
  for (const file of result.outputFiles) {
    writeFileSync(join(dist, basename(file.path)), await asCommonJs(file.text))
  }
}

async function asCommonJs(source) {
  const { code } = await transform(source, {
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    minifyWhitespace: true,
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': '__moduleUrl' },
  })
  if (!code.includes('__moduleUrl')) return code
  return `const __moduleUrl=require("node:url").pathToFileURL(__filename).href;${code}`
}

async function buildLibrary() {
  await build({
    ...shared,
    entryPoints: { index: 'src/index.ts' },
    outdir: 'dist',
    format: 'esm',
    packages: 'external',
    outExtension: { '.js': '.mjs' },
  })
}

/** The shipped base as the program starts with it: its files parsed and validated once, here. */
async function buildSnapshot() {
  const outfile = join(dist, 'snapshot-maker.mjs')
  await build({
    ...shared,
    entryPoints: ['tests/tools/snapshot.ts'],
    outfile,
    format: 'esm',
    packages: 'external',
  })
  await import(pathToFileURL(outfile).href)
  rmSync(outfile)
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
buildTypes()
