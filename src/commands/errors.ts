/** A usage that the program refuses, with what to do instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
  readonly hints: readonly string[]

  constructor(message: string, hints: readonly string[] = []) {
    super(message)
    this.hints = hints
  }
}

/** "did you mean a, b or c?", or nothing. */
export function didYouMean(nearest: readonly string[]): readonly string[] {
  if (nearest.length === 0) return []
  const last = nearest.at(-1)
  return [`did you mean ${nearest.length > 1 ? `${nearest.slice(0, -1).join(', ')} or ${last}` : last}?`]
}
