import type { Atom } from '../read/atoms.ts'
import { cuesOf, isPreposition } from '../read/cues.ts'
import type { Pattern } from '../read/pattern.ts'
import type { Scope } from '../scope.ts'
import type { Member } from './members.ts'

/** "Who owns the firm that makes X": the kinds of what stands before a relative that has a verb of its own. */
export function mainVerbs(atoms: readonly Atom[]): ReadonlySet<string> | undefined {
  const relative = atoms.findIndex(
    (atom, i) => i > 0 && cuesOf(atom).has('relative') && kindsIn(atoms.slice(0, i)).size > 0,
  )
  return relative > 0 && kindsIn(atoms.slice(relative)).size > 0
    ? kindsIn(atoms.slice(0, relative))
    : undefined
}

/** The kinds of the verbs among some words. */
function kindsIn(atoms: readonly Atom[]): Set<string> {
  return new Set(verbsIn(atoms).map(({ kind }) => kind))
}

function verbsIn(atoms: readonly Atom[]): Pattern[] {
  return atoms.flatMap(({ senses }) =>
    senses.flatMap(sense =>
      sense.sort === 'entry' && sense.entry.sort === 'pattern' && !sense.entry.pattern.noun
        ? [sense.entry.pattern]
        : [],
    ),
  )
}

/** "For which cars does A use platforms": whether what is found has a role that the verb gives to the place of what is asked for, or to none. */
export function isAtPlace(scope: Scope, atoms: readonly Atom[], { facts, from }: Member): boolean {
  const [first, second] = atoms
  if (!first || !second || !from || !isPreposition(first) || !cuesOf(second).has('which')) return true
  const kinds = facts.map(ordinal => scope.fact(ordinal).kind)
  const verbs = verbsIn(atoms).filter(({ kind, marked }) => kinds.includes(kind) && marked.has(first.word))
  const elsewhere = verbs.some(({ subject, objects }) => [subject, ...objects].flat().includes(from.role))
  return !elsewhere || verbs.some(({ marked }) => marked.get(first.word)!.includes(from.role))
}
