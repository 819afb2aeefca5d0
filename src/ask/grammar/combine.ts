import { mergeMods } from '../logic.ts'
import type { Scope } from '../scope.ts'
import { nounWithNoun } from './beside.ts'
import { clauseWithCounted, clauseWithCue, clauseWithExtreme } from './clause-cues.ts'
import { clauseWithClause, clauseWithMarked, clauseWithNoun, nounWithClause } from './clauses.ts'
import {
  boundOf,
  chosenOf,
  clauseWithComparison,
  comparison,
  figureBeyond,
  havingMore,
  isBound,
  moreAmong,
  nounWithComparison,
} from './comparisons.ts'
import { afterCue, nounWithCue } from './cues.ts'
import { howMuchGraded } from './differences.ts'
import { conjoin, equate } from './equate.ts'
import { isScalar } from './fits.ts'
import {
  clauseWithNumber,
  gradedWithCounted,
  gradedWithNoun,
  howGraded,
  nounWithExtreme,
  nounWithGraded,
} from './grades.ts'
import { isPlain, joined } from './make.ts'
import { nounWithMarked, nounWithModifier } from './nouns.ts'
import { partitive, whichOf } from './partitive.ts'
import type { Clause, Copular, CuePart, Graded, Marked, Noun, NumberPart, Part } from './parts.ts'
import { located, possession, possessionOfFact, strandedCopular } from './possession.ts'

/** All that two neighbouring parts may make together. */
export function combine(scope: Scope, a: Part, b: Part): Part[] {
  if (isStated(a) || isStated(b)) return []
  if (a.cat === 'modifier' || b.cat === 'modifier') return withModifier(a, b)
  switch (a.cat) {
    case 'noun':
      return afterNoun(scope, a, b)
    case 'clause':
      return afterClause(scope, a, b)
    case 'marked':
      return afterMarked(scope, a, b)
    case 'cue':
      return afterCue(scope, a, b)
    case 'graded':
      return afterGraded(scope, a, b)
    case 'copular':
      return afterCopular(scope, a, b)
    case 'number':
      return afterNumber(scope, a, b)
    default:
      return []
  }
}

function isStated(part: Part): boolean {
  return part.cat === 'noun' && part.stated === true
}

/** Words that add nothing to a limit next to them. */
const LIGHT: ReadonlySet<string> = new Set<CuePart['cue']>([
  'copula',
  'have',
  'preposition',
  'genitive',
  'relative',
])

/** A limit beside the roles goes into any frame or noun next to it. */
function withModifier(a: Part, b: Part): Part[] {
  const [modifier, other] = a.cat === 'modifier' ? [a, b] : [b, a]
  if (modifier.cat !== 'modifier') return []
  const from: [Part, Part] = [a, b]
  if (other.cat === 'modifier') return [joined({ ...b, mods: mergeMods(modifier.mods, other.mods) }, from)]
  if (other.cat === 'clause') {
    const frame = { ...other.frame, mods: mergeMods(other.frame.mods, modifier.mods) }
    return [joined({ ...other, frame }, from)]
  }
  if (other.cat === 'noun')
    return modifier === a && modifier.verbal ? [] : nounWithModifier(other, modifier, from)
  return other.cat === 'cue' && LIGHT.has(other.cue) ? [joined(modifier, from)] : []
}

function afterNoun(scope: Scope, a: Noun, b: Part): Part[] {
  if (a.pending) return b.cat === 'noun' ? conjoin(a, { ...b, none: false }, a.pending) : []
  switch (b.cat) {
    case 'noun':
      return nounWithNoun(scope, a, b)
    case 'clause':
      return nounWithClause(scope, a, b)
    case 'marked':
      return b.how === 'have' && b.noun.set.op === 'any'
        ? []
        : nounWithMarked(scope, a, { marked: b, side: 'right' })
    case 'cue':
      return nounWithCue(a, b)
    case 'copular':
      return b.stranded === undefined
        ? equate(scope, { a, b: b.noun, from: [a, b] })
        : strandedCopular(scope, a, b)
    case 'graded':
      return [
        ...nounWithGraded(a, b),
        ...howMuchGraded(a, b),
        ...chosenOf(scope, a, b).map(part => joined(part, [a, b])),
      ]
    case 'extreme':
      return nounWithExtreme(scope, a, b)
    case 'comparison':
      return nounWithComparison(scope, a, b)
    case 'number':
      if (isBound(b)) return boundOf(b, a, [a, b]).filter(part => part.by)
      return a.asked?.units && a.set.op === 'any' && isPlain(a) && b.units.length === 0
        ? [joined({ ...b, units: a.asked.units }, [a, b])]
        : []
    default:
      return []
  }
}

function afterClause(scope: Scope, a: Clause, b: Part): Part[] {
  switch (b.cat) {
    case 'noun':
      return clauseWithNoun(scope, a, b)
    case 'clause':
      return clauseWithClause(scope, a, b)
    case 'marked':
      return clauseThenMarked(scope, a, b)
    case 'cue':
      return clauseWithCue(a, b)
    case 'extreme':
      return clauseWithExtreme(scope, a, b)
    case 'comparison':
      return [...clauseWithComparison(scope, a, b), ...clauseWithCounted(scope, a, b)]
    case 'number':
      return clauseWithNumber(scope, a, b)
    default:
      return []
  }
}

function afterMarked(scope: Scope, a: Marked, b: Part): Part[] {
  if (b.cat === 'noun') {
    if (a.how === 'having') return b.asked ? [] : possession(scope, a, b)
    const among = whichOf(scope, a, b)
    if (among.length > 0) return among
    return nounWithMarked(scope, b, { marked: a, side: 'left' })
  }
  if (b.cat === 'clause')
    return a.how === 'having'
      ? possessionOfFact(scope, a, b)
      : [...clauseWithMarked(scope, b, { marked: a, side: 'left' }), ...partitive(scope, a, b)]
  if (b.cat === 'extreme' && a.how === 'having')
    return nounWithExtreme(scope, a.noun, b).map(part => joined(part, [a, b]))
  if (b.cat === 'graded' && a.how === 'having')
    return havingMore(scope, a, b).map(part => joined(part, [a, b]))
  if (b.cat === 'comparison' && a.how === 'having')
    return nounWithComparison(scope, a.noun, b).map(part => joined(part, [a, b]))
  if (b.cat === 'copular') return b.stranded === undefined ? located(scope, a, b) : []
  return []
}

function afterGraded(scope: Scope, a: Graded, b: Part): Part[] {
  if (a.grade === 'comparative' && b.cat === 'number') return comparison(a, b)
  if (a.grade === 'comparative' && b.cat === 'noun' && !a.how)
    return [
      ...comparison(a, b),
      ...chosenOf(scope, b, a).map(part => joined(part, [a, b])),
      ...moreAmong(scope, a, b),
      ...gradedWithNoun(scope, a, b),
    ]
  if (b.cat === 'noun')
    return [...gradedWithCounted(a, b), ...gradedWithNoun(scope, a, b), ...howGraded(a, b)]
  if (b.cat === 'clause' && a.grade === 'superlative' && !b.head.verb && !b.top)
    return [joined({ ...b, top: a.up ? 'greatest' : 'least' }, [a, b])]
  if (b.cat === 'copular' && b.stranded === undefined)
    return howGraded(a, b.noun).map(part => joined(part, [a, b]))
  if (b.cat === 'number' && b.value === 1) return [joined(a, [a, b])]
  if (b.cat === 'cue' && b.cue === 'than' && a.grade === 'comparative') return [joined(a, [a, b])]
  return []
}

function afterCopular(scope: Scope, a: Copular, b: Part): Part[] {
  if (a.stranded !== undefined) return []
  if (b.cat === 'cue') return b.cue === 'preposition' ? [joined({ ...a, stranded: b.word }, [a, b])] : []
  if (b.cat === 'noun') return equate(scope, { a: a.noun, b, from: [a, b] })
  if (b.cat === 'clause') return nounWithClause(scope, { ...a.noun, cost: a.cost, reads: a.reads }, b)
  if (b.cat === 'comparison' || (b.cat === 'number' && isBound(b)))
    return [
      ...figureBeyond(scope, a.noun, b).map(part => joined(part, [a, b])),
      ...(b.cat === 'comparison'
        ? nounWithComparison(scope, { ...a.noun, cost: a.cost, reads: a.reads }, b)
        : []),
    ]
  return []
}

/** What can be so many. */
const COUNTED: ReadonlySet<string> = new Set(['type', 'where', 'fill'])

/** A number with its unit, or a number that limits a figure of the fact behind it. */
function afterNumber(scope: Scope, a: NumberPart, b: Part): Part[] {
  if (b.cat === 'noun' && isBound(a)) {
    const found = boundOf(a, b, [a, b])
    if (found.length > 0) return found
  }
  // “600 millions | d'euros”.
  const isOfUnit = b.cat === 'marked' && scope.prepositions.caseOf(b.preposition) === 'genitive'
  const unit = isOfUnit ? b.noun : b
  if (unit.cat === 'noun' && unit.asked?.units && unit.set.op === 'any' && isPlain(unit))
    return [joined({ ...a, units: unit.asked.units }, [a, b])]
  if (b.cat === 'noun' && COUNTED.has(b.set.op) && !b.asked && b.types.some(type => !isScalar(type)))
    return [joined({ ...b, exactly: a.value }, [a, b])]
  return b.cat === 'clause' ? clauseWithNumber(scope, b, a) : []
}

/** "Founder | of A": what has a role by the book is none of which some are asked for. */
function clauseThenMarked(scope: Scope, clause: Clause, marked: Marked): Part[] {
  const bound = clauseWithMarked(scope, clause, { marked, side: 'right' })
  const isBound = bound.some(({ cost }) => cost <= clause.cost + marked.cost)
  return isBound ? bound : [...bound, ...partitive(scope, marked, clause)]
}
