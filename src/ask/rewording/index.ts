/** Other ways to put a question that got no answer, each of which says the same. */
import { fold } from '../../knowledge/vocabulary.ts'
import { namesAgent } from '../gather/meeting.ts'
import { mayBeLeast } from '../meaning/members.ts'
import type { Outcome } from '../meaning/outcome.ts'
import type { Atom } from '../read/atoms.ts'
import {
  cuesOf,
  hasAny,
  isAsking,
  isMark,
  isPreposition,
  isTerm,
  SURENESS,
  someHas,
  typesNamed,
  unwritten,
} from '../read/cues.ts'
import type { Cue } from '../read/lexicon-words.ts'
import { rolesIn } from '../read/named.ts'
import { isArticle, isLight, withoutManners } from '../read/order.ts'
import { isCue } from '../read/senses.ts'
import { isVerb } from '../read/voice.ts'
import type { Scope } from '../scope.ts'
import { ofAnyThere, ofAnything } from './anything.ts'
import { ofEachTold, thanBefore } from './as-worded.ts'
import { askedLast, countedLast, fromWhere, ofType } from './asked-last.ts'
import { atEndOf } from './at-end.ts'
import { asHowMuch, asMany, asShare, asWhose } from './beside-noun.ts'
import { withoutExcepted, withoutOther } from './besides.ts'
import { ofBoth, ofEach, ofPair, ofTwo } from './both.ts'
import { withYearInName } from './by-year.ts'
import { ofCalled, ofWhichCalled } from './calling.ts'
import { asPurpose, asWhy } from './causes.ts'
import { togetherWith, withEachOther } from './companions.ts'
import { asDated, beforeDate } from './dating.ts'
import { asWorking, ofDefined, whatFor, withoutFrame } from './defining.ts'
import { eitherOf } from './either.ts'
import { toBeExceeded } from './exceeding.ts'
import { asExpected } from './expected.ts'
import { ofGapped } from './gapped.ts'
import { inGroup } from './in-group.ts'
import { prepositionLast, subjectLast } from './inverted.ts'
import { jointly } from './jointly.ts'
import { moreThan } from './more-than.ts'
import { withoutNaming } from './naming.ts'
import { ofNature } from './nature.ts'
import { ofOwner } from './owner.ts'
import { asReported } from './reported.ts'
import { all, isNoTruth, type Reworded } from './reworded.ts'
import { withoutSame } from './same.ts'
import { ofSingle } from './single.ts'
import { asStated } from './stated.ts'
import { ofTimeAsked } from './time-asked.ts'
import { topicIs } from './topic-is.ts'
import { atTwoTimes } from './two-times.ts'
import { asAim, asPlanned } from './wanted.ts'
import { whoOfType } from './who-of-type.ts'
import { asWhole, withoutWhole } from './whole.ts'
import { whyNoun } from './why-noun.ts'
import { withinLimits } from './within-limits.ts'

type Way = (scope: Scope, atoms: readonly Atom[]) => Reworded | readonly Reworded[] | undefined

/** A way that takes nothing but the words. */
function byWords(way: (atoms: readonly Atom[]) => Reworded | readonly Reworded[] | undefined): Way {
  return (_, atoms) => way(atoms)
}

/** The nearest to what was written first. */
const WAYS: readonly Way[] = [
  byWords(nounFirst),
  ofTimeAsked,
  beforeDate,
  asDated,
  byWords(asDone),
  byWords(ofTopic),
  byWords(askedLast),
  byWords(ofType),
  byWords(countedLast),
  fromWhere,
  byWords(subjectLast),
  byWords(prepositionLast),
  byWords(asMany),
  asWhose,
  byWords(asShare),
  asHowMuch,
  byWords(atLeast),
  fromItsStart,
  withoutFrame,
  asWorking,
  whatFor,
  ofDefined,
  withoutNaming,
  byWords(ofEach),
  byWords(ofBoth),
  byWords(ofTwo),
  ofPair,
  ofGapped,
  byWords(ofAnything),
  byWords(ofAnyThere),
  ofCompound,
  ofOwner,
  ofCalled,
  ofWhichCalled,
  withoutWhole,
  asWhole,
  ofNature,
  asPlanned,
  toBeExceeded,
  asReported,
  asExpected,
  asWhy,
  byWords(asPurpose),
  whyNoun,
  atTwoTimes,
  withYearInName,
  withoutSame,
  thanBefore,
  ofEachTold,
  withoutExcepted,
  byWords(withoutOther),
  withinLimits,
  atEndOf,
  asStated,
  togetherWith,
  withEachOther,
  ofSingle,
  eitherOf,
  byWords(topicIs),
  inGroup,
  moreThan,
  jointly,
  whoOfType,
  asAim,
]

/** The ways to put a question, each of which is only looked for where none before it has led to an answer. */
export function* rewordings(scope: Scope, atoms: readonly Atom[]): Generator<Reworded> {
  for (const way of WAYS) {
    const found = way(scope, atoms) ?? []
    for (const reworded of Array.isArray(found) ? found : [found])
      yield { ...reworded, each: reworded.each.map(inOrder) }
  }
}

/** Atoms in places that follow each other: rules compare these. */
function inOrder(atoms: readonly Atom[]): Atom[] {
  return atoms.map((atom, i) => ({ ...atom, from: i, to: i + 1 }))
}

/** "City holding the talks": the noun that stands first is what is asked for. */
function nounFirst(atoms: readonly Atom[]): Reworded | undefined {
  if (atoms.some(isAsking) || atoms.some(atom => hasAny(atom, BARRED))) return undefined
  const at = atoms.findIndex(atom => !isLight(atom))
  const [head, ...behind] = atoms.slice(at)
  if (!head || isTerm(head) || cuesOf(head).size > 0 || isPreposition(behind[0] ?? head)) return undefined
  if (!behind.some(({ senses }) => senses.some(isVerb)) || typesNamed(head).length === 0) return undefined
  return { each: [[unwritten(head, 'which'), head, ...behind]], combine: all(isNoTruth) }
}

const BARRED: readonly Cue[] = ['copula', 'auxiliary', 'have', 'list', 'named', 'count', 'or']

/** "Are the ties settled": the only verb of a question may tell what is done, rather than how sure it is. */
function asDone(atoms: readonly Atom[]): Reworded | undefined {
  const [verb, ...others] = atoms.filter(atom => atom.senses.some(isVerb) && !cuesOf(atom).has('have'))
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
  const asking = atoms.findIndex(isAsking)
  const mark = atoms.slice(0, Math.max(asking, 0)).findLastIndex(isMark)
  const start = atoms.slice(0, Math.max(mark, 0)).findLastIndex(isMark) + 1
  const topic = atoms.slice(start, Math.max(mark, 0))
  const rest = withoutManners(atoms.slice(mark + 1))
  if (!topic.some(isTerm) || !atoms.slice(0, start).every(isLight)) return []
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

/** "When does X begin": the time of X, where that is told from its first day on. */
function fromItsStart(scope: Scope, atoms: readonly Atom[]): Reworded | undefined {
  if (!someHas(atoms, 'when')) return undefined
  const kept = atoms.filter(({ word }) => !saysOfBeginning(scope, word))
  const isFromADay = ({ facts }: Outcome): boolean =>
    facts.length > 0 && facts.every(ordinal => scope.fact(ordinal).valid?.endsWith('/..') === true)
  return kept.length < atoms.length ? { each: [kept], combine: all(isFromADay) } : undefined
}

function saysOfBeginning(scope: Scope, word: string): boolean {
  return scope.lexicons.some(lexicon =>
    lexicon.language.beginnings?.some(verb => lexicon.stem(fold(verb)) === lexicon.stem(word)),
  )
}

/** "Who is an A customer": a customer of A. */
function ofCompound(scope: Scope, atoms: readonly Atom[]): Reworded[] {
  const isRole = (atom: Atom | undefined): boolean => atom !== undefined && rolesIn(atom).length > 0
  const isAsked = someHas(atoms, 'who') || someHas(atoms, 'which')
  const starts = atoms.flatMap((atom, at) => {
    // "A is a B customer": without an article it may be whose customer A is.
    const isSaid = at > 0 && isArticle(atoms[at - 1]!) && !atoms.some(isAsking)
    return (isAsked || isSaid) && namesAgent(scope, [atom]) && isRole(atoms[at + 1]) ? [at] : []
  })
  return starts.map(at => ({
    each: [
      [
        ...atoms.slice(0, at),
        atoms[at + 1]!,
        unwritten(atoms[at]!, 'genitive'),
        atoms[at]!,
        ...atoms.slice(at + 2),
      ],
    ],
    combine: isAsked ? all(isNoTruth) : found => found.flat(),
  }))
}
