import type { Part } from './parts.ts'

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
