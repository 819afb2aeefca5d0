import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder of one run of the tests, in which each makes those that it needs. */
    scratch: string
  }
}

/** Before the first test; what is returned takes the folder away after the last. */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'akb-test-'))
  project.provide('scratch', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
