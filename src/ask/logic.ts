import type { NumberRange } from '../query/query.ts'

/**
 * The logical form of a question: sets of terms or values, and frames (one kind of fact with limits on its roles)
 * that relate them, after neo-Davidsonian event semantics and lambda dependency-based compositional semantics
 * (Liang, Jordan and Klein 2011). It is data; `meaning/evaluate.ts` gives what it denotes.
 */
export type SetExpr =
  /** Anything: an open question word. */
  | { readonly op: 'any' }
  | { readonly op: 'terms'; readonly ids: readonly string[] }
  /** `others`: in an open kind only such as a fact leaves unnamed, as no name tells whether it is another. */
  | { readonly op: 'type'; readonly type: string; readonly others?: boolean }
  /** The fillers of a role in the facts of a frame. */
  | { readonly op: 'fill'; readonly frame: Frame; readonly role: string }
  /** Those members that fill the role in some fact of the frame (or in none). */
  | {
      readonly op: 'where'
      readonly of: SetExpr
      readonly frame: Frame
      readonly role: string
      readonly not?: boolean
      /** Parts of them are asked for, though the frame names them. */
      readonly part?: boolean
    }
  /** Those members whose measure is greatest or least. */
  | { readonly op: 'extreme'; readonly of: SetExpr; readonly by: Measure; readonly greatest: boolean }
  /** Those members that stand with most or fewest others in the frame. */
  | {
      readonly op: 'extremeCount'
      readonly of: SetExpr
      readonly frame: Frame
      readonly role: string
      readonly counted: string
      readonly within: SetExpr
      readonly greatest: boolean
    }
  /** Those members that stand with more or fewer others in the frame than so many, or than those of another set. */
  | {
      readonly op: 'compareCount'
      readonly of: SetExpr
      readonly frame: Frame
      readonly role: string
      readonly counted: string
      readonly within: SetExpr
      readonly more: boolean
      readonly than: number | SetExpr
    }
  /** The fillers of a role in those facts of a frame whose figure is greatest or least. */
  | {
      readonly op: 'top'
      readonly frame: Frame
      readonly role: string
      readonly by: string
      readonly greatest: boolean
    }
  /** Those members whose measure is more or less than a number, or than that of another set. */
  | {
      readonly op: 'compare'
      readonly of: SetExpr
      readonly by: Measure
      readonly more: boolean
      readonly than: number | SetExpr
    }
  /** Those members whose measure lies within a range. */
  | { readonly op: 'range'; readonly of: SetExpr; readonly by: Measure; readonly range: NumberRange }
  /** Any of the sets; as an argument with `every`, each of them in a fact of its own. */
  | { readonly op: 'union'; readonly sets: readonly SetExpr[]; readonly every?: boolean }
  | { readonly op: 'both'; readonly left: SetExpr; readonly right: SetExpr }
  /**
   * `besides`: those left out must be among the others, or nothing is meant. `denied`: some must be left out, as of whom
   * no fact tells anything nobody knows what they do not do.
   */
  | {
      readonly op: 'except'
      readonly of: SetExpr
      readonly without: SetExpr
      readonly besides?: boolean
      readonly denied?: boolean
    }
  /** All members, where they are so many; else none: the two Japanese companies. */
  | { readonly op: 'counted'; readonly of: SetExpr; readonly count: number }
  /** How much more, or how many times as much, the one figure of a set is than the one of another: of `up` the larger. */
  | {
      readonly op: 'differ'
      readonly of: SetExpr
      readonly than: SetExpr
      readonly times: boolean
      readonly up: boolean
    }
  /** The values of a measure of each member. */
  | { readonly op: 'measure'; readonly of: SetExpr; readonly by: Measure }

/** Where a quantity of a thing stands: a role of a kind, the thing in the role that its type fits. */
export interface Measure {
  readonly kind: string
  readonly role: string
}

export interface Arg {
  /** A role; `@type` for any role that holds a term of the type; `@subject` for the subject of whatever kind. */
  readonly role: string
  readonly value: SetExpr
}

export interface Frame {
  /** Undefined: facts of any kind. */
  readonly kind: string | undefined
  readonly args: readonly Arg[]
  readonly mods: Mods
}

/** What limits a fact beside its roles. */
export interface Mods {
  readonly periods: readonly string[]
  readonly asOf?: string
  /** Each of them: what is planned is not what has ended. */
  readonly statuses: readonly string[]
  readonly certainties: readonly string[]
  readonly texts: readonly string[]
  /** Terms of whom each said or reported the fact. */
  readonly saidBy: readonly string[]
  /** Ids of sources, one of which states the fact. */
  readonly sources: readonly string[]
  readonly codes: readonly { readonly role: string; readonly value: string }[]
  readonly ranges: readonly { readonly role: string; readonly range: NumberRange }[]
}

/** No limit beside the roles. */
export const NO_MODS: Mods = {
  periods: [],
  statuses: [],
  certainties: [],
  texts: [],
  saidBy: [],
  sources: [],
  codes: [],
  ranges: [],
}

/** The limits of both. */
export function mergeMods(a: Mods, b: Mods): Mods {
  if (a === NO_MODS) return b
  if (b === NO_MODS) return a
  const asOf = a.asOf ?? b.asOf
  return {
    periods: [...a.periods, ...b.periods],
    statuses: [...new Set([...a.statuses, ...b.statuses])],
    certainties: [...a.certainties, ...b.certainties],
    texts: [...a.texts, ...b.texts],
    saidBy: [...a.saidBy, ...b.saidBy],
    sources: [...a.sources, ...b.sources],
    codes: [...a.codes, ...b.codes],
    ranges: [...a.ranges, ...b.ranges],
    ...(asOf === undefined ? {} : { asOf }),
  }
}

/** Whether nothing is limited. */
export function isBare(mods: Mods): boolean {
  return (
    mods.asOf === undefined &&
    [
      mods.periods,
      mods.statuses,
      mods.certainties,
      mods.texts,
      mods.saidBy,
      mods.sources,
      mods.codes,
      mods.ranges,
    ].every(list => list.length === 0)
  )
}
