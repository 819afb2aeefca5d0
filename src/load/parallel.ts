import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads'
import { parseBytes } from './files.ts'
import type { FileBytes } from './host.ts'
import { Report } from './report.ts'

/** What a worker is told. */
export interface WorkerTask {
  readonly files: readonly FileBytes[]
  /** Where it sends the path and the JSON of each file. */
  readonly port: MessagePort
  /** How many files it has done. */
  readonly done: Int32Array
}

/** Bytes from which on a second core is worth its start. */
const WORTH = 1 << 20
/** How long the other core may be silent, in milliseconds, before its files are taken back. */
const PATIENCE = 60_000

/** The worker beside the built program; sources have none. */
const WORKER = join(import.meta.dirname, 'load-worker.cjs')

/** Tells how many of some files are parsed. */
export type Progress = (done: number, total: number) => void

/**
 * The values of files without faults, by path, parsed on two cores where there are many: the second half by a worker,
 * the first here meanwhile. Nothing waits for the event loop, so callers need not either.
 */
export function parseAll(
  files: readonly FileBytes[],
  progress: Progress = () => undefined,
): Map<string, unknown> {
  const { own, others } = halves(files)
  const worker = others.length > 0 ? startWorker(others) : undefined
  const values = new Map<string, unknown>()
  let count = 0
  const tell = () => progress(count + (worker ? Atomics.load(worker.done, 0) : 0), files.length)
  for (const file of worker ? own : files) {
    const parsed = parseBytes(
      file.path,
      Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.length),
      new Report(),
    )
    if (parsed) values.set(file.path, parsed.data)
    count += 1
    tell()
  }
  worker?.collect(values, tell)
  return values
}

/** Two parts of about as many bytes; the second is empty where one core does as well. */
function halves(files: readonly FileBytes[]): { own: readonly FileBytes[]; others: readonly FileBytes[] } {
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0)
  if (size < WORTH || !existsSync(WORKER)) return { own: files, others: [] }
  let sum = 0
  const middle = files.findIndex(({ bytes }) => {
    sum += bytes.length
    return sum > size / 2
  })
  return { own: files.slice(0, middle + 1), others: files.slice(middle + 1) }
}

interface Running {
  readonly done: Int32Array
  readonly collect: (values: Map<string, unknown>, tell: () => void) => void
}

function startWorker(files: readonly FileBytes[]): Running {
  const { port1, port2 } = new MessageChannel()
  const done = new Int32Array(new SharedArrayBuffer(4))
  const task: WorkerTask = { files, port: port2, done }
  const worker = new Worker(WORKER, { workerData: task, transferList: [port2] })
  // What it cannot do is done by who collects.
  worker.on('error', () => undefined)
  worker.unref()
  return {
    done,
    collect(values, tell) {
      for (let received = 0; received < files.length; ) {
        const got = receiveMessageOnPort(port1) as { message: [string, string | undefined] } | undefined
        if (got) {
          const [path, json] = got.message
          if (json !== undefined) values.set(path, JSON.parse(json))
          received += 1
          tell()
          continue
        }
        const seen = Atomics.load(done, 0)
        if (seen === received && Atomics.wait(done, 0, seen, PATIENCE) === 'timed-out') break
      }
      port1.close()
    },
  }
}
