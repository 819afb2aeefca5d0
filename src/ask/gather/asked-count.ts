import type { Member } from '../meaning/members.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf } from '../read/cues.ts'
import type { Scope } from '../scope.ts'
import { partsOf } from '../terms.ts'
import type { Sought } from './sought.ts'

/** A number in front of the noun that is asked for. */
export interface Count {
  readonly atom: Atom
  readonly number: number
  /** "Which of the three companies": so many there are to choose from; else so many are asked for. */
  readonly toChoose: boolean
}

/** The number right before the noun that is asked for, if there is one. */
export function countAsked({ wanted, rest }: Sought, atoms: readonly Atom[]): Count | undefined {
  const atom = rest.find(({ to }) => to === wanted?.atom.from)
  const number = atom?.senses.find(sense => sense.sort === 'number')
  if (!atom || !number) return undefined
  const before = atoms.find(({ to }) => to === atom.from)
  return { atom, number: number.value, toChoose: before !== undefined && cuesOf(before).has('article') }
}

/** Whether an answer has as many members as are asked for, or chooses among the parts of a whole that has as many. */
export function isOfCount(
  scope: Scope,
  members: readonly Member[],
  { number, toChoose }: Pick<Count, 'number' | 'toChoose'>,
): boolean {
  const keys = new Set(members.map(({ key }) => key))
  if (keys.size === number || !toChoose) return keys.size === number
  const [first] = members
  const wholes =
    typeof first?.value === 'string' ? [scope.kb.terms.get(first.value)?.partOf ?? []].flat() : []
  return wholes.some(whole => {
    const parts = partsOf(scope.kb, whole)
    return parts.length === number && [...keys].every(key => parts.includes(key))
  })
}
