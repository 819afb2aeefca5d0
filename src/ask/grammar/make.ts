import type { Adjective } from '../../model/generated.ts'
import { type Frame, isBare, type Measure, NO_MODS, type SetExpr } from '../logic.ts'
import type { Atom } from '../read/atoms.ts'
import type { Base, Clause, CuePart, Head, Marked, Noun, Part } from './parts.ts'
import { shaped } from './shape.ts'

/** The base of a part that an atom alone is read as; what says nothing (`as` empty) is not listed as read. */
export function base(atom: Atom, as: string, cost = 0): Base {
  return { cost, reads: as === '' ? [] : [{ text: atom.text, as }] }
}

/** A noun with nothing around it. */
export function noun(
  set: SetExpr,
  types: readonly string[],
  rest: Partial<Omit<Noun, 'cat' | 'set' | 'types'>> = {},
): Noun {
  return { cat: 'noun', set, types, extras: [], mods: NO_MODS, cost: 0, reads: [], ...rest }
}

/** A noun that a word marks; the cost and the words read are those of what it is joined from. */
export function marked({ word }: Pick<CuePart, 'word'>, noun: Noun, how: Marked['how']): Marked {
  return { cat: 'marked', preposition: word, noun, how, cost: 0, reads: [] }
}

/** A clause that has bound nothing but what its frame holds already. */
export function clauseFrom(
  head: Head,
  frame: Frame,
  rest: Partial<Omit<Clause, 'cat' | 'head' | 'frame'>> = {},
): Clause {
  return {
    cat: 'clause',
    head,
    frame,
    subjectDone: false,
    inverted: false,
    negated: false,
    cost: 0,
    reads: [],
    ...rest,
  }
}

/** The head of a frame that a noun names: no slot of it binds by position. */
export function nounHead(kind: string | undefined): Head {
  return { kind, verb: false, passive: false, participial: false }
}

/** The noun without what is asked of it. */
export function unasked(noun: Noun): Noun {
  return { ...noun, asked: undefined }
}

/** The part with the cost and the read words of what it was made from. */
export function joined<P extends Part>(part: P, from: readonly [Part, Part], cost = 0): P {
  const [a, b] = from
  return shaped(part, { cost: a.cost + b.cost + cost, reads: [...a.reads, ...b.reads] })
}

/** A limit behind an extreme says what it is taken of: "the largest state | that borders Texas". */
export function within(set: SetExpr, limit: (of: SetExpr) => SetExpr): SetExpr {
  return set.op === 'extreme' ? { ...set, of: limit(set.of) } : limit(set)
}

/** Whether a noun says no more than its set, so that only the set has to be kept of it. */
export function isPlain(noun: Noun): boolean {
  return (
    noun.extras.length === 0 &&
    noun.exactly === undefined &&
    isBare(noun.mods) &&
    !noun.none &&
    !noun.pending &&
    noun.aggregate === undefined &&
    !noun.relation?.asked
  )
}

/** Whether a noun means figures. */
export function isMeasured({ types }: Noun): boolean {
  return types.some(type => type === 'quantity' || type === 'count')
}

/** The measure that a role noun without complements names: population, length. */
export function figureOf(noun: Noun): Measure | undefined {
  const { relation } = noun
  if (!relation?.head.kind || relation.frame.args.length > 0) return undefined
  return isMeasured(noun) ? { kind: relation.head.kind, role: relation.focus } : undefined
}

/** The measures that an adjective grades in things of these types. */
export function measuresOf(adjective: Adjective | undefined, types: readonly string[]): Measure[] {
  return types.flatMap(type => {
    const name = adjective && Object.hasOwn(adjective.measures, type) ? adjective.measures[type] : undefined
    const [kind, role] = name?.split('.') ?? []
    return kind && role ? [{ kind, role }] : []
  })
}
