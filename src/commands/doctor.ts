import { accessSync, constants, existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { KnowledgeBaseError, shippedFolder } from '../base.ts'
import { type Check, checksListing } from '../output/checks-listing.ts'
import { cacheFolder } from '../store/cache.ts'
import { inspectPlace, type PlaceState, placesOf, wordsFile } from '../store/index.ts'
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
    // The snapshots first: opening the base writes those that are missing.
    const snapshots = snapshotChecks(session)
    await session.open()
    const checks: Check[] = [
      { name: 'program', level: 'ok', found: `akb ${programVersion()}, Node ${process.version}` },
      baseCheck(session),
      ...snapshots,
      cacheCheck(session),
      articlesCheck(session),
      await queriesCheck(session),
    ]
    const status = await emit(checksListing(checks), options as unknown as OutputOptions, session)
    if (isNoBase(session)) return EXIT.unusable
    return checks.some(({ level }) => level === 'error') ? EXIT.negative : status
  },
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

function snapshotChecks({ folder, context: { env } }: Session): Check[] {
  const places = placesOf(folder, { isShipped: folder === shippedFolder(), cache: cacheFolder(env) })
  const states = places.map(place => inspectPlace(folder, place))
  // Behind the one that is in use, no other counts.
  const used = states.findIndex(({ state }) => state === 'in use')
  return states.slice(0, used < 0 ? states.length : used + 1).flatMap(state => {
    const words = wordsFile(state.file)
    const kept: Check[] = existsSync(words) ? [{ name: 'words for asking', level: 'ok', found: words }] : []
    return [snapshotCheck(state), ...kept]
  })
}

function snapshotCheck({ file, state, size = 0, changed = [] }: PlaceState): Check {
  const name = 'snapshot'
  const bytes = `${(size / 1e6).toFixed(1)} MB`
  switch (state) {
    case 'in use':
      return { name, level: 'ok', found: `${file}, ${bytes}` }
    case 'none':
      return { name, level: 'ok', found: `none yet in ${file}` }
    case 'damaged':
      return {
        name,
        level: 'warning',
        found: `${file} is damaged`,
        tip: 'it is made anew when the base is opened',
      }
    case 'out of date': {
      const why =
        changed.length > 0 ? `${changed.slice(0, 3).join(', ')} changed` : 'of another build of the program'
      return {
        name,
        level: 'ok',
        found: `${file} is out of date: ${why}`,
        tip: 'npm run build makes the shipped one anew',
      }
    }
  }
}

function cacheCheck({ context: { env } }: Session): Check {
  const name = 'cache'
  const folder = cacheFolder(env)
  if (folder === undefined) {
    const found = env.AKB_NO_CACHE
      ? 'off: AKB_NO_CACHE is set'
      : 'none: neither XDG_CACHE_HOME nor HOME is set'
    return { name, level: 'ok', found }
  }
  if (isWritable(folder)) return { name, level: 'ok', found: folder }
  const tip = 'bases of your own are parsed at each start; set XDG_CACHE_HOME to a folder of yours'
  return { name, level: 'warning', found: `${folder} cannot be written`, tip }
}

/** Whether a folder can be written to, or be made. */
function isWritable(folder: string): boolean {
  try {
    accessSync(existsSync(folder) ? folder : parentOf(folder), constants.W_OK)
    return true
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
