import type { Quantity } from '../model/generated.ts'
import {
  type Fact,
  isQuantity,
  isUnnamed,
  type KnowledgeBase,
  kindsWith,
  type RoleValue,
  textIn,
} from '../model/knowledge-base.ts'
import { formatEdtf } from '../model/time.ts'

/** Names things of a knowledge base to people, in one language. All words come from its data; keys stand in for gaps. */
export class Labels {
  readonly kb: KnowledgeBase
  readonly language: string
  private plurals: Intl.PluralRules | undefined

  constructor(kb: KnowledgeBase, language: string) {
    this.kb = kb
    this.language = language
  }

  /** A phrase of the language with its slots filled; without it, the values that are there, joined by commas. */
  phrase(key: string, slots: Readonly<Record<string, string>>): string {
    const phrases = this.kb.lexicon.get(this.language)?.phrases
    if (phrases && Object.hasOwn(phrases, key)) return fill(phrases[key]!, slots)
    return Object.values(slots).filter(Boolean).join(', ')
  }

  /** A text of the language without slots; the key stands in for one that is missing. */
  text(key: string): string {
    return this.phrase(key, {}) || key
  }

  /** Words within the quotation marks of the language. */
  quoted(text: string): string {
    return this.phrase('quoted', { text })
  }

  /** A heading of an answer: `readAs` → "read as". */
  heading(key: string): string {
    return this.phrase(`heading.${key}`, {}) || spaced(key)
  }

  term(id: string): string {
    const term = this.kb.terms.get(id)
    return term ? textIn(term.label, this.language, this.kb.languages) : id
  }

  role(kind: string, role: string): string {
    const words = this.kb.words.get(this.language)
    const own = words?.kinds && Object.hasOwn(words.kinds, kind) ? words.kinds[kind]?.roles : undefined
    for (const roles of [own, words?.roles]) {
      const label = roles && Object.hasOwn(roles, role) ? roles[role]?.label : undefined
      if (label) return label
    }
    const type = this.kb.types.get(role)
    return type ? textIn(type.label, this.language, this.kb.languages) : spaced(role)
  }

  /** What a kind of fact is called; its id as words where no language of the base says. */
  kind(id: string): string {
    const kinds = this.kb.words.get(this.language)?.kinds
    return (kinds && Object.hasOwn(kinds, id) ? kinds[id]?.label : undefined) ?? spaced(id)
  }

  /** What a facet is called: a type of terms, a role, or a key that every fact has. */
  facet(facet: string): string {
    const type = this.kb.types.get(facet)
    if (type) return textIn(type.label, this.language, this.kb.languages)
    const [kind] = kindsWith(this.kb, facet)
    return kind ? this.role(kind.id, facet) : this.heading(facet)
  }

  /** What a value is called that facts have under a facet. */
  facetValue(facet: string, id: string): string {
    if (facet === 'kind') return this.kind(id)
    if (facet === 'status') return this.status(id)
    if (facet === 'certainty') return this.certainty(id)
    if (this.kb.terms.has(id)) return this.term(id)
    const kind = kindsWith(this.kb, facet).find(({ roles }) => roles.get(facet)?.codes.includes(id))
    return kind ? this.code(kind.id, facet, id) : (this.kb.sources.get(id)?.title ?? id)
  }

  code(kind: string, role: string, code: string): string {
    const kinds = this.kb.words.get(this.language)?.kinds
    const codes = kinds && Object.hasOwn(kinds, kind) ? kinds[kind]?.codes : undefined
    const ofRole = codes && Object.hasOwn(codes, role) ? codes[role] : undefined
    const label = ofRole && Object.hasOwn(ofRole, code) ? ofRole[code]?.label : undefined
    return label ?? spaced(code)
  }

  date(edtf: string): string {
    const language = this.kb.lexicon.get(this.language)
    return language ? formatEdtf(edtf, language) : edtf
  }

  number(value: number): string {
    const { thousands: [separator] = [], decimal } = this.kb.lexicon.get(this.language) ?? {}
    const digits = String(value)
    // What ICU does is what the data of the language says, but loading it takes longer than most runs.
    if (separator === undefined || decimal === undefined || !/^-?\d+(?:\.\d{1,20})?$/.test(digits))
      return new Intl.NumberFormat(this.language, { maximumFractionDigits: 20 }).format(value)
    const [whole = '', part] = digits.split('.')
    const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, separator)
    return part === undefined ? grouped : `${grouped}${decimal}${part}`
  }

  quantity(quantity: Quantity): string {
    const amount = this.amount(quantity.value, quantity.unit)
    const bound = quantity.bound ?? 'exact'
    const text = bound === 'exact' ? amount : this.phrase(`bound.${bound}`, { value: amount })
    const bounded = text === amount && bound !== 'exact' ? `${spaced(bound)} ${amount}` : text
    return quantity.per === undefined ? bounded : `${bounded} / ${this.unit(quantity.per, 1)}`
  }

  private amount(value: number, unit: string | undefined): string {
    if (unit === undefined) return this.number(value)
    return `${this.number(value)}\u00a0${this.unit(unit, value)}`
  }

  private unit(unit: string, value: number): string {
    const labels = this.kb.units.get(unit)?.label
    const label = labels && Object.hasOwn(labels, this.language) ? labels[this.language] : undefined
    if (label === undefined) return unit
    if (typeof label === 'string') return label
    this.plurals ??= new Intl.PluralRules(this.language)
    return this.plurals.select(value) === 'one' ? label.one : label.other
  }

  /** One filler of a role, as people read it. */
  value(kind: string, role: string, value: RoleValue): string {
    if (typeof value === 'number') return this.number(value)
    if (typeof value === 'string') return this.scalar(kind, role, value)
    if (isQuantity(value)) return this.quantity(value)
    if (!isUnnamed(value)) return textIn(value, this.language, this.kb.languages)
    const name = textIn(value.unnamed, this.language, this.kb.languages)
    return value.count === undefined ? name : `${name} (${this.number(value.count)})`
  }

  private scalar(kind: string, role: string, value: string): string {
    const range = this.kb.kinds.get(kind)?.roles.get(role)?.range[0]
    if (range === 'date') return this.date(value)
    return range === 'code' ? this.code(kind, role, value) : this.term(value)
  }

  status(id: string): string {
    return textIn(this.kb.statuses.get(id)?.label, this.language, this.kb.languages) || id
  }

  certainty(id: string): string {
    return textIn(this.kb.certainties.get(id)?.label, this.language, this.kb.languages) || id
  }

  /** The statement of a fact; its id where it has none. */
  statement(fact: Fact): string {
    return textIn(fact.statement, this.language, this.kb.languages) || fact.id
  }
}

/** `attributedTo` as words: "attributed to". */
export function spaced(key: string): string {
  return key.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`).replaceAll('-', ' ')
}

/** Replaces `{slots}` of a phrase; a slot without a value is left empty. */
function fill(phrase: string, slots: Readonly<Record<string, string>>): string {
  if (!phrase.includes('{')) return phrase
  return phrase.replace(/\{(\w+)\}/g, (_, slot: string) => (Object.hasOwn(slots, slot) ? slots[slot]! : ''))
}
