import type { Atom } from '../read/atoms.ts'
import { termsIn } from '../read/named.ts'
import type { Scope } from '../scope.ts'
import { unionOf } from '../texts.ts'
import type { Line } from './line.ts'

/** The facts that have each word of a question somewhere, by itself, a name or another of its meaning. */
export function candidatesOf(
  scope: Scope,
  { line, content }: { readonly line: Line; readonly content: readonly Atom[] },
): number[] {
  const sets = content.flatMap(atom => factsWith(scope, line, atom) ?? []).sort((a, b) => a.size - b.size)
  const [first, ...others] = sets
  return [...(first ?? [])].filter(ordinal => others.every(set => set.has(ordinal))).sort((a, b) => a - b)
}

/** Undefined where no index tells: of closed words, numbers and dates. */
function factsWith(scope: Scope, { words }: Line, atom: Atom): ReadonlySet<number> | undefined {
  const first = words.slice(atom.from, atom.to).find(({ light }) => !light)?.stem
  if (first === undefined || atom.senses.some(({ sort }) => sort === 'time' || sort === 'number'))
    return undefined
  const named = termsIn(atom).map(id => new Set(scope.index.postings(scope.kb.terms.get(id)!.type, id)))
  return unionOf([scope.texts.withWider(first), ...named])
}
