import { isUnnamed } from '../../model/knowledge-base.ts'
import { frameOf } from '../questions/question.ts'
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
