import { type KnowledgeBase, roleValues } from '../../model/knowledge-base.ts'
import type { Outcome } from '../meaning/outcome.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, hasAny, isAsking, isMark, isPreposition, isTerm, typesNamed } from '../read/cues.ts'
import { named } from '../read/descriptions.ts'
import type { Cue } from '../read/lexicon-words.ts'
import { patternsIn, termsIn } from '../read/named.ts'
import { isArticle } from '../read/order.ts'
import type { Pattern } from '../read/pattern.ts'
import { isVerb } from '../read/voice.ts'
import type { Scope } from '../scope.ts'
import { partsOf, wholeOf } from '../terms.ts'
import { all, isNoTruth, isOfContent, type Reworded } from './reworded.ts'

/** "Who in A is in charge of X", "the A cars", "A plans", of a whole: whoever of its parts is, those of several, all of them. */
export function withoutWhole(scope: Scope, written: readonly Atom[]): Reworded | undefined {
  const atoms = withWhole(scope, written)
  const at = atoms.findIndex(atom => partsNamed(scope, atom).length > 1)
  // "How does A call X" asks what nobody but A tells.
  const isNaming = atoms.some(atom => cuesOf(atom).has('named') || cuesOf(atom).has('how'))
  if (at < 0 || isNaming || atoms.filter(atom => isTerm(atom) || isOfContent(atom)).length < FEWEST)
    return undefined
  const parts = partsNamed(scope, atoms[at]!)
  const start = atoms.slice(0, at).findLastIndex(atom => !isArticle(atom))
  const isWithin = start >= 0 && (isPreposition(atoms[start]!) || hasAny(atoms[start]!, WITHIN))
  const isSubject = !isWithin && atoms[at + 1]?.senses.some(isVerb)
  const next = !isWithin && atoms[at + 1] && cuesOf(atoms[at + 1]!).has('genitive') ? at + 2 : at + 1
  if (!isWithin && !isOfContent(atoms[next])) return undefined
  const isLocated = isWithin && cuesOf(atoms[start]!).has('locative')
  const areParts = ({ members }: Outcome): boolean =>
    isLocated && members.length > 0 && members.every(({ value }) => parts.includes(String(value)))
  const areOfPart = ({ facts }: Outcome): boolean =>
    isLocated && facts.every(ordinal => isOfPart(scope, ordinal, { parts, whole: atoms[at]!, atoms }))
  const fewest = isSubject ? parts.length : SEVERAL
  return {
    each: [[...atoms.slice(0, isWithin ? start : at), ...atoms.slice(next)]],
    combine: all(
      outcome =>
        areParts(outcome) ||
        areOfPart(outcome) ||
        outcome.facts.every(ordinal => {
          const those = concerned(scope, ordinal)
          return isNamedIn(scope, ordinal, atoms[at]!) || parts.filter(id => those.has(id)).length >= fewest
        }),
    ),
  }
}

/** Whether a fact names the whole itself. */
function isNamedIn(scope: Scope, ordinal: number, whole: Atom): boolean {
  return termsIn(whole).some(id => scope.termsOf(ordinal).includes(id))
}

/** "What does A lead in W", of which A is part: where no verb of the question has a place that W could fill. */
function isOfPart(
  scope: Scope,
  ordinal: number,
  { parts, whole, atoms }: { parts: readonly string[]; whole: Atom; atoms: readonly Atom[] },
): boolean {
  const fact = scope.fact(ordinal)
  const { subject, roles } = scope.kb.kinds.get(fact.kind)!
  const types = termsIn(whole).map(id => scope.kb.terms.get(id)!.type)
  const mayHold = (role: string): boolean =>
    roles.get(role)?.range.some(each => types.includes(each)) === true
  const isPlaceOf = ({ kind, marked }: Pattern): boolean =>
    kind === fact.kind &&
    [...marked].some(([word, held]) => scope.prepositions.caseOf(word) === 'locative' && held.some(mayHold))
  const doers = roleValues(fact, subject)
  return (
    doers.length > 0 &&
    doers.every(value => typeof value === 'string' && parts.includes(value)) &&
    !atoms.flatMap(patternsIn).some(isPlaceOf)
  )
}

/** Those whom a fact names, and whose people it names. */
function concerned(scope: Scope, ordinal: number): Set<string> {
  const { terms, types } = scope.kb
  const named = scope.termsOf(ordinal)
  const people = named.filter(id => types.get(terms.get(id)?.type ?? '')?.nature === 'person')
  const told = people.flatMap(id => scope.definitionsOf(id)).flatMap(definition => scope.termsOf(definition))
  return new Set([...named, ...told])
}

/** "The three makers", "A, B and C": what all of these together are. */
export function asWhole(scope: Scope, atoms: readonly Atom[]): Reworded | undefined {
  const named = withWhole(scope, atoms)
  return named === atoms ? undefined : { each: [named], combine: all(isNoTruth) }
}

function withWhole({ kb }: Scope, atoms: readonly Atom[]): readonly Atom[] {
  for (const at of atoms.keys()) {
    const run = runAt(atoms, at)
    const whole =
      counted(kb, atoms, at) ?? (run.ids.length > SEVERAL ? wholeOf(kb, { parts: run.ids }) : undefined)
    if (whole === undefined) continue
    const to = run.ids.length > 0 ? run.to : at + 2
    const term = named(atoms.slice(at, to), { id: whole, type: kb.terms.get(whole)!.type })
    return [...atoms.slice(0, at), term, ...atoms.slice(to)]
  }
  return atoms
}

/** The whole of as many as are counted at a place, where the text takes them for known. */
function counted(kb: KnowledgeBase, atoms: readonly Atom[], at: number): string | undefined {
  const number = atoms[at]?.senses.find(sense => sense.sort === 'number')
  const [type, ...others] = atoms[at + 1] ? typesNamed(atoms[at + 1]!) : []
  const before = atoms[at - 1]
  const isKnown = before !== undefined && isArticle(before) && !areSome(atoms.slice(0, at - 1))
  if (!number || type === undefined || others.length > 0 || !isKnown) return undefined
  return wholeOf(kb, { size: number.value, type })
}

/** "Which of the three", "two of the three", "each of the three": some of them, or one by one. */
function areSome(before: readonly Atom[]): boolean {
  const [some, of] = before.slice(-2)
  if (of !== undefined && cuesOf(of).has('every')) return true
  const isCounted =
    some !== undefined && (isAsking(some) || some.senses.some(({ sort }) => sort === 'number'))
  return isCounted && of !== undefined && cuesOf(of).has('partitive')
}

/** The names that follow each other at a place, and where they end. */
function runAt(atoms: readonly Atom[], at: number): { readonly ids: readonly string[]; readonly to: number } {
  const ids: string[] = []
  let to = at
  for (let i = at; i < atoms.length; i++) {
    const id = termsIn(atoms[i]!)[0]
    if (id !== undefined) ids.push(id)
    if (id !== undefined) to = i + 1
    else if (i === at || !(isMark(atoms[i]!) || cuesOf(atoms[i]!).has('and'))) break
  }
  return { ids, to }
}

const WITHIN: readonly Cue[] = ['genitive', 'locative']

/** Without a whole fewer words than these, it among them, would be too few. */
const FEWEST = 3

const SEVERAL = 2

function partsNamed(scope: Scope, atom: Atom): string[] {
  return termsIn(atom).flatMap(id => partsOf(scope.kb, id))
}
