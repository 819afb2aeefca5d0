import { roleValues } from '../../model/knowledge-base.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, isPreposition, isSilent, isTerm } from '../read/cues.ts'
import type { Cue } from '../read/lexicon-words.ts'
import type { Pattern } from '../read/pattern.ts'
import type { Prepared } from '../read/prepare.ts'
import { isVerb } from '../read/voice.ts'
import type { Scope } from '../scope.ts'
import { termsIn } from './meeting.ts'

/** Somebody named in a question, and where: as the subject, as an object, or behind a preposition. */
interface Placed {
  readonly ids: readonly string[]
  readonly as: 'subject' | 'object' | { readonly preposition: string }
}

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

const LEADS: readonly Cue[] = ['auxiliary', 'have', 'copula']

/**
 * Who stands where in a question whose build no rule knows. The subject is somebody behind an auxiliary ("whom does A
 * …"), before a verb with a pronoun ("A …-t-il"), or right behind what is asked for; else what is asked for itself.
 * Undefined where a passive turns that round, or where nobody could be the subject.
 */
export function directionOf(
  scope: Scope,
  atoms: readonly Atom[],
  { atoms: kept, laden }: Prepared,
): Direction | undefined {
  // A passive further on is of a clause of its own: "where A is concerned".
  const main = kept.find(({ senses }) => senses.some(isVerb))
  if (main?.voice.passive || atoms.some(atom => cuesOf(atom).has('agent'))) return undefined
  const verbs = kept.flatMap(({ senses }) =>
    senses.flatMap(sense =>
      sense.sort === 'entry' && sense.entry.sort === 'pattern' && !sense.entry.pattern.noun
        ? [sense.entry.pattern]
        : [],
    ),
  )
  const wh = atoms.findIndex(atom => WH.some(cue => cuesOf(atom).has(cue)))
  const subject = subjectAt(scope, atoms, wh)
  if (subject === undefined && (wh < 0 || prepositionBefore(atoms, wh) !== undefined)) return undefined
  const named = atoms.flatMap((atom, i): Placed[] => {
    const ids = agentsIn(scope, atom)
    if (ids.length === 0) return []
    return [{ ids, as: i === subject ? 'subject' : placeOf(atoms, i) }]
  })
  // A word that only texts know may be a verb.
  const known = kept.every(({ senses }) => senses.some(({ sort }) => sort !== 'text' && sort !== 'alike'))
  if (verbs.length === 0 && (!known || laden)) return undefined
  const nouns = kept.flatMap(({ senses }) =>
    senses.flatMap(sense => (sense.sort === 'entry' && sense.entry.sort === 'role' ? [sense.entry] : [])),
  )
  const whose = wh >= 0 && cuesOf(atoms[wh]!).has('whose')
  const preposition = (wh < 0 ? undefined : prepositionBefore(atoms, wh)) ?? strandedIn(atoms)
  if (whose && subject === undefined) return undefined
  return {
    named,
    asksSubject: subject === undefined,
    verbs,
    nouns,
    ...(whose ? { whose } : preposition === undefined ? {} : { preposition }),
  }
}

/** "Which company does A build for": the preposition at the end marks what is asked for. */
function strandedIn(atoms: readonly Atom[]): string | undefined {
  const last = atoms.findLast(atom => atom.senses.every(({ sort }) => sort !== 'mark'))
  return last && isPreposition(last) ? last.word : undefined
}

/** Where the subject stands, if it is named. */
function subjectAt(scope: Scope, atoms: readonly Atom[], wh: number): number | undefined {
  const agentFrom = (at: number): number | undefined => {
    let i = at
    while (atoms[i] && isArticle(atoms[i]!)) i++
    const isAgent = atoms[i] !== undefined && agentsIn(scope, atoms[i]!).length > 0
    return isAgent && placeOf(atoms, i) === 'object' ? i : undefined
  }
  for (const [i, atom] of atoms.entries())
    if (i > wh && LEADS.some(cue => cuesOf(atom).has(cue))) {
      const found = agentFrom(i + 1)
      if (found !== undefined) return found
    }
  const inverted = atoms.findIndex(atom => atom.joined && cuesOf(atom).has('pronoun'))
  if (inverted > 0) {
    const last = atoms.findLastIndex((_, i) => i < inverted && agentFrom(i) === i)
    return last < 0 ? undefined : last
  }
  const start = atoms.findIndex(atom => !isSilent(atom))
  if (wh < 0) return agentFrom(start)
  const noun = atoms.findIndex((atom, i) => i > wh && !isSilent(atom))
  const asksNoun = noun >= 0 && !cuesOf(atoms[wh]!).has('who') && !atoms[noun]!.senses.some(isVerb)
  const first = agentFrom(start)
  return (
    agentFrom(wh + 1) ??
    (asksNoun ? agentFrom(noun + 1) : undefined) ??
    // "A uses models of which company".
    (first !== undefined && first < wh ? first : undefined)
  )
}

/** What marks a noun: a preposition before it, a case behind it, or nothing. */
function placeOf(atoms: readonly Atom[], at: number): Placed['as'] {
  const behind = atoms[at + 1]
  if (behind && cuesOf(behind).has('genitive') && behind.word.startsWith("'"))
    return { preposition: behind.word }
  // "With A and B": what marks A marks B.
  const joins = at > 1 && cuesOf(atoms[at - 1]!).has('and') && isTerm(atoms[at - 2])
  if (joins) return placeOf(atoms, at - 2)
  const preposition = prepositionBefore(atoms, at) ?? clauseBefore(atoms, at)
  return preposition === undefined ? 'object' : { preposition }
}

/** "Where A is concerned": A stands in a clause of its own. */
function clauseBefore(atoms: readonly Atom[], at: number): string | undefined {
  const before = atoms[at - 1]
  return before && at > 1 && cuesOf(before).has('where') ? before.word : undefined
}

/** The preposition that marks what stands at a place, articles between them or none. */
export function prepositionBefore(atoms: readonly Atom[], at: number): string | undefined {
  let i = at - 1
  while (atoms[i] && isArticle(atoms[i]!)) i--
  return atoms[i] !== undefined && isPreposition(atoms[i]!) ? atoms[i]!.word : undefined
}

function isArticle(atom: Atom): boolean {
  return cuesOf(atom).has('article')
}

function agentsIn(scope: Scope, atom: Atom): string[] {
  return termsIn(atom).filter(id => scope.isAgent([scope.kb.terms.get(id)!.type]))
}

/**
 * The roles of those who act that such a question may ask of a fact: what its verbs leave open once everybody named
 * has the role that the place in the question gives. None where the fact gives somebody another role, or where a verb
 * of the question is none of the fact's kind.
 */
export function rolesAsked(scope: Scope, ordinal: number, direction: Direction): readonly string[] {
  const { kind } = scope.kb.facts[ordinal]!
  if (direction.verbs.length === 0) return rolesNamed(scope, ordinal, direction)
  const own = direction.verbs.filter(verb => verb.kind === kind)
  return [...new Set(own.flatMap(verb => rolesOpen(scope, ordinal, { verb, direction })))]
}

/** Whether a fact gives those named the roles that their places in the question give them. */
export function agrees(scope: Scope, ordinal: number, { named, verbs }: Direction): boolean {
  const fact = scope.kb.facts[ordinal]!
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

function agentRoles(scope: Scope, kind: string): string[] {
  return scope
    .rolesOf(kind)
    .filter(role => scope.isAgent(role.range) && role.denies === undefined)
    .map(({ name }) => name)
}

function isHeld(
  scope: Scope,
  ordinal: number,
  { role, ids }: { role: string; ids: readonly string[] },
): boolean {
  return roleValues(scope.kb.facts[ordinal]!, role).some(
    filler => typeof filler === 'string' && ids.some(id => scope.isUnder(filler, id)),
  )
}

/** Without a verb: the role that a noun names, else that of whom the kind is about; none that somebody named has. */
function rolesNamed(scope: Scope, ordinal: number, { named, nouns }: Direction): readonly string[] {
  const fact = scope.kb.facts[ordinal]!
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
  const fact = scope.kb.facts[ordinal]!
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
