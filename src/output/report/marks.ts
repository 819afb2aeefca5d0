import { ReportFault } from './fault.ts'
import { type Word, wordsOf } from './words.ts'

/**
 * A mark of a report: an HTML comment that says what stands between it and the comment that closes it. Offsets are
 * UTF-16 code units of the file.
 */
export interface Mark {
  readonly words: readonly Word[]
  readonly start: number
  /** What stands between the marks now; none where a mark has nothing to fill. */
  readonly body?: Body
}

interface Body {
  readonly start: number
  readonly end: number
  /** Whether the opening mark stands on a line of its own, so that the body is lines, not words of a sentence. */
  readonly lines: boolean
  /** Whether nothing else stands on the line of both marks. */
  readonly alone: boolean
  /** What begins each line of the body: the indent of a list, the sign of a quotation. */
  readonly indent: string
  /** How the lines of the file end here. */
  readonly newline: string
}

const INDENT = /^[ \t>]*$/
const OPEN = /^\s*akb(?=\s|$)/
/** The mark that says what holds for the whole report; it has no body. */
const SETTINGS = /^\s*akb\s+report(?=\s|--|$)/
const CLOSE = /^\s*\/akb\s*$/
/** Code, in which nothing is a mark, and comments, the last of which may be open to the end. */
const TOKEN =
  /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*(?<fence>`{3,}(?=[^`\n]*$)|~{3,})|(?<!\\)(?<ticks>`+)|<!--(?<comment>[\s\S]*?)(?:-->|$(?![\s\S]))/gm

/** The marks of a report in their order; what is wrong with one is handed to `fault`, and the reading goes on. */
export function readMarks(text: string, fault: (fault: ReportFault) => void): readonly Mark[] {
  const marks: Mark[] = []
  const token = new RegExp(TOKEN)
  for (let found = token.exec(text); found; found = token.exec(text)) {
    const { fence, ticks, comment } = found.groups!
    if (comment === undefined) {
      token.lastIndex = fence
        ? endOfFence(text, fence, token.lastIndex)
        : endOfCode(text, ticks!, token.lastIndex)
    } else if (OPEN.test(comment) && !found[0].endsWith('-->')) {
      fault(new ReportFault('bad-mark', found.index, { message: 'this comment is not closed', tip: OPENS }))
    } else if (OPEN.test(comment)) {
      const span = spanOf(text, found.index, comment)
      token.lastIndex = span.closing?.end ?? span.opened
      try {
        marks.push(readMark(text, span))
      } catch (thrown) {
        if (!(thrown instanceof ReportFault)) throw thrown
        fault(thrown)
      }
    } else if (CLOSE.test(comment)) {
      fault(new ReportFault('bad-mark', found.index, { message: 'this mark closes nothing', tip: OPENS }))
    }
  }
  return marks
}

const OPENS = 'a block opens with <!-- akb … --> and closes with <!-- /akb -->'

/** Where a fenced block of code ends: at its closing fence, else at the end of the text. */
function endOfFence(text: string, fence: string, from: number): number {
  const closing = new RegExp(`^[ \\t>]*\\${fence[0]}{${fence.length},}[ \\t]*\\r?$`, 'gm')
  closing.lastIndex = from
  return closing.exec(text) ? closing.lastIndex : text.length
}

/** Where code within a paragraph ends: at as many backticks; where there are none, they are text. */
function endOfCode(text: string, ticks: string, from: number): number {
  const run = /`+|\n[ \t>]*\r?\n/g
  run.lastIndex = from
  for (let found = run.exec(text); found?.[0].startsWith('`'); found = run.exec(text))
    if (found[0].length === ticks.length) return run.lastIndex
  return from
}

/** Where a mark opens and closes: offsets of its two comments, and of its words. */
interface Span {
  readonly start: number
  readonly words: number
  readonly opened: number
  readonly closing?: { readonly start: number; readonly end: number }
}

/** A mark closes at the next closing comment, unless another opens before. */
function spanOf(text: string, start: number, comment: string): Span {
  const words = start + '<!--'.length + OPEN.exec(comment)![0].length
  const opened = start + '<!--'.length + comment.length + '-->'.length
  const next = /<!--\s*(?<close>\/)?akb(?=\s|-->)[\s\S]*?-->/g
  next.lastIndex = opened
  const found = SETTINGS.test(comment) ? null : next.exec(text)
  if (!found?.groups?.close) return { start, words, opened }
  return { start, words, opened, closing: { start: found.index, end: next.lastIndex } }
}

function readMark(text: string, span: Span): Mark {
  const { start, opened, closing } = span
  const words = wordsOf(text.slice(span.words, opened - '-->'.length), span.words)
  if (SETTINGS.test(text.slice(start + '<!--'.length, opened))) return { words, start }
  if (!closing) throw new ReportFault('bad-mark', start, { message: 'this mark is not closed', tip: OPENS })
  const body = bodyOf(text, { start, opened, closing })
  if (!body.lines && /[\r\n]/.test(text.slice(body.start, body.end)))
    throw new ReportFault('bad-mark', start, {
      message: 'a mark within a line closes within that line',
      tip: 'or put both marks on lines of their own',
    })
  return { words, start, body }
}

function bodyOf(text: string, { start, opened, closing }: Required<Omit<Span, 'words'>>): Body {
  const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  const isFirst = INDENT.test(indent)
  const [newline = '\n'] = /\r?\n/.exec(text.slice(opened)) ?? /\r?\n/.exec(text) ?? []
  return {
    start: opened,
    end: closing.start,
    lines: isFirst && /^[ \t]*\r?\n/.test(text.slice(opened, closing.start)),
    alone: isFirst && /^[ \t]*(?:\r?\n|$)/.test(text.slice(closing.end)),
    indent: isFirst ? indent : '',
    newline,
  }
}

/** The body of a mark as the file has it: lines with their indent and their ends, between empty ones; or a text. */
export function layBody({ indent, newline }: Body, content: string, lines: boolean): string {
  if (!lines) return content
  const between = ['', ...content.split('\n'), ''].map(line => `${indent}${line}`.trimEnd())
  return `${newline}${between.join(newline)}${newline}${indent}`
}
