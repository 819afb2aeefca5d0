import type { KindFile } from '../model/generated.ts'
import { mayBacktrack } from './backtracking.ts'
import { mapObject, roleSchema } from './facts-schema.ts'
import { suggest } from './nearest.ts'
import { quoted } from './quoted.ts'
import type { Entry } from './raw.ts'
import type { Report } from './report.ts'
import { compileOnce, type JsonSchema } from './schemas.ts'

/** Keywords that a role may have beside its annotations. */
const KEYWORDS: readonly string[] = [
  ...[
    'range',
    'description',
    'single',
    'denies',
    'units',
    'enum',
    'const',
    'minimum',
    'maximum',
    'pattern',
    'format',
  ],
  ...['exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'minLength', 'maxLength', 'minItems', 'maxItems'],
  ...['properties', 'required', 'not', 'anyOf', 'allOf', 'oneOf', 'if', 'then', 'else', '$comment'],
]

/** Whether the roles of a kind are JSON Schemas that can be used; reports those that are not. */
export function isSoundKind(entry: Entry<KindFile>, report: Report): boolean {
  const { kind, properties, anyOf, dependentRequired } = entry.value
  const conditions = { ...(anyOf ? { anyOf } : {}), ...(dependentRequired ? { dependentRequired } : {}) }
  let sound = true
  const refuse = (path: readonly string[], message: string, tip?: () => string | undefined): void => {
    sound = false
    report.add(entry.file, path, { code: 'bad-schema', message, ...(tip ? { tip } : {}) })
  }
  if (isInherited(kind)) {
    const tip = () => 'Choose another name.'
    report.add(entry.file, ['kind'], {
      code: 'bad-name',
      message: `\`${kind}\` cannot be the name of a kind.`,
      tip,
    })
    return false
  }
  for (const [name, role] of Object.entries(properties)) {
    const unknown = Object.keys(role).filter(keyword => !KEYWORDS.includes(keyword))
    for (const keyword of unknown) {
      const message = `The role \`${name}\` has the unknown keyword ${quoted(keyword)}.`
      refuse(['properties', name, keyword], message, () => suggest(keyword, KEYWORDS))
    }
  }
  for (const { path, pattern } of patternsIn({ properties, anyOf }, [])) {
    if (!mayBacktrack(pattern)) continue
    const message = `The pattern ${quoted(pattern)} repeats what repeats itself, and may take for ever.`
    refuse(path, message, () => 'Write it without a repetition inside a repeated group.')
  }
  if (!sound || !faultOf({ properties: mapObject(properties, roleSchema), ...conditions })) return sound
  for (const [name, role] of Object.entries(properties)) {
    const fault = faultOf(roleSchema(role))
    if (fault) refuse(['properties', name], `The role \`${name}\` is not a valid schema: ${fault}.`)
  }
  const fault = faultOf({ ...(anyOf ? { anyOf } : {}), ...(dependentRequired ? { dependentRequired } : {}) })
  if (fault)
    refuse([anyOf ? 'anyOf' : 'dependentRequired'], `The kind \`${kind}\` is not a valid schema: ${fault}.`)
  return sound
}

function faultOf(schema: JsonSchema): string | undefined {
  try {
    compileOnce(schema)
    return undefined
  } catch (error) {
    return error instanceof TypeError
      ? 'a keyword of it has a value of the wrong form'
      : (error as Error).message
  }
}

/** The names that every object of JavaScript has: ajv takes a kind of such a name for one it has seen already. */
export function isInherited(name: string): boolean {
  return name in Object.prototype
}

function* patternsIn(
  value: unknown,
  path: readonly string[],
): Generator<{ path: readonly string[]; pattern: string }> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'patternProperties' && typeof inner === 'object' && inner !== null)
      for (const pattern of Object.keys(inner)) yield { path: [...path, key, pattern], pattern }
    if (key === 'pattern' && typeof inner === 'string') yield { path: [...path, key], pattern: inner }
    else yield* patternsIn(inner, [...path, key])
  }
}
