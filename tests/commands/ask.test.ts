import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { copyOfFilms, FILMS, temporaryFolder } from './folders.ts'
import { akb, json } from './harness.ts'

const QUESTION = 'who leads C-segment SUV'
const lines = (text: string) => text.trimEnd().split('\n')
const objects = (text: string) => lines(text).map(line => JSON.parse(line))

describe('akb ask', () => {
  it('answers with what the answer rests on and how the question was read', async () => {
    const { stdout, stderr, status } = await akb(['ask', QUESTION])
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
    expect(stdout).toMatch(/^Nissan leads the renewal of C-segment SUVs after 2025\.\n\n/)
    expect(stdout).toMatch(/^ {2}leader {5}Nissan$/m)
    expect(stdout).toMatch(/^ {2}valid {6}from 2026$/m)
    expect(stdout).toMatch(/^ {2}status {5}planned, official \(.*Alliance\), reported 2020-05-27$/m)
    expect(stdout).toMatch(/^ {2}evidence {3}belga-2020-05-27, characters 865–935$/m)
    expect(stdout).toMatch(/^ {2}read as {4}akb facts .*segment:c-suv$/m)
  })

  it('prints a line of "read as" that can be run', async () => {
    const { stdout } = await akb(['ask', QUESTION])
    const query = stdout.match(/read as {4}akb (.*)$/m)![1]!
    const found = await akb([...query.replaceAll("'", '').split(' '), '--format', 'ids'])
    expect(found).toEqual({ stdout: 'nissan-leads-c-suv\n', stderr: '', status: 0 })
  })

  it('takes several words for one question', async () => {
    expect(await akb(['ask', ...QUESTION.split(' ')])).toEqual(await akb(['ask', QUESTION]))
  })

  it('answers in the language of the question, or in the one asked for', async () => {
    const french = await akb(['ask', 'qui est leader sur le SUV du segment C ?'])
    expect(french.stdout).toContain('Après 2025')
    const answer = await json(['ask', QUESTION, '--lang', 'fr'])
    expect(answer).toMatchObject({ language: 'fr', status: 'answered' })
  })

  it('refuses on standard output, with status 1', async () => {
    const { stdout, stderr, status } = await akb(['ask', 'capital of France'])
    expect({ stderr, status }).toEqual({ stderr: '', status: 1 })
    expect(stdout).not.toBe('')
    expect(await json(['ask', 'capital of France'])).toMatchObject({
      status: 'unknown',
      values: [],
      facts: [],
    })
  })

  it('prints the facts of an answer as CSV, ids and the rest', async () => {
    const csv = await akb(['ask', QUESTION, '--format', 'csv'])
    expect(lines(csv.stdout)[0]).toBe('question,language,status,answer,values,facts,queries,unplaced,near')
    expect(lines(csv.stdout)).toHaveLength(2)
    expect((await akb(['ask', QUESTION, '--format', 'ids'])).stdout).toBe('nissan-leads-c-suv\n')
  })

  it('answers from another knowledge base', async () => {
    const answer = await json(['ask', 'who directs Copper Tide', '--kb', FILMS])
    expect(answer).toMatchObject({ status: 'answered', kb: { id: 'films' } })
  })

  it('prompts on a terminal until the input ends, the prompt aside from the answers', async () => {
    const stdin = `${QUESTION}\n\ncapital of France\n`
    const { stdout, stderr, status } = await akb(['ask', '--format', 'ndjson'], { stdin, typed: true })
    expect(objects(stdout).map(answer => answer.status)).toEqual(['answered', 'unknown'])
    expect({ stderr, status }).toEqual({ stderr: '? ? ? ? ', status: 0 })
  })

  it('says that a base without closed words of any of its languages cannot be asked', async () => {
    const kb = copyOfFilms()
    const path = join(kb, 'kb.yaml')
    writeFileSync(path, readFileSync(path, 'utf8').replace('languages: [en, fr]', 'languages: [en, fr, de]'))
    expect((await akb(['ask', 'Copper Tide', '--lang', 'de', '--kb', kb])).status).toBeLessThan(2)
    for (const file of readdirSync(kb, { recursive: true, encoding: 'utf8' })) {
      if (!/(?:yaml|json)$/.test(file)) continue
      const text = readFileSync(join(kb, file), 'utf8')
      writeFileSync(
        join(kb, file),
        text.replaceAll(/([{ ]) ?en: /g, '$1 de: ').replaceAll(/([,{ ]) ?fr: /g, '$1 nl: '),
      )
    }
    writeFileSync(path, readFileSync(path, 'utf8').replace('languages: [en, fr, de]', 'languages: [de, nl]'))
    rmSync(join(kb, 'words'), { recursive: true })
    const { stdout, stderr, status } = await akb(['ask', 'Copper Tide', '--kb', kb])
    expect({ stdout, status }).toEqual({ stdout: '', status: 3 })
    expect(stderr).toContain('Add languages/de.yaml')
    expect((await akb(['facts', '--kb', kb, '--count'])).status).toBe(0)
  })

  it('needs a question where no terminal can be prompted', async () => {
    expect(await akb(['ask'])).toMatchObject({ stdout: '', status: 2 })
    expect(await akb(['ask', QUESTION, '--as-of', 'then'])).toMatchObject({ stdout: '', status: 2 })
  })

  it('collects questions without an answer', async () => {
    const log = join(temporaryFolder(), 'log.ndjson')
    await akb(['ask', 'capital of France', '--log', log])
    await akb(['ask', QUESTION, '--log', log])
    await akb(['ask', 'capital of Spain', '--log', log])
    const logged = objects(readFileSync(log, 'utf8'))
    expect(logged.map(({ question }) => question)).toEqual(['capital of France', 'capital of Spain'])
    expect(logged[0]).toMatchObject({ asked: '2026-11-22T12:00:00.000Z', status: 'unknown', language: 'en' })
  })

  it('says what a log could not be written to', async () => {
    const { stderr, status } = await akb([
      'ask',
      'capital of France',
      '--log',
      mkdtempSync(join(temporaryFolder(), 'd')),
    ])
    expect(status).toBe(4)
    expect(stderr).toMatch(/^akb: --log: .* cannot be written: it is a folder$/m)
    expect(stderr).not.toMatch(/^\s+at /m)
  })
})

describe('akb ask -', () => {
  it('prints an object for each line, in order, however lines end and bytes arrive', async () => {
    const bytes = new TextEncoder().encode(`${QUESTION}\r\nqu'est-ce qu'une kei car ?\ncapital of Spain`)
    const pieces = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, at) =>
      bytes.slice(at * 7, at * 7 + 7),
    )
    const { stdout, stderr, status } = await akb(['ask', '-'], { stdin: pieces })
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
    expect(objects(stdout).map(({ question, status }) => [question, status])).toEqual([
      [QUESTION, 'answered'],
      ["qu'est-ce qu'une kei car ?", expect.any(String)],
      ['capital of Spain', 'unknown'],
    ])
    expect(objects(stdout)[0]).toEqual(await json(['ask', QUESTION]))
  })

  it('has an object for a line that is no question', async () => {
    const invalid = new Uint8Array([0x77, 0x68, 0x6f, 0xff, 0xfe, 0x0a])
    const stdin = ['\n', '  \n', 'who\0leads\n', invalid, `${'x'.repeat(1_000_000)}\n`, `${QUESTION}\n`]
    const { stdout, stderr, status } = await akb(['ask', '-'], { stdin })
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
    const answers = objects(stdout)
    const refused = Array.from({ length: 5 }, () => 'unknown')
    expect(answers.map(answer => answer.status)).toEqual([...refused, 'answered'])
    for (const answer of answers) expect(answer.answer).toMatch(/^\p{Lu}.* .*\.$/u)
  })

  it('prints nothing for no input, and skips a byte order mark', async () => {
    expect(await akb(['ask', '-'])).toEqual({ stdout: '', stderr: '', status: 0 })
    const marked = await akb(['ask', '-'], { stdin: `\ufeff${QUESTION}\n` })
    expect(objects(marked.stdout)[0].question).toBe(QUESTION)
  })

  it('exits with 1 under -e where a line was not answered', async () => {
    expect((await akb(['ask', '-', '-e'], { stdin: `${QUESTION}\n` })).status).toBe(0)
    expect((await akb(['ask', '-', '-e'], { stdin: `${QUESTION}\n\n` })).status).toBe(1)
  })

  it('refuses a format that has no lines of objects', async () => {
    expect(await akb(['ask', '-', '--format', 'csv'], { stdin: QUESTION })).toMatchObject({
      stdout: '',
      status: 2,
    })
  })
})
