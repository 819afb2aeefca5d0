/** What somebody is quoted for or has told: all of it, or what is about something. */
import { NO_MODS } from '../logic.ts'
import { statementOf } from '../meaning/members.ts'
import type { Outcome } from '../meaning/outcome.ts'
import { LIST } from '../questions/question.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, hasAny, isAsking, isGrammar, isMark, isPreposition } from '../read/cues.ts'
import type { Cue } from '../read/lexicon-words.ts'
import { isLight, isNominal } from '../read/order.ts'
import type { Prepared } from '../read/prepare.ts'
import { isVerb } from '../read/voice.ts'
import type { Scope } from '../scope.ts'
import type { Gathered } from './gather.ts'
import { limitingIn } from './limiting.ts'
import { isMet } from './meeting.ts'

/** More statements than these are no answer that anybody reads. */
const MOST = 12

const LEADS: readonly Cue[] = ['auxiliary', 'have', 'past']

/** "What did A say": what a question asks for that has nothing but somebody who says it. */
export function sayings(
  scope: Scope,
  { prepared, atoms }: { prepared: Prepared; atoms: readonly Atom[] },
): Outcome | undefined {
  if (prepared.truth || prepared.unplaced.length > 0 || prepared.future) return undefined
  const said = atoms.filter(atom => !isMark(atom) && !isLight(atom) && !hasAny(atom, LEADS))
  const [what, teller, ...others] = said
  if (!what || !teller || others.length > 0 || !cuesOf(what).has('what')) return undefined
  const { saidBy, facts } = toldBy(scope, teller, prepared)
  if (facts.length === 0 || facts.length > MOST) return undefined
  const frame = { kind: undefined, args: [], mods: { ...NO_MODS, saidBy } }
  const reads = [{ text: teller.text, as: `attributed to ${saidBy.join(', ')}` }]
  return {
    question: { want: 'facts', frame, cost: 0, reads, asked: LIST },
    members: [],
    facts,
    closed: false,
  }
}

/** "What did A say about X": of what they say the facts that hold each of the other words. */
export function sayingsAbout(
  scope: Scope,
  { prepared, atoms }: { prepared: Prepared; atoms: readonly Atom[] },
): Gathered | undefined {
  if (prepared.truth || prepared.unplaced.length > 0 || prepared.future) return undefined
  const said = prepared.atoms.filter(atom => !isMark(atom) && !isLight(atom) && !hasAny(atom, LEADS))
  const [what, ...rest] = said
  const teller = rest.find(({ senses }) => senses.some(sense => sense.sort === 'saidBy'))
  if (!what || !teller || !cuesOf(what).has('what') || limitingIn(atoms).length > 0) return undefined
  const about = rest.filter(atom => atom !== teller && !isPreposition(atom))
  const isDone = ({ senses }: Atom): boolean => senses.some(isVerb) && !senses.some(isNominal)
  if (about.length === 0 || about.some(atom => isAsking(atom) || isGrammar(atom) || isDone(atom)))
    return undefined
  const facts = toldBy(scope, teller, prepared).facts.filter(ordinal =>
    about.every(atom => isMet(scope, ordinal, atom)),
  )
  const members = facts.flatMap(ordinal => statementOf(scope.fact(ordinal), ordinal))
  const isRead = members.length > 0 && members.length <= MOST && members.length === facts.length
  return isRead ? { facts, members, sort: 'list' } : undefined
}

/** Who says something, and all that they say: what is attributed to them, or else what came through them. */
function toldBy(scope: Scope, teller: Atom, { asOf }: Prepared): { saidBy: string[]; facts: number[] } {
  const saidBy = teller.senses.flatMap(sense => (sense.sort === 'saidBy' ? sense.ids : []))
  const told = saidBy.flatMap(id => {
    const own = [...scope.index.postings('attributedTo', id)]
    return own.length > 0 ? own : [...scope.index.postings('via', id)]
  })
  return { saidBy, facts: [...new Set(told)].filter(scope.visible(asOf)).sort((a, b) => a - b) }
}
