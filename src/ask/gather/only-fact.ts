/** The one fact that holds every word of a question, where nothing tells which of its roles is asked for. */
import { roleValues } from '../../model/knowledge-base.ts'
import { isDefinition } from '../meaning/definition.ts'
import { statementOf } from '../meaning/members.ts'
import { DENYING, isDenied, namesStance } from '../meaning/stance.ts'
import { isOfSome } from '../meaning/together.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, hasAny, isAsking, isGrammar, isMark, someHas } from '../read/cues.ts'
import { withoutExceptions } from '../read/exceptions.ts'
import { kindsIn, periodsIn, termsIn } from '../read/named.ts'
import { datesKnown, type Prepared } from '../read/prepare.ts'
import { isVerb } from '../read/voice.ts'
import type { Scope } from '../scope.ts'
import { isSaidBy } from './bonds.ts'
import { agrees, directionOf } from './direction.ts'
import { leavesOutUnnamed } from './exceptions.ts'
import type { Gathered } from './gather.ts'
import { gives, isGiven } from './given.ts'
import { isLight } from './lacking.ts'
import { comesAfter, holdsAll, limitingIn } from './limiting.ts'
import { meeting } from './meeting.ts'
import { wantedBy } from './noun-asked.ts'
import { givesOthers } from './owned.ts'
import { asksAgain, asksTwice } from './several.ts'
import { FIGURES, NOTHING_ASKED, type Sought, sought } from './sought.ts'
import { isInTense } from './tense.ts'
import { turnableIn } from './turned.ts'
import { valuesIn } from './values.ts'

/** Fewer words than these may stand in one fact by chance, but for a definition. */
const MANY = 4

/** Fewer words than these do not even tell which definition is meant. */
const FEWEST = 3

interface Read {
  readonly prepared: Prepared
  readonly atoms: readonly Atom[]
}

/** What the only fact states that holds every word of a question, and has what is asked for. */
export function onlyFact(scope: Scope, { prepared, atoms }: Read): Gathered | undefined {
  if (prepared.unplaced.length > 0 || !atoms.some(isAsking) || isBarred(scope, atoms)) return undefined
  if (leavesOutUnnamed(scope, prepared.atoms)) return undefined
  const { kept, excepted } = withoutExceptions(prepared.atoms)
  const asked = sought(scope, kept, atoms)
  if (asked?.said || asked?.until || (!asked && NAMING.some(cue => someHas(atoms, cue)))) return undefined
  const content = kept.filter(
    atom => !isGrammar(atom) && !isMark(atom) && !isLight(atom) && datesKnown(atom).length === 0,
  )
  const telling = content.filter(
    ({ senses }) => !senses.some(({ sort }) => sort === 'number' || sort === 'time'),
  )
  if (telling.length < FEWEST) return undefined
  const limits = [...limitingIn(atoms), ...atoms.filter(atom => hasAny(atom, LIMITING))]
  const visible = visibleTo(scope, prepared, atoms)
  const within = { prepared, atoms, content, asked }
  const [ordinal, ...others] = candidates(scope, content).filter(
    ordinal => visible(ordinal) && holds(scope, ordinal, content),
  )
  if (ordinal === undefined || others.length > 0) return undefined
  if (telling.length < MANY && !isDefinition(scope, ordinal)) return undefined
  const meant =
    excepted.every(atom => isBesideOthers(scope, ordinal, atom)) &&
    holdsAll(scope, ordinal, limits) &&
    isMeant(scope, ordinal, within)
  if (!meant) return undefined
  const named = new Set(content.flatMap(termsIn))
  const figures =
    asked && FIGURES.has(asked.sort)
      ? valuesIn(scope, ordinal, { prepared, asked, named, described: [], content })
      : []
  if (asked && figures.length === 1) return { facts: [ordinal], members: figures, sort: asked.sort }
  const members = statementOf(scope.fact(ordinal), ordinal)
  return members.length > 0 ? { facts: [ordinal], members, sort: 'list' } : undefined
}

/** What is known as of a date, or, where a question names a time, was known by then: what was superseded later was so. */
function visibleTo(scope: Scope, { asOf }: Prepared, atoms: readonly Atom[]): (ordinal: number) => boolean {
  const period = asOf === undefined ? atoms.flatMap(periodsIn).at(-1) : undefined
  const now = scope.visible(asOf)
  const then = period === undefined ? now : scope.visible(period)
  return ordinal => now(ordinal) || then(ordinal)
}

/** What is asked twice, or of what came after, the words of one fact do not tell. */
function isBarred(scope: Scope, atoms: readonly Atom[]): boolean {
  return comesAfter(scope, atoms) || asksTwice(atoms) || asksAgain(atoms)
}

/** With these a noun must tell what is asked for. */
const NAMING = ['howMany', 'named', 'list'] as const

/** A fact must hold these as they stand. */
const LIMITING = ['only', 'every', 'other'] as const

interface Within extends Read {
  readonly content: readonly Atom[]
  readonly asked: Sought | undefined
}

/** Whether what a fact says is of the time, the polarity and the roles that a question tells. */
function isMeant(
  scope: Scope,
  ordinal: number,
  { prepared, atoms, content, asked = NOTHING_ASKED }: Within,
): boolean {
  const negated = atoms.some(atom => hasAny(atom, DENYING))
  const named = new Set(content.flatMap(termsIn))
  const means = scope.meansOf(ordinal)
  const isSaid = namesStance(scope, content, ordinal)
  // What was done is not what is aimed for.
  if ((prepared.past || prepared.perfect) && means !== 'yes' && !isSaid) return false
  if (prepared.possibly && means === 'yes') return false
  const denied = negated !== (means === 'no' && isSaid)
  const direction = directionOf(scope, atoms, prepared)
  if (turnableIn(scope, { prepared, atoms, content })) return false
  const asking = { content, atoms, asked }
  if (!isWhatItIs(scope, ordinal, asking) || asksAnything(asking)) return false
  return (
    isInTense(scope, ordinal, { prepared, content, asked }) &&
    isDenied(scope, ordinal, named) === denied &&
    !givesOthers(scope, ordinal, { asked, atoms }) &&
    (!direction || agrees(scope, ordinal, direction)) &&
    isOfTime(scope, ordinal, atoms) &&
    !isOfSome(scope, ordinal, [...named]) &&
    gives(scope, ordinal, { content, atoms, asked })
  )
}

interface Asking {
  readonly content: readonly Atom[]
  readonly atoms: readonly Atom[]
  readonly asked: Sought
}

/** "What is A's firm", "what is A's stake": with no verb but "be", only a definition answers, or a fact of that kind. */
function isWhatItIs(scope: Scope, ordinal: number, { content, atoms, asked }: Asking): boolean {
  const [what, be] = atoms.filter(atom => !isMark(atom))
  if (asked.sort !== 'what' || !what || !be || !cuesOf(what).has('what') || !cuesOf(be).has('copula'))
    return true
  const { kind } = scope.fact(ordinal)
  const kinds = content.flatMap(kindsIn)
  const isTyped = content.some(atom => (wantedBy(atom)?.types.length ?? 0) > 0)
  return (!isTyped || isDefinition(scope, ordinal)) && (kinds.length === 0 || kinds.includes(kind))
}

/** "What does A do in X", "what does X cover": a verb that says nothing asks for anything. */
function asksAnything({ content, atoms, asked }: Asking): boolean {
  if ((asked.sort !== 'what' && asked.sort !== 'object') || someHas(atoms, 'copula')) return false
  const next = atoms[atoms.findIndex(isAsking) + 1]
  return next?.general === true || !content.some(({ senses }) => senses.some(isVerb))
}

/** Whether a fact was so, or was told, at each time that a question names. */
function isOfTime(scope: Scope, ordinal: number, atoms: readonly Atom[]): boolean {
  return atoms.every(atom => periodsIn(atom).length === 0 || meeting(scope, atom).named.has(ordinal))
}

/** "Which customer besides A": whether a fact names others where it names A. */
function isBesideOthers(scope: Scope, ordinal: number, atom: Atom): boolean {
  const ids = termsIn(atom)
  const fact = scope.fact(ordinal)
  return scope.rolesOf(fact.kind).some(({ name }) => {
    const values = roleValues(fact, name)
    return values.length > 1 && values.some(value => typeof value === 'string' && ids.includes(value))
  })
}

/** One of so many words may stand in a fact by another of its meaning, but of the fewest none. */
const LOOSE = 3

/** The facts that may hold all words: those of the rarest one that nothing but its own bonds meets, else any. */
function candidates(scope: Scope, content: readonly Atom[]): readonly number[] {
  const pools = content
    .filter(atom => termsIn(atom).length === 0 && wantedBy(atom) === undefined)
    .map(atom => meeting(scope, atom))
    .sort((a, b) => a.named.size + a.alike.size - b.named.size - b.alike.size)
  const [rarest] = pools
  return rarest ? [...new Set([...rarest.named, ...rarest.alike])] : scope.kb.facts.map((_, i) => i)
}

/** Whether a fact holds all words, few of them by others, or has what they name: "which company". */
function holds(scope: Scope, ordinal: number, content: readonly Atom[]): boolean {
  const most = content.length >= MANY ? Math.floor(content.length / LOOSE) : 0
  let loose = 0
  for (const atom of content) {
    const { named, alike } = meeting(scope, atom)
    const isPlain = named.has(ordinal) || isSaidBy(scope, ordinal, atom)
    if (isPlain || isGiven(scope, ordinal, { atom, content })) continue
    loose++
    if (!alike.has(ordinal) || loose > most) return false
  }
  return true
}
