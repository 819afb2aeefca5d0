import { Labels } from '../knowledge/labels.ts'
import type { KnowledgeBase } from '../model/knowledge-base.ts'
import type { Answer } from './answer.ts'

/** Longer texts are no questions. */
const MAX_LENGTH = 1000

/** The phrases that say why a text is no question. */
export type Fault = 'unknown.empty' | 'unknown.long' | 'unknown.unreadable'

/** Why a text is no question; undefined where it may be one. */
export function faultOf(text: string): Fault | undefined {
  if (text.length > MAX_LENGTH) return 'unknown.long'
  if (text.includes('\0')) return 'unknown.unreadable'
  return text.trim() === '' ? 'unknown.empty' : undefined
}

/** What an answer in a language says of the question and the knowledge base it was put to. */
export function headOf(
  kb: KnowledgeBase,
  question: string,
  language: string,
): Pick<Answer, 'formatVersion' | 'kb' | 'question' | 'language'> {
  return { formatVersion: 1, kb: { id: kb.id, version: kb.version, digest: kb.digest }, question, language }
}

/** The answer to what is no question: the reason, and nothing else. A long text is given back cut. */
export function refusal(
  kb: KnowledgeBase,
  { question, language, fault }: { question: string; language: string; fault: Fault },
): Answer {
  return {
    ...headOf(kb, question.slice(0, MAX_LENGTH), language),
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
