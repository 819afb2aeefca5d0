import type { Truth } from '../answer.ts'
import type { Frame } from '../logic.ts'
import type { Prepared } from '../read/prepare.ts'
import type { Scope } from '../scope.ts'
import { Evaluator, evaluator } from './evaluate.ts'
import { asOfIn } from './frames.ts'
import type { Outcome } from './outcome.ts'
import type { Question } from './question.ts'

const STRENGTH: readonly Truth[] = ['yes', 'planned', 'possible', 'no', 'not-known']

export function ofTruth(
  scope: Scope,
  question: Extract<Question, { want: 'truth' }>,
  prepared: Prepared,
): Outcome | undefined {
  const { frame } = question
  const all = new Evaluator(scope, { asOf: asOfIn(frame) ?? prepared.asOf, accept: () => true })
  const facts = all.facts(frame)
  if (facts.length > 0) {
    const truth =
      prepared.possibly && facts.some(ordinal => meansOf(scope, ordinal) === 'possible')
        ? 'possible'
        : strongest(scope, facts)
    const rumoured = prepared.confirmation === 'rumoured'
    const confirmed = facts.some(
      ordinal => scope.kb.certainties.get(scope.kb.facts[ordinal]!.certainty)?.confirmed,
    )
    if (prepared.confirmation) {
      const holds = truth === 'yes' || truth === 'planned'
      return {
        question,
        members: [],
        truth: (rumoured ? !confirmed : confirmed && holds) ? 'yes' : 'no',
        facts,
        closed: false,
      }
    }
    return {
      question,
      members: [],
      truth: question.negated ? opposite(truth) : truth,
      facts: ofStrength(scope, facts, truth),
      closed: false,
    }
  }
  if (question.negated) return undefined
  const denied = denials(scope, frame, all)
  if (denied.length > 0) return { question, members: [], truth: 'no', facts: denied, closed: false }
  const bearing = bearings(scope, frame, all)
  if (bearing.length > 0) {
    const truth = strongest(scope, bearing)
    if (truth === 'no' || truth === 'not-known' || truth === 'possible')
      return { question, members: [], truth: 'not-known', facts: bearing, closed: false }
  }
  if (frame.kind !== undefined && scope.kb.kinds.get(frame.kind)?.complete)
    return { question, members: [], truth: 'no', facts: [], closed: true }
  return undefined
}

function strongest(scope: Scope, facts: readonly number[]): Truth {
  const means = new Set(facts.map(ordinal => meansOf(scope, ordinal)))
  return STRENGTH.find(truth => means.has(truth)) ?? 'not-known'
}

function ofStrength(scope: Scope, facts: readonly number[], truth: Truth): number[] {
  return facts.filter(ordinal => meansOf(scope, ordinal) === truth)
}

export function meansOf(scope: Scope, ordinal: number): Truth {
  return scope.kb.statuses.get(scope.kb.facts[ordinal]!.status)?.means ?? 'not-known'
}

function opposite(truth: Truth): Truth {
  return truth === 'yes' ? 'no' : truth === 'no' ? 'yes' : truth
}

/** Facts that say of a filler that it does not have the role: those left out of a partnership. */
function denials(scope: Scope, frame: Frame, evaluator: Evaluator): number[] {
  const roles = [...(scope.kb.kinds.get(frame.kind ?? '')?.roles.values() ?? [])]
  return roles.flatMap(role =>
    role.denies === undefined
      ? []
      : frame.args.flatMap((arg, i) => {
          if (arg.role !== role.denies) return []
          const args = frame.args.map((each, j) => (j === i ? { ...each, role: role.name } : each))
          return evaluator.facts({ ...frame, args })
        }),
  )
}

/** Facts of a wider kind about the same things, which bear on whether a fact of this kind holds. */
function bearings(scope: Scope, frame: Frame, evaluator: Evaluator): number[] {
  return [...scope.kb.kinds.values()].flatMap(kind => {
    const roles =
      frame.kind !== undefined && Object.hasOwn(kind.bearsOn, frame.kind)
        ? kind.bearsOn[frame.kind]
        : undefined
    if (!roles) return []
    const back = new Map(Object.entries(roles).map(([own, their]) => [their, own]))
    if (!frame.args.every(arg => back.has(arg.role))) return []
    return evaluator.facts({
      ...frame,
      kind: kind.id,
      args: frame.args.map(arg => ({ ...arg, role: back.get(arg.role)! })),
    })
  })
}
