import { createHash } from 'node:crypto'
import { readInside } from './read.ts'
import type { Finding } from './report.ts'

/** An article as evidence counts it: code points of the file decoded as UTF-8, nothing normalised. */
export interface Article {
  readonly characters: readonly string[]
  /** Of the file's bytes, in hexadecimal digits. */
  readonly sha256: string
}

/** The folder of the articles; each is read once, and nothing outside the folder is. */
export class Articles {
  readonly #read = new Map<string, Article | Finding>()

  constructor(readonly folder: string) {}

  /** The article in a file of the folder, or why it cannot be read. */
  open(file: string): Article | Finding {
    const found = this.#read.get(file) ?? readArticle(this.folder, file)
    this.#read.set(file, found)
    return found
  }

  /** The text of a span, undefined where it lies outside the article or the article is not at hand. */
  passage(file: string, span: { readonly start: number; readonly end: number }): string | undefined {
    const article = this.open(file)
    if (!isArticle(article) || span.end > article.characters.length || span.start >= span.end)
      return undefined
    return article.characters.slice(span.start, span.end).join('')
  }
}

export function isArticle(found: Article | Finding): found is Article {
  return 'characters' in found
}

function readArticle(folder: string, file: string): Article | Finding {
  const result = readInside(folder, file)
  if ('finding' in result) {
    const message = result.finding.message.replace('the knowledge base', 'the folder of the articles')
    return { code: 'article-missing', message, tip: 'Name the folder of the articles with --articles.' }
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(result.bytes)
    return { characters: Array.from(text), sha256: sha256(result.bytes) }
  } catch {
    return { code: 'article-missing', message: `${file} is not valid UTF-8.` }
  }
}

/** The SHA-256 digest of bytes, or of the UTF-8 bytes of a text, in lower-case hexadecimal digits. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}
