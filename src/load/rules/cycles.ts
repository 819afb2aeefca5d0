import { type Entry, listOf } from '../raw.ts'
import type { Report } from '../report.ts'
import type { Rule } from './rule.ts'

/** `broader`, `partOf` and `supersedes` never lead back to where they started. */
export const cycles: Rule = {
  name: 'cycles',
  check: (base, report) => {
    reportCycles(base.terms, 'broader', report)
    reportCycles(base.terms, 'partOf', report)
    reportCycles(base.facts, 'supersedes', report)
  },
}

type Node<Key extends string> = { readonly id: string } & { readonly [K in Key]?: string | readonly string[] }

function reportCycles<Key extends string>(
  entries: readonly Entry<Node<Key>>[],
  key: Key,
  report: Report,
): void {
  const byId = new Map(entries.map(entry => [entry.value.id, entry]))
  const next = (id: string): readonly string[] =>
    listOf(byId.get(id)?.value[key] as string | readonly string[])
  for (const cycle of findCycles([...byId.keys()], next)) {
    const { file, path, value } = byId.get(cycle[0]!)!
    const way = [...cycle, cycle[0]].map(id => `\`${id}\``)
    const shown = way.length > 8 ? [...way.slice(0, 7), '…', way.at(-1)] : way
    const message = `\`${key}\` leads from \`${value.id}\` back to it: ${shown.join(' → ')}.`
    report.add(file, [...path, key], { code: 'cycle', message, tip: 'Take out one of the steps.' })
  }
}

/**
 * The cycles that a depth-first search closes, each from where the search entered it. It keeps its own stack, since
 * a chain may be longer than the program's.
 */
export function findCycles(nodes: readonly string[], next: (id: string) => readonly string[]): string[][] {
  const done = new Set<string>()
  const found: string[][] = []
  for (const start of nodes) {
    if (done.has(start)) continue
    const way = [start]
    const depths = new Map([[start, 0]])
    const pending = [[...next(start)]]
    while (way.length > 0) {
      const id = pending.at(-1)!.shift()
      const depth = id === undefined ? undefined : depths.get(id)
      if (id === undefined) {
        pending.pop()
        const left = way.pop()!
        depths.delete(left)
        done.add(left)
      } else if (depth !== undefined) found.push(way.slice(depth))
      else if (!done.has(id)) {
        depths.set(id, way.length)
        way.push(id)
        pending.push([...next(id)])
      }
    }
  }
  return found
}
