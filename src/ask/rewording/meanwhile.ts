/** A clause that tells when: what is asked is asked of the time at which that was so. */
import type { Outcome } from '../meaning/outcome.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, isAsking, isMark } from '../read/cues.ts'

/** "Who led A | when the crisis began": a question about what was so when something else was. */
export interface Meanwhile {
  /** When the other was so. */
  readonly asked: readonly Atom[]
  /** The question with a time in place of the clause. */
  readonly at: (period: string) => readonly Atom[]
}

/** The clause of time in a question that asks for something else; undefined where it has none. */
export function meanwhileIn(atoms: readonly Atom[]): Meanwhile | undefined {
  const said = atoms.filter(atom => !isMark(atom))
  const at = said.findIndex((atom, i) => i > 0 && cuesOf(atom).has('when') && said.slice(0, i).some(isAsking))
  const clause = said.slice(at)
  if (at < 0 || clause.length < 2 || clause.slice(1).some(isAsking)) return undefined
  const covered = { text: clause.map(({ text }) => text).join(' '), to: clause.at(-1)!.to }
  return {
    asked: clause,
    at: period => [
      ...said.slice(0, at),
      {
        ...clause[0]!,
        ...covered,
        stems: [],
        senses: [{ sort: 'time', limit: { period, asOf: false, introduced: true } }],
      },
    ],
  }
}

/** The one time that outcomes tell, in EDTF; undefined where there are several, or none. */
export function timeMeant(outcomes: readonly Outcome[]): string | undefined {
  const members = outcomes.flatMap(outcome => outcome.members)
  const times = new Set(members.map(({ value, from }) => (from?.role === 'valid' ? value : undefined)))
  const [time] = times
  // That it is about then says nothing of what else was so.
  return times.size === 1 && typeof time === 'string' ? time.replaceAll(/[~?%]/g, '') : undefined
}
