import { type Fact, isQuantity, isUnnamed, type RoleValue } from '../../model/knowledge-base.ts'
import type { NumberRange } from '../../query/query.ts'

/** A member of what a set denotes: a term's id, or another value, with the facts that make it one. */
export interface Member {
  readonly key: string
  readonly value: RoleValue
  /** Ordinals in the knowledge base. */
  readonly facts: readonly number[]
  /** The first fact and the role that the value was read from, where it was read from one. */
  readonly from?: { readonly fact: number; readonly role: string }
}

/** Values of a role of one fact as members. */
export function membersOf(
  values: readonly RoleValue[],
  { ordinal, role }: { ordinal: number; role: string },
): Member[] {
  return values.map(value => ({ key: keyOf(value), value, facts: [ordinal], from: { fact: ordinal, role } }))
}

/** The number in a quantity or a count; undefined for anything else. */
export function numberOf(value: RoleValue | undefined): number | undefined {
  if (typeof value === 'number') return value
  return value !== undefined && isQuantity(value) ? value.value : undefined
}

/** The unit of a quantity; empty for anything else. */
export function unitOf(value: RoleValue | undefined): string {
  return value !== undefined && isQuantity(value) ? (value.unit ?? '') : ''
}

/** The bound of a quantity; empty for anything else. */
export function boundOf(value: RoleValue | undefined): string {
  return value !== undefined && isQuantity(value) ? (value.bound ?? '') : ''
}

/** Whether a value may be the most that is possible: no figure, or one that is given as such. */
export function mayBeMost({ value }: Member): boolean {
  return numberOf(value) === undefined || boundOf(value) === 'up-to'
}

/** Whether a value is a figure that is given as the least that it is to be. */
export function mayBeLeast({ value }: Member): boolean {
  return ['at-least', 'more-than'].includes(boundOf(value))
}

/** Whether a value is neither a term nor a figure. */
export function isText({ value }: Member): boolean {
  return typeof value === 'object' && numberOf(value) === undefined
}

/** Whether a figure is given as no bound, nor as one that is about right. */
export function isExact(value: RoleValue): boolean {
  return ['', 'exact'].includes(boundOf(value))
}

/** Bounds that leave open how much more, or how much less, a figure is. */
const OPEN: Record<'up' | 'down', readonly string[]> = { up: ['at-least', 'more-than'], down: ['up-to'] }

/** A number as a source bounds it. */
export interface Bounded {
  readonly value: number
  readonly bound: string
}

/** Whether a figure is known to be more, or less, than a number. */
export function isBeyond({ value, bound }: Bounded, number: number, more: boolean): boolean {
  if (OPEN[more ? 'down' : 'up'].includes(bound)) return false
  return more ? value > number || (bound === 'more-than' && value === number) : value < number
}

/** Whether a figure may be more, or less, than it is given as. */
export function isOpenTo(bound: string, more: boolean): boolean {
  return OPEN[more ? 'up' : 'down'].includes(bound)
}

/** A text that tells a value from any other. */
export function keyOf(value: RoleValue): string {
  if (typeof value !== 'object') return String(value)
  return isUnnamed(value) ? `unnamed ${JSON.stringify(value.unnamed)}` : JSON.stringify(value)
}

/** Whether a number lies within a range. */
export function inRange(value: number, { min, max, minOpen, maxOpen }: NumberRange): boolean {
  if (min !== undefined && (minOpen ? value <= min : value < min)) return false
  return max === undefined || (maxOpen ? value < max : value <= max)
}

/** The facts of two members, each once. */
export function merged(a: readonly number[], b: readonly number[]): number[] {
  return [...new Set([...a, ...b])]
}

/** One member a key, with the facts of all of them. */
export function distinct(members: readonly Member[]): Member[] {
  const found = new Map<string, Member>()
  for (const member of members) {
    const known = found.get(member.key)
    found.set(member.key, known ? { ...known, facts: merged(known.facts, member.facts) } : member)
  }
  return [...found.values()]
}

/** Whether the source does not name what a member stands for. */
export function isNameless({ value }: Member): boolean {
  return typeof value === 'object' && isUnnamed(value)
}

/** The facts of members, each once. */
export function allFactsOf(members: readonly Pick<Member, 'facts'>[]): readonly number[] {
  return [...new Set(members.flatMap(({ facts }) => facts))]
}

/** What a fact states, as an answer; none where it has no statement. */
export function statementOf({ statement }: Fact, ordinal: number): Member[] {
  return statement ? [{ key: keyOf(statement), value: statement, facts: [ordinal] }] : []
}
