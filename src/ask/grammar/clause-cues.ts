import type { Frame, SetExpr } from '../logic.ts'
import type { Scope } from '../scope.ts'
import { tellsStance } from '../stances.ts'
import { bindings } from './bindings.ts'
import { joined } from './make.ts'
import type { Aggregate, Clause, Comparison, Counting, CuePart, Extreme, Noun, Part } from './parts.ts'
import type { Place } from './slots.ts'

/** A cue before a clause: a relative opens it, a negation denies it, an auxiliary says nothing. */
export function cueWithClause(scope: Scope, cue: CuePart, clause: Clause): Part[] {
  if (cue.cue === 'relative' || cue.cue === 'relativePossessive') {
    if (clause.relative) return []
    const possessive = cue.cue === 'relativePossessive'
    const relative = {
      possessive,
      ...(cue.preposition === undefined ? {} : { preposition: cue.preposition }),
    }
    return [joined({ ...clause, relative }, [cue, clause])]
  }
  const from = [cue, clause] as const
  if (cue.cue === 'not') return clause.negated ? [] : [joined({ ...clause, negated: true }, from)]
  if (cue.cue === 'and')
    return clause.head.verb && !clause.also && !clause.asked && !clause.subjectDone
      ? [joined({ ...clause, also: true }, from)]
      : []
  if (cue.cue === 'how') return inManner(scope, clause, from)
  if (cue.cue === 'average') return aggregated(clause, cue.cue, from)
  if (cue.cue === 'have' || cue.cue === 'copula') return [joined(clause, from, 0.15)]
  // "In charge | of renewing": the noun of a fact says more of the fact before it.
  const links = cue.cue === 'preposition' || cue.cue === 'genitive' || cue.cue === 'locative'
  if (links && !clause.head.verb && !clause.relative) return [joined(clause, from, 0.1)]
  return onEitherSide(cue, clause, from)
}

/** "How does A see B": by the stances that tell facts of a kind apart, where its verb has none of them. */
function inManner(scope: Scope, clause: Clause, from: readonly [Part, Part]): Clause[] {
  const { head, frame, asked } = clause
  const role = scope.rolesOf(head.kind).find(each => tellsStance(scope, each))?.name
  const isTold = head.pattern?.code !== undefined || frame.mods.codes.length > 0
  if (role === undefined || !head.verb || isTold || asked) return []
  return [joined({ ...clause, asked: { role, by: { sort: 'what' }, set: { op: 'any' } } }, from)]
}

/** A preposition at the end of a clause belongs to what stands before it: "which states does it run | through". */
export function clauseWithCue(clause: Clause, cue: CuePart): Part[] {
  const from = [clause, cue] as const
  if (cue.cue === 'preposition' || cue.cue === 'genitive')
    return clause.stranded ? [] : [joined({ ...clause, stranded: cue.word }, from)]
  return onEitherSide(cue, clause, from)
}

/** "In total" and "the most" say the same of a clause before and after it. */
function onEitherSide({ cue }: CuePart, clause: Clause, from: readonly [Part, Part]): Clause[] {
  if (cue === 'there') return clause.head.verb ? [] : [joined(clause, from, 0.05)]
  if (cue === 'total' || cue === 'difference') return aggregated(clause, cue, from)
  if (clause.top) return []
  const top = cue === 'most' || cue === 'more' ? 'greatest' : 'least'
  if (cue === 'most' || cue === 'least') return [joined({ ...clause, top }, from)]
  // "Who invested more | A or B".
  return (cue === 'more' || cue === 'less') && isAsking(clause)
    ? [joined({ ...clause, top, choosing: true }, from)]
    : []
}

function isAsking({ asked }: Clause): boolean {
  return asked === undefined || asked.by.sort === 'who' || asked.by.sort === 'which'
}

function aggregated(clause: Clause, aggregate: Aggregate, from: readonly [Part, Part]): Clause[] {
  return clause.aggregate ? [] : [joined({ ...clause, aggregate }, from)]
}

/** "Borders the most states": the object is counted for an extreme of the subject. */
export function clauseWithExtreme(scope: Scope, clause: Clause, extreme: Extreme): Clause[] {
  const { counted, greatest, by, among } = extreme
  // "Put the largest amount | into X".
  if (by && !among && by.kind === clause.head.kind && clause.head.verb && !clause.top)
    return [joined({ ...clause, top: greatest ? 'greatest' : 'least' }, [clause, extreme])]
  return counted ? countedIn(scope, clause, { counted, among: { greatest }, part: extreme }) : []
}

/** "Borders more than 5 states". */
export function clauseWithCounted(scope: Scope, clause: Clause, compared: Comparison): Clause[] {
  const { counted, more, than } = compared
  return counted ? countedIn(scope, clause, { counted, among: { more, than }, part: compared }) : []
}

function countedIn(
  scope: Scope,
  clause: Clause,
  { counted, among, part }: { counted: Noun; among: Counting['among']; part: Part },
): Clause[] {
  if (clause.counting) return []
  const places: Place[] = [{ side: 'right', sort: 'bare' }]
  if (clause.stranded) places.push({ side: 'right', sort: 'preposition', preposition: clause.stranded })
  return places.flatMap(place =>
    bindings(scope, { clause, noun: counted, place })
      .filter(binding => !binding.inverted)
      .map(({ role, cost }) =>
        joined(
          { ...clause, stranded: undefined, counting: { role, within: counted.set, among } },
          [clause, part],
          cost,
        ),
      ),
  )
}

/** Those of a set who fill a role beside the most, or so many, others. */
export function setCounted(
  { role: counted, within, among }: Counting,
  of: { of: SetExpr; frame: Frame; role: string },
): SetExpr {
  const whole = { ...of, counted, within }
  return 'greatest' in among
    ? { op: 'extremeCount', ...whole, greatest: among.greatest }
    : { op: 'compareCount', ...whole, more: among.more, than: among.than }
}
