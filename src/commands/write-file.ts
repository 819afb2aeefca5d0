import { resolve } from 'node:path'
import type { Session } from './session.ts'

/** Writes a file whole: into another beside it, which then takes its name. The old one stays if that fails. */
export async function writeFileWhole(file: string, text: string, session: Session): Promise<void> {
  const { default: writeFileAtomic } = await import('write-file-atomic')
  await writeFileAtomic(resolve(session.context.cwd, file), text)
}
