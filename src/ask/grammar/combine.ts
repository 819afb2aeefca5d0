import { mergeMods } from '../logic.ts'
import type { Scope } from '../scope.ts'
import { nounWithNoun } from './beside.ts'
import { clauseWithCue, clauseWithExtreme } from './clause-cues.ts'
import { clauseWithClause, clauseWithMarked, clauseWithNoun, nounWithClause } from './clauses.ts'
import { afterCue, nounWithCue } from './cues.ts'
import { conjoin, equate } from './equate.ts'
import {
  clauseWithNumber,
  gradedWithCounted,
  gradedWithNoun,
  howGraded,
  nounWithComparison,
  nounWithExtreme,
  nounWithGraded,
} from './grades.ts'
import { nounWithMarked, nounWithModifier } from './nouns.ts'
import { type Clause, type Copular, type Graded, joined, type Marked, type Noun, type Part } from './parts.ts'
import { located, possession, possessionOfFact } from './possession.ts'

/** All that two neighbouring parts may make together. */
export function combine(scope: Scope, a: Part, b: Part): Part[] {
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
      return afterGraded(a, b)
    case 'copular':
      return afterCopular(scope, a, b)
    case 'number':
      return b.cat === 'noun' && b.asked?.units && b.set.op === 'any'
        ? [joined({ ...a, units: b.asked.units }, [a, b])]
        : b.cat === 'clause'
          ? clauseWithNumber(scope, b, a)
          : []
    default:
      return []
  }
}

/** A limit beside the roles goes into any frame or noun next to it. */
function withModifier(a: Part, b: Part): Part[] {
  const modifier = a.cat === 'modifier' ? a : b
  const other = a.cat === 'modifier' ? b : a
  if (modifier.cat !== 'modifier') return []
  const from: [Part, Part] = [a, b]
  if (other.cat === 'modifier')
    return [
      joined(
        {
          ...other,
          mods: mergeMods(
            a.cat === 'modifier' ? a.mods : other.mods,
            b.cat === 'modifier' ? b.mods : other.mods,
          ),
        },
        from,
      ),
    ]
  if (other.cat === 'clause') {
    const frame = { ...other.frame, mods: mergeMods(other.frame.mods, modifier.mods) }
    return [joined({ ...other, frame }, from)]
  }
  if (other.cat === 'noun') return nounWithModifier(other, modifier, from)
  if (
    other.cat === 'cue' &&
    (other.cue === 'copula' ||
      other.cue === 'have' ||
      other.cue === 'preposition' ||
      other.cue === 'genitive' ||
      other.cue === 'relative')
  )
    return [joined(modifier, from)]
  return []
}

function afterNoun(scope: Scope, a: Noun, b: Part): Part[] {
  if (a.pending) return b.cat === 'noun' ? conjoin(a, { ...b, none: false }, a.pending) : []
  switch (b.cat) {
    case 'noun':
      return nounWithNoun(scope, a, b)
    case 'clause':
      return nounWithClause(scope, a, b)
    case 'marked':
      return b.how === 'have' && b.noun.set.op === 'any' ? [] : nounWithMarked(scope, a, b, 'right')
    case 'cue':
      return nounWithCue(a, b)
    case 'copular':
      return equate(scope, { a, b: b.noun, from: [a, b] })
    case 'graded':
      return nounWithGraded(a, b)
    case 'extreme':
      return nounWithExtreme(scope, a, b)
    case 'comparison':
      return nounWithComparison(a, b)
    default:
      return []
  }
}

function afterClause(scope: Scope, a: Clause, b: Part): Part[] {
  switch (b.cat) {
    case 'noun':
      return clauseWithNoun(scope, a, b)
    case 'clause':
      return clauseWithClause(a, b)
    case 'marked':
      return clauseWithMarked(scope, a, b, 'right')
    case 'cue':
      return clauseWithCue(a, b)
    case 'extreme':
      return clauseWithExtreme(scope, a, b)
    case 'number':
      return clauseWithNumber(scope, a, b)
    default:
      return []
  }
}

function afterMarked(scope: Scope, a: Marked, b: Part): Part[] {
  if (b.cat === 'noun') {
    if (a.how === 'having') return b.asked ? [] : possession(scope, a, b)
    return nounWithMarked(scope, b, a, 'left')
  }
  if (b.cat === 'clause')
    return a.how === 'having' ? possessionOfFact(scope, a, b) : clauseWithMarked(scope, b, a, 'left')
  if (b.cat === 'extreme' && a.how === 'having')
    return nounWithExtreme(scope, a.noun, b).map(part => joined(part, [a, b]))
  if (b.cat === 'copular') return located(scope, a, b)
  if (b.cat === 'cue' && b.cue === 'relative') return [{ ...joined(b, [a, b]), preposition: a.preposition }]
  return []
}

function afterGraded(a: Graded, b: Part): Part[] {
  if (b.cat === 'noun')
    return [
      ...gradedWithCounted(a, b),
      ...gradedWithNoun(a, b),
      ...howGraded(a, b),
      ...(a.grade === 'comparative' && b.closed === undefined ? [] : []),
    ]
  if (b.cat === 'clause' && a.grade === 'superlative' && !b.head.verb && !b.top)
    return [joined({ ...b, top: a.up ? 'greatest' : 'least' }, [a, b])]
  if (b.cat === 'copular') return howGraded(a, b.noun).map(part => joined(part, [a, b]))
  if (b.cat === 'number' && b.value === 1) return [joined(a, [a, b])]
  if (b.cat === 'cue' && b.cue === 'than')
    return [joined({ ...a }, [a, b])].filter(part => part.grade === 'comparative')
  return []
}

function afterCopular(scope: Scope, a: Copular, b: Part): Part[] {
  if (b.cat === 'noun') return equate(scope, { a: a.noun, b, from: [a, b] })
  if (b.cat === 'clause') return nounWithClause(scope, { ...a.noun, cost: a.cost, reads: a.reads }, b)
  if (b.cat === 'comparison') return nounWithComparison(a.noun, b)
  return []
}
