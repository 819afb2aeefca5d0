import { statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { reasonOf } from '../load/read.ts'
import { UsageError } from './errors.ts'
import type { Session } from './session.ts'

/**
 * Writes a file whole: into another beside it, which then takes its name. The old one stays if that fails. A folder, a
 * device or a pipe is refused, since it would be replaced by the file.
 */
export async function writeFileWhole(file: string, text: string, session: Session): Promise<void> {
  const path = resolve(session.context.cwd, file)
  const found = statSync(path, { throwIfNoEntry: false })
  if (file === '' || (found && !found.isFile()))
    throw new UsageError(file === '' ? 'the name of the file is empty' : `${file} is no ordinary file`, [
      'name an ordinary file; instead of --output, standard output can be redirected',
    ])
  const { default: writeFileAtomic } = await import('write-file-atomic')
  try {
    await writeFileAtomic(path, text)
  } catch (error) {
    // The name of the file beside it is of no use to anyone.
    const message = `${file} cannot be written: ${writeReason(error)}`
    if (isMissing(error)) throw new UsageError(message, [`make the folder first: mkdir -p ${dirname(file)}`])
    throw new Error(found ? `${message} (it is as it was)` : message)
  }
}

/** Why a file cannot be written, in words. */
export function writeReason(error: unknown): string {
  return isMissing(error) ? 'its folder is not there' : reasonOf(error)
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT'
}
