import { roleValues } from '../../model/knowledge-base.ts'
import type { Frame } from '../logic.ts'
import type { Scope } from '../scope.ts'
import type { Evaluator } from './evaluate.ts'

/**
 * Facts that give what only one can have to somebody else than a question does: "does A lead X", where B leads X. What
 * the facts of a kind are unique by, less their subject, has one subject (a functional dependency, after E. F. Codd);
 * the question must name all that the fact is limited to, and a part (`extent`) leaves room for others. Only one of whom
 * such facts tell as well is a rival: of a stranger they say nothing.
 *
 * @returns ordinals, ascending; none where several may have it, or where the facts say of something else
 */
export function rivals(scope: Scope, frame: Frame, evaluator: Evaluator): number[] {
  const kind = scope.kb.kinds.get(frame.kind ?? '')
  if (!kind || kind.unique.length === 0 || kind.unique.includes(kind.subject)) return []
  const asked = frame.args.filter(({ role }) => role === kind.subject)
  const others = frame.args.filter(({ role }) => role !== kind.subject)
  const named = new Map(others.map(({ role, value }) => [role, value.op === 'terms' ? value.ids : []]))
  if (asked.length !== 1 || asked[0]!.value.op !== 'terms' || named.size === 0) return []
  if (![...named].every(([role, ids]) => kind.unique.includes(role) && ids.length > 0)) return []
  // Who holds another office there is no rival.
  const codes = new Set(frame.mods.codes.map(({ role }) => role))
  if (
    !scope
      .rolesOf(kind.id)
      .every(role => !role.required || !role.range.includes('code') || codes.has(role.name))
  )
    return []
  const isRival = asked[0]!.value.ids.every(id =>
    [...scope.index.postings(kind.subject, id)].some(ordinal => scope.fact(ordinal).kind === kind.id),
  )
  if (!isRival) return []
  // A question that leaves out what of X is led, is answered yes, and so no, by whoever leads that of it.
  const roles = kind.unique.filter(role => kind.roles.get(role)?.range.includes('code') === false)
  return evaluator.facts({ ...frame, args: others }).filter(ordinal => {
    const fact = scope.fact(ordinal)
    const isOfAll = roles.every(role => {
      const values = roleValues(fact, role)
      const isNamed = (value: unknown): boolean =>
        named.get(role)?.some(id => scope.isUnder(id, String(value))) === true
      // What is said of several is said of each, but of several together.
      return (
        values.length === 0 || (fact.together?.includes(role) ? values.every(isNamed) : values.some(isNamed))
      )
    })
    return isOfAll && fact.extent === undefined && scope.holds(ordinal)
  })
}
