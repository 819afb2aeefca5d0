#!/usr/bin/env node
// Builds the terms, sources and facts of tests/kb/geography from the seven tables of Geobase.
// usage: node tests/tools/geography.mjs TABLES [BASE]
// The same tables give the same bytes. kb.yaml, kinds/ and words/ of the base are written by hand.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as names from './geography-names.mjs'

const PUBLISHED = '1996'
const SCHEMAS = '../../../../schemas'

/** The rows of a table, each with its span in code points: the tables are ASCII, one row a line, no field empty. */
function readTable(folder, name) {
  const bytes = readFileSync(join(folder, `${name}.csv`))
  const [header, ...lines] = bytes.toString('utf8').trimEnd().split('\n')
  const columns = fieldsOf(header)
  const rows = []
  let start = header.length + 1
  for (const line of lines) {
    rows.push({ ...rowOf(columns, line), span: spanOf(line, start) })
    start += line.length + 1
  }
  return { name, id: sourceOf(name), sha256: digest(bytes), header: spanOf(header, 0), rows }
}

function rowOf(columns, line) {
  const fields = fieldsOf(line)
  if (fields.length !== columns.length) throw new Error(`${columns.length} columns, but: ${line}`)
  return Object.fromEntries(columns.map((column, at) => [column, fields[at]]))
}

function fieldsOf(line) {
  return (line.match(/"[^"]*"|[^,]+/g) ?? []).map(field => field.replaceAll('"', ''))
}

function spanOf(line, start) {
  return `{ start: ${start}, end: ${start + line.length}, sha256: ${digest(line)} }`
}

function digest(data) {
  return createHash('sha256').update(data).digest('hex')
}

function sourceOf(table) {
  return `geobase-${table.replace('_info', '')}`
}

/** The id of a term: its name, then what tells it from its namesakes, unless the name ends with that already. */
function idOf(name, suffix) {
  const slug = name.replaceAll('.', '').replaceAll(' ', '-')
  const tail = suffix.replaceAll(' ', '-')
  return tail === '' || slug.endsWith(`-${tail}`) ? slug : `${slug}-${tail}`
}

const stateId = name => idOf(name, '')
const cityId = (name, state) => `${idOf(name, '')}-${idOf(state, '')}`
const riverId = name => idOf(name, 'river')
const lakeId = name => idOf(name, 'lake')
const mountainId = name => idOf(name, 'mountain')
const pointId = name => idOf(name, 'point')

const term = (id, name, aliases) => ({ id, label: names.printed(name), aliases })

/** The terms of every type, each once, in the order of the tables. */
function termsOf(tables) {
  const cities = tables.city.map(row => cityId(row.city_name, row.state_name))
  const seats = tables.state.filter(row => !cities.includes(cityId(row.capital, row.state_name)))
  const points = tables.highlow.flatMap(row => [row.highest_point, row.lowest_point])
  return {
    country: [names.COUNTRY],
    state: tables.state.map(({ state_name: name }) => term(stateId(name), name, names.stateAliases(name))),
    city: tables.city.map(row => cityTerm(row.city_name, row.state_name)),
    seat: seats.map(row => cityTerm(row.capital, row.state_name)),
    river: tables.river.map(({ river_name: name }) => term(riverId(name), name, names.riverAliases(name))),
    lake: tables.lake.map(({ lake_name: name }) => term(lakeId(name), name, names.lakeAliases(name))),
    mountain: tables.mountain.map(({ mountain_name: name }) =>
      term(mountainId(name), name, names.mountainAliases(name)),
    ),
    point: points.map(name => term(pointId(name), name, names.pointAliases(name))),
  }
}

function cityTerm(name, state) {
  return term(cityId(name, state), name, names.cityAliases(name, state))
}

/** The facts that each table states: one a row and relation, a repeated row adding nothing. */
const RELATIONS = {
  state: row => {
    const state = stateId(row.state_name)
    return [
      fact(`${state}-in-usa`, 'state-location', { state, country: names.COUNTRY.id }),
      fact(`population-of-${state}`, 'state-population', {
        state,
        population: amount(row.population, 'person'),
      }),
      fact(`area-of-${state}`, 'state-area', { state, area: amount(row.area, 'sq-mi') }),
      fact(`density-of-${state}`, 'state-density', {
        state,
        density: amount(row.density, 'person-per-sq-mi'),
      }),
      fact(`capital-of-${state}`, 'capital', { state, capital: cityId(row.capital, row.state_name) }),
    ]
  },
  city: row => {
    const city = cityId(row.city_name, row.state_name)
    return [
      fact(`location-of-${city}`, 'city-location', { city, state: stateId(row.state_name) }),
      fact(`population-of-${city}`, 'city-population', {
        city,
        population: amount(row.population, 'person'),
      }),
    ]
  },
  border_info: row => {
    const [state, neighbour] = [stateId(row.state_name), stateId(row.border)]
    return [fact(`${state}-borders-${neighbour}`, 'border', { state, neighbour })]
  },
  highlow: row => {
    const state = stateId(row.state_name)
    const point = (name, height) => ({ state, point: pointId(name), elevation: amount(height, 'm') })
    return [
      fact(`high-point-of-${state}`, 'high-point', point(row.highest_point, row.highest_elevation)),
      fact(`low-point-of-${state}`, 'low-point', point(row.lowest_point, row.lowest_elevation)),
    ]
  },
  lake: row => {
    const [lake, state] = [lakeId(row.lake_name), stateId(row.state_name)]
    return [
      fact(`${lake}-in-${state}`, 'lake-location', { lake, state }),
      fact(`area-of-${lake}`, 'lake-area', { lake, area: amount(row.area, 'sq-mi') }),
    ]
  },
  mountain: row => {
    const mountain = mountainId(row.mountain_name)
    return [
      fact(`location-of-${mountain}`, 'mountain-location', { mountain, state: stateId(row.state_name) }),
      fact(`height-of-${mountain}`, 'mountain-height', {
        mountain,
        height: amount(row.mountain_altitude, 'm'),
      }),
    ]
  },
  river: row => {
    const [river, state] = [riverId(row.river_name), stateId(row.traverse)]
    return [
      fact(`${river}-through-${state}`, 'course', { river, state }),
      fact(`length-of-${river}`, 'river-length', { river, length: amount(row.length, 'km') }),
    ]
  },
}

const fact = (id, kind, roles) => ({ id, kind, roles })
const amount = (text, unit) => `{ value: ${Number(text)}, unit: ${unit} }`

/** The first of each id; two that bear one id but differ are an error of this program. */
function distinct(items) {
  const byId = new Map()
  for (const item of items) {
    const known = byId.get(item.id)
    if (!known) byId.set(item.id, item)
    else if (same(known) !== same(item)) throw new Error(`two of one id: ${same(known)} ${same(item)}`)
  }
  return [...byId.values()]
}

function same({ span, ...rest }) {
  return JSON.stringify(rest)
}

function factsFile(table) {
  const facts = table.rows.flatMap(row => RELATIONS[table.name](row).map(one => ({ ...one, span: row.span })))
  return `${heading('facts')}source: ${table.id}\nfacts:\n${distinct(facts).map(factLine).join('')}`
}

function factLine({ id, kind, roles, span }) {
  const filled = Object.entries(roles).map(([role, value]) => `${role}: ${value}`)
  const parts = [`id: ${id}`, `kind: ${kind}`, ...filled, 'status: recorded', 'certainty: tabulated']
  return `  - { ${[...parts, `evidence: [${span}]`].join(', ')} }\n`
}

function termsFile(type, terms) {
  const lines = distinct(terms).map(({ id, label, aliases }) => {
    const more = aliases.length > 0 ? `, aliases: { en: [${aliases.map(quoted).join(', ')}] }` : ''
    return `  - { id: ${id}, label: { en: ${quoted(label)} }${more} }\n`
  })
  return `${heading('terms')}type: ${type}\nterms:\n${lines.join('')}`
}

const quoted = text => (/^[A-Za-z][\w .-]*$/.test(text) ? text : `'${text}'`)

function sourcesFile(tables) {
  const entries = tables.map(
    table => `  - id: ${table.id}
    title: Geobase, table ${table.name}
    published: '${PUBLISHED}'
    language: en
    file: ${table.name}.csv
    sha256: ${table.sha256}
    note: >-
      The figures are of 1980 to 1996; the table bears no date. ${names.NOTES[table.name]}
    notCurated:
      - ${table.header.replace(' }', ', reason: The names of the columns. }')}
`,
  )
  return `${heading('sources', 1)}sources:\n${entries.join('')}`
}

function heading(schema, up = 0) {
  return `# yaml-language-server: $schema=${SCHEMAS.slice(up * 3)}/${schema}.schema.json\n`
}

/** Everything is made before anything is written: a fault in a table leaves the base as it was. */
function filesOf(folder) {
  const tables = Object.keys(RELATIONS).map(name => readTable(folder, name))
  const rows = Object.fromEntries(tables.map(table => [table.name, table.rows]))
  const terms = Object.entries(termsOf(rows))
  return [
    ['sources.yaml', sourcesFile(tables)],
    ...tables.map(table => [join('facts', `${table.id}.yaml`), factsFile(table)]),
    ...terms.map(([type, entries]) => [join('terms', `${type}.yaml`), termsFile(type, entries)]),
  ]
}

function build(folder, base) {
  const files = filesOf(folder)
  for (const part of ['terms', 'facts']) mkdirSync(join(base, part), { recursive: true })
  for (const [file, text] of files) writeFileSync(join(base, file), text)
}

const here = dirname(fileURLToPath(import.meta.url))
const [folder, base = join(here, '..', 'kb', 'geography')] = process.argv.slice(2)
if (folder) build(folder, base)
else {
  console.error('usage: node tests/tools/geography.mjs TABLES [BASE]')
  process.exitCode = 2
}
