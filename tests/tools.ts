import { spawnSync } from 'node:child_process'
import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe } from 'vitest'

/** What starts the built program. */
export const BIN = fileURLToPath(new URL('../bin/akb.js', import.meta.url))

function isThere(tool: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${tool}`]).status === 0
}

/** The programs among these that are not installed. */
export function missingOf(tools: readonly string[]): readonly string[] {
  return tools.filter(tool => !isThere(tool))
}

/** Tests that need programs of the system: skipped, and called so, where one is missing. */
export function describeWith(tools: readonly string[], title: string, tests: () => void): void {
  const missing = missingOf(tools)
  if (missing.length === 0) describe(title, tests)
  else describe.skip(`${title} (skipped: ${missing.join(', ')} not installed)`, tests)
}

/** Puts the built program as `akb` into a folder, for the path of a shell. */
export function linkProgram(folder: string): void {
  const file = join(folder, 'akb')
  writeFileSync(file, `#!/bin/sh\nexec "${process.execPath}" "${BIN}" "$@"\n`)
  chmodSync(file, 0o755)
}
