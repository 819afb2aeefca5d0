import { mergeMods } from '../logic.ts'
import type { Scope } from '../scope.ts'
import {
  clauseWithClause,
  clauseWithCue,
  clauseWithExtreme,
  clauseWithMarked,
  clauseWithNoun,
  cueWithClause,
  nounWithClause,
} from './clauses.ts'
import {
  bounded,
  clauseWithNumber,
  comparison,
  gradedWithCounted,
  gradedWithNoun,
  howGraded,
  mostWith,
  nounWithComparison,
  nounWithExtreme,
  nounWithGraded,
} from './grades.ts'
import { byTypes, conjoin, copular, equate, nounWithMarked, nounWithModifier, nounWithNoun } from './nouns.ts'
import {
  type Clause,
  type Copular,
  type CuePart,
  type Graded,
  isPlain,
  joined,
  type Marked,
  type Noun,
  type Part,
} from './parts.ts'

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

function nounWithCue(a: Noun, b: CuePart): Part[] {
  const from: [Part, Part] = [a, b]
  if (b.cue === 'genitive' && b.word.startsWith("'"))
    return [
      joined(
        { cat: 'marked', preposition: b.word, noun: a, how: 'genitive', cost: 0, reads: [] } satisfies Marked,
        from,
      ),
    ]
  if (b.cue === 'have')
    return [
      joined(
        { cat: 'marked', preposition: b.word, noun: a, how: 'having', cost: 0, reads: [] } satisfies Marked,
        from,
        0.1,
      ),
    ]
  if (b.cue === 'total' || b.cue === 'average')
    return a.aggregate || a.set.op === 'any' ? [] : [joined({ ...a, aggregate: b.cue }, from)]
  if (b.cue === 'neither' && a.none) return [joined({ ...a, pending: 'or' }, from)]
  if ((b.cue === 'and' || b.cue === 'or') && !a.asked) return [joined({ ...a, pending: b.cue }, from)]
  if (b.cue === 'copula' || b.cue === 'there') return [joined(a, from, 0.05)]
  if ((b.cue === 'preposition' || b.cue === 'locative') && a.closed) return [joined(a, from, 0.4)]
  return []
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

/** "In which state | is Rochester". */
function located(scope: Scope, a: Marked, b: Copular): Part[] {
  if (!a.noun.asked || !scope.isLoose(a.preposition) || !isPlain(a.noun) || !isPlain(b.noun)) return []
  return byTypes(scope, { ...b.noun, cost: 0 }, { ...a.noun, asked: undefined as never }).flatMap(part => {
    if (part.set.op !== 'where') return []
    const { frame, role } = part.set
    const their = frame.args[0]!
    const clause: Clause = {
      cat: 'clause',
      head: { kind: frame.kind, verb: false, passive: false, participial: false },
      frame: { ...frame, args: [{ role, value: b.noun.set }] },
      subjectDone: true,
      inverted: false,
      negated: false,
      cost: 0,
      reads: [],
      asked: { role: their.role, by: a.noun.asked!, set: a.noun.set },
    }
    return [joined(clause, [a, b])]
  })
}

/** "Which state has | the largest city": what is had stands to the haver as a complement would. */
function possession(scope: Scope, a: Marked, b: Noun): Part[] {
  const owner = a.noun
  const had: Marked = {
    cat: 'marked',
    preposition: a.preposition,
    noun: b,
    how: 'have',
    cost: b.cost,
    reads: b.reads,
  }
  return nounWithMarked(scope, { ...owner, cost: a.cost, reads: a.reads }, had, 'right')
}

/** "Who has | a stake in X": the haver is the subject of the fact. */
function possessionOfFact(scope: Scope, a: Marked, b: Clause): Part[] {
  const kind = scope.kb.kinds.get(b.head.kind ?? '')
  if (!kind || b.head.verb) return []
  const pattern = {
    kind: kind.id,
    anchor: [],
    subject: [kind.subject],
    objects: [],
    marked: b.head.pattern?.marked ?? new Map(),
    noun: false,
  }
  const verbal: Clause = { ...b, head: { ...b.head, verb: true, pattern } }
  return nounWithClause(scope, { ...a.noun, cost: a.cost, reads: a.reads }, verbal)
}

function afterCue(scope: Scope, a: CuePart, b: Part): Part[] {
  switch (b.cat) {
    case 'noun':
      return cueWithNoun(a, b)
    case 'clause':
      return cueWithClause(a, b)
    case 'graded':
      return a.cue === 'how'
        ? [joined({ ...b, how: true }, [a, b])]
        : isDegree(a)
          ? mostWith(a, b)
          : isLink(a)
            ? [joined(b, [a, b])]
            : []
    case 'extreme':
      return isPossessive(scope, a) ? [joined(b, [a, b])] : []
    case 'comparison':
      return isLink(a) ? [joined(b, [a, b])] : []
    case 'marked':
      if (a.cue === 'difference' && b.how === 'than') return [joined({ ...b, how: 'more-than' }, [a, b])]
      if (a.cue === 'and' && b.how === 'preposition') return [joined({ ...b, how: 'also' }, [a, b])]
      return a.cue === 'relative' || a.cue === 'copula' ? [joined(b, [a, b], 0.05)] : []
    case 'number':
      return a.cue === 'than' ? [joined(b, [a, b])] : bounded(a, b)
    case 'cue':
      return cueWithCue(a, b)
    default:
      return []
  }
}

function cueWithCue(a: CuePart, b: CuePart): CuePart[] {
  if (a.cue === 'preposition' && b.cue === 'relative') return [{ ...joined(b, [a, b]), preposition: a.word }]
  if (a.cue === 'relative' && b.cue === 'copula') return [joined(a, [a, b])]
  return []
}

function isDegree(cue: CuePart): boolean {
  return cue.cue === 'most' || cue.cue === 'least' || cue.cue === 'more' || cue.cue === 'less'
}

function isLink(cue: CuePart): boolean {
  return cue.cue === 'relative' || cue.cue === 'copula'
}

function isPossessive(scope: Scope, cue: CuePart): boolean {
  return (
    cue.cue === 'have' || cue.cue === 'relative' || (cue.cue === 'preposition' && scope.isLoose(cue.word))
  )
}

function cueWithNoun(a: CuePart, b: Noun): Part[] {
  const from: [Part, Part] = [a, b]
  switch (a.cue) {
    case 'preposition':
    case 'genitive':
    case 'agent':
    case 'locative':
      return a.word.startsWith("'")
        ? []
        : [
            joined(
              {
                cat: 'marked',
                preposition: a.word,
                noun: b,
                how: 'preposition',
                cost: 0,
                reads: [],
              } satisfies Marked,
              from,
            ),
          ]
    case 'copula':
      return [...copular(a, b), joined(b, from, 0.3)]
    case 'have':
      return b.asked
        ? []
        : [
            joined(
              {
                cat: 'marked',
                preposition: a.word,
                noun: b,
                how: 'have',
                cost: 0,
                reads: [],
              } satisfies Marked,
              from,
            ),
          ]
    case 'without':
    case 'except':
      return [
        joined(
          { cat: 'marked', preposition: a.word, noun: b, how: 'not', cost: 0, reads: [] } satisfies Marked,
          from,
        ),
      ]
    case 'most':
    case 'least':
      return mostWith(a, b)
    case 'than':
      return b.asked
        ? []
        : [
            joined(
              {
                cat: 'marked',
                preposition: a.word,
                noun: b,
                how: 'than',
                cost: 0,
                reads: [],
              } satisfies Marked,
              from,
            ),
          ]
    case 'neither':
      return b.asked ? [] : [joined({ ...b, none: true }, from)]
    case 'difference':
    case 'total':
    case 'average':
    case 'count':
      return [joined({ ...b, aggregate: a.cue }, from)]
    case 'not':
      return b.asked ? [] : [joined({ ...b, none: true }, from)]
    case 'every':
    case 'any':
    case 'other':
    case 'there':
      return [joined(b, from)]
    default:
      return []
  }
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

const texts = new WeakMap<object, string>()

/** A text that is equal for equal values; what parts share is written once. */
function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  const known = texts.get(value)
  if (known !== undefined) return known
  const items =
    value instanceof Map ? [...value] : Array.isArray(value) ? value : Object.entries(value).flat()
  const text = `(${items.map(textOf).join(' ')})`
  texts.set(value, text)
  return text
}

/** Two parts that mean the same, however they were put together, have the same signature. */
export function signature(part: Part): string {
  let text = ''
  for (const [key, value] of Object.entries(part))
    if (key !== 'cost' && key !== 'reads' && value !== undefined) text += `${key} ${textOf(value)} `
  return text
}
