/** What facts tell that hold every word of a text in which nothing asks: "the revival of joint projects". */
import { roleValues } from '../../model/knowledge-base.ts'
import { statementOf } from '../meaning/members.ts'
import { DENYING } from '../meaning/stance.ts'
import type { Question } from '../questions/question.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, hasAny, isAsking, isGrammar } from '../read/cues.ts'
import { withoutExceptions } from '../read/exceptions.ts'
import type { Cue } from '../read/lexicon-words.ts'
import { kindsIn, termsIn } from '../read/named.ts'
import { datesKnown, type Prepared } from '../read/prepare.ts'
import type { Token } from '../read/tokens.ts'
import { isVerb } from '../read/voice.ts'
import type { Scope } from '../scope.ts'
import { hasRolesRead, isOfKindRead } from './agreement.ts'
import { isRoleAsked } from './fitting.ts'
import type { Gathered } from './gather.ts'
import { holdingAll } from './holding-all.ts'
import { comesAfter, holdsAll, isDegree, limitingIn } from './limiting.ts'
import { type Wanted, wantedBy } from './noun-asked.ts'
import { givesOthers } from './owned.ts'
import { agentsIn, isOwning, placeOf } from './places.ts'
import { areMutual, isSubject } from './roles.ts'
import { NOTHING_ASKED } from './sought.ts'

/** Fewer words than these are no more than a name. */
const FEWEST = 3

/** More facts than these are not what a noun for one of them means. */
const MOST = 2

/** With these something is asked for, or a fact that holds all other words may say the opposite. */
const BARRING: readonly Cue[] = [...DENYING, 'list', 'named', 'every', 'or', 'other', 'auxiliary', 'have']

interface Topic {
  readonly prepared: Prepared
  readonly atoms: readonly Atom[]
  readonly questions: readonly Question[]
  readonly tokens: readonly Token[]
}

/** What the one or two facts of a kind state that hold every word of a text which only names what it is about. */
export function topic(scope: Scope, { prepared, atoms, questions, tokens }: Topic): Gathered | undefined {
  if (isQuery(tokens)) return undefined
  const { kept, excepted } = withoutExceptions(prepared.atoms)
  if (prepared.truth || prepared.unplaced.length + excepted.length > 0) return undefined
  if (atoms.some(atom => isAsking(atom) || isBarring(atom))) return undefined
  const content = kept.filter(atom => !isGrammar(atom) && datesKnown(atom).length === 0)
  const limits = [...limitingIn(atoms), ...atoms.filter(atom => cuesOf(atom).has('only'))]
  const isHeld = limits.every(atom => isDegree(atom) || cuesOf(atom).has('only'))
  if (content.length < FEWEST || !isHeld || comesAfter(scope, atoms)) return undefined
  const visible = scope.visible(prepared.asOf)
  const facts = holdingAll(scope, content, { verbs: [], strict: false }).filter(
    ordinal =>
      visible(ordinal) &&
      isOfKindRead(scope, ordinal, questions) &&
      hasRolesRead(scope, ordinal, questions) &&
      holdsAll(scope, ordinal, limits) &&
      !givesOthers(scope, ordinal, { asked: NOTHING_ASKED, atoms }) &&
      isInPlace(scope, ordinal, { atoms, content }) &&
      content.every(atom => isGiven(scope, ordinal, { atom, content })),
  )
  const kinds = new Set(facts.map(ordinal => scope.fact(ordinal).kind))
  if (facts.length > MOST || kinds.size !== 1) return undefined
  const members = facts.flatMap(ordinal => statementOf(scope.fact(ordinal), ordinal))
  return members.length === facts.length ? { facts, members, sort: 'list' } : undefined
}

/** "kind:X company:Y": what is joined by a colon is a query, which is asked otherwise. */
function isQuery(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ word, start, end }, i) => word === ':' && tokens[i - 1]?.end === start && tokens[i + 1]?.start === end,
  )
}

function isBarring(atom: Atom): boolean {
  return hasAny(atom, BARRING)
}

/**
 * Whether who stands right before a verb, or before all others of whom one does it, is who does it; or all do it with
 * each other.
 */
function isInPlace(
  scope: Scope,
  ordinal: number,
  { atoms, content }: { atoms: readonly Atom[]; content: readonly Atom[] },
): boolean {
  const named = atoms.flatMap((atom, i) => {
    const ids = agentsIn(scope, atom)
    const leads = atoms[i + 1]?.senses.some(isVerb) === true
    return ids.length > 0 ? [{ ids, leads, as: placeOf(scope, atoms, i) }] : []
  })
  const ids = named.flatMap(each => each.ids)
  const [first = { ids: [], leads: false }] = named.filter(
    ({ as }) => typeof as === 'string' || as.preposition === '' || isOwning(scope, as),
  )
  if (named.length < 2 && !first.leads) return true
  if (!content.every(atom => isOfKind(scope, ordinal, atom))) return false
  if (areMutual(scope, ordinal, ids)) return true
  const does = (ids: readonly string[]): boolean => ids.some(id => isSubject(scope, ordinal, id))
  return does(first.ids) || !(first.leads || does(ids))
}

/** Whether a fact holds a word for what somebody may ask for as it stands, or has what it names. */
function isGiven(
  scope: Scope,
  ordinal: number,
  { atom, content }: { atom: Atom; content: readonly Atom[] },
): boolean {
  const wanted: Wanted | undefined = wantedBy(atom)
  if (!wanted || holdsAll(scope, ordinal, [atom])) return true
  const fact = scope.fact(ordinal)
  return scope
    .rolesOf(fact.kind)
    .some(
      role =>
        isRoleAsked(scope, role, { ...NOTHING_ASKED, sort: 'which', wanted }) &&
        roleValues(fact, role.name).some(
          value => typeof value !== 'string' || !content.some(each => termsIn(each).includes(value)),
        ),
    )
}

/** Whether a fact is of the kind that a noun stands for, if it stands for one. */
function isOfKind(scope: Scope, ordinal: number, atom: Atom): boolean {
  const kinds = kindsIn(atom)
  return kinds.length === 0 || kinds.includes(scope.fact(ordinal).kind)
}
