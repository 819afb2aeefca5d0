import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { temporaryFolder } from '../commands/folders.ts'
import { linkProgram } from '../tools.ts'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

const bin = temporaryFolder()
linkProgram(bin)

/** The environment of a reader who has set nothing, with `akb` on the path. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const { AKB_KB, AKB_ARTICLES, AKB_QUERIES, XDG_CONFIG_HOME, NO_COLOR, FORCE_COLOR, ...rest } = process.env
  const PATH = `${bin}:${rest.PATH}`
  return { ...rest, PATH, HOME: bin, LANG: 'C', LC_ALL: 'C.UTF-8', COLUMNS: '100' }
}

/** What a shell prints for a command line, errors among it. */
export function printed(command: string, cwd = ROOT): string {
  const options = { cwd, encoding: 'utf8', env: plainEnvironment() } as const
  return spawnSync('sh', ['-c', `{ ${command}\n} 2>&1`], options).stdout
}
