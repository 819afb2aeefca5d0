import type { Arg, SetExpr } from '../logic.ts'
import type { Scope } from '../scope.ts'
import { isMeasured, isPlain, joined, measuresOf } from './make.ts'
import type { CuePart, Graded, Marked, Noun } from './parts.ts'
import { placeSort } from './slots.ts'

const ANY: SetExpr = { op: 'any' }

/** "How much | larger", "how many times | larger": how far one thing is from another. */
export function howMuchGraded(asks: Noun, graded: Graded): Graded[] {
  const { sort, times } = asks.asked ?? {}
  if (asks.set.op !== 'any' || !isPlain(asks) || graded.grade !== 'comparative' || graded.how) return []
  if (!times && sort !== 'howMuch') return []
  return [joined({ ...graded, how: true, differs: times ? 'times' : 'much' }, [asks, graded])]
}

/** "How many | times". */
export function howManyTimes(asks: Noun, cue: CuePart): Noun[] {
  if (cue.cue !== 'times' || asks.asked?.sort !== 'howMany' || asks.set.op !== 'any' || !isPlain(asks))
    return []
  return [joined({ ...asks, asked: { ...asks.asked, times: true } }, [asks, cue])]
}

/** "How much larger is | Alaska": a figure of what the adjective grades, or a figure itself, that waits for another. */
export function howDiffers(graded: Graded, noun: Noun): Noun[] {
  const { differs, adjective, by, up } = graded
  if (!differs || noun.asked || !isPlain(noun)) return []
  const isFigure = isMeasured(noun)
  const sets: readonly SetExpr[] = isFigure
    ? [noun.set]
    : (by ? [by] : measuresOf(adjective, noun.types)).map(each => ({ op: 'measure', of: noun.set, by: each }))
  return sets.map(of => ({
    ...noun,
    relation: isFigure ? noun.relation : undefined,
    set: { op: 'differ', of, than: ANY, times: differs === 'times', up },
    types: ['quantity'],
    asked: { sort: 'howMuch' },
    closed: true,
  }))
}

/** "How much larger is Alaska | than Texas", "A's share | than B's": the same figure of another. */
export function differing(scope: Scope, noun: Noun, marked: Marked): Noun[] {
  const { set } = noun
  if (set.op !== 'differ' || set.than.op !== 'any' || marked.how !== 'than' || !isPlain(marked.noun))
    return []
  return othersOf(scope, noun, marked.noun).map(than =>
    joined({ ...noun, set: { ...set, than } }, [noun, marked]),
  )
}

function othersOf(scope: Scope, { set, relation }: Noun, other: Noun): SetExpr[] {
  if (set.op !== 'differ') return []
  const { of } = set
  if (of.op === 'measure') return [{ ...of, of: other.set }]
  if (of.op !== 'fill' || !relation) return []
  // "Than the share of B".
  if (other.relation?.focus === of.role && other.set.op === 'fill') return [other.set]
  if (other.set.op !== 'terms') return []
  const at = placeOf(scope, of.frame.args, { kind: relation.head.kind, types: other.types })
  const arg = of.frame.args[at]
  if (!arg) return []
  const args = of.frame.args.with(at, { ...arg, value: other.set })
  return [{ ...of, frame: { ...of.frame, args } }]
}

/** Where in a frame what is of these types could stand instead: for who acts rather than for anything else. */
function placeOf(
  scope: Scope,
  args: readonly Arg[],
  { kind, types }: { kind: string | undefined; types: readonly string[] },
): number {
  const fits = ({ role, value }: Arg): boolean =>
    value.op === 'terms' && (scope.role(kind, role)?.range.some(type => types.includes(type)) ?? false)
  const subject = scope.kb.kinds.get(kind ?? '')?.subject
  const own = args.findIndex(arg => arg.role === subject && fits(arg))
  return own >= 0 ? own : args.findIndex(fits)
}

/** "Than | that of B", "than | B's". */
export function thanOf(scope: Scope, cue: CuePart, marked: Marked): Marked[] {
  const isOwner = cue.cue === 'than' && placeSort(scope, marked) === 'genitive'
  return isOwner ? [joined({ ...marked, how: 'than' }, [cue, marked])] : []
}
