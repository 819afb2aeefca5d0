import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { copyOfFilms } from '../commands/folders.ts'
import { akb } from '../commands/harness.ts'
import { describeWith } from '../tools.ts'
import { printed } from './shell.ts'

/** What a statement may hold that a reader of data may trip over. */
const STATEMENTS = [
  '=HYPERLINK("http://x.example";"y")',
  'He said "no"; she, "yes".',
  'One line,\nand another; a\ttab',
  "L'été à Zürich – “naïve” œuvre, 日本 🎬",
  "+1 -2 @3 'quoted' \\n is no line feed, \\ nor \\t a tab",
  ' blanks at both ends ',
  '"',
  '# no comment | no pipe <b>&amp;',
]

const folder = copyOfFilms()
const file = join(folder, 'facts', 'screen-ledger-2021-02-11.yaml')
let next = 0
writeFileSync(
  file,
  readFileSync(file, 'utf8').replace(/^( {6}en: ).*$/gm, (line, key: string) => {
    const text = STATEMENTS[next++]
    return text === undefined ? line : key + JSON.stringify(text)
  }),
)

const FLAGS = ['facts', '--kb', folder, '--history', '--fields', 'id,statement,evidence', '--format']
const output = async (format: string) => (await akb([...FLAGS, format])).stdout

/** The rows that a reader finds in the file of a format, as JSON. */
async function readBy(command: string, format: string): Promise<readonly Record<string, string>[]> {
  writeFileSync(join(folder, `facts.${format}`), await output(format))
  return JSON.parse(printed(command, folder))
}

const wanted = async () =>
  (
    JSON.parse(await output('json')).facts as {
      id: string
      statement: { en: string }
      evidence: { source: string; start: number; end: number }[]
    }[]
  ).map(({ id, statement, evidence }) => ({
    id,
    statement: statement.en,
    evidence: evidence.map(span => `${span.source}#${span.start}-${span.end}`).join(';'),
  }))

const PYTHON = `python3 -c 'import csv, json, sys; print(json.dumps(list(csv.DictReader(open(sys.argv[1], newline="", encoding="utf-8"), delimiter=sys.argv[2]))))'`

const READERS = [
  { tool: 'python3', format: 'csv', command: `${PYTHON} facts.csv ,` },
  { tool: 'python3', format: 'tsv', command: `${PYTHON} facts.tsv "$(printf '\\t')"` },
  { tool: 'mlr', format: 'csv', command: 'mlr --icsv --ojson --infer-none cat facts.csv' },
  { tool: 'csvjson', format: 'csv', command: 'csvjson --no-inference facts.csv' },
  {
    tool: 'sqlite3',
    format: 'csv',
    command: `sqlite3 :memory: -cmd '.import --csv facts.csv facts' -json 'select id, statement, evidence from facts'`,
  },
  {
    tool: 'jq',
    format: 'ndjson',
    command: `jq -s '[.[] | {id, statement: .statement.en, evidence: ([.evidence[] | "\\(.source)#\\(.start)-\\(.end)"] | join(";"))}]' facts.ndjson`,
  },
]

for (const { tool, format, command } of READERS)
  describeWith([tool], `${tool}, reading ${format}`, () => {
    it('finds every text as it is', async () => {
      const rows = await wanted()
      expect(rows.map(({ statement }) => statement)).toEqual(expect.arrayContaining(STATEMENTS))
      expect(await readBy(command, format)).toEqual(rows)
    })
  })

describeWith(['awk', 'xargs'], 'awk and xargs, reading ids', () => {
  it('find every id', async () => {
    const ids = (await wanted()).map(({ id }) => id)
    writeFileSync(join(folder, 'ids'), await output('ids'))
    writeFileSync(join(folder, 'nul'), (await akb([...FLAGS, 'ids', '--null'])).stdout)
    expect(printed("awk '{ print }' ids", folder)).toBe(`${ids.join('\n')}\n`)
    expect(printed('xargs -0 -n 1 echo < nul', folder)).toBe(`${ids.join('\n')}\n`)
  })
})

it('YAML holds what JSON holds', async () => {
  expect(parse(await output('yaml'))).toEqual(JSON.parse(await output('json')))
})

it('--csv-safe changes the cells that a spreadsheet would run, and no others', async () => {
  const { stdout } = await akb([...FLAGS, 'csv', '--csv-safe'])
  expect(stdout).toContain(`"'=HYPERLINK(""http://x.example"";""y"")"`)
  expect(stdout).toContain(`"He said ""no""; she, ""yes""."`)
})
