import { roleValues } from '../../model/knowledge-base.ts'
import { type Arg, NO_MODS } from '../logic.ts'
import type { Outcome } from '../meaning/outcome.ts'
import { LIST } from '../questions/question.ts'
import type { Atom } from '../read/atoms.ts'
import { termsIn } from '../read/named.ts'
import type { Prepared } from '../read/prepare.ts'
import { relatingIn } from '../read/relating.ts'
import type { Scope } from '../scope.ts'
import { areMutual } from './roles.ts'

/** More facts than these are told by what the two do with each other. */
const MOST = 6

/** "What is the relationship between A and B": the facts in which both have a role, and the fewest others. */
export function relating(
  scope: Scope,
  { prepared, atoms }: { readonly prepared: Prepared; readonly atoms: readonly Atom[] },
): Outcome | undefined {
  const asked = relatingIn(atoms, scope.lexicons)
  if (!asked || prepared.unplaced.length > 0) return undefined
  const [one, other] = asked.things.map(termsIn)
  if (!one || !other || one.some(id => other.includes(id))) return undefined
  const facts = joining(scope, [one, other]).filter(scope.visible(prepared.asOf))
  if (facts.length === 0) return undefined
  const frame = { kind: undefined, args: [...argsOf(scope, one), ...argsOf(scope, other)], mods: NO_MODS }
  const reads = asked.things.map(({ text }) => ({ text, as: text }))
  const question = { want: 'facts', frame, cost: 0, reads, asked: LIST } as const
  const told = { question, members: [], facts, closed: false }
  // "Is A linked to B": by whatever joins them.
  return prepared.truth && !asked.isOpen ? { ...told, truth: 'yes' } : told
}

function argsOf(scope: Scope, ids: readonly string[]): Arg[] {
  return ids.slice(0, 1).map(id => ({
    role: `@${scope.kb.terms.get(id)!.type}`,
    value: { op: 'terms', ids: [...ids] },
  }))
}

/** Of the facts that hold both those with the fewest others; of many, what the two do with each other. */
function joining(scope: Scope, both: readonly (readonly string[])[]): number[] {
  const found = scope.kb.facts.flatMap((_, ordinal) => {
    const isBoth = both.every(ids => ids.some(id => holds(scope, ordinal, id)))
    return isBoth ? [{ ordinal, agents: agentsOf(scope, ordinal).length }] : []
  })
  const fewest = Math.min(...found.map(({ agents }) => agents))
  const nearest = found.filter(({ agents }) => agents === fewest).map(({ ordinal }) => ordinal)
  return nearest.length > MOST ? nearest.filter(ordinal => areMutual(scope, ordinal, both.flat())) : nearest
}

/** Whether a fact has a term itself in some role. */
function holds(scope: Scope, ordinal: number, id: string): boolean {
  const fact = scope.fact(ordinal)
  return scope.rolesOf(fact.kind).some(({ name }) => roleValues(fact, name).includes(id))
}

/** Those who act, of all that have a role in a fact. */
function agentsOf(scope: Scope, ordinal: number): string[] {
  return scope.termsOf(ordinal).filter(id => scope.isAgent([scope.kb.terms.get(id)!.type]))
}
