import { roleValues } from '../../model/knowledge-base.ts'
import { isDenied, leavesOut } from '../meaning/stance.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, isGrammar } from '../read/cues.ts'
import { termsIn } from '../read/named.ts'
import type { Prepared } from '../read/prepare.ts'
import type { Scope } from '../scope.ts'
import { type Chosen, FEWEST, tellsWho } from './alternatives.ts'
import { metBy } from './bonds.ts'
import { meeting } from './meeting.ts'

/** Where "or" stands between a word of company and one that denies it, which no role of a fact answers; undefined nowhere. */
function companyAt({ prepositions }: Scope, atoms: readonly Atom[]): number | undefined {
  const at = atoms.findIndex((atom, i) => {
    const sides = [atoms[i - 1], atoms[i + 1]].filter(side => side !== undefined)
    return (
      i > 0 &&
      cuesOf(atom).has('or') &&
      sides.some(({ word }) => prepositions.isComitative(word)) &&
      sides.some(side => cuesOf(side).has('without'))
    )
  })
  return at < 0 ? undefined : at
}

/** "With or without A" asks whether A takes part. */
export function asksCompany(scope: Scope, atoms: readonly Atom[]): boolean {
  return companyAt(scope, atoms) !== undefined
}

/** "With or without A": whether the facts that meet all else leave A out, or give A a role; none where they do both. */
export function withOrWithout(
  scope: Scope,
  { prepared, atoms }: { prepared: Prepared; atoms: readonly Atom[] },
): Chosen | undefined {
  const or = companyAt(scope, atoms)
  if (or === undefined || prepared.unplaced.length > 0 || atoms.some(tellsWho)) return undefined
  const whom = atoms.slice(or + 2).find(atom => !cuesOf(atom).has('article'))
  const ids = whom ? termsIn(whom) : []
  if (!whom || ids.length === 0) return undefined
  const rest = prepared.atoms.filter(
    atom => !isGrammar(atom) && (atom.from < atoms[or - 1]!.from || atom.from > whom.from),
  )
  if (rest.length < FEWEST) return undefined
  const facts = meetingAll(scope, rest, prepared)
  const without = facts.filter(ordinal => leavesOut(scope, ordinal, new Set(ids)))
  const beside = facts.filter(ordinal => !without.includes(ordinal) && takesPart(scope, ordinal, ids))
  if (without.length > 0 === beside.length > 0) return undefined
  const isWithout = (atom: Atom): boolean => cuesOf(atom).has('without') === without.length > 0
  const by = [atoms[or - 1]!, atoms[or + 1]!].find(isWithout)!
  const value = `${by.text} ${whom.text}`
  const holding = without.length > 0 ? without : beside
  return { facts: holding, members: [{ key: value, value, facts: holding }] }
}

/** The visible facts that meet each word, by their ordinals, ascending. */
function meetingAll(scope: Scope, atoms: readonly Atom[], { asOf }: Prepared): number[] {
  const visible = scope.visible(asOf)
  const words = atoms.map(atom => ({ atom, meeting: meeting(scope, atom) }))
  const candidates = new Set(words.flatMap(word => [...word.meeting.named]))
  return [...candidates]
    .filter(
      ordinal =>
        visible(ordinal) &&
        words.every(word => metBy(scope, word.atom, { meeting: word.meeting, ordinal }) !== undefined),
    )
    .sort((a, b) => a - b)
}

/** Whether a fact that holds gives one of them a role. */
function takesPart(scope: Scope, ordinal: number, ids: readonly string[]): boolean {
  const fact = scope.fact(ordinal)
  if (!scope.holds(ordinal) || isDenied(scope, ordinal, new Set(ids))) return false
  return scope
    .rolesOf(fact.kind)
    .some(
      role =>
        role.denies === undefined && roleValues(fact, role.name).some(value => ids.includes(value as string)),
    )
}
