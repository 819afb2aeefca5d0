import type { Answer } from '../ask/answer.ts'
import { Labels } from '../knowledge/labels.ts'
import { stampOf } from '../output/result.ts'
import { type InputLine, readLines } from './lines.ts'
import type { Session } from './session.ts'

/** The answers to the questions on standard input, one a line, in order. */
export async function* askLines(
  session: Session,
  answer: (question: string) => Promise<Answer>,
): AsyncGenerator<Answer> {
  for await (const line of readLines(session.context.stdin)) {
    const fault = faultOf(line)
    yield fault === undefined ? await answer(line.text) : refusal(line.text, fault, session)
  }
}

/** Why a line is no question, as a key of the phrases; undefined where it may be one. */
function faultOf({ text, fault }: InputLine): string | undefined {
  if (fault === 'long') return 'unknown.long'
  if (fault === 'encoding' || text.includes('\0')) return 'unknown.unreadable'
  return text.trim() === '' ? 'unknown.empty' : undefined
}

function refusal(question: string, fault: string, session: Session): Answer {
  const { kb } = session.base()
  const language = session.chosenLanguage() ?? kb.languages[0]!
  return {
    formatVersion: 1,
    kb: stampOf(kb),
    question,
    language,
    status: 'unknown',
    answer: new Labels(kb, language).text(fault),
    values: [],
    facts: [],
    queries: [],
    readings: [],
    unplaced: [],
    near: [],
    corrections: [],
  }
}
