import type { Truth } from '../answer.ts'
import { wasOnly } from '../meaning/before.ts'
import { wasNotYet } from '../meaning/mistimed.ts'
import { deniesWord, isDenied, leavesOut, namesStance, wasThen } from '../meaning/stance.ts'
import { asksIfConfirmed, isConfirmed, isPlainlyTold, isUnsettled } from '../meaning/truth.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, hasAny, isGrammar, SURENESS } from '../read/cues.ts'
import { isIdle } from '../read/idle.ts'
import { namesAnyStatus, numbersIn, periodsIn, termsIn } from '../read/named.ts'
import { datesKnown, type Prepared } from '../read/prepare.ts'
import { isStatement } from '../read/statement.ts'
import { isVerb } from '../read/voice.ts'
import type { Scope } from '../scope.ts'
import { isBarred } from './barring.ts'
import { isBorneOut } from './borne-out.ts'
import { denialAsked, ofDenial } from './denial.ts'
import { agrees, agreesInSubject, type Direction, directionOf, isOfVerb } from './direction.ts'
import { holdingAll } from './holding-all.ts'
import { isLight } from './lacking.ts'
import { holdsAll, limitingIn } from './limiting.ts'
import { meeting } from './meeting.ts'
import { agentsIn } from './places.ts'
import { isSubject } from './roles.ts'
import { deniesSome, saidNot, setsAbove } from './said-not.ts'
import { tenseOf } from './tense.ts'
import { isDefined, isPassive, isUnturned, ownerIn, refuses, saysTwice } from './unturned.ts'
import { isInTexts, lengthOf } from './worded.ts'

/** Whether something is so, by the facts that hold every word of the question. */
export interface GatheredTruth {
  readonly truth: Truth
  readonly facts: readonly number[]
  /** Words that these facts do not meet. */
  readonly lacks?: readonly Atom[]
}

/** Fewer words than these say nothing that could be so. */
const FEWEST = 3

/** A fact that denies a word itself needs one more. */
const FEWEST_DENIED = 2

/** More facts than these say different things. */
const MOST = 3

/** A question as far as it has been read, for its words alone. */
interface Words {
  readonly prepared: Prepared
  readonly atoms: readonly Atom[]
  /** The grammar has a plain reading: only a fact that holds each word itself, or denies it, says more. */
  readonly strict: boolean
}

interface Asked extends Words {
  /** The word of denial of what is asked about, if that is a denial. */
  readonly denial: Atom | undefined
}

/**
 * Whether it is so, where no rule reads the question but facts hold all its words, one or two of them by others of their
 * meaning: they must agree, and give those who are named the roles that their places give them. A word that says what
 * is refused or considered makes the fact that says so a yes, and one that the fact's status denies, a no.
 */
export function gatherTruth(scope: Scope, words: Words): GatheredTruth | undefined {
  const { prepared, atoms } = words
  const isAsked = prepared.truth || isStatement(atoms, prepared)
  const limits = limitingIn(atoms)
  if (!isAsked || prepared.unplaced.length > 0 || !limits.every(atom => cuesOf(atom).has('only')))
    return undefined
  const denial = denialAsked(prepared, atoms)
  if (isBarred(atoms, denial)) return undefined
  const content = prepared.atoms.filter(
    atom => !isGrammar(atom) && datesKnown(atom).length === 0 && !asksHowSure(atom, prepared.atoms),
  )
  if (content.some(atom => isIdle(atom, atoms) && !isInTexts(scope, atom))) return undefined
  const held = limits.length > 0 ? undefined : heldBy(scope, content, { ...words, denial })
  if (denial && limits.length === 0) return held
  if (held)
    return { ...held, lacks: content.filter(atom => isLight(atom) && !isMet(scope, atom, held.facts)) }
  const facts = saidNot(scope, content, { ...words, limits })
  if (facts.length === 0 || (denial && prepared.confirmation)) return undefined
  return { truth: denial ? 'yes' : 'no', facts }
}

function isMet(scope: Scope, atom: Atom, facts: readonly number[]): boolean {
  const { named } = meeting(scope, atom)
  return facts.some(ordinal => named.has(ordinal))
}

/** What the facts say that hold every word, or have what the question would name, were it denied. */
function heldBy(
  scope: Scope,
  content: readonly Atom[],
  { prepared, atoms, strict, denial }: Asked,
): GatheredTruth | undefined {
  if (content.length < FEWEST_DENIED || saysTwice(content)) return undefined
  const direction = directionOf(scope, atoms, prepared)
  const without = atoms.some(atom => cuesOf(atom).has('without'))
  const owner = direction === undefined ? ownerIn(scope, { prepared, atoms, content, without }) : undefined
  const isEither = atoms.some(atom => cuesOf(atom).has('or'))
  const isLoose = direction === undefined && !owner && !isEither
  const meant = { prepared, atoms, strict, denial, direction, owner, isLoose }
  const standing = meantBy(scope, content, { ...meant, isKnown: scope.visible(prepared.asOf) })
  const holding =
    standing.length > 0 || !asksIfConfirmed(prepared, content)
      ? standing
      : meantBy(scope, content, { ...meant, isKnown: ordinal => scope.meansOf(ordinal) === 'possible' })
  if (denial) {
    const truth = direction && ofDenial(scope, holding, { prepared, content })
    return truth && few({ truth, facts: holding })
  }
  // "Is X a thing of A's", where A refuses to share it: without a verb nothing tells what is not so.
  const names = content.filter(atom => termsIn(atom).length > 0).length > 1
  const mayDeny = !isLoose || !names || content.some(({ senses }) => senses.some(isVerb))
  const denying = without || !mayDeny ? [] : denyingOf(scope, holding, { content, isEither })
  if (denying.length > 0)
    return prepared.confirmation === 'rumoured' ? undefined : few({ truth: 'no', facts: denying })
  // "Is X a Y": of all facts those that say what X is.
  const defining = holding.filter(ordinal => isDefined(scope, ordinal, { atoms, content }))
  if ((lengthOf(content) < FEWEST && defining.length === 0) || isEither) return undefined
  const facts = (defining.length > 0 ? defining : holding).filter(ordinal =>
    without
      ? leavesOut(scope, ordinal, new Set(content.flatMap(termsIn)))
      : !isContrary(scope, ordinal, content),
  )
  const told = facts.map(ordinal => ({ ordinal, truth: truthOf(scope, ordinal, { prepared, content }) }))
  // Of what is to come, facts that do not lie ahead tell nothing.
  const found = agreeing(prepared.future ? told.filter(({ truth }) => truth !== undefined) : told)
  return found?.truth === 'no' && !mayDeny ? undefined : found
}

interface Meant extends Asked {
  readonly direction: Direction | undefined
  readonly owner: string | undefined
  readonly isLoose: boolean
  /** Whether a fact may be meant by what was known when. */
  readonly isKnown: (ordinal: number) => boolean
}

/** The facts that hold every word, and give those named the roles of their places. */
function meantBy(
  scope: Scope,
  content: readonly Atom[],
  { prepared, atoms, strict, denial, direction, owner, isLoose, isKnown }: Meant,
): number[] {
  // "Other firms": a fact about firms of which none is named before says so in the same word.
  const others = atoms.filter(atom => cuesOf(atom).has('other'))
  const agree = content.filter(({ senses }) => senses.some(isVerb)).length > 1 ? agreesInSubject : agrees
  const passive = isPassive(prepared)
  // What is refused may have been done before.
  const isOver = !denial && (prepared.past || prepared.perfect)
  return holdingAll(scope, content, { verbs: direction?.verbs ?? [], strict, passive }).filter(
    ordinal =>
      isKnown(ordinal) &&
      (direction === undefined || agree(scope, ordinal, direction)) &&
      holdsAll(scope, ordinal, others) &&
      (owner === undefined || isSubject(scope, ordinal, owner)) &&
      (!isLoose ||
        isDefined(scope, ordinal, { atoms, content }) ||
        isUnturned(scope, ordinal, { prepared, atoms, content })) &&
      (isOfVerb(scope, ordinal, { direction, content, whether: true }) ||
        (!isOver && refuses(scope, ordinal, content))) &&
      isBorneOut(scope, ordinal, { prepared, atoms, content }),
  )
}

/** What some facts say together: what is so, and is to stay so or also thought of, is so. */
function agreeing(
  told: readonly { readonly ordinal: number; readonly truth: Truth | undefined }[],
): GatheredTruth | undefined {
  const truths = new Set(told.map(({ truth }) => truth))
  if (truths.size === 2 && truths.has('yes') && truths.has('planned')) truths.delete('planned')
  // Of several that are so one may be of something else.
  const isOne = told.filter(each => each.truth === 'yes').length === 1
  if (truths.size === 2 && isOne && truths.has('possible')) truths.delete('possible')
  const [truth] = truths
  if (truth === undefined || truths.size > 1) return undefined
  return few({ truth, facts: told.flatMap(each => (each.truth === truth ? each.ordinal : [])) })
}

/** The facts that deny a word of the question itself; of "did A or B" only what denies both tells. */
function denyingOf(
  scope: Scope,
  facts: readonly number[],
  { content, isEither }: { content: readonly Atom[]; isEither: boolean },
): number[] {
  const agents = isEither ? content.flatMap(atom => agentsIn(scope, atom)) : []
  return facts.filter(
    ordinal => deniesWord(scope, content, ordinal) && agents.every(id => isSubject(scope, ordinal, id)),
  )
}

function few(gathered: GatheredTruth): GatheredTruth | undefined {
  return gathered.facts.length > MOST ? undefined : gathered
}

/** Whether a word asks if something is confirmed, or only rumoured. */
/** "Are the ties settled": the only verb of a question is what is done, rather than how sure it is. */
function asksHowSure(atom: Atom, atoms: readonly Atom[]): boolean {
  const isVerbal = ({ senses }: Atom): boolean => senses.some(isVerb)
  const isOnlyVerb = isVerbal(atom) && !atoms.some(other => other !== atom && isVerbal(other))
  return hasAny(atom, SURENESS) && !isOnlyVerb
}

/** Whether the fact holds a word of denial that the question has not: it says the opposite of its words. */
function isContrary(scope: Scope, ordinal: number, content: readonly Atom[]): boolean {
  const named = new Set(content.flatMap(termsIn))
  if (leavesOut(scope, ordinal, named)) return true
  const means = scope.meansOf(ordinal)
  // What is not ruled out says so in a word of denial.
  const says = means === 'no' || (means === 'possible' && namesStance(scope, content, ordinal))
  if (means === 'not-known') return isDenied(scope, ordinal, named)
  return !says && (deniesSome(scope, ordinal, content) || setsAbove(scope, ordinal))
}

/** What a fact says of whether it is so; undefined where it does not tell. */
export function truthOf(
  scope: Scope,
  ordinal: number,
  { prepared, content }: { prepared: Prepared; content: readonly Atom[] },
): Truth | undefined {
  const truth = scope.meansOf(ordinal)
  const named = namesStance(scope, content, ordinal)
  if (prepared.confirmation !== undefined) {
    if (prepared.confirmation === 'confirmed' && truth === 'planned' && isUnsettled(scope, ordinal))
      return 'planned'
    if (isPlainlyTold(scope, ordinal)) return undefined
    const confirmed = isConfirmed(scope, ordinal)
    const so =
      prepared.confirmation === 'rumoured' ? !confirmed : confirmed && (named || scope.holds(ordinal))
    return so ? 'yes' : 'no'
  }
  if (named) return 'yes'
  if (!prepared.past && !prepared.formerly && wasOnly(scope, ordinal, content.flatMap(numbersIn))) return 'no'
  // A time at which it was so tells neither since when nor until when.
  const periods = content.flatMap(periodsIn)
  if (wasThen(scope, ordinal, tenseOf(prepared, content)))
    return periods.some(period => period.includes('..')) ? undefined : 'yes'
  // "Was it expected in May" asks for the plan, not for what came of it.
  if (wasNotYet(scope, ordinal, { prepared, periods })) return content.some(namesAnyStatus) ? undefined : 'no'
  return prepared.future && !scope.isToCome(ordinal) ? undefined : truth
}
