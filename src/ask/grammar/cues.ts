import type { Scope } from '../scope.ts'
import { cueWithClause } from './clause-cues.ts'
import { bounded, gradedBy, isBound } from './comparisons.ts'
import { howManyTimes, thanOf } from './differences.ts'
import { copular } from './equate.ts'
import { mostWith } from './grades.ts'
import { isPlain, joined, marked } from './make.ts'
import type { Comparison, CuePart, Graded, Marked, Noun, NumberPart, Part } from './parts.ts'

/** A closed word behind a noun: a case, a possession, a conjunction that waits, or one that says nothing. */
export function nounWithCue(a: Noun, b: CuePart): Part[] {
  const from: [Part, Part] = [a, b]
  if (b.cue === 'genitive' && b.word.startsWith("'")) return [joined(marked(b, a, 'genitive'), from)]
  if (b.cue === 'have' || b.cue === 'support') return [joined(marked(b, a, 'having'), from, 0.1)]
  if (b.cue === 'total' || b.cue === 'average')
    return a.aggregate || a.set.op === 'any' ? [] : [joined({ ...a, aggregate: b.cue }, from)]
  if (b.cue === 'times') return howManyTimes(a, b)
  if (b.cue === 'neither' && a.none) return [joined({ ...a, pending: 'or' }, from)]
  if ((b.cue === 'and' || b.cue === 'or') && !a.asked) return [joined({ ...a, pending: b.cue }, from)]
  if (b.cue === 'copula' || b.cue === 'there') return [joined(a, from, a.set.op === 'type' ? 0.3 : 0.05)]
  if ((b.cue === 'preposition' || b.cue === 'locative') && a.closed) return [joined(a, from, 0.4)]
  return []
}

/** All that a closed word and the part behind it may make. */
export function afterCue(scope: Scope, a: CuePart, b: Part): Part[] {
  switch (b.cat) {
    case 'noun':
      return cueWithNoun(a, b)
    case 'clause':
      return cueWithClause(scope, a, b)
    case 'graded':
      return cueWithGraded(a, b)
    case 'extreme':
      return isPossessive(scope, a) ? [joined(b, [a, b])] : []
    case 'comparison':
      return isLink(a) || isPossessive(scope, a) ? [joined(b, [a, b])] : []
    case 'marked':
      return cueWithMarked(scope, a, b)
    case 'number':
      return cueWithNumber(scope, a, b)
    case 'cue':
      return cueWithCue(a, b)
    default:
      return []
  }
}

function cueWithMarked(scope: Scope, a: CuePart, b: Marked): Part[] {
  if (a.cue === 'difference' && b.how === 'than') return [joined({ ...b, how: 'more-than' }, [a, b])]
  if (b.how === 'than' && (a.cue === 'more' || a.cue === 'less') && isPlain(b.noun))
    return [joined(compared(a, b), [a, b])]
  if (a.cue === 'and' && b.how === 'preposition') return [joined({ ...b, how: 'also' }, [a, b])]
  if (a.cue === 'than') return thanOf(scope, a, b)
  return a.cue === 'relative' || a.cue === 'copula' ? [joined(b, [a, b], 0.05)] : []
}

function cueWithNumber(scope: Scope, a: CuePart, b: NumberPart): NumberPart[] {
  // "A population of | more than 5 million".
  if (isBound(b)) return a.cue === 'genitive' || isLoose(scope, a) ? [joined(b, [a, b])] : []
  return a.cue === 'than' ? [joined(b, [a, b])] : bounded(a, b)
}

/** "More | than X", of no measure that is named. */
function compared(cue: CuePart, { noun }: Marked): Comparison {
  return { cat: 'comparison', more: cue.cue === 'more', than: noun.set, cost: 0, reads: [] }
}

function cueWithGraded(a: CuePart, b: Graded): Part[] {
  if (a.cue === 'how') return [joined({ ...b, how: true }, [a, b])]
  if (isDegree(a)) return mostWith(a, b)
  if (a.cue === 'difference' && b.grade !== 'superlative' && !b.how)
    return [joined({ ...b, grade: 'comparative', how: true, differs: 'much' }, [a, b])]
  return isLink(a) ? [joined(b, [a, b])] : []
}

function cueWithCue(a: CuePart, b: CuePart): CuePart[] {
  if (a.cue === 'preposition' && b.cue === 'relative') return [{ ...joined(b, [a, b]), preposition: a.word }]
  if (a.cue === 'have' && b.cue === 'support') return [joined(b, [a, b])]
  if (a.cue === 'relative' && b.cue === 'copula') return [joined(a, [a, b])]
  return []
}

function isDegree(cue: CuePart): boolean {
  return cue.cue === 'most' || cue.cue === 'least' || cue.cue === 'more' || cue.cue === 'less'
}

function isLink(cue: CuePart): boolean {
  return cue.cue === 'relative' || cue.cue === 'copula'
}

/** Words before an extreme that say no more than "has": "with | the largest population". */
function isPossessive(scope: Scope, cue: CuePart): boolean {
  return cue.cue === 'have' || cue.cue === 'relative' || isLoose(scope, cue)
}

function isLoose(scope: Scope, { cue, word }: CuePart): boolean {
  return cue === 'preposition' && scope.prepositions.isLoose(word)
}

/** "Until when" asks for an end, which no rule tells from a beginning. */
function markedBy(a: CuePart, b: Noun): Part[] {
  if (a.word.startsWith("'") || b.asked?.sort === 'when') return []
  return [joined(marked(a, b, 'preposition'), [a, b])]
}

function cueWithNoun(a: CuePart, b: Noun): Part[] {
  const from: [Part, Part] = [a, b]
  switch (a.cue) {
    case 'preposition':
    case 'genitive':
    case 'agent':
    case 'locative':
      return markedBy(a, b)
    case 'copula':
      return [...copular(a, b), joined(b, from, 0.3)]
    case 'have':
    case 'than':
      return b.asked ? [] : [joined(marked(a, b, a.cue), from)]
    case 'without':
    case 'except':
      return [joined(marked(a, b, 'not'), from)]
    case 'more':
    case 'less':
      return gradedBy({ up: a.cue === 'more', from }, b)
    case 'most':
    case 'least':
      return mostWith(a, b)
    case 'neither':
    case 'not':
      return b.asked ? [] : [joined({ ...b, none: true }, from)]
    case 'difference':
    case 'total':
    case 'average':
      return [joined({ ...b, aggregate: a.cue }, from)]
    case 'count':
      // Of what has a name of its own there is no number.
      return b.set.op === 'terms' ? [] : [joined({ ...b, aggregate: a.cue }, from)]
    case 'every':
    case 'other':
      return [joined(b.set.op === 'type' ? { ...b, set: { ...b.set, others: true } } : b, from)]
    case 'any':
    case 'there':
      return [joined(b, from)]
    default:
      return []
  }
}
