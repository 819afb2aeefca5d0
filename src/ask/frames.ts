import { type Frame, isBare, mergeMods, type SetExpr } from './logic.ts'

/** The first date, rather than interval, that limits a frame. */
export function periodIn(within: Frame | SetExpr): string | undefined {
  const periods = framesIn(within).flatMap(({ mods }) => mods.periods)
  return periods.find(period => !period.includes('/'))
}

/** Every frame in a frame or a set, that which holds another before it. */
export function framesIn(within: Frame | SetExpr): readonly Frame[] {
  const known = found.get(within)
  if (known) return known
  const frames: Frame[] = []
  collect(within, frames)
  found.set(within, frames)
  return frames
}

const found = new WeakMap<object, readonly Frame[]>()

function collect(value: unknown, into: Frame[]): void {
  if (typeof value !== 'object' || value === null) return
  if ('args' in value && 'mods' in value) into.push(value as Frame)
  for (const each of Object.values(value)) collect(each, into)
}

/** Whether no date limits any frame: only then a past tense asks for what no longer is. */
export function isUndated(within: Frame | SetExpr): boolean {
  return framesIn(within).every(({ mods }) => mods.periods.length === 0 && mods.asOf === undefined)
}

/** Whether a status or a certainty is asked for. */
export function namesStatus(within: Frame | SetExpr): boolean {
  return framesIn(within).some(({ mods }) => mods.statuses.length > 0 || mods.certainties.length > 0)
}

/** Whether a code is asked for. */
export function namesCode(within: Frame | SetExpr): boolean {
  return framesIn(within).some(({ mods }) => mods.codes.length > 0)
}

/** The date, if any, at which facts have to have been known. */
export function asOfIn(within: Frame | SetExpr): string | undefined {
  return framesIn(within).find(({ mods }) => mods.asOf !== undefined)?.mods.asOf
}

/** Whether nothing limits the facts of a frame but their kind. */
export function isEmpty(frame: Frame): boolean {
  return frame.args.length === 0 && isBare(frame.mods)
}

/**
 * "The height of the highest point of X": the figure of that very fact which has the one spoken of in the role, not of
 * every fact that has it there.
 */
export function folded(frame: Frame): Frame {
  const roles = new Set(frame.args.map(({ role }) => role))
  // "The share of X that the owner of Y has": two facts, as one has no two fillers of a role.
  const isSame = (other: Frame): boolean =>
    other.kind === frame.kind && !other.args.some(({ role }) => roles.has(role))
  const own = frame.args.map(({ role, value }) =>
    value.op === 'fill' && value.role === role && isSame(value.frame) ? value.frame : undefined,
  )
  if (own.every(each => each === undefined)) return frame
  return {
    ...frame,
    args: frame.args.flatMap((arg, i) => own[i]?.args ?? [arg]),
    mods: own.reduce((mods, each) => (each ? mergeMods(mods, each.mods) : mods), frame.mods),
  }
}
