import type { Atom } from './atoms.ts'
import { cuesOf, isPreposition, termsNamed } from './cues.ts'
import type { Cue } from './lexicon-words.ts'
import { isLight } from './order.ts'
import { isCue, sensesOf } from './senses.ts'
import { isVerb } from './voice.ts'

const LEADS: readonly Cue[] = ['auxiliary', 'have', 'past']

const WHAT: readonly Cue[] = ['what', 'whatObject', 'which']

type IsAgent = (type: string) => boolean

/**
 * "What did A say about B": A, who says it, limits the facts, and the facts themselves are asked for. Where a clause
 * follows ("what did A say it came from"), what the clause leaves open is asked for. "Which plan did A mention", "the
 * plan that A mentioned": only what is so called.
 */
export function asTold(atoms: readonly Atom[], isAgent: IsAgent): readonly Atom[] {
  return withAsked(atoms, isAgent) ?? withClause(atoms, isAgent).map(withoutSaying)
}

/** "What", "which plan": what is asked for stands first, then who says it. */
function withAsked(atoms: readonly Atom[], isAgent: IsAgent): readonly Atom[] | undefined {
  const said = atoms.filter(atom => !isLight(atom))
  const asks = said[0] ? cuesOf(said[0]) : undefined
  if (!asks || !WHAT.some(cue => asks.has(cue))) return undefined
  const from = asks.has('which') ? 2 : 1
  const teller = said.slice(from).find(atom => !isLeading(atom))
  if (!teller) return undefined
  const told = tellingAt(atoms, atoms.indexOf(teller), isAgent)
  if (!told) return undefined
  const rest = atoms.slice(told.next)
  const first = rest.findIndex(atom => !isLight(atom))
  const topic = rest[first]
  const asking = asks.has('whatObject') ? [{ ...said[0]!, senses: sensesOf('what') }] : said.slice(0, from)
  if (!topic || !isPreposition(topic)) return [...asking, ...rest, told.source]
  return [...asking, told.source, ...rest.slice(first + 1)]
}

/** "The plan that A mentioned": the clause says by whom. */
function withClause(atoms: readonly Atom[], isAgent: IsAgent): readonly Atom[] {
  for (const [i, atom] of atoms.entries()) {
    const isRelative = cuesOf(atom).has('relative') && !atoms.slice(0, i).every(isLight)
    const told = isRelative ? tellingAt(atoms, i + 1, isAgent) : undefined
    if (told) return [...atoms.slice(0, i), told.source, ...atoms.slice(told.next)]
  }
  return atoms
}

/** Who says something where somebody and a word of saying begin at a place, in either order, and where the rest goes on. */
function tellingAt(
  atoms: readonly Atom[],
  at: number,
  isAgent: IsAgent,
): { source: Atom; next: number } | undefined {
  const first = atoms[at]
  const second = atoms.slice(at + 1).find(atom => !isLight(atom) && !isLeading(atom))
  if (!first || !second) return undefined
  const [teller, saying] = isSaying(first) ? [second, first] : [first, second]
  const ids = termsNamed(teller, ({ type }) => isAgent(type))
  if (ids.length === 0 || !isSaying(saying)) return undefined
  const text = `${first.text} ${second.text}`
  const source: Atom = { ...first, text, to: second.to, stems: [], senses: [{ sort: 'saidBy', ids }] }
  return { source, next: atoms.indexOf(second) + 1 }
}

function isSaying(atom: Atom): boolean {
  return cuesOf(atom).has('said')
}

function isLeading(atom: Atom): boolean {
  return LEADS.some(cue => cuesOf(atom).has(cue))
}

/** "What does X refer to": where nobody says it, a word that may be a verb of the domain is that verb. */
function withoutSaying(atom: Atom): Atom {
  if (!isSaying(atom) || !atom.senses.some(isVerb)) return atom
  return { ...atom, senses: atom.senses.filter(sense => !isCue(sense, 'said')) }
}
