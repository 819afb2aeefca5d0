import type { Atom } from '../read/atoms.ts'
import { cuesOf, hasAny, isAsking, isMark, isTerm, typesNamed, unwritten } from '../read/cues.ts'
import type { Cue } from '../read/lexicon-words.ts'
import { rolesIn } from '../read/named.ts'
import { isArticle, isPolite, withoutManners } from '../read/order.ts'
import type { Reworded } from './reworded.ts'

/** "A, a customer of B?", "A, customer of B or not", "A, c'est un client de B": whether A is one. */
export function topicIs(atoms: readonly Atom[]): Reworded | undefined {
  const written = atoms.filter(atom => !isArticle(atom) && !isPolite(atom))
  const [topic, mark, ...behind] = written.slice(written.findIndex(atom => !isMark(atom)))
  if (!topic || !mark || !isTerm(topic) || !isMark(mark)) return undefined
  const picked = behind[0] !== undefined && cuesOf(behind[0]).has('cleft')
  const said = withoutOrNot(withoutManners(picked ? withoutCase(behind.slice(1)) : behind))
  const [noun] = said
  if (!noun || said.some(atom => isAsking(atom) || hasAny(atom, BARRED))) return undefined
  if (!picked && rolesIn(noun).length === 0 && typesNamed(noun).length === 0) return undefined
  return {
    each: [[unwritten(topic, 'truth'), topic, unwritten(noun, 'copula'), ...said]],
    combine: found => found.flat().filter(({ truth }) => truth !== undefined),
  }
}

/** With these it is said already whether it is so, or something else is asked for. */
const BARRED: readonly Cue[] = ['copula', 'auxiliary', 'have', 'list', 'count', 'or', 'not', 'truth', 'named']

/** "C'est de l'hybride": what is part of a mass is it. */
function withoutCase(said: readonly Atom[]): readonly Atom[] {
  return said[0] && cuesOf(said[0]).has('genitive') ? said.slice(1) : said
}

/** "Or not", at the end. */
function withoutOrNot(said: readonly Atom[]): readonly Atom[] {
  const [or, not] = said.slice(-2)
  const isLast = or && not && cuesOf(or).has('or') && cuesOf(not).has('not')
  return isLast ? said.slice(0, -2) : said
}
