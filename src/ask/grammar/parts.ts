import type { Adjective } from '../../model/generated.ts'
import type { NumberRange } from '../../query/query.ts'
import type { ReadWord } from '../answer.ts'
import type { Frame, Measure, Mods, SetExpr } from '../logic.ts'
import type { Cue, Grade } from '../read/lexicon-words.ts'
import type { Pattern } from '../read/pattern.ts'

/** What an open question word asks for. */
export type AskSort =
  | 'who'
  | 'what'
  | 'object'
  | 'which'
  | 'where'
  | 'when'
  | 'why'
  | 'howMuch'
  | 'howMany'
  | 'share'
  | 'list'

export interface Asked {
  readonly sort: AskSort
  /** Only terms of one of these types: "which state". */
  readonly types?: readonly string[]
  /** Only quantities in one of these units. */
  readonly units?: readonly string[]
  /** By a unit alone, that no word asks for: euros. */
  readonly bare?: boolean
  /** An end is asked for: until when. */
  readonly until?: boolean
  /** How many times as much is asked for. */
  readonly times?: boolean
  /** Which part of a thing is asked for: "which electric powertrains". */
  readonly part?: boolean
  /** How many there must be: "which two companies". */
  readonly exactly?: number
}

/** What heads a frame, and how far its slots bind by position. */
export interface Head {
  readonly kind: string | undefined
  readonly pattern?: Pattern
  readonly verb: boolean
  readonly passive: boolean
  /** A participle or gerund, which may follow a noun without a relative. */
  readonly participial: boolean
  /** It says of a noun before which it stands what it does: the responsible brand, the leading firm. */
  readonly attributive?: boolean
  /** With what the subject does it, where that may be the subject, too: "A replaces X with B", "B replaces X". */
  readonly through?: readonly string[]
  /** The verb is a preposition alone: in. */
  readonly prepositional?: boolean
}

export interface Base {
  readonly cost: number
  readonly reads: readonly ReadWord[]
}

/** What is made of several figures or fillers. */
export type Aggregate = 'total' | 'average' | 'count' | 'difference'

/** A noun as the filler of a role: the frame as far as it is known. */
export interface Relation {
  readonly head: Head
  readonly frame: Frame
  readonly focus: string
  readonly asked?: AskedRole | undefined
  /** It takes no complement of its own: "how big". */
  readonly ofFact?: boolean
  /** "Highest point": it is the extreme of all while nothing says whose it is, which costs this much otherwise. */
  readonly graded?: { readonly by: Measure; readonly greatest: boolean; readonly cost: number } | undefined
}

/** A noun phrase: it denotes a set. */
export interface Noun extends Base {
  readonly cat: 'noun'
  readonly set: SetExpr
  /** Types that its members may have; empty where anything may be meant. */
  readonly types: readonly string[]
  readonly asked?: Asked | undefined
  /** Nouns that limit the same fact without being related to this one. */
  readonly extras: readonly Extra[]
  readonly mods: Mods
  /** Where the noun names the filler of a role: the frame as far as it is known. */
  readonly relation?: Relation | undefined
  readonly aggregate?: Aggregate | undefined
  readonly conjoined?: 'and' | 'or' | undefined
  /** A conjunction waits for the next noun. */
  readonly pending?: 'and' | 'or' | undefined
  /** "Two companies": so many are meant. */
  readonly exactly?: number | undefined
  /** A type by a word that says what the thing is to another: subsidiary. */
  readonly relational?: boolean | undefined
  /** "No states": the fact around it is denied. */
  readonly none?: boolean | undefined
  /** The relation in which it was named: "the capital | Albany". */
  readonly via?: Measure | undefined
  /** A noun that narrows no more: an extreme has been taken. */
  readonly closed?: boolean | undefined
  /** What is said of a thing that is named, "A is larger than B": a sentence, and no noun any more. */
  readonly stated?: boolean | undefined
}

export interface Extra {
  readonly noun: Noun
  readonly preposition?: string | undefined
}

/** A noun phrase behind a preposition, or one that has something. */
export interface Marked extends Base {
  readonly cat: 'marked'
  readonly preposition: string
  readonly noun: Noun
  readonly how: 'preposition' | 'genitive' | 'have' | 'having' | 'not' | 'than' | 'more-than' | 'also'
}

export interface AskedRole {
  readonly role: string
  readonly by: Asked
  readonly set: SetExpr
}

/** A verb, or a noun that names a fact, with what it has bound so far. */
export interface Clause extends Base {
  readonly cat: 'clause'
  readonly head: Head
  readonly frame: Frame
  readonly asked?: AskedRole | undefined
  readonly subjectDone: boolean
  /** A bare noun stands in one of several roles that it would fit: only keywords may be read so. */
  readonly loose?: boolean | undefined
  /** The subject stands behind the verb: something before it must be asked for. */
  readonly inverted: boolean
  /** Its last preposition has found its noun at the front: nothing more may follow. */
  readonly ended?: boolean | undefined
  /** A preposition whose noun stands elsewhere. */
  readonly stranded?: string | undefined
  readonly relative?: { readonly preposition?: string; readonly possessive: boolean } | undefined
  readonly negated: boolean
  /** "And" stands before it: it says more of the same subject. */
  readonly also?: boolean | undefined
  /** The argument that is denied: "led by neither A nor B"; without it the whole clause is. */
  readonly denied?: number | undefined
  readonly aggregate?: Aggregate | undefined
  /** Its verb only says that what the noun names no longer holds: end the crisis. */
  readonly byStatus?: boolean | undefined
  /** Those that are not asked for: besides X. */
  readonly excepting?: SetExpr | undefined
  /** Its figure is set against that of another subject: invested more than X. */
  readonly versus?: { readonly more: boolean; readonly than: SetExpr } | undefined
  /** Only those of the greatest or the least figure: "invested the most". */
  readonly top?: 'greatest' | 'least' | undefined
  /** "Invested more": it lacks those among whom. */
  readonly choosing?: boolean | undefined
  /** The role whose fillers are counted for an extreme. */
  readonly counting?: Counting | undefined
}

/** What is counted of those that something stands with, and whether most or fewest, or more or fewer than so many, are meant. */
export interface Counting {
  readonly role: string
  readonly within: SetExpr
  readonly among: { readonly greatest: boolean } | { readonly more: boolean; readonly than: number | SetExpr }
}

/** "Larger", "how long", and with what it grades or counts: "a higher density", "more cities". */
export interface Graded extends Base {
  readonly cat: 'graded'
  readonly adjective?: Adjective | undefined
  readonly by?: Measure | undefined
  readonly counted?: Noun | undefined
  readonly up: boolean
  readonly grade: Grade
  readonly how: boolean
  /** "How much larger", "how many times larger". */
  readonly differs?: 'much' | 'times' | undefined
}

/** "The most cities", "the largest population": an extreme without what it is taken of. */
export interface Extreme extends Base {
  readonly cat: 'extreme'
  readonly greatest: boolean
  readonly by?: Measure | undefined
  readonly counted?: Noun | undefined
  /** Those among whom it is meant: "more people, A or B". */
  readonly among?: Noun | undefined
}

/** "Larger than Texas", "more than 5 million". */
export interface Comparison extends Base {
  readonly cat: 'comparison'
  readonly adjective?: Adjective | undefined
  readonly by?: Measure | undefined
  readonly counted?: Noun | undefined
  readonly more: boolean
  readonly than: number | SetExpr
  /** In which a number is given. */
  readonly units?: readonly string[] | undefined
}

/** A limit beside the roles, which any frame around it takes. */
export interface Modifier extends Base {
  readonly cat: 'modifier'
  readonly mods: Mods
  /** A word that could be a verb says nothing of the noun behind it. */
  readonly verbal?: boolean | undefined
}

export interface NumberPart extends Base {
  readonly cat: 'number'
  readonly value: number
  readonly range: NumberRange
  readonly units: readonly string[]
}

export interface CuePart extends Base {
  readonly cat: 'cue'
  readonly cue: Cue | 'preposition' | 'genitive'
  readonly word: string
  /** A preposition before a relative: through which. */
  readonly preposition?: string | undefined
}

/** A copula with the subject that follows it: is Austin …. */
export interface Copular extends Base {
  readonly cat: 'copular'
  readonly noun: Noun
  /** A preposition that belongs to what stands before: "what sector | is A in". */
  readonly stranded?: string
}

/** A stretch of a question with one reading of it. */
export type Part =
  | Noun
  | Marked
  | Clause
  | Graded
  | Extreme
  | Comparison
  | Modifier
  | NumberPart
  | CuePart
  | Copular
