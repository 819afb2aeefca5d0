import { type Kind, pointsToTerms } from '../../model/knowledge-base.ts'
import { type Frame, type Mods, NO_MODS } from '../logic.ts'
import type { Atom } from '../read/atoms.ts'
import type { Entry } from '../read/lexicon-words.ts'
import { isFigure, type Scope } from '../scope.ts'
import { base, clauseFrom, noun, nounHead } from './make.ts'
import type { Base, Clause, Head, Noun, Part } from './parts.ts'

/** A noun that names a role, in each kind that has it, and where it is graded the extreme among all its facts. */
export function roleParts(scope: Scope, entry: Extract<Entry, { sort: 'role' }>, atom: Atom): Part[] {
  const { kind: id, role } = entry
  const kinds = id === undefined ? [...scope.kb.kinds.values()] : [scope.kb.kinds.get(id)]
  return kinds.flatMap(kind => {
    if (!kind?.roles.has(role)) return []
    const plain = roleNoun(scope, { kind, role }, base(atom, `${kind.id}.${role}`, id ? 0 : 0.1))
    const named = asksHow(scope, atom) ? { ...plain, relation: { ...plain.relation!, ofFact: true } } : plain
    const highest = superlativeOf(scope, { atom, kind, named })
    return highest.length > 0 && !atom.plural
      ? [whoseever(kind, named, atom), ...highest]
      : [named, ...highest]
  })
}

/** "How big": it asks for the figure of a fact that is named, "the stake", and of nothing else. */
function asksHow({ lexicons }: Scope, { word }: Atom): boolean {
  return lexicons.some(({ language }) => language.cues.how?.some(how => word.startsWith(`${how} `)))
}

/** A graded noun is hardly meant of anything in particular unless that is named. */
function whoseever(kind: Kind, noun: Noun, { graded }: Atom): Noun {
  const by = { kind: kind.id, role: [...kind.roles.values()].find(isFigure)!.name }
  const extreme = { by, greatest: graded === 'up', cost: BARE }
  return { ...noun, cost: noun.cost + BARE, relation: { ...noun.relation!, graded: extreme } }
}

const BARE = 0.4

function roleNoun(
  scope: Scope,
  { kind, role, mods = NO_MODS }: { kind: Kind; role: string; mods?: Mods },
  read: Base,
): Noun {
  const frame: Frame = { kind: kind.id, args: [], mods }
  const range = kind.roles.get(role)?.range ?? []
  const types = range.filter(type => scope.kb.types.has(type))
  return noun({ op: 'fill', frame, role }, types.length > 0 ? types : range, {
    relation: { head: nounHead(kind.id), frame, focus: role },
    ...read,
  })
}

/** "Highest point", "lowest elevation": over all facts of the kind the one with the greatest or least figure. */
function superlativeOf(scope: Scope, { atom, kind, named }: { atom: Atom; kind: Kind; named: Noun }): Part[] {
  const figure = [...kind.roles.values()].find(isFigure)
  if (!atom.graded || !figure || !named.relation) return []
  const by = { kind: kind.id, role: figure.name }
  const greatest = atom.graded === 'up'
  const read = base(atom, `${greatest ? 'greatest' : 'least'} ${by.kind}.${by.role}`, 0.25)
  const extreme: Part = { cat: 'extreme', greatest, by, ...read }
  if (named.relation.focus === figure.name) return [extreme]
  const types = named.types.filter(type => scope.kb.types.has(type))
  // "Of those states, which has the lowest point": the state whose point is the lowest of theirs.
  return [noun({ op: 'extreme', of: named.set, by, greatest }, types, { closed: true, ...read }), extreme]
}

/** A code names the fact, the figure that it measures, or who has it: headcount, president. */
export function codeParts(scope: Scope, entry: Extract<Entry, { sort: 'code' }>, atom: Atom): Part[] {
  const kind = scope.kb.kinds.get(entry.kind)
  if (!kind) return []
  const mods = withCode({ role: entry.role, value: entry.value })
  const as = `${entry.role}:${entry.value}`
  const figures = [...kind.roles.values()].filter(isFigure)
  const person = kind.roles.get(kind.subject)
  const holds =
    person &&
    kind.defines === kind.subject &&
    pointsToTerms(person) &&
    person.range.some(type => scope.kb.types.get(type)?.nature === 'person')
  // Of several figures none is what the code alone means.
  const focuses = [
    ...(figures.length === 1 ? figures : []).map(role => role.name),
    ...(holds ? [kind.subject] : []),
  ]
  return [
    ...focuses.map(focus => roleNoun(scope, { kind, role: focus, mods }, base(atom, as))),
    clauseOf(nounHead(kind.id), mods, base(atom, as, 0.05)),
  ]
}

/** The limit to facts with a code. */
export function withCode(code: { role: string; value: string }): Mods {
  return { ...NO_MODS, codes: [code] }
}

/** The clause of a word that heads a frame. */
export function clauseOf(head: Head, mods: Mods, read: Base): Clause {
  return clauseFrom(head, { kind: head.kind, args: [], mods }, read)
}
