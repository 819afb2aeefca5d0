import { meansOf } from '../grammar/alternation.ts'
import type { Member } from '../meaning/members.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, isPreposition, isSilent, typesNamed } from '../read/cues.ts'
import { patternsIn } from '../read/named.ts'
import type { Pattern } from '../read/pattern.ts'
import { isVerb } from '../read/voice.ts'
import type { Scope } from '../scope.ts'
import { strandedIn } from './places.ts'

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
  return new Set(atoms.flatMap(verbsOf).map(({ kind }) => kind))
}

/** The verbs that an atom may be. */
export function verbsOf(atom: Atom): Pattern[] {
  return patternsIn(atom).filter(({ noun }) => !noun)
}

/** "For which cars does A use platforms", "what does A specialise in": whether what is found has a role that the verb gives to the place of what is asked for. */
export function isAtPlace(scope: Scope, atoms: readonly Atom[], { facts, from }: Member): boolean {
  const preposition = prepositionAsked(atoms)
  if (preposition === undefined || !from) return true
  const kinds = facts.map(ordinal => scope.fact(ordinal).kind)
  const types = atoms[2] && strandedIn(atoms) === undefined ? typesNamed(atoms[2]) : []
  // "For which segments does A lead X": what is of no type that the preposition marks may stand in another role.
  const mayBe = ({ kind, marked }: Pattern): boolean =>
    types.length === 0 ||
    marked.get(preposition)!.some(role => scope.role(kind, role)?.range.some(type => types.includes(type)))
  const verbs = atoms
    .flatMap(verbsOf)
    .filter(verb => kinds.includes(verb.kind) && verb.marked.has(preposition) && mayBe(verb))
  if (verbs.length === 0 || verbs.some(({ marked }) => marked.get(preposition)!.includes(from.role)))
    return true
  // Anything may be said to be somewhere.
  const elsewhere = verbs.some(({ subject, objects }) => [subject, ...objects].flat().includes(from.role))
  return !elsewhere && scope.isPlace(scope.role(scope.fact(from.fact).kind, from.role)?.range ?? [])
}

/** The preposition of what is asked for: before it, or left behind at the end. */
function prepositionAsked(atoms: readonly Atom[]): string | undefined {
  const [first, second] = atoms
  const leads = first !== undefined && second !== undefined && isPreposition(first)
  return leads && cuesOf(second).has('which') ? first.word : strandedIn(atoms)
}

/**
 * The verb right behind "what", with no more than "has", or "do they", between: what it is said of, or what is done by
 * them, is asked for.
 */
export function verbOfWhat(atoms: readonly Atom[]): Atom | undefined {
  const what = atoms.findIndex(atom => cuesOf(atom).has('what'))
  if (what < 0) return undefined
  const behind = atoms.slice(what + 1)
  const [auxiliary, pronoun, done] = behind
  const isStandIn = auxiliary && pronoun && isAuxiliary(auxiliary) && cuesOf(pronoun).has('pronoun')
  if (isStandIn) return done
  const next = behind.find(atom => !isHave(atom))
  if (!next || isSilent(next) || !next.senses.every(sense => sense.sort !== 'entry' || isVerb(sense)))
    return undefined
  return next
}

function isAuxiliary(atom: Atom): boolean {
  return cuesOf(atom).has('auxiliary')
}

function isHave(atom: Atom): boolean {
  return cuesOf(atom).has('have')
}

/** The verbs of a question. "Who replaces X": what does so would be the subject, where that is asked for. */
export function verbsIn(scope: Scope, kept: readonly Atom[], asksSubject: boolean): Pattern[] {
  return kept.flatMap(({ senses }) =>
    senses.flatMap(sense => {
      if (sense.sort !== 'entry' || sense.entry.sort !== 'pattern' || sense.entry.pattern.noun) return []
      const { pattern } = sense.entry
      return asksSubject && meansOf(scope, senses, pattern).length > 0 ? [] : [pattern]
    }),
  )
}
