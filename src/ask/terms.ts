import { termLists } from '../knowledge/vocabulary.ts'
import type { KnowledgeBase } from '../model/knowledge-base.ts'

/** The terms of a type. */
export function termsOfType(kb: KnowledgeBase, type: string): readonly string[] {
  return termLists(kb).byType.get(type) ?? NONE
}

export function isOfOneType({ terms }: KnowledgeBase, one: string, other: string): boolean {
  return terms.get(one)?.type === terms.get(other)?.type
}

/** The terms that are part of a term. */
export function partsOf(kb: KnowledgeBase, id: string): readonly string[] {
  return termLists(kb).byWhole.get(id) ?? NONE
}

/** The type of what wholes are made of, or those of as many parts; undefined where they are of several types. */
export function typeOfParts(kb: KnowledgeBase, size?: number): string | undefined {
  const wholes = [...termLists(kb).byWhole.values()].filter(
    parts => parts.length > 1 && (size === undefined || parts.length === size),
  )
  const [type, ...others] = new Set(wholes.flat().map(id => kb.terms.get(id)!.type))
  return others.length === 0 ? type : undefined
}

/** What is made of exactly these parts, or of so many of a type; undefined where nothing is, or more than one thing. */
export function wholeOf(
  kb: KnowledgeBase,
  made: { readonly parts: readonly string[] } | { readonly size: number; readonly type: string },
): string | undefined {
  const isMade = (parts: readonly string[]): boolean =>
    'parts' in made
      ? parts.length === made.parts.length && parts.every(id => made.parts.includes(id))
      : parts.length === made.size && parts.every(id => kb.terms.get(id)!.type === made.type)
  const [whole, ...others] = [...termLists(kb).byWhole].filter(([, parts]) => isMade(parts))
  return others.length === 0 ? whole?.[0] : undefined
}

const NONE: readonly string[] = []
