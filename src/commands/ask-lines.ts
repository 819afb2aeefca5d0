import { setFlagsFromString } from 'node:v8'
import type { Answer } from '../ask/answer.ts'
import { type Fault, faultOf, refusal } from '../ask/refusal.ts'
import { type InputLine, readLines } from './lines.ts'
import type { Session } from './session.ts'

/**
 * How many bytes of code a function runs before V8 asks whether to optimise it: seven times what it would take by itself.
 * Each question brings shapes that were not seen before, for which what was optimised early is thrown away and made again,
 * and that takes longer than a thousand answers.
 */
const INTERRUPT_BUDGET = 500_000

/** The answers to the questions on standard input, one a line, in order. */
export async function* askLines(
  session: Session,
  answer: (question: string) => Promise<Answer>,
): AsyncGenerator<Answer> {
  setFlagsFromString(`--interrupt-budget=${INTERRUPT_BUDGET}`)
  for await (const line of readLines(session.context.stdin)) {
    const fault = faultIn(line)
    yield fault === undefined ? await answer(line.text) : refused(session, line.text, fault)
  }
}

/** Why a line is no question: what was wrong with its bytes, else with its text. */
function faultIn({ text, fault }: InputLine): Fault | undefined {
  if (fault === 'long') return 'unknown.long'
  return fault === 'encoding' ? 'unknown.unreadable' : faultOf(text)
}

function refused(session: Session, question: string, fault: Fault): Answer {
  const { kb } = session.base()
  return refusal(kb, { question, language: session.chosenLanguage() ?? kb.languages[0]!, fault })
}
