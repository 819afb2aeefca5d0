// Writes src/model/generated.ts from schemas/*.schema.json; `--print` writes it to standard output instead.
// Each definition is compiled by itself, and a reference becomes the name of its definition, so that no type
// appears twice under numbered names.
import { readFileSync, writeFileSync } from 'node:fs'
import { compile } from 'json-schema-to-typescript'

const ROOT = new URL('../../', import.meta.url)
const FILES = ['facts', 'kb', 'sources', 'terms', 'kind', 'words', 'language']
/** Definitions that are plain strings: their format is checked when a file is loaded, a type would add nothing. */
const STRINGS = new Set(['Id', 'Edtf'])
/** Keywords that would name a type or a file, where they are not the name of a property. */
const NAMING = new Set(['$id', '$schema', 'title'])
const UNTYPED = new Set(['$defs', 'propertyNames', 'minItems'])
const HEADER =
  '// Generated from schemas/*.schema.json by tests/tools/types.mjs. Do not edit: change the schema and run\n' +
  '// `node tests/tools/types.mjs`.\n'

const OPTIONS = {
  additionalProperties: false,
  bannerComment: '',
  ignoreMinAndMaxItems: true,
  style: { semi: false, singleQuote: true, printWidth: 110 },
}

function referenceType(reference) {
  const name = reference.split('/').at(-1)
  return STRINGS.has(name) ? 'string' : name
}

/** The schema with each `$ref` replaced by the name it stands for; titles, which would name types, removed. */
function withNames(node) {
  if (Array.isArray(node)) return node.map(withNames)
  if (node === null || typeof node !== 'object') return node
  if (typeof node.$ref === 'string') {
    return {
      tsType: referenceType(node.$ref),
      ...(node.description ? { description: node.description } : {}),
    }
  }
  return { ...openWhereUnlisted(node), ...mapValues(node, withNames) }
}

/** An object schema that lists no properties holds any. */
function openWhereUnlisted(node) {
  return node.type === 'object' && !node.properties && !node.additionalProperties
    ? { additionalProperties: true }
    : {}
}

function mapValues(node, change) {
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key, value]) => !(NAMING.has(key) && typeof value === 'string') && !UNTYPED.has(key))
      .map(([key, value]) => [key, key === 'enum' ? value : key === 'description' ? value : change(value)]),
  )
}

function definitions() {
  const found = new Map()
  for (const file of FILES) {
    const schema = JSON.parse(readFileSync(new URL(`schemas/${file}.schema.json`, ROOT), 'utf8'))
    for (const [name, definition] of Object.entries(schema.$defs ?? {})) {
      if (found.has(name)) throw new Error(`Two schemas define ${name}: rename one of them.`)
      if (!STRINGS.has(name)) found.set(name, definition)
    }
    found.set(schema.title, schema)
  }
  return found
}

async function generate() {
  const parts = []
  for (const [name, schema] of definitions()) {
    parts.push((await compile(withNames(schema), name, { ...OPTIONS })).trim())
  }
  return `${HEADER}\n${parts.join('\n\n')}\n`
}

const text = await generate()
if (process.argv.includes('--print')) process.stdout.write(text)
else writeFileSync(new URL('src/model/generated.ts', ROOT), text)
