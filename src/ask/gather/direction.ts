import { roleValues } from '../../model/knowledge-base.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, hasAny } from '../read/cues.ts'
import type { Cue } from '../read/lexicon-words.ts'
import { rolesIn } from '../read/named.ts'
import { withEnumerations } from '../read/order.ts'
import type { Pattern } from '../read/pattern.ts'
import type { Prepared } from '../read/prepare.ts'
import { isOfTexts } from '../read/senses.ts'
import { isVerb } from '../read/voice.ts'
import type { Scope } from '../scope.ts'
import { verbsIn, verbsOf } from './main-verbs.ts'
import {
  agentsIn,
  isOwning,
  type Placed,
  placeOf,
  placesIn,
  prepositionBefore,
  strandedIn,
  subjectAt,
} from './places.ts'
import { asksNoAgent, type Sought } from './sought.ts'

/** Who acts in a question, as the order of its words tells: those named, and whether the subject is asked for. */
export interface Direction {
  readonly named: readonly Placed[]
  readonly asksSubject: boolean
  readonly verbs: readonly Pattern[]
  /** What marks what is asked for. */
  readonly preposition?: string
  /** Whose something is, is asked. */
  readonly whose?: boolean
  /** The roles that nouns name. */
  readonly nouns: readonly { readonly kind: string | undefined; readonly role: string }[]
}

const WH: readonly Cue[] = ['who', 'whose', 'which', 'what', 'whatObject']

/**
 * Who stands where in a question whose build no rule knows. The subject is somebody behind an auxiliary ("whom does A
 * …"), before a verb with a pronoun ("A …-t-il"), or right behind what is asked for; else what is asked for itself.
 * Undefined where a passive turns that round, or where nobody could be the subject though somebody is named.
 */
export function directionOf(
  scope: Scope,
  written: readonly Atom[],
  { atoms: kept, laden }: Prepared,
): Direction | undefined {
  const atoms = withEnumerations(written)
  // A passive further on is of a clause of its own: "where A is concerned".
  const main = kept.find(({ senses }) => senses.some(isVerb))
  if (main?.voice.passive || atoms.some(atom => cuesOf(atom).has('agent'))) return undefined
  const wh = atoms.findIndex(atom => hasAny(atom, WH))
  const subject = subjectAt(scope, atoms, wh)
  const named = placesIn(scope, atoms, { subject, acts: main !== undefined })
  // "For which brands do two plants build": where nobody is named, no thing is mistaken for somebody.
  const ofThings = wh >= 0 && named.length === 0
  if (subject === undefined && !ofThings && (wh < 0 || prepositionBefore(atoms, wh) !== undefined))
    return undefined
  const preposition = (wh < 0 ? undefined : prepositionBefore(atoms, wh)) ?? strandedIn(atoms)
  // A word that only texts know may be a verb.
  const known = kept.every(isOfDomain)
  const asksSubject = subject === undefined && !(ofThings && preposition !== undefined)
  const verbs = verbsIn(scope, kept, asksSubject)
  if (verbs.length === 0 && (!known || laden)) return undefined
  const nouns = kept.flatMap(rolesIn)
  const whose = wh >= 0 && cuesOf(atoms[wh]!).has('whose')
  if (whose && subject === undefined) return undefined
  return {
    named,
    asksSubject,
    verbs,
    nouns,
    ...(whose ? { whose } : preposition === undefined ? {} : { preposition }),
  }
}

/**
 * The roles of those who act that such a question may ask of a fact: what its verbs leave open once everybody named
 * has the role that the place in the question gives. None where the fact gives somebody another role, or where a verb
 * of the question is none of the fact's kind.
 */
export function rolesAsked(scope: Scope, ordinal: number, direction: Direction): readonly string[] {
  const { kind } = scope.fact(ordinal)
  if (direction.verbs.length === 0) return rolesNamed(scope, ordinal, direction)
  const own = direction.verbs.filter(verb => verb.kind === kind)
  return [...new Set(own.flatMap(verb => rolesOpen(scope, ordinal, { verb, direction })))]
}

/** The role of the subject, where it is asked for, as the verbs of a fact's kind have it. */
export function subjectAsked(
  scope: Scope,
  ordinal: number,
  { asksSubject, verbs }: Direction,
): string | undefined {
  const { kind } = scope.fact(ordinal)
  const roles = new Set(verbs.flatMap(verb => (verb.kind === kind ? verb.subject : [])))
  const { subject = '' } = scope.kb.kinds.get(kind) ?? {}
  const [role, ...others] = roles.has(subject) ? [subject] : roles
  return asksSubject && others.length === 0 ? role : undefined
}

/** Whether a fact gives those named the roles that their places in the question give them. */
export function agrees(scope: Scope, ordinal: number, { named, verbs }: Direction): boolean {
  const fact = scope.fact(ordinal)
  const { subject = '' } = scope.kb.kinds.get(fact.kind) ?? {}
  const own = verbs.filter(verb => verb.kind === fact.kind)
  const agents = agentRoles(scope, fact.kind)
  if (own.length > 0)
    return own.some(verb =>
      named.every(({ ids, as }) =>
        rolesAt(scope, { verb, as, agents }).some(role => isHeld(scope, ordinal, { role, ids })),
      ),
    )
  return named.every(({ ids, as }) => as !== 'subject' || isHeld(scope, ordinal, { role: subject, ids }))
}

/** The same where another verb depends on the first: "does A want to join B" gives only A a place. */
export function agreesInSubject(scope: Scope, ordinal: number, direction: Direction): boolean {
  const named = direction.named.filter(({ as }) => as === 'subject')
  return named.length > 0 && agrees(scope, ordinal, { ...direction, named })
}

/** The facts that turn nothing round: "where does A use what is B's" is not where B uses what is A's. */
export function withoutTurned<T extends { readonly ordinal: number }>(
  scope: Scope,
  facts: readonly T[],
  { asked, direction }: { asked: Sought; direction: Direction | undefined },
): readonly T[] {
  const isNamed = direction?.named.some(({ as }) => as === 'subject')
  if (!direction || !isNamed || direction.verbs.length === 0 || !asksNoAgent(scope, asked)) return facts
  return facts.filter(({ ordinal }) => agreesInSubject(scope, ordinal, direction))
}

/** "Of whom A's car would be entrusted to B": whether a verb of the fact's kind marks somebody for a role that another has. */
export function isMarkedOther(scope: Scope, ordinal: number, atoms: readonly Atom[]): boolean {
  const { kind } = scope.fact(ordinal)
  const verbs = atoms.flatMap(verbsOf).filter(verb => verb.kind === kind)
  return atoms.some((atom, i) => {
    const ids = agentsIn(scope, atom)
    const place = ids.length === 0 ? 'object' : placeOf(scope, atoms, i)
    if (typeof place === 'string') return false
    const roles = verbs
      .flatMap(({ marked }) => marked.get(place.preposition) ?? [])
      .filter(role => scope.isAgent(scope.role(kind, role)?.range ?? []))
    return roles.length > 0 && !roles.some(role => isHeld(scope, ordinal, { role, ids }))
  })
}

function agentRoles(scope: Scope, kind: string): string[] {
  return scope
    .rolesOf(kind)
    .filter(role => scope.isAgent(role.range) && role.denies === undefined)
    .map(({ name }) => name)
}

export function isHeld(
  scope: Scope,
  ordinal: number,
  { role, ids }: { role: string; ids: readonly string[] },
): boolean {
  return roleValues(scope.fact(ordinal), role).some(
    filler => typeof filler === 'string' && ids.some(id => scope.isUnder(filler, id)),
  )
}

/** Without a verb: the role that a noun names, else that of whom the kind is about; none that somebody named has. */
function rolesNamed(scope: Scope, ordinal: number, { named, nouns }: Direction): readonly string[] {
  const fact = scope.fact(ordinal)
  const { subject = '' } = scope.kb.kinds.get(fact.kind) ?? {}
  const byNoun = nouns.filter(noun => noun.kind === fact.kind).map(noun => noun.role)
  return (byNoun.length > 0 ? byNoun : [subject]).filter(
    role =>
      scope.isAgent(scope.role(fact.kind, role)?.range ?? []) &&
      !named.some(({ ids }) => isHeld(scope, ordinal, { role, ids })),
  )
}

function rolesOpen(
  scope: Scope,
  ordinal: number,
  { verb, direction }: { verb: Pattern; direction: Direction },
): string[] {
  const { named, asksSubject, preposition, whose } = direction
  const fact = scope.fact(ordinal)
  const agents = agentRoles(scope, fact.kind)
  const fits = named.every(({ ids, as }) =>
    rolesAt(scope, { verb, as, agents }).some(role => isHeld(scope, ordinal, { role, ids })),
  )
  if (!fits) return []
  const free = (role: string): boolean =>
    !named.some(({ ids }) => isHeld(scope, ordinal, { role, ids })) || scope.isReciprocal(fact.kind, role)
  const others = agents.filter(role => !verb.subject.includes(role) || scope.isReciprocal(fact.kind, role))
  const marked = preposition === undefined ? others : (verb.marked.get(preposition) ?? [])
  const open = whose ? ownersIn(scope, verb) : asksSubject ? verb.subject : marked
  return open.filter(role => agents.includes(role) && free(role) && roleValues(fact, role).length > 0)
}

/** The roles that a genitive marks. */
function ownersIn({ prepositions }: Scope, { marked }: Pattern): string[] {
  return [...marked].flatMap(([word, roles]) => (prepositions.caseOf(word) === 'genitive' ? roles : []))
}

/** The roles of those who act that a place in the question leaves. */
function rolesAt(
  scope: Scope,
  { verb, as, agents }: { verb: Pattern; as: Placed['as']; agents: readonly string[] },
): readonly string[] {
  if (as === 'subject') return verb.subject
  if (as === 'object') return verb.objects.flat()
  const own = verb.marked.get(as.preposition)
  if (own) return own
  const mutual = verb.subject.filter(role => scope.isReciprocal(verb.kind, role))
  if (mutual.length > 0 && scope.prepositions.isComitative(as.preposition)) return mutual
  // "The vans of A" are A's own: A is not with whom they are made.
  const beside = [...verb.marked].flatMap(([word, roles]) =>
    scope.prepositions.isComitative(word) ? roles : [],
  )
  return agents.filter(role => !verb.subject.includes(role) && !beside.includes(role))
}

/**
 * "Did A develop B": what A does with others in order to develop it does not say that it did. In "did A react to B" a word
 * that only texts know may be the verb.
 */
export function isOfVerb(
  scope: Scope,
  ordinal: number,
  {
    direction,
    content,
    whether = false,
  }: { direction: Direction | undefined; content: readonly Atom[]; whether?: boolean },
): boolean {
  const { named = [], verbs = [] } = direction ?? {}
  // "Will the share on A's platforms rise": whose something is does nothing itself.
  if (named.length === 0 || (whether && named.every(({ as }) => isOwning(scope, as)))) return true
  if (verbs.length === 0 || !content.every(isOfDomain)) return true
  return verbs.some(({ kind }) => kind === scope.fact(ordinal).kind)
}

/** Whether a word is more than one that only texts know. */
function isOfDomain({ senses }: Atom): boolean {
  return !senses.every(isOfTexts)
}
