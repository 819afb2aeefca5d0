import { type Mods, NO_MODS, type SetExpr } from '../logic.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf } from '../read/cues.ts'
import type { Cue, Entry } from '../read/lexicon-words.ts'
import { isUnit, type Sense } from '../read/senses.ts'
import { isVerb, type Voice } from '../read/voice.ts'
import type { Scope } from '../scope.ts'
import { meansOf } from './alternation.ts'
import { clauseOf, codeParts, roleParts, withCode } from './heads.ts'
import { base, marked, noun, nounHead } from './make.ts'
import type { AskSort, Clause, Head, Noun, Part } from './parts.ts'
import { isTurnable } from './turnable.ts'

/** How a word of the domain is read that is only looked for in the texts of facts. */
export const SAID = 'said'

const ANY: SetExpr = { op: 'any' }

/** The parts that an atom may be, each with the cost of reading it so. */
export function partsOf(scope: Scope, atom: Atom, voice: Voice): Part[] {
  return [
    ...homonyms(atom),
    ...atom.senses
      .filter(sense => !isTerm(sense))
      .flatMap(sense => partsOfSense(scope, { sense, atom, voice })),
  ]
}

function isTerm(sense: Sense): boolean {
  return sense.sort === 'entry' && sense.entry.sort === 'term'
}

/** Terms of one type that share the name are meant together, any of them; those of another type are another reading. */
function homonyms(atom: Atom): Part[] {
  const byType = new Map<string, Set<string>>()
  for (const sense of atom.senses)
    if (sense.sort === 'entry' && sense.entry.sort === 'term')
      byType.set(sense.entry.type, (byType.get(sense.entry.type) ?? new Set()).add(sense.entry.id))
  return [...byType].map(([type, ids]) =>
    noun({ op: 'terms', ids: [...ids] }, [type], base(atom, `${type}:${[...ids].join(',')}`)),
  )
}

interface At {
  readonly atom: Atom
  readonly voice: Voice
}

function partsOfSense(scope: Scope, { sense, atom, voice }: At & { sense: Sense }): Part[] {
  switch (sense.sort) {
    case 'mark':
    case 'unknown':
    case 'alike':
      return []
    case 'time': {
      const { period, asOf } = sense.limit
      const mods: Mods = asOf ? { ...NO_MODS, asOf: period } : { ...NO_MODS, periods: [period] }
      return [{ cat: 'modifier', mods, ...base(atom, `${asOf ? 'as of' : 'valid'} ${period}`) }]
    }
    case 'number': {
      const range = { min: sense.value, max: sense.value }
      return [{ cat: 'number', value: sense.value, range, units: [], ...base(atom, String(sense.value)) }]
    }
    case 'saidBy':
      return sense.ids.flatMap(id => saidByParts(scope, id, atom))
    case 'source': {
      const { ids, period } = sense.dated
      const mods = { ...NO_MODS, sources: ids, asOf: period }
      return [{ cat: 'modifier', mods, ...base(atom, `source:${ids.join(',')}`) }]
    }
    case 'text':
      // That a text holds such a verb does not tell which of two things does it.
      if (atom.senses.some(other => hasTurnable(scope, other))) return []
      return sense.stems.map(stem => ({
        cat: 'modifier',
        mods: { ...NO_MODS, texts: [stem] },
        ...(atom.senses.some(isVerb) && !voice.participial ? { verbal: true } : {}),
        ...base(atom, atom.senses.length > 1 ? SAID : 'text', 1.2),
      }))
    case 'entry':
      return partsOfEntry(scope, sense.entry, { atom, voice }).map(part =>
        sense.foreign ? { ...part, cost: part.cost + 0.2 } : part,
      )
  }
}

function hasTurnable(scope: Scope, sense: Sense): boolean {
  return sense.sort === 'entry' && sense.entry.sort === 'pattern' && isTurnable(scope, sense.entry.pattern)
}

/** Who says something is quoted in a source, or publishes it. */
function saidByParts(scope: Scope, id: string, atom: Atom): Part[] {
  const said = {
    cat: 'modifier',
    mods: { ...NO_MODS, saidBy: [id] },
    ...base(atom, `attributed to ${id}`),
  } as const
  const sources = scope.publishedBy(id)
  if (sources.length === 0) return [said]
  return [said, { cat: 'modifier', mods: { ...NO_MODS, sources }, ...base(atom, `published by ${id}`, 0.1) }]
}

/** A noun for the things of a type. */
function typeNoun(scope: Scope, type: string, atom: Atom): Noun {
  // Pieces are counted before they are listed.
  const isCounted = atom.senses.some(isUnit)
  return noun({ op: 'type', type }, [type], {
    ...base(atom, type, isCode(atom) ? 0.5 : isCounted ? 0.1 : 0),
    ...(isRelational(scope, atom, type) ? { relational: true } : {}),
  })
}

/** How much of a unit. */
function unitNoun(unit: string, atom: Atom): Noun {
  return noun(ANY, [], { ...base(atom, unit), asked: { sort: 'howMuch', units: [unit], bare: true } })
}

function partsOfEntry(scope: Scope, entry: Entry, { atom, voice }: At): Part[] {
  switch (entry.sort) {
    case 'type':
      return [typeNoun(scope, entry.type, atom)]
    case 'kind':
      return [clauseOf(nounHead(entry.kind), NO_MODS, base(atom, `kind:${entry.kind}`))]
    case 'role':
      // "Why" asks, whatever roles it is a word for.
      return cuesOf(atom).has('why') ? [] : roleParts(scope, entry, atom)
    case 'code':
      return codeParts(scope, entry, atom)
    case 'pattern':
      return [patternClause(scope, entry, { atom, voice })]
    case 'status':
      return statusParts(entry.status, { atom, voice })
    case 'certainty': {
      const mods = { ...NO_MODS, certainties: [entry.certainty] }
      return [{ cat: 'modifier', mods, ...base(atom, `certainty:${entry.certainty}`) }]
    }
    case 'unit':
      return [unitNoun(entry.unit, atom)]
    case 'adjective': {
      const { adjective, up, grade } = entry
      return [{ cat: 'graded', adjective, up, grade, how: false, ...base(atom, grade) }]
    }
    case 'filter': {
      const { type, measure } = entry.filter
      return [noun(filterSet(entry.filter), [type], base(atom, `${type} by ${measure}`))]
    }
    case 'cue':
      return cueParts(entry.cue, atom)
    case 'preposition':
      return [{ cat: 'cue', cue: 'preposition', word: atom.word, ...base(atom, '') }]
    default:
      return []
  }
}

function patternClause(
  scope: Scope,
  entry: Extract<Entry, { sort: 'pattern' }>,
  { atom, voice }: At,
): Clause {
  const { pattern, predicative, prepositional } = entry
  const head: Head = {
    kind: pattern.kind,
    pattern,
    verb: !pattern.noun,
    passive: voice.passive && !predicative && pattern.objects.length > 0,
    participial: voice.participial || prepositional,
    prepositional,
    attributive: !prepositional && (predicative || voice.participial),
    through: meansOf(scope, atom.senses, pattern),
  }
  const mods = pattern.code ? withCode(pattern.code) : NO_MODS
  // "A customer", without "is": whose customer, rather than that A is one.
  const bare = predicative && !voice.copula && namesRoleOf(atom, pattern.kind)
  return clauseOf(head, mods, base(atom, `kind:${pattern.kind}`, bare ? 0.5 : 0))
}

function namesRoleOf({ senses }: Atom, kind: string): boolean {
  return senses.some(
    sense => sense.sort === 'entry' && sense.entry.sort === 'role' && sense.entry.kind === kind,
  )
}

/** "Subsidiary" names a thing of a type by what it is to another of the type. */
function isRelational(scope: Scope, { senses }: Atom, type: string): boolean {
  return senses.some(
    sense =>
      sense.sort === 'entry' &&
      sense.entry.sort === 'role' &&
      scope.role(sense.entry.kind, sense.entry.role)?.range.includes(type),
  )
}

/** A word for what is shared names it, rather than anything of a type. */
function isCode(atom: Atom): boolean {
  return atom.senses.some(sense => sense.sort === 'entry' && sense.entry.sort === 'code')
}

/** A status limits facts, or is a verb of its own: "planned", "is planned". */
function statusParts(status: string, { atom, voice }: At): Part[] {
  const mods = { ...NO_MODS, statuses: [status] }
  const head: Head = { kind: undefined, verb: true, ...voice }
  return [
    { cat: 'modifier', mods, ...base(atom, `status:${status}`) },
    clauseOf(head, mods, base(atom, `status:${status}`, 0.25)),
  ]
}

function filterSet(filter: Extract<Entry, { sort: 'filter' }>['filter']): SetExpr {
  const [kind = '', role = ''] = filter.measure.split('.')
  const range = {
    ...(filter.moreThan === undefined ? {} : { min: filter.moreThan, minOpen: true }),
    ...(filter.lessThan === undefined ? {} : { max: filter.lessThan, maxOpen: true }),
  }
  return { op: 'range', of: { op: 'type', type: filter.type }, by: { kind, role }, range }
}

const ASKS: Partial<Record<Cue, AskSort>> = {
  who: 'who',
  what: 'what',
  whatObject: 'object',
  which: 'which',
  whichSort: 'which',
  where: 'where',
  when: 'when',
  untilWhen: 'when',
  why: 'why',
  howMuch: 'howMuch',
  howMany: 'howMany',
  share: 'share',
  list: 'list',
}

function cueParts(cue: Cue, atom: Atom): Part[] {
  const { word } = atom
  if (cue === 'whose') {
    const who = noun(ANY, [], { asked: { sort: 'who' } })
    return [{ ...marked({ word }, who, 'genitive'), ...base(atom, 'asks: who') }]
  }
  const sort = ASKS[cue]
  if (sort === undefined) return [{ cat: 'cue', cue, word, ...base(atom, '') }]
  const asked = cue === 'untilWhen' ? { sort, until: true } : { sort }
  return [noun(ANY, [], { asked, ...base(atom, `asks: ${sort}`) })]
}
