/** Parses files on another core; `ParallelParser` starts it and tells it what. */
import { workerData } from 'node:worker_threads'
import { parseBytes } from './files.ts'
import type { WorkerTask } from './parallel.ts'
import { Report } from './report.ts'

const { files, port, done } = workerData as WorkerTask
for (const { path, bytes } of files) {
  const file = parseBytes(path, Buffer.from(bytes), new Report())
  // As JSON, which is cheaper to hand over than values are; a file with faults is left to who reports them.
  port.postMessage([path, file === undefined ? undefined : JSON.stringify(file.data)])
  Atomics.add(done, 0, 1)
  Atomics.notify(done, 0)
}
