import type { Atom } from '../read/atoms.ts'
import { cuesOf, isMark, isPreposition, isTerm } from '../read/cues.ts'
import { isLight } from '../read/order.ts'
import type { Scope } from '../scope.ts'

/** "Who is the boss in X", "X: who is the boss": the kinds of fact that tell of an office; undefined where none is asked for. */
export function officesAsked({ kb }: Scope, atoms: readonly Atom[]): string[] | undefined {
  const said = atoms.filter(atom => !isLight(atom) && !isMark(atom))
  const [who, copula, office, ...rest] = said.slice(said.findIndex(atom => cuesOf(atom).has('who')))
  if (!who || !copula || !office || !cuesOf(who).has('who') || !cuesOf(copula).has('copula')) return undefined
  const [preposition, whose, ...others] = rest
  const isOf = preposition !== undefined && isMarking(preposition) && isTerm(whose)
  if (rest.length > 0 && (!isOf || others.length > 0)) return undefined
  const kinds = office.senses.flatMap(sense =>
    sense.sort === 'entry' && sense.entry.sort === 'code' ? [sense.entry.kind] : [],
  )
  return kinds.some(kind => kb.kinds.get(kind)?.defines !== undefined) ? kinds : undefined
}

function isMarking(atom: Atom): boolean {
  return isPreposition(atom) || cuesOf(atom).has('genitive') || cuesOf(atom).has('locative')
}
