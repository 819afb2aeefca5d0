import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { load } from '../../src/load/index.ts'

export const ARTICLE = 'The Aurora left “Brest” for Lisbon with about 900 tonnes of salt.\nThe Vega stayed.\n'

export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

const LEFT = digest(ARTICLE.slice(0, 65))
const STAYED = digest(ARTICLE.slice(66, 82))

/** A small sound knowledge base about a harbour: what each file of it holds. */
export const HARBOUR: Readonly<Record<string, string>> = {
  'kb.yaml': `id: harbour
title: { en: The harbour }
version: '1'
languages: [en]
types:
  ship: { label: { en: ship } }
  port: { label: { en: port }, nature: place }
statuses:
  done: { label: { en: done }, means: 'yes' }
  planned: { label: { en: planned }, means: planned }
certainties:
  logged: { label: { en: logged }, confirmed: true }
units:
  tonne: { kind: measure, label: { en: tonnes } }
  year: { kind: time, label: { en: { one: year, other: years } } }
views:
  calls: { kind: voyage, rows: [ship], columns: [goods], cell: port }
`,
  'sources.yaml': `sources:
  - id: log-2020
    published: 2020-05-27
    language: en
    file: log.txt
    sha256: ${digest(ARTICLE)}
    notCurated:
      - { start: 66, end: 82, sha256: ${STAYED}, reason: Says nothing new. }
`,
  'terms/ships.yaml': `type: ship
terms:
  - id: aurora
    label: { en: Aurora }
    aliases: { en: [the Aurora] }
  - id: vega
    label: { en: Vega }
    partOf: aurora
`,
  'terms/ports.yaml': `type: port
terms:
  - id: atlantic
    label: { en: Atlantic }
  - id: brest
    label: { en: Brest }
    broader: atlantic
  - id: lisbon
    label: { en: Lisbon }
    broader: [atlantic]
`,
  'kinds/voyage.schema.json': `{
  "kind": "voyage",
  "description": "Who sailed where with what.",
  "subject": "ship",
  "unique": ["ship", "port", "valid"],
  "featured": ["ship"],
  "bearsOn": { "call": { "ship": "visitor" } },
  "properties": {
    "ship": { "range": "ship" },
    "port": { "range": "port" },
    "captain": { "range": "ship", "single": true },
    "refused": { "range": "port", "denies": "port" },
    "cargo": { "range": "quantity", "units": ["tonne"] },
    "goods": { "range": "code", "enum": ["salt", "timber"] },
    "crew": { "range": "count", "maximum": 100 },
    "leaves": { "range": "date" },
    "reason": { "range": "text" }
  },
  "required": ["ship"],
  "anyOf": [{ "required": ["port"] }, { "required": ["refused"] }],
  "dependentRequired": { "goods": ["cargo"] }
}
`,
  'kinds/call.schema.json': `{
  "kind": "call",
  "description": "Who called at a port.",
  "subject": "visitor",
  "properties": { "visitor": { "range": ["ship", "port"] } },
  "required": ["visitor"]
}
`,
  'facts/log-2020.yaml': `source: log-2020
facts:
  - id: aurora-sails
    kind: voyage
    ship: [aurora, vega]
    port: lisbon
    cargo: { value: 900, unit: tonne, bound: about }
    goods: salt
    crew: 12
    leaves: 2020-05-27
    reason: { en: trade }
    valid: '2020'
    status: done
    certainty: logged
    attributedTo: [brest, { unnamed: { en: a clerk } }]
    via: vega
    extent: some
    limits: { en: in summer }
    together: [ship]
    previously: { port: brest, status: planned }
    statement: { en: The ships sail to Lisbon. }
    note: Doubtful.
    evidence:
      - { start: 0, end: 65, sha256: ${LEFT} }
  - id: vega-stays
    kind: call
    visitor: vega
    status: done
    certainty: logged
    evidence: [{ start: 66, end: 82, sha256: ${STAYED} }]
    refines: aurora-sails
    supersedes: [aurora-sails]
`,
  'words/en.yaml': `language: en
types:
  ship: { nouns: [ship] }
kinds:
  voyage:
    phrases: ['{ship} sail to {port} with {cargo}']
    roles: { cargo: { nouns: [load] } }
    codes: { goods: { salt: { nouns: [salt] } } }
  call:
    template: '{visitor} called at the port of this town in {valid}.'
roles: { ship: { label: ship } }
statuses: { done: [done] }
certainties: { logged: [logged] }
units: { tonne: [t] }
adjectives:
  - { words: [heavy], measures: { ship: voyage.cargo } }
filters:
  - { words: [large], type: ship, measure: voyage.cargo, moreThan: 5 }
filler: [please]
`,
  'languages/en.yaml': `language: en
name: English
cues: { who: [who] }
`,
}

export type Files = Readonly<Record<string, string | Buffer | undefined>>

/** Writes the harbour, changed, to a folder that is gone when the test is over; `articles/` lies in it. */
export function writeHarbour(changes: Files = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'akb-harbour-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [path, content] of Object.entries({ ...HARBOUR, 'articles/log.txt': ARTICLE, ...changes })) {
    if (content === undefined) continue
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

/** A file of the harbour with one text in it replaced by another; fails where the text is not there. */
export function edited(path: string, text: string, by: string): Files {
  const content = HARBOUR[path]
  if (!content?.includes(text)) throw new Error(`${path} does not have ${text}`)
  return { [path]: content.replace(text, () => by) }
}

/** Loads a folder without the shared languages, so that a test depends on nothing beside it. */
export function loadAlone(folder: string) {
  return load(folder, { languages: join(folder, 'none') })
}

/** Where and what each problem is, one text each. */
export function codes(problems: ReturnType<typeof load>['problems']): string[] {
  return problems.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`)
}
