import { mergeMods, type SetExpr } from '../logic.ts'
import type { Scope } from '../scope.ts'
import {
  type Clause,
  type Copular,
  type CuePart,
  isPlain,
  joined,
  type Noun,
  noun,
  type Part,
} from './parts.ts'

/** "Sacramento | is the capital of which state", "who | is the CEO of Renault": a noun equated with another. */
export function equate(
  scope: Scope,
  { a, b, from }: { a: Noun; b: Noun; from: readonly [Part, Part] },
): Part[] {
  const found: Part[] = []
  if (a.none || a.pending || b.pending || a.aggregate || a.extras.length > 0) return []
  if (b.none)
    return a.asked && isPlain({ ...b, none: false })
      ? [joined({ ...a, set: { op: 'except', of: a.set, without: b.set } }, from)]
      : []
  if (a.asked && !b.asked) {
    if (a.asked.sort === 'who' && b.types.length > 0 && !scope.isAgent(b.types)) return []
    if (a.types.length > 0 && b.types.length > 0 && !a.types.some(type => b.types.includes(type))) return []
    const set: SetExpr = a.set.op === 'any' ? b.set : { op: 'both', left: a.set, right: b.set }
    found.push(joined({ ...b, set, asked: a.asked, mods: mergeMods(a.mods, b.mods) }, from))
    return found
  }
  for (const [role, other] of [
    [b, a],
    [a, b],
  ] as const) {
    if (
      !role.relation ||
      role.extras.length > 0 ||
      other.extras.length > 0 ||
      role.aggregate ||
      other.aggregate ||
      other.relation?.frame.args.length === 0 ||
      (other.asked && role.relation.asked)
    )
      continue
    const { head, frame, focus, asked } = role.relation
    const args = other.asked && other.set.op === 'any' ? [] : [{ role: focus, value: other.set }]
    const nextAsked = other.asked ? { role: focus, by: other.asked, set: other.set } : asked
    const clause: Clause = {
      cat: 'clause',
      head,
      frame: {
        ...frame,
        args: [...frame.args, ...args],
        mods: mergeMods(mergeMods(frame.mods, role.mods), other.mods),
      },
      subjectDone: false,
      inverted: false,
      negated: false,
      cost: 0,
      reads: [],
      ...(nextAsked ? { asked: nextAsked } : {}),
    }
    found.push(joined(clause, from))
  }
  return found
}

export function copular(cue: CuePart, head: Noun): Copular[] {
  return [joined({ cat: 'copular', noun: head, cost: 0, reads: [] }, [cue, head])]
}

/** "And" and "or" between nouns: the left one has been marked by the conjunction. */
export function conjoin(a: Noun, b: Noun, by: 'and' | 'or'): Noun[] {
  if (a.asked && b.asked) return []
  const { pending: _pending, ...left } = a
  void left
  const sets = [
    ...(a.conjoined === by && a.set.op === 'union' ? a.set.sets : [a.set]),
    ...(b.conjoined === by && b.set.op === 'union' ? b.set.sets : [b.set]),
  ]
  const types =
    a.types.length === 0 || b.types.length === 0 ? [] : a.types.filter(type => b.types.includes(type))
  if (types.length === 0 && a.types.length > 0) return []
  const asked = a.asked ?? b.asked
  return [
    joined(
      noun({ op: 'union', sets }, types, {
        conjoined: by,
        ...(a.none ? { none: true } : {}),
        mods: mergeMods(a.mods, b.mods),
        extras: [...a.extras, ...b.extras],
        ...(asked ? { asked } : {}),
      }),
      [a, b],
    ),
  ]
}
