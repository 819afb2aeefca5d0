import type { KnowledgeBase } from '../model/knowledge-base.ts'

/** The ids of the terms of a base, by their types and by what they are part of. */
interface Listed {
  readonly byType: ReadonlyMap<string, readonly string[]>
  readonly byWhole: ReadonlyMap<string, readonly string[]>
}

/** The terms of a type. */
export function termsOfType(kb: KnowledgeBase, type: string): readonly string[] {
  return listedIn(kb).byType.get(type) ?? NONE
}

export function isOfOneType({ terms }: KnowledgeBase, one: string, other: string): boolean {
  return terms.get(one)?.type === terms.get(other)?.type
}

/** The terms that are part of a term. */
export function partsOf(kb: KnowledgeBase, id: string): readonly string[] {
  return listedIn(kb).byWhole.get(id) ?? NONE
}

/** The type of what wholes are made of, or those of as many parts; undefined where they are of several types. */
export function typeOfParts(kb: KnowledgeBase, size?: number): string | undefined {
  const wholes = [...listedIn(kb).byWhole.values()].filter(
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
  const [whole, ...others] = [...listedIn(kb).byWhole].filter(([, parts]) => isMade(parts))
  return others.length === 0 ? whole?.[0] : undefined
}

const NONE: readonly string[] = []

/** To list them takes as long as to look for those of one type, which most questions do. */
function listedIn(kb: KnowledgeBase): Listed {
  const known = listed.get(kb) ?? listOf(kb)
  listed.set(kb, known)
  return known
}

const listed = new WeakMap<KnowledgeBase, Listed>()

function listOf({ terms }: KnowledgeBase): Listed {
  const byType = new Map<string, string[]>()
  const byWhole = new Map<string, string[]>()
  for (const { id, type, partOf = [] } of terms.values()) {
    addTo(byType, type, id)
    for (const whole of new Set([partOf].flat())) addTo(byWhole, whole, id)
  }
  return { byType, byWhole }
}

function addTo(lists: Map<string, string[]>, key: string, id: string): void {
  const known = lists.get(key)
  if (known) known.push(id)
  else lists.set(key, [id])
}
