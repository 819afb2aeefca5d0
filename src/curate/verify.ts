import { type Article, Articles, isArticle, sha256 } from '../load/articles.ts'
import { parseBytes } from '../load/files.ts'
import type { ParsedFile } from '../load/parse.ts'
import { readInside } from '../load/read.ts'
import { type Finding, type Path, Report } from '../load/report.ts'
import type { Span } from '../model/generated.ts'
import type { Fact, KnowledgeBase, Source } from '../model/knowledge-base.ts'
import type { Problem } from '../model/problem.ts'
import { sentencesOf, untouched } from './sentences.ts'

export interface Verification {
  readonly problems: readonly Problem[]
  /** How many problems there are in all. */
  readonly total: number
  /** How many spans were held against their articles. */
  readonly spans: number
}

/**
 * Holds a knowledge base against its articles: the digest of each file, the range and the digest of each span, those
 * of passages not curated too; and warns of sentences that neither has. Problems stand at their line of the YAML, read again from `folder` where there are any.
 */
export function verify(kb: KnowledgeBase, articlesDir: string, folder: string): Verification {
  const verifier = new Verifier(new Articles(articlesDir), new Places(folder))
  const factsOf = new Map<string, Fact[]>()
  for (const fact of kb.facts) factsOf.set(fact.source, [...(factsOf.get(fact.source) ?? []), fact])
  for (const source of kb.sources.values()) verifier.source(source, factsOf.get(source.id) ?? [])
  return { problems: verifier.report.problems(), total: verifier.report.total, spans: verifier.spans }
}

class Verifier {
  readonly report = new Report()
  spans = 0

  constructor(
    readonly articles: Articles,
    readonly places: Places,
  ) {}

  source(source: Source, facts: readonly Fact[]): void {
    const article = this.articles.open(source.file)
    if (!isArticle(article)) {
      this.places.report(
        this.report,
        { file: 'sources.yaml', list: 'sources', id: source.id, path: ['file'] },
        article,
      )
      return
    }
    if (article.sha256 !== source.sha256) this.#changed(source, article)
    for (const [i, span] of (source.notCurated ?? []).entries()) {
      const place = { file: 'sources.yaml', list: 'sources', id: source.id, path: ['notCurated', i] }
      this.#span(article, { source, span, place })
    }
    for (const fact of facts) {
      for (const [i, span] of fact.evidence.entries()) {
        const place = { file: `facts/${source.id}.yaml`, list: 'facts', id: fact.id, path: ['evidence', i] }
        this.#span(article, { source, span, place })
      }
    }
    // In another file than was curated, spans are elsewhere.
    if (article.sha256 === source.sha256) this.#uncited(article, source, facts)
  }

  /** A sentence counts as cited where any span reaches into it. */
  #uncited({ characters }: Article, source: Source, facts: readonly Fact[]): void {
    const spans = [...facts.flatMap(fact => fact.evidence), ...(source.notCurated ?? [])]
    const place = { file: 'sources.yaml', list: 'sources', id: source.id, path: ['file'] }
    for (const { start, end } of untouched(sentencesOf(characters.join(''), source.language), spans)) {
      const message = `Characters ${start} to ${end} of ${source.file} are neither cited nor listed as not curated.`
      const tip = 'State them in a fact, or list them under `notCurated` with the reason.'
      this.places.report(this.report, place, { code: 'uncited', message, tip })
    }
  }

  #changed(source: Source, article: Article): void {
    const message = `${source.file} is not the file that was curated: its SHA-256 digest is ${article.sha256}.`
    const tip = 'Bring back the file, or curate the changed passages and record the new digest.'
    const place = { file: 'sources.yaml', list: 'sources', id: source.id, path: ['sha256'] }
    this.places.report(this.report, place, { code: 'article-changed', message, tip })
  }

  #span(article: Article, { source, span, place }: { source: Source; span: Span; place: WantedPlace }): void {
    this.spans += 1
    const finding = findingOf(article, span, source)
    if (finding) this.places.report(this.report, place, finding)
  }
}

function findingOf(article: Article, span: Span, source: Source): Finding | undefined {
  const { start, end } = span
  const length = article.characters.length
  const where = `Characters ${start} to ${end} of ${source.file}`
  const tip = `Find the passage again: akb locate ${source.id} 'its words'.`
  if (start >= end)
    return { code: 'bad-span', message: `${where} are no passage: it ends before it starts.`, tip }
  if (end > length)
    return { code: 'bad-span', message: `${where} lie outside it: it has ${length} characters.`, tip }
  if (sha256(article.characters.slice(start, end).join('')) === span.sha256) return undefined
  return { code: 'span-changed', message: `${where} do not have the recorded digest.`, tip }
}

interface WantedPlace {
  readonly file: string
  readonly list: string
  readonly id: string
  readonly path: Path
}

/** Where things stand in the YAML of a knowledge base; a file is read only when something in it is at fault. */
class Places {
  readonly #files = new Map<string, ParsedFile | undefined>()

  constructor(readonly folder: string) {}

  report(report: Report, wanted: WantedPlace, finding: Finding): void {
    const file = this.#file(wanted.file)
    const index = file ? indexOf(file.data, wanted) : -1
    if (file && index >= 0) report.add(file, [wanted.list, index, ...wanted.path], finding)
    else report.addAt(wanted.file, { line: 1, column: 1 }, finding)
  }

  #file(path: string): ParsedFile | undefined {
    if (!this.#files.has(path)) {
      const read = readInside(this.folder, path)
      this.#files.set(path, 'bytes' in read ? parseBytes(path, read.bytes, new Report()) : undefined)
    }
    return this.#files.get(path)
  }
}

function indexOf(data: unknown, { list, id }: WantedPlace): number {
  const entries = (data as Readonly<Record<string, unknown>> | null)?.[list]
  return Array.isArray(entries) ? entries.findIndex(entry => entry?.id === id) : -1
}
