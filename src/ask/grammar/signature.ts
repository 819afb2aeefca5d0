import type { Part } from './parts.ts'

/**
 * Tells parts that mean the same, however they were put together. Equal values are given one number ("hash consing"),
 * so that what parts share is looked at once, and the text that stands for a part stays short.
 */
export class Signatures {
  private readonly numbers = new Map<string, number>()
  private readonly known = new Map<object, number>()

  /** A text that two parts of one shape have in common where they differ in their costs and words at most. */
  of(part: Part): string {
    let text = ''
    for (const key in part)
      if (key !== 'cost' && key !== 'reads') text += `${this.textOf(part[key as keyof Part])} `
    return text
  }

  private textOf(value: unknown): string | number | boolean | undefined {
    if (typeof value !== 'object' || value === null) return value as string
    const known = this.known.get(value) ?? this.numbered(value)
    return `#${known}`
  }

  private numbered(value: object): number {
    let text = ''
    if (Array.isArray(value)) for (const item of value) text += `${this.textOf(item)} `
    else if (value instanceof Map) for (const [key, item] of value) text += `${key}=${this.textOf(item)} `
    else for (const key in value) text += `${key}:${this.textOf(value[key as keyof typeof value])} `
    const number = this.numbers.get(text) ?? this.numbers.size
    this.numbers.set(text, number)
    this.known.set(value, number)
    return number
  }
}
