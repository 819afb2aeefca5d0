/** "When was the article on X published": the date of the text that states the facts, rather than theirs. */
import { type Member, membersOf } from '../meaning/members.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, isGrammar, isPreposition } from '../read/cues.ts'
import { isText } from '../read/documents.ts'
import { isLight } from '../read/order.ts'
import type { Prepared } from '../read/prepare.ts'
import type { Scope } from '../scope.ts'
import type { Gathered } from './gather.ts'
import { holdingAll } from './holding-all.ts'

/** When what holds all other words was published; none where that is in texts of several dates. */
export function whenPublished(
  scope: Scope,
  { prepared, atoms }: { prepared: Prepared; atoms: readonly Atom[] },
): Gathered | undefined {
  if (!asksPublication(atoms)) return undefined
  const rest = atoms.filter(atom => !asksWhen(atom) && !isPublished(atom))
  const facts = stating(scope, { prepared, atoms: rest })
  const members = facts.flatMap(ordinal => publishedOf(scope, ordinal))
  return new Set(members.map(({ key }) => key)).size === 1 ? { facts, members, sort: 'when' } : undefined
}

/** The facts that hold all words of a question for their text, those aside that are about texts; none where one has no place. */
export function stating(
  scope: Scope,
  { prepared, atoms }: { prepared: Prepared; atoms: readonly Atom[] },
): number[] {
  if (prepared.unplaced.length > 0) return []
  const content = atoms.filter(atom => ![isLight, isGrammar, isText, isPreposition].some(is => is(atom)))
  if (content.length === 0) return []
  return holdingAll(scope, content, { verbs: [], strict: false }).filter(scope.visible(prepared.asOf))
}

/** A question for when, of a text or of what was reported: "date of the article", "when was X reported". */
export function asksPublication(atoms: readonly Atom[]): boolean {
  const last = atoms.findLastIndex(asksWhen)
  if (last < 0 || atoms.some(atom => cuesOf(atom).has('said') && !isPublished(atom))) return false
  const text = atoms.findIndex(isText)
  const between = atoms.slice(last + 1, Math.max(text, last + 1))
  const isDated = text > last && between.every(atom => isLight(atom) || cuesOf(atom).has('copula'))
  // What is published or comes out without a text may be a thing of the domain.
  return isDated || atoms.some(atom => isPublished(atom) && (text >= 0 || cuesOf(atom).has('said')))
}

function asksWhen(atom: Atom): boolean {
  return cuesOf(atom).has('when')
}

function isPublished(atom: Atom): boolean {
  return cuesOf(atom).has('published')
}

function publishedOf(scope: Scope, ordinal: number): Member[] {
  const { published } = scope.kb.sources.get(scope.fact(ordinal).source)!
  return membersOf([published], { ordinal, role: 'published' })
}
