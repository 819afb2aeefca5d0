import type { Atom } from './atoms.ts'

/** The ids of the terms that an atom may stand for. */
export function termsIn(atom: Atom): string[] {
  return atom.senses.flatMap(sense =>
    sense.sort === 'entry' && sense.entry.sort === 'term' ? [sense.entry.id] : [],
  )
}

/** "The share of A that A holds": one filler of a fact meets one of the two only, and counts once. */
export function namesTwice(
  content: readonly Atom[],
  named: (atom: Atom) => readonly string[] = termsIn,
): boolean {
  const ids = content.flatMap(atom => [...new Set(named(atom))])
  return new Set(ids).size < ids.length
}

/** The periods that a word may name, as EDTF. */
export function periodsIn({ senses }: Atom): string[] {
  return senses.flatMap(sense => (sense.sort === 'time' ? [sense.limit.period] : []))
}
