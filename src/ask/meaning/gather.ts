import { pointsToTerms, type Role, roleValues } from '../../model/knowledge-base.ts'
import type { AskSort } from '../grammar/parts.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf } from '../read/cues.ts'
import type { Cue } from '../read/lexicon.ts'
import type { Prepared } from '../read/prepare.ts'
import { isFigure, type Scope } from '../scope.ts'
import { meeting } from './meeting.ts'
import type { Member } from './members.ts'

/**
 * Reads a question without its grammar: the facts in which every word of it is met, as a term, a kind, a code, a date
 * or a word of the fact's own texts. It serves questions whose build no rule knows. It never tells subject from
 * object, so it answers only where one role alone can be meant.
 */
export interface Gathered {
  readonly facts: readonly number[]
  /** What is asked for; none where the facts themselves are the answer. */
  readonly members: readonly Member[]
  readonly sort: AskSort | undefined
}

/** With these words the facts that hold them do not say what the question asks. */
const BARRED: readonly Cue[] = [
  'not',
  'neither',
  'without',
  'except',
  'only',
  'most',
  'least',
  'more',
  'less',
  'than',
  'total',
  'average',
  'difference',
  'count',
  'maximum',
  'minimum',
  'same',
  'compare',
]

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

/** Fewer words than these pick out no fact. */
const FEWEST = 2

/** The answer by words alone; none where they pick out no fact, or more than a few. */
export function gather(scope: Scope, prepared: Prepared, atoms: readonly Atom[]): Gathered | undefined {
  if (
    prepared.unplaced.length > 0 ||
    prepared.truth ||
    atoms.some(atom => BARRED.some(cue => cuesOf(atom).has(cue)))
  )
    return undefined
  const { sort, at } = askedIn(prepared.atoms)
  const rest = prepared.atoms.filter((_, i) => i !== at)
  const wanted = sort === 'which' || sort === 'howMany' ? typeAfter(prepared.atoms, at) : undefined
  const said = sort === 'who' && atoms.some(atom => cuesOf(atom).has('said'))
  const content = rest.filter(atom => !isGrammar(atom) && atom !== wanted?.atom)
  if (
    content.length < FEWEST - (said ? 1 : 0) ||
    sort === undefined ||
    ((sort === 'which' || sort === 'howMany') && !wanted)
  )
    return undefined
  const visible = scope.visible(prepared.asOf)
  const sets = content.map(atom => meeting(scope, atom))
  const facts = [...(sets[0] ?? [])]
    .filter(ordinal => visible(ordinal) && sets.every(set => set.has(ordinal)) && scope.holds(ordinal))
    .sort((a, b) => a - b)
  if (facts.length === 0 || facts.length > 6) return undefined
  const members = facts.flatMap(ordinal =>
    said ? sayers(scope, ordinal) : (asked(scope, ordinal, { sort, content, wanted }) ?? []),
  )
  return members.length > 0
    ? { facts: [...new Set(members.flatMap(member => member.facts))], members, sort }
    : undefined
}

function askedIn(atoms: readonly Atom[]): { sort: AskSort | undefined; at: number } {
  const at = atoms.findIndex(atom => SORTS.some(sort => cuesOf(atom).has(sort as Cue)))
  const cues = at < 0 ? new Set<Cue>() : cuesOf(atoms[at]!)
  return { sort: SORTS.find(sort => cues.has(sort as Cue)), at }
}

/** What follows a question word: a type of term, or what is counted. */
interface Wanted {
  readonly atom: Atom
  readonly type?: string
  readonly roles: readonly string[]
  readonly units: readonly string[]
}

function typeAfter(atoms: readonly Atom[], at: number): Wanted | undefined {
  const atom = atoms[at + 1]
  const entries = (atom?.senses ?? []).flatMap(sense => (sense.sort === 'entry' ? [sense.entry] : []))
  const type = entries.find(entry => entry.sort === 'type')?.type
  const roles = entries.flatMap(entry => (entry.sort === 'role' ? [entry.role] : []))
  const units = entries.flatMap(entry => (entry.sort === 'unit' ? [entry.unit] : []))
  if (!atom || (type === undefined && roles.length === 0 && units.length === 0)) return undefined
  return { atom, roles, units, ...(type === undefined ? {} : { type }) }
}

/** Who says what a fact states. */
function sayers(scope: Scope, ordinal: number): Member[] {
  const fact = scope.kb.facts[ordinal]!
  return roleValues(fact, 'attributedTo').map(value => ({
    key: JSON.stringify(value),
    value,
    facts: [ordinal],
    from: { fact: ordinal, role: 'attributedTo' },
  }))
}

function isGrammar(atom: Atom): boolean {
  return atom.senses.every(
    sense =>
      sense.sort === 'mark' ||
      (sense.sort === 'entry' && (sense.entry.sort === 'preposition' || sense.entry.sort === 'cue')),
  )
}

/** What one fact answers: the fillers of the only role that can be meant, those that the question names left out. */
function asked(
  scope: Scope,
  ordinal: number,
  by: { sort: AskSort; content: readonly Atom[]; wanted: Wanted | undefined },
): Member[] | undefined {
  const fact = scope.kb.facts[ordinal]!
  if (by.sort === 'when')
    return fact.valid === undefined
      ? undefined
      : [{ key: fact.valid, value: fact.valid, facts: [ordinal], from: { fact: ordinal, role: 'valid' } }]
  const named = new Set(by.content.flatMap(termsIn))
  const roles = scope.rolesOf(fact.kind).filter(role => may(scope, role, by) && role.denies === undefined)
  const free = roles
    .map(role => ({
      role,
      values: roleValues(fact, role.name).filter(value => typeof value !== 'string' || !named.has(value)),
    }))
    .filter(({ values }) => values.length > 0)
  if (free.length !== 1) return undefined
  const { role, values } = free[0]!
  const rivals = roles
    .flatMap(other => roleValues(fact, other.name))
    .filter((value): value is string => typeof value === 'string' && named.has(value))
  // Words alone do not tell which of two roles is asked for where what the question names could fill both.
  if (rivals.some(id => role.range.includes(scope.kb.terms.get(id)?.type ?? ''))) return undefined
  return values.map(value => ({
    key: JSON.stringify(value),
    value,
    facts: [ordinal],
    from: { fact: ordinal, role: role.name },
  }))
}

function termsIn(atom: Atom): string[] {
  return atom.senses.flatMap(sense =>
    sense.sort === 'entry' && sense.entry.sort === 'term' ? [sense.entry.id] : [],
  )
}

function may(
  scope: Scope,
  role: Role,
  { sort, wanted }: { sort: AskSort; wanted: Wanted | undefined },
): boolean {
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
