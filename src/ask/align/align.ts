import type { Truth } from '../answer.ts'
import { strandedIn } from '../gather/places.ts'
import { FIGURES, type Sought, sought } from '../gather/sought.ts'
import { isInTense, tenseOf } from '../gather/tense.ts'
import { truthOf } from '../gather/truth.ts'
import { valuesIn } from '../gather/values.ts'
import type { Member } from '../meaning/members.ts'
import { namesStance, wasThen } from '../meaning/stance.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, isAsking, isMark } from '../read/cues.ts'
import { termsIn } from '../read/named.ts'
import type { Prepared } from '../read/prepare.ts'
import type { Reader } from '../read/reader.ts'
import type { Token } from '../read/tokens.ts'
import type { Scope } from '../scope.ts'
import { alignments } from './alignment.ts'
import { candidatesOf } from './candidates.ts'
import { isSaid, type Laid, type Place, rolesAsked } from './gaps.ts'
import { type Line, lineIn, lineOf, prepositionBefore, withAdjunctLast } from './line.ts'

/** What the statements of facts say in the words of a question. */
export interface Aligned {
  readonly facts: readonly number[]
  readonly members: readonly Member[]
  readonly sort: Sought['sort']
  /** Whether it is so, where that is asked. */
  readonly truth?: Truth
}

/** A question as it has been split and mended. */
export interface SplitQuestion {
  readonly prepared: Prepared
  readonly tokens: readonly Token[]
  /** That of the question's language first. */
  readonly readers: readonly Reader[]
}

/** Fewer words than these are in one order by chance. */
const FEWEST = { asked: 2, truth: 3 }

/** More facts than these are no answer to one question. */
const MOST = 6

/** A question laid out: the words that a statement must have, and what stands in the place of the others. */
interface Asked {
  readonly line: Line
  readonly content: readonly Atom[]
  /** None where it asks whether something is so. */
  readonly gap?: { readonly sought: Sought; readonly place: Place }
}

/**
 * Reads a question as a statement with a gap: facts whose statement has its words in their order say what stands in the
 * gap, or, without one, that it is so. It serves questions that keep to the words of a text, however they are built.
 */
export function align(scope: Scope, question: SplitQuestion): Aligned | undefined {
  const { prepared, tokens, readers } = question
  if (prepared.confirmation !== undefined || prepared.compares) return undefined
  const line = lineOf(scope, tokens, readers)
  for (const atom of line.atoms.filter(isAsking)) {
    const asked = withGap(scope, line, atom)
    const found = asked && answerOf(scope, asked, question)
    if (found) return found
  }
  return prepared.truth ? answerOf(scope, { line, content: contentOf(line, []) }, question) : undefined
}

/** A question in which one word asks; other such words are as in the statement. */
function withGap(scope: Scope, line: Line, atom: Atom): Asked | undefined {
  const kept = line.atoms.filter(
    each => each.from >= atom.from && !isMark(each) && !cuesOf(each).has('article'),
  )
  const asked = sought(scope, kept, line.atoms)
  if (!asked || asked.said || asked.byKeyword || asked.bySort) return undefined
  const { wanted } = asked
  if (wanted?.describes || wanted?.kinds) return undefined
  const content = contentOf(line, [atom, ...(wanted ? [wanted.atom] : [])])
  const place = {
    preposition: prepositionBefore(line, atom.from) ?? strandedIn(line.atoms),
    before: content.filter(each => each.from < atom.from).length,
    isObject: asked.sort === 'object',
  }
  return { line, content, gap: { sought: asked, place } }
}

function contentOf({ atoms, words }: Line, skipped: readonly Atom[]): Atom[] {
  const counts = ({ from, to }: Atom): boolean =>
    words.slice(from, to).some(({ light, stem }) => !light && stem !== undefined)
  return atoms.filter(atom => !skipped.includes(atom) && (isAsking(atom) || counts(atom)))
}

/** What one fact says. */
interface Said {
  readonly ordinal: number
  readonly members: readonly Member[]
  /** How many words it has only by others of the same meaning. */
  readonly others: number
}

function answerOf(scope: Scope, asked: Asked, question: SplitQuestion): Aligned | undefined {
  const { content, gap } = asked
  if (content.length < (gap ? FEWEST.asked : FEWEST.truth)) return undefined
  const said = candidatesOf(scope, asked)
    .filter(ordinal => mayCount(scope, ordinal, { asked, question }))
    .flatMap(ordinal => saidBy(scope, ordinal, { asked, question }) ?? [])
  const fewest = Math.min(...said.map(({ others }) => others))
  const best = said.filter(({ others }) => others === fewest)
  if (best.length === 0 || best.length > MOST) return undefined
  const facts = best.map(({ ordinal }) => ordinal)
  if (gap) return { facts, members: best.flatMap(({ members }) => members), sort: gap.sought.sort }
  const { prepared } = question
  const truths = new Set(facts.map(ordinal => truthOf(scope, ordinal, { prepared, content })))
  const [truth] = truths
  return truths.size === 1 && truth !== undefined ? { facts, members: [], truth, sort: 'list' } : undefined
}

/** Whether a fact is known, holds or is of the stance that the question names, and is of its tense. */
function mayCount(
  scope: Scope,
  ordinal: number,
  { asked: { content, gap }, question: { prepared } }: { asked: Asked; question: SplitQuestion },
): boolean {
  return (
    scope.visible(prepared.asOf)(ordinal) &&
    (scope.holds(ordinal) ||
      namesStance(scope, content, ordinal) ||
      wasThen(scope, ordinal, tenseOf(prepared, content))) &&
    (gap === undefined || isInTense(scope, ordinal, { prepared, content, asked: gap.sought }))
  )
}

function saidBy(
  scope: Scope,
  ordinal: number,
  { asked, question }: { asked: Asked; question: SplitQuestion },
): Said | undefined {
  const { prepared, readers } = question
  const text = scope.fact(ordinal).statement?.[readers[0]!.lexicon.language.language]
  if (text === undefined) return undefined
  const plain = lineIn(scope, text, readers)
  for (const statement of [plain, withAdjunctLast(plain)].filter(each => each !== undefined))
    for (const alignment of alignments(scope, asked, statement)) {
      const laid = { statement, alignment }
      const members = asked.gap
        ? membersOf(scope, ordinal, { laid, prepared, content: asked.content, gap: asked.gap })
        : []
      if (asked.gap ? members.length > 0 : isSaid(laid)) return { ordinal, members, others: alignment.others }
    }
  return undefined
}

/** What fills the gap: the role that stands there, or for a figure, a time or a reason the only one. */
function membersOf(
  scope: Scope,
  ordinal: number,
  {
    laid,
    prepared,
    content,
    gap,
  }: { laid: Laid; prepared: Prepared; content: readonly Atom[]; gap: NonNullable<Asked['gap']> },
): readonly Member[] {
  const within = {
    prepared,
    asked: gap.sought,
    named: new Set(content.flatMap(termsIn)),
    described: [],
    content,
  }
  const { sort } = gap.sought
  if (FIGURES.has(sort) || sort === 'when' || sort === 'why')
    return isSaid(laid) ? valuesIn(scope, ordinal, within) : []
  const found = rolesAsked(scope, ordinal, { laid, place: gap.place })
    .map(role => valuesIn(scope, ordinal, { ...within, role }))
    .filter(members => members.length > 0)
  return found.length === 1 ? found[0]! : []
}
