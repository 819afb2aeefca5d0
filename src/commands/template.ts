import type { FormatName } from '../output/formats.ts'
import type { Listing } from '../output/result.ts'
import { readTemplate, writeTemplate } from '../output/template.ts'
import { UsageError } from './errors.ts'
import { fieldNamed } from './fields.ts'

/** The rows of a listing as a template of the user's own says; a UsageError where it cannot be read. */
export async function withTemplate(
  listing: Listing,
  text: string,
  { end, format }: { readonly end: '\n' | '\0'; readonly format: FormatName },
): Promise<string> {
  if (format !== 'table')
    throw new UsageError(`--template does not go with --format ${format}`, ['leave one of them out'])
  if (text === '') throw new UsageError('--template is empty', ["example: --template '{id}'"])
  const read = readTemplate(text)
  if ('fault' in read)
    throw new UsageError('--template: a brace stands alone', [
      text,
      `${' '.repeat(read.fault)}^`,
      'write {field}, {field:label}, or {{ and }} for the braces themselves',
    ])
  const fields = read.parts.flatMap(part => (typeof part === 'string' ? [] : [part.field]))
  const columns = new Map<string, { data: Listing['columns']; people: Listing['columns'] }>()
  for (const name of fields) {
    const data = await fieldNamed(listing, name)
    columns.set(name, { data, people: listing.fields.shown?.(name) ?? data })
  }
  return writeTemplate(listing, read.parts, { columns, end })
}
