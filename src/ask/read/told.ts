import type { Atom } from './atoms.ts'
import { cuesOf, isPreposition, termsNamed } from './cues.ts'
import type { Cue } from './lexicon-words.ts'
import { isLight } from './order.ts'

const LEADS: readonly Cue[] = ['auxiliary', 'have', 'past']

/**
 * "What did A say about B": A, who says it, limits the facts, and the facts themselves are asked for. Where a clause
 * follows ("what did A say it came from"), what the clause leaves open is asked for.
 */
export function asTold(atoms: readonly Atom[], isAgent: (type: string) => boolean): readonly Atom[] {
  const said = atoms.filter(atom => !isLight(atom))
  const [what] = said
  if (!what || !cuesOf(what).has('what')) return atoms
  const at = said.findIndex((atom, i) => i > 0 && !LEADS.some(cue => cuesOf(atom).has(cue)))
  const [teller, saying] = [said[at], said[at + 1]]
  const ids = teller === undefined ? [] : termsNamed(teller, ({ type }) => isAgent(type))
  if (!teller || !saying || ids.length === 0 || !cuesOf(saying).has('said')) return atoms
  const text = `${teller.text} ${saying.text}`
  const source: Atom = { ...teller, text, to: saying.to, stems: [], senses: [{ sort: 'saidBy', ids }] }
  const rest = atoms.slice(atoms.indexOf(saying) + 1)
  const first = rest.findIndex(atom => !isLight(atom))
  const topic = rest[first]
  if (!topic || !isPreposition(topic)) return [what, ...rest, source]
  return [what, source, ...rest.slice(first + 1)]
}
