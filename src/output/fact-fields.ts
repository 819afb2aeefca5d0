import { termsOfType } from '../knowledge/facets.ts'
import { Labels } from '../knowledge/labels.ts'
import {
  type Fact,
  isQuantity,
  isUnnamed,
  type KnowledgeBase,
  type Role,
  type RoleValue,
  roleValues,
  textIn,
} from '../model/knowledge-base.ts'
import { fieldMeaning, rolesNamed } from './field-meanings.ts'
import { isNumeric, QUANTITY_PARTS, quantityPart } from './quantity-fields.ts'
import type { Column, Fields, StoredCells } from './result.ts'

const LINKS = ['supersedes', 'supersededBy', 'confirms', 'refines', 'contradicts'] as const

/** The narrower terms by which a query found a fact. */
export type Matched = (fact: Fact) => readonly string[]

/** The columns that a list of facts may have in one knowledge base and language. */
export class FactFields implements Fields<Fact> {
  private readonly kb: KnowledgeBase
  private readonly labels: Labels
  private readonly matched: Matched | undefined
  private made: ReadonlyMap<string, Column<Fact>> | undefined

  constructor(kb: KnowledgeBase, language: string, matched?: Matched) {
    this.kb = kb
    this.labels = new Labels(kb, language)
    this.matched = matched
  }

  /** The columns that no kind need be looked at for. */
  private get common(): ReadonlyMap<string, Column<Fact>> {
    this.made ??= new Map(this.columns().map(column => [column.name, column]))
    return this.made
  }

  /** Every name that `--fields` takes, the usual columns first. */
  names(): readonly string[] {
    const roles = [...this.kb.kinds.values()].flatMap(kind => [...kind.roles.values()])
    const names = roles.flatMap(({ name }) => [name, ...this.ofRole(name).map(column => column.name)])
    return [...new Set([...this.common.keys(), ...names])]
  }

  /** The columns of one name: a quantity is four. Undefined where no column has it. */
  named(name: string): readonly Column<Fact>[] | undefined {
    const found = this.found(name)
    return found.length > 0 ? found.map(column => this.dressed(column)) : undefined
  }

  /** The columns of one name in a table: a quantity is one, with its unit and its bound in words. */
  shown(name: string): readonly Column<Fact>[] | undefined {
    const isOfRole = this.rolesNamed(name).some(({ range }) => range[0] === 'quantity')
    return isOfRole ? [this.dressed(this.role(name))] : this.named(name)
  }

  /** The roles of a name that have columns of their own: one that bears the name of a type is in the column of the type. */
  private rolesNamed(name: string): readonly Role[] {
    return this.kb.types.has(name) ? [] : rolesNamed(this.kb, name)
  }

  private found(name: string): readonly Column<Fact>[] {
    const common = this.common.get(name)
    if (common) return [common]
    const [role = '', part] = name.split('.')
    const columns = this.ofRole(role)
    return part === undefined ? columns : columns.filter(column => column.name === name)
  }

  /** The columns of CSV, with the roles of `kind` that are no columns yet. */
  usual(kind?: string): readonly Column<Fact>[] {
    const names = ['id', 'kind', 'statement', ...this.kb.types.keys()]
    names.push('valid', 'status', 'certainty', 'attributedTo', 'source', 'reported', 'evidence')
    for (const role of this.kb.kinds.get(kind ?? '')?.roles.keys() ?? [])
      if (!names.includes(role)) names.push(role)
    return this.pick(names)
  }

  /** The few columns of a table: the featured roles of `kind`, else statements; `also` are facets asked for. */
  table(kind: string | undefined, also: readonly string[] = []): readonly Column<Fact>[] {
    const featured = this.kb.kinds.get(kind ?? '')?.featured ?? []
    const roles = featured.length > 0 ? [...featured] : ['statement']
    const usual = [...roles, 'valid', 'status', 'id']
    const asked = also.filter(name => !usual.includes(name))
    return [...roles, ...asked, 'valid', 'status', 'id'].flatMap(name => this.shown(name) ?? [])
  }

  private pick(names: readonly string[]): readonly Column<Fact>[] {
    return names.flatMap(name => this.named(name) ?? [])
  }

  /** With what people and a bare `--fields` are told of it: looked up for the few that are printed. */
  private dressed(column: Column<Fact>): Column<Fact> {
    const { kb, labels } = this
    const [facet = '', ...part] = column.name.split('.')
    return {
      ...column,
      numeric: isNumeric(this.rolesNamed(facet), part),
      get heading() {
        return [labels.facet(facet), ...part].join('.')
      },
      get meaning() {
        return fieldMeaning(kb, column.name)
      },
    }
  }

  private columns(): readonly Column<Fact>[] {
    const text = (name: string): Column<Fact> => ({
      name,
      cell: fact => asText(fact[name]),
      stored: { key: `values ${name}`, text: asText },
    })
    const date = (name: string): Column<Fact> => ({
      ...text(name),
      human: fact => (typeof fact[name] === 'string' ? this.labels.date(fact[name]) : ''),
    })
    return [
      { ...text('id'), unbroken: true, stored: { key: 'id' } },
      { ...text('kind'), human: fact => this.labels.kind(fact.kind) },
      this.translated('statement'),
      ...[...this.kb.types.keys()].map(type => this.type(type)),
      date('valid'),
      { ...text('status'), human: fact => this.labels.status(fact.status) },
      { ...text('certainty'), human: fact => this.labels.certainty(fact.certainty) },
      this.attribution('attributedTo'),
      text('source'),
      date('reported'),
      this.evidence(),
      this.attribution('via'),
      this.translated('limits'),
      { ...text('extent'), human: fact => (fact.extent ? this.labels.text(`extent.${fact.extent}`) : '') },
      ...(['together', ...LINKS] as const).map(name => this.list(name)),
      { name: 'previously', cell: fact => asText(fact.previously), json: fact => fact.previously },
      text('note'),
      // Passages apart from each other in the source are none that the source has in one.
      {
        name: 'quote',
        cell: quotesOf,
        human: fact => quotesOf(fact).map(text => `“${text}”`),
        json: quotesOf,
      },
      ...(this.matched ? [this.match(this.matched)] : []),
    ]
  }

  private match(matched: Matched): Column<Fact> {
    return { name: 'matched', cell: matched, human: fact => matched(fact).map(id => this.labels.term(id)) }
  }

  private list(name: 'together' | (typeof LINKS)[number]): Column<Fact> {
    return {
      name,
      cell: fact => fact[name] ?? [],
      json: fact => fact[name],
      stored: { key: `values ${name}`, text: asText },
    }
  }

  private translated(name: 'statement' | 'limits'): Column<Fact> {
    return {
      name,
      cell: fact => textIn(fact[name], this.labels.language, this.kb.languages),
      json: fact => fact[name],
      stored: { key: `${name} ${this.labels.language}` },
    }
  }

  private attribution(name: 'attributedTo' | 'via'): Column<Fact> {
    const values = (fact: Fact) => roleValues(fact, name)
    return {
      name,
      cell: fact => values(fact).map(value => this.plain(value)),
      human: fact => values(fact).map(value => this.labels.value(fact.kind, name, value)),
      json: fact => fact[name],
      stored: this.valuesOf(name),
    }
  }

  private evidence(): Column<Fact> {
    return {
      name: 'evidence',
      cell: fact => fact.evidence.map(span => `${span.source}#${span.start}-${span.end}`),
      json: fact => fact.evidence,
      stored: { key: 'evidence' },
    }
  }

  /** The terms of one type in any role of a fact, in the order of its roles, each once. */
  private type(type: string): Column<Fact> {
    const read = termsOfType(this.kb, type)
    const ids = (fact: Fact) => {
      const found = read(fact)
      return found.length < 2 ? found : [...new Set(found)]
    }
    return {
      name: type,
      cell: ids,
      human: fact => ids(fact).map(id => this.labels.term(id)),
      json: ids,
      stored: { key: `values ${type}`, text: asText },
    }
  }

  /** The columns of a role, as the first kind that has it says. */
  private ofRole(name: string): readonly Column<Fact>[] {
    const [role] = rolesNamed(this.kb, name)
    if (!role) return []
    return role.range[0] === 'quantity'
      ? QUANTITY_PARTS.map(part => quantityPart(name, part))
      : [this.role(name)]
  }

  private role(name: string): Column<Fact> {
    return {
      name,
      cell: fact => roleValues(fact, name).map(value => this.plain(value)),
      human: fact => roleValues(fact, name).map(value => this.labels.value(fact.kind, name, value)),
      json: fact => (Object.hasOwn(fact, name) ? fact[name] : undefined),
      stored: this.valuesOf(name),
    }
  }

  private valuesOf(name: string): StoredCells {
    return { key: `values ${name}`, text: value => this.plain(value as RoleValue) }
  }

  /** A filler for scripts: an id, a number, a text in the language of the output. */
  private plain(value: RoleValue): string {
    if (typeof value !== 'object') return String(value)
    if (isQuantity(value)) return this.labels.quantity(value)
    return textIn(isUnnamed(value) ? value.unnamed : value, this.labels.language, this.kb.languages)
  }
}

/** The passages that `--quote` put beside the evidence. */
function quotesOf(fact: Fact): readonly string[] {
  return fact.evidence.flatMap(span =>
    'quote' in span && typeof span.quote === 'string' ? [span.quote] : [],
  )
}

function asText(value: unknown): string {
  if (value === undefined) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
