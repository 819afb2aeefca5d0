import { join, resolve } from 'node:path'
import type { KnowledgeBase } from '../model/knowledge-base.ts'
import type { Problem } from '../model/problem.ts'
import { articleLengths } from './articles.ts'
import { readFiles } from './files.ts'
import { type LoadHost, sharedLanguages } from './host.ts'
import { link } from './link.ts'
import { isThere } from './read.ts'
import { Report } from './report.ts'
import { RULES } from './rules/index.ts'
import { validateFiles } from './validate.ts'

export type { LoadHost } from './host.ts'

export interface LoadResult {
  /** Only where no problem is an error. */
  readonly kb?: KnowledgeBase
  /** By file and line; the first thousand. */
  readonly problems: readonly Problem[]
  /** How many there are in all. */
  readonly total: number
}

/**
 * Reads, validates and links the knowledge base in a folder. All problems are reported in one run; nothing is
 * thrown, nothing printed, and nothing outside the folder read but the shared languages and the articles.
 */
export function load(folder: string, host: LoadHost = {}): LoadResult {
  const report = new Report()
  const kb = loadInto(report, folder, host)
  const result = { problems: report.problems(), total: report.total }
  return kb ? { kb, ...result } : result
}

function loadInto(report: Report, folder: string, host: LoadHost): KnowledgeBase | undefined {
  if (!isThere(join(folder, 'kb.yaml'))) {
    const message = `${folder} is no knowledge base: it has no kb.yaml.`
    const tip = 'Name the folder that holds kb.yaml with --kb or AKB_KB.'
    report.addAt('kb.yaml', { line: 1, column: 1 }, { code: 'no-base', message, tip })
    return undefined
  }
  const shared = host.languages ?? sharedLanguages()
  const files = readFiles(folder, { shared, values: host.values }, report)
  const articles = host.articles ?? articlesOf(folder, files.parsed.kb[0]?.data)
  const base = validateFiles(files, articleLengths(articles, host.reads), report)
  for (const rule of RULES) rule.check(base, report)
  return report.hasErrors ? undefined : link(base, files.digest, articlesOf(folder, base.kb?.data))
}

/** The folder of the articles that kb.yaml names, from where kb.yaml lies. */
function articlesOf(folder: string, kb: unknown): string | undefined {
  const named = typeof kb === 'object' && kb !== null && 'articles' in kb ? kb.articles : undefined
  return typeof named === 'string' ? resolve(folder, named) : undefined
}
