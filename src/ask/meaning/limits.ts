import { framesIn, isEmpty } from '../frames.ts'
import type { SetExpr } from '../logic.ts'
import { type Question, withinOf } from '../questions/question.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, hasAny, isGrammar } from '../read/cues.ts'
import { withoutExceptions } from '../read/exceptions.ts'
import type { Cue } from '../read/lexicon-words.ts'
import { kindsIn, namesTwice, termsIn } from '../read/named.ts'
import type { Prepared } from '../read/prepare.ts'
import type { Scope } from '../scope.ts'
import { partsOf } from '../terms.ts'
import type { Outcome } from './outcome.ts'

/** What a reading makes of a question: the operations in its sets, and whether they deny, count or add up. */
interface Made {
  readonly question: Question
  readonly ops: ReadonlySet<SetExpr['op']>
  readonly denies: boolean
  readonly ranges: boolean
}

/** How a reading shows that it has kept a closed word; one that has not answers an easier question. */
const KEPT: Partial<Record<Cue, (made: Made) => boolean>> = {
  not: ({ question, denies }) => question.want === 'truth' || denies,
  neither: ({ denies }) => denies,
  without: ({ denies }) => denies,
  except: ({ denies }) => denies,
  average: ({ question }) => question.aggregate === 'average',
  difference: ({ question, ops }) => question.aggregate === 'difference' || ops.has('differ'),
  times: ({ ops }) => ops.has('differ'),
  most: ({ ops }) => EXTREMES.some(op => ops.has(op)),
  least: ({ ops }) => EXTREMES.some(op => ops.has(op)),
  than: made => compares(made),
}

const EXTREMES: readonly SetExpr['op'][] = ['extreme', 'extremeCount', 'top']

const COMPARING: readonly SetExpr['op'][] = ['compare', 'compareCount', 'range', 'differ']

function compares({ question, ops, ranges }: Made): boolean {
  const versus = question.want === 'truth' && question.versus !== undefined
  return versus || ranges || COMPARING.some(op => ops.has(op)) || question.aggregate === 'difference'
}

/** Whether a reading has kept every number, every thing named, and every closed word that limits the answer: not, except, most, average … */
export function keepsLimits(scope: Scope, question: Question, { atoms }: Prepared): boolean {
  if (question.want === 'words') return true
  if (!keepsNumbers(scope, question, atoms) || !keepsNames(scope, question, atoms)) return false
  if (asksWhatItSays(question) || meansAnybody(scope, question)) return false
  if (countsByFigure(question, atoms)) return false
  const cues = atoms.flatMap(atom => soleCue(atom) ?? [])
  const checks = cues.flatMap(cue => KEPT[cue] ?? [])
  if (checks.length === 0) return true
  const made = madeOf(scope, question)
  return checks.every(isKept => isKept(made))
}

/** "The most stakes", where facts give sums: what is to be counted is not told by another figure. */
function countsByFigure(question: Question, atoms: readonly Atom[]): boolean {
  if (question.want !== 'set' || question.set.op !== 'top') return false
  const at = atoms.findIndex(atom => hasAny(atom, RANKING))
  const noun = at < 0 ? undefined : atoms[at + 1]
  return noun?.plural === true && kindsIn(noun).length > 0
}

const RANKING: readonly Cue[] = ['most', 'least']

/** "What led to the crisis": of the facts of a crisis nobody asks that they are of one. */
function asksWhatItSays(question: Question): boolean {
  if (question.want !== 'set' || question.set.op !== 'fill') return false
  const { frame, role } = question.set
  return frame.mods.codes.some(code => code.role === role)
}

/** "Does A want partners": whoever is somebody's partner is not meant by that, unless all of them are known. */
function meansAnybody(scope: Scope, question: Question): boolean {
  if (question.want !== 'truth') return false
  return question.frame.args.some(
    ({ value }) => value.op === 'fill' && isEmpty(value.frame) && !scope.isComplete(value.frame.kind),
  )
}

/** Whether an answer gives what the question leaves out. */
export function givesExcepted({ members }: Outcome, { atoms }: Prepared): boolean {
  const left = withoutExceptions(atoms).excepted.flatMap(termsIn)
  return left.length > 0 && members.some(({ value }) => typeof value === 'string' && left.includes(value))
}

/** The closed word that an atom is, if it can be nothing else; one that leaves somebody out is also a preposition. */
function soleCue(atom: Atom): Cue | undefined {
  const { senses } = atom
  if (cuesOf(atom).has('without') && isGrammar(atom)) return 'without'
  const [sense] = senses
  const isSole = senses.length === 1 && sense?.sort === 'entry' && sense.entry.sort === 'cue'
  return isSole ? sense.entry.cue : undefined
}

function keepsNumbers(scope: Scope, question: Question, atoms: readonly Atom[]): boolean {
  const numbers = atoms.flatMap(atom => soleNumber(atom) ?? [])
  if (numbers.length === 0 || asksFigure(scope, question)) return true
  const kept = new Set<number>()
  for (const part of meantBy(question)) numbersIn(part, kept)
  // “Half of it”, where a share is in per cent.
  return numbers.every(number => kept.has(number) || (number < 1 && kept.has(number * 100)))
}

/** Whether each thing that is named, and can be nothing else, has a place in what is asked, itself or by its parts. */
function keepsNames(scope: Scope, question: Question, atoms: readonly Atom[]): boolean {
  const named = atoms.filter(({ senses }) =>
    senses.every(sense => sense.sort === 'text' || (sense.sort === 'entry' && sense.entry.sort === 'term')),
  )
  if (named.length === 0) return true
  if (asksFigure(scope, question) && namesTwice(named)) return false
  const held = new Set<string>()
  for (const part of meantBy(question)) textsIn(part, held)
  return named
    .map(termsIn)
    .every(
      ids =>
        ids.length === 0 ||
        ids.some(id => held.has(id) || partsOf(scope.kb, id).some(part => held.has(part))),
    )
}

/** All that a reading consists of but what it costs and the words that it was read from. */
function meantBy(question: Question): unknown[] {
  return Object.entries(question).flatMap(([key, value]) =>
    key === 'cost' || key === 'reads' ? [] : [value],
  )
}

function textsIn(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') into.add(value)
  else if (typeof value === 'object' && value !== null)
    for (const each of Object.values(value)) textsIn(each, into)
}

/** Of whom a figure is said may be told by their number: "the share of the three companies". */
function asksFigure(scope: Scope, question: Question): boolean {
  if (question.want !== 'set' || question.set.op !== 'fill') return false
  return scope.role(question.set.frame.kind, question.set.role)?.range.includes('quantity') ?? false
}

/** The number that an atom is, if it can be nothing else; "one" is often a pronoun. */
function soleNumber({ senses: [sense, other] }: Atom): number | undefined {
  return sense?.sort === 'number' && other === undefined && sense.value !== 1 ? sense.value : undefined
}

function numbersIn(value: unknown, into: Set<number>): void {
  if (typeof value === 'number') into.add(value)
  else if (typeof value === 'object' && value !== null)
    for (const each of Object.values(value)) numbersIn(each, into)
}

function madeOf(scope: Scope, question: Question): Made {
  const ops = new Set<SetExpr['op']>()
  const denials = { found: question.want === 'truth' && question.negated }
  collect(question, ops, denials)
  const within = withinOf(question)
  const frames = within ? framesIn(within) : []
  const leavesOut = frames.some(({ kind, args }) =>
    args.some(({ role }) => scope.role(kind, role)?.denies !== undefined),
  )
  return {
    question,
    ops,
    denies: denials.found || leavesOut || ops.has('except'),
    ranges: frames.some(({ mods }) => mods.ranges.length > 0),
  }
}

function collect(value: unknown, ops: Set<SetExpr['op']>, denials: { found: boolean }): void {
  if (typeof value !== 'object' || value === null) return
  if ('op' in value) ops.add(value.op as SetExpr['op'])
  if ('op' in value && 'not' in value && value.not === true) denials.found = true
  for (const each of Object.values(value)) collect(each, ops, denials)
}
