import type { Part } from './parts.ts'

/**
 * Tells parts that mean the same, however they were put together. Equal values are given one number ("hash consing"),
 * so that what parts share is looked at once, and the text that stands for a part stays short.
 */
export class Signatures {
  private readonly numbers = new Map<string, number>()
  private readonly known = new Map<object, number>()

  /** A number that two parts of one shape have in common where they differ in their costs and words at most. */
  of(part: Part): number {
    let text = ''
    for (const key in part)
      if (key !== 'cost' && key !== 'reads') text += `${this.textOf(part[key as keyof Part])} `
    return this.numberOf(text)
  }

  private textOf(value: unknown): unknown {
    return typeof value === 'object' && value !== null
      ? `#${this.known.get(value) ?? this.numbered(value)}`
      : value
  }

  private numbered(value: object): number {
    const number = this.numberOf(this.whole(value))
    this.known.set(value, number)
    return number
  }

  private numberOf(text: string): number {
    const known = this.numbers.get(text)
    if (known !== undefined) return known
    this.numbers.set(text, this.numbers.size)
    return this.numbers.size - 1
  }

  private whole(value: object): string {
    if (Array.isArray(value)) return this.listed(value)
    let text = ''
    if (value instanceof Map) for (const [key, item] of value) text += `${key}=${this.textOf(item)} `
    else
      for (const key in value) {
        const item: unknown = value[key as keyof typeof value]
        text += `${key}:${Array.isArray(item) ? this.listed(item) : this.textOf(item)} `
      }
    return text
  }

  /** Lists are made anew for each part, and so are most of their items: these have no numbers of their own. */
  private listed(items: readonly unknown[]): string {
    let text = '['
    for (const item of items)
      text += typeof item === 'object' && item !== null ? `{${this.whole(item)}}` : `${item} `
    return `${text}]`
  }
}
