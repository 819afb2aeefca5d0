import { Labels } from '../knowledge/labels.ts'
import { parseQuery, run } from '../query/index.ts'
import type { Answer, Truth } from './answer.ts'
import { nearest } from './gather/nearest.ts'
import { NARROW } from './grammar/chart.ts'
import { type Interpretation, type Interpreter, withoutPlace } from './interpret.ts'
import type { Frame, SetExpr } from './logic.ts'
import { isNone, outcomesOf, SAME } from './meaning/outcomes.ts'
import { frameOf, type Question } from './questions/question.ts'
import { unboundIn } from './read/anaphora.ts'
import type { Atom } from './read/atoms.ts'
import { hasAny } from './read/cues.ts'
import { termsIn } from './read/named.ts'
import type { Prepared } from './read/prepare.ts'
import { headOf } from './refusal.ts'
import { queriesOf } from './say/render.ts'
import type { Scope } from './scope.ts'
import { byGrammar } from './settle.ts'

/** Readings dearer than the best by more than this are not what was asked. */
const NEAR = 0.3

/** A shortened question dearer than this is read by luck. */
const PLAIN = 0.6

/** A question that got no answer. */
interface Unanswered {
  readonly read: Interpretation
  readonly question: string
  readonly language: string
  readonly asOf: string | undefined
}

/** Why a question has no answer, what the facts say instead, and another question, named as such, that they do answer. */
export function unanswered(interpreter: Interpreter, asked: Unanswered): Answer {
  const { scope } = interpreter
  const { read, question, language } = asked
  const unplaced = withoutPlace(read)
  const labels = new Labels(scope.kb, language)
  const choices = unplaced.length === 0 ? choicesIn(read) : undefined
  const otherwise = unplaced.length === 0 && !choices ? contrary(scope, read) : undefined
  const near = nearest(scope, read).map(ordinal => scope.fact(ordinal).id)
  const told = otherwise?.facts.map(ordinal => scope.fact(ordinal).id) ?? []
  const text = choices
    ? ambiguity(scope, labels, choices)
    : [
        otherwise ? labels.text('unknown.not') : reason(scope, labels, { read, unplaced }),
        otherwise ? said(scope, labels, otherwise) : instead(interpreter, asked, { labels, unplaced }),
      ].join(' ')
  return {
    ...headOf(scope.kb, question, language),
    status: choices ? 'ambiguous' : 'unknown',
    answer: text.trim(),
    values: [],
    facts: [],
    queries: [],
    readings: [],
    unplaced,
    near: [...new Set([...told, ...near])].slice(0, 3),
    corrections: read.mended.corrections,
  }
}

function reason(
  scope: Scope,
  labels: Labels,
  { read, unplaced }: { read: Interpretation; unplaced: readonly string[] },
): string {
  const words = unplaced.map(word => labels.quoted(word)).join(', ')
  if (isUnbound(read, unplaced)) return labels.phrase('unknown.pronoun', { words })
  if (words !== '') return labels.phrase('unknown.words', { words })
  const [best] = read.questions
  const constraint = best && isClear(best, read.questions) ? foundNowhere(scope, best) : undefined
  return constraint === undefined ? labels.text('unknown') : labels.phrase('unknown.none', { constraint })
}

/** Whether the cheapest reading is plain, and no other as good as it is of facts of another kind. */
function isClear(best: Question, questions: readonly Question[]): boolean {
  const near = questions.filter(({ cost }) => cost <= best.cost + NEAR)
  return best.cost <= PLAIN && new Set(near.map(each => frameOf(each)?.kind)).size === 1
}

/** The query of a reading, where it is one that anybody may run and that finds no fact at all. */
function foundNowhere(scope: Scope, question: Question): string | undefined {
  const [query, ...others] = queriesOf(scope, question)
  const parsed = query === undefined || others.length > 0 ? undefined : parseQuery(query, scope.kb)
  const isEmpty = parsed !== undefined && 'query' in parsed && run(scope.index, parsed.query).length === 0
  return isEmpty ? query : undefined
}

/** Whether nothing lacks but whom or what a pronoun stands for. */
function isUnbound({ atoms, readers }: Interpretation, unplaced: readonly string[]): boolean {
  const unbound = unboundIn(atoms, readers)
  return unplaced.length > 0 && unplaced.every(word => unbound.includes(word))
}

/** A word that may be one of several terms, where the best readings take it for one each. */
interface Choices {
  readonly atom: Atom
  readonly ids: readonly string[]
}

function choicesIn({ atoms, questions }: Interpretation): Choices | undefined {
  const best = questions[0]?.cost ?? 0
  const near = questions.filter(({ cost }) => cost <= best + NEAR)
  for (const atom of atoms) {
    const terms = atom.senses.flatMap(sense =>
      sense.sort === 'entry' && sense.entry.sort === 'term' ? [sense.entry] : [],
    )
    const taken = terms.filter(({ id, type }) =>
      near.some(({ reads }) =>
        reads.some(({ text, as }) => text === atom.text && as.startsWith(`${type}:`) && as.includes(id)),
      ),
    )
    const ids = [...new Set(taken.map(({ id }) => id))]
    if (ids.length > 1) return { atom, ids }
  }
  return undefined
}

function ambiguity(scope: Scope, labels: Labels, { atom, ids }: Choices): string {
  const items = ids.map(id => `${labels.term(id)} (${labels.facet(scope.kb.terms.get(id)!.type)}, ${id})`)
  return labels.phrase('ambiguous', {
    word: labels.quoted(atom.text),
    items: labels.phrase('list.and', { items: items.slice(0, -1).join(', '), last: items.at(-1)! }),
  })
}

/** What facts say of what a question takes for given: not so, only possible, or so, but not when; or so already. */
interface Otherwise {
  /** Whether it is so; left out where it is so at another time than that of the question. */
  readonly truth?: Truth
  readonly facts: readonly number[]
}

/** "Why did A join B", where A refused to: the facts that say so. */
function contrary(scope: Scope, { questions, prepared }: Interpretation): Otherwise | undefined {
  const best = questions[0]?.cost ?? 0
  for (const question of questions.filter(({ cost }) => cost <= best + NEAR)) {
    const frame = frameOf(question)
    if (frame?.kind === undefined || frame.args.length < 2) continue
    const whether = { ...question, want: 'truth', frame, negated: false, asked: { sort: 'what' } } as Question
    const found = question.want === 'truth' ? undefined : truthOf(scope, whether, prepared)
    // It is so, or planned, but when stands nowhere.
    const told: readonly Truth[] = question.want === 'time' ? ['yes', 'planned'] : []
    if (found?.truth && ['no', 'possible', ...told].includes(found.truth)) return found
    const already = prepared.future ? truthOf(scope, whether, { ...prepared, future: false }) : undefined
    if (already?.truth === 'yes') return { facts: already.facts }
  }
  return undefined
}

function truthOf(scope: Scope, whether: Question, prepared: Prepared): Otherwise | undefined {
  const [outcome] = outcomesOf(scope, [whether], prepared)
  if (!outcome || outcome.facts.length === 0 || outcome.truth === undefined) return undefined
  return { truth: outcome.truth, facts: outcome.facts.slice(0, 2) }
}

function said(scope: Scope, labels: Labels, { truth, facts }: Otherwise): string {
  const rest = facts.map(ordinal => labels.statement(scope.fact(ordinal))).join(' ')
  const led = truth === undefined ? rest : labels.phrase('led', { lead: labels.text(truth), rest })
  return labels.phrase('unknown.but', { rest: led })
}

/** Another question that is answered: the same without the words that have no place, or without one limit. */
function instead(
  interpreter: Interpreter,
  { read, question, asOf }: Unanswered,
  { labels, unplaced }: { labels: Labels; unplaced: readonly string[] },
): string {
  const { scope } = interpreter
  if (isUnbound(read, unplaced)) return ''
  if (unplaced.length > 0) {
    const shorter = isSubject(read.atoms, unplaced) ? undefined : shortened(question, unplaced)
    if (shorter === undefined) return ''
    const outcomes = byGrammar(scope, interpreter.read(shorter, { asOf, beam: NARROW, most: PLAIN + SAME }))
    const isPlain = outcomes.some(outcome => !isNone(outcome) && outcome.question.cost <= PLAIN)
    return isPlain ? labels.phrase('unknown.shorter', { question: labels.quoted(shorter) }) : ''
  }
  const query = relaxed(scope, read)
  return query === undefined ? '' : labels.phrase('unknown.query', { query: `akb facts '${query}'` })
}

/** "Which segments does X lead": without a word beside an auxiliary nobody would do it. */
function isSubject(atoms: readonly Atom[], words: readonly string[]): boolean {
  return atoms.some(
    ({ text }, i) =>
      words.includes(text) &&
      [atoms[i - 1], atoms[i + 1]].some(beside => beside && hasAny(beside, ['auxiliary', 'have'])),
  )
}

/** A question without some of its words, and the hyphens that joined them; none where too little is left. */
function shortened(question: string, words: readonly string[]): string | undefined {
  const text = words
    .reduce((rest, word) => rest.replace(word, ' '), question)
    .replace(/(?<!\S)[-‐‑]|[-‐‑](?!\S)/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\s+([?,.;:!])/g, '$1')
    .trim()
  return text.split(' ').length > 2 ? text : undefined
}

/** The query of the best reading less one of its limits, where facts then answer it. */
function relaxed(scope: Scope, { questions, prepared }: Interpretation): string | undefined {
  const [best] = questions
  const frame = best && frameOf(best)
  if (!best || !frame || frame.kind === undefined) return undefined
  const lesser: Frame[] = [
    ...frame.mods.periods.map((_, i) => ({
      ...frame,
      mods: { ...frame.mods, periods: frame.mods.periods.toSpliced(i, 1) },
    })),
    ...(frame.args.length > 1 ? frame.args : []).map((_, i) => ({
      ...frame,
      args: frame.args.toSpliced(frame.args.length - 1 - i, 1),
    })),
  ]
  for (const each of lesser.filter(({ args }) => args.some(({ value }) => value.op === 'terms'))) {
    const question = withFrame(best, each)
    const steps = queriesOf(scope, question)
    const isAnswered = outcomesOf(scope, [question], namingOnly(each, prepared)).some(
      outcome => !isNone(outcome),
    )
    if (steps.length === 1 && isAnswered) return steps[0]
  }
  return undefined
}

/** A question without the names of things that a frame does not have. */
function namingOnly({ args }: Frame, prepared: Prepared): Prepared {
  const kept = new Set(args.flatMap(({ value }) => (value.op === 'terms' ? value.ids : [])))
  const isKept = (atom: Atom): boolean => {
    const ids = termsIn(atom)
    return ids.length === 0 || ids.some(id => kept.has(id))
  }
  return { ...prepared, atoms: prepared.atoms.filter(isKept) }
}

function withFrame(question: Question, frame: Frame): Question {
  if (question.want !== 'set') return { ...question, frame } as Question
  return { ...question, set: { ...question.set, frame } as SetExpr }
}
