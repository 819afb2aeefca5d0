import type { Atom } from '../read/atoms.ts'
import { namesAnyStatus, termsIn } from '../read/named.ts'
import { isNominal } from '../read/order.ts'
import { isOfTexts } from '../read/senses.ts'
import { isVerb } from '../read/voice.ts'
import type { Scope } from '../scope.ts'
import { prepositionOf } from './places.ts'
import { asksAgent, type Sought } from './sought.ts'

/**
 * Whether a word may stand for a thing that a fact names, of which only other facts say so: "the Japanese company". Not a
 * place behind a preposition, which limits what is asked: "in Japan". Nor the whole for a part, unless it stands beside
 * the part that is asked for: what a group does is not what its members do.
 */
export function mayDescribe(
  scope: Scope,
  atom: Atom,
  { asked, atoms }: { asked: Sought; atoms: readonly Atom[] },
): boolean {
  // A status is that of the fact itself.
  if (namesAnyStatus(atom)) return false
  const preposition = prepositionOf(atoms, atom)
  if (preposition !== undefined && scope.prepositions.caseOf(preposition) === 'genitive') return true
  const types = termsIn(atom).map(id => scope.kb.terms.get(id)!.type)
  if (preposition !== undefined && types.length > 0 && asksAgent(scope, asked)) return false
  if (preposition !== undefined && scope.isPlace(types)) return false
  if (scope.isPlace(types) && !isBesideWanted(atom, asked) && !isBesideNoun(atom, atoms)) return false
  return !scope.isAgent(types) || isBesideWanted(atom, asked)
}

/** Whether a word may be a noun, as far as is known of it. */
export function isNoun({ senses }: Atom): boolean {
  return !senses.some(isVerb) && senses.some(sense => isOfTexts(sense) || isNominal(sense))
}

/** "The Japanese makers", "la base latino-américaine": what a place stands beside it says something of. */
function isBesideNoun({ from, to }: Atom, atoms: readonly Atom[]): boolean {
  return atoms.some(atom => (atom.from === to || atom.to === from) && isNoun(atom))
}

/**
 * Whether a word may pick some out of those asked for by what they are: not a place beside another noun ("the European
 * plants"), nor what a verb is about ("who makes software").
 */
export function mayPick(
  scope: Scope,
  atom: Atom,
  { asked, atoms }: { asked: Sought; atoms: readonly Atom[] },
): boolean {
  if (isBesideWanted(atom, asked)) return true
  if (scope.isPlace(termsIn(atom).map(id => scope.kb.terms.get(id)!.type))) return false
  const before = atoms[atoms.findIndex(({ from }) => from === atom.from) - 1]
  return asked.sort !== 'who' || !before?.senses.some(isVerb)
}

/** Whether a word stands right beside the noun that is asked for, or beside others that do: "which Saudi oil company". */
export function isBesideWanted({ from, to }: Atom, { wanted, rest }: Sought): boolean {
  if (!wanted) return false
  const { atom } = wanted
  const nouns = rest.filter(isNoun)
  const next = (at: number): number => nouns.find(noun => noun.from === at)?.to ?? at
  const before = (at: number): number => nouns.find(noun => noun.to === at)?.from ?? at
  return [to, next(to)].includes(atom.from) || [from, before(from)].includes(atom.to)
}
