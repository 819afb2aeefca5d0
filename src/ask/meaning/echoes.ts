import { isUnnamed } from '../../model/knowledge-base.ts'
import { frameOf, type Question } from '../questions/question.ts'
import type { Scope } from '../scope.ts'
import type { Outcome } from './outcome.ts'

/**
 * "Who supports the leader": somebody without a name who is described by a word that the question has for somebody else
 * is no answer. The word was read as one of the fact's text, so the fact only says it again.
 */
export function isEcho({ lexicons }: Scope, { question, members }: Outcome): boolean {
  const texts = question.asked.sort === 'who' ? (frameOf(question)?.mods.texts ?? []) : []
  return members.some(({ value }) => {
    if (typeof value !== 'object' || !isUnnamed(value)) return false
    const described = Object.values(value.unnamed)
    const stems = lexicons.flatMap(lexicon => described.flatMap(text => lexicon.textStems(text)))
    return texts.some(text => stems.includes(text))
  })
}

/** "Which car does A's new car replace": not that new car, where something else may be meant. */
export function withoutDescribed(scope: Scope, outcomes: readonly Outcome[]): readonly Outcome[] {
  const others = outcomes.filter(({ question }) => !asksForDescribed(scope, question))
  return others.length > 0 ? others : outcomes
}

/** Whether what is asked for has a role in which the question describes it already. */
function asksForDescribed(scope: Scope, question: Question): boolean {
  if (question.want !== 'set' || question.set.op !== 'where') return false
  const { frame, role } = question.set
  if (frame.kind === undefined || scope.isReciprocal(frame.kind, role)) return false
  return frame.args.some(arg => arg.role === role && (arg.value.op === 'fill' || arg.value.op === 'where'))
}
