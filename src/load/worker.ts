/** Parses files on another core; `parseAll` starts it and tells it what. */
import { workerData } from 'node:worker_threads'
import { parseBytes } from './files.ts'
import type { FileBytes } from './host.ts'
import type { WorkerTask } from './parallel.ts'
import { Report } from './report.ts'

const { files, port, done } = workerData as WorkerTask
for (const file of files) {
  port.postMessage([file.path, jsonOf(file)])
  Atomics.add(done, 0, 1)
  Atomics.notify(done, 0)
}

/** As JSON, which is cheaper to hand over than values are; a file with faults is left to who reports them. */
function jsonOf({ path, bytes }: FileBytes): string | undefined {
  try {
    const file = parseBytes(path, Buffer.from(bytes), new Report())
    return file && JSON.stringify(file.data)
  } catch {
    // Nobody would hear of it before his patience ends; who parses the file again will.
    return undefined
  }
}
