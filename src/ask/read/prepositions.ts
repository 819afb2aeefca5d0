import { CASES, type Case } from './closed-words.ts'
import type { Lexicon } from './lexicon.ts'

/** What the prepositions of the languages stand for, each looked up as an atom gives it. */
export class Prepositions {
  private readonly cases = new Map<string, Case>()
  private readonly loose: ReadonlySet<string>
  private readonly partitive: ReadonlySet<string>
  private readonly comitative: ReadonlySet<string>
  private readonly strict: ReadonlySet<string>
  private readonly temporal: ReadonlySet<string>
  private readonly following: ReadonlySet<string>
  private readonly preceding: ReadonlySet<string>

  constructor(lexicons: readonly Lexicon[]) {
    const words = lexicons.map(lexicon => lexicon.words.closed.prepositions)
    this.loose = new Set(words.flatMap(({ loose }) => loose))
    this.partitive = new Set(words.flatMap(({ partitive }) => partitive))
    this.comitative = new Set(words.flatMap(({ comitative }) => comitative))
    this.strict = new Set(words.flatMap(({ strict }) => strict))
    this.following = new Set(words.flatMap(({ following }) => following))
    this.preceding = new Set(words.flatMap(({ preceding }) => preceding))
    this.temporal = new Set(
      lexicons.flatMap(({ words: { closed, marks } }) =>
        closed.prepositions.temporal.filter(word => !marks.has(word)),
      ),
    )
    for (const one of CASES)
      for (const word of words.flatMap(({ cases }) => cases[one]))
        if (!this.cases.has(word)) this.cases.set(word, one)
  }

  /** The case that a preposition stands for in some language, if any: by, of, in. */
  caseOf(preposition: string): Case | undefined {
    return this.cases.get(preposition)
  }

  /** Whether a preposition may stand for any relation: of, in, with. */
  isLoose(preposition: string): boolean {
    return this.loose.has(preposition)
  }

  /** Whether a preposition marks those in whose company something is done: with. */
  isComitative(preposition: string): boolean {
    return this.comitative.has(preposition)
  }

  /** Whether those of whom some are asked for may stand behind a preposition: of, among. */
  isPartitive(preposition: string): boolean {
    return this.partitive.has(preposition)
  }

  /** Whether a preposition says something of its own that no guess may pass over: without, outside, against. */
  isStrict(preposition: string | undefined): boolean {
    return preposition !== undefined && this.strict.has(preposition)
  }

  /** Whether a preposition only ever says when: during, since, until. */
  isTemporal(preposition: string): boolean {
    return this.temporal.has(preposition)
  }

  /** Whether a preposition says that what stands behind it came first: after, since. */
  isFollowing(preposition: string): boolean {
    return this.following.has(preposition)
  }

  /** Whether a preposition says that what stands behind it comes later: before, until. */
  isPreceding(preposition: string): boolean {
    return this.preceding.has(preposition)
  }
}
