import type { Layout } from './result.ts'
import { visible } from './text.ts'
import { widthOf, wrapped } from './width.ts'

/** A label and what stands beside it. */
export type Line = readonly [label: string, text: string]

const INDENT = '  '
const GAP = 3
/** What stands beside a label has at least this width. */
const NARROWEST = 12

/** Lines with their labels aligned in a column of their own; long texts continue under themselves. */
export function block(lines: readonly Line[], { width, paint }: Layout): string {
  const safe = lines.map(([label, text]) => [visible(label), visible(text)] as const)
  const column = safe.reduce((widest, [label]) => Math.max(widest, widthOf(label)), 0) + GAP
  const room = Math.max(NARROWEST, width - INDENT.length - column)
  const hanging = `\n${' '.repeat(INDENT.length + column)}`
  const print = ([label, text]: Line) => {
    const gap = ' '.repeat(column - widthOf(label))
    return `${INDENT}${paint.faint(label)}${gap}${wrapped(text, room).replaceAll('\n', hanging)}\n`
  }
  return safe.map(print).join('')
}

/** A paragraph wrapped to the width, line feed at the end. */
export function paragraph(text: string, { width }: Layout): string {
  return `${wrapped(visible(text), Math.max(20, width))}\n`
}

/** Entries one below the other, each with a hyphen and continued under itself; the second part is printed faint. */
export function bullets(entries: readonly Line[], { width, paint }: Layout): string {
  const room = Math.max(20, width - 2 * INDENT.length)
  const print = ([text, more]: Line) => wrapped(`${visible(text)} ${paint.faint(`(${visible(more)})`)}`, room)
  return entries
    .map(entry => `${INDENT}- ${print(entry).replaceAll('\n', `\n${INDENT}${INDENT}`)}\n`)
    .join('')
}
