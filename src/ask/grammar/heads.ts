import { type Kind, pointsToTerms } from '../../model/knowledge-base.ts'
import { type Frame, type Mods, NO_MODS } from '../logic.ts'
import type { Atom } from '../read/atoms.ts'
import type { Entry } from '../read/lexicon.ts'
import type { Scope } from '../scope.ts'
import type { Base } from './lexical.ts'
import { base, type Clause, type Head, type Noun, noun, type Part } from './parts.ts'

export function rolesOf(scope: Scope, entry: Extract<Entry, { sort: 'role' }>): [Kind, string][] {
  const kinds = entry.kind === undefined ? [...scope.kb.kinds.values()] : [scope.kb.kinds.get(entry.kind)]
  return kinds.flatMap(kind => (kind?.roles.has(entry.role) ? [[kind, entry.role] as [Kind, string]] : []))
}

export function roleNoun(scope: Scope, kind: Kind, role: string, read: Base, mods: Mods = NO_MODS): Noun {
  const frame: Frame = { kind: kind.id, args: [], mods }
  const range = kind.roles.get(role)?.range ?? []
  const types = range.filter(type => scope.kb.types.has(type))
  const head: Head = nounHead(kind.id)
  return noun({ op: 'fill', frame, role }, types.length > 0 ? types : range, {
    relation: { head, frame, focus: role },
    ...read,
  })
}

/** "Highest point", "lowest elevation": over all facts of the kind the one with the greatest or least figure. */
export function superlativeOf(
  scope: Scope,
  { atom, kind, named }: { atom: Atom; kind: Kind; named: Noun },
): Part[] {
  const figure = [...kind.roles.values()].find(
    role => role.range.includes('quantity') || role.range.includes('count'),
  )
  if (!atom.graded || !figure || !named.relation) return []
  const by = { kind: kind.id, role: figure.name }
  const greatest = atom.graded === 'up'
  const read = base(atom, `${greatest ? 'greatest' : 'least'} ${by.kind}.${by.role}`, 0.25)
  if (named.relation.focus === figure.name) return [{ cat: 'extreme', greatest, by, ...read }]
  return [
    noun(
      { op: 'extreme', of: named.set, by, greatest },
      named.types.filter(type => scope.kb.types.has(type)),
      { closed: true, ...read },
    ),
  ]
}

/** A code names the fact, the figure that it measures, or who has it: headcount, president. */
export function codeParts(scope: Scope, entry: Extract<Entry, { sort: 'code' }>, atom: Atom): Part[] {
  const kind = scope.kb.kinds.get(entry.kind)
  if (!kind) return []
  const mods = withCode({ role: entry.role, value: entry.value })
  const as = `${entry.role}:${entry.value}`
  const figures = [...kind.roles.values()].filter(
    role => role.range.includes('quantity') || role.range.includes('count'),
  )
  const person = kind.roles.get(kind.subject)
  const holds =
    person &&
    pointsToTerms(person) &&
    person.range.some(type => scope.kb.types.get(type)?.nature === 'person')
  // Of several figures none is what the code alone means.
  const focuses = [
    ...(figures.length === 1 ? figures : []).map(role => role.name),
    ...(holds ? [kind.subject] : []),
  ]
  return [
    ...focuses.map(focus => roleNoun(scope, kind, focus, base(atom, as), mods)),
    clauseOf(nounHead(kind.id), mods, base(atom, as, 0.05)),
  ]
}

export function withCode(code: { role: string; value: string }): Mods {
  return { ...NO_MODS, codes: [code] }
}

export function nounHead(kind: string): Head {
  return { kind, verb: false, passive: false, participial: false }
}

export function clauseOf(head: Head, mods: Mods, read: Base): Clause {
  const frame: Frame = { kind: head.kind, args: [], mods }
  return { cat: 'clause', head, frame, subjectDone: false, inverted: false, negated: false, ...read }
}
