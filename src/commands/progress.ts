import type { Context } from './context.ts'

/** Work that takes no longer, in milliseconds, is not talked about. */
const SHORT = 1000
const BETWEEN = 100
const CLEAR = '\r\u001b[K'

interface ProgressLine {
  readonly tell: (done: number, total: number) => void
  /** Takes the line away. */
  readonly end: () => void
}

/** A line on the terminal that says how far the reading of files is, where it takes long; nothing goes to a file. */
export function progressOn({ stderr, now }: Pick<Context, 'stderr' | 'now'>, quiet = false): ProgressLine {
  const start = now().getTime()
  let last = start + SHORT - BETWEEN
  let isShown = false
  const write = (text: string) => stderr.write(text, () => undefined)
  return {
    tell(done, total) {
      const time = now().getTime()
      if (quiet || !stderr.isTTY || time - last < BETWEEN) return
      last = time
      isShown = true
      write(`${CLEAR}${done} of ${total} files read`)
    },
    end() {
      if (isShown) write(CLEAR)
    },
  }
}
