/** "What did A say": all that somebody, named with nothing else, is quoted for or has told. */
import { NO_MODS } from '../logic.ts'
import type { Outcome } from '../meaning/outcome.ts'
import { LIST } from '../questions/question.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, hasAny, isMark } from '../read/cues.ts'
import type { Cue } from '../read/lexicon-words.ts'
import { isLight } from '../read/order.ts'
import type { Prepared } from '../read/prepare.ts'
import type { Scope } from '../scope.ts'

/** More statements than these are no answer that anybody reads. */
const MOST = 12

const LEADS: readonly Cue[] = ['auxiliary', 'have', 'past']

/** What a question asks for that has nothing but somebody who says it. */
export function sayings(
  scope: Scope,
  { prepared, atoms }: { prepared: Prepared; atoms: readonly Atom[] },
): Outcome | undefined {
  if (prepared.truth || prepared.unplaced.length > 0 || prepared.future) return undefined
  const said = atoms.filter(atom => !isMark(atom) && !isLight(atom) && !hasAny(atom, LEADS))
  const [what, teller, ...others] = said
  if (!what || !teller || others.length > 0 || !cuesOf(what).has('what')) return undefined
  const saidBy = teller.senses.flatMap(sense => (sense.sort === 'saidBy' ? sense.ids : []))
  const told = saidBy.flatMap(id => {
    const own = [...scope.index.postings('attributedTo', id)]
    return own.length > 0 ? own : [...scope.index.postings('via', id)]
  })
  const facts = [...new Set(told)].filter(scope.visible(prepared.asOf)).sort((a, b) => a - b)
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
