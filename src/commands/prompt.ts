import { createInterface } from 'node:readline/promises'
import type { Writable } from 'node:stream'
import { EXIT, type ExitStatus } from './exit-status.ts'
import type { Session } from './session.ts'

/** Asks for questions on a terminal until the input ends (0) or Ctrl-C (130); an empty line asks again. */
export async function prompt(
  session: Session,
  answer: (question: string) => Promise<unknown>,
): Promise<ExitStatus> {
  const { stdin, stderr } = session.context
  const terminal = createInterface({ input: stdin, output: stderr as unknown as Writable })
  let status: ExitStatus = EXIT.done
  terminal.on('SIGINT', () => {
    status = EXIT.interrupted
    terminal.close()
  })
  terminal.setPrompt('? ')
  terminal.prompt()
  for await (const line of terminal) {
    if (line.trim() !== '') await answer(line)
    terminal.prompt()
  }
  return status
}
