/** What a clause says of a thing without a name, told by another fact: "the venture that A does not want". */
import type { Outcome } from '../meaning/outcome.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, hasAny, isAsking, isGrammar, isMark, isTerm, unwritten } from '../read/cues.ts'
import type { Cue } from '../read/lexicon-words.ts'
import { isArticle } from '../read/order.ts'
import type { Scope } from '../scope.ts'

/** A question whose last noun has a clause behind it. */
export interface Claused {
  /** The question without the clause. */
  readonly main: readonly Atom[]
  /** Whether what the clause says is so of such a thing. */
  readonly clause: readonly Atom[]
}

/** With these the clause may say something of the whole question, or of others. */
const BARRING: readonly Cue[] = ['except', 'other', 'or', 'only', 'every', 'without']

/** A thing is known by so many whom it joins. */
const FEWEST = 2

/** The clause in a question, with the noun that it is about in its place; undefined where there is not just one. */
export function clausedIn(atoms: readonly Atom[]): Claused | undefined {
  const starts = atoms.flatMap((_, at) => (at > 1 && isRelative(atoms, at) ? [at] : []))
  const [start, ...others] = starts
  if (start === undefined || others.length > 0) return undefined
  const head = atoms[start - 1]!
  const stop = atoms.findIndex((atom, at) => at > start && isMark(atom))
  const end = stop < 0 ? atoms.length : stop
  const said = atoms.slice(start + 1, end)
  const main = [...atoms.slice(0, start), ...atoms.slice(end)]
  const isBarred = atoms.some(atom => hasAny(atom, BARRING))
  if (isBarred || !said.some(isTerm) || said.some(isAsking) || !main.some(asks)) return undefined
  if (isTerm(head) || isGrammar(head)) return undefined
  const article = atoms[start - 2]
  const thing = [...(article && isArticle(article) ? [article] : []), head]
  const of = cuesOf(atoms[start]!).has('relativePossessive') ? [unwritten(head, 'genitive')] : []
  return { main, clause: [unwritten(said[0]!, 'truth'), ...said, ...of, ...thing] }
}

function asks(atom: Atom): boolean {
  return isAsking(atom) || cuesOf(atom).has('list')
}

function isRelative(atoms: readonly Atom[], at: number): boolean {
  return cuesOf(atoms[at]!).has('relative') && !isMark(atoms[at - 1]!)
}

/** What the question without the clause comes to, of those whom a fact joins of which the clause is so. */
export function ofClause(scope: Scope, found: readonly Outcome[], told: readonly Outcome[]): Outcome[] {
  const so = told.filter(({ truth }) => truth === 'yes').flatMap(({ facts }) => facts)
  const agentsOf = (ordinal: number): string[] =>
    scope.termsOf(ordinal).filter(id => scope.isAgent([scope.kb.terms.get(id)!.type]))
  const meant = (ordinal: number): boolean => {
    const joined = agentsOf(ordinal)
    return joined.length >= FEWEST && so.some(fact => joined.every(id => agentsOf(fact).includes(id)))
  }
  return found.filter(({ truth, facts }) => truth === undefined && facts.length > 0 && facts.every(meant))
}
