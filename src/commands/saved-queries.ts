import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { SavedQuery } from '../output/queries-listing.ts'
import { UsageError } from './errors.ts'
import type { Session } from './session.ts'

/** The saved queries by name: those of the knowledge base, then the user's own, which win. */
export async function savedQueries(session: Session): Promise<ReadonlyMap<string, SavedQuery>> {
  const own = Array.from(
    session.base().kb.queries,
    ([name, entry]): SavedQuery => ({
      name,
      ...entry,
      file: 'kb.yaml',
    }),
  )
  const all = [...own, ...(await queriesOfUser(session))]
  return new Map(all.map(query => [query.name, query]))
}

/** The queries in the file that AKB_QUERIES names, else in the user's configuration, where there is one. */
export async function queriesOfUser({ context: { env, cwd } }: Session): Promise<readonly SavedQuery[]> {
  const configuration = env.XDG_CONFIG_HOME || (env.HOME ? join(env.HOME, '.config') : undefined)
  const usual = configuration === undefined ? undefined : join(configuration, 'akb', 'queries.yaml')
  const file = env.AKB_QUERIES || usual
  if (file === undefined) return []
  let text: string
  try {
    text = readFileSync(resolve(cwd, file), 'utf8')
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (!env.AKB_QUERIES && ['ENOENT', 'ENOTDIR'].includes(code)) return []
    throw unusable(file, `cannot be read (${code})`)
  }
  return readQueries(text, file)
}

async function readQueries(text: string, file: string): Promise<readonly SavedQuery[]> {
  const yaml: typeof import('yaml') & { readonly default?: typeof import('yaml') } = await import('yaml')
  let data: unknown
  try {
    data = (yaml.default ?? yaml).parse(text, { maxAliasCount: 0 })
  } catch (error) {
    throw unusable(file, `is no YAML: ${(error as Error).message.split('\n')[0]}`)
  }
  const queries = isMapping(data) && isMapping(data.queries) ? data.queries : undefined
  if (!queries) throw unusable(file, 'has no queries')
  return Object.entries(queries).map(([name, entry]) => savedQuery(name, entry, file))
}

/** A query text, or one with a title: a text, or one per language. */
function savedQuery(name: string, entry: unknown, file: string): SavedQuery {
  const { query, title } = isMapping(entry) ? entry : { query: entry, title: undefined }
  if (typeof query !== 'string') throw unusable(file, `gives "${name}" no query text`)
  if (typeof title === 'string') return { name, query, title: { en: title }, file }
  return { name, query, ...(isText(title) && { title }), file }
}

function isText(value: unknown): value is Readonly<Record<string, string>> {
  return isMapping(value) && Object.values(value).every(text => typeof text === 'string')
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function unusable(file: string, why: string): UsageError {
  return new UsageError(`${file} ${why}`, ['it lists queries by name: "queries:", then "  my-query: …"'])
}
