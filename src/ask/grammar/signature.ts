import type { Part } from './parts.ts'

const texts = new WeakMap<object, string>()

/** A text that is equal for equal values; what parts share is written once. */
function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  const known = texts.get(value)
  if (known !== undefined) return known
  let text = '('
  if (Array.isArray(value)) for (const item of value) text += `${textOf(item)} `
  else if (value instanceof Map) for (const [key, item] of value) text += `${textOf(key)} ${textOf(item)} `
  else for (const key of Object.keys(value)) text += `${key} ${textOf(value[key as keyof typeof value])} `
  text += ')'
  texts.set(value, text)
  return text
}

/** Two parts that mean the same, however they were put together, have the same signature. */
export function signature(part: Part): string {
  let text = ''
  for (const key of Object.keys(part)) {
    if (key === 'cost' || key === 'reads') continue
    const value = part[key as keyof typeof part]
    if (value !== undefined) text += `${key} ${textOf(value)} `
  }
  return text
}
