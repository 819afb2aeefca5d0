import type { ReadWord } from '../answer.ts'
import { type Mods, NO_MODS, type SetExpr } from '../logic.ts'
import type { Atom } from '../read/atoms.ts'
import type { Cue, Entry } from '../read/lexicon.ts'
import type { Sense } from '../read/senses.ts'
import type { Voice } from '../read/voice.ts'
import type { Scope } from '../scope.ts'
import { clauseOf, codeParts, nounHead, roleNoun, rolesOf, superlativeOf, withCode } from './heads.ts'
import { type Asked, type AskSort, base, type Head, noun, type Part } from './parts.ts'

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
    case 'text':
      return sense.stems.map(stem => ({
        cat: 'modifier',
        mods: { ...NO_MODS, texts: [stem] },
        ...base(atom, atom.senses.length > 1 ? SAID : 'text', 1.2),
      }))
    case 'entry':
      return partsOfEntry(scope, sense.entry, { atom, voice }).map(part =>
        sense.foreign ? { ...part, cost: part.cost + 0.2 } : part,
      )
  }
}

function partsOfEntry(scope: Scope, entry: Entry, { atom, voice }: At): Part[] {
  switch (entry.sort) {
    case 'type':
      return [noun({ op: 'type', type: entry.type }, [entry.type], base(atom, entry.type))]
    case 'kind':
      return [clauseOf(nounHead(entry.kind), NO_MODS, base(atom, `kind:${entry.kind}`))]
    case 'role':
      return rolesOf(scope, entry).flatMap(([kind, role]) => {
        const named = roleNoun(scope, kind, role, base(atom, `${kind.id}.${role}`, entry.kind ? 0 : 0.1))
        return [named, ...superlativeOf(scope, { atom, kind, named })]
      })
    case 'code':
      return codeParts(scope, entry, atom)
    case 'pattern': {
      const { pattern, predicative } = entry
      const head: Head = {
        kind: pattern.kind,
        pattern,
        verb: !pattern.noun,
        passive: voice.passive && !predicative && pattern.objects.length > 0,
        participial: voice.participial || entry.prepositional,
        prepositional: entry.prepositional,
      }
      return [
        clauseOf(head, pattern.code ? withCode(pattern.code) : NO_MODS, base(atom, `kind:${pattern.kind}`)),
      ]
    }
    case 'status': {
      const mods = { ...NO_MODS, statuses: [entry.status] }
      const head: Head = {
        kind: undefined,
        verb: true,
        passive: voice.passive,
        participial: voice.participial,
      }
      const read = base(atom, `status:${entry.status}`)
      return [
        { cat: 'modifier', mods, ...read },
        clauseOf(head, mods, base(atom, `status:${entry.status}`, 0.5)),
      ]
    }
    case 'certainty':
      return [
        {
          cat: 'modifier',
          mods: { ...NO_MODS, certainties: [entry.certainty] },
          ...base(atom, `certainty:${entry.certainty}`),
        },
      ]
    case 'unit':
      return [noun(ANY, [], { ...base(atom, entry.unit), asked: { sort: 'howMuch', units: [entry.unit] } })]
    case 'adjective':
      return [
        {
          cat: 'graded',
          adjective: entry.adjective,
          up: entry.up,
          grade: entry.grade,
          how: false,
          ...base(atom, entry.grade),
        },
      ]
    case 'filter':
      return [
        noun(
          filterSet(entry.filter),
          [entry.filter.type],
          base(atom, `${entry.filter.type} by ${entry.filter.measure}`),
        ),
      ]
    case 'cue':
      return cueParts(entry.cue, atom)
    case 'preposition':
      return [{ cat: 'cue', cue: 'preposition', word: atom.word, ...base(atom, '') }]
    default:
      return []
  }
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
  where: 'where',
  when: 'when',
  why: 'why',
  howMuch: 'howMuch',
  howMany: 'howMany',
  share: 'share',
  list: 'list',
}

function cueParts(cue: Cue, atom: Atom): Part[] {
  const { word } = atom
  const sort = ASKS[cue]
  if (cue === 'whose')
    return [
      {
        cat: 'marked',
        preposition: word,
        how: 'genitive',
        noun: noun(ANY, [], { asked: { sort: 'who' } }),
        ...base(atom, 'asks: who'),
      },
    ]
  const part: Part = { cat: 'cue', cue, word, ...base(atom, '') }
  if (sort === undefined) return [part]
  const asked: Asked = { sort }
  return [noun(ANY, [], { asked, ...base(atom, `asks: ${sort}`) })]
}

export interface Base {
  readonly cost: number
  readonly reads: readonly ReadWord[]
}
