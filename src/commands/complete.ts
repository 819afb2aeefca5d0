import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { digest } from '../load/digest.ts'
import { cacheFolder } from '../store/cache.ts'
import { writeWhole } from '../store/write-whole.ts'
import { splitGlobals } from './arguments.ts'
import { type CompletionTable, complete, readLine } from './complete-line.ts'
import { type Context, send } from './context.ts'

/**
 * Prints what may stand at the end of a line, one choice a line, a tab before its meaning; a shell calls it at every
 * tab. Nothing but a small cache is read, so that it is quick; errors print nothing, since nobody asked.
 */
export async function completeFor(argv: readonly string[], context: Context): Promise<void> {
  const [shell = '', line = '', breaks = ''] = argv
  const typed = readLine(line)
  const { globals } = splitGlobals(typed.words.slice(1))
  const completion = complete(typed, await tableFor(globals.kb, context))
  if ('paths' in completion) return send(context.stdout, `\t${completion.paths}\n`)
  const cut = shell === 'bash' && !typed.quoted ? afterBreak(typed.current, breaks) : 0
  const lines = completion.choices.map(([value, meaning]) => `${value.slice(cut)}\t${meaning}\n`)
  if (lines.length > 0) await send(context.stdout, lines.join(''))
}

/** Bash replaces only what stands behind the last sign that breaks words for it. */
function afterBreak(typed: string, breaks: string): number {
  return Math.max(0, ...Array.from(breaks, sign => typed.lastIndexOf(sign) + 1))
}

/** What the cache says of a knowledge base, as long as no file of it has changed. */
async function tableFor(kb: string | undefined, context: Context): Promise<CompletionTable> {
  const { env, cwd } = context
  const chosen = kb ?? env.AKB_KB
  const folder = chosen ? resolve(cwd, chosen) : undefined
  const caches = cacheFolder(env)
  const file = caches && join(caches, `completion-${digest(Buffer.from(folder ?? 'shipped'))}.json`)
  const key = keyOf(folder, context)
  const known = file === undefined ? undefined : readCache(file, key)
  if (known) return known
  const table = await makeTable(kb, context)
  if (file !== undefined) writeCache(file, { key, table })
  return table
}

async function makeTable(kb: string | undefined, context: Context): Promise<CompletionTable> {
  const [{ Session }, { completionTable }] = await Promise.all([
    import('./session.ts'),
    import('./completion-table.ts'),
  ])
  return completionTable(new Session(context, kb === undefined ? {} : { kb }))
}

const HERE = import.meta.dirname

/** Changes with the program, with the files of the knowledge base and with the saved queries: their sizes and times. */
function keyOf(folder: string | undefined, { env }: Context): string {
  const data = resolve(HERE, HERE.endsWith('commands') ? '../../data' : '../data')
  const queries =
    env.AKB_QUERIES || join(env.XDG_CONFIG_HOME || join(env.HOME ?? '', '.config'), 'akb', 'queries.yaml')
  const files =
    folder === undefined ? filesIn(data, 2) : [...filesIn(folder), ...filesIn(join(data, 'languages'))]
  // As it is: its digest would take longer, and text is compared at once.
  return [import.meta.filename, queries, ...files].map(stampOf).join('\n')
}

/** The files of a folder and of the folders in it, no deeper: a knowledge base has none below. */
function filesIn(folder: string, depth = 1): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
      const path = join(folder, entry.name)
      return entry.isDirectory() && depth > 0 ? filesIn(path, depth - 1) : [path]
    })
  } catch {
    return []
  }
}

function stampOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false })
  return `${path} ${found?.size} ${found?.mtimeMs}`
}

function readCache(file: string, key: string): CompletionTable | undefined {
  try {
    const cached = JSON.parse(readFileSync(file, 'utf8'))
    return cached.key === key ? cached.table : undefined
  } catch {
    return undefined
  }
}

/** A cache that cannot be written is none. */
function writeCache(file: string, content: { readonly key: string; readonly table: CompletionTable }): void {
  try {
    writeWhole(file, write => write(Buffer.from(JSON.stringify(content))))
  } catch {}
}
