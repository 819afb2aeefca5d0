import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createAsker } from '../../src/ask/index.ts'
import { Base, shippedFolder, storedBase } from '../../src/base.ts'
import { type AnsweredLine, type Asking, answerLine } from '../../src/commands/answer-line.ts'
import { Helpers } from '../../src/commands/ask-helpers.ts'
import type { InputLine } from '../../src/commands/lines.ts'
import { loadFolder } from '../../src/opening.ts'
import { readLines } from '../ask/questions/lines.ts'
import { BIN } from '../tools.ts'
import { temporaryFolder } from './folders.ts'

const HELPER = join(dirname(BIN), 'ask-helper.js')
const folder = shippedFolder()
const { stored } = storedBase(folder, undefined)
const { kb, index, words } = new Base(stored ?? loadFolder(folder, {}))
const options = { today: '2026-11-22' }
const asker = createAsker(kb, index, words)
const asking: Asking = { kb, options, ask: question => asker(question, options) }

const questions = readLines<{ q: string }>('regression/en.jsonl').map(({ q }) => q)
const lines: InputLine[] = [
  ...questions.slice(0, 150),
  ...['', 'x'.repeat(2000), 'nothing of this is known', 'who\0leads'],
  ...questions.slice(150, 300),
].map(text => ({ text }))

let helpers: Helpers | undefined
afterEach(() => helpers?.end())

/** What is answered with helpers that a file starts, and how much of it here. */
async function answered({ file = HELPER, digest = kb.digest, some = lines, pause = 0 } = {}) {
  helpers = new Helpers({ folder, cache: undefined, digest, options }, file)
  helpers.start()
  const own: string[] = []
  const answers: AnsweredLine[] = []
  const shared = helpers.answers(some, line => {
    own.push(line.text)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause)
    return answerLine(line, asking)
  })
  for await (const each of shared) answers.push(each)
  return { own, answers }
}

function script(code: string): string {
  const file = join(temporaryFolder(), 'helper.cjs')
  writeFileSync(file, `const { parentPort } = require('node:worker_threads')\n${code}`)
  return file
}

const few = lines.slice(0, 40)
const alone = lines.map(line => answerLine(line, asking))

describe('threads that share lines', () => {
  it.runIf(availableParallelism() > 1)('answer as one does, in order', async () => {
    // Long enough that the helpers have started, even on a busy machine, before all is answered here.
    const { own, answers } = await answered({ pause: 50 })
    expect(answers).toEqual(alone)
    expect(own.length).toBeLessThan(lines.length)
  })

  it('leave all lines to one where they cannot start, or would ask another base', async () => {
    for (const given of [
      { file: 'nowhere.cjs' },
      { file: script(`throw new Error('broken')`) },
      { digest: 'another' },
    ]) {
      const { own, answers } = await answered({ ...given, some: few })
      expect(answers).toEqual(alone.slice(0, few.length))
      expect(own).toEqual(few.map(({ text }) => text))
    }
  })

  it('leave to it what they had taken when they ended', async () => {
    const takes = `parentPort.on('message', ({ next }) => {
      Atomics.add(next, 0, 5)
      process.exit(1)
    })
    parentPort.postMessage('ready')`
    const { answers } = await answered({ file: script(takes) })
    expect(answers).toEqual(alone)
  })
})

describe('akb ask - with many lines at hand', () => {
  const input = lines.map(({ text }) => `${text}\n`).join('')
  const akb = (...args: string[]) =>
    spawnSync(process.execPath, [BIN, 'ask', '-', ...args], { input, encoding: 'utf8', maxBuffer: 1 << 28 })

  it('prints an object a line in order, and logs in order what was not answered', () => {
    const log = join(temporaryFolder(), 'log.ndjson')
    const { stdout, stderr, status } = akb('--log', log, '-e')
    expect({ stderr, status }).toEqual({ stderr: '', status: 1 })
    const answers = stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(answers.map(({ question }) => question)).toEqual(lines.map(({ text }) => text.slice(0, 1000)))
    const logged = readFileSync(log, 'utf8')
      .trim()
      .split('\n')
      .map(line => JSON.parse(line).question)
    const isQuestion = ({ text }: InputLine) => text !== '' && text.length <= 1000 && !text.includes('\0')
    const expected = lines.filter((line, at) => isQuestion(line) && alone[at]!.status !== 'answered')
    expect(logged).toEqual(expected.map(({ text }) => text))
  })

  it('prints with --explain and --lang what each question alone has', () => {
    const flags = ['--explain', '--lang', 'fr']
    const printed = akb(...flags).stdout.split('\n')
    const [first] = questions
    const single = spawnSync(process.execPath, [BIN, 'ask', first!, ...flags, '--format', 'json'], {
      encoding: 'utf8',
    })
    expect(JSON.parse(printed[0]!)).toEqual(JSON.parse(single.stdout))
    expect(JSON.parse(printed.at(-2)!).explanation.words).not.toEqual([])
  })

  it('ends where nobody reads on', () => {
    const file = join(temporaryFolder(), 'questions.txt')
    writeFileSync(file, input)
    const command = '"$0" "$1" ask - < "$2" | head -n 1'
    const { stdout, stderr, status } = spawnSync('sh', ['-c', command, process.execPath, BIN, file], {
      encoding: 'utf8',
    })
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
    expect(JSON.parse(stdout).question).toBe(questions[0])
  })
})
