import { existsSync, readdirSync } from 'node:fs'

/** Where the articles lie on the machine of those who have them; they are never part of the project. */
const NEAR = '../shared/articles'

/**
 * The folder of the articles: AKB_ARTICLES, or the folder beside the project; undefined where neither is at hand.
 * Throws where AKB_ARTICLES names a folder that is not there or lacks a file: a check that was asked for and cannot
 * be made must not pass.
 */
export function articlesFolder(
  files: readonly string[],
  named = process.env.AKB_ARTICLES,
): string | undefined {
  const folder = named || NEAR
  const names = existsSync(folder) ? readdirSync(folder) : undefined
  const missing = names ? files.filter(file => !names.includes(file)) : files
  if (missing.length === 0) return folder
  if (!named) return undefined
  throw new Error(
    names ? `AKB_ARTICLES lacks ${missing.join(', ')}` : `AKB_ARTICLES names no folder: ${named}`,
  )
}
