import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { storedBase } from '../src/base.ts'
import { openFolder } from '../src/opening.ts'
import { reload } from '../src/reloading.ts'
import { inspectPlace } from '../src/store/index.ts'
import { beside, placesOf } from '../src/store/places.ts'
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

  it.each([
    ['nothing', (file: string) => rmSync(file)],
    ['cut off', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 500))],
    ['empty', (file: string) => writeFileSync(file, '')],
    ['of another base', (file: string) => writeFileSync(file, patchOfAnother())],
    ['a folder', (file: string) => mkdirInPlace(file)],
    [
      'altered',
      (file: string) =>
        writeFileSync(
          file,
          readFileSync(file).map((byte, at) => (at % 99 ? byte : byte ^ 1)),
        ),
    ],
  ])('is told right where its patch is %s', (_name, damage) => {
    const place = films()
    editOnce(place, 'Once')
    damage(patchOf(place))
    const { kept, whole } = bothWays(place.folder, place.cache)
    expect(kept).toEqual(whole)
    expect(JSON.stringify(kept)).toContain('Once')
  })

  it('is told right where the patch is of an edit that was taken back, or of a snapshot that is gone', () => {
    const place = films()
    const before = readFileSync(place.files[0]!)
    editOnce(place, 'Once')
    const patch = readFileSync(patchOf(place))
    writeFileSync(place.files[0]!, before)
    rmSync(join(place.cache, snapshotOf(place)))
    openFolder(place.folder, place)
    writeFileSync(patchOf(place), patch)
    const { kept, whole } = bothWays(place.folder, place.cache)
    expect(kept).toEqual(whole)
  })

  it('is told right where an edit keeps size and time of change', () => {
    const place = films()
    const file = place.files[0]!
    const then = new Date(0)
    for (const word of ['Once', 'Ance', 'Ence']) {
      edit(file, text => text.replace(/en: \w{4}/, `en: ${word}`))
      utimesSync(file, then, then)
      const { kept, whole } = bothWays(place.folder, place.cache)
      expect(kept).toEqual(whole)
    }
  })

  it('is told right where the clock went back, and where nothing can be written', () => {
    const place = films()
    vi.useFakeTimers({ now: Date.now() - 86_400_000, toFake: ['Date'] })
    editOnce(place, 'Once')
    vi.useRealTimers()
    // A folder that stands where the patch would: whoever writes it fails, be he root or not.
    rmSync(patchOf(place))
    mkdirSync(join(patchOf(place), 'full'), { recursive: true })
    editOnce(place, 'Twice')
    const { kept, whole } = bothWays(place.folder, place.cache)
    expect(kept).toEqual(whole)
  })

  it('is told without a load of all files after each of several edits, until they are many', () => {
    const place = films()
    for (const word of ['One', 'Two', 'Three'])
      for (const file of place.files) {
        edit(file, text => text.replace(/en: \w+/, `en: ${word}`))
        const { outdated } = storedBase(place.folder, place.cache)
        expect(outdated?.changed).toHaveLength(1)
        expect(reload(outdated!)).toBeDefined()
        expect(storedBase(place.folder, place.cache).stored).toBeDefined()
      }
    const patched = inspectPlace(place.folder, placeOf(place)).patched
    expect(patched).toHaveLength(3)
  })

  it('is looked into once where its files had only just changed', async () => {
    const place = films()
    expect(existsSync(patchOf(place))).toBe(false)
    await new Promise(resolve => setTimeout(resolve, 2100))
    expect(storedBase(place.folder, place.cache).stored).toBeDefined()
    const touched = statSync(patchOf(place)).mtimeMs
    expect(storedBase(place.folder, place.cache).stored).toBeDefined()
    expect(statSync(patchOf(place)).mtimeMs).toBe(touched)
  })

  it('is told right to several programs that read it while it is edited', async () => {
    const place = films()
    const env = { ...process.env, XDG_CACHE_HOME: join(place.cache, '..') }
    const args = [
      'bin/akb.js',
      '--kb',
      place.folder,
      'facts',
      'id:copper-tide-release',
      '--fields',
      'statement',
    ]
    const states = ['Zero', 'One', 'Two', 'Three', 'Four']
    for (const word of states) {
      // Whole at once, as editors save.
      const text = readFileSync(place.files[0]!, 'utf8').replace(/en: \w+/, `en: ${word}`)
      writeFileSync(`${place.files[0]}.new`, text)
      renameSync(`${place.files[0]}.new`, place.files[0]!)
      const told = await Promise.all(
        Array.from({ length: 4 }, async (_, at) => {
          const child = spawn(process.execPath, [...args, '--format', 'csv'], { env })
          let all = ''
          child.stdout.on('data', piece => {
            all += piece
          })
          if (at === 3) setTimeout(() => child.kill('SIGKILL'), 60)
          const [code] = await once(child, 'close')
          return code === null ? undefined : all
        }),
      )
      for (const all of told) if (all !== undefined) expect(all).toContain(word)
    }
    const { kept, whole } = bothWays(place.folder, place.cache)
    expect(kept).toEqual(whole)
  })
})

type Films = ReturnType<typeof films>

const placeOf = ({ folder, cache }: Films) => placesOf(folder, { isShipped: false, cache })[0]!

const patchOf = (place: Films) => beside(placeOf(place), 'patch')

function snapshotOf(place: Films): string {
  return basename(placeOf(place).file)
}

/** Changes a word of the first file of facts, and leaves a patch. */
function editOnce({ folder, cache, files }: Films, word: string): void {
  edit(files[0]!, text => text.replace(/en: \w+/, `en: ${word}`))
  openFolder(folder, { cache })
}

function patchOfAnother(): Buffer {
  const other = films()
  editOnce(other, 'Otherwise')
  return readFileSync(patchOf(other))
}

function mkdirInPlace(file: string): void {
  rmSync(file)
  mkdirSync(file)
}
