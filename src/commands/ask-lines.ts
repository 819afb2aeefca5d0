import { setFlagsFromString } from 'node:v8'
import type { Answer } from '../ask/answer.ts'
import { cacheFolder } from '../store/cache.ts'
import { type AnsweredLine, type Asking, answerLine, faultIn, lineOf } from './answer-line.ts'
import { Helpers } from './ask-helpers.ts'
import { readLines } from './lines.ts'
import type { Session } from './session.ts'

/**
 * How many bytes of code a function runs before V8 asks whether to optimise it: thirty times what it would take by itself.
 * Each question brings shapes that were not seen before, for which what was optimised early is thrown away and made again,
 * and that takes longer than a thousand answers.
 */
const INTERRUPT_BUDGET = 2_000_000

/** From so many lines at hand on, other threads are worth their start. */
const ENOUGH = 64

/**
 * The answers to the questions on standard input, one a line, in order. `finish`, where it is given, makes of each what
 * is printed of it.
 */
export async function* askLines(
  session: Session,
  asking: Asking,
  finish?: (answer: Answer) => Promise<Answer>,
): AsyncGenerator<AnsweredLine> {
  const helpers = new Helpers({
    folder: session.folder,
    cache: cacheFolder(session.context.env),
    digest: asking.kb.digest,
    options: asking.options,
  })
  // Before helpers are started: what is compiled for them was so with this.
  setFlagsFromString(`--interrupt-budget=${INTERRUPT_BUDGET}`)
  try {
    for await (const lines of readLines(session.context.stdin)) {
      if (lines.length >= ENOUGH) helpers.start()
      let at = 0
      for await (const each of helpers.answers(lines, line => answerLine(line, asking))) {
        const isFinished = !finish || faultIn(lines[at++]!) !== undefined
        yield isFinished ? each : lineOf(await finish(JSON.parse(each.json)))
      }
    }
  } finally {
    helpers.end()
  }
}
