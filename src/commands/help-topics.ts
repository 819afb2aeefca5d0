import type { Base } from '../base.ts'
import { closure } from '../knowledge/vocabulary.ts'
import { FORMATS } from '../output/formats.ts'
import { shellQuery } from '../output/shell.ts'
import { GRAMMAR, MEANINGS_OF_QUERIES } from '../query/grammar.ts'
import { qualifiers } from '../query/index.ts'
import { exampleFlags } from './example.ts'
import { exitStatusHelp } from './exit-status.ts'
import { facetHelp } from './facet-help.ts'
import type { Session } from './session.ts'

/** The query language: examples, what it means, the keys of the open knowledge base, the grammar. */
export function queryHelp(session: Session): string {
  const base = session.tryBase()
  const keys = base
    ? Array.from(qualifiers(base.kb).values(), each => [each.key, facetHelp(base.kb, each)] as const)
    : []
  return [
    ...(base ? [lines('Examples:', queryExamples(base))] : []),
    lines('Meaning:', MEANINGS_OF_QUERIES),
    ...(base ? [lines('Keys of this knowledge base:', pairs(keys))] : []),
    lines('Grammar:', GRAMMAR.trimEnd().split('\n')),
  ].join('\n')
}

/** Queries that find facts in this knowledge base, each of another sort. */
function queryExamples(base: Base): readonly string[] {
  const { kb, index } = base
  const kinds = [...index.values('kind').keys()].slice(0, 2)
  const status = [...index.values('status').keys()].at(-1) ?? ''
  const broad = broadExample(base)
  const reported = kb.facts.at(-1)?.reported.slice(0, 4) ?? ''
  const quantity = quantityExample(base)
  return [
    `akb facts ${exampleFlags(index)}`,
    shellQuery(`kind:${kinds.join(',')} -status:${status}`),
    ...(broad ? [shellQuery(broad), shellQuery(broad.replace(':', ':='))] : []),
    shellQuery(`reported:>=${reported}`),
    ...(quantity ? [shellQuery(quantity)] : []),
  ]
}

/** A term with narrower ones that has facts of its own, too. */
function broadExample({ kb, index }: Base): string | undefined {
  for (const [id, below] of closure(kb)) {
    const type = kb.terms.get(id)!.type
    const own = index.postings(type, id, true).length
    if (below.size > 1 && own > 0 && own < index.postings(type, id).length) return `${type}:${id}`
  }
  return undefined
}

/** A comparison that some fact meets. */
function quantityExample({ kb, index }: Base): string | undefined {
  for (const { key, facet, accepts } of qualifiers(kb).values()) {
    if (!accepts.has('number') || index.compare(facet, {}).length === 0) continue
    const unit = [...index.values('unit').keys()].find(
      each => index.compare(facet, { units: [each] }).length > 0,
    )
    if (unit !== undefined) return `${key}:>0 unit:${unit}`
  }
  return undefined
}

/** What `--format`, `--fields`, `--template` and `--null` print. */
export function formatsHelp(session: Session): string {
  const flags = session.tryBase() ? ` ${exampleFlags(session.base().index)}` : ''
  return [
    lines('Examples:', [
      `akb facts${flags} --format csv`,
      `akb facts${flags} --fields id,statement,status`,
      `akb facts${flags} --template '{id}: {statement} ({status:label})'`,
      `akb facts${flags} --format ids --null | xargs -0 -n 1 akb show`,
      'akb facts --fields',
    ]),
    lines('Formats:', pairs(Object.entries(FORMATS).map(([name, { summary }]) => [name, summary]))),
    lines('Templates:', [
      '{field} is a field as in csv, {field:label} as in a table; {{ and }} are braces,',
      '\\t, \\n and \\\\ a tab, a line feed, a backslash. `--fields` lists the fields of a command.',
      'Each row ends with a line feed, or with NUL under --null.',
    ]),
  ].join('\n')
}

/** What the exit statuses mean. */
export function exitCodesHelp(session: Session): string {
  const flags = session.tryBase() ? ` ${exampleFlags(session.base().index)}` : ''
  const example = `akb facts${flags} -e --quiet --format ids || echo "status $?"`
  return [lines('Example:', [example]), `${exitStatusHelp().trimStart()}\n`].join('\n')
}

function lines(title: string, texts: readonly string[]): string {
  return `${title}\n${texts.map(text => `  ${text}`.trimEnd()).join('\n')}\n`
}

function pairs(entries: readonly (readonly [string, string])[]): readonly string[] {
  const column = Math.max(...entries.map(([name]) => name.length)) + 2
  return entries.map(([name, text]) => name.padEnd(column) + text)
}
