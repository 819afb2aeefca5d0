import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { fold } from '../src/knowledge/vocabulary.ts'
import { load } from '../src/load/index.ts'
import type { KnowledgeBase } from '../src/model/knowledge-base.ts'

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** Words of the shipped base that are the program's own too, each in the sense that the program gives it. */
const SHARED = new Map([
  ['about', 'the bound of a quantity'],
  ['class', 'a key of a term'],
  ['definition', 'a key of a term'],
  ['measure', 'a key of words that grade'],
  ['not-known', 'what a status means'],
  ['object', 'what `typeof` and JSON Schema call an object'],
  ['organisation', 'the nature of a type'],
  ['person', 'the nature of a type'],
  ['place', 'the nature of a type'],
  ['planned', 'what a status means'],
  ['reported', 'the second axis of time'],
  ['role', 'what a kind has'],
  ['share', 'a cue of a question for a ratio'],
  ['site', 'a command kept for later'],
  ['subject', 'a key of a kind'],
  ['value', 'a key of a quantity'],
])

/** Every name that only data may know: ids, labels and aliases of terms, types, kinds, roles, statuses, views. */
function namesOf(kb: KnowledgeBase): ReadonlySet<string> {
  const texts = (text: Readonly<Record<string, string | readonly string[]>> = {}) =>
    Object.values(text).flat()
  const names = [
    ...[...kb.terms.values()].flatMap(term => [term.id, ...texts(term.label), ...texts(term.aliases)]),
    ...[...kb.types].flatMap(([id, { label }]) => [id, ...texts(label)]),
    ...[...kb.statuses].flatMap(([id, { label }]) => [id, ...texts(label)]),
    ...[...kb.certainties].flatMap(([id, { label }]) => [id, ...texts(label)]),
    ...[...kb.kinds.values()].flatMap(kind => [kind.id, ...kind.roles.keys()]),
    ...kb.views.keys(),
    ...[...kb.sources.values()].flatMap(source => [source.id, source.publisher ?? source.id]),
  ]
  return new Set(names.map(fold))
}

/** The string literals and the text of templates in a source file, comments left out. */
function literalsOf(source: string): readonly string[] {
  const tokens = source.matchAll(
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g,
  )
  return Array.from(tokens, ([, single, double, template]) => single ?? double ?? template ?? '').filter(
    Boolean,
  )
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

const { kb } = load(at('data/alliance'))

const files = readdirSync(at('src'), { recursive: true, encoding: 'utf8' }).filter(name =>
  name.endsWith('.ts'),
)

/** The literals of all sources of which something is true, each with its file. */
function literalsThat(hold: (literal: string) => boolean): readonly string[] {
  const found = files.flatMap(file =>
    literalsOf(readFileSync(join(at('src'), file), 'utf8'))
      .filter(hold)
      .map(literal => `${file}: ${literal}`),
  )
  return [...new Set(found)]
}

describe('the sources of the program', () => {
  it('name nothing of the shipped knowledge base', () => {
    const names = namesOf(kb!)
    expect(literalsThat(literal => names.has(fold(literal)) && !SHARED.has(literal))).toEqual([])
  })

  it('name none of its terms within a longer text', () => {
    const terms = [...kb!.terms.values()].flatMap(({ id, label, aliases }) => [id, label, aliases ?? {}])
    const names = terms
      .flatMap(each => (typeof each === 'string' ? [each] : Object.values(each).flat()))
      .map(fold)
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${names.map(escaped).join('|')})(?![\\p{L}\\p{N}])`,
      'u',
    )
    expect(literalsThat(literal => pattern.test(fold(literal)))).toEqual([])
  })

  it('except words in a list that has no idle entry', () => {
    const literals = new Set(files.flatMap(file => literalsOf(readFileSync(join(at('src'), file), 'utf8'))))
    const names = namesOf(kb!)
    expect([...SHARED.keys()].filter(word => !literals.has(word) || !names.has(fold(word)))).toEqual([])
  })
})

describe('the search for names', () => {
  it('sees literals, and not comments', () => {
    const source = `const a = 'one' // 'two'\n/* 'three' */ const b = "fo'ur", c = \`five\``
    expect(literalsOf(source)).toEqual(['one', "fo'ur", 'five'])
  })

  it('knows labels in every language, whatever their accents', () => {
    const term = [...kb!.terms.values()].find(({ label }) => new Set(Object.values(label)).size > 1)!
    for (const label of Object.values(term.label)) expect(namesOf(kb!)).toContain(fold(label))
  })
})
