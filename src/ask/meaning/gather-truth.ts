import type { Truth } from '../answer.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf } from '../read/cues.ts'
import type { Cue } from '../read/lexicon-words.ts'
import { datesKnown, type Prepared } from '../read/prepare.ts'
import { isVerb } from '../read/voice.ts'
import type { Scope } from '../scope.ts'
import { agrees, type Direction, directionOf } from './direction.ts'
import { BARRED, isGrammar } from './gather.ts'
import { meeting, termsIn } from './meeting.ts'
import { isDenied, namesStance } from './stance.ts'

/** Whether something is so, by the facts that hold every word of the question. */
export interface GatheredTruth {
  readonly truth: Truth
  readonly facts: readonly number[]
}

/** Words with which facts that hold all the others may still not say it. */
const LIMITING: readonly Cue[] = ['every', 'not', 'without', 'except', 'or', 'other']

/** With these something else is asked for than whether it is so. */
const ASKING: readonly Cue[] = [
  'who',
  'whose',
  'what',
  'whatObject',
  'which',
  'whichSort',
  'where',
  'when',
  'untilWhen',
  'why',
  'how',
  'howMuch',
  'howMany',
  'share',
  'list',
  'named',
  'define',
]

/** Fewer words than these say nothing that could be so. */
const FEWEST = 3

/** More facts than these say different things. */
const MOST = 3

/**
 * Whether it is so, where no rule reads the question but facts hold all its words, one of them at most by another of its
 * meaning: they must agree, and give those who are named the roles that their places give them. A word that says what
 * is refused or considered makes the fact that says so a yes.
 */
export function gatherTruth(
  scope: Scope,
  { prepared, atoms }: { prepared: Prepared; atoms: readonly Atom[] },
): GatheredTruth | undefined {
  const barred = [...BARRED, ...LIMITING, ...ASKING]
  const isAsked = prepared.truth || isStatement(atoms, prepared)
  if (!isAsked || prepared.confirmation !== undefined || prepared.unplaced.length > 0) return undefined
  if (atoms.some(atom => barred.some(cue => cuesOf(atom).has(cue)))) return undefined
  const content = prepared.atoms.filter(atom => !isGrammar(atom) && datesKnown(atom).length === 0)
  const direction = directionOf(scope, atoms, prepared)
  if (content.length < FEWEST || (direction === undefined && namesSeveral(content))) return undefined
  const visible = scope.visible(prepared.asOf)
  const facts = factsOf(scope, content, direction?.verbs ?? []).filter(
    ordinal =>
      visible(ordinal) &&
      (direction === undefined || agrees(scope, ordinal, direction)) &&
      !isContrary(scope, ordinal, content),
  )
  if (facts.length > MOST) return undefined
  const truths = new Set(facts.map(ordinal => truthOf(scope, ordinal, { prepared, content })))
  const [truth] = truths
  return truths.size === 1 && truth !== undefined ? { truth, facts } : undefined
}

/** "A leads B?": what a statement says is asked by its mark alone. */
function isStatement(atoms: readonly Atom[], prepared: Prepared): boolean {
  return atoms.at(-1)?.text === '?' && prepared.atoms.some(({ senses }) => senses.some(isVerb))
}

/** Whether several things are named, of which each may have a role of its own. */
function namesSeveral(content: readonly Atom[]): boolean {
  return content.filter(atom => termsIn(atom).length > 0).length > 1
}

/**
 * The facts that hold every word. "Does A want to take part": the verb of the fact's kind is what is asked, and one that
 * depends on it may stand in the text by another of its meaning.
 */
function factsOf(scope: Scope, content: readonly Atom[], verbs: Direction['verbs']): number[] {
  const meetings = content.map(atom => meeting(scope, atom))
  const smallest = [...meetings].sort((a, b) => a.named.size - b.named.size)[0]!
  const pool = new Set([...smallest.named, ...smallest.alike])
  return [...pool]
    .filter(ordinal => {
      const others = meetings.filter(({ named }) => !named.has(ordinal))
      const isOwn = verbs.some(({ kind }) => kind === scope.fact(ordinal).kind)
      return (
        others.length < 2 &&
        others.every(({ alike, akin }) => (isOwn ? akin : alike).has(ordinal) || alike.has(ordinal))
      )
    })
    .sort((a, b) => a - b)
}

/** Whether the fact holds a word of denial that the question has not: it says the opposite of its words. */
function isContrary(scope: Scope, ordinal: number, content: readonly Atom[]): boolean {
  const named = new Set(content.flatMap(termsIn))
  return scope.meansOf(ordinal) !== 'no' && isDenied(scope, ordinal, named)
}

function truthOf(
  scope: Scope,
  ordinal: number,
  { prepared, content }: { prepared: Prepared; content: readonly Atom[] },
): Truth | undefined {
  const truth = scope.meansOf(ordinal)
  if (namesStance(scope, content, ordinal)) return 'yes'
  return prepared.future && !scope.isToCome(ordinal) ? undefined : truth
}
