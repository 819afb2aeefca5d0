import type { Atom } from './atoms.ts'
import type { Entry } from './lexicon-words.ts'
import type { Pattern } from './pattern.ts'
import type { Sense } from './senses.ts'

/** The ids of the terms that an atom may stand for. */
export function termsIn({ senses }: Atom): readonly string[] {
  const known = found.get(senses)
  if (known) return known
  const ids: string[] = []
  for (const sense of senses)
    if (sense.sort === 'entry' && sense.entry.sort === 'term') ids.push(sense.entry.id)
  found.set(senses, ids)
  return ids
}

/** Each fact that is set against a word asks again. */
const found = new WeakMap<readonly Sense[], readonly string[]>()

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

/** The numbers that a word may stand for. */
export function numbersIn({ senses }: Atom): number[] {
  return senses.flatMap(sense => (sense.sort === 'number' ? [sense.value] : []))
}

/** The statuses that a word may be one for. */
export function statusesIn({ senses }: Atom): string[] {
  return senses.flatMap(sense =>
    sense.sort === 'entry' && sense.entry.sort === 'status' ? [sense.entry.status] : [],
  )
}

/** Whether a word may be one for a status. */
export function namesAnyStatus(atom: Atom): boolean {
  return statusesIn(atom).length > 0
}

/** Whether an atom names who says it. */
export function namesTeller({ senses }: Atom): boolean {
  return senses.some(({ sort }) => sort === 'saidBy')
}

/** The phrases of which an atom is a verb or a noun. */
export function patternsIn({ senses }: Atom): Pattern[] {
  return senses.flatMap(sense =>
    sense.sort === 'entry' && sense.entry.sort === 'pattern' ? [sense.entry.pattern] : [],
  )
}

/** The kinds of facts that a word may be a noun for. */
export function kindsIn({ senses }: Atom): string[] {
  return senses.flatMap(sense =>
    sense.sort === 'entry' && sense.entry.sort === 'kind' ? [sense.entry.kind] : [],
  )
}

/** The roles that a word may be a noun for. */
export function rolesIn({ senses }: Atom): Extract<Entry, { sort: 'role' }>[] {
  return senses.flatMap(sense => (sense.sort === 'entry' && sense.entry.sort === 'role' ? [sense.entry] : []))
}
