import type { Atom } from './atoms.ts'
import { cuesOf, isPreposition } from './cues.ts'
import { isClosed, type Sense } from './senses.ts'

/**
 * A closed word that looks like a verb is none where the verb would need a preposition that does not follow: "between"
 * and "enters" are one word in French, as are "at first" and "at the origin of".
 */
export function withoutIdleVerbs(atoms: readonly Atom[]): Atom[] {
  return atoms.map((atom, i) => {
    const closed = atom.senses.filter(sense => isClosed(sense) && sense.sort !== 'text')
    if (closed.length === 0 || !(isPreposition(atom) || cuesOf(atom).size > 0)) return atom
    const marks = atom.senses.map(marksOf)
    const needed = marks.flatMap(words => words ?? [])
    if (needed.length === 0 || marks.some(words => words?.length === 0)) return atom
    const next = atoms.slice(i + 1).find(other => !cuesOf(other).has('article'))
    return next && needed.includes(next.word) ? atom : { ...atom, senses: closed }
  })
}

/** The prepositions one of which a verb needs, none where it takes an object; undefined of what is no verb. */
function marksOf(sense: Sense): string[] | undefined {
  if (sense.sort !== 'entry' || sense.entry.sort !== 'pattern' || sense.entry.pattern.noun) return undefined
  const { objects, marked } = sense.entry.pattern
  return objects.length > 0 || sense.entry.prepositional ? [] : [...marked.keys()]
}
