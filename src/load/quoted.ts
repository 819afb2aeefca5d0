const LONGEST = 80

/** A value as messages show it, cut where it is long. */
export function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  return `\`${text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text}\``
}
