import type { Atom } from '../read/atoms.ts'
import { isArticle, isFiller, isNominal } from '../read/order.ts'
import type { Scope } from '../scope.ts'
import { isNoun } from './describing.ts'
import { isHeld } from './direction.ts'
import { verbsOf } from './main-verbs.ts'
import { namesPlace, thingsIn } from './meeting.ts'

/**
 * "Did A develop X", where A develops what replaces X: whether a thing right behind a verb of the fact's kind, to which
 * that may be done, has none of the roles of those to whom it is done.
 */
export function isDoneToAnother(scope: Scope, ordinal: number, atoms: readonly Atom[]): boolean {
  const { kind } = scope.fact(ordinal)
  const said = atoms.filter(atom => !isArticle(atom))
  return said.some((verb, i) => {
    const objects = verbsOf(verb).flatMap(own => (own.kind === kind ? own.objects.flat() : []))
    // "Join the X project": what stands before a noun only says which it is.
    const [next, behind] = said.slice(i + 1)
    const isHead = next && !(behind && mayBeHead(behind)) && !namesPlace(scope, next)
    const things = isHead ? thingsIn(scope, next) : []
    return things.length > 0 && things.every(id => isBeside(scope, ordinal, { id, objects }))
  })
}

function mayBeHead(atom: Atom): boolean {
  return atom.joined || isNoun(atom) || isFiller(atom) || atom.senses.some(isNominal)
}

/** Whether a thing that may have one of some roles has none of them in a fact. */
function isBeside(
  scope: Scope,
  ordinal: number,
  { id, objects }: { id: string; objects: readonly string[] },
): boolean {
  const { type } = scope.kb.terms.get(id)!
  const mayBe = scope
    .rolesOf(scope.fact(ordinal).kind)
    .some(({ name, range }) => objects.includes(name) && range.includes(type))
  return mayBe && !objects.some(role => isHeld(scope, ordinal, { role, ids: [id] }))
}
