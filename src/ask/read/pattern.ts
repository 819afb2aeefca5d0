import { fold } from '../../knowledge/vocabulary.ts'

/**
 * A phrase of `words/`, read: a verb or a noun with its slots ("valency"), as in a subcategorisation frame. What stands
 * before the first slot after the subject is the anchor; a preposition directly before a slot marks that slot.
 */
export interface Pattern {
  readonly kind: string
  /** Words of the anchor as written. */
  readonly anchor: readonly string[]
  /** Roles of the slot before the verb; empty where the phrase begins with a word. */
  readonly subject: readonly string[]
  /** Roles of the slots after it that no preposition marks, in order. */
  readonly objects: readonly (readonly string[])[]
  /** Preposition, folded → roles of the slot it marks. */
  readonly marked: ReadonlyMap<string, readonly string[]>
  /** A noun with its complements rather than a verb. */
  readonly noun: boolean
  /** The code that the phrase implies: role and value. */
  readonly code?: { readonly role: string; readonly value: string }
}

interface Slot {
  readonly roles: readonly string[]
  readonly before: readonly string[]
}

/** Reads a phrase such as `{investor} put {amount} into {target}`; prepositions are the folded ones of its language. */
export function readPattern(kind: string, phrase: string, prepositions: ReadonlySet<string>): Pattern {
  const pieces = phrase.match(/\{[^}]*\}|[^\s{}]+/g) ?? []
  const noun = !pieces[0]?.startsWith('{')
  const slots: Slot[] = []
  let words: string[] = []
  for (const piece of pieces) {
    if (!piece.startsWith('{')) {
      words.push(piece)
      continue
    }
    slots.push({
      roles: piece
        .slice(1, -1)
        .split('|')
        .map(role => role.trim()),
      before: words,
    })
    words = []
  }
  const subject = noun ? [] : (slots.shift()?.roles ?? [])
  const anchor = anchorOf(slots, words, prepositions)
  const { objects, marked } = complements(slots, anchor, prepositions)
  return { kind, anchor, subject, objects, marked, noun }
}

/** The words before the first slot, less the preposition that marks it; a preposition alone is an anchor of its own. */
function anchorOf(
  slots: readonly Slot[],
  rest: readonly string[],
  prepositions: ReadonlySet<string>,
): string[] {
  const words = [
    ...(slots[0]?.before ?? []),
    ...(slots.length === 0 || slots[0]!.before.length === 0 ? rest : []),
  ]
  if (words.length > 1 && slots.length > 0 && prepositions.has(fold(words.at(-1)!))) words.pop()
  return words
}

function complements(slots: readonly Slot[], anchor: readonly string[], prepositions: ReadonlySet<string>) {
  const objects: (readonly string[])[] = []
  const marked = new Map<string, readonly string[]>()
  for (const [i, slot] of slots.entries()) {
    const own = i === 0 ? slot.before.slice(anchor.length) : slot.before
    const preposition = own.map(fold).findLast(word => prepositions.has(word))
    if (preposition === undefined) objects.push(slot.roles)
    else marked.set(preposition, [...(marked.get(preposition) ?? []), ...slot.roles])
  }
  return { objects, marked }
}

/** Two patterns of one verb with the complements of both. */
export function mergePatterns(a: Pattern, b: Pattern): Pattern {
  const marked = new Map(a.marked)
  for (const [preposition, roles] of b.marked)
    marked.set(preposition, [...new Set([...(marked.get(preposition) ?? []), ...roles])])
  const known = new Set(a.objects.map(roles => roles.join('|')))
  return { ...a, marked, objects: [...a.objects, ...b.objects.filter(roles => !known.has(roles.join('|')))] }
}
