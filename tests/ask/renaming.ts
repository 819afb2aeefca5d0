import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMap, isScalar, isSeq, parseDocument, stringify } from 'yaml'
import { fold } from '../../src/knowledge/vocabulary.ts'
import type { KnowledgeBase, Term } from '../../src/model/knowledge-base.ts'

/** A name of a term as a question writes it, and where it stands. */
export interface Mention {
  readonly term: Term
  readonly start: number
  readonly end: number
}

type Name = readonly [name: string, term: Term]

/** Finds the names of terms in a text, the longest first; each word may stand in the plural. */
export function mentionsIn(text: string, names: readonly Name[]): Mention[] {
  const found: Mention[] = []
  for (const [name, term] of names) {
    const acronym = name.length <= 4 && name === name.toUpperCase()
    const words = name
      .split(' ')
      .map(word => `${word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}(?:e?s)?`)
    const whole = String.raw`(?<![\p{L}\p{N}])${words.join(' ')}(?![\p{L}\p{N}])`
    const pattern = new RegExp(whole, acronym ? 'gu' : 'giu')
    for (const { 0: match, index } of text.matchAll(pattern)) {
      const end = index + match.length
      if (found.every(one => end <= one.start || index >= one.end)) found.push({ term, start: index, end })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** The names of all terms in all languages, without the article that a label may begin with, longest first. */
export function namesOf(kb: KnowledgeBase): Name[] {
  const names = [...kb.terms.values()].flatMap(term =>
    [...Object.values(term.label), ...Object.values(term.aliases ?? {}).flat()].map(
      name => [withoutArticle(name), term] as const,
    ),
  )
  return names.sort((a, b) => b[0].length - a[0].length)
}

function withoutArticle(name: string): string {
  return name.replace(/^(?:(?:the|la|le|les) |l['’])/u, '')
}

/** The text with each mention written as `to` says. */
export function rewritten(
  text: string,
  mentions: readonly Mention[],
  to: (mention: Mention) => string,
): string {
  let out = ''
  let from = 0
  for (const mention of mentions) {
    out += text.slice(from, mention.start) + to(mention)
    from = mention.end
  }
  return out + text.slice(from)
}

/** Names that no language has, one for each term; the same seed makes the same. */
export function inventedNames(kb: KnowledgeBase, seed: number): Map<string, string> {
  const random = mulberry(seed)
  const pick = (letters: string) => letters[Math.floor(random() * letters.length)]!
  const word = () => {
    const syllables = Array.from({ length: 3 }, () => pick('bdfgkvwz') + pick('aou'))
    return `${syllables.join('')}${pick('kxz')}`
  }
  const used = new Set<string>()
  const fresh = () => {
    for (;;) {
      const made = word()
      if (used.has(made)) continue
      used.add(made)
      return made[0]!.toUpperCase() + made.slice(1)
    }
  }
  return new Map([...kb.terms.keys()].map(id => [id, random() < 0.3 ? `${fresh()} ${fresh()}` : fresh()]))
}

/** Numbers from 0 to 1 that a seed decides (Mulberry32, public domain). */
function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Gives every term of a folder the name of `names`: in the terms, in the texts of the facts, and as a publisher. */
export function renameTerms(folder: string, kb: KnowledgeBase, names: ReadonlyMap<string, string>): void {
  const known = namesOf(kb)
  const renamed = (text: string) =>
    rewritten(text, mentionsIn(text, known), ({ term }) => names.get(term.id)!)
  eachFile(join(folder, 'facts'), text => {
    const document = parseDocument(text)
    const visit = (node: unknown): void => {
      if (isSeq(node)) for (const item of node.items) visit(item)
      if (!isMap(node)) return
      for (const { key, value } of node.items) {
        const language = isScalar(key) && kb.languages.includes(String(key.value))
        if (language && isScalar(value) && typeof value.value === 'string') value.value = renamed(value.value)
        else visit(value)
      }
    }
    visit(document.contents)
    return document.toString()
  })
  const sources = join(folder, 'sources.yaml')
  const published = readFileSync(sources, 'utf8').replace(
    /^( +publisher: )(.+)$/gm,
    (_line, key: string, name: string) => key + renamed(name),
  )
  writeFileSync(sources, published)
  eachFile(join(folder, 'terms'), text => {
    const file = parseDocument(text).toJS() as {
      terms: { id: string; definition?: Record<string, string> }[]
    }
    const terms = file.terms.map(term => {
      const { definition = {}, ...rest } = term
      const label = Object.fromEntries(kb.languages.map(language => [language, names.get(term.id)!]))
      const texts = Object.entries(definition).map(([language, said]) => [language, renamed(said)])
      return {
        ...rest,
        label,
        aliases: undefined,
        ...(texts.length > 0 ? { definition: Object.fromEntries(texts) } : {}),
      }
    })
    return stringify({ ...file, terms })
  })
}

function eachFile(folder: string, change: (text: string) => string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    writeFileSync(path, change(readFileSync(path, 'utf8')))
  }
}

/** Whether a text holds a word, whatever its case and accents. */
export function hasWord(words: readonly string[], word: string): boolean {
  return words.some(one => fold(one) === fold(word))
}
