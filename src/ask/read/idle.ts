import type { Atom } from './atoms.ts'
import { cuesOf, isPreposition } from './cues.ts'
import { isNominal } from './order.ts'
import { isClosed, type Sense } from './senses.ts'
import { isVerb } from './voice.ts'

/**
 * A closed word that looks like a verb is none where the verb would need a preposition that does not follow: "between"
 * and "enters" are one word in French, as are "at first" and "at the origin of".
 */
export function withoutIdleVerbs(all: readonly Atom[]): Atom[] {
  const atoms = withoutHaving(all)
  return atoms.map((each, i) => {
    const atom = isParticle(atoms, i) ? withoutPredicate(each, atoms) : each
    const closed = atom.senses.filter(sense => isClosed(sense) && sense.sort !== 'text')
    if (closed.length === 0 || !(isPreposition(atom) || cuesOf(atom).size > 0)) return atom
    const marks = atom.senses.map(marksOf)
    const needed = marks.flatMap(words => words ?? [])
    if (needed.length === 0 || marks.some(words => words?.length === 0)) return atom
    const next = atoms.slice(i + 1).find(other => !cuesOf(other).has('article'))
    return next && needed.includes(next.word) ? atom : { ...atom, senses: closed }
  })
}

/** "Will it fall": whether a word is nothing but verbs each of which needs a preposition that stands nowhere: to fall to. */
export function isIdle(atom: Atom, atoms: readonly Atom[]): boolean {
  return atom.senses.every(sense => {
    const needed = marksOf(sense) ?? []
    return needed.length > 0 && !atoms.some(({ word }) => needed.includes(word))
  })
}

/** "Have A approved B": to have nothing, where another verb follows in the same clause. */
function withoutHaving(atoms: readonly Atom[]): readonly Atom[] {
  const [first, ...rest] = atoms
  const end = rest.findIndex(atom => cuesOf(atom).has('relative'))
  const clause = end < 0 ? rest : rest.slice(0, end)
  const isMain = (atom: Atom): boolean =>
    atom.senses.some(isVerb) && !atom.senses.some(isNominal) && !isPreposition(atom)
  if (!first || !cuesOf(first).has('have') || !clause.some(isMain)) return atoms
  return [{ ...first, senses: first.senses.filter(isClosed) }, ...rest]
}

/** Right behind a verb other than "be" a word goes with that verb. */
function isParticle(atoms: readonly Atom[], at: number): boolean {
  const before = atoms[at - 1]
  return before?.senses.some(isVerb) === true && !cuesOf(before).has('copula')
}

/** "Give up" is not "be up to": what is said with "be" and a preposition is not said where none of these stands. */
function withoutPredicate(atom: Atom, atoms: readonly Atom[]): Atom {
  const isMarked = (sense: Sense): boolean => {
    const needed = isPredicate(sense) ? marksOf(sense) : undefined
    return needed === undefined || needed.length === 0 || atoms.some(({ word }) => needed.includes(word))
  }
  const senses = atom.senses.filter(isMarked)
  return senses.length > 0 && senses.length < atom.senses.length ? { ...atom, senses } : atom
}

function isPredicate(sense: Sense): boolean {
  return sense.sort === 'entry' && sense.entry.sort === 'pattern' && sense.entry.predicative
}

/** The prepositions one of which a verb needs, none where it takes an object; undefined of what is no verb. */
function marksOf(sense: Sense): string[] | undefined {
  if (sense.sort !== 'entry' || sense.entry.sort !== 'pattern' || sense.entry.pattern.noun) return undefined
  const { objects, marked } = sense.entry.pattern
  return objects.length > 0 || sense.entry.prepositional ? [] : [...marked.keys()]
}
