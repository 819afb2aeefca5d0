import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { storedBase } from '../src/base.ts'
import { openFolder } from '../src/opening.ts'
import { reload } from '../src/reloading.ts'
import { copyOfFilms, temporaryFolder } from './commands/folders.ts'
import { bothWays, CHANGES, edit, OTHERS } from './reloading.ts'

function films(): { folder: string; cache: string; files: string[] } {
  const folder = copyOfFilms()
  const cache = join(temporaryFolder(), 'akb')
  openFolder(folder, { cache })
  return { folder, cache, files: readdirSync(join(folder, 'facts')).map(name => join(folder, 'facts', name)) }
}

const RUNS = Number(process.env.AKB_TEST_RUNS ?? 6)

/** An edit: what is done, to which file, and two numbers that choose where and how. */
const edits = fc.record({
  change: fc.constantFrom(...Object.keys(CHANGES), 'revert', 'revert', ...Object.keys(OTHERS)),
  file: fc.nat(2),
  at: fc.nat(4000),
  other: fc.nat(4000),
  /** Whether the base is opened before the next edit. */
  opens: fc.boolean(),
})

describe('an edited base', () => {
  it('is told as a load of all files tells it, whatever is done to it', () => {
    let reloads = 0
    fc.assert(
      fc.property(fc.array(edits, { minLength: 1, maxLength: 7 }), steps => {
        const { folder, cache, files } = films()
        const texts = files.map(file => readFileSync(file, 'utf8'))
        for (const { change, file, at, other, opens } of steps) {
          if (change === 'revert') writeFileSync(files[file]!, texts[file]!)
          else if (Object.hasOwn(OTHERS, change)) OTHERS[change]!(folder)
          else edit(files[file]!, text => CHANGES[change]!(text, at, other))
          if (!opens) continue
          const { outdated } = storedBase(folder, cache)
          if (outdated && reload(outdated)) reloads += 1
          const { kept, whole } = bothWays(folder, cache)
          expect(kept).toEqual(whole)
        }
        const { kept, whole } = bothWays(folder, cache)
        expect(kept).toEqual(whole)
      }),
      {
        numRuns: RUNS,
        ...(process.env.AKB_TEST_SEED ? { seed: Number(process.env.AKB_TEST_SEED) } : { seed: 7 }),
      },
    )
    expect(reloads).toBeGreaterThan(0)
  }, 3_000_000)
})
