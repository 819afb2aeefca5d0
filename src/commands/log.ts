import { appendFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Answer } from '../ask/answer.ts'
import { asJson } from '../output/json.ts'
import type { Session } from './session.ts'
import { writeReason } from './write-file.ts'

/** Adds a question that was not answered to the curator's list: one JSON object a line, appended in one write. */
export async function appendLog(file: string, answer: Answer, session: Session): Promise<void> {
  const { question, language, status, unplaced } = answer
  const asked = session.context.now().toISOString()
  const line = asJson({ asked, question, language, status, unplaced }, 0)
  try {
    await appendFile(resolve(session.context.cwd, file), `${line}\n`)
  } catch (error) {
    throw new Error(`--log: ${file} cannot be written: ${writeReason(error)}`)
  }
}
