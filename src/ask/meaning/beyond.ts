import { type Fact, type RoleValue, roleValues } from '../../model/knowledge-base.ts'
import type { NumberRange } from '../../query/query.ts'
import { isUndated } from '../frames.ts'
import type { Frame } from '../logic.ts'
import type { Atom } from '../read/atoms.ts'
import { isGrammar } from '../read/cues.ts'
import { numbersIn } from '../read/named.ts'
import type { Prepared } from '../read/prepare.ts'
import { isUnit } from '../read/senses.ts'
import { isFigure, type Scope } from '../scope.ts'
import type { Evaluator } from './evaluate.ts'
import { boundOf, inRange, isOpenTo, numberOf } from './members.ts'

/**
 * The facts that give another figure than a question asks about: 29 plants, where more than 30 are asked for. None unless
 * the question says of whom and of what, as far as the kind requires it, since somebody may have done more elsewhere.
 * Another figure than exactly so much may be of another time, or one of several: it is none where the kind of the facts
 * has one figure for all that the question and the fact name (a functional dependency, after E. F. Codd).
 */
export function beyond(
  scope: Scope,
  { frame, prepared }: { frame: Frame; prepared: Prepared },
  all: Evaluator,
): number[] {
  const [limit, ...others] = frame.mods.ranges
  if (!limit || others.length > 0) return []
  const isExact = limit.range.min === limit.range.max
  const unique = scope.kb.kinds.get(frame.kind ?? '')?.unique ?? []
  if (isExact && !(hasOneFigure(unique, limit.role) && isUndated(frame) && prepared.atoms.every(isFigureOf)))
    return []
  const told = new Set([...frame.args, ...frame.mods.codes].map(({ role }) => role))
  const required = scope.rolesOf(frame.kind).filter(role => role.required && !isFigure(role))
  if (required.some(role => !told.has(role.name))) return []
  const wholes = new Set([...scope.kb.types.values()].map(({ whole }) => whole))
  const isOfAll = (fact: Fact): boolean =>
    unique.every(role => told.has(role) || roleValues(fact, role).every(value => wholes.has(String(value))))
  const facts = all
    .facts({ ...frame, mods: { ...frame.mods, ranges: [] } })
    .filter(ordinal => scope.holds(ordinal) && roleValues(scope.fact(ordinal), limit.role).length > 0)
    .filter(ordinal => !isExact || isOfAll(scope.fact(ordinal)))
  const figures = facts.flatMap(ordinal => roleValues(scope.fact(ordinal), limit.role))
  return figures.some(figure => mayLie(figure, limit.range)) ? [] : facts
}

/** Whether facts that agree in all that their kind is unique by have one figure. */
function hasOneFigure(unique: readonly string[], figure: string): boolean {
  return unique.length > 0 && !unique.includes(figure)
}

/** Whether a number, if a word is one, stands before its unit or alone: “three members” is no amount. */
function isFigureOf(atom: Atom, at: number, atoms: readonly Atom[]): boolean {
  if (numbersIn(atom).length === 0) return true
  const next = atoms[at + 1]
  return next === undefined || isGrammar(next) || next.senses.some(isUnit)
}

/** Whether a figure, as it is bounded, may lie in a range. */
function mayLie(figure: RoleValue, range: NumberRange): boolean {
  const value = numberOf(figure)
  const bound = boundOf(figure)
  if (value === undefined || bound === 'about') return true
  if (inRange(value, range)) return true
  return (
    (isOpenTo(bound, true) && (range.max ?? Infinity) > value) ||
    (isOpenTo(bound, false) && (range.min ?? -Infinity) < value)
  )
}
