import { type Column, joined, type Listing } from './result.ts'
import { visible } from './text.ts'

/** A piece of a template: text, or the field of a row. */
export type TemplatePart = string | { readonly field: string; readonly label: boolean }

const PART =
  /\{\{|\}\}|\{(?<field>[\p{L}\d.]+)(?<label>:label)?\}|\\(?<escape>[tn\\])|(?<fault>[{}])|[^{}\\]+|\\/gu
const ESCAPES: Readonly<Record<string, string>> = { t: '\t', n: '\n', '\\': '\\' }

/**
 * Reads `{field}`, `{field:label}`, `{{`, `}}`, `\\t`, `\\n` and `\\\\`; all else is text. The fault is where a brace
 * stands alone, in UTF-16 code units.
 */
export function readTemplate(
  text: string,
): { readonly parts: readonly TemplatePart[] } | { readonly fault: number } {
  const parts: TemplatePart[] = []
  for (const { 0: whole, index, groups = {} } of text.matchAll(PART)) {
    if (groups.fault !== undefined) return { fault: index }
    if (groups.field !== undefined) parts.push({ field: groups.field, label: groups.label !== undefined })
    else if (groups.escape !== undefined) parts.push(ESCAPES[groups.escape]!)
    else parts.push(whole === '{{' || whole === '}}' ? whole[0]! : whole)
  }
  return { parts }
}

/** The columns of each field that a template names: those for scripts, and those for people. */
export type TemplateColumns = ReadonlyMap<
  string,
  { readonly data: readonly Column<unknown>[]; readonly people: readonly Column<unknown>[] }
>

/** Each row as the template says, ended by `end`; values are on one line, whatever the knowledge base holds. */
export function writeTemplate(
  { rows }: Listing,
  parts: readonly TemplatePart[],
  { columns, end }: { readonly columns: TemplateColumns; readonly end: '\n' | '\0' },
): string {
  const text = (part: TemplatePart, row: unknown): string => {
    if (typeof part === 'string') return part
    const { data, people } = columns.get(part.field)!
    // What takes scripts several columns is one text only as people read it.
    const forPeople = part.label || data.length > 1
    const cells = (forPeople ? people : data).map(column =>
      forPeople ? listed((column.human ?? column.cell)(row)) : joined(column.cell(row)),
    )
    return visible(cells.join(' '))
  }
  return rows.map(row => parts.map(part => text(part, row)).join('') + end).join('')
}

function listed(cell: string | readonly string[]): string {
  return typeof cell === 'string' ? cell : cell.join(', ')
}
