import type { Clause, Noun, Part } from './parts.ts'
import { CLAUSE_KEYS, NOUN_KEYS } from './shape.ts'

/** Whether two parts differ in their costs and words at most, however they were put together. */
export function areAlike(one: Part, other: Part): boolean {
  if (one.cat === 'clause') return other.cat === 'clause' && clausesAlike(one, other)
  if (one.cat === 'noun') return other.cat === 'noun' && nounsAlike(one, other)
  return one.cat === other.cat && haveSame(one, other, UNCOUNTED)
}

/** What two parts that mean the same may differ in. */
const UNCOUNTED: ReadonlySet<string> = new Set<keyof Part>(['cost', 'reads'])

const OF_CLAUSES = CLAUSE_KEYS.filter(key => !UNCOUNTED.has(key))

const OF_NOUNS = NOUN_KEYS.filter(key => !UNCOUNTED.has(key))

/** Most clauses differ in what fills their roles. */
function clausesAlike(one: Clause, other: Clause): boolean {
  const [args, others] = [one.frame.args, other.frame.args]
  if (one.frame.kind !== other.frame.kind || args.length !== others.length) return false
  if (one.asked?.role !== other.asked?.role) return false
  for (let i = 0; i < args.length; i++) if (args[i]!.role !== others[i]!.role) return false
  return keysAlike(one, other, OF_CLAUSES)
}

function nounsAlike(one: Noun, other: Noun): boolean {
  return (
    one.set.op === other.set.op &&
    (one.relation === undefined) === (other.relation === undefined) &&
    keysAlike(one, other, OF_NOUNS)
  )
}

function keysAlike<P extends Part>(one: P, other: P, keys: readonly (keyof P)[]): boolean {
  for (let i = 0; i < keys.length; i++) if (!isSame(one[keys[i]!], other[keys[i]!])) return false
  return true
}

/** Whether two objects hold the same, but for some keys; what is not there is as good as undefined. */
function haveSame(one: object, other: object, but: ReadonlySet<string>): boolean {
  for (const key in one)
    if (!but.has(key) && !isSame(one[key as keyof object], other[key as keyof object])) return false
  for (const key in other) if (!(key in one) && other[key as keyof object] !== undefined) return false
  return true
}

const NOTHING: ReadonlySet<string> = new Set()

function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one)) return Array.isArray(other) && listsSame(one, other)
  if (one instanceof Map) return other instanceof Map && listsSame([...one], [...other])
  return haveSame(one, other, NOTHING)
}

function listsSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false
  for (let i = 0; i < one.length; i++) if (!isSame(one[i], other[i])) return false
  return true
}
