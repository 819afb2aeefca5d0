import type { Base, Clause, Noun, Part } from './parts.ts'

/**
 * A part with its cost and its words, and with all that its category may have, in one order. A copy by spreading gets a
 * hidden class from each place that makes one; code that works on parts of one class is compiled once, and stays so.
 */
export function shaped<P extends Part>(part: P, base: Base = part): P {
  const whole =
    part.cat === 'noun' ? wholeNoun(part, base) : part.cat === 'clause' ? wholeClause(part, base) : undefined
  return (whole ?? { ...part, cost: base.cost, reads: base.reads }) as P
}

/** A part that nobody else has seen yet. */
export type Fresh<P extends Part> = { -readonly [Key in keyof P]: P[Key] }

/** A copy of a clause, to be changed by who made it. */
export function copied(clause: Clause): Fresh<Clause> {
  return wholeClause(clause, clause)
}

function wholeNoun(noun: Noun, { cost, reads }: Base): Noun {
  return {
    cat: 'noun',
    cost,
    reads,
    set: noun.set,
    types: noun.types,
    asked: noun.asked,
    extras: noun.extras,
    mods: noun.mods,
    relation: noun.relation,
    aggregate: noun.aggregate,
    conjoined: noun.conjoined,
    pending: noun.pending,
    exactly: noun.exactly,
    relational: noun.relational,
    none: noun.none,
    via: noun.via,
    closed: noun.closed,
    stated: noun.stated,
  }
}

function wholeClause(clause: Clause, { cost, reads }: Base): Clause {
  return {
    cat: 'clause',
    cost,
    reads,
    head: clause.head,
    frame: clause.frame,
    asked: clause.asked,
    subjectDone: clause.subjectDone,
    loose: clause.loose,
    inverted: clause.inverted,
    ended: clause.ended,
    stranded: clause.stranded,
    relative: clause.relative,
    negated: clause.negated,
    also: clause.also,
    denied: clause.denied,
    aggregate: clause.aggregate,
    byStatus: clause.byStatus,
    excepting: clause.excepting,
    versus: clause.versus,
    top: clause.top,
    choosing: clause.choosing,
    counting: clause.counting,
  }
}

const NOWHERE: Base = { cost: 0, reads: [] }

/** All that a noun of one class has. */
export const NOUN_KEYS = Object.keys(wholeNoun({} as Noun, NOWHERE)) as (keyof Noun)[]

/** All that a clause of one class has. */
export const CLAUSE_KEYS = Object.keys(wholeClause({} as Clause, NOWHERE)) as (keyof Clause)[]
