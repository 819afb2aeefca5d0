/** What something is, as what defines it says. */
import { roleValues } from '../../model/knowledge-base.ts'
import type { Outcome } from '../meaning/outcome.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, hasAny, isGrammar, isMark, isTerm, unwritten } from '../read/cues.ts'
import type { Cue } from '../read/lexicon-words.ts'
import { isListed } from '../read/listed.ts'
import { termsIn } from '../read/named.ts'
import { isLight, withoutManners } from '../read/order.ts'
import type { Scope } from '../scope.ts'
import { all, isHeld, type Reworded } from './reworded.ts'

/** "What is X in Y", where facts name both: what X is. */
export function withoutFrame(scope: Scope, atoms: readonly Atom[]): Reworded | undefined {
  const said = atoms.filter(atom => !isMark(atom) && !isLight(atom))
  const [what, copula, thing, within, frame, ...others] = asDefining(said)
  if (!what || !copula || !thing || !within || !frame || others.length > 0) return undefined
  const [id, other] = [termsIn(thing)[0], termsIn(frame)[0]]
  if (id === undefined || other === undefined || !cuesOf(within).has('locative')) return undefined
  const isTogether = scope.kb.facts.some((_, ordinal) =>
    [id, other].every(each => scope.termsOf(ordinal).includes(each)),
  )
  const isDefined = ({ facts }: Outcome): boolean =>
    facts.every(ordinal => scope.definitionsOf(id).includes(ordinal))
  return isTogether ? { each: [[what, copula, thing]], combine: all(isDefined) } : undefined
}

/** "How does X work": what X is, of a thing whose definition tells it. */
export function asWorking(scope: Scope, atoms: readonly Atom[]): Reworded | undefined {
  const said = withoutManners(atoms).filter(atom => !isMark(atom) && !isLight(atom))
  const thing = said.find(isTerm)
  const [id] = thing ? termsIn(thing) : []
  const isWorking = said.some(atom => isListed(scope.lexicons, atom, 'working'))
  const isAsked = said.some(atom => cuesOf(atom).has('how'))
  const isAll = said.every(
    atom => atom === thing || isGrammar(atom) || isListed(scope.lexicons, atom, 'working'),
  )
  if (!thing || id === undefined || !isWorking || !isAsked || !isAll) return undefined
  if (scope.isAgent([scope.kb.terms.get(id)!.type])) return undefined
  return whatIs(thing, ordinal => scope.definitionsOf(id).includes(ordinal))
}

/** "What is X for", "why X", where what defines X tells why it is there: what X is. */
export function whatFor(scope: Scope, atoms: readonly Atom[]): Reworded | undefined {
  const said = withoutManners(atoms).filter(atom => !isMark(atom) && !isLight(atom))
  const thing = said.find(isTerm)
  const [id] = thing ? termsIn(thing) : []
  if (!thing || id === undefined || !WHAT_FOR.some(form => isWritten(said, thing, form))) return undefined
  const isForIt = (ordinal: number): boolean =>
    scope.definitionsOf(id).includes(ordinal) &&
    [...scope.rolesOf(scope.fact(ordinal).kind)].some(
      ({ name }) => scope.isReason(name) && roleValues(scope.fact(ordinal), name).length > 0,
    )
  return whatIs(thing, isForIt)
}

/** Closed words around a thing, in their order. */
type Around = readonly (Cue | 'thing')[]

const WHAT_FOR: readonly Around[] = [
  ['why', 'thing'],
  ['what', 'copula', 'thing', 'opinion'],
]

function isWritten(said: readonly Atom[], thing: Atom, form: Around): boolean {
  return (
    said.length === form.length &&
    said.every((atom, i) => (form[i] === 'thing' ? atom === thing : cuesOf(atom).has(form[i] as Cue)))
  )
}

/** "What is the X of a Y called": X, where what defines it says all the rest. */
export function ofDefined(scope: Scope, atoms: readonly Atom[]): Reworded | undefined {
  const isNaming = atoms.some(atom => hasAny(atom, NAMING))
  const said = atoms.filter(atom => !isGrammar(atom) && !isMark(atom))
  const thing = said.find(atom => termsIn(atom).some(id => scope.definitionsOf(id).length > 0))
  const rest = said.filter(atom => atom !== thing)
  if (!isNaming || !thing) return undefined
  const isSaid = (ordinal: number): boolean =>
    termsIn(thing).some(id => scope.definitionsOf(id).includes(ordinal)) &&
    rest.every(atom => isHeld(scope, ordinal, atom))
  return whatIs(thing, isSaid)
}

/** What a thing is, as facts that may be meant say. */
function whatIs(thing: Atom, mayBe: (ordinal: number) => boolean): Reworded {
  return {
    each: [[unwritten(thing, 'what'), unwritten(thing, 'copula'), thing]],
    combine: all(({ facts }) => facts.length > 0 && facts.every(mayBe)),
  }
}

const NAMING: readonly Cue[] = ['named', 'define']

/** "What is", in one word or two. */
function asDefining([first, ...rest]: readonly Atom[]): readonly Atom[] {
  if (!first || !cuesOf(first).has('define'))
    return first && cuesOf(first).has('what') ? [first, ...rest] : []
  return [first, unwritten(rest[0] ?? first, 'copula'), ...rest]
}
