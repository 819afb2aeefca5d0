import type { AnySchemaObject, ErrorObject } from 'ajv'
import type { ProblemCode } from './codes.ts'
import { nearest, suggest } from './nearest.ts'
import type { ParsedFile } from './parse.ts'
import { quoted } from './quoted.ts'
import type { Finding, Path, Report } from './report.ts'

type SchemaFinding = Finding & { readonly path: Path }

/** What of a file was held against a schema: all of it, or some entries of one list of it. */
export interface PartOfFile {
  readonly file: ParsedFile
  readonly data: unknown
  /** The list that `data` has a part of, and which entry of it comes first there. */
  readonly slice?: { readonly key: string; readonly from: number }
}

const KINDS_OF_VALUE: Readonly<Record<string, string>> = {
  object: 'a mapping of keys to values',
  array: 'a list',
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: '`true` or `false`',
}

const FORMATS: Readonly<Record<string, { code: ProblemCode; what: string; tip: string }>> = {
  edtf: {
    code: 'bad-date',
    what: 'an EDTF date',
    tip: 'For example 2024, 2024-05-27, 2022-23 (autumn), 2026/.. .',
  },
  id: {
    code: 'bad-id',
    what: 'an id',
    tip: 'Ids are lower-case letters and digits, joined by single hyphens.',
  },
  language: { code: 'bad-language', what: 'a language', tip: 'For example en, fr, pt-BR.' },
}

/** Keywords whose errors only repeat those of the parts they apply. */
const ECHOES = new Set(['if', 'propertyNames', 'oneOf', 'allOf'])

/**
 * Turns what ajv found in a file into problems, one a cause, each at its key. Returns the paths that are at fault.
 */
export function reportSchemaErrors(part: PartOfFile, errors: readonly ErrorObject[], report: Report): Path[] {
  const findings = withoutEchoes(errors)
    .map(error => findingOf(error, part))
    .filter(({ path }) => isOfPart(path, part))
  for (const { path, ...finding } of findings) report.add(part.file, path, finding)
  return findings.map(finding => finding.path)
}

/** What stands beside the list is reported with its first entries alone. */
function isOfPart(path: Path, { slice }: PartOfFile): boolean {
  return slice === undefined || slice.from === 0 || path[0] === slice.key
}

function withoutEchoes(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const choices = new Set(errors.filter(error => error.keyword === 'anyOf').map(error => error.schemaPath))
  const misspelt = misspeltKeys(errors)
  const mistyped = new Set(errors.filter(error => error.keyword === 'type').map(error => error.instancePath))
  return errors.filter(error => {
    if (ECHOES.has(error.keyword)) return false
    if (error.keyword !== 'type' && mistyped.has(error.instancePath)) return false
    if (isMissingTag(error)) return false
    if (error.keyword === 'required' && misspelt.has(placeOf(error, error.params.missingProperty)))
      return false
    const choice = /^(.*\/anyOf)\/\d+\//.exec(error.schemaPath)?.[1]
    return choice === undefined || !choices.has(choice)
  })
}

/** A fact without `kind` lacks a required key; ajv's discriminator says so a second time. */
function isMissingTag({ keyword, params, data }: ErrorObject): boolean {
  return keyword === 'discriminator' && params.error === 'tag' && !Object.hasOwn(data as object, params.tag)
}

function placeOf(error: ErrorObject, key: string): string {
  return `${error.instancePath}\0${key}`
}

/** Required keys that are there under a name much like their own: the wrong name is the one cause. */
function misspeltKeys(errors: readonly ErrorObject[]): ReadonlySet<string> {
  const found = new Set<string>()
  const missing = new Map<string, string[]>()
  for (const { keyword, instancePath, params } of errors) {
    if (keyword !== 'required') continue
    missing.set(instancePath, [...(missing.get(instancePath) ?? []), params.missingProperty])
  }
  for (const error of errors) {
    if (error.keyword !== 'additionalProperties' || !missing.has(error.instancePath)) continue
    const [near] = nearest(error.params.additionalProperty, keysOf(error.parentSchema))
    if (near !== undefined && missing.get(error.instancePath)!.includes(near)) found.add(placeOf(error, near))
  }
  return found
}

function findingOf(error: ErrorObject, { file, data, slice }: PartOfFile): SchemaFinding {
  const within = pathOf(error, data)
  const [key, entry, ...rest] = within
  const path =
    slice && key === slice.key && typeof entry === 'number' ? [key, slice.from + entry, ...rest] : within
  const make = Object.hasOwn(FINDINGS, error.keyword) ? FINDINGS[error.keyword]! : otherFinding
  return { path, ...make(error, nameOf(path), () => file.written(path)) }
}

/** The path of the key at fault: where a key is unknown or an id is none, the key itself. Entries of lists are numbers. */
function pathOf(error: ErrorObject, data: unknown): Path {
  let value = data
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map(key => {
      const step = Array.isArray(value) ? Number(key) : key
      value = (value as Readonly<Record<string | number, unknown>>)[step]
      return step
    })
  if (error.keyword === 'additionalProperties') return [...path, error.params.additionalProperty]
  if (error.keyword === 'discriminator') return [...path, error.params.tag]
  return error.propertyName === undefined ? path : [...path, error.propertyName]
}

/** How a message names the place: the key, and for an entry of a list the key of the list. */
function nameOf(path: Path): string {
  const keys = path.filter(step => typeof step === 'string')
  const last = path.at(-1)
  if (last === undefined) return 'The file'
  if (typeof last === 'string') return quoted(last)
  return keys.length > 0 ? `Entry ${last + 1} of ${quoted(keys.at(-1))}` : `Entry ${last + 1}`
}

/** `written` is the text of the value as it stands in the file. */
type MakeFinding = (error: ErrorObject, name: string, written: () => string | undefined) => Finding

const FINDINGS: Readonly<Record<string, MakeFinding>> = {
  required: ({ params, data }, name) => ({
    code: 'missing-key',
    message: `${ownerOf(data, name)} lacks \`${params.missingProperty}\`.`,
    tip: `Add \`${params.missingProperty}:\` to it.`,
  }),
  dependentRequired: ({ params, data }, name) => ({
    code: 'missing-key',
    message: `${ownerOf(data, name)} has \`${params.property}\` but lacks \`${params.missingProperty}\`.`,
    tip: `Add \`${params.missingProperty}:\` to it.`,
  }),
  anyOf: ({ schema, data }, name) => ({
    code: 'missing-key',
    message: `${ownerOf(data, name)} has none of the forms that its kind allows.`,
    tip: alternatives(schema),
  }),
  additionalProperties: ({ params, parentSchema, data }, name) => ({
    code: 'unknown-key',
    message: `${name} is no key of ${ownerOf(data, 'this part')}.`,
    tip: () => suggest(params.additionalProperty, keysOf(parentSchema)),
  }),
  discriminator: ({ params, parentSchema }) => ({
    code: params.error === 'tag' ? 'wrong-type' : 'unknown-kind',
    message: `${quoted(params.tagValue)} is no kind of this knowledge base.`,
    tip: () => suggest(params.tagValue, kindsOf(parentSchema)) ?? 'Add its file to kinds/.',
  }),
  type: ({ params, data }, name, written) => {
    const wanted = KINDS_OF_VALUE[String(params.type)] ?? String(params.type)
    const message = `${name} must be ${wanted}, not ${describe(data)}.`
    return {
      code: 'wrong-type',
      message,
      tip: () => (wanted === 'text' ? textTip(data, written) : undefined),
    }
  },
  enum: ({ schema, data }, name) => notAllowed(name, data, schema as readonly unknown[]),
  const: ({ schema, data }, name) => notAllowed(name, data, [schema]),
  format: ({ params, data, propertyName }, name) => {
    const { code, what, tip } = FORMATS[params.format] ?? { code: 'bad-value', what: params.format, tip: '' }
    const value = quoted(propertyName ?? data)
    return { code, message: `${name}: ${value} is not ${what}.`, ...(tip ? { tip } : {}) }
  },
  pattern: ({ params, data }, name) => patternFinding(name, data, params.pattern),
}

function otherFinding(error: ErrorObject, name: string): Finding {
  return { code: 'bad-value', message: `${name} ${error.message?.replace('NOT', 'not') ?? 'is not valid'}.` }
}

function patternFinding(name: string, data: unknown, pattern: string): Finding {
  if (pattern !== '^[0-9a-f]{64}$') {
    return { code: 'bad-value', message: `${name}: ${quoted(data)} does not match ${pattern}.` }
  }
  const message = `${name} is not a SHA-256 digest: 64 hexadecimal digits in lower case.`
  return { code: 'bad-value', message, tip: 'Take it from `akb locate`.' }
}

function notAllowed(name: string, data: unknown, allowed: readonly unknown[]): Finding {
  return {
    code: 'not-allowed',
    message: `${name}: ${quoted(data)} is none of the values allowed.`,
    tip: () => suggest(data, allowed.map(String)),
  }
}

function alternatives(schema: unknown): string {
  const sets = (schema as readonly { required?: readonly string[] }[])
    .map(branch => branch.required?.map(key => `\`${key}\``).join(' and '))
    .filter(names => names !== undefined)
  return sets.length > 0 ? `Add ${sets.join(', or ')}.` : 'See the file of the kind.'
}

const KEYS = new WeakMap<object, readonly string[]>()

/** The keys that a schema knows: always the same list, since it is searched again and again. */
function keysOf(schema: AnySchemaObject | undefined): readonly string[] {
  const properties: object = schema?.properties ?? {}
  const keys = KEYS.get(properties) ?? Object.keys(properties)
  KEYS.set(properties, keys)
  return keys
}

function kindsOf(schema: unknown): readonly string[] {
  const { oneOf } = schema as { oneOf?: readonly { properties: { kind: { const: string } } }[] }
  return oneOf?.map(branch => branch.properties.kind.const) ?? []
}

/** A mapping by its id where it has one. */
function ownerOf(data: unknown, otherwise: string): string {
  const id =
    typeof data === 'object' && data !== null && Object.hasOwn(data, 'id') ? (data as { id: unknown }).id : 0
  return typeof id === 'string' ? `\`${id}\`` : otherwise
}

/** A number that was meant as text keeps its own form in quotes: `0000` and `2020.10` are not 0 and 2020.1. */
function textTip(data: unknown, written: () => string | undefined): string | undefined {
  if (typeof data !== 'number' && typeof data !== 'boolean') return undefined
  return `Put it in quotes: '${written() ?? data}'.`
}

function describe(data: unknown): string {
  if (data === null) return 'nothing'
  if (Array.isArray(data)) return 'a list'
  if (typeof data === 'object') return 'a mapping'
  return typeof data === 'string' ? `the text ${quoted(data)}` : `the ${typeof data} ${String(data)}`
}
