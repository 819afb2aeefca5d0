import type { KindFile, RoleSchema } from '../model/generated.ts'
import { ANNOTATIONS, choice, chosenByType, ENVELOPE, type JsonSchema } from './schemas.ts'

const REFERENCE = { id: 'akb:facts#/$defs/Id', unnamed: 'akb:facts#/$defs/Unnamed' }

/** What a role of each scalar range holds; of any other range, it holds terms. */
const SCALARS: Readonly<Record<string, JsonSchema>> = {
  quantity: { $ref: 'akb:facts#/$defs/Quantity' },
  count: { type: 'integer', minimum: 0 },
  date: { $ref: 'akb:facts#/$defs/Edtf' },
  text: { $ref: 'akb:facts#/$defs/Text' },
  code: { type: 'string' },
}

const TERM = choice('object', { $ref: REFERENCE.unnamed }, { $ref: REFERENCE.id })

const LIST_KEYWORDS = new Set(['minItems', 'maxItems'])
const DESCRIPTIVE = new Set([...ANNOTATIONS, 'description', '$comment'])

/**
 * The schema of a facts file, put together from the kinds: `kind` decides which roles a fact may have. A kind whose
 * own file is faulty is known by name alone (`broken`), so that its facts are not reported for that. Where it is known
 * which keys the facts have (`keys`), nothing is said of the values of others, which costs less to compile.
 */
export function factsFileSchema(
  kinds: readonly KindFile[],
  broken: readonly string[],
  keys?: ReadonlySet<string>,
): JsonSchema {
  const branches = [...kinds.map(kind => kindSchema(kind, keys)), ...broken.map(openSchema)]
  return {
    type: 'object',
    required: ['source', 'facts'],
    additionalProperties: false,
    properties: {
      source: { $ref: REFERENCE.id },
      facts: {
        type: 'array',
        items: branches.length > 0 ? itemSchema(branches) : { type: 'object', required: ['kind'] },
      },
    },
  }
}

function itemSchema(branches: readonly JsonSchema[]): JsonSchema {
  return { type: 'object', required: ['kind'], discriminator: { propertyName: 'kind' }, oneOf: branches }
}

function openSchema(kind: string): JsonSchema {
  return { properties: { kind: { const: kind } } }
}

function kindSchema(kind: KindFile, keys?: ReadonlySet<string>): JsonSchema {
  const roles = mapObject(kind.properties, roleSchema)
  const { valid, status } = envelope()
  const properties: Record<string, JsonSchema> = {
    ...roles,
    ...envelope(),
    kind: { const: kind.kind },
    previously: {
      type: 'object',
      minProperties: 1,
      additionalProperties: false,
      properties: { ...roles, ...(valid ? { valid } : {}), ...(status ? { status } : {}) },
    },
    together: { type: 'array', minItems: 1, items: { enum: Object.keys(kind.properties) } },
  }
  return {
    additionalProperties: false,
    required: [...ENVELOPE.$defs.Envelope.required, ...(kind.required ?? [])],
    ...(kind.anyOf ? { anyOf: kind.anyOf } : {}),
    ...(kind.dependentRequired ? { dependentRequired: kind.dependentRequired } : {}),
    properties: keys ? onlyOf(keys, properties) : properties,
  }
}

/** The same keys; what is not among those wanted may hold anything, but for the kind, which chooses the schema. */
function onlyOf(keys: ReadonlySet<string>, properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const isWanted = (key: string): boolean => key === 'kind' || keys.has(key)
  return Object.fromEntries(
    Object.entries(properties).map(([key, schema]) => [key, isWanted(key) ? schema : true]),
  )
}

/** The envelope's properties, their references made to work from outside their file. */
function envelope(): Record<string, JsonSchema> {
  const text = JSON.stringify(chosenByType(ENVELOPE.$defs.Envelope.properties))
  return JSON.parse(text.replaceAll('"#/$defs/', '"akb:facts#/$defs/')) as Record<string, JsonSchema>
}

/** A role's value, or a list of such values unless the role is single. */
export function roleSchema(role: RoleSchema): JsonSchema {
  const further = Object.entries(role).filter(([keyword]) => !DESCRIPTIVE.has(keyword))
  const ofList = Object.fromEntries(further.filter(([keyword]) => LIST_KEYWORDS.has(keyword)))
  const ofValue = Object.fromEntries(further.filter(([keyword]) => !LIST_KEYWORDS.has(keyword)))
  const base = valueSchema(role)
  const value = Object.keys(ofValue).length > 0 ? { allOf: [base, ofValue] } : base
  if (role.single) return value
  return choice('array', { minItems: 1, items: value, ...ofList }, value)
}

function valueSchema(role: RoleSchema): JsonSchema {
  const range = typeof role.range === 'string' ? role.range : (role.range[0] ?? '')
  return Object.hasOwn(SCALARS, range) ? SCALARS[range]! : TERM
}

/** An object of the same keys, each value changed. */
export function mapObject<T, U>(
  object: Readonly<Record<string, T>>,
  change: (value: T) => U,
): Record<string, U> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]))
}
