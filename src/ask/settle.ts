import { accepted, DOUBTFUL, ofGathered, type ReadQuestion } from './accepted.ts'
import { type Aligned, align } from './align/align.ts'
import { isAstray } from './astray/index.ts'
import { isTurned } from './astray/verbs.ts'
import { isOfPart } from './extents.ts'
import { isSure } from './gather/agreement.ts'
import { chosen, tellsWho } from './gather/alternatives.ts'
import { isOfOthers } from './gather/borne-out.ts'
import { asksCompany, withOrWithout } from './gather/company.ts'
import { ofEither } from './gather/either.ts'
import { gather } from './gather/gather.ts'
import { comesAfter } from './gather/limiting.ts'
import { mainVerbs } from './gather/main-verbs.ts'
import { officesAsked } from './gather/office.ts'
import { onlyFact } from './gather/only-fact.ts'
import { partTaken } from './gather/part-taken.ts'
import { asksPublication, whenPublished } from './gather/published.ts'
import { whoPublished } from './gather/publisher.ts'
import { relating } from './gather/relating.ts'
import { whoRelayed } from './gather/relayed.ts'
import { sayings, sayingsAbout } from './gather/sayings.ts'
import { asksAgain } from './gather/several.ts'
import { asksAgent, isMentioning, type Sought } from './gather/sought.ts'
import { tell } from './gather/telling.ts'
import { topic } from './gather/topic.ts'
import { type GatheredTruth, gatherTruth } from './gather/truth.ts'
import { whoOf } from './gather/who-of.ts'
import { wordsOf } from './gather/words.ts'
import { NO_MODS } from './logic.ts'
import { asBefore } from './meaning/before.ts'
import { ofNatureAsked } from './meaning/natures.ts'
import type { Outcome } from './meaning/outcome.ts'
import { outcomesOf } from './meaning/outcomes.ts'
import { inTime } from './meaning/truth.ts'
import type { Question } from './questions/question.ts'
import type { Atom } from './read/atoms.ts'
import { cuesOf, isAsking, someHas } from './read/cues.ts'
import { periodsIn, termsIn } from './read/named.ts'
import type { Prepared } from './read/prepare.ts'
import { choosesStatus } from './read/whether.ts'
import type { Scope } from './scope.ts'

/**
 * The outcomes that a question gets: none where a word has no place, or where a word limits the answer in a way that
 * no rule can keep ("only", "all of"). Grammar comes first; what it cannot read is looked for by its words.
 */
export function settle(scope: Scope, read: ReadQuestion): Outcome[] {
  const outcomes = accepted(scope, read, found(scope, read))
  if (outcomes.length > 0) return outcomes
  const told: Aligned | undefined =
    align(scope, read) ??
    tell(scope, read) ??
    topic(scope, read) ??
    whoOf(scope, read) ??
    partTaken(scope, read)
  const offices = officesAsked(scope, read.atoms)
  if (!told?.facts.every(ordinal => offices?.includes(scope.fact(ordinal).kind) ?? true)) return []
  const { truth, ...gathered } = told
  const named = { atoms: read.atoms, content: read.prepared.atoms }
  if (truth !== undefined && told.facts.some(ordinal => isOfOthers(scope, ordinal, named))) return []
  const outcome = ofGathered(gathered, read.prepared)
  return accepted(scope, read, [truth === undefined ? outcome : { ...outcome, truth }])
}

function found(scope: Scope, read: ReadQuestion): Outcome[] {
  const { prepared, questions } = read
  const published = whenPublished(scope, read) ?? whoPublished(scope, read) ?? whoRelayed(scope, read)
  if (published) return [ofGathered(published, prepared)]
  const told = sayings(scope, read) ?? relating(scope, read)
  if (told) return [told]
  const outcomes = byGrammar(scope, read)
  const everyTruth = prepared.truth && someHas(read.atoms, 'every')
  // "Could A progress alone": only what a fact denies in the same words.
  if (outcomes.length === 0 && prepared.truth && limitsByOnly(read) && !isSaying(scope, read) && !everyTruth)
    return isBarred(scope, read, false) ? [] : ofTruthByWords(scope, read)
  if (outcomes.length === 0 && everyTruth) return ofTruthByWords(scope, read)
  if (outcomes.length > 0 || isBarred(scope, read, limitsByOnly(read))) return outcomes
  const one = withOrWithout(scope, read) ?? chosen(scope, read)
  if (one) return [ofGathered({ ...one, sort: 'which' }, prepared)]
  if (isBarred(scope, read) || asksCompany(scope, read.atoms)) return outcomes
  const best = questions[0]?.cost ?? Number.POSITIVE_INFINITY
  const mayTurn = best < DOUBTFUL && !isSaying(scope, read)
  const main = mainVerbs(prepared.atoms)
  const gathered = gather(scope, read, (ordinal, by) => {
    const ofMain = main === undefined || main.has(scope.fact(ordinal).kind)
    return (
      (ofMain || !asksAgent(scope, by.asked)) &&
      (!mayTurn || mayTell(scope, by.asked) || isSure(scope, ordinal, { ...by, questions }))
    )
  })
  return gathered ? [ofGathered(gathered, prepared)] : ofTruthByWords(scope, read)
}

/** Whether who says it picks out the facts, so that no role can be turned round. */
function mayTell(scope: Scope, asked: Sought): boolean {
  return asked.said || isMentioning(scope, asked, asked.rest)
}

/** The outcomes of the readings that the grammar has. */
export function byGrammar(scope: Scope, read: ReadQuestion): Outcome[] {
  const { prepared, questions } = read
  if (isBarred(scope, read, limitsByOnly(read)) || asksCompany(scope, read.atoms)) return []
  if (asksPublication(read.atoms) || asksAgain(read.atoms)) return []
  if (prepared.truth && choosesStatus(read.atoms)) return []
  if (prepared.compares && datesIn(read).length > 1) return atEachDate(scope, read)
  // Who said it is no role of a fact: no reading may leave the word out.
  if (!prepared.truth && someHas(read.atoms, 'said')) return []
  const outcomes = outcomesOf(scope, questions, prepared)
  const fitting = outcomes.flatMap(outcome => ofNatureAsked(scope, prepared, outcome) ?? [])
  const sure = fitting.filter(
    outcome =>
      (outcome.question.cost < DOUBTFUL || !isTurned(scope, prepared, outcome)) &&
      !isAstray(scope, read, outcome),
  )
  const asksMore = !prepared.truth || read.atoms.some(isAsking)
  const found = ofOneNumber(sure)
    .flatMap(outcome => asBefore(scope, prepared, outcome) ?? [])
    .filter(outcome => asksMore || outcome.truth !== undefined || !isFigure(outcome))
  if (prepared.truth && found.some(({ truth }) => truth === undefined))
    return found.filter(({ truth }) => truth === undefined)
  return prepared.truth && someHas(read.atoms, 'every') ? partly(scope, found) : found
}

/** "Will the plants build for A": how many they are is no yes and no no. */
function isFigure({ number, members }: Outcome): boolean {
  return (
    number !== undefined || (members.length > 0 && members.every(({ value }) => typeof value === 'number'))
  )
}

/** "Does A lead all X", where facts say that A leads some: it does not. */
function partly(scope: Scope, outcomes: readonly Outcome[]): Outcome[] {
  return outcomes.flatMap(outcome => {
    const isPart = outcome.facts.every(ordinal => isOfPart(scope, ordinal))
    return isPart && outcome.facts.length > 0 ? [{ ...outcome, truth: 'no' as const, ahead: false }] : []
  })
}

/** A word has no place, or limits the answer in a way that no rule can keep. */
function isBarred(scope: Scope, read: ReadQuestion, only = someHas(read.atoms, 'only')): boolean {
  const { unplaced, truth } = read.prepared
  // What somebody says is no role of a fact either.
  const told =
    !truth && someHas(read.atoms, 'said') && !isSaying(scope, read) && !someHas(read.atoms, 'which')
  // Which ones are confirmed is no role either.
  const isSure =
    !truth &&
    read.prepared.confirmation !== undefined &&
    (someHas(read.atoms, 'which') || someHas(read.atoms, 'what'))
  return (
    unplaced.length > 0 ||
    told ||
    isSure ||
    comesAfter(scope, read.atoms) ||
    (only && !isSaying(scope, read)) ||
    (truth && someHas(read.atoms, 'every') && !isOfThings(scope, read))
  )
}

/** Whether "only" leaves others out: "A or only B" offers B as the lesser of two. */
function limitsByOnly({ atoms }: ReadQuestion): boolean {
  return atoms.some((atom, i) => {
    const before = atoms[i - 1]
    return cuesOf(atom).has('only') && !(before && cuesOf(before).has('or'))
  })
}

/** "All X", where X is a thing and no one who acts: each of those who act may do it to some. */
function isOfThings(scope: Scope, { atoms }: ReadQuestion): boolean {
  const at = atoms.findIndex(atom => cuesOf(atom).has('every'))
  const next = atoms.slice(at + 1).find(atom => !cuesOf(atom).has('article'))
  const ids = next ? termsIn(next) : []
  return ids.length > 0 && !ids.some(id => scope.isAgent([scope.kb.terms.get(id)!.type]))
}

/** Who says something is asked for, which is no role of a fact. */
function isSaying(scope: Scope, read: ReadQuestion): boolean {
  if (!someHas(read.atoms, 'said')) return false
  return someHas(read.atoms, 'who') || wordsOf(scope, read)?.asked.said === true
}

/** "How many" asks for one number: readings that count different things leave it open which. */
function ofOneNumber(outcomes: Outcome[]): Outcome[] {
  const counting = outcomes.some(({ question }) => question.asked.sort === 'howMany')
  const answers = outcomes.map(({ members, number }) =>
    JSON.stringify(number ?? members.map(({ key }) => key).sort()),
  )
  return counting && new Set(answers).size > 1 ? [] : outcomes
}

/** The dates that a question names: of "what changed between A and B" both. */
function datesIn({ prepared }: ReadQuestion): string[] {
  const periods = prepared.atoms.flatMap(periodsIn)
  const ends = periods.length === 1 && prepared.compares ? periods[0]!.split('/') : []
  return ends.length === 2 && !ends.includes('..') ? ends : periods
}

/** "April 2023 compared with December 2023": what was known of the things named at each of the dates. */
function atEachDate(scope: Scope, read: ReadQuestion): Outcome[] {
  if (read.atoms.some(tellsWho)) return []
  const args = read.prepared.atoms.flatMap(atom =>
    atom.senses.flatMap(sense =>
      sense.sort === 'entry' && sense.entry.sort === 'term'
        ? [{ role: `@${sense.entry.type}`, value: { op: 'terms' as const, ids: [sense.entry.id] } }]
        : [],
    ),
  )
  if (args.length < 2) return []
  const outcomes = datesIn(read).map(period => {
    const question: Question = {
      cost: DOUBTFUL,
      reads: [],
      asked: { sort: 'list' },
      want: 'facts',
      frame: { kind: undefined, args, mods: { ...NO_MODS, periods: [period] } },
    }
    return outcomesOf(scope, [question], { ...read.prepared, possibly: true, asOf: period })[0]
  })
  return outcomes.every(outcome => outcome !== undefined) ? outcomes : []
}

/** Whether it is so, by words alone; the facts must say more plainly what the grammar has a plain reading of. */
function ofTruthByWords(scope: Scope, read: ReadQuestion): Outcome[] {
  const { prepared, atoms, questions } = read
  const strict = questions.some(({ cost }) => cost < PLAIN)
  const tell = (words: { prepared: Prepared; atoms: readonly Atom[] }): GatheredTruth | undefined =>
    gatherTruth(scope, { ...words, strict })
  const found = ofEither({ prepared, atoms }, tell) ?? tell({ prepared, atoms })
  if (!found) return []
  const { truth, ...gathered } = found
  const outcome = { ...ofGathered({ ...gathered, members: [], sort: 'list' }, prepared), truth }
  return [inTime(scope, outcome, { prepared, negated: someHas(atoms, 'not') })]
}

/** A reading this cheap is the question's own. */
const PLAIN = 0.2

/** What the only fact states that holds every word, or all that somebody says of it, for a question that has no answer otherwise. */
export function byOnlyFact(scope: Scope, read: ReadQuestion): Outcome[] {
  const gathered = onlyFact(scope, read) ?? sayingsAbout(scope, read)
  return gathered ? accepted(scope, read, [ofGathered(gathered, read.prepared)]) : []
}
