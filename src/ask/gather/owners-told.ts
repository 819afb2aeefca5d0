import type { Lexicon } from '../read/lexicon.ts'
import type { Token } from '../read/tokens.ts'
import type { Scope } from '../scope.ts'

/** Whether a statement names somebody only as whose something is, in each language: "A's crisis", "the crisis of A". */
export function isOnlyOwner(scope: Scope, ordinal: number, ids: readonly string[]): boolean {
  const { statement = {} } = scope.fact(ordinal)
  return scope.lexicons.every(lexicon => {
    const tokens = lexicon.tokens(statement[lexicon.language.language] ?? '')
    const places = tokens.flatMap((_, at) => placesOf(lexicon, tokens, { at, ids }))
    return places.length > 0 && places.every(place => isOwner(scope, lexicon, { tokens, place }))
  })
}

interface Place {
  readonly from: number
  readonly to: number
}

function placesOf(
  lexicon: Lexicon,
  tokens: readonly Token[],
  { at, ids }: { at: number; ids: readonly string[] },
): Place[] {
  const named = lexicon
    .matches(tokens, at)
    .filter(({ entry }) => entry.sort === 'term' && ids.includes(entry.id))
  return named.length > 0 ? [{ from: at, to: at + Math.max(...named.map(({ length }) => length)) }] : []
}

/** Behind a name an elided genitive, or before it, an article aside, one that stands by itself. */
function isOwner(
  { prepositions }: Scope,
  lexicon: Lexicon,
  { tokens, place }: { tokens: readonly Token[]; place: Place },
): boolean {
  const isArticle = (at: number): boolean =>
    at >= 0 &&
    lexicon.matches(tokens, at).some(({ entry }) => entry.sort === 'cue' && entry.cue === 'article')
  const before = isArticle(place.from - 1) ? place.from - 2 : place.from - 1
  const isGenitive = (at: number): boolean => prepositions.caseOf(tokens[at]?.word ?? '') === 'genitive'
  return isGenitive(place.to) || isGenitive(before)
}
