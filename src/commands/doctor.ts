import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { KnowledgeBaseError, shippedFolder } from '../base.ts'
import { type Check, checksListing } from '../output/checks-listing.ts'
import { cacheFolder } from '../store/cache.ts'
import { inspectPlace, type PlaceState } from '../store/index.ts'
import { beside, placesOf } from '../store/places.ts'
import { programVersion } from '../version.ts'
import type { CommandModule } from './command.ts'
import { EXIT } from './exit-status.ts'
import { addOutputOptions, emit, type OutputOptions } from './output-options.ts'
import { queriesOfUser } from './saved-queries.ts'
import type { Session } from './session.ts'

/** `akb doctor` */
export const doctor: CommandModule = {
  define: command => addOutputOptions(command),

  async run({ session, options }) {
    // What is found before counts; opening the base writes a snapshot where none was in use.
    const before = snapshotsOf(session)
    await session.open()
    const checks: Check[] = [
      { name: 'program', level: 'ok', found: `akb ${programVersion()} in ${PROGRAM}` },
      nodeCheck(),
      baseCheck(session),
      ...snapshotChecks(before, session),
      cacheCheck(session),
      articlesCheck(session),
      await queriesCheck(session),
    ]
    const status = await emit(checksListing(checks), options as unknown as OutputOptions, session)
    if (isNoBase(session)) return EXIT.unusable
    return checks.some(({ level }) => level === 'error') ? EXIT.negative : status
  },
}

/** The folder of the program: its pieces where it is built, sources where it is not. */
const PROGRAM = import.meta.dirname

/** Whether the pieces were compiled, when they were built, by the V8 that runs them: where not, they are at each start. */
function nodeCheck(): Check {
  const check = { name: 'node', level: 'ok', found: `${process.version} on ${process.arch}` } as const
  const isBuilt = existsSync(join(PROGRAM, 'cli.cjs'))
  if (!isBuilt || existsSync(join(PROGRAM, `compiled-${process.versions.v8}-${process.arch}`))) return check
  const found = `${check.found}; the program was compiled for another one, and starts more slowly`
  return { ...check, found, tip: 'npm run build compiles it for this one' }
}

/** Whether the folder is no knowledge base at all, rather than one with faults. */
function isNoBase(session: Session): boolean {
  try {
    session.base()
    return false
  } catch (error) {
    return error instanceof KnowledgeBaseError && error.problems.some(({ code }) => code === 'no-base')
  }
}

function baseCheck(session: Session): Check {
  const name = 'knowledge base'
  try {
    const { kb, index } = session.base()
    const counts = `${index.all().length} facts, ${kb.terms.size} terms, ${kb.sources.size} sources`
    return { name, level: 'ok', found: `${session.folder}: ${kb.id} ${kb.version}, ${counts}` }
  } catch (error) {
    const first = error instanceof KnowledgeBaseError ? error.problems[0]?.message : undefined
    const found = `${(error as Error).message}${first === undefined ? '' : `: ${first}`}`
    return { name, level: 'error', found, tip: 'akb validate lists what is wrong' }
  }
}

/** The snapshots of the base, the best first; behind the one that is in use, no other counts. */
function snapshotsOf({ folder, context: { env } }: Session): PlaceState[] {
  const places = placesOf(folder, { isShipped: folder === shippedFolder(), cache: cacheFolder(env) })
  const states = places.map(place => inspectPlace(folder, place))
  const used = states.findIndex(({ state }) => state === 'in use')
  return states.slice(0, used < 0 ? states.length : used + 1)
}

function snapshotChecks(before: readonly PlaceState[], session: Session): Check[] {
  const after = snapshotsOf(session)
  return before.flatMap((state, at) => {
    const check = snapshotCheck(state, { isMade: after[at]?.state === 'in use', session })
    return state.state === 'in use' ? [check, ...patchCheck(state), wordsCheck(state)] : [check]
  })
}

function snapshotCheck(
  state: PlaceState,
  { isMade, session }: { readonly isMade: boolean; readonly session: Session },
): Check {
  const check = { name: 'snapshot', level: 'ok', found: `${state.file}${describe(state)}` } as const
  if (state.state === 'in use') return check
  if (isMade) return { ...check, tip: 'it was made just now' }
  const level = state.state === 'damaged' ? 'warning' : 'ok'
  if (!state.foreign) return { ...check, level, tip: 'npm run build makes it anew' }
  // What cannot be opened has none, and the check of the base says why.
  if (!session.tryBase()) return { ...check, level }
  const tip = 'it could not be written, so the base is parsed at each start: is the disk full?'
  return { ...check, level: 'warning', tip }
}

/** How a snapshot was found, behind its name. */
function describe({ state, size = 0, changed = [] }: PlaceState): string {
  if (state === 'in use') return `, ${megabytes(size)}`
  if (state === 'none') return ' is not there yet'
  if (state === 'damaged') return ' is damaged'
  if (changed.length === 0) return ' is out of date: of another build of the program'
  return ` is out of date: ${listed(changed)} changed`
}

/** The first of some paths. */
function listed(paths: readonly string[]): string {
  const more = paths.length > SHOWN ? ` and ${paths.length - SHOWN} more` : ''
  return `${paths.slice(0, SHOWN).join(', ')}${more}`
}

/** Files that are named of those that changed. */
const SHOWN = 3

/** What stands in for the snapshot where files were edited since. */
function patchCheck({ patched = [], ...place }: PlaceState): Check[] {
  if (patched.length === 0) return []
  const found = `${beside(place, 'patch')}: ${listed(patched)} edited since`
  return [{ name: 'patch', level: 'ok', found }]
}

function wordsCheck({ hasWords, ...place }: PlaceState): Check {
  const check = { name: 'words for asking', level: 'ok', found: beside(place, 'words') } as const
  if (hasWords) return check
  return { ...check, found: `${check.found} is not there yet`, tip: 'it is made at the first question' }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}

function cacheCheck({ context: { env } }: Session): Check {
  const name = 'cache'
  const folder = cacheFolder(env)
  if (folder === undefined) {
    const found = env.AKB_NO_CACHE
      ? 'off: AKB_NO_CACHE is set'
      : 'none: neither XDG_CACHE_HOME nor HOME names a folder from the root'
    return { name, level: 'ok', found }
  }
  if (isWritable(folder)) return { name, level: 'ok', found: `${folder}, ${filesIn(folder)}` }
  const tip = 'bases of your own are parsed at each start; set XDG_CACHE_HOME to a folder of yours'
  return { name, level: 'warning', found: `${folder} cannot be written`, tip }
}

/** How many files a folder holds, and how large they are in all. */
function filesIn(folder: string): string {
  if (!existsSync(folder)) return 'empty'
  const sizes = readdirSync(folder).map(name => statSync(join(folder, name), { throwIfNoEntry: false })?.size)
  return `${sizes.length} files, ${megabytes(sizes.reduce<number>((sum, size = 0) => sum + size, 0))}`
}

/** Whether a folder can be written to, or be made. */
function isWritable(folder: string): boolean {
  try {
    const nearest = existsSync(folder) ? folder : parentOf(folder)
    accessSync(nearest, constants.W_OK)
    return statSync(nearest).isDirectory()
  } catch {
    return false
  }
}

function parentOf(folder: string): string {
  return existsSync(dirname(folder)) ? dirname(folder) : dirname(dirname(folder))
}

function articlesCheck(session: Session): Check {
  const name = 'articles'
  const folder = session.articles() ?? session.tryBase()?.kb.articles
  if (folder === undefined)
    return { name, level: 'ok', found: 'none: --quote, verify and locate need their folder in AKB_ARTICLES' }
  if (existsSync(folder)) return { name, level: 'ok', found: folder }
  const level = session.articles() === undefined ? 'ok' : 'warning'
  return {
    name,
    level,
    found: `${folder} is not there`,
    tip: 'name their folder with --articles or AKB_ARTICLES',
  }
}

async function queriesCheck(session: Session): Promise<Check> {
  const name = 'saved queries'
  try {
    return { name, level: 'ok', found: `${(await queriesOfUser(session)).length} of your own` }
  } catch (error) {
    return {
      name,
      level: 'error',
      found: (error as Error).message,
      tip: 'mend the file, or name another in AKB_QUERIES',
    }
  }
}
