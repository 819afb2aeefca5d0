import { namesAgent } from '../gather/meeting.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, hasAny, isMark, isPreposition, unwritten } from '../read/cues.ts'
import type { Cue } from '../read/lexicon-words.ts'
import { kindsIn, namesAnyStatus } from '../read/named.ts'
import { isLight } from '../read/order.ts'
import { isVerb } from '../read/voice.ts'
import type { Scope } from '../scope.ts'
import { all, isNoTruth, type Reworded } from './reworded.ts'

/** "Why would A want a stake in B": why A's stake in B, of which facts may tell whatever A does about it. */
export function whyNoun(scope: Scope, atoms: readonly Atom[]): Reworded | undefined {
  const said = atoms.filter(atom => !isMark(atom) && !isLight(atom) && !hasAny(atom, LEADING))
  const [why, agent, verb, noun, next] = said
  if (!why || !agent || !verb || !noun || !next || !cuesOf(why).has('why')) return undefined
  if (!namesAgent(scope, [agent]) || !(verb.senses.some(isVerb) || namesAnyStatus(verb))) return undefined
  if (kindsIn(noun).length === 0 || !isPreposition(next)) return undefined
  return {
    byOnlyFact: true,
    each: [[why, noun, unwritten(noun, 'genitive'), agent, ...said.slice(4)]],
    combine: all(isNoTruth),
  }
}

const LEADING: readonly Cue[] = ['auxiliary', 'possibly', 'pronoun', 'past', 'future']
