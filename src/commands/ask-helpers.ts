import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { AskOptions } from '../ask/index.ts'
import type { AnsweredLine } from './answer-line.ts'
import type { InputLine } from './lines.ts'

/** What a helper is told at its start: where the knowledge base is, which one it has to be, and how to ask it. */
export interface HelperTask {
  readonly folder: string
  readonly cache: string | undefined
  readonly digest: string
  readonly options: AskOptions
}

/** Lines that threads share: each takes the next that nobody has taken, which `next` counts. */
export interface Share {
  readonly lines: readonly InputLine[]
  readonly next: Int32Array
}

/** What a helper says: that it is ready for a share or done with one, or the answer to a line. */
export type Said = 'ready' | { readonly at: number; readonly answer: AnsweredLine }

/** So many threads at most answer lines, the one that prints them included. */
const MOST = 4

/** What starts a helper, beside what starts the built program; sources have none. */
const HELPER = join(import.meta.dirname, '..', 'bin', 'ask-helper.js')

/** The other threads that answer lines, one a core: those of them that are ready, which may be none. */
export class Helpers {
  readonly #task: HelperTask
  readonly #file: string
  readonly #workers = new Set<Worker>()
  /** Those that work on a share, and those that wait for one. */
  readonly #busy = new Set<Worker>()
  readonly #idle = new Set<Worker>()
  #share: Share | undefined
  #answers: AnsweredLine[] = []
  #wake: () => void = () => undefined
  #areStarted = false

  constructor(task: HelperTask, file = HELPER) {
    this.#task = task
    this.#file = file
  }

  /** Starts them, once. */
  start(): void {
    if (this.#areStarted) return
    this.#areStarted = true
    const count = existsSync(this.#file) ? Math.min(availableParallelism(), MOST) - 1 : 0
    for (let left = count; left > 0; left--) this.#add()
  }

  #add(): void {
    const worker = this.#started()
    if (!worker) return
    this.#workers.add(worker)
    worker.on('message', (said: Said) => {
      if (said === 'ready') this.#give(worker)
      else this.#answers[said.at] = said.answer
      this.#wake()
    })
    // What it cannot do is done by who shares.
    worker.on('error', () => undefined)
    worker.on('exit', () => {
      for (const set of [this.#workers, this.#busy, this.#idle]) set.delete(worker)
      this.#wake()
    })
  }

  /** Undefined where no thread can be had. */
  #started(): Worker | undefined {
    try {
      return new Worker(this.#file, { workerData: this.#task })
    } catch {
      return undefined
    }
  }

  /** Gives a helper what is left to share, if anything is. */
  #give(worker: Worker): void {
    const isLeft = this.#share !== undefined && Atomics.load(this.#share.next, 0) < this.#share.lines.length
    const [to, from] = isLeft ? [this.#busy, this.#idle] : [this.#idle, this.#busy]
    from.delete(worker)
    to.add(worker)
    if (isLeft) worker.postMessage(this.#share)
  }

  /** The answers to lines, in order, some from `own` and some from the helpers. */
  async *answers(
    lines: readonly InputLine[],
    own: (line: InputLine) => AnsweredLine,
  ): AsyncGenerator<AnsweredLine> {
    const next = new Int32Array(new SharedArrayBuffer(4))
    const answers: AnsweredLine[] = []
    this.#share = { lines, next }
    this.#answers = answers
    for (const worker of this.#idle) this.#give(worker)
    for (let at = 0; at < lines.length; ) {
      const taken = Atomics.add(next, 0, 1)
      if (taken < lines.length) {
        answers[taken] = own(lines[taken]!)
        if (this.#workers.size > 0) await this.#hear()
      } else if (this.#busy.size > 0) await this.#news()
      // A helper had taken it that is no more.
      else answers[at] = own(lines[at]!)
      for (; answers[at]; at++) yield answers[at]!
    }
  }

  /** Lets in what the helpers have said. */
  #hear(): Promise<void> {
    return new Promise(resolve => setImmediate(resolve))
  }

  /** Waits until one of them says something, or ends. */
  #news(): Promise<void> {
    return new Promise(resolve => {
      this.#wake = resolve
    })
  }

  end(): void {
    for (const worker of this.#workers) void worker.terminate()
  }
}
