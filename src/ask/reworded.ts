/** Other ways to put a question that got no answer, each of which says the same. */
import { mayBeLeast, statementOf } from './meaning/members.ts'
import type { Outcome } from './meaning/outcome.ts'
import type { Atom } from './read/atoms.ts'
import {
  cuesOf,
  isAsking,
  isMark,
  isPreposition,
  isTerm,
  SURENESS,
  typesNamed,
  unwritten,
} from './read/cues.ts'
import type { Cue } from './read/lexicon-words.ts'
import { termsIn } from './read/named.ts'
import { isArticle, isLight } from './read/order.ts'
import { isCue } from './read/senses.ts'
import { isVerb } from './read/voice.ts'
import type { Scope } from './scope.ts'
import { partsOf } from './terms.ts'

/** Questions that come together to the one that was asked, and what their outcomes, in their order, come to. */
export interface Reworded {
  readonly each: readonly (readonly Atom[])[]
  readonly combine: (found: readonly (readonly Outcome[])[]) => readonly Outcome[]
}

/** The outcomes that may be meant, where each question has some. */
function all(mayBe: (outcome: Outcome) => boolean): Reworded['combine'] {
  return found => {
    const meant = found.map(outcomes => outcomes.filter(mayBe))
    return meant.every(outcomes => outcomes.length > 0) ? meant.flat() : []
  }
}

const isNoTruth = ({ truth }: Outcome): boolean => truth === undefined

/** The ways to put a question, the nearest to what was written first. */
export function rewordings(scope: Scope, atoms: readonly Atom[]): Reworded[] {
  return [
    nounFirst(scope, atoms),
    asDone(atoms),
    ...ofTopic(atoms),
    atLeast(atoms),
    withoutFrame(scope, atoms),
    ofEach(atoms),
    withoutWhole(scope, atoms),
    eitherOf(scope, atoms),
  ].flatMap(found => (found ? { ...found, each: found.each.map(inOrder) } : []))
}

/** Atoms in places that follow each other: rules compare these. */
function inOrder(atoms: readonly Atom[]): Atom[] {
  return atoms.map((atom, i) => ({ ...atom, from: i, to: i + 1 }))
}

/** "Year the crisis began", "city holding the talks": the noun that stands first is what is asked for. */
function nounFirst({ kb }: Scope, atoms: readonly Atom[]): Reworded | undefined {
  if (atoms.some(isAsking) || atoms.some(atom => BARRED.some(cue => cuesOf(atom).has(cue)))) return undefined
  const at = atoms.findIndex(atom => !isLight(atom))
  const [head, ...behind] = atoms.slice(at)
  if (!head || isTerm(head) || cuesOf(head).size > 0 || isPreposition(behind[0] ?? head)) return undefined
  if (!behind.some(({ senses }) => senses.some(isVerb))) return undefined
  const isOfTime = head.senses.some(
    sense =>
      sense.sort === 'entry' &&
      sense.entry.sort === 'unit' &&
      kb.units.get(sense.entry.unit)?.kind === 'time',
  )
  const combine = all(isNoTruth)
  if (isOfTime) return { each: [[unwritten(head, 'when'), ...behind]], combine }
  return typesNamed(head).length > 0
    ? { each: [[unwritten(head, 'which'), head, ...behind]], combine }
    : undefined
}

const BARRED: readonly Cue[] = ['copula', 'auxiliary', 'have', 'list', 'named', 'count', 'or']

/** "Are the ties settled": the only verb of a question may tell what is done, rather than how sure it is. */
function asDone(atoms: readonly Atom[]): Reworded | undefined {
  const [verb, ...others] = atoms.filter(({ senses }) => senses.some(isVerb))
  const senses = verb?.senses.filter(sense => !SURENESS.some(cue => isCue(sense, cue))) ?? []
  const isSure = verb !== undefined && senses.length < verb.senses.length
  if (!isSure || others.length > 0 || atoms.some(atom => cuesOf(atom).has('relative'))) return undefined
  return {
    each: [atoms.map(atom => (atom === verb ? { ...atom, senses } : atom))],
    combine: found => found.flat(),
  }
}

/** "X: who is the owner": the owner of X, or who is so in X. */
function ofTopic(atoms: readonly Atom[]): Reworded[] {
  const mark = atoms.findIndex(isMark)
  const topic = atoms.slice(0, mark)
  const rest = atoms.slice(mark + 1).filter(atom => !isMark(atom))
  if (mark < 1 || !topic.some(isTerm) || topic.some(isAsking) || !rest.some(isAsking)) return []
  return (['genitive', 'locative'] as const).map(cue => ({
    each: [[...rest, unwritten(topic[0]!, cue), ...topic]],
    combine: all(isNoTruth),
  }))
}

/** "The minimum margin": the figure that is given as the least. */
function atLeast(atoms: readonly Atom[]): Reworded | undefined {
  const kept = atoms.filter(atom => !cuesOf(atom).has('minimum'))
  const isLeast = ({ members }: Outcome): boolean => members.length > 0 && members.every(mayBeLeast)
  return kept.length < atoms.length ? { each: [kept], combine: all(isLeast) } : undefined
}

/** "What is X in Y", where facts name both: what X is. */
function withoutFrame(scope: Scope, atoms: readonly Atom[]): Reworded | undefined {
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

/** "What is", in one word or two. */
function asDefining([first, ...rest]: readonly Atom[]): readonly Atom[] {
  if (!first || !cuesOf(first).has('define'))
    return first && cuesOf(first).has('what') ? [first, ...rest] : []
  return [first, unwritten(rest[0] ?? first, 'copula'), ...rest]
}

/** "What do A and B each get": what the one gets, and the other. */
function ofEach(atoms: readonly Atom[]): Reworded | undefined {
  const each = atoms.findIndex(atom => cuesOf(atom).has('every'))
  const and = atoms.findIndex(atom => cuesOf(atom).has('and'))
  const [one, other] = [atoms[and - 1], atoms[and + 1]]
  if (each < 0 || and < 0 || !one || !other || !isTerm(one) || !isTerm(other)) return undefined
  if (!atoms.some(isAsking) || typesNamed(atoms[each + 1] ?? one).length > 0) return undefined
  const kept = (left: Atom): Atom[] => atoms.filter((atom, i) => i !== each && i !== and && atom !== left)
  return { each: [kept(other), kept(one)], combine: all(isNoTruth) }
}

/** "Is X signed or only studied": the one of two that is so, if the other is not; else what denies one of them. */
function eitherOf(scope: Scope, atoms: readonly Atom[]): Reworded | undefined {
  const said = atoms.filter(atom => !isMark(atom))
  const or = said.findIndex(atom => cuesOf(atom).has('or'))
  const before = said.slice(0, or)
  const second = said.slice(or + 1).filter(atom => !cuesOf(atom).has('only'))
  const isOther = (atom: Atom): boolean =>
    isAsking(atom) ||
    SURENESS.some(cue => cuesOf(atom).has(cue)) ||
    (cuesOf(atom).has('or') && atom !== said[or])
  if (or < 0 || said.some(isOther) || second.length > LONGEST || isShared(second)) return undefined
  const isLike = (atom: Atom): boolean => LIKE.every(is => is(atom) === is(second[0]!))
  const starts = before.flatMap((atom, at) =>
    at > 0 && before.length - at <= LONGEST && second.length > 0 && isLike(atom) ? [at] : [],
  )
  const variants = [
    { asked: before, words: before.slice(-second.length) },
    ...starts.map(at => ({ asked: [...before.slice(0, at), ...second], words: second })),
  ]
  return { each: variants.map(({ asked }) => asked), combine: found => oneOf(scope, found, variants) }
}

/** "With A or with B for X": what stands behind the second belongs to both. */
function isShared(second: readonly Atom[]): boolean {
  const first = second.findIndex(atom => isTerm(atom) || isOfContent(atom))
  return second.slice(first + 1).some(atom => isPreposition(atom) || cuesOf(atom).has('genitive'))
}

function oneOf(
  scope: Scope,
  found: readonly (readonly Outcome[])[],
  variants: readonly { readonly words: readonly Atom[] }[],
): Outcome[] {
  const so = found.map(outcomes => outcomes.filter(({ truth }) => truth === 'yes' || truth === 'planned'))
  const one = so.findIndex(outcomes => outcomes.length > 0)
  if (one < 0) return found.flat().flatMap(outcome => (outcome.truth === 'no' ? asTold(scope, outcome) : []))
  if (so.filter(outcomes => outcomes.length > 0).length > 1) return []
  const [word, ...others] = variants[one]!.words.filter(isOfContent)
  return so[one]!.map(({ truth: _, ...outcome }) =>
    word && others.length === 0
      ? { ...outcome, members: [{ key: word.text, value: word.text, facts: outcome.facts }] }
      : asTold(scope, outcome),
  )
}

/** What facts say, where a truth value would not tell which of two is so. */
function asTold(scope: Scope, { truth: _, ...outcome }: Outcome): Outcome {
  return { ...outcome, members: outcome.facts.flatMap(ordinal => statementOf(scope.fact(ordinal), ordinal)) }
}

/** By what the second of two is known to begin as the first does. */
const LIKE = [isTerm, isPreposition, isArticle] as const

/** More words than these are more than one of two things that may be so. */
const LONGEST = 4

/** "Who in A is in charge of X", "the A cars", "A plans", of a whole: whoever of its parts is, those of several, all of them. */
function withoutWhole(scope: Scope, atoms: readonly Atom[]): Reworded | undefined {
  const at = atoms.findIndex(atom => partsNamed(scope, atom).length > 1)
  // "How does A call X" asks what nobody but A tells.
  const isNaming = atoms.some(atom => cuesOf(atom).has('named') || cuesOf(atom).has('how'))
  if (at < 0 || isNaming || atoms.filter(atom => isTerm(atom) || isOfContent(atom)).length < FEWEST)
    return undefined
  const parts = partsNamed(scope, atoms[at]!)
  const start = atoms.slice(0, at).findLastIndex(atom => !isArticle(atom))
  const isWithin = start >= 0 && isPreposition(atoms[start]!)
  const isSubject = !isWithin && atoms[at + 1]?.senses.some(isVerb)
  if (!isWithin && !isOfContent(atoms[at + 1])) return undefined
  const areParts = ({ members }: Outcome): boolean =>
    isWithin &&
    cuesOf(atoms[start]!).has('locative') &&
    members.length > 0 &&
    members.every(({ value }) => parts.includes(String(value)))
  const fewest = isSubject ? parts.length : SEVERAL
  return {
    each: [[...atoms.slice(0, isWithin ? start : at), ...atoms.slice(at + 1)]],
    combine: all(
      outcome =>
        areParts(outcome) ||
        outcome.facts.every(
          ordinal => scope.termsOf(ordinal).filter(id => parts.includes(id)).length >= fewest,
        ),
    ),
  }
}

/** Without a whole fewer words than these, it among them, would be too few. */
const FEWEST = 3

const SEVERAL = 2

function partsNamed(scope: Scope, atom: Atom): string[] {
  return termsIn(atom).flatMap(id => partsOf(scope.kb, id))
}

function isOfContent(atom: Atom | undefined): boolean {
  return atom !== undefined && !isTerm(atom) && !isMark(atom) && cuesOf(atom).size === 0 && !isArticle(atom)
}
