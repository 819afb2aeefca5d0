/** A thread that answers lines beside the one that prints the answers; `Helpers` starts it and tells it what. */
import { parentPort, workerData } from 'node:worker_threads'
import { createAsker } from '../ask/index.ts'
import { Base, storedBase } from '../base.ts'
import { answerLine } from './answer-line.ts'
import type { HelperTask, Said, Share } from './ask-helpers.ts'

const { folder, cache, digest, options } = workerData as HelperTask
// A base that is not kept takes as long to load as many answers do, and one that is edited meanwhile is another.
const { stored } = storedBase(folder, cache)
if (stored?.kb.digest === digest) serve(new Base(stored))

function serve({ kb, index, words }: Base): void {
  const asker = createAsker(kb, index, words)
  const asking = { kb, options, ask: (question: string) => asker(question, options) }
  const say = (said: Said) => parentPort!.postMessage(said)
  parentPort!.on('message', ({ lines, next }: Share) => {
    for (let at = Atomics.add(next, 0, 1); at < lines.length; at = Atomics.add(next, 0, 1))
      say({ at, answer: answerLine(lines[at]!, asking) })
    say('ready')
  })
  say('ready')
}
