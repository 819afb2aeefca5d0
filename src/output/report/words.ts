import { ReportFault } from './fault.ts'

/** A word of a mark, as a shell would read it, and where each of its code units stands in the file. */
export interface Word {
  readonly text: string
  /** One more than the text has code units: the last is where it ends. */
  readonly offsets: readonly number[]
  readonly start: number
}

const PIECE =
  /'(?<single>[^']*)'|"(?<double>(?:[^"\\]|\\[\s\S])*)"|\\(?<escaped>[\s\S])|(?<bare>[^\s'"\\]+)|(?<open>['"\\])/y

/** Splits the text of a mark at blanks, quotation marks and backslashes read as in a POSIX shell; nothing is expanded. */
export function wordsOf(text: string, offset: number): readonly Word[] {
  const words: Word[] = []
  let at = text.search(/\S|$/)
  while (at < text.length) {
    const [word, end] = readWord(text, at, offset)
    words.push(word)
    at = end + text.slice(end).search(/\S|$/)
  }
  return words
}

function readWord(text: string, start: number, offset: number): readonly [word: Word, end: number] {
  let at = start
  let read = ''
  const offsets: number[] = []
  const add = (part: string, from: number) => {
    for (let i = 0; i < part.length; i++) offsets.push(offset + from + i)
    read += part
  }
  for (;;) {
    PIECE.lastIndex = at
    const found = PIECE.exec(text)
    if (!found) break
    const { single, double, escaped, bare, open } = found.groups!
    if (open !== undefined)
      throw new ReportFault('bad-mark', offset + at, {
        message: `${open} is opened and not closed`,
        tip: 'close it within the mark; before a sign that is meant as it stands, write a backslash',
      })
    if (double !== undefined) addQuoted(double, at + 1, add)
    else if (single !== undefined) add(single, at + 1)
    else add((escaped ?? bare)!, escaped === undefined ? at : at + 1)
    at = PIECE.lastIndex
  }
  offsets.push(offset + at)
  return [{ text: read, offsets, start: offset + start }, at]
}

/** In double quotes a backslash keeps a quotation mark or a backslash; before anything else it stands for itself. */
function addQuoted(text: string, from: number, add: (part: string, from: number) => void): void {
  for (const { 0: whole, index } of text.matchAll(/\\["\\]|[\s\S]/g))
    add(whole.at(-1)!, from + index + whole.length - 1)
}

/** Words joined with a blank, as `akb facts` joins its arguments. */
export function joinWords(words: readonly Word[]): Word {
  const text = words.map(word => word.text).join(' ')
  const offsets = words.flatMap((word, i) =>
    i < words.length - 1 ? word.offsets : word.offsets.slice(0, -1),
  )
  const end = words.at(-1)?.offsets.at(-1) ?? 0
  return { text, offsets: [...offsets, end], start: words[0]?.start ?? 0 }
}
