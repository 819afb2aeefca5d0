import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { storedBase } from '../../src/base.ts'
import { digest } from '../../src/load/digest.ts'
import type { FileBytes } from '../../src/load/host.ts'
import { sharedLanguages } from '../../src/load/host.ts'
import { load } from '../../src/load/index.ts'
import { openFolder } from '../../src/opening.ts'
import { cacheFile, cacheFolder } from '../../src/store/cache.ts'
import { changedSince, takeStamps } from '../../src/store/stamps.ts'
import { KeptValues } from '../../src/store/values.ts'
import { writeWhole } from '../../src/store/write-whole.ts'
import { temporaryFolder } from '../commands/folders.ts'
import { akb } from '../commands/harness.ts'

const FILMS = 'tests/kb/films'
/** Of POSIX, not of a package. */
const MAKE_PIPE = 'mkfifo'

/** A copy of the films whose files are old enough for their times to tell, and a cache for it. */
function films(): { folder: string; cache: string } {
  const folder = join(temporaryFolder(), 'films')
  cpSync(FILMS, folder, { recursive: true })
  return { folder, cache: join(temporaryFolder(), 'akb') }
}

const stored = ({ folder, cache }: { folder: string; cache: string }) => storedBase(folder, cache).stored

describe('the cache of a knowledge base', () => {
  it('gives the knowledge base as loading does', () => {
    const place = films()
    const opened = openFolder(place.folder, place)
    expect(opened.lists).toBeUndefined()
    const { words, lexicon, terms, sources, kinds, ...more } = stored(place)!.kb
    const { factIds: _, below: __, kindsOf: ___, listed: ____, ...kb } = more
    const maps = {
      ...{ words: new Map(words), lexicon: new Map(lexicon) },
      ...{ terms: new Map(terms), sources: new Map(sources), kinds: new Map(kinds) },
    }
    expect({ ...kb, ...maps }).toEqual(load(place.folder).kb)
    expect(kb.articles).toBe(join(place.folder, 'articles'))
  })

  it.each([
    ['a byte more', (folder: string) => appendFileSync(join(folder, 'kb.yaml'), '\n')],
    [
      'another byte, at the same size and the same times',
      (folder: string) => {
        const file = join(folder, 'sources.yaml')
        const text = readFileSync(file, 'utf8')
        const at = new Date(0)
        writeFileSync(file, text.replace('#', '%'))
        utimesSync(file, at, at)
      },
    ],
    [
      'a file more',
      (folder: string) => writeFileSync(join(folder, 'facts', 'more.yaml'), 'source: none\nfacts: []\n'),
    ],
    ['a file less', (folder: string) => renameSync(firstOf(folder), join(folder, 'gone'))],
    ['a folder more', (folder: string) => mkdirSync(join(folder, 'languages'))],
    ['an article that is shorter', (folder: string) => truncateSync(firstOf(folder, 'articles'), 1)],
    ['an article less', (folder: string) => renameSync(firstOf(folder, 'articles'), join(folder, 'gone'))],
  ])('is left alone as soon as there is %s', (_name, change) => {
    const place = films()
    openFolder(place.folder, place)
    expect(stored(place)).toBeDefined()
    change(place.folder)
    expect(stored(place)).toBeUndefined()
  })

  it('is believed where a file was only touched', () => {
    const place = films()
    openFolder(place.folder, place)
    utimesSync(join(place.folder, 'kb.yaml'), new Date(), new Date())
    expect(stored(place)).toBeDefined()
  })

  it.each([
    ['nothing', (_file: string) => undefined],
    ['cut off', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 1000))],
    ['empty', (file: string) => writeFileSync(file, '')],
    ['a text', (file: string) => writeFileSync(file, 'no snapshot '.repeat(100))],
    ['of another base', (file: string) => foreign(file)],
    ['a folder', (file: string) => mkdirInPlace(file)],
    ['a pipe', (file: string) => pipeInPlace(file)],
    [
      'altered',
      (file: string) =>
        writeFileSync(
          file,
          readFileSync(file).map((byte, at) => (at % 999 ? byte : byte ^ 1)),
        ),
    ],
  ])('answers right where its file is %s', async (name, damage) => {
    const place = films()
    openFolder(place.folder, place)
    const before = await run(place, 'facts', '--format', 'json')
    damage(cacheFile(place.cache, place.folder))
    expect(await run(place, 'facts', '--format', 'json')).toEqual(before)
    // What could be mended was.
    expect(stored(place) !== undefined).toBe(!['a folder'].includes(name))
  })

  it('is left for the files where damage shows only when the first rows are printed', async () => {
    const folder = join(temporaryFolder(), 'many')
    execFileSync(process.execPath, ['tests/bench/generate.mjs', folder, '1500'])
    const place = { folder, cache: join(temporaryFolder(), 'akb') }
    const exported = () => run(place, 'facts', '--format', 'ndjson')
    const before = await exported()
    const file = cacheFile(place.cache, folder)
    const bytes = readFileSync(file)
    // The record of the last fact: the first that is printed is sound.
    const at = bytes.indexOf('{"id":"fact-0001499"')
    bytes[at + 2]! ^= 1
    writeFileSync(file, bytes)
    expect(at).toBeGreaterThan(0)
    expect(await exported()).toEqual(before)
    expect(before.stdout.split('\n')).toHaveLength(1501)
    // The snapshot was made anew.
    expect(readFileSync(file).indexOf('{"id":"fact-0001499"')).toBeGreaterThan(0)
  })

  it('is not written where that cannot be, and nothing is said of it', async () => {
    const { folder } = films()
    const file = join(temporaryFolder(), 'file')
    writeFileSync(file, '')
    for (const cache of [join(file, 'akb'), '/proc/akb'])
      expect((await run({ folder, cache }, 'facts', '--count')).stderr).toBe('')
  })

  it.each([
    ['a folder', (file: string) => mkdirSync(file)],
    ['a link to itself', (file: string) => symlinkSync(file, file)],
    ['a pipe', (file: string) => execFileSync(MAKE_PIPE, [file])],
  ])('does not hide from the reader of a base that a file of it is %s', async (_name, make) => {
    const place = films()
    make(join(place.folder, 'facts', 'more.yaml'))
    const { status, stderr } = await run(place, 'facts')
    expect(status).toBe(3)
    expect(stderr).toContain('facts/more.yaml cannot be read')
  })

  it('is not written at all where AKB_NO_CACHE says so', () => {
    expect(cacheFolder({ AKB_NO_CACHE: '1', HOME: '/home/x' })).toBeUndefined()
    expect(cacheFolder({ HOME: '/home/x' })).toBe('/home/x/.cache/akb')
    expect(cacheFolder({ XDG_CACHE_HOME: '/c', HOME: '/home/x' })).toBe('/c/akb')
    expect(cacheFolder({ XDG_CACHE_HOME: 'here', HOME: '/home/x' })).toBe('/home/x/.cache/akb')
    expect(cacheFolder({ HOME: 'here' })).toBeUndefined()
    expect(cacheFolder({})).toBeUndefined()
  })

  it('says the same cold and warm, whatever is asked', async () => {
    const place = films()
    const lines = [
      ...['facts', 'facts --format json', 'facts --format csv', 'facts kind:release', 'facts "copper tide"'],
      ...[
        'facts --as-of 2021-03',
        'facts --history --format ndjson',
        'facts valid:2021',
        'facts -kind:release --count',
      ],
      ...[
        'facts --facets',
        'facts --fields',
        'facts budget:>=30M unit:USD',
        'facts --sort status --reverse --limit 3',
      ],
      ...[
        'show copper-tide',
        'terms --format json',
        'sources',
        'stats',
        'timeline',
        'changes',
        'conflicts',
        'facts --help',
      ],
      ...['compare copper-tide nine-winters', 'facts film:nope', 'facts id:NOPE', 'facts zzz', 'help query'],
    ]
    const told = async (env: Record<string, string>) => {
      const all = []
      for (const line of lines) all.push(await akb(['--kb', place.folder, ...line.split(' ')], { env }))
      return all
    }
    const cold = await told({ AKB_NO_CACHE: '1' })
    openFolder(place.folder, place)
    expect(await told({ XDG_CACHE_HOME: join(place.cache, '..') })).toEqual(cold)
  })
})

describe('stamps', () => {
  it('name what has changed', () => {
    const { folder } = films()
    const stamps = takeStamps(folder, sharedLanguages())
    expect(changedSince(stamps, folder, sharedLanguages())).toEqual([])
    appendFileSync(join(folder, 'kb.yaml'), '\n')
    expect(changedSince(stamps, folder, sharedLanguages())).toEqual(['kb.yaml'])
  })
})

describe('the digest of bytes', () => {
  const of = (text: string) => digest(Buffer.from(text))

  it('differs where parts are swapped, and where what is taken in one place is added in another', () => {
    const there = 'at: paris\n  to: tokyo\n  '
    const back = 'at: tokyo\n  to: paris\n  '
    expect(of(there + back)).not.toBe(of(back + there))
    expect(of('a: 1 - b: 3 - c: 1 -')).not.toBe(of('a: 2 - b: 1 - c: 2 -'))
  })

  it('differs between many short texts', () => {
    const texts = Array.from({ length: 20_000 }, (_, at) => `value: ${at}`)
    expect(new Set(texts.map(of)).size).toBe(texts.length)
  })
})

describe('the values of files', () => {
  it('are parsed again only for the file that changed', () => {
    const file = join(temporaryFolder(), 'values.akb')
    const bytes = (text: string) => new TextEncoder().encode(text)
    const parsed: string[] = []
    const open = () =>
      new KeptValues(file, 'this', files => {
        parsed.push(...files.map(({ path }) => path))
        return new Map(
          files.map(({ path, bytes: text }) => [path, `value of ${new TextDecoder().decode(text)}`]),
        )
      })
    const loadAll = (files: readonly FileBytes[]) => {
      const values = open()
      const known = values.of(files)
      for (const each of files) values.add(each, known.get(each.path))
      values.keep()
      return [...known].sort()
    }
    const [a, b] = [
      { path: 'a', bytes: bytes('1') },
      { path: 'b', bytes: bytes('2') },
    ]
    expect(loadAll([a, b])).toEqual([
      ['a', 'value of 1'],
      ['b', 'value of 2'],
    ])
    expect(loadAll([a, { path: 'b', bytes: bytes('3') }])).toEqual([
      ['a', 'value of 1'],
      ['b', 'value of 3'],
    ])
    expect(parsed).toEqual(['a', 'b', 'b'])
  })

  it('tell whether a file was read while it held something else than its stamp says', () => {
    const { folder } = films()
    const { own } = takeStamps(folder, sharedLanguages())
    const readAs = (text: string) => {
      const values = new KeptValues(join(temporaryFolder(), 'values.akb'), 'this', () => new Map())
      values.of([{ path: 'kb.yaml', bytes: Buffer.from(text) }])
      return values
    }
    const text = readFileSync(join(folder, 'kb.yaml'), 'utf8')
    expect(readAs(text).agreeWith(own)).toBe(true)
    expect(readAs(`${text}\n`).agreeWith(own)).toBe(false)
  })
})

describe('a file that is written whole', () => {
  it('is the old one where the writer fails, and nothing is left beside it', () => {
    const folder = temporaryFolder()
    const file = join(folder, 'file')
    writeWhole(file, write => write(Buffer.from('old')))
    expect(() =>
      writeWhole(file, write => {
        write(Buffer.from('new'))
        throw new Error('disk full')
      }),
    ).toThrow('disk full')
    expect(readFileSync(file, 'utf8')).toBe('old')
    expect(readdirSync(folder)).toEqual(['file'])
  })

  it('takes away what a writer that was killed has left, after an hour', () => {
    const folder = temporaryFolder()
    for (const [name, age] of [
      ['old', 7200],
      ['young', 60],
    ] as const) {
      writeFileSync(join(folder, `file.${name}.tmp`), '')
      const then = new Date(Date.now() - age * 1000)
      utimesSync(join(folder, `file.${name}.tmp`), then, then)
    }
    writeWhole(join(folder, 'file'), write => write(Buffer.from('new')))
    expect(readdirSync(folder).sort()).toEqual(['file', 'file.young.tmp'])
  })
})

describe('the built program', () => {
  it('answers right in parallel runs over one cache, some of which are killed', async () => {
    const place = films()
    const env = { ...process.env, XDG_CACHE_HOME: join(place.cache, '..') }
    const args = ['bin/akb.js', '--kb', place.folder, 'facts', '--format', 'csv']
    const expected = execFileSync(process.execPath, args, {
      env: { ...env, AKB_NO_CACHE: '1' },
      encoding: 'utf8',
    })
    const runs = Array.from({ length: 8 }, async (_, at) => {
      const child = spawn(process.execPath, args, { env })
      let text = ''
      child.stdout.on('data', piece => {
        text += piece
      })
      if (at % 4 === 3) setTimeout(() => child.kill('SIGKILL'), 150 + 40 * at)
      const [code] = await once(child, 'close')
      return code === null ? expected : text
    })
    expect(await Promise.all(runs)).toEqual(runs.map(() => expected))
    expect(execFileSync(process.execPath, args, { env, encoding: 'utf8' })).toBe(expected)
  })
})

function run({ folder, cache }: { folder: string; cache: string }, ...argv: string[]) {
  return akb(['--kb', folder, ...argv], { env: { XDG_CACHE_HOME: join(cache, '..') } })
}

function firstOf(folder: string, part = 'facts'): string {
  return join(folder, part, readdirSync(join(folder, part))[0]!)
}

function foreign(file: string): void {
  const other = films()
  openFolder(other.folder, other)
  cpSync(cacheFile(other.cache, other.folder), file)
}

function mkdirInPlace(file: string): void {
  renameSync(file, `${file}.old`)
  mkdirSync(file)
  chmodSync(file, 0o700)
}

function pipeInPlace(file: string): void {
  renameSync(file, `${file}.old`)
  execFileSync(MAKE_PIPE, [file])
}
