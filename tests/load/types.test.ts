import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

test('the types of the envelope are those that the schemas give', () => {
  const fresh = execFileSync(process.execPath, ['tests/tools/types.mjs', '--print'], { encoding: 'utf8' })
  expect(readFileSync('src/model/generated.ts', 'utf8')).toBe(fresh)
})
