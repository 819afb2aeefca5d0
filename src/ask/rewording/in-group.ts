import type { Atom } from '../read/atoms.ts'
import { cuesOf, isAsking, isTerm, typesNamed, unwritten } from '../read/cues.ts'
import type { Entry } from '../read/lexicon-words.ts'
import { numbersIn, termsIn } from '../read/named.ts'
import { isArticle, withoutManners } from '../read/order.ts'
import { isBeing } from '../read/topics.ts'
import type { Scope } from '../scope.ts'
import type { Reworded } from './reworded.ts'

type RoleEntry = Extract<Entry, { sort: 'role' }>

/** "Which companies are in A": which are its members, where facts tell of whom A is made up. */
export function inGroup(scope: Scope, atoms: readonly Atom[]): Reworded[] {
  const said = withoutManners(atoms).filter(atom => !isArticle(atom))
  const [before, group] = said.slice(-2)
  const [id] = group ? termsIn(group) : []
  if (!before || !group || id === undefined) return []
  const rest = said.slice(0, -2)
  if (!cuesOf(before).has('locative') || !rest.some(isBeing) || !rest.every(isNamedOrAsked)) return []
  return membersOf(scope, id).map(entry => ({
    each: [
      [
        ...rest,
        { ...before, stems: [], senses: [{ sort: 'entry', entry, foreign: false }] },
        unwritten(group, 'genitive'),
        group,
      ],
    ],
    combine: found => found.flat(),
  }))
}

function isNamedOrAsked(atom: Atom): boolean {
  const isNamed = isTerm(atom) || typesNamed(atom).length > 0 || numbersIn(atom).length > 0
  return isNamed || isBeing(atom) || isAsking(atom)
}

/** The roles of those of whom somebody is made up: in kinds that tell nothing else, of which facts name him. */
function membersOf(scope: Scope, id: string): RoleEntry[] {
  return [...scope.kb.kinds.values()].flatMap(({ id: kind, subject }) => {
    const roles = scope.rolesOf(kind)
    const [other, ...more] = roles.filter(({ name }) => name !== subject)
    if (!other || more.length > 0 || !roles.every(({ range }) => scope.isAgent(range))) return []
    const isNamed = [...scope.index.postings(subject, id)].some(ordinal => scope.fact(ordinal).kind === kind)
    return isNamed ? [{ sort: 'role', kind, role: other.name }] : []
  })
}
