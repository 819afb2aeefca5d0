import type { Unnamed } from '../../model/generated.ts'
import { isUnnamed, roleValues } from '../../model/knowledge-base.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, isAsking, typesNamed } from '../read/cues.ts'
import type { Cue } from '../read/lexicon-words.ts'
import { termsIn } from '../read/named.ts'
import { isLight } from '../read/order.ts'
import type { Prepared } from '../read/prepare.ts'
import { isUnit, type Sense } from '../read/senses.ts'
import type { Scope } from '../scope.ts'
import { isOfOneType } from '../terms.ts'
import { definedIn } from './definition.ts'
import { allFactsOf, distinct, isText, keyOf, type Member } from './members.ts'
import type { Outcome } from './outcome.ts'

/**
 * "Which technology is A's partner": an answer by somebody who acts, or by a place, is none where a thing is asked for,
 * and a text is none where any of these is. "Which firm's image suffered" asks whose the text is. Undefined where
 * nothing of the nature is found.
 */
export function ofNatureAsked(scope: Scope, prepared: Prepared, outcome: Outcome): Outcome | undefined {
  const ofActors = outcome.question.asked.sort === 'who' ? withoutThings(scope, outcome) : outcome
  const ofClass = ofActors && ofClassAsked(scope, prepared, calledSo(scope, prepared, ofActors))
  return ofClass && ofOneNature(scope, prepared, ofClass)
}

/** "Who is part of A": the things of which the same is said are not asked for, nor what may be one beside them. */
function withoutThings(scope: Scope, outcome: Outcome): Outcome | undefined {
  const natures = outcome.members.map(({ value }) =>
    typeof value === 'string' ? natureOf(scope, scope.kb.terms.get(value)?.type ?? '') : undefined,
  )
  if (!natures.includes('thing')) return outcome
  const members = outcome.members.filter((_, i) => natures[i] !== 'thing' && natures[i] !== undefined)
  return members.length > 0 ? { ...outcome, members, facts: allFactsOf(members) } : undefined
}

/** "Which architecture": of the things found those that are called so, where some are. */
function calledSo(scope: Scope, { atoms }: Prepared, outcome: Outcome): Outcome {
  const which = atoms.findIndex(atom => cuesOf(atom).has('which'))
  const noun = which < 0 ? undefined : atoms[which + 1]
  if (!noun?.senses.every(({ sort }) => sort === 'text')) return outcome
  const stems = noun.stems.flat()
  const isCalled = ({ value }: Member): boolean => {
    const { label = {}, aliases = {} } = scope.kb.terms.get(typeof value === 'string' ? value : '') ?? {}
    const names = [...Object.values(label), ...Object.values(aliases).flat()]
    return scope.lexicons.some(lexicon =>
      names.some(name => lexicon.textStems(name).some(stem => stems.includes(stem))),
    )
  }
  const members = outcome.members.filter(isCalled)
  return members.length > 0 ? { ...outcome, members, facts: allFactsOf(members) } : outcome
}

/** "Which city": of the places found only those that are one; "which engines": of the things none beside them. */
function ofClassAsked(scope: Scope, { atoms }: Prepared, outcome: Outcome): Outcome | undefined {
  const asking = atoms.findIndex(isAsking)
  const noun = asking < 0 ? nounListed(atoms) : atoms[asking + 1]
  const classes = noun ? classesNamed(noun) : []
  const ids =
    noun && asking >= 0 ? termsIn(noun).filter(id => !scope.isAgent([scope.kb.terms.get(id)!.type])) : []
  if (classes.length + ids.length === 0) return outcome
  const isBeside = (id: string): boolean =>
    ids.length > 0 && ids.every(named => isOfOneType(scope.kb, id, named) && !scope.isUnder(id, named))
  const isOther = ({ value }: Member): boolean => {
    const term = typeof value === 'string' ? scope.kb.terms.get(value) : undefined
    const isOfOtherClass =
      classes.length > 0 && classes.every(({ type, name }) => term?.type === type && term.class !== name)
    return isOfOtherClass || (term !== undefined && isBeside(term.id))
  }
  const members = outcome.members.filter(member => !isOther(member))
  if (members.length === outcome.members.length) return outcome
  return members.length > 0 ? { ...outcome, members } : undefined
}

/** "Name the towns of …": what is asked for stands first. */
function nounListed(atoms: Prepared['atoms']): Atom | undefined {
  return atoms.find(atom => !isLight(atom) && !cuesOf(atom).has('list'))
}

/** The classes of terms that a noun names, where it names no whole type. */
function classesNamed({ senses }: Atom): { type: string; name: string }[] {
  return senses.flatMap(sense =>
    sense.sort === 'entry' && sense.entry.sort === 'type' && sense.entry.class !== undefined
      ? [{ type: sense.entry.type, name: sense.entry.class }]
      : [],
  )
}

function ofOneNature(scope: Scope, prepared: Prepared, outcome: Outcome): Outcome | undefined {
  if (isOfNatureAsked(scope, prepared, outcome.members)) return outcome
  const owners = outcome.members.map(member => (isText(member) ? ownersOf(scope, member) : []))
  const members = owners.flat()
  if (owners.some(({ length }) => length === 0) || !isOfNatureAsked(scope, prepared, members))
    return undefined
  return { ...outcome, members: distinct(members) }
}

/** Those whose a text is, as the phrases of its kind tell: the image of A; of a statement, what it defines. */
function ownersOf(scope: Scope, member: Member): Member[] {
  const { from, facts } = member
  if (!from) return definedIn(scope, member)
  const fact = scope.fact(from.fact)
  return scope
    .possessorsOf(fact.kind, from.role)
    .flatMap(role => roleValues(fact, role).map(value => ({ role, value })))
    .filter(({ value }) => typeof value === 'string')
    .map(({ role, value }) => ({ key: keyOf(value), value, facts, from: { fact: from.fact, role } }))
}

function isOfNatureAsked(scope: Scope, { atoms }: Prepared, members: readonly Member[]): boolean {
  const which = atoms.findIndex(isAsking)
  // A place of a certain sort that is to be named is none in the words of a fact.
  const listed = which < 0 ? nounListed(atoms) : undefined
  if (listed && classesNamed(listed).some(({ type }) => scope.isPlace([type]))) return !members.some(isText)
  const noun = atoms[which + 1]
  const types = noun ? typesNamed(noun) : []
  const isAsked = (cue: Cue): boolean => which >= 0 && cuesOf(atoms[which]!).has(cue)
  // "What country" is "which country".
  const isWhat = isAsked('what') && types.length > 0 && noun?.from === atoms[which]!.to
  if (!DETERMINERS.some(isAsked) && !isWhat) return true
  // "Which plants": how many there are is no answer.
  if (noun?.senses.some(isUnit) && members.some(({ value }) => typeof value === 'number')) return false
  if (!noun || types.length === 0 || !noun.senses.every(isNounOfType)) return true
  const roles = noun.senses.flatMap(sense =>
    sense.sort === 'entry' && sense.entry.sort === 'role' ? [sense.entry.role] : [],
  )
  return members.every(member => roles.includes(member.from?.role ?? '') || isOf(scope, member, types))
}

function isNounOfType(sense: Sense): boolean {
  return (
    sense.sort === 'text' || (sense.sort === 'entry' && ['type', 'role', 'unit'].includes(sense.entry.sort))
  )
}

/** Words that may ask by the noun behind them. */
const DETERMINERS: readonly Cue[] = ['which', 'who']

function isOf(scope: Scope, member: Member, types: readonly string[]): boolean {
  const { value, from } = member
  if (typeof value === 'string') {
    const nature = natureOf(scope, scope.kb.terms.get(value)?.type ?? '')
    return types.some(type => natureOf(scope, type) === nature)
  }
  if (!isText(member)) return true
  const { range = [] } = (from && scope.role(scope.fact(from.fact).kind, from.role)) ?? {}
  return isUnnamed(value) && (range.length < 2 || isCalledOne(scope, value, types))
}

/** Whether the words for somebody unnamed call them by a type. */
function isCalledOne(scope: Scope, { unnamed }: Unnamed, types: readonly string[]): boolean {
  return Object.values(unnamed).some(text => types.some(type => scope.isCalled(text ?? '', type)))
}

/** One type of those who act is not another. */
function natureOf(scope: Scope, type: string): string {
  if (scope.isAgent([type])) return type
  return scope.isPlace([type]) ? 'place' : 'thing'
}
