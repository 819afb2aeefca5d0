import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { LARGEST_FILE } from '../../src/load/limits.ts'
import { beyondMarks, mostMarks, mostMarksOf } from '../../src/load/marks.ts'
import { codes, edited, HARBOUR, loadAlone, writeHarbour } from './harbour.ts'

/** Of POSIX, not of a package. */
const MAKE_PIPE = 'mkfifo'
const FACTS = 'facts/log-2020.yaml'

function otherFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'akb-other-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

test('a folder that is not there is no knowledge base', () => {
  const { kb, problems } = loadAlone('/no/such/folder')
  expect(kb).toBeUndefined()
  expect(codes(problems)).toEqual(['kb.yaml:1:1 no-base'])
})

test('a file in the place of the folder is no knowledge base', () => {
  const folder = writeHarbour()
  expect(codes(loadAlone(join(folder, 'kb.yaml')).problems)).toEqual(['kb.yaml:1:1 no-base'])
})

test('a byte order mark and CRLF are accepted, and lines are counted as they stand', () => {
  const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`
  const changes = Object.fromEntries(Object.entries(HARBOUR).map(([path, text]) => [path, windows(text)]))
  expect(loadAlone(writeHarbour(changes)).problems).toEqual([])
  const wrong = windows(edited(FACTS, 'port: lisbon', 'port: lisboa')[FACTS] as string)
  expect(codes(loadAlone(writeHarbour({ ...changes, [FACTS]: wrong })).problems)).toEqual([
    `${FACTS}:6:5 unknown-term`,
  ])
})

test('a link to a file outside the folder is refused and not read', () => {
  const outside = join(otherFolder(), 'secret.yaml')
  writeFileSync(outside, 'type: port\nterms: [{ id: secret, label: { en: Secret } }]\n')
  const folder = writeHarbour()
  symlinkSync(outside, join(folder, 'terms/secret.yaml'))
  const { kb, problems } = loadAlone(folder)
  expect(kb).toBeUndefined()
  expect(codes(problems)).toEqual(['terms/secret.yaml:1:1 outside-base'])
})

test('a link from a part of the base to a folder outside is refused', () => {
  const outside = otherFolder()
  writeFileSync(join(outside, 'en.yaml'), HARBOUR['words/en.yaml']!)
  const folder = writeHarbour({ 'words/en.yaml': undefined })
  symlinkSync(outside, join(folder, 'words'))
  expect(codes(loadAlone(folder).problems)).toContain('words:1:1 outside-base')
})

test('a link within the folder is followed', () => {
  const folder = writeHarbour({
    'terms/ports.yaml': undefined,
    'kept/ports.yaml': HARBOUR['terms/ports.yaml'],
  })
  symlinkSync('../kept/ports.yaml', join(folder, 'terms/ports.yaml'))
  expect(loadAlone(folder).problems).toEqual([])
})

test('a knowledge base that is itself a link is read', () => {
  const link = join(otherFolder(), 'base')
  symlinkSync(writeHarbour(), link)
  expect(loadAlone(link).problems).toEqual([])
})

test.each([
  ['a loop of links', (path: string) => symlinkSync('x.yaml', path), 'circle'],
  ['a link that leads nowhere', (path: string) => symlinkSync('none.yaml', path), 'nowhere'],
  ['a folder named like a file', (path: string) => mkdirSync(path), 'folder'],
  ['a pipe', (path: string) => execFileSync(MAKE_PIPE, [path]), 'no file'],
])('%s is a problem of its own and the rest is read', (_, make, says) => {
  const folder = writeHarbour(edited(FACTS, 'port: lisbon', 'port: lisboa'))
  make(join(folder, 'facts/x.yaml'))
  const { problems } = loadAlone(folder)
  expect(codes(problems)).toEqual([`${FACTS}:6:5 unknown-term`, 'facts/x.yaml:1:1 unreadable'])
  expect(problems[1]?.message).toContain(says)
})

test.each([
  ['sources.yaml', 'nowhere'],
  ['kb.yaml', 'nowhere'],
  ['terms/ports.yaml', 'nowhere'],
  ['facts/log-2020.yaml', 'nowhere'],
])('%s that is a link that leads nowhere is one problem, not one at each reference', (path, says) => {
  const folder = writeHarbour({ [path]: undefined, 'facts/README.md': '# Facts' })
  symlinkSync('none.yaml', join(folder, path))
  const { problems } = loadAlone(folder)
  expect(codes(problems)).toEqual([`${path}:1:1 unreadable`])
  expect(problems[0]?.message).toContain(says)
})

test('a file in the place of a part of the base is a problem', () => {
  const { problems } = loadAlone(writeHarbour({ 'words/en.yaml': undefined, words: 'x' }))
  expect(codes(problems)).toContain('words:1:1 unreadable')
})

test.skipIf(process.getuid?.() === 0)('a file without permission is a problem', () => {
  const folder = writeHarbour()
  chmodSync(join(folder, 'terms/ports.yaml'), 0)
  const unreadable = loadAlone(folder).problems.find(({ code }) => code === 'unreadable')
  expect(unreadable).toMatchObject({
    file: 'terms/ports.yaml',
    message: expect.stringContaining('permission'),
  })
})

test('a file too large is refused before it is read', () => {
  const folder = writeHarbour()
  writeFileSync(join(folder, 'facts/x.yaml'), '')
  truncateSync(join(folder, 'facts/x.yaml'), LARGEST_FILE + 1)
  expect(codes(loadAlone(folder).problems)).toEqual(['facts/x.yaml:1:1 too-large'])
})

test('keys that stand twice are all reported, but for a mapping of more keys than anyone writes', () => {
  const { total } = loadAlone(writeHarbour({ 'facts/x.yaml': `{${'a,'.repeat(10_000)}}` }))
  expect(total).toBe(9_999)
  const { problems } = loadAlone(writeHarbour({ 'facts/x.yaml': `{${'a,'.repeat(130_000)}}` }))
  expect(codes(problems)).toEqual(['facts/x.yaml:1:20002 too-large'])
})

test('a fault beyond the first entries of a long list stands at its own line, one beside the list once', () => {
  const terms = Array.from({ length: 180 }, (_, i) => `  - { id: t${i}, label: { en: T${i} } }`)
  terms[120] = '  - { id: t120, label: T }'
  const text = `type: port\nextra: 1\nterms:\n${terms.join('\n')}\n`
  expect(codes(loadAlone(writeHarbour({ 'terms/many.yaml': text })).problems)).toEqual([
    'terms/many.yaml:2:1 unknown-key',
    'terms/many.yaml:124:17 wrong-type',
  ])
})

test('more marks of structure than a file may hold are found before it is parsed, at the first too many', () => {
  expect(beyondMarks('a: [1,\n2]\n', 5)).toBeUndefined()
  expect(beyondMarks('a: [1,\n2]\n', 4)).toBe(9)
  expect(mostMarks(4e9)).toBe(4_000_000)
  expect(mostMarks(1e9)).toBe(1_000_000)
  expect(mostMarksOf('facts/x.yaml', 'x'.repeat(10_000_000))).toBe(2_000_000)
  expect(mostMarksOf('kb.yaml', 'x'.repeat(10_000_000))).toBe(200_000)
  const { problems } = loadAlone(writeHarbour({ 'facts/x.yaml': `\n${','.repeat(2_000_000)}` }))
  expect(codes(problems)).toEqual(['facts/x.yaml:2:1000000 too-large'])
  expect(problems[0]?.tip).toContain('Split')
})

test('what is no file of a knowledge base is left alone', () => {
  const folder = writeHarbour({ 'facts/README.md': '# Facts', 'notes.yaml': '[', 'facts/.swp': '\0' })
  expect(loadAlone(folder).problems).toEqual([])
})
