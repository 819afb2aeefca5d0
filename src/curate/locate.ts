import { fold } from '../knowledge/vocabulary.ts'
import { Articles, isArticle, sha256 } from '../load/articles.ts'
import type { Finding } from '../load/report.ts'
import type { Evidence, KnowledgeBase } from '../model/knowledge-base.ts'

interface Passage {
  readonly evidence: Evidence
  readonly quote: string
  readonly exact: boolean
}

/** Where a passage stands, or why it is not found. */
export type Location = Passage | NotLocated

type NotLocated = { readonly problem: Finding } | { readonly notFound: string }

interface LocateRequest {
  readonly kb: KnowledgeBase
  readonly source: string
  readonly words: string
  readonly articlesDir: string
}

/**
 * The evidence entry for a passage of a source: the first place that has these very characters; failing that, the
 * first that has them but for case, accents, quotes, hyphens and white space. Offsets are in code points.
 * A source that is none gives `notFound`, an article that cannot be read a `problem`.
 */
export function locate(request: LocateRequest): Location {
  const found = locateAll(request)
  return 'passages' in found ? found.passages[0]! : found
}

/** The same for every place where the passage stands, in their order; there is at least one where it is found. */
export function locateAll(request: LocateRequest): { readonly passages: readonly Passage[] } | NotLocated {
  const { kb, words, articlesDir } = request
  const source = kb.sources.get(request.source)
  if (!source) return { notFound: `\`${request.source}\` is no source of this knowledge base.` }
  const article = new Articles(articlesDir).open(source.file)
  if (!isArticle(article)) return { problem: article }
  const { characters } = article
  const spans = findPassages(characters, words)
  if (spans.length === 0) return { notFound: `${source.id} does not have these words in this order.` }
  const passages = spans.map(({ start, end, exact }) => {
    const quote = characters.slice(start, end).join('')
    return { evidence: { source: source.id, start, end, sha256: sha256(quote) }, quote, exact }
  })
  return { passages }
}

interface Found {
  readonly start: number
  readonly end: number
  readonly exact: boolean
}

/** Finds words among the characters of an article, each place where they stand; none where they are blank. */
export function findPassages(characters: readonly string[], words: string): readonly Found[] {
  if (words.trim() === '') return []
  const exact = findExact(characters, words)
  return exact.length > 0 ? exact : findFolded(characters, words)
}

function findExact(characters: readonly string[], words: string): readonly Found[] {
  const length = Array.from(words).length
  return placesIn(
    tracedText(characters, same => same),
    words,
  ).map(({ start }) => ({
    ...{ start, end: start + length, exact: true },
  }))
}

function findFolded(characters: readonly string[], words: string): readonly Found[] {
  const wanted = foldedText(Array.from(words)).text.trim()
  return placesIn(foldedText(characters), wanted).map(({ start, end: last }) => {
    let end = last
    while (end < characters.length && /^\p{M}$/u.test(characters[end]!)) end += 1
    return { start, end, exact: false }
  })
}

/** The characters, the end not included, that each copy of a text is from; copies do not overlap. */
function placesIn({ text, origins }: TracedText, wanted: string): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = []
  if (wanted === '') return places
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    places.push({ start: origins[at]!, end: origins[at + wanted.length - 1]! + 1 })
  }
  return places
}

const QUOTES = /[«»“”„‟‹›"]/gu
/** Soft hyphens and characters without width: nobody types them. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu

/** A text, and for each of its code units the character it is from. */
interface TracedText {
  readonly text: string
  readonly origins: readonly number[]
}

function tracedText(
  characters: readonly string[],
  change: (character: string, before: string) => string,
): TracedText {
  const origins: number[] = []
  let text = ''
  for (const [i, character] of characters.entries()) {
    const part = change(character, text)
    text += part
    for (let unit = 0; unit < part.length; unit += 1) origins.push(i)
  }
  return { text, origins }
}

/** A text without what a person retyping it would not heed: runs of blanks are one, at the start none. */
function foldedText(characters: readonly string[]): TracedText {
  return tracedText(characters, (character, before) => {
    const folded = foldedCharacter(character)
    return folded === ' ' && (before === '' || before.endsWith(' ')) ? '' : folded
  })
}

/** Guillemets stand off by a blank in French and not elsewhere, so quotes count as blanks. */
function foldedCharacter(character: string): string {
  return fold(character.replace(INVISIBLE, '')).replace(QUOTES, ' ').replace('…', '...').replace(/\s/gu, ' ')
}
