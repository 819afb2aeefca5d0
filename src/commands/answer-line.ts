import type { Answer } from '../ask/answer.ts'
import type { AskOptions } from '../ask/index.ts'
import { type Fault, faultOf, refusal } from '../ask/refusal.ts'
import type { KnowledgeBase } from '../model/knowledge-base.ts'
import { asJson } from '../output/json.ts'
import type { InputLine } from './lines.ts'

/** How questions are answered in one run of the program, on any of its threads. */
export interface Asking {
  readonly kb: KnowledgeBase
  readonly options: AskOptions
  readonly ask: (question: string) => Answer
}

/** The answer to a line, as JSON on one line, and what came of it. */
export interface AnsweredLine {
  readonly json: string
  readonly status: Answer['status']
}

export function answerLine(line: InputLine, { kb, options, ask }: Asking): AnsweredLine {
  const fault = faultIn(line)
  if (fault === undefined) return lineOf(ask(line.text))
  const language = options.language ?? kb.languages[0]!
  return lineOf(refusal(kb, { question: line.text, language, fault }))
}

/** Why a line is no question: what was wrong with its bytes, else with its text. */
export function faultIn({ text, fault }: InputLine): Fault | undefined {
  if (fault === 'long') return 'unknown.long'
  return fault === 'encoding' ? 'unknown.unreadable' : faultOf(text)
}

export function lineOf(answer: Answer): AnsweredLine {
  return { json: asJson(answer, 0), status: answer.status }
}
