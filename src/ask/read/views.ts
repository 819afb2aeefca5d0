import type { Atom } from './atoms.ts'
import { cuesOf, isMark, termsNamed } from './cues.ts'
import { isArticle, isFiller, isLight } from './order.ts'

/** Which types are of those who may say something, and which of people. */
export interface Tellers {
  readonly isAgent: (type: string) => boolean
  readonly isPerson: (type: string) => boolean
  /** Closed words that say who says it: "in the view of". */
  readonly sources: readonly string[]
}

/** "In A's view" is in the view of A. */
export function withViews(atoms: readonly Atom[], { isAgent, sources }: Tellers): readonly Atom[] {
  const at = atoms.findIndex((opening, i) => {
    const [teller, owning, noun] = [atoms[i + 1], atoms[i + 2], atoms[i + 3]]
    if (!teller || !owning || !noun || !cuesOf(owning).has('genitive')) return false
    const phrases = sources.map(source => source.split(' '))
    const isView = phrases.some(words => words[0] === opening.word && words.at(-2) === noun.word)
    return isView && owning.word.startsWith("'") && termsNamed(teller, ({ type }) => isAgent(type)).length > 0
  })
  const teller = atoms[at + 1]
  if (at < 0 || !teller) return atoms
  const told = atoms.slice(at, at + 4)
  const ids = termsNamed(teller, ({ type }) => isAgent(type))
  const text = told.map(atom => atom.text).join(' ')
  const source: Atom = { ...told[0]!, text, to: told[3]!.to, stems: [], senses: [{ sort: 'saidBy', ids }] }
  return [...atoms.slice(0, at), source, ...atoms.slice(at + 4)]
}

/** "According to X", "for X, …": who says it limits the facts, and is none of those whom they are about. */
export function withSources(atoms: readonly Atom[], { isAgent, isPerson }: Omit<Tellers, 'sources'>): Atom[] {
  const joined: Atom[] = []
  for (const [i, atom] of atoms.entries()) {
    const before = joined.findLast(each => !isArticle(each) && !isFiller(each))
    const opens = before !== undefined && joined.slice(0, joined.indexOf(before)).every(isLight)
    const isOpinion = opens && isHolding(before, atoms[i + 1])
    const ids = termsNamed(atom, ({ type }) => (isOpinion ? isPerson(type) : isAgent(type)))
    if (!before || ids.length === 0 || !(isOpinion || isSource(before))) {
      joined.push(atom)
      continue
    }
    const text = `${before.text} ${atom.text}`
    joined.splice(joined.indexOf(before), joined.length, {
      ...before,
      text,
      to: atom.to,
      stems: [],
      senses: [{ sort: 'saidBy', ids }],
    })
  }
  return joined
}

function isSource(atom: Atom): boolean {
  return cuesOf(atom).has('source') && !cuesOf(atom).has('said')
}

/** Whether what opens a question, and what follows the name behind it, tell whose opinion it is. */
function isHolding(first: Atom | undefined, next: Atom | undefined): boolean {
  return first !== undefined && next !== undefined && cuesOf(first).has('opinion') && isMark(next)
}
