import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Span } from '../model/generated.ts'
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

  /** The passage of a span, undefined where the article is not at hand or no longer says there what was cited. */
  cited(file: string, span: Span): string | undefined {
    const article = this.open(file)
    if (!isArticle(article)) return undefined
    const passage = article.characters.slice(span.start, span.end).join('')
    return sha256(passage) === span.sha256 ? passage : undefined
  }
}

/** Whether the article was read; otherwise it is the reason why not. */
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

/** The lengths in code points of the articles of a folder, where they are at hand; `reads` is told the path of each before. */
export function articleLengths(
  folder: string | undefined,
  reads: (article: string) => unknown = () => undefined,
): (file: string) => number | undefined {
  if (folder === undefined) return () => undefined
  const articles = new Articles(folder)
  const lengths = new Map<string, number | undefined>()
  return file => {
    if (!lengths.has(file)) {
      reads(join(folder, file))
      const article = articles.open(file)
      lengths.set(file, isArticle(article) ? article.characters.length : undefined)
    }
    return lengths.get(file)
  }
}

/** The SHA-256 digest of bytes, or of the UTF-8 bytes of a text, in lower-case hexadecimal digits. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}
