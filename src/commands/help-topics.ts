import type { Base } from '../base.ts'
import { closure } from '../knowledge/vocabulary.ts'
import { FORMATS } from '../output/formats.ts'
import { shellQuery } from '../output/shell.ts'
import { GRAMMAR, MEANINGS_OF_QUERIES } from '../query/grammar.ts'
import { qualifiers } from '../query/index.ts'
import { VARIABLES } from './environment.ts'
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
  const reported = kb.facts.at(-1)?.reported.slice(0, 4) ?? ''
  const quantity = quantityExample(base)
  return [
    `akb facts ${exampleFlags(index)}`,
    shellQuery(`kind:${kinds.join(',')} -status:${status}`),
    ...broadExamples(base),
    shellQuery(`reported:>=${reported}`),
    ...(quantity ? [shellQuery(quantity)] : []),
  ]
}

/** A term that finds facts by what is narrower, and that term alone where it has facts of its own. */
function broadExamples({ kb, index }: Base): readonly string[] {
  const broad = [...closure(kb)].flatMap(([id, below]) => {
    const { type } = kb.terms.get(id)!
    const own = index.postings(type, id, true).length
    return below.size > 1 && index.postings(type, id).length > own ? [{ type, id, own }] : []
  })
  const best = broad.find(({ own }) => own > 0) ?? broad[0]
  if (!best) return []
  const queries = [`${best.type}:${best.id}`, ...(best.own > 0 ? [`${best.type}:=${best.id}`] : [])]
  return queries.map(shellQuery)
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

/** What the variables of the environment do. */
export function environmentHelp(): string {
  return lines('Environment:', pairs(Object.entries(VARIABLES)))
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
