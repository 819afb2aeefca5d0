import Table from 'cli-table3'

/** cli-table3 compares each cell with all others: a long table is laid out a few rows at a time. */
const AT_ONCE = 20

/** Rows of cells, each of several lines, side by side in columns of these widths, numbers flush right. */
export function laidOut(
  rows: readonly (readonly string[])[],
  {
    widths,
    gap,
    isNumeric,
  }: {
    readonly widths: readonly number[]
    /** Blanks between two columns. */
    readonly gap: number
    readonly isNumeric: readonly boolean[]
  },
): string {
  const parts = Array.from({ length: Math.ceil(rows.length / AT_ONCE) }, (_, part) => {
    const table = new Table({
      chars: borderless(gap),
      style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
      colWidths: [...widths],
      colAligns: isNumeric.map(each => (each ? 'right' : 'left')),
    })
    for (const row of rows.slice(part * AT_ONCE, (part + 1) * AT_ONCE)) table.push([...row])
    return `${table.toString().replace(/[ \t]+$/gm, '')}\n`
  })
  return parts.join('')
}

function borderless(gap: number): Record<string, string> {
  const sides = ['', '-mid', '-left', '-right']
  const parts = ['top', 'bottom', 'left', 'right', 'mid']
  const none = sides.flatMap(side => parts.map(part => [`${part}${side}`, '']))
  return { ...Object.fromEntries(none), middle: ' '.repeat(gap) }
}
