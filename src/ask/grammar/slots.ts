import type { Kind, Role } from '../../model/knowledge-base.ts'
import type { Scope } from '../scope.ts'
import { isActor, rolesOnlyFor } from './fits.ts'
import type { Clause, Head, Marked, Noun } from './parts.ts'
import { isTurnable } from './turnable.ts'

/** Where a noun stands to its head. */
export interface Place {
  readonly side: 'left' | 'right'
  readonly preposition?: string
  readonly sort: 'bare' | 'preposition' | 'genitive' | 'agent' | 'locative' | 'time'
}

/** Where a subject stands. */
export const SUBJECT: Place = { side: 'left', sort: 'bare' }

/** A noun at a place of a clause, to be bound there. */
export interface Offer {
  readonly clause: Clause
  readonly noun: Noun
  readonly place: Place
}

/** A marked noun on one side of its head. */
export interface MarkedAt {
  readonly marked: Marked
  readonly side: Place['side']
}

/** A role that a noun may fill, and what that costs. */
export interface Binding {
  readonly role: string
  readonly cost: number
  /** The subject stands behind its verb. */
  readonly inverted?: boolean
  /** Nothing tells it from another role that the noun would fit. */
  readonly loose?: boolean | undefined
}

/** What a slot away from its usual place costs; only free roles and roles of another type may stand there. */
const FREE = 0.6

const NOUN_HEAD = 0.3

/** All roles that the phrases of a head name. */
export function slotsOf({ pattern }: Head): readonly string[] {
  if (!pattern) return NO_SLOTS
  const known = slots.get(pattern)
  if (known) return known
  const all = [...pattern.subject, ...pattern.objects.flat(), ...[...pattern.marked.values()].flat()]
  slots.set(pattern, all)
  return all
}

const NO_SLOTS: readonly string[] = []

const slots = new WeakMap<object, readonly string[]>()

/** The roles among the fitting ones that the valency of a verb gives to a place. */
export function verbal(scope: Scope, { clause, noun, place }: Offer, fitting: readonly Role[]): Binding[] {
  const { pattern, passive } = clause.head
  const slots = pattern!
  const named = slotsOf(clause.head)
  const among = (roles: readonly string[], cost: number): Binding[] =>
    fitting.filter(role => roles.includes(role.name)).map(role => ({ role: role.name, cost }))
  const free = (cost: number): Binding[] =>
    fitting.filter(role => !named.includes(role.name)).map(role => ({ role: role.name, cost }))
  const objects = slots.objects.flat()
  if (place.sort !== 'bare') return marked(scope, clause, { noun, fitting, place, among, free })
  if (place.side === 'left') {
    if (clause.subjectDone || (clause.inverted && !passive)) {
      const topics = noun.asked ? [] : led(fitting, slots)
      const others = free(0.3).filter(({ role }) => !rolesOnlyFor(scope, noun, fitting).includes(role))
      return [...among(objects, passive ? FREE : 0.1), ...others, ...among(topics, 0.4)]
    }
    if (passive) return [...among(objects, 0), ...free(FREE)]
    // Who acts and stands where a subject does is the subject, or nothing.
    return [...among(slots.subject, 0), ...free(0.8).filter(({ role }) => !isActor(scope, fitting, role))]
  }
  if (passive) return free(0.3)
  const inverted = clause.subjectDone
    ? []
    : among(slots.subject, 0.5).map(binding => ({ ...binding, inverted: true }))
  // Who acts and stands where an object does is the object, or nothing; so is what describes a thing that could be either.
  const others = (isTurnable(scope, slots) ? [] : free(0.3)).filter(
    ({ role }) => !isActor(scope, fitting, role),
  )
  return [...among(objects, 0), ...others, ...inverted]
}

/** Roles behind a preposition that no other slot could be mistaken for: what stands before the clause may be their filler. */
function led(fitting: readonly Role[], slots: NonNullable<Head['pattern']>): string[] {
  const bare = [...slots.subject, ...slots.objects.flat()]
  return [...slots.marked.values()]
    .flat()
    .filter(name => fitting.some(role => role.name === name && !sharesType(role, fitting, bare)))
}

interface MarkedSearch {
  readonly noun: Noun
  readonly fitting: readonly Role[]
  readonly place: Place
  readonly among: (roles: readonly string[], cost: number) => Binding[]
  readonly free: (cost: number) => Binding[]
}

function marked(
  scope: Scope,
  clause: Clause,
  { noun, fitting, place, among, free }: MarkedSearch,
): Binding[] {
  const { pattern, passive } = clause.head
  const slots = pattern!
  const own = among(slots.marked.get(place.preposition ?? '') ?? [], 0)
  if (place.sort === 'agent' && passive) return [...among(slots.subject, 0), ...own]
  if (own.length > 0) return own
  // What the preposition marks has been said of somebody else already.
  const taken = (slots.marked.get(place.preposition ?? '') ?? []).some(name =>
    scope.role(clause.head.kind, name)?.range.some(type => noun.types.includes(type)),
  )
  if (taken && noun.types.length > 0 && scope.isAgent(noun.types)) return []
  // Whose an object is, is told behind it: that is no subject.
  const ofObject = place.sort === 'genitive' && place.preposition?.startsWith("'")
  const bare = [...(ofObject ? [] : slots.subject), ...slots.objects.flat()]
  const safe = fitting.filter(
    role => !sharesType(role, fitting, bare) && !(ofObject && slots.subject.includes(role.name)),
  )
  // "The vans of A" are A's own: A is not with whom they are made.
  const elsewhere = [...slots.marked]
    .filter(([word]) => place.sort !== 'genitive' || !scope.prepositions.isComitative(word))
    .flatMap(([, roles]) => roles)
    .filter(name => safe.some(role => role.name === name && mayBeMeant(role)))
  const objects = slots.objects.flat().filter(name => safe.some(role => role.name === name))
  const partitive = place.sort === 'genitive' ? among(objects, 0.3) : among(objects, 0.7)
  // Who acts has no part in it that a preposition unknown to the verb could mark.
  const others = free(0.4).filter(
    ({ role }) => place.sort !== 'preposition' || !isActor(scope, fitting, role),
  )
  return [...others, ...among(elsewhere, 0.5), ...partitive]
}

/** Whether another open slot of the verb could hold the same thing: then a wrong preposition may not be guessed. */
function sharesType(role: Role, fitting: readonly Role[], slots: readonly string[]): boolean {
  return fitting.some(
    other =>
      other.name !== role.name &&
      slots.includes(other.name) &&
      other.range.some(type => role.range.includes(type)),
  )
}

/** The slots that a preposition marks; a genitive without one, or "A successor", stands for any preposition of the genitive. */
function ownSlots(scope: Scope, { pattern }: Head, { preposition, sort, side }: Place): readonly string[] {
  const isBefore = sort === 'bare' && side === 'left'
  if (!pattern || (preposition === undefined && !isBefore)) return []
  const marked = preposition === undefined ? undefined : pattern.marked.get(preposition)
  if (marked || !(isBefore || sort === 'genitive')) return marked ?? []
  return [...pattern.marked].find(([word]) => scope.prepositions.caseOf(word) === 'genitive')?.[1] ?? []
}

/** The roles that a noun naming a fact gives to a place: a preposition of its own first, then any that fits. */
export function nominal(
  scope: Scope,
  { clause, noun, place }: Offer,
  { kind, fitting, rivals }: { kind: Kind; fitting: readonly Role[]; rivals: number },
): Binding[] {
  const own = ownSlots(scope, clause.head, place)
  // "A investment": who does it stands before a noun in many ways.
  const mayBeOwn = (role: Role): boolean => place.sort !== 'bare' || role.name !== kind.subject
  const found = fitting.filter(role => own.includes(role.name) && mayBeOwn(role))
  if (found.length > 0) return found.map(role => ({ role: role.name, cost: 0 }))
  const usual = place.sort === 'genitive' || place.sort === 'locative'
  const bonus = (role: Role): number => {
    if (place.sort === 'agent') return role.name === kind.subject ? 0 : 1
    return (usual ? -NOUN_HEAD : 0) + (role.name === kind.subject || place.sort === 'genitive' ? 0 : 0.05)
  }
  // A second filler of one role is meant only where no other role is left for it, or several do it with each other.
  const free = fitting.filter(
    role => !clause.frame.args.some(arg => arg.role === role.name) || scope.isReciprocal(kind.id, role.name),
  )
  const marked = markedAmong(scope, { clause, noun, place }, fitting)
  const offered = marked.length > 0 ? marked : (free.length > 0 ? free : fitting).filter(mayBeMeant)
  const loose = rivals > 1
  // "A's plants", "A plants".
  const owned = place.sort === 'genitive' || (place.sort === 'bare' && place.side === 'left')
  const owners = owned ? ownersOf(scope, clause) : []
  return offered.map(role => ({
    role: role.name,
    cost: NOUN_HEAD + bonus(role) + (owners.length > 0 && !owners.includes(role.name) ? NO_OWNER : 0),
    loose: loose || undefined,
  }))
}

/** Who is left out is told by words that say so, and never guessed. */
function mayBeMeant({ denies }: Role): boolean {
  return denies === undefined
}

/** "A's investment in B": somebody behind a preposition has the role that phrases of the kind mark with it, if there is one. */
function markedAmong(scope: Scope, { clause, noun, place }: Offer, roles: readonly Role[]): Role[] {
  if (place.preposition === undefined || !MARKING.has(place.sort) || !scope.isAgent(noun.types)) return []
  if (scope.prepositions.isComitative(place.preposition)) return []
  const marked = scope.markedBy(place.preposition, clause.head.kind)
  return roles.filter(role => marked.includes(role.name))
}

/** A genitive may mark anybody. */
const MARKING: ReadonlySet<Place['sort']> = new Set<Place['sort']>(['preposition', 'locative'])

/** What something belongs to that is not what phrases say it belongs to is another question. */
const NO_OWNER = 0.7

/** Those whom what the noun stands for belongs to, where phrases say. */
function ownersOf(scope: Scope, { head, frame }: Clause): readonly string[] {
  const focus = frame.args.find(({ value }) => value.op === 'any')?.role
  return focus === undefined ? [] : scope.possessorsOf(head.kind, focus)
}

/** A role takes several fillers only where it may hold a list and its slot stands free or is bound by a list. */
export function isOpen(clause: Clause, role: Role): boolean {
  let bound = clause.asked?.role === role.name ? 1 : 0
  for (const arg of clause.frame.args) if (arg.role === role.name) bound++
  if (bound === 0) return true
  const slots = clause.head.pattern
  if (role.single) return false
  const offered = slots
    ? [slots.subject, ...slots.objects, ...slots.marked.values()].filter(roles => roles.includes(role.name))
        .length
    : 2
  return bound < Math.max(offered, clause.head.verb ? 1 : 2)
}

/** Whether a head has a slot that a verb's subject fills. */
export function subjectRoles(head: Head): readonly string[] {
  if (!head.pattern) return []
  return head.passive ? head.pattern.objects.flat() : head.pattern.subject
}

/** How a marked noun stands to its head: some prepositions of a language do the work of a case. */
export function placeSort(scope: Scope, marked: Marked): Place['sort'] {
  if (marked.how !== 'preposition') return 'genitive'
  const { preposition } = marked
  return (
    scope.prepositions.caseOf(preposition) ??
    (scope.prepositions.isTemporal(preposition) ? 'time' : 'preposition')
  )
}
