import { describe, expect, it } from 'vitest'
import { progressOn } from '../../src/commands/progress.ts'

/** What is written to a terminal, or to a file, while time goes by in steps of 300 ms. */
function told({ isTTY = true, quiet = false, steps = 10 } = {}): string {
  let text = ''
  let time = 0
  const write = (piece: string) => {
    text += piece
  }
  const progress = progressOn({ stderr: { write, isTTY }, now: () => new Date(time) }, quiet)
  for (let step = 1; step <= steps; step++) {
    time += 300
    progress.tell(step, 10)
  }
  progress.end()
  return text
}

describe('progress', () => {
  it('is told on a terminal once a second has gone by, and taken away at the end', () => {
    const lines = told().split('\r\u001b[K')
    expect(lines.slice(1)).toEqual([...[4, 5, 6, 7, 8, 9, 10].map(step => `${step} of 10 files read`), ''])
  })

  it('is not told of what is short, to a file, or where quiet is wanted', () => {
    expect(told({ steps: 3 })).toBe('')
    expect(told({ isTTY: false })).toBe('')
    expect(told({ quiet: true })).toBe('')
  })
})
