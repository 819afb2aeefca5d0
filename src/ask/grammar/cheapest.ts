import { areAlike } from './alike.ts'
import type { Part } from './parts.ts'

/** The cheapest of the parts added that differ in meaning, at most so many; of equal cost those that came first. */
export class Cheapest {
  /** The cheapest first. */
  readonly parts: Part[] = []
  /** Some part was left out, or would have been. */
  full = false
  /** What costs more is not kept. */
  limit: number
  private readonly beam: number
  private readonly most: number

  constructor({ beam, most = Number.POSITIVE_INFINITY }: { beam: number; most?: number }) {
    this.beam = beam
    this.most = most
    this.limit = most
  }

  add(part: Part): void {
    const isFilled = this.parts.length === this.beam
    if (part.cost > this.limit || (isFilled && part.cost === this.parts[this.beam - 1]!.cost)) {
      this.full = true
      return
    }
    const known = this.alike(part)
    if (known >= 0 && this.parts[known]!.cost <= part.cost) return
    if (known >= 0) this.parts.splice(known, 1)
    else if (this.parts.length === this.beam) {
      this.full = true
      this.parts.pop()
    }
    let index = this.parts.length
    while (index > 0 && this.parts[index - 1]!.cost > part.cost) index--
    this.parts.splice(index, 0, part)
    if (this.parts.length === this.beam) this.limit = Math.min(this.most, this.parts[this.beam - 1]!.cost)
  }

  private alike(part: Part): number {
    for (let i = 0; i < this.parts.length; i++) if (areAlike(this.parts[i]!, part)) return i
    return -1
  }
}
