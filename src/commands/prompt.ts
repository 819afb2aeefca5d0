import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { type Sink, send } from './context.ts'
import { EXIT, type ExitStatus } from './exit-status.ts'
import type { Session } from './session.ts'

/**
 * Asks for questions on a terminal until the input ends (0) or Ctrl-C (130); an empty line asks again. The prompt
 * goes to standard error, so that answers can be piped on.
 */
export async function prompt(
  session: Session,
  answer: (question: string) => Promise<unknown>,
): Promise<ExitStatus> {
  const { stdin, stderr } = session.context
  session.mayPage = false
  const terminal = createInterface({
    input: stdin,
    output: writableOf(stderr),
    terminal: Boolean(stderr.isTTY),
    prompt: '? ',
  })
  let status: ExitStatus = EXIT.done
  terminal.on('SIGINT', () => {
    status = EXIT.interrupted
    terminal.close()
  })
  terminal.prompt()
  for await (const line of terminal) {
    if (line.trim() !== '') await answer(line)
    terminal.prompt()
  }
  return status
}

function writableOf(sink: Sink): Writable {
  return new Writable({
    decodeStrings: false,
    write: (text: string, _, done) => void send(sink, text).then(() => done(), done),
  })
}
