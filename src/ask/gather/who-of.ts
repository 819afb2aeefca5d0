/** "X, who is it?": who does what facts tell of a thing, where all tell the same kind of it. */
import { roleValues } from '../../model/knowledge-base.ts'
import { isNameless, type Member, membersOf } from '../meaning/members.ts'
import { isDenied } from '../meaning/stance.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, hasAny, isGrammar, isMark, isPreposition } from '../read/cues.ts'
import type { Cue } from '../read/lexicon-words.ts'
import { termsIn } from '../read/named.ts'
import { isLight } from '../read/order.ts'
import type { Prepared } from '../read/prepare.ts'
import type { Scope } from '../scope.ts'
import type { Gathered } from './gather.ts'
import { meeting, thingsIn } from './meeting.ts'

/** More facts than these do not tell of one who does it. */
const MOST = 4

/** What may stand beside the names and the "who". */
const BESIDE: readonly Cue[] = ['copula', 'cleft', 'pronoun', 'relative', 'then', 'and']

/** Those who do what is told of the things that a question names, and of which it asks nothing but "who". */
export function whoOf(
  scope: Scope,
  { prepared, atoms }: { prepared: Prepared; atoms: readonly Atom[] },
): Gathered | undefined {
  const asking = atoms.filter(atom => cuesOf(atom).has('who'))
  if (prepared.unplaced.length > 0 || asking.length !== 1) return undefined
  const rest = atoms.filter(atom => atom !== asking[0] && !isMark(atom) && !isLight(atom))
  const things = rest.filter(atom => thingsIn(scope, atom).length > 0)
  if (things.length === 0 || !rest.every(atom => things.includes(atom) || isBeside(atom))) return undefined
  const named = new Set(things.flatMap(termsIn))
  const visible = scope.visible(prepared.asOf)
  const facts = [...meeting(scope, things[0]!).named].filter(
    ordinal =>
      visible(ordinal) &&
      scope.holds(ordinal) &&
      things.every(atom => fills(scope, ordinal, atom)) &&
      !isDenied(scope, ordinal, named) &&
      doersOf(scope, ordinal).length > 0,
  )
  const kinds = new Set(facts.map(ordinal => scope.fact(ordinal).kind))
  if (facts.length > MOST || kinds.size !== 1) return undefined
  return { facts, members: facts.flatMap(ordinal => doersOf(scope, ordinal)), sort: 'who' }
}

function isBeside(atom: Atom): boolean {
  return hasAny(atom, BESIDE) || isPreposition(atom) || isGrammar(atom)
}

/** Whether a fact has what an atom names, or something under it, in a role. */
function fills(scope: Scope, ordinal: number, atom: Atom): boolean {
  return termsIn(atom).some(id => scope.termsOf(ordinal).some(term => scope.isUnder(term, id)))
}

/** Those with names who do what a fact tells. */
function doersOf(scope: Scope, ordinal: number): Member[] {
  const fact = scope.fact(ordinal)
  const role = scope.kb.kinds.get(fact.kind)?.subject ?? ''
  if (!scope.isAgent(scope.role(fact.kind, role)?.range ?? [])) return []
  // What a definition or a judgement is of does nothing, unless it may act.
  const values = roleValues(fact, role).filter(
    value => typeof value !== 'string' || scope.isAgent([scope.kb.terms.get(value)?.type ?? '']),
  )
  const members = membersOf(values, { ordinal, role })
  return members.some(isNameless) ? [] : members
}
