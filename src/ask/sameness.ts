import { isNameless } from './meaning/members.ts'
import type { Outcome } from './meaning/outcome.ts'
import type { Question } from './questions/question.ts'
import type { Atom } from './read/atoms.ts'
import { cuesOf, hasAny, isAsking, isMark, isTerm, typesNamed } from './read/cues.ts'
import type { Cue } from './read/lexicon-words.ts'
import { termsIn } from './read/named.ts'
import { isOfTexts, sensesOf } from './read/senses.ts'
import type { Scope } from './scope.ts'

/** A question about whether several things have the same of something: what is asked about each of them. */
export interface Compared {
  /** A question for each: which leader has it. */
  readonly each: readonly (readonly Atom[])[]
  /** The things themselves, by their ids, where nothing is asked of them: whether one is the other. */
  readonly ids: readonly string[]
}

/** Words that only join what is asked to what it is asked of. */
const JOINING: readonly Cue[] = [
  'auxiliary',
  'copula',
  'have',
  'every',
  'cleft',
  'truth',
  'pronoun',
  'article',
]

/** With these words another question is asked. */
const BARRED: readonly Cue[] = ['not', 'neither', 'or', 'except', 'only', 'other', 'than', 'compare']

/**
 * "Do A and B have the same leader": the questions "which leader has A" and "which leader has B", whose answers tell
 * whether it is so. Undefined where no two things are joined, or something else is asked as well.
 */
export function comparedIn(scope: Scope, atoms: readonly Atom[]): Compared | undefined {
  const words = atoms.filter(atom => !isMark(atom))
  const at = words.findIndex(atom => cuesOf(atom).has('same'))
  if (at < 0 || words.some(isAsking) || words.some(atom => hasAny(atom, BARRED))) return undefined
  const things = thingsIn(words, at)
  if (things.length < 2 || isListed(scope, atoms, things[0]![0]!)) return undefined
  const inside = new Set(things.flat())
  const kept = words.filter((atom, i) => i !== at && !inside.has(atom) && !isJoining(atom, words, inside))
  const which: Atom = { ...words[at]!, senses: sensesOf('which') }
  const asked = kept.filter(atom => words.indexOf(atom) > at)
  const rest = kept.filter(atom => words.indexOf(atom) < at)
  const ids = things.map(thing => thing.flatMap(termsIn)[0]!)
  if (kept.every(atom => namesTypeOf(scope, atom, ids))) return { each: [], ids }
  return { each: things.map(thing => [which, ...asked, ...rest, ...thing]), ids: [] }
}

/** The things that "and" joins, each with the words that belong to its name; or the two on the sides of "the same as". */
function thingsIn(words: readonly Atom[], same: number): readonly (readonly Atom[])[] {
  const joint = words.findIndex((atom, i) => i > 0 && cuesOf(atom).has('and'))
  const [left, right] = joint < 0 ? [same, same] : [joint, joint]
  const before = words.slice(0, left)
  const first = before.findLastIndex(isTerm)
  const behind = words.findIndex((atom, i) => i > right && isTerm(atom))
  if (first < 0 || behind < 0) return []
  const name = before.slice(first).filter(atom => !hasAny(atom, JOINING))
  const between = words.slice(right + 1, behind).filter(atom => !isLink(atom))
  const isApart = !between.every(isPlain) || name.slice(1).some(isLink)
  return isApart ? [] : [name, [...between, words[behind]!]]
}

/** "A, B and C": with more of one type before a comma, two of them are not all that is asked about. */
function isListed({ kb }: Scope, atoms: readonly Atom[], thing: Atom): boolean {
  const [before, mark] = atoms.slice(0, atoms.indexOf(thing)).slice(-2)
  const typesOf = (atom: Atom): string[] => termsIn(atom).map(id => kb.terms.get(id)!.type)
  return mark !== undefined && isMark(mark) && typesOf(before!).some(type => typesOf(thing).includes(type))
}

/** A word that only texts know, and that qualifies the name behind it. */
function isPlain({ senses }: Atom): boolean {
  return senses.every(isOfTexts)
}

/** Words between "and" and the thing that it joins: an article, a preposition. */
function isLink(atom: Atom): boolean {
  return atom.senses.every(
    sense =>
      sense.sort === 'entry' &&
      (sense.entry.sort === 'preposition' || (sense.entry.sort === 'cue' && sense.entry.cue !== 'and')),
  )
}

/** What is left without a thing to stand before: an auxiliary, "both", a preposition before what is taken out. */
function isJoining(atom: Atom, words: readonly Atom[], inside: ReadonlySet<Atom>): boolean {
  const cues = cuesOf(atom)
  if (cues.has('and') || JOINING.some(cue => cues.has(cue))) return true
  const next = words.slice(words.indexOf(atom) + 1).find(each => !hasAny(each, JOINING))
  return isLink(atom) && (next === undefined || inside.has(next))
}

/** "The same plan": a word for what all the things are. */
function namesTypeOf({ kb }: Scope, atom: Atom, ids: readonly string[]): boolean {
  const types = typesNamed(atom)
  return types.length > 0 && ids.every(id => types.includes(kb.terms.get(id)!.type))
}

/** Whether what was asked of each is the same: undefined where one has no answer, or one without a name, or they agree in part. */
export function sameOf(each: readonly (readonly Outcome[])[]): Outcome | undefined {
  const keys = each.map(outcomes => new Set(outcomes.flatMap(({ members }) => members.map(({ key }) => key))))
  const [first, ...others] = keys
  const isOpen = each.some(outcomes => outcomes.some(({ members }) => members.some(isNameless)))
  if (!first || isOpen || keys.some(({ size }) => size === 0)) return undefined
  const isSame = others.every(other => other.size === first.size && [...other].every(key => first.has(key)))
  const isApart = others.every(other => [...other].every(key => !first.has(key)))
  if (!isSame && !isApart) return undefined
  const outcomes = each.flat()
  return outcomeOf(isSame, {
    facts: outcomes.flatMap(({ facts }) => facts),
    by: outcomes.map(({ question }) => question),
  })
}

/** Two of one type, neither of them part of the other, of which it is said what they are, are not one. */
export function apart(scope: Scope, ids: readonly string[]): Outcome | undefined {
  const terms = ids.map(id => scope.kb.terms.get(id)!)
  const isOneType = new Set(terms.map(({ type }) => type)).size === 1
  const isWithin = terms.some(({ broader, partOf }) => [...broader, ...partOf].some(id => ids.includes(id)))
  if (!isOneType || isWithin || new Set(ids).size < ids.length) return undefined
  const visible = scope.visible(undefined)
  const defining = ids.map(id => scope.definitionsOf(id).filter(visible))
  const isShared = defining.some((facts, i) =>
    facts.some(ordinal => defining.some((other, j) => j !== i && other.includes(ordinal))),
  )
  if (isShared || defining.some(facts => facts.length === 0)) return undefined
  const by = ids.map((id): Question => ({ ...PLAIN, want: 'definition', id }))
  return outcomeOf(false, { facts: defining.flat(), by })
}

const PLAIN = { cost: 0, reads: [], asked: { sort: 'list' } } as const

function outcomeOf(
  isSame: boolean,
  { facts, by }: { facts: readonly number[]; by: readonly Question[] },
): Outcome {
  const sorted = [...new Set(facts)].sort((a, b) => a - b)
  const reads = by.flatMap(question => question.reads)
  return {
    question: { ...PLAIN, reads, want: 'words', facts: sorted, by },
    members: [],
    truth: isSame ? 'yes' : 'no',
    facts: sorted,
    closed: false,
  }
}
