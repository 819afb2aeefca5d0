import { basename, isAbsolute, join } from 'node:path'
import { digest } from '../load/digest.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/**
 * The folder of what may be thrown away at any time: that of the XDG base directories, else the one usual under the
 * home. Undefined where nothing is to be kept, or nowhere to keep it.
 */
export function cacheFolder(env: Environment): string | undefined {
  if (env.AKB_NO_CACHE) return undefined
  // What is relative would be another folder wherever the program is started, so the specification ignores it.
  const folders = [env.XDG_CACHE_HOME, env.HOME && join(env.HOME, '.cache'), env.LOCALAPPDATA]
  const caches = folders.find(folder => folder && isAbsolute(folder))
  return caches ? join(caches, 'akb') : undefined
}

/** The file in which the snapshot of a base is kept, by the path of the base's folder. */
export function cacheFile(cache: string, folder: string): string {
  return join(cache, `${basename(folder).slice(0, 40)}-${digest(Buffer.from(folder))}.akb`)
}
