import { expect, it } from 'vitest'
import type { Answer } from '../../src/ask/answer.ts'
import { ALLIANCE, askable } from './bases.ts'
import { readLines } from './jsonl.ts'

/** A question written from the articles before anyone asked it, with the texts its answer must and must not hold. */
interface Unseen {
  readonly id: string
  readonly lang: string
  readonly q: string
  readonly answerable: boolean
  readonly must: readonly (readonly string[])[]
  readonly mustNot: readonly string[]
}

type Verdict = 'right' | 'wrong' | 'missed' | 'refused' | 'false'

const fold = (text: string) => ` ${text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()} `

/** As tests/tools/score.mjs judges. */
function judge(question: Unseen, answer: Answer): Verdict {
  if (!question.answerable) return answer.status === 'answered' ? 'false' : 'refused'
  if (answer.status !== 'answered') return 'missed'
  const labels = answer.values.map(({ label }) => fold(label))
  const texts = [...labels, fold(answer.answer.slice(0, 300))]
  const holds = (one: string) => texts.some(text => text.includes(fold(one).slice(1, -1)))
  const met = question.must.every(group => group.some(holds))
  const clean = question.mustNot.every(one => !labels.some(label => label.includes(fold(one).slice(1, -1))))
  return met && clean ? 'right' : 'wrong'
}

it('no question written before it was first asked gets a wrong answer or a made-up one', context => {
  const { ask } = askable(ALLIANCE)
  const faults: string[] = []
  const counts: Record<string, number> = { right: 0, wrong: 0, missed: 0, refused: 0, false: 0 }
  for (const question of readLines<Unseen>('unseen.jsonl')) {
    const answer = ask(question.q)
    const verdict = judge(question, answer)
    counts[verdict]!++
    if (verdict === 'wrong' || verdict === 'false')
      faults.push(`${verdict} ${question.id} ${question.q} — ${answer.answer.slice(0, 160)}`)
  }
  const figures = Object.entries(counts)
  process.stdout.write(
    `${context.task.name}: ${figures.map(([name, count]) => `${count} ${name}`).join(', ')}\n`,
  )
  expect(faults).toEqual([])
})
