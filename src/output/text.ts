/**
 * Makes text from a knowledge base safe to print for people: control characters (C0, C1, DEL) and the marks that
 * reorder a line (Unicode TR 36) become a visible replacement; line breaks and tabs become blanks.
 */
export function visible(text: string): string {
  if (SAFE.test(text)) return text
  return text.replace(/[\t\n\r\u2028\u2029]+/gu, ' ').replace(UNSAFE, '\ufffd')
}

/** The same for a text of several lines: line feeds and tabs stay. */
export function visibleLines(text: string): string {
  return text.replace(UNSAFE, character => (character === '\n' || character === '\t' ? character : '\ufffd'))
}

/** What most texts are; to look at them once is enough. */
const SAFE = /^[\x20-\x7e\xa0-\u024f\u2010-\u2027]*$/

/** What must not reach a terminal as it is: control characters, and marks that turn the direction of a line. */
export const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu
