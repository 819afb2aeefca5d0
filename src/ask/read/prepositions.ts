import type { Lexicon } from './lexicon.ts'

/** In the order in which a preposition of several cases is taken. */
const CASES = ['agent', 'genitive', 'locative'] as const

export type Case = (typeof CASES)[number]

const LOOSE = ['genitive', 'locative', 'comitative'] as const

const STRICT = ['except', 'without', 'compare'] as const

const TEMPORAL = ['in', 'since', 'before', 'until', 'after'] as const

/** What the prepositions of the languages stand for, each looked up as an atom gives it. */
export class Prepositions {
  private readonly cases = new Map<string, Case>()
  private readonly loose = new Set<string>()
  private readonly partitive = new Set<string>()
  private readonly comitative = new Set<string>()
  private readonly strict = new Set<string>()
  private readonly temporal = new Set<string>()

  constructor(lexicons: readonly Lexicon[]) {
    for (const lexicon of lexicons) {
      const { cues, timeRelations = {} } = lexicon.language
      const folded = (words: readonly string[] = []): string[] => words.map(word => lexicon.folded(word))
      for (const word of folded(LOOSE.flatMap(cue => cues[cue] ?? []))) this.loose.add(word)
      for (const word of folded(cues.partitive)) this.partitive.add(word)
      for (const word of folded(cues.comitative)) this.comitative.add(word)
      for (const word of folded(STRICT.flatMap(cue => cues[cue] ?? []))) this.strict.add(word)
      for (const word of folded(TEMPORAL.flatMap(relation => timeRelations[relation] ?? [])))
        if (!lexicon.words.marks.has(word)) this.temporal.add(word)
    }
    for (const one of CASES)
      for (const lexicon of lexicons)
        for (const word of lexicon.language.cues[one] ?? [])
          if (!this.cases.has(lexicon.folded(word))) this.cases.set(lexicon.folded(word), one)
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
}
