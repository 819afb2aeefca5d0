import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { temporaryFolder } from '../commands/folders.ts'
import type { Outcome } from '../commands/harness.ts'
import { BIN, linkProgram } from '../tools.ts'

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

/** A run of the built program on the shipped base; several may run at once. */
export async function runBuilt(argv: readonly string[], columns = 100): Promise<Outcome> {
  const env = { ...plainEnvironment(), COLUMNS: String(columns) }
  const program = spawn(process.execPath, [BIN, ...argv], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const [stdout, stderr, [status]] = await Promise.all([
    ...[text(program.stdout), text(program.stderr)],
    once(program, 'close'),
  ] as const)
  return { stdout, stderr, status }
}
