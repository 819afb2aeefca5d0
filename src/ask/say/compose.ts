import { Labels } from '../../knowledge/labels.ts'
import { type Fact, isQuantity, type RoleValue } from '../../model/knowledge-base.ts'
import type { AnswerValue } from '../answer.ts'
import type { Member } from '../meaning/members.ts'
import type { Outcome } from '../meaning/outcome.ts'
import type { Question } from '../questions/question.ts'
import type { Scope } from '../scope.ts'

/** More statements than these tell less than the names alone. */
const MOST = 8

/** The same where there are no names. */
const MOST_TOLD = 12

/** The same of a kind of which all facts are known. */
const MOST_CLOSED = 4

/** Puts outcomes into words and values, in one language. */
export class Composer {
  private readonly labels: Labels
  private readonly scope: Scope

  constructor(scope: Scope, language: string) {
    this.scope = scope
    this.labels = new Labels(scope.kb, language)
  }

  /** The bare answer: a truth, a number, statements, or the members. */
  values(outcome: Outcome): AnswerValue[] {
    if (outcome.truth !== undefined)
      return [{ label: this.labels.text(outcome.ahead ? 'ahead' : outcome.truth), truth: outcome.truth }]
    if (outcome.number) return [this.number(outcome.number)]
    if (outcome.question.want === 'facts')
      return outcome.facts.map(ordinal => ({ label: this.statement(ordinal) }))
    if (outcome.question.want === 'definition') return this.definition(outcome.question.id, outcome.facts)
    return outcome.members.map(member => this.value(member))
  }

  /** The values first, then the statements whose qualifiers make them true. */
  text(outcome: Outcome, values: readonly AnswerValue[]): string {
    const most = outcome.question.want === 'facts' ? MOST_TOLD : MOST
    const statements = [...new Set(outcome.facts.slice(0, most).map(ordinal => this.statement(ordinal)))]
    if (outcome.truth !== undefined) return this.led(values[0]!.label, statements)
    if (values.length === 0) return this.labels.text('none')
    const areFacts = values.every(({ label }) => statements.includes(label))
    if (outcome.question.want === 'facts' || areFacts) return statements.join(' ')
    if (outcome.question.want === 'definition') return this.defined(values, statements)
    const list = this.listed([...new Set(values.map(value => value.label))])
    const known = !outcome.closed && (outcome.number !== undefined || leavesOut(outcome.question))
    const bare = known ? `${list}, ${this.labels.text('of-named')}` : list
    // Where all facts are known, names tell enough; elsewhere each may be so only in part, or in some place.
    const isLong = outcome.closed ? statements.length > MOST_CLOSED : outcome.facts.length > MOST
    if (isLong || statements.length === 0 || outcome.number) return sentence(bare)
    const first = statements[0]!
    if (!known && statements.length === 1 && values.every(value => says(first, value.label))) return first
    return this.led(bare, statements)
  }

  /** A text after the time at which it was so known, where that is no longer so. */
  dated(text: string, once: string | undefined): string {
    return once === undefined ? text : this.led(this.labels.date(once), [text])
  }

  private statement(ordinal: number): string {
    return this.labels.statement(this.scope.fact(ordinal))
  }

  private listed(items: readonly string[]): string {
    if (items.length < 2) return items.join('')
    return this.labels.phrase('list.and', { items: items.slice(0, -1).join(', '), last: items.at(-1)! })
  }

  private led(lead: string, statements: readonly string[]): string {
    return statements.length === 0
      ? sentence(lead)
      : capital(this.labels.phrase('led', { lead, rest: statements.join(' ') }))
  }

  private defined(values: readonly AnswerValue[], statements: readonly string[]): string {
    return statements.length > 0 ? statements.join(' ') : sentence(values.map(value => value.label).join(' '))
  }

  private definition(id: string, facts: readonly number[]): AnswerValue[] {
    const defined = this.scope.kb.terms.get(id)?.definition
    if (facts.length === 0) return defined ? [{ label: this.labels.value('', '', defined) }] : []
    return facts.map(ordinal => ({ label: this.statement(ordinal) }))
  }

  private number({ value, unit }: { value: number; unit: string }): AnswerValue {
    if (unit === 'count' || unit === '')
      return { label: this.labels.number(value), value, unit: unit || 'number' }
    return this.quantity({ value, unit })
  }

  private value({ value, from }: Member): AnswerValue {
    const fact = from ? this.scope.fact(from.fact) : undefined
    if (typeof value === 'string') return this.scalar(value, fact, from?.role)
    if (typeof value === 'number') return { label: this.labels.number(value), value, unit: 'count' }
    if (isQuantity(value)) return this.quantity(value)
    return { label: this.labels.value(fact?.kind ?? '', from?.role ?? '', value) }
  }

  private scalar(value: string, fact: Fact | undefined, role: string | undefined): AnswerValue {
    const range = fact && role ? this.scope.role(fact.kind, role)?.range[0] : undefined
    if (role === 'valid' || role === 'published' || range === 'date')
      return { label: this.labels.date(value), date: value }
    if (range === 'code') return { label: this.labels.code(fact!.kind, role!, value) }
    const term = this.scope.kb.terms.get(value)
    return term ? { label: this.labels.term(value), id: value, type: term.type } : { label: value }
  }

  private quantity(quantity: Extract<RoleValue, { value: number }>): AnswerValue {
    const kind = this.scope.kb.units.get(quantity.unit ?? '')?.kind
    const unit = quantity.unit === undefined ? 'number' : kind === 'count' ? 'count' : quantity.unit
    return { label: this.labels.quantity(quantity), value: quantity.value, unit }
  }
}

/** Whether those that no fact gives to somebody are asked for, rather than all but some. */
function leavesOut(question: Question): boolean {
  return question.want === 'set' && question.set.op === 'except' && !question.set.besides
}

/** Whether a statement says a value already: all the words of the label stand in it. */
function says(statement: string, label: string): boolean {
  return statement.toLowerCase().includes(label.toLowerCase())
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? capital(text) : `${capital(text)}.`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
