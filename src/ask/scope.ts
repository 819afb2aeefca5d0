import type { KnowledgeIndex } from '../knowledge/index.ts'
import { type Fact, type KnowledgeBase, type Role, roleValues } from '../model/knowledge-base.ts'
import { overlaps, parseEdtf } from '../model/time.ts'
import { visible } from '../query/run.ts'
import type { Truth } from './answer.ts'
import { type PhraseRoles, phraseRolesOf } from './phrases.ts'
import type { Lexicon } from './read/lexicon.ts'
import { Prepositions } from './read/prepositions.ts'
import { Recent } from './read/recent.ts'
import { type AskTables, storedPhraseRoles, storedTexts } from './tables.ts'
import { Texts } from './texts.ts'

/** The natures of types whose terms act. */
const AGENTS: ReadonlySet<string> = new Set(['person', 'organisation'])

/** Whether a role holds a figure: an amount with a unit, or a bare count. */
export function isFigure(role: Role): boolean {
  return role.range.includes('quantity') || role.range.includes('count')
}

/** The words of a scope. */
interface ScopeWords {
  readonly lexicons: readonly Lexicon[]
  /** Where the words of texts are kept, if they are. */
  readonly tables?: AskTables | undefined
}

/** What all questions to one knowledge base share: its index, the words of its languages, and stems of its texts. */
export class Scope {
  readonly kb: KnowledgeBase
  readonly index: KnowledgeIndex
  readonly lexicons: readonly Lexicon[]
  readonly prepositions: Prepositions
  /** By ordinal, those that were asked for. */
  private readonly facts: Fact[] = []
  private readonly named: (readonly string[])[] = []
  private readonly definitions = new Map<string, readonly number[]>()
  /** What was known at some dates, a flag for each fact. */
  private readonly seen = new Recent<Uint8Array>(100)
  private readonly roles = new Map<string, readonly Role[]>()
  private ofPhrases: PhraseRoles | undefined
  private indexed: Texts | undefined
  private readonly tables: AskTables | undefined

  constructor(kb: KnowledgeBase, index: KnowledgeIndex, { lexicons, tables }: ScopeWords) {
    this.kb = kb
    this.index = index
    this.lexicons = lexicons
    this.tables = tables
    this.prepositions = new Prepositions(lexicons)
  }

  /** The fact at an ordinal, read when it is first asked for. */
  fact(ordinal: number): Fact {
    this.facts[ordinal] ??= this.index.fact(ordinal)
    return this.facts[ordinal]
  }

  role(kind: string | undefined, role: string): Role | undefined {
    return kind === undefined ? undefined : this.kb.kinds.get(kind)?.roles.get(role)
  }

  /** Whether the facts of a kind are all there is. */
  isComplete(kind: string | undefined): boolean {
    return kind !== undefined && this.kb.kinds.get(kind)?.complete === true
  }

  /** Whether all there are of a type are known: the facts of some kind about them are all there is. */
  isKnownInFull(type: string | undefined): boolean {
    const roles = [...this.kb.kinds.values()].flatMap(kind => (kind.complete ? [...kind.roles.values()] : []))
    return roles.some(({ range }) => type !== undefined && range.includes(type))
  }

  /** Whether a role tells why: one of its nouns is a word that asks why. */
  isReason(role: string): boolean {
    return this.phraseRoles.reasons.has(role)
  }

  /** The facts that say what a term is, by their ordinals. */
  definitionsOf(id: string): readonly number[] {
    const known = this.definitions.get(id) ?? this.definitionsIn(id)
    this.definitions.set(id, known)
    return known
  }

  private definitionsIn(id: string): number[] {
    const kinds = [...this.kb.kinds.values()].filter(kind => kind.defines !== undefined)
    return kinds.flatMap(kind =>
      [...this.index.postings(kind.defines!, id, true)].filter(
        ordinal => this.fact(ordinal).kind === kind.id,
      ),
    )
  }

  /** The sources whose publisher bears the name of a term. */
  publishedBy(id: string): string[] {
    const names = Object.values(this.kb.terms.get(id)?.label ?? {})
    return [...this.kb.sources].flatMap(([source, { publisher }]) =>
      publisher !== undefined && names.includes(publisher) ? [source] : [],
    )
  }

  /** Whether a term publishes sources, or is named as one through whom they know. */
  tells(id: string): boolean {
    return this.publishedBy(id).length > 0 || this.index.postings('via', id).length > 0
  }

  /** The sources that appeared within a period, as EDTF. */
  published(period: string): string[] {
    const wanted = parseEdtf(period)
    return [...this.kb.sources].flatMap(([source, { published }]) => {
      const own = parseEdtf(published)
      return wanted && own && overlaps(wanted, own) ? [source] : []
    })
  }

  /** Whether a text holds a noun for the things of a type. */
  isCalled(text: string, type: string): boolean {
    return this.lexicons.some(lexicon => {
      const { types } = this.kb.words.get(lexicon.language.language) ?? {}
      const words = new Set(lexicon.stems(text))
      return types?.[type]?.nouns.some(noun => lexicon.stems(noun).every(stem => words.has(stem))) ?? false
    })
  }

  /** Whether those in a role do something with each other: a phrase names it on both sides of the verb. */
  isReciprocal(kind: string | undefined, role: string): boolean {
    return this.phraseRoles.reciprocal.has(`${kind} ${role}`)
  }

  /** The roles whose fillers a phrase says that what fills a role belongs to: the image of those affected. */
  possessorsOf(kind: string | undefined, role: string): readonly string[] {
    return this.phraseRoles.possessors.get(`${kind} ${role}`) ?? []
  }

  /** The roles that a preposition marks in some phrase of a kind: in "invest {amount} in {target}" the target. */
  markedBy(preposition: string, kind: string | undefined): readonly string[] {
    return this.phraseRoles.marked.get(`${kind} ${preposition}`) ?? []
  }

  /** What the phrases of the base tell of its roles. */
  get phraseRoles(): PhraseRoles {
    this.ofPhrases ??= this.tables
      ? storedPhraseRoles(this.tables)
      : phraseRolesOf(this.kb, this.lexicons, types => this.isAgent(types))
    return this.ofPhrases
  }

  /** Whether a term has others under it. */
  hasNarrower(id: string): boolean {
    return this.index.under(id).size > 1
  }

  /** Whether some of the types are of those that act: people and organisations. */
  isAgent(types: readonly string[]): boolean {
    return types.some(type => AGENTS.has(this.natureOf(type)))
  }

  /** Whether some of the types are of places. */
  isPlace(types: readonly string[]): boolean {
    return types.some(type => this.natureOf(type) === 'place')
  }

  /** The roles of a kind; none of one that is not known. */
  rolesOf(kind = ''): readonly Role[] {
    const known = this.roles.get(kind) ?? [...(this.kb.kinds.get(kind)?.roles.values() ?? [])]
    this.roles.set(kind, known)
    return known
  }

  /** What a status says of whether its facts hold. */
  meansOf(ordinal: number): Truth {
    return this.kb.statuses.get(this.fact(ordinal).status)?.means ?? 'not-known'
  }

  /** Whether a fact no longer holds, but did. */
  wasSo(ordinal: number): boolean {
    return this.kb.statuses.get(this.fact(ordinal).status)?.was === 'yes'
  }

  /** Whether a fact holds or is planned. */
  holds(ordinal: number): boolean {
    const means = this.meansOf(ordinal)
    return means === 'yes' || means === 'planned'
  }

  /** Whether what a fact states lies ahead of its report, at least in part. */
  isToCome(ordinal: number): boolean {
    if (this.meansOf(ordinal) !== 'yes') return true
    const { valid, reported } = this.fact(ordinal)
    const end = valid === undefined ? undefined : parseEdtf(valid)?.end
    return end !== undefined && end > (parseEdtf(reported)?.end ?? Number.POSITIVE_INFINITY)
  }

  private natureOf(type: string): string {
    return this.kb.types.get(type)?.nature ?? 'thing'
  }

  /** Whether one term is another or lies under it. */
  isUnder(id: string, above: string): boolean {
    return this.index.under(above).has(id)
  }

  /** The terms in any role of a fact. */
  termsOf(ordinal: number): readonly string[] {
    const fact = this.fact(ordinal)
    this.named[ordinal] ??= this.rolesOf(fact.kind)
      .flatMap(role => roleValues(fact, role.name))
      .filter((value): value is string => typeof value === 'string' && this.kb.terms.has(value))
    return this.named[ordinal]
  }

  /** The words of the facts' own texts, in any language. */
  get texts(): Texts {
    this.indexed ??= new Texts(this.kb, this.lexicons, this.tables && storedTexts(this.tables))
    return this.indexed
  }

  /** Facts known at a date, less those that another known then supersedes. */
  visible(asOf: string | undefined): (ordinal: number) => boolean {
    const known = this.seen.get(asOf ?? '', () => this.visibleAt(asOf))
    return ordinal => known[ordinal] === 1
  }

  private visibleAt(asOf: string | undefined): Uint8Array {
    const known = new Uint8Array(this.index.all().length)
    for (const ordinal of visible(this.index, this.index.all(), { asOf })) known[ordinal] = 1
    return known
  }

  /** Whether a preposition alone says this relation in some language: cities in a state. */
  isUsual({ kind, own, other }: { kind: string; own: string; other: string }): boolean {
    return this.phraseRoles.usual.has(`${kind} ${own} ${other}`)
  }

  /** The roles of the places that a preposition alone says a thing of one of these types is in. */
  placesOf(types: readonly string[]): { kind: string; own: string; place: string }[] {
    return this.lexicons.flatMap(({ words }) =>
      words.prepositional.flatMap(({ kind, subject, objects }) =>
        subject.flatMap(own =>
          objects.flat().flatMap(place => {
            const fits = this.role(kind, own)?.range.some(type => types.includes(type))
            return fits && this.isPlace(this.role(kind, place)?.range ?? []) ? [{ kind, own, place }] : []
          }),
        ),
      ),
    )
  }
}
