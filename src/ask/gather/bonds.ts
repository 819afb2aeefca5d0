import { type RoleValue, roleValues } from '../../model/knowledge-base.ts'
import { parseEdtf } from '../../model/time.ts'
import { numberOf } from '../meaning/members.ts'
import type { Atom } from '../read/atoms.ts'
import { typesNamed } from '../read/cues.ts'
import { termsIn } from '../read/named.ts'
import type { Scope } from '../scope.ts'
import { type Meeting, meeting, namesPlace } from './meeting.ts'

/** What the bonds cost where facts are compared. */
export const BOND = { named: 0, alike: 0.2, loose: 0.4 }

/**
 * Whether a fact meets a word by what else is known of what it names: its type, the group it is part of, what it is
 * by definition, how many there are, or, for a date, when it was reported. These are the fillers that do; undefined
 * where the fact as a whole does, empty where it does not. What follows a number tells what is so many.
 */
export function loosely(
  scope: Scope,
  ordinal: number,
  [atom, ...next]: readonly [atom: Atom, ...next: readonly Atom[]],
): readonly string[] | undefined {
  if (isSaidBy(scope, ordinal, atom)) return undefined
  for (const sense of atom.senses) {
    if (sense.sort === 'time' && isReported(scope, sense.limit.period, ordinal)) return undefined
    if (
      sense.sort === 'entry' &&
      sense.entry.sort === 'status' &&
      means(scope, sense.entry.status) === scope.meansOf(ordinal)
    )
      return undefined
    if (sense.sort === 'number' && isCounted(scope, ordinal, { number: sense.value, next })) return undefined
    if (sense.sort === 'entry' && sense.entry.sort === 'type') {
      const { type } = sense.entry
      if (scope.termsOf(ordinal).some(id => scope.kb.terms.get(id)!.type === type)) return undefined
    }
  }
  return scope.termsOf(ordinal).filter(id => isDescribed(scope, atom, id))
}

/**
 * What it costs to take a fact for one that meets a word, as far as any bond goes; undefined where none does. Only for
 * questions in which nothing turns on who does what.
 */
export function metBy(
  scope: Scope,
  atom: Atom,
  { meeting: { named, alike, akin }, ordinal }: { meeting: Meeting; ordinal: number },
): number | undefined {
  if (named.has(ordinal)) return BOND.named
  if (namesPlace(scope, atom)) return undefined
  if (alike.has(ordinal) || akin.has(ordinal)) return BOND.alike
  return loosely(scope, ordinal, [atom])?.length === 0 ? undefined : BOND.loose
}

/** "When did A place the crisis": whether a word names who says what a fact states. */
export function isSaidBy({ index }: Scope, ordinal: number, atom: Atom): boolean {
  return termsIn(atom).some(id => index.postings('attributedTo', id).includes(ordinal))
}

/** What a status says of whether its facts hold. */
function means({ kb }: Scope, status: string): string | undefined {
  return kb.statuses.get(status)?.means
}

/** Whether a term is part of, or by its definition has to do with, what a word stands for. */
export function isDescribed(scope: Scope, atom: Atom, id: string): boolean {
  const answers = described.get(atom) ?? new Map<string, boolean>()
  described.set(atom, answers)
  const known = answers.get(id) ?? describes(scope, atom, id)
  answers.set(id, known)
  return known
}

const described = new WeakMap<Atom, Map<string, boolean>>()

function describes(scope: Scope, atom: Atom, id: string): boolean {
  const term = scope.kb.terms.get(id)
  if (!term || atom.stems.length === 0) return false
  // What defines a thing was told at some time and by somebody: that says nothing of the thing.
  if (atom.senses.some(({ sort }) => sort === 'time' || sort === 'saidBy' || sort === 'source')) return false
  const names = termsIn(atom)
  if ([term.partOf ?? []].flat().some(whole => names.includes(whole))) return true
  if (
    names.length === 0 &&
    atom.stems.every(list => list.some(stem => [...scope.texts.termsWith(stem)].includes(id)))
  )
    return true
  // Who else is named where a company is defined did not do what the company did.
  if (names.some(name => scope.isAgent([scope.kb.terms.get(name)!.type]))) return false
  const { named } = meeting(scope, atom)
  return scope.definitionsOf(id).some(ordinal => named.has(ordinal))
}

function isReported(scope: Scope, period: string, ordinal: number): boolean {
  const parsed = parseEdtf(period)
  if (!parsed || scope.fact(ordinal).valid !== undefined) return false
  return new Set(scope.index.during('reported', parsed)).has(ordinal)
}

/** Whether a fact holds a number, or has as many fillers in one role, all of the type that is named. */
function isCounted(
  scope: Scope,
  ordinal: number,
  { number, next }: { number: number; next: readonly Atom[] },
): boolean {
  const fact = scope.fact(ordinal)
  const types = next.flatMap(typesNamed)
  const isOfType = (value: RoleValue): boolean =>
    types.includes(scope.kb.terms.get(String(value))?.type ?? '')
  return scope.rolesOf(fact.kind).some(role => {
    const values = roleValues(fact, role.name)
    return (
      values.some(value => numberOf(value) === number) ||
      (number > 1 && values.length === number && values.every(isOfType))
    )
  })
}
