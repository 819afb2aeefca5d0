import { roleValues } from '../../model/knowledge-base.ts'
import type { Atom } from '../read/atoms.ts'
import { typesNamed } from '../read/cues.ts'
import { numbersIn } from '../read/named.ts'
import type { Scope } from '../scope.ts'
import { isMutual } from './roles.ts'

/**
 * "The three companies", "the members": the words that stand for all who do what a fact tells, by how many they are or by
 * the role in which another fact names just these. They stand first, but where all do it with each other.
 */
export function standingForAll(scope: Scope, ordinal: number, content: readonly Atom[]): ReadonlySet<Atom> {
  const fact = scope.fact(ordinal)
  const all = roleValues(fact, scope.kb.kinds.get(fact.kind)?.subject ?? '').flatMap(value =>
    typeof value === 'string' ? [value] : [],
  )
  if (all.length < 2 || !all.every(id => scope.isAgent([scope.kb.terms.get(id)!.type]))) return new Set()
  const isPlace = (at: number): boolean => at === 0 || isMutual(scope, fact.kind)
  return new Set(
    content.flatMap((atom, i) => {
      const next = content[i + 1]
      if (!isPlace(i)) return []
      if (next && numbersIn(atom).includes(all.length) && isOfType(scope, next, all)) return [atom, next]
      return isFilledBy(scope, atom, all) ? [atom] : []
    }),
  )
}

function isOfType({ kb }: Scope, atom: Atom, ids: readonly string[]): boolean {
  const types = typesNamed(atom)
  return ids.every(id => types.includes(kb.terms.get(id)!.type))
}

/** Whether a word names a role that some fact fills with just these. */
function isFilledBy(scope: Scope, { senses }: Atom, ids: readonly string[]): boolean {
  return senses.some(sense => {
    if (sense.sort !== 'entry' || sense.entry.sort !== 'role' || sense.entry.kind === undefined) return false
    const { kind, role } = sense.entry
    return [...scope.index.postings('kind', kind)].some(ordinal => {
      const held = roleValues(scope.fact(ordinal), role)
      return held.length === ids.length && ids.every(id => held.includes(id))
    })
  })
}
