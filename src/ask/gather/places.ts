/** Where those who act stand in a question: as its subject, as an object, behind a preposition. */
import type { Atom } from '../read/atoms.ts'
import {
  cuesOf,
  hasAny,
  isAsking,
  isMark,
  isPreposition,
  isSilent,
  isTerm,
  typesNamed,
} from '../read/cues.ts'
import type { Cue } from '../read/lexicon-words.ts'
import { termsIn } from '../read/named.ts'
import { isNominal } from '../read/order.ts'
import { isVerb } from '../read/voice.ts'
import type { Scope } from '../scope.ts'

/** Somebody named in a question, and where: as the subject, as an object, or behind a preposition. */
export interface Placed {
  readonly ids: readonly string[]
  readonly as: 'subject' | 'object' | { readonly preposition: string }
}

/** These ask for no one who acts: "why A …". */
const ADVERBIAL: readonly Cue[] = ['why', 'where', 'when', 'untilWhen', 'howMuch']

const LEADS: readonly Cue[] = ['auxiliary', 'have', 'copula']

/** "Which company does A build for": the preposition at the end marks what is asked for. */
export function strandedIn(atoms: readonly Atom[]): string | undefined {
  const last = atoms.findLast(atom => atom.senses.every(({ sort }) => sort !== 'mark'))
  return last && isPreposition(last) ? last.word : undefined
}

/** Where the subject stands, if it is named. */
export function subjectAt(scope: Scope, atoms: readonly Atom[], wh: number): number | undefined {
  const agentFrom = (at: number): number | undefined => {
    let i = at
    while (atoms[i] && (isArticle(atoms[i]!) || cuesOf(atoms[i]!).has('not'))) i++
    const isAgent = atoms[i] !== undefined && agentsIn(scope, atoms[i]!).length > 0
    return isAgent && placeOf(scope, atoms, i) === 'object' ? i : undefined
  }
  for (const [i, atom] of atoms.entries())
    if (i > wh && hasAny(atom, LEADS)) {
      const found = agentFrom(i + 1)
      if (found !== undefined) return found
    }
  const inverted = atoms.findIndex(atom => atom.joined && cuesOf(atom).has('pronoun'))
  if (inverted > 0) return lastOf(atoms, i => i < inverted && agentFrom(i) === i)
  const start = atoms.findIndex(atom => !isSilent(atom) && !hasAny(atom, ADVERBIAL))
  if (wh < 0) return agentFrom(start)
  const noun = atoms.findIndex((atom, i) => i > wh && !isSilent(atom))
  const asksNoun = noun >= 0 && !cuesOf(atoms[wh]!).has('who') && !atoms[noun]!.senses.some(isVerb)
  const first = agentFrom(start)
  return (
    agentFrom(wh + 1) ??
    (asksNoun ? agentFrom(noun + 1) : undefined) ??
    // "A uses models of which company".
    (first !== undefined && first < wh ? first : undefined) ??
    // "Que refuse A": what is asked for is the object.
    (isObjectAsked(atoms[wh]!) ? lastOf(atoms, i => agentFrom(i) === i) : undefined)
  )
}

function isObjectAsked(atom: Atom): boolean {
  return cuesOf(atom).has('whatObject')
}

function lastOf(atoms: readonly Atom[], is: (at: number) => boolean): number | undefined {
  const last = atoms.findLastIndex((_, i) => is(i))
  return last < 0 ? undefined : last
}

/** "A engines": nothing marks an owner right before what is owned. */
const OWNING: Placed['as'] = { preposition: '' }

function isOwned(scope: Scope, atom: Atom): boolean {
  const isThing = termsIn(atom).length > 0 && agentsIn(scope, atom).length === 0
  return (isThing || atom.senses.some(isNominal)) && !atom.senses.some(isVerb)
}

/** "Les moteurs A": a name right behind what is owned, with no verb of its own, is whose it is. */
function isAppended(scope: Scope, atoms: readonly Atom[], at: number): boolean {
  const [before, behind] = [atoms[at - 1], atoms[at + 1]]
  if (!before || !isOwned(scope, before) || isAsking(before)) return false
  return behind === undefined || isMark(behind) || isPreposition(behind) || isHead(atoms, at)
}

/** "La part sur les plateformes A va-t-elle …": where nothing asks for it, a thing that A is said of is what the verb is of. */
function isHead(atoms: readonly Atom[], at: number): boolean {
  const [before, behind, pronoun] = [atoms[at - 1]!, atoms[at + 1]!, atoms[at + 2]]
  const isInverted = pronoun?.joined === true && cuesOf(pronoun).has('pronoun')
  const names = typesNamed(before).length > 0 || atoms.some(isAsking)
  return isInverted && cuesOf(behind).has('auxiliary') && !names
}

/** What marks a noun: a preposition before it, a case behind it, or nothing. */
export function placeOf(scope: Scope, atoms: readonly Atom[], at: number): Placed['as'] {
  const behind = atoms[at + 1]
  if (behind && cuesOf(behind).has('genitive') && behind.word.startsWith("'"))
    return { preposition: behind.word }
  if (behind && isOwned(scope, behind)) return OWNING
  if (isAppended(scope, atoms, at)) return OWNING
  // "With A and B": what marks A marks B.
  if (isJoined(atoms, at)) return placeOf(scope, atoms, at - 2)
  if (isOfSubject(scope, atoms, at)) return OWNING
  const preposition = prepositionBefore(atoms, at) ?? clauseBefore(atoms, at)
  return preposition === undefined ? 'object' : { preposition }
}

/** "Which entity of A deals in X": before any verb a genitive belongs to the noun, whatever the verb has behind the same word. */
function isOfSubject({ prepositions }: Scope, atoms: readonly Atom[], at: number): boolean {
  const preposition = prepositionBefore(atoms, at)
  if (preposition === undefined || prepositions.caseOf(preposition) !== 'genitive') return false
  const before = atoms.slice(
    0,
    atoms.findLastIndex((atom, i) => i < at && isPreposition(atom)),
  )
  const isNoun = before.at(-1)?.senses.some(isNominal) === true
  return isNoun && before.some(isAsking) && !before.some(atom => atom.senses.some(isVerb))
}

/** "A and B": whether a name follows another that it is joined to. */
function isJoined(atoms: readonly Atom[], at: number): boolean {
  return at > 1 && cuesOf(atoms[at - 1]!).has('and') && isTerm(atoms[at - 2])
}

/** "A, B and C": where the first of those stands whom a name is joined to. */
export function firstJoined(atoms: readonly Atom[], at: number): number {
  return isJoined(atoms, at) ? firstJoined(atoms, at - 2) : at
}

/** "Where A is concerned": A stands in a clause of its own. */
function clauseBefore(atoms: readonly Atom[], at: number): string | undefined {
  const before = atoms[at - 1]
  return before && at > 1 && cuesOf(before).has('where') ? before.word : undefined
}

/** Whether a genitive marks somebody: A's, of A. */
export function isOwning({ prepositions }: Scope, as: Placed['as']): boolean {
  return typeof as === 'object' && prepositions.caseOf(as.preposition) === 'genitive'
}

/** The preposition that marks an atom. */
export function prepositionOf(atoms: readonly Atom[], { from }: Atom): string | undefined {
  return prepositionBefore(
    atoms,
    atoms.findIndex(atom => atom.from === from),
  )
}

export function prepositionBefore(atoms: readonly Atom[], at: number): string | undefined {
  let i = at - 1
  while (atoms[i] && isArticle(atoms[i]!)) i--
  return atoms[i] !== undefined && isPreposition(atoms[i]!) ? atoms[i]!.word : undefined
}

function isArticle(atom: Atom): boolean {
  return cuesOf(atom).has('article')
}

export function agentsIn(scope: Scope, atom: Atom): string[] {
  return termsIn(atom).filter(id => scope.isAgent([scope.kb.terms.get(id)!.type]))
}

/** Those who are named, each with its place; of several joined ones each has that of the first, where a verb tells what they do. */
export function placesIn(
  scope: Scope,
  atoms: readonly Atom[],
  { subject, acts }: { subject: number | undefined; acts: boolean },
): Placed[] {
  // "A and B: how many": without a verb each of them may have a role of its own.
  const isSubject = (at: number): boolean =>
    at === subject ||
    (acts && subject !== undefined && firstJoined(atoms, at) === firstJoined(atoms, subject))
  return atoms.flatMap((atom, i): Placed[] => {
    const ids = agentsIn(scope, atom)
    if (ids.length === 0 || isLeftOut(atoms, i)) return []
    return [{ ids, as: isSubject(i) ? 'subject' : placeOf(scope, atoms, i) }]
  })
}

/** "Partners without A": A takes no part, so the fact gives A no role that its verb has. */
function isLeftOut(atoms: readonly Atom[], at: number): boolean {
  const before = atoms.slice(0, at).findLast(atom => !cuesOf(atom).has('article'))
  return before !== undefined && cuesOf(before).has('without')
}
