import type { SetExpr } from '../logic.ts'
import type { Scope } from '../scope.ts'
import { partsOf } from '../terms.ts'
import { isScalar } from './fits.ts'
import { isPlain, joined } from './make.ts'
import type { Clause, Marked, Noun } from './parts.ts'

/** "Of A and B | which leads", "which firm leads | within the group": those asked for are among the ones behind the preposition. */
export function partitive(scope: Scope, marked: Marked, clause: Clause): Clause[] {
  const { asked } = clause
  if (!asked || marked.how !== 'preposition' || !scope.prepositions.isPartitive(marked.preposition)) return []
  if (asked.by.sort !== 'which' && asked.by.sort !== 'who') return []
  const range = scope.role(clause.head.kind, asked.role)?.range ?? []
  const among = amongst(scope, marked.noun)
  if (!among || !marked.noun.types.some(type => range.includes(type))) return []
  const set: SetExpr = asked.set.op === 'any' ? among : { op: 'both', left: asked.set, right: among }
  return [joined({ ...clause, asked: { ...asked, set } }, [marked, clause], 0.1)]
}

/** "Of the states that border Texas | which": one of them is asked for. */
export function whichOf(scope: Scope, marked: Marked, which: Noun): Noun[] {
  if (which.asked?.sort !== 'which' || which.set.op !== 'any' || !isPlain(which)) return []
  if (marked.how !== 'preposition' || !scope.prepositions.isPartitive(marked.preposition)) return []
  const among = amongst(scope, marked.noun)
  return among ? [joined({ ...marked.noun, set: among, asked: which.asked }, [marked, which])] : []
}

/** "How many | of A's plants": what a noun for a figure stands behind is asked of the figure. */
export function manyOf(scope: Scope, many: Noun, marked: Marked): Noun[] {
  if (many.asked?.sort !== 'howMany' || many.set.op !== 'any' || !isPlain(many)) return []
  if (marked.how !== 'preposition' || !scope.prepositions.isPartitive(marked.preposition)) return []
  const { noun } = marked
  return noun.relation && !noun.asked && noun.types.some(isScalar)
    ? [joined({ ...noun, asked: many.asked }, [many, marked])]
    : []
}

/** "Which company | within the group": one of its parts. */
export function ofGroup(scope: Scope, head: Noun, marked: Marked): Noun[] {
  if (head.set.op !== 'type' || marked.how !== 'preposition' || marked.noun.set.op !== 'terms') return []
  if (!scope.prepositions.isPartitive(marked.preposition)) return []
  const among = amongst(scope, marked.noun)
  if (!among || !marked.noun.types.some(type => head.types.includes(type))) return []
  return [joined({ ...head, set: { op: 'both', left: head.set, right: among } }, [head, marked], 0.1)]
}

/** Several that a noun names: a list, some of a type, or the parts of a group. */
function amongst(scope: Scope, noun: Noun): SetExpr | undefined {
  const { set, exactly: count } = noun
  if (noun.asked || !isPlain({ ...noun, exactly: undefined })) return undefined
  const several: SetExpr | undefined =
    set.op === 'union' || set.op === 'where' || set.op === 'range' ? set : partsIn(scope, set)
  return several && count !== undefined ? { op: 'counted', of: several, count } : several
}

/** The parts of a group; undefined of anything else. */
function partsIn(scope: Scope, set: SetExpr): SetExpr | undefined {
  const parts = set.op === 'terms' ? set.ids.flatMap(id => partsOf(scope.kb, id)) : []
  return parts.length > 1 ? { op: 'terms', ids: parts } : undefined
}
