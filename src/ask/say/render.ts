import { kebabCase } from '../../model/reserved.ts'
import type { Frame, SetExpr } from '../logic.ts'
import type { Question, Versus } from '../questions/question.ts'
import type { Scope } from '../scope.ts'

/**
 * The queries that a question comes to, in the query language, innermost first. A step names the fillers of a role of
 * an earlier one as `$1.customer`.
 */
export function queriesOf(scope: Scope, question: Question): string[] {
  const writer = new Steps(scope)
  write(writer, scope, question)
  return writer.steps
}

function write(writer: Steps, scope: Scope, question: Question): void {
  if (question.want === 'words') {
    for (const each of question.by ?? []) write(writer, scope, each)
    if (!question.by) writer.add(wordsQuery(scope, question.facts))
  } else if (question.want === 'set' || question.want === 'holds') writer.set(question.set)
  else if (question.want !== 'definition') {
    writer.frame(question.frame)
    if (question.want === 'truth' && question.versus) writer.frame(turned(question.frame, question.versus))
  } else writer.add(definitionQuery(scope, question.id))
}

/** The frame of the figure that the first one is set against. */
function turned(frame: Frame, { role, than }: Versus): Frame {
  return { ...frame, args: frame.args.map(arg => (arg.role === role ? { role, value: than } : arg)) }
}

function definitionQuery(scope: Scope, id: string): string {
  const roles = [...scope.kb.kinds.values()].flatMap(kind =>
    kind.defines ? [`kind:${kind.id} ${kebabCase(kind.defines)}:=${id}`] : [],
  )
  return roles[0] ?? `${scope.kb.terms.get(id)?.type ?? 'id'}:=${id}`
}

/** The terms that the facts have in common. */
function wordsQuery(scope: Scope, facts: readonly number[]): string {
  const [first, ...others] = facts.map(ordinal => scope.termsOf(ordinal))
  const common = (first ?? []).filter(id => others.every(ids => ids.includes(id)))
  const kinds = new Set(facts.map(ordinal => scope.fact(ordinal).kind))
  return [
    `kind:${[...kinds].join(',')}`,
    ...[...new Set(common)].map(id => `${scope.kb.terms.get(id)!.type}:${id}`),
  ].join(' ')
}

/** What an earlier step stands for in a later one: a role of it, or a list of ids. */
type Reference = string

class Steps {
  readonly steps: string[] = []
  private readonly scope: Scope

  constructor(scope: Scope) {
    this.scope = scope
  }

  add(step: string): number {
    const known = this.steps.indexOf(step)
    if (known >= 0) return known + 1
    this.steps.push(step)
    return this.steps.length
  }

  frame(frame: Frame, extra: readonly string[] = []): number {
    const words = frame.kind === undefined ? [] : [`kind:${frame.kind}`]
    for (const arg of frame.args) {
      const reference = this.set(arg.value)
      if (reference === undefined) continue
      words.push(`${this.facet(arg.role, frame.kind, arg.value)}:${reference}`)
    }
    return this.add([...new Set([...words, ...extra, ...this.mods(frame)])].join(' '))
  }

  /** Writes the steps of a set; gives what names it in a later step, undefined where it limits nothing. */
  set(set: SetExpr): Reference | undefined {
    switch (set.op) {
      case 'any':
      case 'type':
        return undefined
      case 'terms':
        return set.ids.join(',')
      case 'top':
      case 'fill':
        return `$${this.frame(set.frame)}.${this.facet(set.role, set.frame.kind)}`
      case 'where':
      case 'compareCount':
      case 'extremeCount': {
        const of = this.set(set.of)
        const facet = this.facet(set.role, set.frame.kind, set.of)
        const extra = of === undefined ? [] : [`${facet}:${of}`]
        return `$${this.frame(set.frame, extra)}.${facet}`
      }
      case 'extreme':
      case 'measure':
      case 'range':
      case 'compare':
        return this.measured(set)
      case 'union':
        return set.sets.flatMap(each => this.set(each) ?? []).join(',') || undefined
      case 'both': {
        const left = this.set(set.left)
        return this.set(set.right) ?? left
      }
      case 'differ': {
        const of = this.set(set.of)
        this.set(set.than)
        return of
      }
      case 'except':
      case 'counted':
        return this.set(set.of)
    }
  }

  private measured(set: Extract<SetExpr, { op: 'extreme' | 'measure' | 'range' | 'compare' }>): Reference {
    const of = this.set(set.of)
    const kind = this.scope.kb.kinds.get(set.by.kind)
    const key = [...(kind?.roles.values() ?? [])].find(role => role.name !== set.by.role)?.name ?? ''
    const range = set.op === 'range' ? rangeText(set.by.role, set.range) : ''
    const words = [`kind:${set.by.kind}`, of === undefined ? '' : `${kebabCase(key)}:${of}`, range].filter(
      Boolean,
    )
    return `$${this.add(words.join(' '))}.${kebabCase(key)}`
  }

  /** What a query calls a role; the subject of no known kind is called by the type of what fills it. */
  private facet(role: string, kind: string | undefined, filler?: SetExpr): string {
    if (role !== '@subject') return kebabCase(role.replace(/^@/, ''))
    const { kb } = this.scope
    const { subject } = kb.kinds.get(kind ?? '') ?? {}
    if (subject !== undefined) return kebabCase(subject)
    if (filler?.op === 'type') return filler.type
    const id = filler?.op === 'terms' ? filler.ids[0] : undefined
    return kb.terms.get(id ?? '')?.type ?? 'id'
  }

  /** Who is quoted is called otherwise than who only passes it on. */
  private teller(id: string): string {
    return [...this.scope.index.postings('attributedTo', id)].length > 0 ? 'attributed-to' : 'via'
  }

  private mods({ mods }: Frame): string[] {
    return [
      ...mods.codes.map(({ role, value }) => `${kebabCase(role)}:${value}`),
      ...mods.ranges.map(({ role, range }) => rangeText(role, range)),
      ...mods.saidBy.map(id => `${this.teller(id)}:${id}`),
      ...(mods.sources.length > 0 ? [`source:${mods.sources.join(',')}`] : []),
      ...mods.statuses.map(status => `status:${status}`),
      ...(mods.certainties.length > 0 ? [`certainty:${mods.certainties.join(',')}`] : []),
      ...mods.periods.map(period => `valid:${period}`),
    ]
  }
}

function rangeText(
  role: string,
  { min, max, minOpen, maxOpen }: { min?: number; max?: number; minOpen?: boolean; maxOpen?: boolean },
): string {
  if (min !== undefined && min === max) return `${kebabCase(role)}:${min}`
  if (min !== undefined && max !== undefined) return `${kebabCase(role)}:${min}..${max}`
  return min !== undefined
    ? `${kebabCase(role)}:${minOpen ? '>' : '>='}${min}`
    : `${kebabCase(role)}:${maxOpen ? '<' : '<='}${max}`
}
