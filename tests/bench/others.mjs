// The work of the benchmarks by programs that people would take instead, where they are installed: the same facts in the
// form that each likes best, indexed where it can.
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { factsOf } from './generate.mjs'

const COLUMNS = [
  'id',
  'company',
  'partner',
  'segment',
  'technology',
  'region',
  'valid',
  'status',
  'statement',
]

function isInstalled(program) {
  return !spawnSync(program, ['--version']).error
}

/** What lies under a region, as `region:=x` does not ask; a company, a segment and a status have nothing below them. */
function under(type, id) {
  const number = Number(id.split('-')[1])
  const size = { segment: 40 }[type]
  const found = [number]
  for (const each of found) for (let i = 4; i < size; i++) if (Math.floor(i / 4) - 1 === each) found.push(i)
  return found.map(each => `${type}-${each}`)
}

/** Commands for each work, and for a full export, by the names under which they are printed. */
export function othersFor(_kb, size, folder) {
  const facts = [...factsOf(size)]
  const csv = join(folder, `${size}.csv`)
  const cell = text => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const lines = facts.map(fact => COLUMNS.map(name => cell(fact[name] ?? '')).join(','))
  writeFileSync(csv, `${COLUMNS.join(',')}\n${lines.join('\n')}\n`)
  const segments = under('segment', 'segment-5')
  const makers = [
    [isInstalled('sqlite3'), () => sqlite(csv, join(folder, `${size}.db`), segments)],
    [isInstalled('jq'), () => jq(facts, join(folder, `${size}.json`), segments)],
    [isInstalled('mlr'), () => miller(csv, segments)],
    [isInstalled('recsel') && size <= 10_000, () => recsel(facts, join(folder, `${size}.rec`), segments)],
  ]
  const all = makers.filter(([there]) => there).map(([, make]) => make())
  return {
    commands: Object.assign({}, ...all.map(({ commands }) => commands)),
    exports: Object.assign({}, ...all.map(({ exports }) => exports)),
  }
}

function named(program, commands) {
  return Object.fromEntries(
    Object.entries(commands).map(([work, command]) => [`${program}, ${work}`, command]),
  )
}

function sqlite(csv, file, segments) {
  const indexes = ['id', 'company', 'partner', 'segment', 'region', 'status'].map(
    name => `create index i_${name} on f(${name});`,
  )
  const input = `.mode csv\n.import ${csv} f\n${indexes.join('\n')}\ncreate virtual table t using fts5(id, statement);\ninsert into t select id, statement from f;\nanalyze;\n`
  spawnSync('sqlite3', [file], { input })
  const of = sql => ['sqlite3', '-readonly', file, sql]
  const some = segments.map(id => `'${id}'`).join(',')
  return {
    commands: named('sqlite3', {
      'filter of three': of(
        `select id from f where (company='company-3' or partner='company-3') and segment in (${some}) and status='planned' order by id`,
      ),
      point: of("select id from f where id='fact-0000042'"),
      text: of(
        "select id from f where id in (select id from t where t match 'statement:chargers') and region='region-2' and status='planned' order by id",
      ),
      count: of("select count(*) from f where status='planned'"),
    }),
    exports: { 'sqlite3, CSV': ['sqlite3', '-readonly', '-csv', '-header', file, 'select * from f'] },
  }
}

function jq(facts, file, segments) {
  writeFileSync(file, facts.map(fact => JSON.stringify(fact)).join('\n'))
  const of = filter => ['jq', '-r', filter, file]
  return {
    commands: named('jq', {
      'filter of three': of(
        `select((.company=="company-3" or .partner=="company-3") and (.segment|IN(${segments.map(id => `"${id}"`).join(',')})) and .status=="planned").id`,
      ),
      point: of('select(.id=="fact-0000042").id'),
    }),
    exports: {},
  }
}

function miller(csv, segments) {
  const of = (...verbs) => ['mlr', '--icsv', '--ocsv', '--headerless-csv-output', ...verbs, csv]
  const some = segments.map(id => `$segment=="${id}"`).join(' || ')
  return {
    commands: named('mlr', {
      'filter of three': of(
        'filter',
        `($company=="company-3" || $partner=="company-3") && (${some}) && $status=="planned"`,
        'then',
        'cut',
        '-f',
        'id',
      ),
      point: of('filter', '$id=="fact-0000042"', 'then', 'cut', '-f', 'id'),
    }),
    exports: { 'mlr, CSV': ['mlr', '--icsv', '--ocsv', 'cat', csv] },
  }
}

function recsel(facts, file, segments) {
  const record = fact => COLUMNS.flatMap(name => (fact[name] ? [`${name}: ${fact[name]}`] : [])).join('\n')
  writeFileSync(file, `%rec: fact\n\n${facts.map(record).join('\n\n')}\n`)
  const some = segments.map(id => `segment = '${id}'`).join(' || ')
  return {
    commands: named('recsel', {
      'filter of three': [
        'recsel',
        '-C',
        '-P',
        'id',
        '-e',
        `(company = 'company-3' || partner = 'company-3') && (${some}) && status = 'planned'`,
        file,
      ],
      point: ['recsel', '-C', '-P', 'id', '-e', "id = 'fact-0000042'", file],
    }),
    exports: {},
  }
}
