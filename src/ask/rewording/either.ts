import { isTold } from '../gather/exceptions.ts'
import { asTold, type Outcome } from '../meaning/outcome.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, hasAny, isAsking, isMark, isPreposition, isTerm, SURENESS } from '../read/cues.ts'
import { termsIn } from '../read/named.ts'
import { isArticle } from '../read/order.ts'
import type { Scope } from '../scope.ts'
import { isOfContent, type Reworded } from './reworded.ts'

/** "Is X signed or only studied": the one of two that is so, if the other is not; else what denies one of them. */
export function eitherOf(scope: Scope, atoms: readonly Atom[]): Reworded | undefined {
  const said = atoms.filter(atom => !isMark(atom))
  const or = said.findIndex(atom => cuesOf(atom).has('or'))
  const before = said.slice(0, or)
  const second = said.slice(or + 1).filter(atom => !cuesOf(atom).has('only'))
  const isOther = (atom: Atom): boolean =>
    isAsking(atom) || hasAny(atom, SURENESS) || (cuesOf(atom).has('or') && atom !== said[or])
  if (or < 0 || said.some(isOther) || second.length > LONGEST || isShared(second)) return undefined
  // Of whom nothing is known it cannot be told that it is the other.
  if (!said.flatMap(termsIn).every(term => isTold(scope, term))) return undefined
  const isLike = (atom: Atom): boolean => LIKE.every(is => is(atom) === is(second[0]!))
  const names = second.filter(isTerm).length
  const starts = before.flatMap((atom, at) => {
    // Of nothing that both share it cannot be told which of the two it is.
    const isOfBoth = before.slice(0, at).some(each => isTerm(each) || isOfContent(each))
    const isMeant = isOfBoth && before.length - at <= LONGEST && second.length > 0 && isLike(atom)
    return isMeant && before.slice(at).filter(isTerm).length === names ? [at] : []
  })
  const variants = [
    { asked: before, words: before.slice(-second.length) },
    ...starts.map(at => ({ asked: [...before.slice(0, at), ...second], words: second })),
  ]
  return {
    each: variants.map(({ asked }) => asked),
    combine: found => oneOf(scope, found, { variants, names }),
  }
}

/** "With A or with B for X": what stands behind the second belongs to both. */
function isShared(second: readonly Atom[]): boolean {
  const first = second.findIndex(atom => isTerm(atom) || isOfContent(atom))
  return second.slice(first + 1).some(atom => isPreposition(atom) || cuesOf(atom).has('genitive'))
}

function oneOf(
  scope: Scope,
  found: readonly (readonly Outcome[])[],
  { variants, names }: { variants: readonly { readonly words: readonly Atom[] }[]; names: number },
): Outcome[] {
  const so = found.map(outcomes => outcomes.filter(({ truth }) => truth === 'yes' || truth === 'planned'))
  const one = so.findIndex(outcomes => outcomes.length > 0)
  // That somebody else is so for one of two names tells nothing of the other.
  const isDenied = names === 0 || found.every(outcomes => outcomes.some(({ truth }) => truth === 'no'))
  if (one < 0 && !isDenied) return []
  if (one < 0) return found.flat().flatMap(outcome => (outcome.truth === 'no' ? asTold(scope, outcome) : []))
  if (so.filter(outcomes => outcomes.length > 0).length > 1) return []
  const [word, ...others] = variants[one]!.words.filter(isOfContent)
  return so[one]!.map(outcome => {
    const { truth: _, ...told } = outcome
    // What is only planned has not been signed, whichever word the fact holds.
    const isSo = outcome.truth === 'yes' || outcome.ahead === true
    return word && others.length === 0 && isSo
      ? { ...told, members: [{ key: word.text, value: word.text, facts: told.facts }] }
      : asTold(scope, outcome)
  })
}

/** By what the second of two is known to begin as the first does. */
const LIKE = [isTerm, isPreposition, isArticle] as const

/** More words than these are more than one of two things that may be so. */
const LONGEST = 4
