import { roleValues } from '../../model/knowledge-base.ts'
import { namesAgent } from '../gather/meeting.ts'
import type { Outcome } from '../meaning/outcome.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, hasAny, isAsking, isPreposition, typesNamed } from '../read/cues.ts'
import type { Cue } from '../read/lexicon-words.ts'
import { patternsIn, termsIn } from '../read/named.ts'
import { withoutManners } from '../read/order.ts'
import { type Sense, sensesOf } from '../read/senses.ts'
import { isVerb } from '../read/voice.ts'
import type { Scope } from '../scope.ts'
import type { Reworded } from './reworded.ts'

const ASKING_WHO: readonly Cue[] = ['who', 'which']

/** "Does A build X with B", "who builds X with B": what A does with B, B does with A. */
export function withEachOther(scope: Scope, atoms: readonly Atom[]): Reworded | undefined {
  const said = withoutManners(atoms)
  const mark = said.findIndex(atom => isPreposition(atom) && scope.prepositions.isComitative(atom.word))
  const other = said[mark + 1]
  if (mark < 0 || !other || !namesAgent(scope, [other])) return undefined
  const before = said.slice(0, mark)
  const from = before.findIndex(atom => hasAny(atom, ASKING_WHO) || namesAgent(scope, [atom]))
  const to = from + (cuesOf(before[from] ?? other).has('which') ? 2 : 1)
  const one = before.slice(from, to)
  if (from < 0 || one.length < to - from || !before.slice(to).some(({ senses }) => senses.some(isVerb)))
    return undefined
  if (one.length > 1 && typesNamed(one[1]!).length === 0) return undefined
  const isMeant = ({ facts }: Outcome): boolean =>
    facts.length > 0 &&
    facts.every(fact => isDoneWith(scope, fact, { verbs: before.slice(to), mark: said[mark]!, one }))
  return {
    each: [
      [...before.slice(0, from), other, ...before.slice(to), said[mark]!, ...one, ...said.slice(mark + 2)],
    ],
    combine: found => found.flat().filter(isMeant),
  }
}

/** "Who owns X together with B": with B, where the verb stands before. */
export function togetherWith(scope: Scope, atoms: readonly Atom[]): Reworded | undefined {
  const said = withoutManners(atoms)
  const isAgent = (atom: Atom | undefined): boolean => atom !== undefined && namesAgent(scope, [atom])
  const wordOf = (atom: Atom): string => atom.word.split(' ').at(-1)!
  const at = said.findIndex(
    (atom, i) =>
      cuesOf(atom).has('and') && scope.prepositions.isComitative(wordOf(atom)) && isAgent(said[i + 1]),
  )
  const before = said.slice(0, Math.max(at, 0))
  if (!before.some(isAsking) || !before.some(({ senses }) => senses.some(isVerb))) return undefined
  const mark: Atom = { ...said[at]!, word: wordOf(said[at]!), senses: WITH }
  const done = { verbs: before, mark, one: [said[at + 1]!] }
  const isMeant = ({ facts }: Outcome): boolean =>
    facts.length > 0 && facts.every(fact => isDoneWith(scope, fact, done))
  return { each: [said.with(at, mark)], combine: found => found.flat().filter(isMeant) }
}

const WITH: readonly Sense[] = [
  ...sensesOf('comitative'),
  { sort: 'entry', entry: { sort: 'preposition' }, foreign: false },
]

/** Whether a fact has one of them, or somebody where that is asked for, as with whom a verb says that it is done. */
function isDoneWith(
  scope: Scope,
  ordinal: number,
  { verbs, mark, one }: { verbs: readonly Atom[]; mark: Atom; one: readonly Atom[] },
): boolean {
  const fact = scope.fact(ordinal)
  const ids = one.flatMap(termsIn)
  const roles = verbs
    .flatMap(patternsIn)
    .filter(({ kind, noun }) => kind === fact.kind && !noun)
    .flatMap(({ marked }) => marked.get(mark.word) ?? [])
  return roles.some(role => {
    const values = roleValues(fact, role)
    return ids.length === 0
      ? values.length > 0
      : values.some(value => typeof value === 'string' && ids.includes(value))
  })
}
