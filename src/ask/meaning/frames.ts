import type { Frame, SetExpr } from '../logic.ts'

export function periodIn(within: Frame | SetExpr): string | undefined {
  const periods = framesIn(within).flatMap(({ mods }) => mods.periods)
  return periods.find(period => !period.includes('/'))
}

export function framesIn(within: Frame | SetExpr): Frame[] {
  const frames: Frame[] = []
  JSON.stringify(within, (_key, value) => {
    if (value && typeof value === 'object' && 'args' in value && 'mods' in value) frames.push(value as Frame)
    return value
  })
  return frames
}

export function namesStatus(within: Frame | SetExpr): boolean {
  return framesIn(within).some(({ mods }) => mods.statuses.length > 0 || mods.certainties.length > 0)
}

export function namesCode(within: Frame | SetExpr): boolean {
  return framesIn(within).some(({ mods }) => mods.codes.length > 0)
}

export function asOfIn(within: Frame | SetExpr): string | undefined {
  return framesIn(within).find(({ mods }) => mods.asOf !== undefined)?.mods.asOf
}
