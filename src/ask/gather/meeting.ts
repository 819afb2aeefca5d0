import { isQuantity, roleValues } from '../../model/knowledge-base.ts'
import { parseEdtf } from '../../model/time.ts'
import type { Atom } from '../read/atoms.ts'
import type { Entry } from '../read/lexicon-words.ts'
import { termsIn } from '../read/named.ts'
import type { Pattern } from '../read/pattern.ts'
import { Recent } from '../read/recent.ts'
import type { Sense } from '../read/senses.ts'
import type { Scope } from '../scope.ts'
import { unionOf } from '../texts.ts'
import { holdsAll, isLimitedBy } from './limiting.ts'

/** The bonds between a fact and a word of a question, the surest first; a fact has each by its ordinal. */
export interface Meeting {
  /** It names what the word stands for, or holds the word. */
  readonly named: ReadonlySet<number>
  /** It holds a word that means the same, or was made of the same root. */
  readonly alike: ReadonlySet<number>
  /** It does, but a kind of fact has the word for its own: to create is not to set off. */
  readonly akin: ReadonlySet<number>
}

/** The facts that meet one atom by any of its senses, or by its words in their texts. */
export function meeting(scope: Scope, atom: Atom): Meeting {
  const { senses, stems } = atom
  const known = met.get(senses)
  if (known?.stems === stems) return known.meeting
  const found = meet(scope, atom)
  met.set(senses, { stems, meeting: found })
  return found
}

/** Whether a fact names what a word stands for, or holds it or another that means the same. */
export function isMet(scope: Scope, ordinal: number, atom: Atom): boolean {
  const { named, alike } = meeting(scope, atom)
  return named.has(ordinal) || alike.has(ordinal)
}

/** The senses of an atom belong to one question to one knowledge base; it is copied where more is told of it. */
const met = new WeakMap<Atom['senses'], { readonly stems: Atom['stems']; readonly meeting: Meeting }>()

function meet(scope: Scope, atom: Atom): Meeting {
  const named = new Set<number>(atom.senses.flatMap(sense => [...bySense(scope, sense)]))
  if (isName(atom)) {
    // A thing may be named in a text without filling a role; one who acts is not in the fact for that.
    const told = thingsIn(scope, atom).length === 0 ? [] : inWords(scope, [atom.stems])
    for (const ordinal of told) if (isLimitedBy(scope, ordinal, atom.stems)) named.add(ordinal)
    return { named, alike: new Set(told), akin: NONE }
  }
  for (const ordinal of allOf(scope, atom.stems)) named.add(ordinal)
  const synonyms = bySynonyms(scope, atom)
  const owned = atom.senses.some(sense => sense.sort === 'entry' && sense.entry.sort === 'pattern')
  return {
    named,
    alike: new Set([...(owned ? [] : synonyms), ...byName(scope, atom)]),
    akin: owned ? new Set(synonyms) : NONE,
  }
}

const NONE: ReadonlySet<number> = new Set()

function bySynonyms(scope: Scope, atom: Atom): number[] {
  const { texts } = scope
  const wider = atom.stems.map(stems => unionOf(stems.map(stem => texts.withWider(stem))))
  const row = texts.synonyms(rowOf(atom)).flatMap(stem => [...texts.with(stem)])
  return [...inAll(wider), ...row]
}

/** The words of an atom as a phrase, as texts know it: by the first stem of each. */
function rowOf({ stems }: Atom): string {
  return stems.map(([stem = ''], i) => (i === 0 ? stem : stem.slice(stem.indexOf(' ') + 1))).join(' ')
}

/** Whether the texts of a fact name the thing that a word stands for, by any of its names. */
export function isNamedIn(scope: Scope, ordinal: number, atom: Atom): boolean {
  const known = naming.get(scope) ?? new Recent<ReadonlySet<number>>()
  naming.set(scope, known)
  const factsOf = (id: string): ReadonlySet<number> => new Set(inWords(scope, namesOf(scope, id)))
  return thingsIn(scope, atom).some(id => known.get(id, factsOf).has(ordinal))
}

/** The facts whose texts name a thing, by its id: each fact that is set against a word asks again. */
const naming = new WeakMap<Scope, Recent<ReadonlySet<number>>>()

/** The facts whose texts hold a name in a row. */
function inWords(scope: Scope, names: readonly Atom['stems'][]): number[] {
  return names.flatMap(name => allOf(scope, name).filter(ordinal => scope.texts.holdsInRow(ordinal, name)))
}

/** The terms that an atom names of what does not act. */
export function thingsIn(scope: Scope, atom: Atom): string[] {
  return termsIn(atom).filter(id => !scope.isAgent([scope.kb.terms.get(id)!.type]))
}

/** What a thing is called in each language, as the stems that texts have. */
function namesOf(scope: Scope, id: string): Atom['stems'][] {
  const { label, aliases } = scope.kb.terms.get(id)!
  return scope.lexicons.flatMap(lexicon => {
    const { language } = lexicon.language
    const names = [label[language] ?? [], aliases?.[language] ?? []].flat()
    return names.map(name => lexicon.textStems(name).map(stem => [stem]))
  })
}

/** By the other words for what an atom may stand for, in facts of the kind whose words they are. */
function byName(scope: Scope, atom: Atom): number[] {
  return atom.senses.flatMap(sense => {
    if (sense.sort !== 'entry') return []
    const found = told.get(sense.entry) ?? byNameOf(scope, sense.entry)
    told.set(sense.entry, found)
    return found
  })
}

/** An entry belongs to one knowledge base, and each question finds the same by it. */
const told = new WeakMap<Entry, readonly number[]>()

function byNameOf(scope: Scope, entry: Entry): number[] {
  const kind = 'kind' in entry ? entry.kind : undefined
  const found = scope.lexicons.flatMap(lexicon =>
    lexicon.alike(entry).flatMap(words =>
      allOf(
        scope,
        words.map(stem => [lexicon.inLanguage(stem)]),
      ),
    ),
  )
  return found.filter(ordinal => kind === undefined || scope.fact(ordinal).kind === kind)
}

/** A date or a name means nothing but itself. */
function isName(atom: Atom): boolean {
  return atom.senses.some(
    sense =>
      sense.sort === 'time' ||
      sense.sort === 'saidBy' ||
      sense.sort === 'source' ||
      (sense.sort === 'entry' && sense.entry.sort === 'term'),
  )
}

/** The facts whose texts hold one stem of each list. */
function allOf({ texts }: Scope, lists: readonly (readonly string[])[]): number[] {
  return inAll(lists.map(stems => unionOf(stems.map(stem => texts.with(stem)))))
}

function inAll([first, ...others]: readonly ReadonlySet<number>[]): number[] {
  return first ? [...first].filter(ordinal => others.every(set => set.has(ordinal))) : []
}

function bySense(scope: Scope, sense: Sense): Iterable<number> {
  if (sense.sort === 'time') {
    const period = parseEdtf(sense.limit.period)
    return period ? scope.index.during('valid', period) : []
  }
  if (sense.sort === 'saidBy')
    return sense.ids.flatMap(id => [
      ...scope.index.postings('attributedTo', id),
      ...scope.index.postings('via', id),
      ...scope.publishedBy(id).flatMap(source => [...scope.index.postings('source', source)]),
    ])
  if (sense.sort === 'source') return sense.dated.ids.flatMap(id => [...scope.index.postings('source', id)])
  if (sense.sort === 'text') return sense.stems.flatMap(stem => [...scope.texts.with(stem)])
  if (sense.sort !== 'entry') return []
  const found = named.get(sense.entry) ?? byEntry(scope, sense.entry)
  named.set(sense.entry, found)
  return found
}

/** An entry belongs to one knowledge base, and each question finds the same by it. */
const named = new WeakMap<Entry, Iterable<number>>()

function byEntry(scope: Scope, entry: Entry): Iterable<number> {
  const { index } = scope
  switch (entry.sort) {
    case 'term':
      return index.postings(entry.type, entry.id)
    case 'kind':
      return index.postings('kind', entry.kind)
    case 'pattern':
      return entry.pattern.code
        ? index.postings(entry.pattern.code.role, entry.pattern.code.value)
        : ofPattern(scope, entry.pattern)
    case 'code':
      return index.postings(entry.role, entry.value)
    case 'role':
      return entry.kind === undefined
        ? []
        : [...index.postings('kind', entry.kind)].filter(
            ordinal => roleValues(scope.fact(ordinal), entry.role).length > 0,
          )
    case 'status':
      return index.postings('status', entry.status)
    case 'unit':
      return inUnit(scope, entry.unit)
    default:
      return []
  }
}

/** The facts with a figure in a unit, or for each of it: per year. */
function inUnit({ kb }: Scope, unit: string): number[] {
  return kb.facts.flatMap((fact, ordinal) => {
    const roles = [...(kb.kinds.get(fact.kind)?.roles.keys() ?? [])]
    const figures = roles.flatMap(role => roleValues(fact, role)).filter(isQuantity)
    return figures.some(figure => figure.unit === unit || figure.per === unit) ? [ordinal] : []
  })
}

/** The facts of a phrase's kind that have what its verb is about: to replace is to replace something. */
function ofPattern(scope: Scope, { kind, subject, objects }: Pattern): number[] {
  return [...scope.index.postings('kind', kind)].filter(ordinal =>
    [subject, ...objects].every(
      roles => roles.length === 0 || roles.some(role => roleValues(scope.fact(ordinal), role).length > 0),
    ),
  )
}

/** Whether a word names a place: what holds there is told by roles, whatever a text says of those who come from it. */
export function namesPlace(scope: Scope, atom: Atom): boolean {
  return scope.isPlace(termsIn(atom).map(id => scope.kb.terms.get(id)!.type))
}

/** Whether the texts of a fact have a word as it stands, or by another of its meaning. */
export function isWritten(scope: Scope, ordinal: number, atom: Atom): boolean {
  const { alike, akin } = meeting(scope, atom)
  return alike.has(ordinal) || akin.has(ordinal) || holdsAll(scope, ordinal, [atom])
}

/** Whether some word names somebody who acts. */
export function namesAgent(scope: Scope, atoms: readonly Atom[]): boolean {
  return atoms.flatMap(termsIn).some(id => scope.isAgent([scope.kb.terms.get(id)!.type]))
}
