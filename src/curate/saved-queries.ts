import { parseBytes } from '../load/files.ts'
import { readInside } from '../load/read.ts'
import { Report } from '../load/report.ts'
import type { KnowledgeBase } from '../model/knowledge-base.ts'
import type { Problem } from '../model/problem.ts'
import { parseQuery, type QueryError, withNearest } from '../query/index.ts'

const FILE = 'kb.yaml'

/**
 * Reads the queries that a knowledge base saves, and reports those that are no queries of it: each where it stands in
 * the kb.yaml of its folder, at the word at fault where the query is written on one line.
 */
export async function savedQueryProblems(kb: KnowledgeBase, folder: string): Promise<readonly Problem[]> {
  const report = new Report()
  let place: ReturnType<typeof placesOf> | undefined
  for (const [name, { query }] of kb.queries) {
    const parsed = parseQuery(query, kb)
    if (!('error' in parsed)) continue
    place ??= placesOf(folder)
    const { message, tip } = await withNearest(parsed.error)
    report.addAt(FILE, place(name, query, parsed.error), {
      code: 'bad-query',
      message: `The saved query \`${name}\` cannot be read: ${message}.`,
      tip: sentence(tip),
    })
  }
  return report.problems()
}

/** Where in kb.yaml a fault of a saved query stands: the file is read only when there is one. */
function placesOf(folder: string) {
  const read = readInside(folder, FILE)
  const file = 'bytes' in read ? parseBytes(FILE, read.bytes, new Report()) : undefined
  const lines = 'bytes' in read ? read.bytes.toString('utf8').split('\n') : []
  return (name: string, query: string, { start }: QueryError) => {
    const key = file?.at(['queries', name, 'query']) ?? { line: 1, column: 1 }
    const written = lines[key.line - 1]?.indexOf(query, key.column) ?? -1
    return written < 0 ? key : { line: key.line, column: written + start + 1 }
  }
}

/** A tip of the query language as a tip of a problem. */
function sentence(text: string): string {
  const [first = ''] = text
  return first.toUpperCase() + text.slice(first.length) + (/[.?!]$/.test(text) ? '' : '.')
}
