import type { KindFile } from '../model/generated.ts'
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
  for (const [name, role] of Object.entries(properties)) {
    const unknown = Object.keys(role).filter(keyword => !KEYWORDS.includes(keyword))
    for (const keyword of unknown) {
      const message = `The role \`${name}\` has the unknown keyword ${quoted(keyword)}.`
      refuse(['properties', name, keyword], message, () => suggest(keyword, KEYWORDS))
    }
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
    return (error as Error).message
  }
}
