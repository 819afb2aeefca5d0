/**
 * Files of facts, taken apart by their lines: `source:`, `facts:`, then entries that each begin with a hyphen at one
 * indentation. What is within an entry is indented more, or is blank or a comment, and no block, quoted text or flow
 * collection goes on at less, so an entry means the same whatever stands before it and after it, as long as nothing in
 * the file is an alias. Files that are written in another way are not taken apart.
 */
import { digest } from './digest.ts'

/** An entry as it stands in its file, lines and all. */
export interface TextEntry {
  readonly text: string
  /** Tells its text from others. */
  readonly digest: string
}

/** What a text has to be apart from its lines. */
export interface TextEntries {
  readonly source: string
  readonly entries: readonly TextEntry[]
}

/** What comes before the first entry. The id of the source is a text without quotes: no number, none of the three words. */
const HEAD =
  /^(?:(?: *#[^\n]*)?\n)*source: (?!(?:null|true|false)\b)([a-z][a-z0-9-]*) *\n(?:(?: *#[^\n]*)?\n)*facts:\n(?:(?: *#[^\n]*)?\n)*(?=( *)- )/

/** Tabs and returns are blanks or line ends to some and not to others; an alias repeats what stands elsewhere. */
const UNLIKE = /[\t\r\ufeff]|[\s[{,:]\*\S/

/** The entries of a text; undefined where it is not written so. */
export function entriesIn(text: string): TextEntries | undefined {
  const head = HEAD.exec(text)
  if (!head || UNLIKE.test(text)) return undefined
  const indent = head[2]!.length
  const starts: number[] = []
  for (let at = head[0].length; at < text.length; ) {
    const sort = sortOf(text, at, indent)
    if (sort === 'other') return undefined
    if (sort === 'start') starts.push(at)
    const end = text.indexOf('\n', at)
    at = end < 0 ? text.length : end + 1
  }
  const entries = starts.map((start, i) => {
    const entry = text.slice(start, starts[i + 1])
    return { text: entry, digest: digest(Buffer.from(entry)) }
  })
  return { source: head[1]!, entries }
}

/** What a line is to the entries at an indentation. */
function sortOf(text: string, line: number, indent: number): 'start' | 'within' | 'other' {
  let at = line
  while (text[at] === ' ') at += 1
  if (at === text.length || text[at] === '\n' || text[at] === '#' || at - line > indent) return 'within'
  return at - line === indent && text.startsWith('- ', at) ? 'start' : 'other'
}

/** A text of the same form that has only some of the entries. */
export function textOfEntries(source: string, entries: readonly TextEntry[]): string {
  const list = entries.length > 0 ? `\n${entries.map(({ text }) => text).join('')}` : ' []\n'
  return `source: ${source}\nfacts:${list}`
}
