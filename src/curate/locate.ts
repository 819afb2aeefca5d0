import { fold } from '../knowledge/vocabulary.ts'
import { Articles, isArticle, sha256 } from '../load/articles.ts'
import type { Finding } from '../load/report.ts'
import type { Evidence, KnowledgeBase } from '../model/knowledge-base.ts'

/** Where a passage stands, or why it is not found. */
export type Location =
  | { readonly evidence: Evidence; readonly quote: string; readonly exact: boolean }
  | { readonly problem: Finding }
  | { readonly notFound: string }

/**
 * The evidence entry for a passage of a source: the first place that has these very characters; failing that, the
 * first that has them but for case, accents, quotes, hyphens and white space. Offsets are in code points.
 * A source that is none gives `notFound`, an article that cannot be read a `problem`.
 */
export function locate(request: {
  readonly kb: KnowledgeBase
  readonly source: string
  readonly words: string
  readonly articlesDir: string
}): Location {
  const { kb, words, articlesDir } = request
  const source = kb.sources.get(request.source)
  if (!source) return { notFound: `\`${request.source}\` is no source of this knowledge base.` }
  const article = new Articles(articlesDir).open(source.file)
  if (!isArticle(article)) return { problem: article }
  const span = findPassage(article.characters, words)
  if (!span) return { notFound: `${source.id} does not have these words in this order.` }
  const quote = article.characters.slice(span.start, span.end).join('')
  const { start, end, exact } = span
  return { evidence: { source: source.id, start, end, sha256: sha256(quote) }, quote, exact }
}

interface Found {
  readonly start: number
  readonly end: number
  readonly exact: boolean
}

/** Finds words among the characters of an article, undefined where they are not there or are blank. */
export function findPassage(characters: readonly string[], words: string): Found | undefined {
  if (words.trim() === '') return undefined
  return findExact(characters, words) ?? findFolded(characters, words)
}

function findExact(characters: readonly string[], words: string): Found | undefined {
  const text = characters.join('')
  const index = text.indexOf(words)
  if (index < 0) return undefined
  const start = Array.from(text.slice(0, index)).length
  return { start, end: start + Array.from(words).length, exact: true }
}

function findFolded(characters: readonly string[], words: string): Found | undefined {
  const wanted = foldedText(Array.from(words)).text.trim()
  const { text, origins } = foldedText(characters)
  const index = wanted === '' ? -1 : text.indexOf(wanted)
  if (index < 0) return undefined
  const start = origins[index]!
  let end = origins[index + wanted.length - 1]! + 1
  while (end < characters.length && /^\p{M}$/u.test(characters[end]!)) end += 1
  return { start, end, exact: false }
}

const QUOTES = /[«»“”„‟‹›"]/gu
/** Soft hyphens and characters without width: nobody types them. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu

/** A text without what a person retyping it would not heed, and for each of its code units the character it is from. */
function foldedText(characters: readonly string[]): { text: string; origins: number[] } {
  const origins: number[] = []
  let text = ''
  for (const [i, character] of characters.entries()) {
    const folded = foldedCharacter(character)
    const part = folded === ' ' && (text === '' || text.endsWith(' ')) ? '' : folded
    text += part
    for (let unit = 0; unit < part.length; unit += 1) origins.push(i)
  }
  return { text, origins }
}

/** Guillemets stand off by a blank in French and not elsewhere, so quotes count as blanks. */
function foldedCharacter(character: string): string {
  return fold(character.replace(INVISIBLE, '')).replace(QUOTES, ' ').replace('…', '...').replace(/\s/gu, ' ')
}
