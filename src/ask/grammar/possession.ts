import type { Scope } from '../scope.ts'
import { nounWithClause } from './clauses.ts'
import { clauseFrom, isPlain, joined, marked, nounHead, unasked } from './make.ts'
import { nounWithMarked } from './nouns.ts'
import type { Clause, Copular, Marked, Noun, Part } from './parts.ts'
import { byDescription, byTypes } from './relations.ts'

/** "In which state | is Rochester". */
export function located(scope: Scope, a: Marked, b: Copular): Part[] {
  if (!a.noun.asked || !isPlain(a.noun) || !isPlain(b.noun)) return []
  return [...ofPlace(scope, a, b), ...inRelation(scope, a, b)]
}

/** "From which country | is A": what A is gives the place, where it is in it or phrases mark it with that preposition. */
function ofPlace(scope: Scope, a: Marked, b: Copular): Noun[] {
  if (!scope.isPlace(a.noun.types)) return []
  const from: [Part, Part] = [a, b]
  const found = byDescription(scope, { asked: a.noun, term: b.noun, from })
  if (scope.prepositions.caseOf(a.preposition) === 'locative') return found
  return found.filter(
    ({ set }) => set.op === 'fill' && scope.markedBy(a.preposition, set.frame.kind).includes(set.role),
  )
}

function inRelation(scope: Scope, a: Marked, b: Copular): Part[] {
  if (!scope.prepositions.isLoose(a.preposition)) return []
  return byTypes(scope, { ...b.noun, cost: 0 }, unasked(a.noun)).flatMap(part => {
    if (part.set.op !== 'where') return []
    const { frame, role } = part.set
    const asked = { role: frame.args[0]!.role, by: a.noun.asked!, set: a.noun.set }
    const whole = { ...frame, args: [{ role, value: b.noun.set }] }
    return [joined(clauseFrom(nounHead(frame.kind), whole, { subjectDone: true, asked }), [a, b])]
  })
}

/** "What sector | is A in": the preposition at the end marks what stands before, or A as what the noun before is of. */
export function strandedCopular(scope: Scope, asked: Noun, { stranded = '', ...copular }: Copular): Part[] {
  if (!asked.asked || copular.noun.via || copular.noun.relation) return []
  // "What is A after" asks for no time.
  if (scope.prepositions.isFollowing(stranded)) return []
  const of: Marked = {
    ...marked({ word: stranded }, copular.noun, 'preposition'),
    cost: copular.cost,
    reads: copular.reads,
  }
  const own =
    asked.relation?.frame.args.length === 0 ? nounWithMarked(scope, asked, { marked: of, side: 'right' }) : []
  const before: Marked = {
    ...marked({ word: stranded }, asked, 'preposition'),
    cost: asked.cost,
    reads: asked.reads,
  }
  return [...own, ...located(scope, before, copular)]
}

/** "Which state has | the largest city": what is had stands to the haver as a complement would. */
export function possession(scope: Scope, a: Marked, b: Noun): Part[] {
  const owner: Noun = { ...a.noun, cost: a.cost, reads: a.reads }
  const had: Marked = { ...marked({ word: a.preposition }, b, 'have'), cost: b.cost, reads: b.reads }
  return nounWithMarked(scope, owner, { marked: had, side: 'right' })
}

/** "Who has | a stake in X": the haver is the subject of the fact. */
export function possessionOfFact(scope: Scope, a: Marked, b: Clause): Part[] {
  const kind = scope.kb.kinds.get(b.head.kind ?? '')
  if (!kind || b.head.verb) return []
  const pattern = {
    kind: kind.id,
    anchor: [],
    subject: [kind.subject],
    objects: [],
    marked: b.head.pattern?.marked ?? new Map(),
    noun: false,
  }
  const verbal: Clause = { ...b, head: { ...b.head, verb: true, pattern } }
  return nounWithClause(scope, { ...a.noun, cost: a.cost, reads: a.reads }, verbal)
}
