import { pointsToTerms, type Role, type RoleValue, roleValues, textsIn } from '../../model/knowledge-base.ts'
import { defines } from '../meaning/definition.ts'
import { isNameless, type Member, membersOf } from '../meaning/members.ts'
import { timesOf } from '../meaning/times.ts'
import { isOfSome } from '../meaning/together.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf } from '../read/cues.ts'
import type { Prepared } from '../read/prepare.ts'
import { isFigure, type Scope } from '../scope.ts'
import { isDescribed } from './bonds.ts'
import { isBesideWanted, mayPick } from './describing.ts'
import { isRoleAsked } from './fitting.ts'
import { isAtPlace } from './main-verbs.ts'
import { rolesMarked } from './marked-roles.ts'
import { holdsOffice } from './noun-asked.ts'
import { strandedIn } from './places.ts'
import type { Sought } from './sought.ts'
import { isWorded, repeats } from './worded.ts'

/** "What kind of company": of two fillers the one without a name is described; else that which holds words of the question. */
function isMeantOf(scope: Scope, members: readonly Member[], within: Within): boolean {
  return within.asked.bySort ? members.some(isNameless) : holdsOwnWords(scope, members, within)
}

/** Of two texts the one that holds a word of the question which only it holds is the one asked for. */
function holdsOwnWords({ lexicons }: Scope, members: readonly Member[], { content, asked }: Within): boolean {
  const words = new Set(
    members.flatMap(({ value }) =>
      lexicons.flatMap(lexicon => textsIn(value).flatMap(text => lexicon.textStems(text))),
    ),
  )
  const noun = asked.wanted === undefined ? [] : [asked.wanted.atom]
  const closed = [...content, ...noun].filter(atom =>
    atom.senses.every(sense => sense.sort !== 'entry' || sense.entry.sort !== 'term'),
  )
  return closed.some(atom => atom.stems.every(stems => stems.some(stem => words.has(stem))))
}

/** A word that only describes, with the terms of the fact that it describes. */
export interface Description {
  readonly atom: Atom
  readonly ids: readonly string[]
}

interface Within {
  readonly asked: Sought
  readonly prepared: Prepared
  /** The terms that the question names. */
  readonly named: ReadonlySet<string>
  /** The words that the fact meets. */
  readonly content: readonly Atom[]
  readonly described: readonly Description[]
  /** The role that the order of the words leaves to be asked for, where it tells. */
  readonly role?: string | undefined
}

/** What one fact answers: the fillers of the only role that can be meant, those that the question names left out. */
export function valuesIn(scope: Scope, ordinal: number, within: Within): Member[] {
  const { asked } = within
  const fact = scope.fact(ordinal)
  if (asked.said) return sayersOf(scope, ordinal, within)
  if (asked.wanted?.kinds?.includes(fact.kind) === false) return []
  if (asked.sort === 'when') {
    return timesOf(scope, ordinal, { prepared: within.prepared, until: asked.until })
  }
  const { atoms } = within.prepared
  const marked = asksText(asked) ? rolesMarked(scope, fact.kind, atoms) : undefined
  // "What was it based on": a preposition that no verb of the fact takes.
  if ((asksText(asked) || asked.wanted?.kinds) && !marked && strandedIn(atoms) !== undefined) return []
  const roles = rolesMeant(scope, ordinal, within).filter(
    role => role.name === within.role || (marked?.includes(role.name) ?? isRoleAsked(scope, role, asked)),
  )
  const figure = roles.some(isFigure)
  if (figure && isOfSome(scope, ordinal, [...within.named])) return []
  const free = roles
    .map(role => ({ role, members: valuesOf(scope, ordinal, { role: role.name, within }) }))
    .filter(({ members }) => members.length > 0)
  // What something is about is a thing first, where both a thing and a text tell it.
  const things = marked ? free.filter(each => pointsToTerms(each.role)) : []
  const told = things.length === 1 ? things : free
  const one = told.length > 1 ? told.filter(each => isMeantOf(scope, each.members, within)) : told
  if (one.length !== 1) return []
  const { role, members } = one[0]!
  // Words of a reason say why, which is no answer to what.
  if (scope.isReason(role.name) && !marked && within.role === undefined && asksText(asked)) return []
  if (within.role === undefined && isTurnable(scope, ordinal, { role, roles, named: within.named })) return []
  // Somebody whom the source does not name is no answer to who it is.
  const unnamed = members.every(isNameless)
  return unnamed && !asked.bySort
    ? []
    : members.filter(
        member =>
          isAtPlace(scope, atoms, member) &&
          !repeats(scope, member.value, { content: within.content, atoms }),
      )
}

/** Words alone do not tell which of two roles is asked for where what the question names could fill both. */
function isTurnable(
  scope: Scope,
  ordinal: number,
  { role, roles, named }: { role: Role; roles: readonly Role[]; named: ReadonlySet<string> },
): boolean {
  const fact = scope.fact(ordinal)
  const rivals = roles
    .flatMap(other => roleValues(fact, other.name))
    .filter((value): value is string => typeof value === 'string' && named.has(value))
  return (
    !scope.isReciprocal(fact.kind, role.name) &&
    rivals.some(id => role.range.includes(scope.kb.terms.get(id)?.type ?? ''))
  )
}

/** The roles of a fact that a question may mean: that which the order of its words leaves, or any but what denies. */
function rolesMeant(scope: Scope, ordinal: number, { prepared, asked, named, role }: Within): Role[] {
  const { kind } = scope.fact(ordinal)
  const { subject } = scope.kb.kinds.get(kind) ?? {}
  // "Whose plan is X": not who X is.
  const isWhose = prepared.atoms.some(atom => cuesOf(atom).has('whose'))
  const owns = isWhose && defines(scope, ordinal, named)
  // "Who" asks for whoever does it.
  const isMeant = ({ name }: Role): boolean =>
    role === undefined ? asked.sort !== 'who' || (name === subject) !== owns : name === role
  return scope.rolesOf(kind).filter(each => each.denies === undefined && isMeant(each))
}

/** What stands behind a preposition may be a text. */
function asksText({ sort }: Sought): boolean {
  return sort === 'what' || sort === 'object' || sort === 'where'
}

/** Who says what a fact states; of a type, also who only passes it on, or publishes the source. */
function sayersOf(scope: Scope, ordinal: number, within: Within): Member[] {
  const { wanted } = within.asked
  const typed = wanted !== undefined && wanted.types.length > 0
  // Words that describe what the fact names are said of that, and not of who says it.
  const plain = { ...within, described: [] }
  const said = valuesOf(scope, ordinal, { role: 'attributedTo', within: plain })
  const passed = valuesOf(scope, ordinal, { role: 'via', within: plain })
  // "Who reported the leak": where nobody says it, who passed it on.
  if (!typed) return said.length > 0 ? said : passed
  const published = [...scope.kb.terms.keys()].filter(
    id =>
      scope.publishedBy(id).includes(scope.fact(ordinal).source) &&
      isOfType(scope, id, { ordinal, role: 'via', asked: within.asked }),
  )
  const publishers = membersOf(published, { ordinal, role: 'via' })
  return [...said, ...passed, ...publishers].filter(
    ({ value }) => typeof value === 'string' && holdsOffice(scope, value, wanted),
  )
}

function valuesOf(
  scope: Scope,
  ordinal: number,
  { role, within }: { role: string; within: Within },
): Member[] {
  const { named, described, asked } = within
  const values = roleValues(scope.fact(ordinal), role).filter(
    value =>
      (typeof value !== 'string' || !named.has(value)) && isOfType(scope, value, { ordinal, role, asked }),
  )
  const { kind } = scope.fact(ordinal)
  const known = scope.role(kind, role)
  // Those whom a word describes take part in it; a figure or a text is not picked out by that.
  if (known && !pointsToTerms(known)) return membersOf(values, { ordinal, role })
  // A word that describes one of the fillers asked for picks it out; else it must describe what the question names.
  let kept = values
  for (const { atom, ids } of described) {
    const picks = mayPick(scope, atom, { asked, atoms: within.prepared.atoms })
    const picked = kept.filter(value => picks && typeof value === 'string' && ids.includes(value))
    if (picked.length > 0) kept = picked
    else if (
      isBesideWanted(atom, asked) ||
      !ids.some(id => named.has(id) || isApart(scope, id, { atom, asked }))
    )
      return []
  }
  return membersOf(kept, { ordinal, role })
}

/** "Brands for which Chinese plants build": what does not stand beside the noun asked for may be said of a thing. */
function isApart(scope: Scope, id: string, { atom, asked }: { atom: Atom; asked: Sought }): boolean {
  return !isBesideWanted(atom, asked) && !scope.isAgent([scope.kb.terms.get(id)!.type])
}

/** Whether a filler is of the type that is asked for; one without a name, in a role of several types, as far as its words tell. */
export function isOfType(
  scope: Scope,
  value: RoleValue,
  { ordinal, role, asked }: { ordinal: number; role: string; asked: Sought },
): boolean {
  if (asked.wanted?.describes)
    return typeof value === 'string'
      ? isDescribed(scope, asked.wanted.atom, value)
      : isWorded(scope, value, { ...asked.wanted.atom, itself: asked.wanted.itself })
  const { types = [], under } = asked.wanted ?? {}
  if (under) return typeof value === 'string' && under.some(id => value !== id && scope.isUnder(value, id))
  const range = scope.role(scope.fact(ordinal).kind, role)?.range
  const fitting = range ? types.filter(type => range.includes(type)) : types
  if (fitting.length === 0) return typeof value !== 'string' || isOfSort(scope, value, asked)
  if (typeof value === 'string') return fitting.includes(scope.kb.terms.get(value)?.type ?? '')
  return (
    (range?.length ?? 0) < 2 || textsIn(value).some(text => fitting.some(type => scope.isCalled(text, type)))
  )
}

/** "Where" asks for a place and "who" for one who acts, whatever else a role may hold. */
function isOfSort(scope: Scope, id: string, { sort }: Sought): boolean {
  const types = [scope.kb.terms.get(id)?.type ?? '']
  return sort === 'where' ? scope.isPlace(types) : sort !== 'who' || scope.isAgent(types)
}
