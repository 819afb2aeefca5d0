import { roleValues } from '../../model/knowledge-base.ts'
import { parseEdtf } from '../../model/time.ts'
import type { Atom } from '../read/atoms.ts'
import type { Entry } from '../read/lexicon.ts'
import type { Sense } from '../read/senses.ts'
import type { Scope } from '../scope.ts'

/** The facts that meet one atom by any of its senses, or by its words in their texts. */
export function meeting(scope: Scope, atom: Atom): ReadonlySet<number> {
  const found = new Set<number>(atom.senses.flatMap(sense => [...bySense(scope, sense)]))
  if (
    !atom.senses.some(
      sense => sense.sort === 'time' || (sense.sort === 'entry' && sense.entry.sort === 'term'),
    )
  )
    for (const ordinal of byWords(scope, atom)) found.add(ordinal)
  return found
}

function bySense(scope: Scope, sense: Sense): Iterable<number> {
  if (sense.sort === 'time') {
    const period = parseEdtf(sense.limit.period)
    return period ? scope.index.during('valid', period) : []
  }
  if (sense.sort === 'text') return sense.stems.flatMap(stem => [...scope.texts.with(stem)])
  return sense.sort === 'entry' ? byEntry(scope, sense.entry) : []
}

function byEntry(scope: Scope, entry: Entry): Iterable<number> {
  const { index, kb } = scope
  switch (entry.sort) {
    case 'term':
      return index.postings(entry.type, entry.id)
    case 'kind':
      return index.postings('kind', entry.kind)
    case 'pattern':
      return entry.pattern.code
        ? index.postings(entry.pattern.code.role, entry.pattern.code.value)
        : index.postings('kind', entry.pattern.kind)
    case 'code':
      return index.postings(entry.role, entry.value)
    case 'role':
      return entry.kind === undefined
        ? []
        : [...index.postings('kind', entry.kind)].filter(
            ordinal => roleValues(kb.facts[ordinal]!, entry.role).length > 0,
          )
    case 'status':
      return index.postings('status', entry.status)
    default:
      return []
  }
}

function byWords(scope: Scope, atom: Atom): number[] {
  const sets = atom.stems.map(stems => new Set(stems.flatMap(stem => [...scope.texts.with(stem)])))
  const [first, ...others] = sets
  return first ? [...first].filter(ordinal => others.every(set => set.has(ordinal))) : []
}
