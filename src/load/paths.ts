import { namesIn } from './read.ts'

/** The parts of a knowledge base that are folders, and how the names of their files end. */
export const FOLDERS = {
  terms: '.yaml',
  kinds: '.schema.json',
  words: '.yaml',
  languages: '.yaml',
  facts: '.yaml',
} as const

/** The folders of a knowledge base, in the order of reading. */
export const FOLDER_PARTS = Object.keys(FOLDERS) as readonly (keyof typeof FOLDERS)[]

/** The paths of all files that a knowledge base is read from, in the order of reading. */
export function pathsOf(folder: string): string[] {
  const parts = FOLDER_PARTS.flatMap(part =>
    namesIn(folder, part)
      .names.filter(name => name.endsWith(FOLDERS[part]))
      .map(name => `${part}/${name}`),
  )
  return ['kb.yaml', 'sources.yaml', ...parts]
}
