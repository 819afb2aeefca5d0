import type { ValidateFunction } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import factsSchema from '../../schemas/facts.schema.json' with { type: 'json' }
import kbSchema from '../../schemas/kb.schema.json' with { type: 'json' }
import kindSchema from '../../schemas/kind.schema.json' with { type: 'json' }
import languageSchema from '../../schemas/language.schema.json' with { type: 'json' }
import sourcesSchema from '../../schemas/sources.schema.json' with { type: 'json' }
import termsSchema from '../../schemas/terms.schema.json' with { type: 'json' }
import wordsSchema from '../../schemas/words.schema.json' with { type: 'json' }
import { parseEdtf } from '../model/time.ts'

/** A JSON Schema, or a part of one. */
export type JsonSchema = { readonly [keyword: string]: unknown }

export const ENVELOPE = factsSchema as unknown as {
  readonly properties: JsonSchema
  readonly $defs: {
    readonly Envelope: { readonly properties: JsonSchema; readonly required: readonly string[] }
  } & {
    readonly [name: string]: JsonSchema
  }
}

const PROGRAM_SCHEMAS = [
  ...[factsSchema, kbSchema, kindSchema, languageSchema, sourcesSchema, termsSchema, wordsSchema],
] as unknown as readonly JsonSchema[]

/** Keywords of a kind and of its roles that say what they mean and constrain nothing. */
export const ANNOTATIONS: readonly string[] = [
  ...[
    'kind',
    'subject',
    'unique',
    'complete',
    'featured',
    'bearsOn',
    'aims',
    'defines',
    'range',
    'single',
    'denies',
    'units',
  ],
]

/** kebab-case: lower-case letters, digits and single hyphens. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
/** A language tag of BCP 47, as far as knowledge bases need it: `en`, `pt-BR`, `zh-Hant`. */
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/

let shared: Ajv2020 | undefined

/**
 * The ajv that knows the program's formats, its annotations and what kinds refer to (`akb:facts`), made when first asked
 * for: those never change. What is compiled for one knowledge base is taken out of it again.
 */
function sharedAjv(): Ajv2020 {
  shared ??= createAjv()
  return shared
}

/** What holds a file against a schema of the program, by its id (`akb:kb`, `akb:terms` …). */
export function programSchema(id: string): ValidateFunction {
  const ajv = sharedAjv()
  const known = PROGRAM_SCHEMAS.find(({ $id }) => $id === id)
  if (known && !ajv.schemas[id]) ajv.addSchema(chosenByType(known) as JsonSchema)
  return ajv.getSchema(id)!
}

/** Compiles a schema for one use. Throws, with ajv's reason, where it is none. */
export function compileOnce(schema: JsonSchema): ValidateFunction {
  try {
    return sharedAjv().compile(schema)
  } finally {
    sharedAjv().removeSchema(schema)
  }
}

function createAjv(): Ajv2020 {
  const ajv = new Ajv2020({
    ...{ allErrors: true, discriminator: true, verbose: true, ownProperties: true, logger: false },
    ...{
      strict: true,
      strictTypes: false,
      strictRequired: false,
      strictTuples: false,
      validateSchema: false,
      meta: false,
    },
    // A kind has the whole envelope: written out and optimised, its code takes longer to make than to run.
    ...{ inlineRefs: false, code: { optimize: false } },
  })
  ajv.addVocabulary([...ANNOTATIONS])
  ajv.addFormat('id', ID)
  ajv.addFormat('language', LANGUAGE)
  ajv.addFormat('edtf', (text: string) => parseEdtf(text) !== undefined)
  // The others refer to it, and so do kinds.
  ajv.addSchema(chosenByType(factsSchema) as JsonSchema)
  return ajv
}

/**
 * The schema with each `anyOf` of a scalar and a list (or mapping) as `if`, `then`, `else` on the type of the
 * value: a wrong value is then reported once, against the form it was meant to have.
 */
export function chosenByType(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(chosenByType)
  if (typeof node !== 'object' || node === null) return node
  const changed = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, chosenByType(value)]))
  const { anyOf, ...rest } = changed as { anyOf?: unknown }
  if (!Array.isArray(anyOf) || anyOf.length !== 2) return changed
  const [plain, compound] = anyOf as [JsonSchema, JsonSchema]
  const type = typeOf(compound)
  if ((type !== 'array' && type !== 'object') || type === typeOf(plain)) return changed
  return { ...rest, ...choice(type, compound, plain) }
}

/** One schema for values of a type, another for all others. */
export function choice(type: string, yes: JsonSchema, no: JsonSchema): JsonSchema {
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  return { if: { type }, then: yes, else: no }
}

function typeOf(schema: JsonSchema): unknown {
  const name = typeof schema.$ref === 'string' ? schema.$ref.split('/').at(-1)! : undefined
  return name !== undefined && Object.hasOwn(ENVELOPE.$defs, name) ? ENVELOPE.$defs[name]?.type : schema.type
}
