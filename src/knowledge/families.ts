import type { Fact, KnowledgeBase } from '../model/knowledge-base.ts'
import { textsOf } from './facets.ts'

/**
 * What a family of posting lists is keyed by: the ids that facts have under a facet; those of these that have narrower
 * ones, with what is under them; the EDTF dates of a facet; or the folded words of the texts of a role (of the
 * statements, for `statement`, which no role may be called), or of the names of the terms that facts have.
 */
export type Family = `${'facet' | 'under' | 'date' | 'word'} ${string}` | typeof NAMES

export const NAMES = 'names of terms'

/** The texts of a fact under a name of the family of words. */
export function wordedTexts(kb: KnowledgeBase, fact: Fact, name: string): readonly string[] {
  return name === 'statement' ? Object.values(fact.statement ?? {}) : textsOf(kb, fact, name)
}
