/** "X's role in Y", "what does X do in Y": what the few facts tell in which X acts and that hold all of Y. */
import { roleValues } from '../../model/knowledge-base.ts'
import { statementOf } from '../meaning/members.ts'
import { DENYING } from '../meaning/stance.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, hasAny, isGrammar, isMark, isPreposition } from '../read/cues.ts'
import type { Cue } from '../read/lexicon-words.ts'
import { isListed } from '../read/listed.ts'
import { termsIn } from '../read/named.ts'
import type { Prepared } from '../read/prepare.ts'
import type { Scope } from '../scope.ts'
import type { Gathered } from './gather.ts'
import { holdingAll } from './holding-all.ts'
import { limitingIn } from './limiting.ts'
import { agentsIn } from './places.ts'
import { isSubject } from './roles.ts'

/** More facts than these are no one part that somebody takes. */
const MOST = 3

/** What more than these do together is no part of one of them. */
const MOST_TOGETHER = 2

/** With these something else is asked for, or an answer would have to say more. */
const BARRING: readonly Cue[] = [
  ...DENYING,
  ...(['who', 'when', 'where', 'why', 'howMany', 'every', 'or', 'other', 'only'] as const),
]

/** What facts state in which the one who is named first acts, where a word for a part taken asks for it. */
export function partTaken(
  scope: Scope,
  { prepared, atoms }: { prepared: Prepared; atoms: readonly Atom[] },
): Gathered | undefined {
  if (prepared.truth || prepared.unplaced.length > 0) return undefined
  if (atoms.some(atom => hasAny(atom, BARRING)) || limitingIn(atoms).length > 0) return undefined
  const at = atoms.findIndex(atom => agentsIn(scope, atom).length > 0)
  const parts = atoms.filter((atom, i) => isPart(scope, atom, i === at + 1 && isLast(atoms, i)))
  const doer = atoms[at]
  if (!doer || parts.length === 0) return undefined
  const content = atoms.filter(atom => !isGrammar(atom) && !isMark(atom) && !parts.includes(atom))
  const visible = scope.visible(prepared.asOf)
  const facts = holdingAll(scope, content, { verbs: [], strict: true }).filter(
    ordinal =>
      visible(ordinal) &&
      !(prepared.past && scope.isToCome(ordinal)) &&
      (!(prepared.future || prepared.ahead) || scope.isToCome(ordinal)) &&
      isDoneBy(scope, ordinal, doer),
  )
  const isAction = parts.some(atom => isListed(scope.lexicons, atom, 'action'))
  const own = facts.filter(
    ordinal =>
      termsIn(doer).some(id => isSubject(scope, ordinal, id)) ||
      (isAction && isToldFirst(scope, ordinal, doer)),
  )
  const told = own.length > 0 || isAction ? own : facts
  const members = told.flatMap(ordinal => statementOf(scope.fact(ordinal), ordinal))
  const isOne = told.length > 0 && told.length <= MOST && members.length === told.length
  return isOne ? { facts: told, members, sort: 'list' } : undefined
}

/** Whether a word asks for a part taken; one that may be an auxiliary does where it is a verb of its own. */
function isPart({ lexicons }: Scope, atom: Atom, isVerb: boolean): boolean {
  const isAction = isListed(lexicons, atom, 'action') && (isVerb || !cuesOf(atom).has('auxiliary'))
  return isAction || isListed(lexicons, atom, 'partTaking')
}

/** Whether behind a word there is nothing, or what else is told of it: "what does X do in Y". */
function isLast(atoms: readonly Atom[], at: number): boolean {
  const next = atoms[at + 1]
  return !next || isMark(next) || isPreposition(next)
}

/** "A will leave X to B", a fact of what B does: whether its statement begins with somebody, in each language. */
function isToldFirst(scope: Scope, ordinal: number, doer: Atom): boolean {
  const { statement = {} } = scope.fact(ordinal)
  const ids = termsIn(doer)
  return scope.lexicons.every(lexicon => {
    const tokens = lexicon.tokens(statement[lexicon.language.language] ?? '')
    return lexicon.matches(tokens, 0).some(({ entry }) => entry.sort === 'term' && ids.includes(entry.id))
  })
}

/** Whether somebody acts in what a fact tells, alone or with another, rather than being what it is about. */
function isDoneBy(scope: Scope, ordinal: number, doer: Atom): boolean {
  const fact = scope.fact(ordinal)
  const ids = termsIn(doer)
  return scope
    .rolesOf(fact.kind)
    .filter(role => role.range.every(type => scope.isAgent([type])))
    .map(role => roleValues(fact, role.name))
    .some(
      values =>
        values.length <= MOST_TOGETHER &&
        values.some(value => typeof value === 'string' && ids.includes(value)),
    )
}
