import type { NumberRange } from './query.ts'

/** What the letters after a number multiply it by, as a power of ten. */
const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['k', 3],
  ['m', 6],
  ['b', 9],
  ['bn', 9],
  ['g', 9],
  ['t', 12],
  ['tn', 12],
])

const NUMBER =
  /^(?<digits>-?(?:\d[\d_]*)?\d(?:\.\d+)?)(?:(?<exponent>e[+-]?\d{1,3})|(?<magnitude>[a-z]{1,2}))?$/i

/** A number as people write it: `500`, `1_000`, `2.3bn`, `1e9`; undefined where it is none. */
function readNumber(text: string): number | undefined {
  const { digits, exponent = '', magnitude } = NUMBER.exec(text)?.groups ?? {}
  if (digits === undefined) return undefined
  const power = magnitude === undefined ? 0 : MAGNITUDES.get(magnitude.toLowerCase())
  if (power === undefined) return undefined
  // Written as an exponent, 2.3bn is exactly 2300000000; multiplied it need not be.
  const value = Number(`${digits.replaceAll('_', '')}${exponent || `e${power}`}`)
  return Number.isFinite(value) ? value + 0 : undefined
}

/** `500`, `>=500`, `>500`, `<=500`, `<500`, `100..500`, `100..`, `..500`, with `>` and `<` for an open end. Undefined else. */
export function readNumberRange(text: string): NumberRange | undefined {
  const dots = text.indexOf('..')
  if (dots < 0) return readBound(text)
  const low = text.slice(0, dots)
  const high = text.slice(dots + 2)
  if (low === '' && high === '') return undefined
  const min = low === '' ? {} : readEnd(low, '>')
  const max = high === '' ? {} : readEnd(high, '<')
  if (!min || !max) return undefined
  // Upside down, it could only be a slip.
  if (min.value !== undefined && max.value !== undefined && min.value > max.value) return undefined
  return {
    ...(min.value === undefined ? {} : { min: min.value, ...(min.open ? { minOpen: true } : {}) }),
    ...(max.value === undefined ? {} : { max: max.value, ...(max.open ? { maxOpen: true } : {}) }),
  }
}

function readBound(text: string): NumberRange | undefined {
  const sign = /^[<>]=?/.exec(text)?.[0] ?? ''
  const value = readNumber(text.slice(sign.length).trim())
  if (value === undefined) return undefined
  if (sign === '') return { min: value, max: value }
  const open = sign.length === 1
  if (sign.startsWith('>')) return { min: value, ...(open ? { minOpen: true } : {}) }
  return { max: value, ...(open ? { maxOpen: true } : {}) }
}

function readEnd(text: string, sign: string): { value?: number; open?: boolean } | undefined {
  const open = text.startsWith(sign)
  const value = readNumber(open ? text.slice(1) : text)
  return value === undefined ? undefined : { value, open }
}

/** The shortest text that reads as the range. */
export function numberRangeText({ min, max, minOpen, maxOpen }: NumberRange): string {
  if (min === undefined) return `${maxOpen ? '<' : '<='}${max}`
  if (max === undefined) return `${minOpen ? '>' : '>='}${min}`
  if (min === max && !minOpen && !maxOpen) return String(min)
  return `${minOpen ? '>' : ''}${min}..${maxOpen ? '<' : ''}${max}`
}
