import type { Explanation } from '../ask/answer.ts'
import type { Session } from './session.ts'

/** Says on standard error what each word of a question was taken for, and what became of each reading. */
export async function explainAnswer({ words, readings }: Explanation, session: Session): Promise<void> {
  const width = Math.max(...words.map(({ text }) => text.length), 0)
  const lines = words.map(({ text, as, also }) => {
    const others = also.length === 0 ? '' : `   (or ${also.join(', ')})`
    return `  ${text.padEnd(width)}  ${as}${others}`
  })
  const read = readings.map(
    ({ cost, verdict, queries }) =>
      `  ${cost.toFixed(2)}  ${verdict.padEnd(9)}  ${queries.join(' ; ') || 'what it is'}`,
  )
  const costs = read.length === 0 ? ['no reading by the grammar'] : ['readings, the cheapest first', ...read]
  await session.note(['words', ...lines, ...costs].join('\n'))
}
