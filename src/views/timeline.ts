import type { Fact } from '../model/knowledge-base.ts'
import { parseEdtf } from '../model/time.ts'

/** The two times of a fact: when it holds, and when its source reported it. */
export const TIMES = ['valid', 'reported'] as const

export type Time = (typeof TIMES)[number]

export interface Dated {
  /** EDTF. */
  readonly date: string
  /** Which time that is: a fact that does not say when it holds stands where it was reported. */
  readonly time: Time
  readonly fact: Fact
}

/**
 * Facts in the order of their dates: what begins earlier comes first, and of those that begin together what ends
 * earlier; an open beginning is before any other. The given order decides between equal dates.
 */
export function timeline(facts: readonly Fact[], by: Time = 'valid'): readonly Dated[] {
  const dated = facts.map((fact): Dated => {
    const isValid = by === 'valid' && fact.valid !== undefined
    return { date: isValid ? fact.valid! : fact.reported, time: isValid ? 'valid' : 'reported', fact }
  })
  const periods = new Map(dated.map(({ date }) => [date, parseEdtf(date)!]))
  return dated.sort((a, b) => {
    const [first, second] = [periods.get(a.date)!, periods.get(b.date)!]
    return compare(first.start, second.start) || compare(first.end, second.end)
  })
}

/** Infinite days cannot be subtracted. */
function compare(a: number, b: number): number {
  return a < b ? -1 : Number(a > b)
}
