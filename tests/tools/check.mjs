// `npm test`: every check, whatever fails before it. Ends with one line: `N passed, N failed`.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const require = createRequire(import.meta.url)

/** Runs the program of a package with this Node; true when it ends with 0. */
function runTool(name, args, program = name) {
  const manifest = join(root, 'node_modules', name, 'package.json')
  const { bin } = require(manifest)
  const path = join(dirname(manifest), typeof bin === 'string' ? bin : bin[program])
  return spawnSync(process.execPath, [path, ...args], { cwd: root, stdio: 'inherit' }).status === 0
}

const single = passed => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 })

/** Tests that vitest counts; a run that ends badly without a failed test (a file that does not load) is a failure. */
function unit() {
  const folder = mkdtempSync(join(tmpdir(), 'akb-check-'))
  const report = join(folder, 'report.json')
  try {
    const ended = runTool('vitest', [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile=${report}`,
    ])
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
      readFileSync(report, 'utf8'),
    )
    const failed = numFailedTests === 0 && !ended ? 1 : numFailedTests
    return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests }
  } catch (error) {
    console.error(error.message)
    return single(false)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const checks = {
  types: () => single(runTool('typescript', ['--noEmit'], 'tsc')),
  lint: () => single(runTool('@biomejs/biome', ['check', '--error-on-warnings', '.'], 'biome')),
  'dead code': () => single(runTool('knip', [])),
  build: () =>
    single(
      spawnSync(process.execPath, ['tests/tools/build.mjs'], { cwd: root, stdio: 'inherit' }).status === 0,
    ),
  tests: unit,
}

const total = { passed: 0, failed: 0, skipped: 0 }
for (const [name, check] of Object.entries(checks)) {
  console.log(`\n== ${name}`)
  const result = check()
  for (const key of Object.keys(total)) total[key] += result[key]
  if (result.failed > 0) console.log(`${name}: ${result.failed} failed`)
}
console.log(
  `\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`,
)
process.exitCode = total.failed > 0 ? 1 : 0
