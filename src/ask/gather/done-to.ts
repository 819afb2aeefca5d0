import type { Atom } from '../read/atoms.ts'
import { isPreposition, isTerm } from '../read/cues.ts'
import { termsIn } from '../read/named.ts'
import { isArticle, isFiller, isNominal } from '../read/order.ts'
import type { Pattern } from '../read/pattern.ts'
import type { Voiced } from '../read/voice.ts'
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
  const said = atoms.filter(atom => !isArticle(atom))
  return said.some((verb, i) => {
    const objects = objectsOf(scope, ordinal, verb)
    // "Join the X project": what stands before a noun only says which it is.
    const [next, behind] = said.slice(i + 1)
    const isHead = next && !(behind && mayBeHead(behind)) && !namesPlace(scope, next)
    const things = isHead ? thingsIn(scope, next) : []
    return things.length > 0 && things.every(id => isBeside(scope, ordinal, { id, objects }))
  })
}

/**
 * "Was X created by A", where A created Y at X: whether what stands before a passive has a role in the fact, and none of
 * those to whom it is done.
 */
export function isOfAnother(scope: Scope, ordinal: number, atoms: readonly Voiced[]): boolean {
  return atoms.some((verb, i) => {
    const objects = verb.voice.passive ? objectsOf(scope, ordinal, verb) : []
    const at = atoms.slice(0, i).findLastIndex(isTerm)
    if (objects.length === 0 || at < 0 || atoms.slice(0, at).some(isPreposition)) return false
    const ids = termsIn(atoms[at]!)
    const isNamed = scope.termsOf(ordinal).some(held => ids.some(id => scope.isUnder(held, id)))
    return isNamed && !objects.some(role => isHeld(scope, ordinal, { role, ids }))
  })
}

/** The roles that a verb of a fact's kind, and of its code, gives to whom or what it is done. */
function objectsOf(scope: Scope, ordinal: number, verb: Atom): string[] {
  const { kind } = scope.fact(ordinal)
  const isOwn = ({ kind: of, code }: Pattern): boolean =>
    of === kind && (!code || scope.index.postings(code.role, code.value).includes(ordinal))
  return verbsOf(verb).flatMap(own => (isOwn(own) ? own.objects.flat() : []))
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
