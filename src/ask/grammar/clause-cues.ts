import type { Scope } from '../scope.ts'
import { bindings } from './bindings.ts'
import { type Clause, type CuePart, type Extreme, joined, type Part } from './parts.ts'
import type { Place } from './slots.ts'

/** A cue before a clause: a relative opens it, a negation denies it, an auxiliary says nothing. */
export function cueWithClause(cue: CuePart, clause: Clause): Part[] {
  if (cue.cue === 'relative' || cue.cue === 'relativePossessive') {
    if (clause.relative) return []
    const possessive = cue.cue === 'relativePossessive'
    const relative = {
      possessive,
      ...(cue.preposition === undefined ? {} : { preposition: cue.preposition }),
    }
    return [joined({ ...clause, relative }, [cue, clause])]
  }
  if (cue.cue === 'not') return clause.negated ? [] : [joined({ ...clause, negated: true }, [cue, clause])]
  if (cue.cue === 'total' || cue.cue === 'average' || cue.cue === 'difference')
    return clause.aggregate ? [] : [joined({ ...clause, aggregate: cue.cue }, [cue, clause])]
  if (cue.cue === 'most' || cue.cue === 'least')
    return clause.top
      ? []
      : [joined({ ...clause, top: cue.cue === 'most' ? 'greatest' : 'least' }, [cue, clause])]
  if (cue.cue === 'have' || cue.cue === 'copula') return [joined(clause, [cue, clause], 0.15)]
  return []
}

/** A preposition at the end of a clause belongs to what stands before it: "which states does it run | through". */
export function clauseWithCue(clause: Clause, cue: CuePart): Part[] {
  if (cue.cue === 'most' || cue.cue === 'least')
    return clause.top
      ? []
      : [joined({ ...clause, top: cue.cue === 'most' ? 'greatest' : 'least' }, [clause, cue])]
  if (cue.cue === 'total' || cue.cue === 'difference')
    return clause.aggregate ? [] : [joined({ ...clause, aggregate: cue.cue }, [clause, cue])]
  if (cue.cue === 'preposition' || cue.cue === 'genitive')
    return clause.stranded ? [] : [joined({ ...clause, stranded: cue.word }, [clause, cue])]
  return []
}

/** "Borders the most states": the object is counted for an extreme of the subject. */
export function clauseWithExtreme(scope: Scope, clause: Clause, extreme: Extreme): Clause[] {
  const { counted } = extreme
  if (!counted || clause.counting) return []
  const places: Place[] = [{ side: 'right', sort: 'bare' }]
  if (clause.stranded) places.push({ side: 'right', sort: 'preposition', preposition: clause.stranded })
  const { stranded: _stranded, ...rest } = clause
  return places.flatMap(place =>
    bindings(scope, clause, counted, place)
      .filter(binding => !binding.inverted)
      .map(({ role, cost }) =>
        joined(
          { ...rest, counting: { role, within: counted.set, greatest: extreme.greatest } },
          [clause, extreme],
          cost,
        ),
      ),
  )
}
