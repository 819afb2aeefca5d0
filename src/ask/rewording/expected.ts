import { namesAgent } from '../gather/meeting.ts'
import type { Outcome } from '../meaning/outcome.ts'
import type { Atom } from '../read/atoms.ts'
import { hasAny, isPreposition, someHas } from '../read/cues.ts'
import type { Cue } from '../read/lexicon-words.ts'
import { isListed } from '../read/listed.ts'
import { isLight } from '../read/order.ts'
import { isVerb } from '../read/voice.ts'
import type { Scope } from '../scope.ts'
import { eitherOf } from './either.ts'
import { asTeller, type Reworded } from './reworded.ts'

/** "Does A expect the share to rise": whether, as A says, it is to rise. */
export function asExpected(scope: Scope, atoms: readonly Atom[]): Reworded | undefined {
  if (someHas(atoms, 'not')) return undefined
  const at = atoms.findIndex(atom => !isLight(atom) && !hasAny(atom, LEADING))
  const teller = atoms[at]
  const verb = atoms.findIndex((atom, i) => i > at && isListed(scope.lexicons, atom, 'expectation'))
  if (!teller || verb < 0 || !namesAgent(scope, [teller])) return undefined
  const isBetween = (atom: Atom): boolean => isLight(atom) || hasAny(atom, BETWEEN)
  if (!atoms.slice(at + 1, verb).every(isBetween)) return undefined
  const rest = atoms.slice(verb + 1)
  const start = rest.findIndex(atom => !isPreposition(atom) && !hasAny(atom, JOINING))
  const expected = rest
    .slice(Math.max(start, 0))
    .filter((atom, i, kept) => !(isPreposition(atom) && kept[i + 1]?.senses.some(isVerb)))
  const told = [...atoms.slice(0, at), asTeller(teller), ...expected]
  const { each, combine }: Reworded = eitherOf(scope, told) ?? {
    each: [told],
    combine: found => found.flat(),
  }
  const isAhead = ({ facts }: Outcome): boolean => facts.every(fact => scope.meansOf(fact) === 'planned')
  return { each, combine: found => combine(found).filter(isAhead) }
}

const LEADING: readonly Cue[] = ['auxiliary', 'truth', 'past']
const BETWEEN: readonly Cue[] = ['pronoun', 'auxiliary']
const JOINING: readonly Cue[] = ['relative', 'what']
