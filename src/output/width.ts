import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'

/** Characters of one code unit that take one column: Latin letters, and the signs that people type with them. */
const PLAIN =
  /^[\x20-\x7e\xa0-\xac\xae-\u024f\u2010-\u2015\u2018-\u201f\u2022\u2026\u20ac\u2190-\u2193\u2500-\u257f]*$/
/** What colours a text and takes no column. */
const COLOUR = /\x1b\[[\d;]*m/g

/** Whether each character of a text takes one column, so that its length is its width. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text)
}

/** The columns that a text takes on a terminal. Most texts are plain and need no measuring. */
export function widthOf(text: string): number {
  const bare = text.includes('\x1b') ? text.replace(COLOUR, '') : text
  return isPlain(bare) ? bare.length : stringWidth(text)
}

/** The text in lines of at most `width` columns, broken at blanks, and within words that are longer than a line. */
export function wrapped(text: string, width: number): string {
  const trimmed = text.trim()
  const isMeasured = isPlain(text)
  if (isMeasured && trimmed.length <= width) return trimmed
  const plain = isMeasured ? wrappedPlain(trimmed.split(' '), width) : undefined
  return plain ?? wrapAnsi(text, width, { hard: true })
}

/** Words of one column a character, in lines; undefined where one is longer than a line, which takes more thought. */
function wrappedPlain(words: readonly string[], width: number): string | undefined {
  const lines: string[] = []
  let line = ''
  for (const [at, word] of words.entries()) {
    if (word.length > width) return undefined
    if (at === 0) line = word
    else if (line.length + 1 + word.length <= width) line += ` ${word}`
    else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line].join('\n')
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
