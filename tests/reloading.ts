import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { KnowledgeBaseError, type Opened } from '../src/base.ts'
import { BUILT_IN_FACETS } from '../src/knowledge/facets.ts'
import { FactLists, familiesOf } from '../src/knowledge/lists.ts'
import { openFolder } from '../src/opening.ts'

/** All that can be told of a base that was opened, as plain data; its problems where it cannot be used. */
export function told(open: () => Opened): unknown {
  try {
    const { kb, lists = new FactLists(kb) } = open()
    const { families, figures } = familiesOf(kb, BUILT_IN_FACETS)
    return JSON.parse(
      JSON.stringify({
        digest: kb.digest,
        facts: kb.facts,
        terms: [...kb.terms],
        size: lists.size,
        each: kb.facts.map((_, ordinal) => lists.fact(ordinal)),
        superseded: [...lists.superseded],
        families: families.map(family => lists.keys(family).map(key => [key, ...lists.list(family, key)])),
        figures: figures.map(role => {
          const { values, unit, units, ordinals } = lists.figures(role)
          return [[...values], [...unit], units, [...ordinals]]
        }),
      }),
    )
  } catch (error) {
    if (error instanceof KnowledgeBaseError) return error.problems
    throw error
  }
}

/** The base as it is told with a cache, and as all of its files tell it. */
export function bothWays(folder: string, cache: string): { kept: unknown; whole: unknown } {
  return { kept: told(() => openFolder(folder, { cache })), whole: told(() => openFolder(folder)) }
}

/** Changes the text of a file, given numbers that choose where and how. */
type Change = (text: string, at: number, other: number) => string

const ENTRY = /^ {2}- (?:.*\n)(?: {3,}.*\n|\n)*/gm

function onEntry(change: (entry: string, entries: readonly string[], other: number) => string): Change {
  return (text, at, other) => {
    const entries = text.match(ENTRY) ?? []
    const entry = entries[at % entries.length]
    return entry === undefined ? text : text.replace(entry, () => change(entry, entries, other))
  }
}

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length]!

const idOf = (entry: string) => /id: (.*)/.exec(entry)?.[1] ?? 'none'

/** What people do to the entries of a file of facts, right and wrong. */
export const CHANGES: Readonly<Record<string, Change>> = {
  statement: onEntry((entry, _, other) => entry.replace(/(en: .*?) (\w+)/, `$1 word${other % 7} $2`)),
  status: onEntry((entry, _, other) =>
    entry.replace(/status: .*/, `status: ${pick(['done', 'denied', 'over', 'unclear', 'nowhere'], other)}`),
  ),
  id: onEntry((entry, _, other) => entry.replace(/id: .*/, `id: renamed-${other % 5}`)),
  take: onEntry(() => ''),
  double: onEntry((entry, _, other) => entry + entry.replace(/id: .*/, `id: doubled-${other % 9}`)),
  swap: onEntry((entry, entries, other) => pick(entries, other) + entry),
  role: onEntry((entry, _, other) =>
    entry.replace(
      /country: .*/,
      `country: ${pick(['valmora', 'northern-isles', 'copper-tide', 'nowhere'], other)}`,
    ),
  ),
  figure: onEntry((entry, _, other) => entry.replace(/value: \d+/, `value: ${other % 40}`)),
  unit: onEntry((entry, _, other) =>
    entry.replace(/unit: \w+/, `unit: ${pick(['USD', 'week', 'EUR'], other)}`),
  ),
  valid: onEntry((entry, _, other) =>
    entry.replace(/ {4}status:/, `    valid: '20${10 + (other % 20)}'\n    status:`),
  ),
  place: onEntry((entry, _, other) => entry.replace(/start: \d+/, `start: ${other % 30}`)),
  end: onEntry((entry, _, other) => entry.replace(/end: \d+/, `end: ${other % 2000}`)),
  supersede: onEntry((entry, entries, other) => `${entry}    supersedes: ${idOf(pick(entries, other))}\n`),
  supersedeAway: onEntry((entry, _, other) => `${entry}    supersedes: ${pick(AWAY, other)}\n`),
  confirm: onEntry((entry, _, other) => `${entry}    confirms: [${pick(AWAY, other)}]\n`),
  supersedeNoMore: onEntry(entry => entry.replace(/ {4}supersedes: .*\n/, '')),
  note: onEntry((entry, _, other) => `${entry}    note: |\n      - id: no entry\n\n      text ${other}\n`),
  comment: onEntry((entry, _, other) => `${' '.repeat(other % 7)}# remark\n${entry}`),
  blank: onEntry(entry => `${entry}\n   \n`),
  anchor: onEntry((entry, _, other) =>
    entry.replace(/limits: /, 'limits: &a ').replace(/id: .*/, `id: a${other}`),
  ),
  alias: onEntry(entry => `${entry}    note: *a\n`),
  merge: onEntry(entry => entry.replace(/^ {4}status: .*\n/m, '')),
  unknownKey: onEntry(entry => `${entry}    colour: red\n`),
  twice: onEntry(entry => `${entry}    note: a\n    note: b\n`),
  open: onEntry(entry => `${entry}    note: "never closed\n`),
  flow: onEntry(entry => `${entry}    note: [one,\n`),
  tab: onEntry(entry => entry.replace('    status', '\tstatus')),
  outdent: onEntry(entry => entry.replace('    status', '  status')),
  number: onEntry(entry => entry.replace(/id: .*/, 'id: 12')),
  noEntry: onEntry(() => '  - just a text\n'),
  returns: text => text.replaceAll('\n', '\r\n'),
  noEnd: text => text.trimEnd(),
  source: text => text.replace(/source: .*/, 'source: none-such'),
  spanSource: text => text.replace('{ start', () => `{ source: ${/source: (.*)/.exec(text)?.[1]}, start`),
  reported: onEntry(entry => `${entry}    reported: '2021-10-03'\n`),
  quotedSource: text => text.replace(/source: ([^'\n]*)/, "source: '$1'"),
  more: text => `${text}others: []\n`,
  indented: text => text.replaceAll('\n  ', '\n'),
  nothing: text => text,
  cut: (text, at) => text.slice(0, at % text.length),
  control: (text, at) => `${text.slice(0, at % text.length)}\0${text.slice(at % text.length)}`,
}

/** Facts of several files. */
const AWAY = [
  'copper-tide-release',
  'halvmoon-makes-copper-tide',
  'brunelac-makes-station-of-mists',
  'none-such',
]

/** What is done to other files than those of facts. */
export const OTHERS: Readonly<Record<string, (folder: string) => void>> = {
  terms: folder =>
    appendFileSync(
      join(folder, 'terms/awards.yaml'),
      '  - { id: other-film, label: { en: Other, fr: Autre } }\n',
    ),
  kb: folder => appendFileSync(join(folder, 'kb.yaml'), '# more\n'),
  add: folder => writeFileSync(join(folder, 'facts', 'none.yaml'), 'source: none\nfacts: []\n'),
  remove: folder => rmSync(join(folder, 'facts', 'none.yaml'), { force: true }),
  words: folder => appendFileSync(join(folder, 'words/en.yaml'), '# more\n'),
}

export function edit(file: string, change: (text: string) => string): void {
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, change(text))
}
