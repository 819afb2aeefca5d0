// Generated from schemas/*.schema.json by tests/tools/types.mjs. Do not edit: change the schema and run
// `node tests/tools/types.mjs`.

/**
 * A text in each language of the knowledge base.
 */
export interface Text {
  [k: string]: string
}

/**
 * A number with its unit, how exact it is, and what it is counted over.
 */
export interface Quantity {
  value: number
  /**
   * A unit of kb.yaml.
   */
  unit?: string
  /**
   * Left out: exact.
   */
  bound?: 'exact' | 'about' | 'at-least' | 'more-than' | 'up-to'
  /**
   * A unit of kb.yaml: a year, a model.
   */
  per?: string
}

/**
 * Someone or something that the source does not name.
 */
export interface Unnamed {
  unnamed: Text
  count?: number
}

/**
 * A passage of an article: Unicode code points of the file decoded as UTF-8, start included, end not, as in the text position selector of the W3C Web Annotation model; sha256 of the span's UTF-8 bytes.
 */
export interface Span {
  start: number
  end: number
  sha256: string
}

/**
 * One fact or several.
 */
export type FactIds = string | string[]

/**
 * What every fact has, whatever its kind.
 */
export interface Envelope {
  id: string
  /**
   * A kind of kinds/.
   */
  kind: string
  /**
   * When it holds in the world. Left out: known to hold on the day it was reported, nothing more.
   */
  valid?: string
  /**
   * A status of kb.yaml.
   */
  status: string
  /**
   * A certainty of kb.yaml.
   */
  certainty: string
  /**
   * Who says so, where it is not the source itself.
   */
  attributedTo?: (string | Unnamed)[]
  /**
   * Who reports what another said.
   */
  via?: string
  /**
   * What narrows the fact: certain, moderate, without.
   */
  limits?: Text
  /**
   * How much of what the roles name is meant.
   */
  extent?: 'some' | 'others' | 'all'
  /**
   * Roles whose list acts together rather than each for itself.
   */
  together?: string[]
  /**
   * The fact in the curator's own words.
   */
  statement?: Text
  /**
   * What the source itself says changed: roles, valid or status as they were.
   */
  previously?: {
    [k: string]: unknown
  }
  supersedes?: FactIds
  confirms?: FactIds
  refines?: FactIds
  contradicts?: FactIds
  /**
   * The curator's remark: a doubtful reading, a fault in the source.
   */
  note?: string
  evidence: Span[]
}

/**
 * The facts that one source states: facts/<source-id>.yaml. Roles are added to each fact by the schema of its kind.
 */
export interface FactsFile {
  /**
   * The source that states these facts; the file bears its name.
   */
  source: string
  facts: Envelope[]
}

export interface TypeEntry {
  label: Text
  /**
   * Which question word asks for it. Left out: thing.
   */
  nature?: 'person' | 'organisation' | 'place' | 'thing'
  /**
   * The term that leaves none of them out, as the world does: a fact limited to it is limited to nothing.
   */
  whole?: string
}

export interface StatusEntry {
  label: Text
  /**
   * What a fact of this status answers to a yes/no question.
   */
  means: 'yes' | 'no' | 'possible' | 'planned' | 'not-known'
  /**
   * What it answers to a question about the past, where that is another.
   */
  was?: 'yes' | 'no' | 'possible' | 'planned' | 'not-known'
  /**
   * The statuses that facts of this one say no to: what is not ruled out is not refused.
   */
  denies?: string[]
  /**
   * Whether what such a fact states has come about, and so tells of the past; what is in effect does not say what was so before.
   */
  done?: true
  /**
   * Whether what is so told is not settled: nothing says then that it is confirmed, whoever tells it.
   */
  tentative?: true
}

export interface CertaintyEntry {
  label: Text
  /**
   * Whether such a fact is confirmed by someone who answers for it.
   */
  confirmed: boolean
}

export interface UnitEntry {
  kind: 'currency' | 'ratio' | 'count' | 'measure' | 'time'
  /**
   * Per language: the plural, or { one, other }.
   */
  label: {
    [k: string]:
      | string
      | {
          one: string
          other: string
        }
  }
}

export interface QueryEntry {
  /**
   * What it finds.
   */
  title?: Text
  /**
   * Query text, as for `akb facts`.
   */
  query: string
}

/**
 * A matrix of the facts of one kind, and a command of its name.
 */
export interface ViewEntry {
  /**
   * What it shows: the heading of the table, and what help says of the command.
   */
  title?: Text
  kind: string
  /**
   * Roles of the kind: one row for each filler, role after role. --by takes one of them, or of the columns.
   */
  rows: string[]
  /**
   * Roles of the kind: one column for each filler, and one for facts that name none.
   */
  columns?: string[]
  /**
   * The role whose fillers stand in the cells.
   */
  cell: string
}

/**
 * What a knowledge base is: kb.yaml.
 */
export interface KbFile {
  id: string
  title: Text
  version: string
  languages: string[]
  /**
   * The folder of the articles, from this file; it may lie outside the knowledge base.
   */
  articles?: string
  /**
   * The types of terms, in the order of their columns.
   */
  types: {
    [k: string]: TypeEntry
  }
  statuses: {
    [k: string]: StatusEntry
  }
  certainties: {
    [k: string]: CertaintyEntry
  }
  units?: {
    [k: string]: UnitEntry
  }
  views?: {
    [k: string]: ViewEntry
  }
  /**
   * Saved queries, run by their names.
   */
  queries?: {
    [k: string]: QueryEntry
  }
}

export interface SourceEntry {
  id: string
  /**
   * When the source appeared; facts without valid time hold on that day.
   */
  published: string
  language: string
  /**
   * Inside the articles folder.
   */
  file: string
  /**
   * Of the whole file.
   */
  sha256: string
  title?: string
  publisher?: string
  author?: string
  url?: string
  retrieved?: string
  licence?: string
  /**
   * How the date is known, faults of the copy.
   */
  note?: string
  /**
   * Passages that state no fact of this knowledge base, each with the reason.
   */
  notCurated?: {
    start: number
    end: number
    sha256: string
    reason: string
  }[]
}

/**
 * The sources of a knowledge base: sources.yaml.
 */
export interface SourcesFile {
  sources: SourceEntry[]
}

export type TermIds = string | string[]

export interface TermEntry {
  id: string
  label: Text
  /**
   * What people call it in print, per language.
   */
  aliases?: {
    [k: string]: string[]
  }
  /**
   * A filter on the broader term finds this one.
   */
  broader?: TermIds
  /**
   * What it is a part or a member of: shown, never inherited.
   */
  partOf?: TermIds
  /**
   * Of which class of its type it is: a city, where its type is region. The words give its nouns.
   */
  class?: string
  definition?: Text
}

/**
 * Terms of one type, after SKOS: terms/*.yaml.
 */
export interface TermsFile {
  /**
   * A type of kb.yaml.
   */
  type: string
  terms: TermEntry[]
}

/**
 * A role: what it points to, and any further JSON Schema for its value.
 */
export interface RoleSchema {
  /**
   * Types of kb.yaml, or one of quantity, count, date, text, code.
   */
  range: string | string[]
  description?: string
  /**
   * No list of values.
   */
  single?: boolean
  /**
   * The role that a filler of this one is said not to have.
   */
  denies?: string
  /**
   * Units its quantity may have, or what its count counts.
   */
  units?: string[]
  /**
   * The codes, for the range code.
   *
   * @minItems 1
   */
  enum?: string[]
}

/**
 * A kind of fact: kinds/<kind>.schema.json. A JSON Schema of the roles, annotated with what each points to.
 */
export interface KindFile {
  $schema?: string
  $comment?: string
  /**
   * The file bears this name.
   */
  kind: string
  description: string
  /**
   * The role whose filler does it or has it.
   */
  subject: string
  /**
   * Roles (or valid, extent) whose values together no two facts of one source share.
   */
  unique?: string[]
  /**
   * These facts are all there is: a closed world.
   */
  complete?: boolean
  /**
   * Roles to show first.
   */
  featured?: string[]
  /**
   * Kinds whose yes/no questions a fact of this kind bears on, each with the roles that correspond (this kind's role to theirs).
   */
  bearsOn?: {
    [k: string]: {
      [k: string]: string
    }
  }
  /**
   * Such a fact states what somebody aims for: that it was aimed for is so, though it is still to be reached.
   */
  aims?: boolean
  /**
   * The role of what the fact says what it is: it answers what or who something is.
   */
  defines?: string
  properties: {
    [k: string]: RoleSchema
  }
  required?: string[]
  anyOf?: {
    required?: string[]
  }[]
  dependentRequired?: {
    [k: string]: string[]
  }
}

export interface KindWords {
  label?: string
  /**
   * What the fact itself is called: investment, stake.
   */
  nouns?: string[]
  /**
   * Verbs with their slots, in the order of an active sentence: {investor} invest {amount} in {target}.
   */
  phrases?: string[]
  /**
   * A statement with slots, for facts that have none of their own.
   */
  template?: string
  roles?: {
    [k: string]: RoleWords
  }
  /**
   * By role, then by code.
   */
  codes?: {
    [k: string]: {
      [k: string]: CodeWords
    }
  }
}

export interface RoleWords {
  label?: string
  /**
   * What the filler is called: investor, amount.
   */
  nouns?: string[]
}

export interface CodeWords {
  label?: string
  nouns?: string[]
  /**
   * Verbs that imply the code, with their slots.
   */
  phrases?: string[]
}

export interface Adjective {
  /**
   * Grading up: large, larger, largest.
   */
  words: string[]
  /**
   * Grading down: small, smaller, smallest.
   */
  opposite?: string[]
  /**
   * By type of term: the quantity it grades, as kind.role.
   */
  measures: {
    [k: string]: string
  }
}

export interface FilterWord {
  words: string[]
  type: string
  /**
   * kind.role
   */
  measure: string
  moreThan?: number
  lessThan?: number
}

/**
 * How people ask for the types, kinds, roles, codes, statuses and units of a knowledge base in one language, and how they are phrased: words/<language>.yaml. No entry holds more than four words besides its slots.
 */
export interface WordsFile {
  language: string
  /**
   * By type.
   */
  types?: {
    [k: string]: {
      plural?: string
      /**
       * What a term of this type is called: carmaker, technology.
       */
      nouns: string[]
      /**
       * What only terms of a class are called, by class: city, town.
       */
      classes?: {
        [k: string]: string[]
      }
    }
  }
  /**
   * By kind.
   */
  kinds?: {
    [k: string]: KindWords
  }
  /**
   * By role, for every kind that has it; a kind's own words come first.
   */
  roles?: {
    [k: string]: RoleWords
  }
  /**
   * Words of the domain that may stand for one another where a fact is looked for by its text.
   */
  synonyms?: string[][]
  /**
   * By status.
   */
  statuses?: {
    [k: string]: string[]
  }
  /**
   * By certainty.
   */
  certainties?: {
    [k: string]: string[]
  }
  /**
   * By unit: how it is written beside a number or asked for.
   */
  units?: {
    [k: string]: string[]
  }
  /**
   * Words that grade: large, long, high.
   */
  adjectives?: Adjective[]
  /**
   * Words that restrict a type by a quantity: a major city.
   */
  filters?: FilterWord[]
  /**
   * Words that say nothing in this domain.
   */
  filler?: string[]
  /**
   * Words for everything that the knowledge base is about: they restrict nothing.
   */
  whole?: string[]
}

/**
 * The closed words of a language, for every knowledge base: languages/<language>.yaml. No word of a domain.
 */
export interface LanguageFile {
  language: string
  name: string
  /**
   * Words that lose their last letter before an apostrophe, as written before it: l, qu.
   */
  elisions?: string[]
  /**
   * First letters of the words before which they lose it, without accents: a, h.
   */
  elidedBefore?: string[]
  /**
   * What an apostrophe adds to a word, as written after it: s.
   */
  suffixes?: string[]
  /**
   * One word that stands for several.
   */
  contractions?: {
    [k: string]: string
  }
  /**
   * How inflected words are brought to one stem: the first ending that fits is replaced; min letters must remain.
   */
  endings?: {
    ending: string
    by: string
    min: number
  }[]
  /**
   * Endings that make one word of another, tried on words that nothing else knows: recycl-ing, recycl-er.
   */
  derivations?: string[]
  /**
   * Words that may stand for one another where a fact is looked for by its text; no word of a domain.
   */
  synonyms?: string[][]
  /**
   * Words of wide meaning that say little beside others: thing, way, bring. A fact that is found by all else may lack one or two of them.
   */
  general?: string[]
  /**
   * Words for the end of something, at which is after it: the close of the talks.
   */
  ending?: string[]
  /**
   * Pronouns for what has been named before them: she, them.
   */
  personal?: string[]
  /**
   * Pronouns for whose something is: her, theirs.
   */
  possessive?: string[]
  /**
   * Verbs whose pronoun stands for nothing: it happens.
   */
  impersonal?: string[]
  /**
   * What asks, behind a comma at the end, whether all that stands before it is so (question tags): right, isn't it.
   */
  tags?: string[]
  /**
   * Words for bringing to light what others have told: to break a story.
   */
  relaying?: string[]
  /**
   * Words for what joins two, whatever it is: the relationship between them, how they are linked.
   */
  relating?: string[]
  /**
   * Words for what several do as one, of whom a sum is asked for: how much they invested together.
   */
  jointly?: string[]
  /**
   * Nouns for what was announced or agreed, which with a date stand for the texts of that date: in the split of May 2020.
   */
  announcements?: string[]
  /**
   * Words by which a fact of what is so tells of what was: somebody criticises the past way.
   */
  bygone?: string[]
  /**
   * Verbs for being more than a figure, which is asked for: what margin somebody hopes to exceed.
   */
  exceeding?: string[]
  /**
   * Verbs for what a scheme does, of which how asks what it is: how it works.
   */
  working?: string[]
  /**
   * Verbs with which somebody says when something was: places it in 2019.
   */
  dating?: string[]
  /**
   * Words that ask for a length of time where a date follows: how long before 2022.
   */
  duration?: string[]
  /**
   * Words that ask what somebody's part is in something: the role that it plays.
   */
  partTaking?: string[]
  /**
   * Verbs that ask what somebody does: what it does in something.
   */
  action?: string[]
  /**
   * Verbs for what a publisher does with a text: who published it.
   */
  publishing?: string[]
  /**
   * Words that ask why something is so where it stands beside them: its cause, what it is due to.
   */
  causation?: string[]
  /**
   * Verbs of expecting: what somebody says will be, before another verb or a clause.
   */
  expectation?: string[]
  /**
   * Verbs of wanting: what somebody wants to do, where it is planned.
   */
  volition?: string[]
  /**
   * Contraries, each group in two parts: rise and fall. What is so by a word of the one part is not so by those of the other.
   */
  antonyms?: string[][][]
  /**
   * Pairs of words around a verb that together say “only”: the one before it, and the one behind.
   */
  exceptive?: string[][]
  /**
   * Verbs that say of what has a first day that it begins: start. Asked for when something does, its first day is meant.
   */
  beginnings?: string[]
  /**
   * Stem → its irregular forms.
   */
  irregular?: {
    [k: string]: string[]
  }
  /**
   * Endings of the superlative: est.
   */
  superlative?: string[]
  /**
   * Endings of the comparative: er.
   */
  comparative?: string[]
  /**
   * Number words.
   */
  numbers?: {
    [k: string]: number
  }
  /**
   * hundred, million.
   */
  multipliers?: {
    [k: string]: number
  }
  ordinals?: {
    [k: string]: number
  }
  /**
   * The decimal separator.
   */
  decimal?: string
  /**
   * Separators of thousands; the first is the one that is printed.
   */
  thousands?: string[]
  months?: {
    [k: string]: number
  }
  /**
   * EDTF season codes 21 to 24.
   */
  seasons?: {
    [k: string]: number
  }
  periods?: {
    quarter?: string[]
    half?: string[]
    year?: string[]
    month?: string[]
    decade?: string[]
    start?: string[]
    end?: string[]
  }
  /**
   * Words before a date.
   */
  timeRelations?: {
    in?: string[]
    since?: string[]
    after?: string[]
    before?: string[]
    until?: string[]
    between?: string[]
    from?: string[]
    to?: string[]
    asOf?: string[]
    and?: string[]
  }
  /**
   * Words that are dates of themselves.
   */
  timeAdverbs?: {
    now?: string[]
    past?: string[]
    future?: string[]
  }
  /**
   * All prepositions.
   */
  prepositions?: string[]
  cues: {
    /**
     * asks for a person or an organisation
     */
    who?: string[]
    /**
     * asks for anything
     */
    what?: string[]
    /**
     * asks for a term of the type that follows
     */
    which?: string[]
    /**
     * asks what sort of thing, not which one
     */
    whichSort?: string[]
    /**
     * asks for an owner
     */
    whose?: string[]
    /**
     * asks for a place
     */
    where?: string[]
    /**
     * asks for a date
     */
    when?: string[]
    /**
     * asks for an end
     */
    untilWhen?: string[]
    /**
     * asks for a reason
     */
    why?: string[]
    /**
     * how, before a grading adjective
     */
    how?: string[]
    /**
     * asks for a quantity
     */
    howMuch?: string[]
    /**
     * asks for a count
     */
    howMany?: string[]
    /**
     * asks for a ratio
     */
    share?: string[]
    /**
     * asks what something is
     */
    define?: string[]
    /**
     * asks for a list
     */
    list?: string[]
    /**
     * asks whether it is so
     */
    truth?: string[]
    /**
     * sets one thing against another
     */
    compare?: string[]
    /**
     * be
     */
    copula?: string[]
    /**
     * have, and verbs as empty
     */
    have?: string[]
    /**
     * do, will, can: no meaning of their own
     */
    auxiliary?: string[]
    /**
     * will, going to
     */
    future?: string[]
    /**
     * did, was
     */
    past?: string[]
    /**
     * the, a
     */
    article?: string[]
    /**
     * it, they, his
     */
    pronoun?: string[]
    /**
     * politeness and padding
     */
    filler?: string[]
    /**
     * that, which, whose: opens a clause
     */
    relative?: string[]
    /**
     * whose
     */
    relativePossessive?: string[]
    /**
     * and
     */
    and?: string[]
    /**
     * or
     */
    or?: string[]
    /**
     * negation
     */
    not?: string[]
    /**
     * neither, nor
     */
    neither?: string[]
    /**
     * without
     */
    without?: string[]
    /**
     * except, other than
     */
    except?: string[]
    /**
     * only
     */
    only?: string[]
    /**
     * all, every
     */
    every?: string[]
    /**
     * any, some
     */
    any?: string[]
    /**
     * other, another
     */
    other?: string[]
    /**
     * more
     */
    more?: string[]
    /**
     * less
     */
    less?: string[]
    /**
     * most
     */
    most?: string[]
    /**
     * least
     */
    least?: string[]
    /**
     * than
     */
    than?: string[]
    /**
     * same
     */
    same?: string[]
    /**
     * sum
     */
    total?: string[]
    /**
     * average
     */
    average?: string[]
    /**
     * difference
     */
    difference?: string[]
    /**
     * how many times as much
     */
    times?: string[]
    /**
     * number of
     */
    count?: string[]
    /**
     * maximum
     */
    maximum?: string[]
    /**
     * minimum
     */
    minimum?: string[]
    /**
     * confirmed, official
     */
    confirmed?: string[]
    /**
     * only rumoured
     */
    rumoured?: string[]
    /**
     * what was so and is so no more: used to, formerly
     */
    formerly?: string[]
    /**
     * already
     */
    already?: string[]
    /**
     * still
     */
    still?: string[]
    /**
     * now
     */
    now?: string[]
    /**
     * then
     */
    then?: string[]
    /**
     * adverbs of what was so at first, where they stand right before a verb: first presented
     */
    firstly?: string[]
    /**
     * prepositions of the agent in the passive: by
     */
    agent?: string[]
    /**
     * of
     */
    genitive?: string[]
    /**
     * in, at, on
     */
    locative?: string[]
    /**
     * according to
     */
    source?: string[]
    /**
     * article, report: nouns for the text that states the facts
     */
    document?: string[]
    /**
     * published, publication: what says that such a text appeared
     */
    published?: string[]
    /**
     * there is
     */
    there?: string[]
    /**
     * asks for the object only, never the subject
     */
    whatObject?: string[]
    /**
     * with: what has something
     */
    comitative?: string[]
    /**
     * verbs that say no more than the noun of a fact behind them: make an investment
     */
    support?: string[]
    /**
     * of, among: those of whom some are asked for
     */
    partitive?: string[]
    /**
     * would, could, might: what is only possible is meant too
     */
    possibly?: string[]
    /**
     * says that a name is asked for: called
     */
    named?: string[]
    /**
     * it is … that, c'est … qui: sets one part before the rest
     */
    cleft?: string[]
    /**
     * says, said, claims: asks who a fact is attributed to
     */
    said?: string[]
    /**
     * prepositions that at the front, before a person and a comma, tell whose opinion it is: for X, …
     */
    opinion?: string[]
  }
  /**
   * Texts of answers and headings, by key, with {slots}.
   */
  phrases?: {
    [k: string]: string
  }
  /**
   * Endings of the past participle: ed, en.
   */
  passive?: string[]
  /**
   * Endings of the gerund: ing.
   */
  progressive?: string[]
  /**
   * Endings by which a verb tells of itself what would be so: -erait.
   */
  conditional?: string[]
  /**
   * Endings by which a verb tells of itself what was so: -ait, but not the -rait of a conditional.
   */
  imperfect?: string[]
  /**
   * Endings by which a verb tells of itself what will be so: -era.
   */
  simpleFuture?: string[]
  /**
   * What an acronym takes in the plural: EVs.
   */
  plurals?: string[]
}
