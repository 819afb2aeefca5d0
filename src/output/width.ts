import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'

const PLAIN = /^[\x20-\x7e]*$/

/** The columns that a text takes on a terminal. Most texts are ASCII, one column a character, and need no measuring. */
export function widthOf(text: string): number {
  return PLAIN.test(text) ? text.length : stringWidth(text)
}

/** The text in lines of at most `width` columns, broken at blanks, and within words that are longer than a line. */
export function wrapped(text: string, width: number): string {
  return PLAIN.test(text) && text.length <= width ? text.trim() : wrapAnsi(text, width, { hard: true })
}

/** An id in lines of at most `width` columns, broken after its hyphens where that can be. */
export function wrappedId(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  const lines: string[] = []
  for (const part of text.split(/(?<=[-,] ?)/)) {
    const line = `${lines.at(-1) ?? ''}${part}`
    if (lines.length > 0 && widthOf(line.trimEnd()) <= width) lines[lines.length - 1] = line
    else lines.push(part)
  }
  return lines.map(line => wrapped(line.trimEnd(), width)).join('\n')
}
