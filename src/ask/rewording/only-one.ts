/** Whether somebody is the only one, or it is only for him: not where facts say the same of another. */
import { type Fact, type Role, roleValues } from '../../model/knowledge-base.ts'
import type { Outcome } from '../meaning/outcome.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, hasAny, isGrammar, isTerm } from '../read/cues.ts'
import type { Cue } from '../read/lexicon-words.ts'
import { termsIn } from '../read/named.ts'
import type { Prepared } from '../read/prepare.ts'
import type { Scope } from '../scope.ts'
import { partsOf } from '../terms.ts'

/** With these more is left out than the word "only" does. */
const BARRING: readonly Cue[] = [
  'not',
  'or',
  'neither',
  'without',
  'every',
  'except',
  'other',
  'more',
  'less',
]

/** A yes/no question with "only", without it. */
export interface OnlyOne {
  /** Whether it is so of the one, be he the only one or not. */
  readonly asked: readonly Atom[]
  readonly one: string
  readonly named: readonly string[]
}

/** What is asked of one alone: of whom "only" stands before, else of whom stands before it ("is A the only customer"). */
export function onlyOneIn({
  prepared,
  atoms,
}: {
  prepared: Prepared
  atoms: readonly Atom[]
}): OnlyOne | undefined {
  const [at, ...others] = atoms.flatMap((atom, i) => (cuesOf(atom).has('only') ? [i] : []))
  if (!prepared.truth || at === undefined || others.length > 0) return undefined
  if (atoms.some(atom => hasAny(atom, BARRING))) return undefined
  const next = atoms.slice(at + 1).find(atom => !isGrammar(atom))
  const term = next && isTerm(next) ? next : atoms.slice(0, at).findLast(isTerm)
  const one = term && termsIn(term)[0]
  const named = atoms.flatMap(termsIn)
  return one === undefined || named.length < 2
    ? undefined
    : { asked: atoms.filter((_, i) => i !== at), one, named }
}

/** The facts that say of another what they say of the one; none where they do not say it of him. */
export function ofAnother(scope: Scope, { one, named }: OnlyOne, told: readonly Outcome[]): number[] {
  const facts = told
    .filter(({ truth }) => truth === 'yes' || truth === 'planned')
    .flatMap(outcome => outcome.facts.flatMap(ordinal => sayingSame(scope, ordinal, { one, named })))
  return [...new Set(facts)].sort((a, b) => a - b)
}

/** The facts of a kind that say the same, by their codes and of all that are named but the one, of another in his role. */
function sayingSame(
  scope: Scope,
  ordinal: number,
  { one, named }: { one: string; named: readonly string[] },
): number[] {
  const fact = scope.fact(ordinal)
  const { roles } = scope.kb.kinds.get(fact.kind)!
  const own = [...roles.keys()].filter(role => roleValues(fact, role).includes(one))
  const rest = named.filter(id => id !== one)
  const isKept = (other: Fact, { name, range }: Role): boolean => {
    const values = roleValues(other, name)
    if (range.includes('code')) return roleValues(fact, name).every(code => values.includes(code))
    const here = roleValues(fact, name).filter(value => typeof value === 'string' && rest.includes(value))
    return here.every(value => values.includes(value))
  }
  const isOther = (other: Fact): boolean =>
    own.some(role => {
      const fillers = roleValues(other, role).filter(value => typeof value === 'string')
      // What the one is part of may be himself.
      const isOfOne = (id: string): boolean =>
        id === one || rest.includes(id) || partsOf(scope.kb, id).includes(one)
      return fillers.length > 0 && !fillers.some(isOfOne)
    })
  return [...scope.index.postings('kind', fact.kind)].filter(at => {
    const other = scope.fact(at)
    return scope.holds(at) && isOther(other) && [...roles.values()].every(role => isKept(other, role))
  })
}
