import { type RoleValue, roleValues } from '../../model/knowledge-base.ts'
import { defines } from '../meaning/definition.ts'
import type { Atom } from '../read/atoms.ts'
import { termsIn } from '../read/named.ts'
import type { Scope } from '../scope.ts'
import { agrees, agreesInSubject, type Direction, isHeld } from './direction.ts'
import { verbsOf } from './main-verbs.ts'
import { namesAgent } from './meeting.ts'
import { agentsIn, isOwning, prepositionOf } from './places.ts'
import { asksNoAgent, FIGURES, type Sought } from './sought.ts'
import type { Description } from './values.ts'

/** Words alone do not tell who acts: only who says it, of what sort somebody is, or who does it with whom. */
export function mayAnswer(
  scope: Scope,
  ordinal: number,
  {
    asked,
    content,
    direction,
    described,
    atoms,
  }: {
    asked: Sought
    content: readonly Atom[]
    direction: Direction | undefined
    described: readonly Description[]
    atoms: readonly Atom[]
  },
): boolean {
  const isTurnable = rolesNamed(scope, ordinal, content) > 1
  if (isTurnable && asked.wanted?.kinds) {
    if (!isBy(scope, ordinal, direction)) return false
  } else if (isTurnable && asksNoAgent(scope, asked)) {
    const told = ordered(direction, asked)
    if (!told) return areMarkedApart(scope, ordinal, { asked, atoms })
    const placed = told.verbs.length > 0 && agrees(scope, ordinal, told)
    if (!placed && (FIGURES.has(asked.sort) || !agreesInSubject(scope, ordinal, told))) return false
  }
  if (!direction && isOfAnother(scope, ordinal, { asked, content, atoms })) return false
  if (asked.said || asked.bySort || isOpen(asked) || asksNoAgent(scope, asked)) return true
  if (described.length === 0 && defines(scope, ordinal, new Set(content.flatMap(termsIn)))) return true
  if (described.length === 0 && asksDoer(scope, ordinal, { asked, content })) return true
  const fact = scope.fact(ordinal)
  const { subject = '' } = scope.kb.kinds.get(fact.kind) ?? {}
  if (!isMutual(scope, fact.kind)) return false
  const noun = asked.wanted === undefined ? [] : [asked.wanted.atom]
  const named = new Set(content.flatMap(termsIn))
  const partners = roleValues(fact, subject).filter(value => typeof value === 'string' && named.has(value))
  return partners.length > 1 || [...content, ...noun].some(atom => isOfKind(scope, atom, fact.kind))
}

/** The order of a question's words, if it tells who does it: without a verb, that of a question for a figure does not. */
function ordered(direction: Direction | undefined, { sort }: Sought): Direction | undefined {
  return FIGURES.has(sort) && direction?.verbs.length === 0 ? undefined : direction
}

/** "Why is A freer": whether a fact says so of somebody else, and names A beside them. */
function isOfAnother(
  scope: Scope,
  ordinal: number,
  { asked, content, atoms }: { asked: Sought; content: readonly Atom[]; atoms: readonly Atom[] },
): boolean {
  if (asked.sort !== 'why') return false
  const [first] = content.filter(atom => agentsIn(scope, atom).length > 0)
  if (!first || prepositionOf(atoms, first) !== undefined) return false
  const { kind } = scope.fact(ordinal)
  const fillers = roleValues(scope.fact(ordinal), scope.kb.kinds.get(kind)?.subject ?? '')
  const isAgent = (value: RoleValue): boolean =>
    typeof value === 'string' && scope.isAgent([scope.kb.terms.get(value)?.type ?? ''])
  return fillers.some(isAgent) && !agentsIn(scope, first).some(id => fillers.includes(id))
}

/** "A, how much in B": without a verb one alone is bare, who does it, and prepositions tell the roles of all others. */
function areMarkedApart(
  scope: Scope,
  ordinal: number,
  { asked, atoms }: { asked: Sought; atoms: readonly Atom[] },
): boolean {
  const { kind } = scope.fact(ordinal)
  const placed = atoms.flatMap((atom, i) => {
    const ids = agentsIn(scope, atom)
    const isOwner = atoms[i + 1]?.from === asked.wanted?.atom.from
    return ids.length > 0 ? [{ ids, isOwner, preposition: prepositionOf(atoms, atom) }] : []
  })
  const bare = placed.filter(({ preposition, isOwner }) => preposition === undefined && !isOwner)
  // "A, how many plants of B", "how many B plants": those whose they are.
  const owners = (asked.wanted?.roles ?? []).flatMap(role =>
    scope.role(kind, role) ? scope.possessorsOf(kind, role) : [],
  )
  const isMarked = ({ ids, isOwner, preposition = '' }: (typeof placed)[0]): boolean => {
    const isOwning = isOwner || scope.prepositions.caseOf(preposition) === 'genitive'
    const roles = [...scope.markedBy(preposition, kind), ...(isOwning ? owners : [])]
    return roles.some(role => isHeld(scope, ordinal, { role, ids }))
  }
  return (
    bare.length === 1 &&
    bare[0]!.ids.some(id => isSubject(scope, ordinal, id)) &&
    placed.every(each => each === bare[0] || isMarked(each))
  )
}

/** Whether no role is asked for by its type. */
function isOpen({ sort, wanted }: Sought): boolean {
  return sort === 'what' || sort === 'object' || wanted?.describes === true || wanted?.defined === true
}

/** "Which pact has A with B", "A's view of B": the subject, or else whose it is, must be who does it. */
function isBy(scope: Scope, ordinal: number, direction: Direction | undefined): boolean {
  const by =
    direction?.named.find(({ as }) => as === 'subject') ??
    direction?.named.find(({ as }) => isOwning(scope, as))
  if (!direction || !by) return false
  return agrees(scope, ordinal, { ...direction, named: [{ ...by, as: 'subject' }], verbs: [] })
}

/** Where nobody who acts is named, "who" and a verb of the fact's kind can only ask for who does it. */
function asksDoer(
  scope: Scope,
  ordinal: number,
  { asked, content }: { asked: Sought; content: readonly Atom[] },
): boolean {
  if (asked.sort !== 'who' || namesAgent(scope, content)) return false
  const { kind } = scope.fact(ordinal)
  return content.some(atom => verbsOf(atom).some(verb => verb.kind === kind))
}

/** In how many roles a fact has those who act and are named. */
function rolesNamed(scope: Scope, ordinal: number, content: readonly Atom[]): number {
  const named = new Set(content.flatMap(termsIn))
  const fact = scope.fact(ordinal)
  return scope
    .rolesOf(fact.kind)
    .filter(
      role =>
        scope.isAgent(role.range) &&
        roleValues(fact, role.name).some(value => typeof value === 'string' && named.has(value)),
    ).length
}

function isOfKind(scope: Scope, atom: Atom, kind: string): boolean {
  return atom.senses.some(sense => {
    if (sense.sort !== 'entry') return false
    const { entry } = sense
    if (entry.sort === 'code') return scope.role(kind, entry.role)?.codes.includes(entry.value) === true
    if (entry.sort !== 'pattern')
      return (entry.sort === 'kind' || entry.sort === 'role') && entry.kind === kind
    const { subject, objects, marked } = entry.pattern
    const others = [...objects.flat(), ...[...marked.values()].flat()]
    return entry.pattern.kind === kind && subject.some(role => others.includes(role))
  })
}

/** Whether somebody does what a fact tells. */
export function isSubject(scope: Scope, ordinal: number, id: string): boolean {
  const fact = scope.fact(ordinal)
  return roleValues(fact, scope.kb.kinds.get(fact.kind)?.subject ?? '').includes(id)
}

/** Whether those whom facts of a kind are about do it with each other. */
export function isMutual(scope: Scope, kind: string): boolean {
  return scope.isReciprocal(kind, scope.kb.kinds.get(kind)?.subject ?? '')
}

/** Whether several do it with each other, so that none of them is turned round: "the pact between A and B". */
export function areMutual(scope: Scope, ordinal: number, ids: readonly string[]): boolean {
  const { kind } = scope.fact(ordinal)
  return isMutual(scope, kind) && ids.every(id => isSubject(scope, ordinal, id))
}
