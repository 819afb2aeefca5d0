import { spawn } from 'node:child_process'
import type { Context } from './context.ts'

/** The pager that the user wants: AKB_PAGER, else PAGER, else less; undefined where it would page nothing. */
export function pagerOf({ env }: Pick<Context, 'env'>): string | undefined {
  const pager = (env.AKB_PAGER ?? env.PAGER ?? 'less').trim()
  return pager === '' || pager === 'cat' ? undefined : pager
}

/** Whether a text has more lines than a screen, long ones broken at its width. */
export function isLonger(
  text: string,
  { rows, columns = 80 }: { readonly rows: number; readonly columns?: number | undefined },
): boolean {
  const lines = text.replace(/\n$/, '').split('\n')
  const shown = lines.map(line =>
    Math.max(1, Math.ceil(line.replace(/\u001b\[[\d;]*m/g, '').length / columns)),
  )
  return shown.reduce((a, b) => a + b, 0) >= rows
}

/**
 * Hands a text to a pager on this terminal and waits until it ends; false where it cannot be started. Less quits where
 * one screen is enough, keeps colours and leaves the text standing, unless LESS says otherwise: as git has it.
 */
export async function runPager(command: string, text: string): Promise<boolean> {
  const env = { LESS: 'FRX', LV: '-c', ...process.env }
  // Ctrl-C is for the pager alone.
  const listeners = process.listeners('SIGINT')
  process.removeAllListeners('SIGINT').on('SIGINT', () => undefined)
  try {
    return await new Promise(resolve => {
      const child = spawn(command, { shell: true, stdio: ['pipe', 'inherit', 'inherit'], env })
      child.on('error', () => resolve(false))
      // A shell ends with 126 or 127 where there is no such program.
      child.on('close', status => resolve(status !== 126 && status !== 127))
      // Whoever leaves the pager early closes the pipe.
      child.stdin.on('error', () => undefined)
      child.stdin.end(text)
    })
  } finally {
    process.removeAllListeners('SIGINT')
    for (const listener of listeners) process.once('SIGINT', listener)
  }
}
