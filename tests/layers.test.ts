import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const SRC = fileURLToPath(new URL('../src', import.meta.url))

/** Data flows one way: a folder (or file) imports only from itself and from those above it. */
const LAYERS = [
  ...['model', 'load', 'knowledge', 'store', 'query', 'ask', 'views', 'output', 'curate'],
  ...['version.ts', 'base.ts', 'reloading.ts', 'opening.ts', 'index.ts', 'commands', 'cli.ts'],
]

/** Within the folder of questions likewise, its stages: each may use those in front of it. */
const STAGES = ['read', 'grammar', 'questions', 'meaning', 'gather', 'align', 'say']

/** These also stand where only `model` lies above them, whatever the order says. */
const NODE_FREE = ['model', 'knowledge', 'query', 'ask', 'views', 'output']

/** The tables of the terminal draw with a package of Node's. */
const TERMINAL = ['output/stacked.ts']

interface Import {
  readonly from: string
  readonly to: string
  readonly typeOnly: boolean
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'))

const imports = files.flatMap(importsOf)

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(SRC, file), 'utf8')
  const statements = text.matchAll(
    /^(?:import|export)\s(type\s)?[^'"]*?from\s+'([^']+)'|import\(\s*'([^']+)'\s*\)/gm,
  )
  return Array.from(statements, ([, type, from, dynamic]) => {
    const target = from ?? dynamic!
    const to = target.startsWith('.') ? relative(SRC, join(SRC, dirname(file), target)) : target
    return { from: file, to, typeOnly: type !== undefined }
  })
}

const layerOf = (file: string) => LAYERS.indexOf(file.split('/')[0]!)

const isInside = (target: string) => !target.startsWith('..') && target.endsWith('.ts')

function isOfNode(target: string): boolean {
  return (
    target.startsWith('node:') || builtinModules.includes(target) || ['chalk', 'cli-table3'].includes(target)
  )
}

/** What a file needs at run time, itself included: types cost nothing. */
function needs(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || TERMINAL.includes(file)) return seen
  seen.add(file)
  for (const { from, to, typeOnly } of imports) if (from === file && !typeOnly) needs(to, seen)
  return seen
}

/** What a file imports, directly or by others, types included. */
function reached(file: string, seen = new Set<string>()): Set<string> {
  for (const { from, to } of imports) {
    if (from !== file || seen.has(to)) continue
    seen.add(to)
    reached(to, seen)
  }
  return seen
}

describe('the order of layers', () => {
  it('gives every file of src a place', () => {
    expect(files.filter(file => layerOf(file) < 0)).toEqual([])
  })

  it('sees the imports of a file', () => {
    expect(imports).toContainEqual({ from: 'cli.ts', to: 'commands/program.ts', typeOnly: false })
    expect(imports).toContainEqual({ from: 'cli.ts', to: 'commands/failure.ts', typeOnly: false })
    expect(imports).toContainEqual({ from: 'base.ts', to: 'model/problem.ts', typeOnly: true })
  })

  it('lets no import climb', () => {
    const climbing = imports.filter(({ from, to }) => isInside(to) && layerOf(to) > layerOf(from))
    expect(climbing).toEqual([])
  })

  it('lets no stage of asking use a later one', () => {
    const stageOf = (file: string) => STAGES.indexOf(file.split('/')[1]!)
    const within = imports.filter(({ from, to }) => [from, to].every(file => file.startsWith('ask/')))
    expect(within.filter(({ from, to }) => stageOf(from) > 0 && stageOf(to) >= 0).length).toBeGreaterThan(50)
    expect(within.filter(({ from, to }) => stageOf(from) >= 0 && stageOf(to) > stageOf(from))).toEqual([])
  })

  it('has no cycle, not even of types', () => {
    expect(files.filter(file => reached(file).has(file))).toEqual([])
  })

  it('keeps what runs in a browser free of Node, whatever it imports', () => {
    const bound = files
      .filter(file => NODE_FREE.includes(file.split('/')[0]!) && !TERMINAL.includes(file))
      .flatMap(file => [...needs(file)].filter(isOfNode).map(target => `${file} needs ${target}`))
    expect(bound).toEqual([])
  })

  it('keeps the globals of Node out of what runs in a browser', () => {
    const users = files.filter(
      file =>
        NODE_FREE.includes(file.split('/')[0]!) &&
        /(?<![.\w'"])(?:process\.|Buffer\b|__dirname\b|require\()/.test(withoutComments(file)),
    )
    expect(users).toEqual([])
  })
})

function withoutComments(file: string): string {
  return readFileSync(join(SRC, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
}
