import type { Atom } from '../read/atoms.ts'
import { cuesOf, isGrammar } from '../read/cues.ts'
import { withoutExceptions } from '../read/exceptions.ts'
import { namesTwice, termsIn } from '../read/named.ts'
import { datesKnown, type Prepared } from '../read/prepare.ts'
import type { Scope } from '../scope.ts'
import { type Count, countAsked } from './asked-count.ts'
import { isKnownWith, leavesOutUnnamed, mayBeAsked } from './exceptions.ts'
import { isDegree, limitingIn } from './limiting.ts'
import { verbOfWhat } from './main-verbs.ts'
import { asksAgain, asksTwice, deniesSaying, namesAgentTwice } from './several.ts'
import { asksAgent, FIGURES, isMentioning, type Sought, sought } from './sought.ts'

/** Fewer words than these, numbers aside, pick out no fact. */
export const FEWEST = 2

/** The words of a question: what they ask for, what a fact has to meet, and what it must not give. */
export interface Words {
  readonly asked: Sought
  readonly content: readonly Atom[]
  readonly excepted: readonly Atom[]
  /** Words of degree and for others, which a fact has to hold as they stand. */
  readonly degrees: readonly Atom[]
  /** How many are asked for, or there are to choose from. */
  readonly count: Count | undefined
  /** What is done by what is asked for. */
  readonly verb: Atom | undefined
}

/** The words that count; none where something else than facts would have to tell, or too few are left. */
export function wordsOf(
  scope: Scope,
  { prepared, atoms }: { prepared: Prepared; atoms: readonly Atom[] },
): Words | undefined {
  if (prepared.unplaced.length > 0) return undefined
  const { kept, excepted } = withoutExceptions(prepared.atoms)
  if (leavesOutUnnamed(scope, prepared.atoms)) return undefined
  const asked = sought(scope, kept, atoms)
  // "How often do they meet": the noun for a role asks by itself, where one for a type does not.
  const isKeyword = asked?.byKeyword && asked.wanted?.types.length !== 0
  if (asked === undefined || (prepared.truth && isKeyword)) return undefined
  if (asksTwice(atoms) || asksAgain(atoms) || (asked.said && deniesSaying(atoms))) return undefined
  if (namesAgentTwice(scope, asked.rest)) return undefined
  const limits = limitingIn(atoms)
  // What somebody said may hold any word.
  if (!asked.said && limits.length > 0 && !mayHold(scope, asked, limits)) return undefined
  const others = asked.rest.flatMap(termsIn)
  const isExcepted = (atom: Atom): boolean =>
    mayBeAsked(scope, asked, atom) && (!asksAgent(scope, asked) || isKnownWith(scope, atom, others))
  if (!excepted.every(isExcepted)) return undefined
  // "Who said that A alone could": what is quoted holds the word.
  const quoted = asked.said ? atoms.filter(atom => cuesOf(atom).has('only')) : []
  const count = countAsked(asked, atoms)
  const plain = asked.rest.filter(
    atom => !isGrammar(atom) && datesKnown(atom).length === 0 && atom !== count?.atom,
  )
  const content = [...plain, ...quoted]
  if (FIGURES.has(asked.sort) && namesTwice(content)) return undefined
  const telling = content.filter(({ senses }) => !senses.some(sense => sense.sort === 'number'))
  if (telling.length < (asked.said || isMentioning(scope, asked, content) ? 1 : FEWEST)) return undefined
  const verb = asked.wanted ? undefined : verbOfWhat(atoms)
  // "Who else": only a fact that says itself that they are others.
  const besides = asksAgent(scope, asked) ? atoms.filter(atom => cuesOf(atom).has('other')) : []
  return { asked, content, excepted, degrees: asked.said ? [] : [...limits, ...besides], count, verb }
}

/** Whether a fact may hold what limits a question: a degree, where neither how much nor who has more of it is asked. */
function mayHold(scope: Scope, asked: Sought, limits: readonly Atom[]): boolean {
  return limits.every(isDegree) && !FIGURES.has(asked.sort) && !asksAgent(scope, asked)
}
