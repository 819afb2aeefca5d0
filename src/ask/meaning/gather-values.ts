import {
  isUnnamed,
  pointsToTerms,
  type Role,
  type RoleValue,
  roleValues,
} from '../../model/knowledge-base.ts'
import type { AskSort } from '../grammar/parts.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf } from '../read/cues.ts'
import type { Cue } from '../read/lexicon.ts'
import { isFigure, type Scope } from '../scope.ts'
import { keyOf, type Member } from './members.ts'

/** What a question asks for, by its words alone. */
export interface Sought {
  readonly sort: AskSort
  readonly wanted: Wanted | undefined
  /** Who says it, rather than what is said, is asked for. */
  readonly said: boolean
  /** Of what sort somebody or something is: "what kind of company". */
  readonly bySort: boolean
  /** Nothing asks: the noun alone does. */
  readonly byKeyword: boolean
  /** The words that are not part of asking. */
  readonly rest: readonly Atom[]
}

/** What follows a question word: a type of term, or what is counted. */
interface Wanted {
  readonly atom: Atom
  readonly type?: string
  readonly roles: readonly string[]
  readonly units: readonly string[]
}

const SORTS: readonly AskSort[] = [
  'who',
  'what',
  'object',
  'which',
  'where',
  'when',
  'howMuch',
  'howMany',
  'share',
  'list',
  'why',
]

const NEEDS_NOUN: ReadonlySet<AskSort> = new Set<AskSort>(['which', 'howMany', 'list'])

/** Asking for these, a question turns no role round: no one who acts is asked for. */
const SAFE: ReadonlySet<AskSort> = new Set<AskSort>(['when', 'where', 'why', 'howMuch', 'howMany', 'share'])

/** Whether what is asked for is no one who acts. */
export function asksNoAgent(scope: Scope, { sort, wanted }: Sought): boolean {
  return SAFE.has(sort) || (sort === 'which' && wanted?.type !== undefined && !scope.isAgent([wanted.type]))
}

/** How far behind a question word its noun may stand. */
const REACH = 3

/** What is asked for; undefined where nothing is, or where its noun is not found. */
export function sought(kept: readonly Atom[], atoms: readonly Atom[]): Sought | undefined {
  const at = kept.findIndex(atom => sortOf(atom) !== undefined)
  const sort = at < 0 ? undefined : sortOf(kept[at]!)
  if (sort === undefined) return byKeyword(kept)
  const wanted = takesNoun(sort) ? nounAfter(kept, at) : undefined
  if (NEEDS_NOUN.has(sort) && !wanted) return undefined
  const rest = kept.filter((atom, i) => i !== at && atom !== wanted?.atom)
  const said = atoms.some(atom => cuesOf(atom).has('said')) && (sort === 'who' || wanted?.type !== undefined)
  const bySort = cuesOf(kept[at]!).has('whichSort')
  const which = wanted !== undefined && (sort === 'what' || sort === 'list')
  return { sort: which ? 'which' : sort, wanted, said, bySort, byKeyword: false, rest }
}

/** "Renewal responsible brand": the only noun that names a type is what is asked for. */
function byKeyword(kept: readonly Atom[]): Sought | undefined {
  const nouns = kept.filter(atom => wantedBy(atom)?.type !== undefined)
  const wanted = nouns.length === 1 ? wantedBy(nouns[0]!) : undefined
  const rest = kept.filter(atom => atom !== wanted?.atom)
  return wanted && { sort: 'which', wanted, said: false, bySort: false, byKeyword: true, rest }
}

function takesNoun(sort: AskSort): boolean {
  return NEEDS_NOUN.has(sort) || sort === 'what'
}

function sortOf(atom: Atom): AskSort | undefined {
  const cues = cuesOf(atom)
  if (cues.has('whichSort')) return 'which'
  return SORTS.find(sort => cues.has((sort === 'object' ? 'whatObject' : sort) as Cue))
}

/** The noun that a question word asks for; a name or an adjective may stand between. */
function nounAfter(atoms: readonly Atom[], at: number): Wanted | undefined {
  for (const atom of atoms.slice(at + 1, at + 1 + REACH)) {
    const wanted = wantedBy(atom)
    if (wanted) return wanted
    if (
      !atom.senses.some(sense => sense.sort === 'text' || isEntry(sense, 'term') || sense.sort === 'number')
    )
      return undefined
  }
  return undefined
}

function isEntry(sense: Atom['senses'][number], sort: string): boolean {
  return sense.sort === 'entry' && sense.entry.sort === sort
}

function wantedBy(atom: Atom): Wanted | undefined {
  const entries = atom.senses.flatMap(sense => (sense.sort === 'entry' ? [sense.entry] : []))
  const type = entries.find(entry => entry.sort === 'type')?.type
  const roles = entries.flatMap(entry => (entry.sort === 'role' ? [entry.role] : []))
  const units = entries.flatMap(entry => (entry.sort === 'unit' ? [entry.unit] : []))
  if (type === undefined && roles.length === 0 && units.length === 0) return undefined
  return { atom, roles, units, ...(type === undefined ? {} : { type }) }
}

/** Of two texts the one that holds a word of the question which only it holds is the one asked for. */
function holdsOwnWords({ lexicons }: Scope, members: readonly Member[], { content, asked }: Within): boolean {
  const words = new Set(
    members.flatMap(({ value }) =>
      lexicons.flatMap(lexicon => textsOf(value).flatMap(text => lexicon.stems(text))),
    ),
  )
  const noun = asked.wanted === undefined ? [] : [asked.wanted.atom]
  const closed = [...content, ...noun].filter(atom =>
    atom.senses.every(sense => sense.sort !== 'entry' || sense.entry.sort !== 'term'),
  )
  return closed.some(atom => atom.stems.every(stems => stems.some(stem => words.has(stem))))
}

function textsOf(value: RoleValue): string[] {
  if (typeof value !== 'object') return []
  const texts = isUnnamed(value) ? value.unnamed : value
  return Object.values(texts).filter(text => typeof text === 'string')
}

interface Within {
  readonly asked: Sought
  /** The terms that the question names. */
  readonly named: ReadonlySet<string>
  /** The words that the fact meets. */
  readonly content: readonly Atom[]
  /** For each word that only describes: the terms of the fact that it describes. */
  readonly described: readonly (readonly string[])[]
}

/** What one fact answers: the fillers of the only role that can be meant, those that the question names left out. */
export function valuesIn(scope: Scope, ordinal: number, within: Within): Member[] {
  const { asked } = within
  const fact = scope.kb.facts[ordinal]!
  if (asked.said) return valuesOf(scope, ordinal, { role: 'attributedTo', within })
  if (asked.sort === 'when')
    return fact.valid === undefined ? [] : membersOf([fact.valid], { ordinal, role: 'valid' })
  const roles = scope.rolesOf(fact.kind).filter(role => may(scope, role, asked) && role.denies === undefined)
  const free = roles
    .map(role => ({ role, members: valuesOf(scope, ordinal, { role: role.name, within }) }))
    .filter(({ members }) => members.length > 0)
  const one = free.length > 1 ? free.filter(({ members }) => holdsOwnWords(scope, members, within)) : free
  if (one.length !== 1) return []
  const { role, members } = one[0]!
  // Words alone do not tell which of two roles is asked for where what the question names could fill both.
  const rivals = roles
    .flatMap(other => roleValues(fact, other.name))
    .filter((value): value is string => typeof value === 'string' && within.named.has(value))
  const sameRole = scope.isReciprocal(fact.kind, role.name)
  const turned = rivals.some(id => role.range.includes(scope.kb.terms.get(id)?.type ?? ''))
  // Somebody whom the source does not name is no answer to who it is.
  const unnamed = members.every(({ value }) => typeof value === 'object' && isUnnamed(value))
  return (turned && !sameRole) || (unnamed && !asked.bySort) ? [] : members
}

function valuesOf(
  scope: Scope,
  ordinal: number,
  { role, within: { named, described, asked } }: { role: string; within: Within },
): Member[] {
  const values = roleValues(scope.kb.facts[ordinal]!, role).filter(
    value =>
      (typeof value !== 'string' || !named.has(value)) && isOfType(scope, value, { ordinal, role, asked }),
  )
  // A word that describes one of the fillers asked for picks it out; else it must describe what the question names.
  let kept = values
  for (const ids of described) {
    const picked = kept.filter(value => typeof value === 'string' && ids.includes(value))
    if (picked.length > 0) kept = picked
    else if (!ids.some(id => named.has(id))) return []
  }
  return membersOf(kept, { ordinal, role })
}

/** Whether a filler is of the type that is asked for; one without a name, in a role of several types, as far as its words tell. */
function isOfType(
  scope: Scope,
  value: RoleValue,
  { ordinal, role, asked }: { ordinal: number; role: string; asked: Sought },
): boolean {
  const type = asked.wanted?.type
  const range = scope.role(scope.kb.facts[ordinal]!.kind, role)?.range
  if (type === undefined || (range && !range.includes(type))) return true
  if (typeof value === 'string') return scope.kb.terms.get(value)?.type === type
  return (range?.length ?? 0) < 2 || textsOf(value).some(text => scope.isCalled(text, type))
}

function membersOf(
  values: readonly RoleValue[],
  { ordinal, role }: { ordinal: number; role: string },
): Member[] {
  return values.map(value => ({ key: keyOf(value), value, facts: [ordinal], from: { fact: ordinal, role } }))
}

function may(scope: Scope, role: Role, { sort, wanted }: Sought): boolean {
  if (sort === 'which')
    return (
      (wanted?.type !== undefined && role.range.includes(wanted.type)) ||
      (wanted?.roles.includes(role.name) ?? false)
    )
  switch (sort) {
    case 'who':
      return pointsToTerms(role) && scope.isAgent(role.range)
    case 'where':
      return pointsToTerms(role) && scope.isPlace(role.range)
    case 'why':
      return scope.isReason(role.name)
    case 'howMany':
      return (
        (wanted?.roles.includes(role.name) ?? false) || role.units.some(unit => wanted?.units.includes(unit))
      )
    case 'howMuch':
      return isFigure(role)
    case 'share':
      return (
        role.range.includes('quantity') && role.units.some(unit => scope.kb.units.get(unit)?.kind === 'ratio')
      )
    default:
      return role.range.includes('text')
  }
}
