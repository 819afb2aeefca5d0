/** Whether those named have in a fact the roles that a question gives them, where they are not its plain subject. */
import { type RoleValue, roleValues, textsIn } from '../../model/knowledge-base.ts'
import { isTurnable } from '../grammar/turnable.ts'
import { defines } from '../meaning/definition.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, isGrammar, isTerm } from '../read/cues.ts'
import { termsIn } from '../read/named.ts'
import { isArticle, withEnumerations } from '../read/order.ts'
import type { Pattern } from '../read/pattern.ts'
import type { Prepared } from '../read/prepare.ts'
import { isVerb } from '../read/voice.ts'
import type { Scope } from '../scope.ts'
import { isHeld } from './direction.ts'
import { isLight } from './lacking.ts'
import { verbsOf } from './main-verbs.ts'
import { namesAgent, namesPlace } from './meeting.ts'
import { agentsIn, firstJoined, isOwning, type Placed, placeOf } from './places.ts'
import { areMutual, isSubject } from './roles.ts'
import { isWorded } from './worded.ts'

/** A question as far as it has been read, for its words alone. */
interface Question {
  readonly prepared: Prepared
  readonly atoms: readonly Atom[]
  readonly content: readonly Atom[]
}

/**
 * "The pact between A and B": those who act do it with each other. Else what marks each of them must tell its role, and
 * no two things may be named that could stand in each other's place.
 */
export function isUnturned(scope: Scope, ordinal: number, question: Question): boolean {
  const named = question.content.filter(atom => termsIn(atom).length > 0)
  if (named.length < 2) return true
  const agents = named.filter(atom => agentsIn(scope, atom).length > 0)
  const ids = agents.flatMap(atom => agentsIn(scope, atom))
  const isByOne = isPassive(question.prepared) && question.atoms.some(atom => cuesOf(atom).has('agent'))
  if (agents.length > 1 && !isByOne && areMutual(scope, ordinal, ids)) return true
  if (areOneSubject(scope, { ...question, agents }) && ids.every(id => isSubject(scope, ordinal, id)))
    return true
  const things = named.flatMap(atom => (agents.includes(atom) ? [] : termsIn(atom)))
  const turns = question.content.flatMap(verbsOf).some(verb => isTurnable(scope, verb))
  if (things.length > 0 && (turns || mayChange(scope, ordinal, things))) return false
  return haveRoles(scope, ordinal, { ...question, agents })
}

/** "A, B and C …", "the managers of A and B …": whether those who act are joined, and all else follows them. */
function areOneSubject(
  scope: Scope,
  { prepared, atoms, content, agents }: Question & { agents: readonly Atom[] },
): boolean {
  if (isPassive(prepared) || agents.length < 2) return false
  const [first] = agents
  const leads = content[0] === first || (content[1] === first && isOwner(scope, atoms, first!))
  if (!leads) return false
  const listed = withEnumerations(atoms)
  const firsts = agents.map(({ from }) =>
    firstJoined(
      listed,
      listed.findIndex(atom => atom.from === from),
    ),
  )
  return new Set(firsts).size === 1
}

/** Whether a verb of a question is in the passive. */
export function isPassive({ atoms }: Prepared): boolean {
  return atoms.some(({ senses, voice }) => voice.passive && senses.some(isVerb))
}

/** "Will A share X", where A refuses to: what is refused begins with the verb. */
export function refuses(scope: Scope, ordinal: number, content: readonly Atom[]): boolean {
  if (scope.meansOf(ordinal) !== 'no') return false
  const fact = scope.fact(ordinal)
  const values = scope.rolesOf(fact.kind).flatMap(role => roleValues(fact, role.name))
  const firsts = values.flatMap(value => headsOf(scope, value).flatMap(([first]) => first ?? []))
  const verbs = content.filter(atom => atom.senses.some(isVerb) && !isLight(atom))
  const isFirst = (stem: string): boolean => scope.texts.wider(stem).some(word => firsts.includes(word))
  return verbs.some(({ stems }) => stems.length === 1 && stems[0]!.some(isFirst))
}

/** Whether two of some things have roles of a fact that each of them might have. */
function mayChange(scope: Scope, ordinal: number, things: readonly string[]): boolean {
  const { kind } = scope.fact(ordinal)
  const held = things.flatMap(id =>
    scope
      .rolesOf(kind)
      .flatMap(role => (isHeld(scope, ordinal, { role: role.name, ids: [id] }) ? [{ id, role }] : [])),
  )
  const fits = (id: string, range: readonly string[]): boolean => range.includes(scope.kb.terms.get(id)!.type)
  return held.some(a =>
    held.some(
      b => a.id !== b.id && a.role !== b.role && fits(a.id, b.role.range) && fits(b.id, a.role.range),
    ),
  )
}

/** Whether a fact gives those who act the roles that their places give them, to each another but where one marks several. */
function haveRoles(
  scope: Scope,
  ordinal: number,
  { prepared, atoms, content, agents }: Question & { agents: readonly Atom[] },
): boolean {
  const verbs = content.filter(({ senses }) => senses.some(isVerb))
  if (verbs.length > 1) return false
  const { kind } = scope.fact(ordinal)
  const own = verbs.flatMap(verbsOf).filter(verb => verb.kind === kind)
  const passive = isPassive(prepared)
  const found = agents.map(atom => {
    const place = placeIn(scope, { atoms, content }, atom)
    const roles =
      own.length > 0
        ? own.flatMap(verb => rolesAt(scope, verb, { place, passive }))
        : rolesBare(scope, kind, place)
    const [role] = roles.filter(each => isHeld(scope, ordinal, { role: each, ids: agentsIn(scope, atom) }))
    return { role, mark: typeof place === 'object' && place.preposition }
  })
  const isOwn = ({ role, mark }: (typeof found)[number], i: number): boolean =>
    found.every((other, j) => j === i || other.role !== role || (mark && other.mark === mark))
  return found.every((each, i) => each.role !== undefined && isOwn(each, i))
}

type Place = Placed['as'] | 'agent' | 'copular'

function placeIn(
  scope: Scope,
  { atoms, content }: Pick<Question, 'atoms' | 'content'>,
  { from }: Atom,
): Place {
  const at = atoms.findIndex(atom => atom.from === from)
  const before = atoms.slice(0, at).findLast(atom => !cuesOf(atom).has('article'))
  // "Is A B's creation": B, beside whom A stands, is no part of A's name.
  const isCopular = before !== undefined && cuesOf(before).has('copula') && from === content[0]!.from
  if (isCopular && agentsIn(scope, atoms[at + 1] ?? atoms[at]!).length > 0) return 'copular'
  return before && cuesOf(before).has('agent') ? 'agent' : placeOf(scope, atoms, at)
}

/** What a verb of the fact's kind gives to a place. */
function rolesAt(
  scope: Scope,
  verb: Pattern,
  { place, passive }: { place: Place; passive: boolean },
): readonly string[] {
  if (place === 'agent') return passive ? verb.subject : []
  if (typeof place === 'string') return verb.objects.flat()
  // "The A crisis": in what way it is A's is open.
  if (place.preposition === '')
    return scope.rolesOf(verb.kind).flatMap(({ name, range }) => (scope.isAgent(range) ? [name] : []))
  const isCase = (word: string): boolean => scope.prepositions.caseOf(word) === 'genitive'
  const marked = [...verb.marked].flatMap(([word, roles]) =>
    word === place.preposition || (isCase(word) && isCase(place.preposition)) ? roles : [],
  )
  return marked
}

/** Without one: who does it is told where it is whose, or by whom: "is X A's creation". */
function rolesBare(scope: Scope, kind: string, place: Place): readonly string[] {
  const { subject = '' } = scope.kb.kinds.get(kind) ?? {}
  if (place === 'copular')
    return scope.rolesOf(kind).flatMap(({ name, denies }) => (name === subject || denies ? [] : [name]))
  return typeof place === 'object' && isOwning(scope, place) ? [subject] : []
}

/** "Is A a new company": what elsewhere says little is said of the thing before which it stands. */
function isAttributive(atoms: readonly Atom[], at: number): boolean {
  const [atom, next] = atoms.slice(at)
  return cuesOf(atom!).has('filler') && !isArticle(atom!) && next !== undefined && !isGrammar(next)
}

/**
 * "Is X a Y": whether a fact says what the thing is that stands first. It is not what only limits that ("of two companies",
 * "with a tax"), and of a place only where the fact says so itself.
 */
export function isDefined(
  scope: Scope,
  ordinal: number,
  { atoms, content }: Pick<Question, 'atoms' | 'content'>,
): boolean {
  const [first, ...rest] = content
  if (!first || rest.length === 0 || !atoms.some(atom => cuesOf(atom).has('copula'))) return false
  if (content.some(({ senses }) => senses.some(isVerb)) || namesAgent(scope, rest)) return false
  if (!defines(scope, ordinal, new Set(termsIn(first)))) return false
  const fact = scope.fact(ordinal)
  const values = scope.rolesOf(fact.kind).flatMap(role => roleValues(fact, role.name))
  const isSaid = (atom: Atom): boolean =>
    values.some(value => isWorded(scope, value, { ...atom, itself: true }))
  const heads = values.flatMap(value => headsOf(scope, value).flat())
  const isHead = (atom: Atom): boolean => atom.stems.some(list => list.some(stem => heads.includes(stem)))
  return (
    rest.every(atom =>
      termsIn(atom).length > 0 ? !namesPlace(scope, atom) || isSaid(atom) : isHead(atom),
    ) &&
    rest.some(isHead) &&
    atoms.every((atom, i) => !isAttributive(atoms, i) || values.some(value => isWorded(scope, value, atom)))
  )
}

/** The words of a text in each language before its first preposition, as stems: "partnership | of three companies". */
function headsOf({ lexicons }: Scope, value: RoleValue): string[][] {
  return lexicons.flatMap(lexicon =>
    textsIn(value, lexicon.language.language).map(text => {
      const tokens = lexicon.tokens(text)
      const end = tokens.findIndex((_, i) =>
        lexicon.matches(tokens, i).some(({ entry, length }) => entry.sort === 'preposition' && length === 1),
      )
      const head = tokens.slice(0, end < 0 ? tokens.length : end)
      return head.map(token => lexicon.inLanguage(lexicon.stemOf(token)))
    }),
  )
}

/** "A's deal on B: is it confirmed?": the only one who acts, but for whom it is without, or whom the first genitive marks, is whose it is. */
export function ownerIn(
  scope: Scope,
  { prepared, atoms, content, without }: Question & { readonly without: boolean },
): string | undefined {
  if (prepared.confirmation === undefined) return undefined
  const agents = content.flatMap(atom => agentsIn(scope, atom))
  if (agents.length === 1 || (without && agents.length === 2)) return agents[0]
  const owners = content.flatMap(atom => (isOwner(scope, atoms, atom) ? agentsIn(scope, atom) : []))
  return owners[0]
}

/** "A's refusal to join B": whether a genitive marks somebody. */
function isOwner(scope: Scope, atoms: readonly Atom[], { from }: Atom): boolean {
  const at = atoms.findIndex(atom => atom.from === from)
  return isOwning(scope, placeOf(scope, atoms, at))
}

/** "Is A the boss of B": who holds it is told by facts of that kind, not by others that speak of bosses and of B. */
export function isOfOffice(scope: Scope, ordinal: number, atoms: readonly Atom[]): boolean {
  const { kind } = scope.fact(ordinal)
  return atoms.every((atom, i) => {
    const kinds = atom.senses.flatMap(sense =>
      sense.sort === 'entry' && sense.entry.sort === 'code' ? [sense.entry.kind] : [],
    )
    const next = atoms.slice(i + 1).filter(each => !cuesOf(each).has('article'))
    const isOf = next[0] !== undefined && cuesOf(next[0]).has('genitive') && isTerm(next[1])
    const defines = kinds.some(each => scope.kb.kinds.get(each)?.defines !== undefined)
    return !isOf || !defines || kinds.includes(kind)
  })
}

/** "Do followers support the follower": one word of a fact meets one of the two only. */
export function saysTwice(content: readonly Atom[]): boolean {
  const words = content.flatMap(atom => (termsIn(atom).length > 0 ? [] : (atom.stems[0]?.[0] ?? [])))
  return new Set(words).size < words.length
}
