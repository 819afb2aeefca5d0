import { type Files, HARBOUR } from '../harbour.ts'

export const FACTS = 'facts/log-2020.yaml'
export const VOYAGE = 'kinds/voyage.schema.json'

export interface Fault {
  readonly title: string
  readonly changes: Files
  /** How `file:line:column code` of the one problem there must be begins. */
  readonly problem: string
  /** What the message or the tip must hold. */
  readonly says: string
}

/** A change to the harbour, and the one problem that it must be. */
export function fault(
  title: string,
  changes: Files,
  [problem, says = '']: readonly [string, string?],
): Fault {
  return { title, changes, problem, says }
}

/** A file of the harbour with one line more. */
export function added(path: string, line: string): Files {
  return { [path]: `${HARBOUR[path]}${line}\n` }
}
