import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FORMATS } from '../../src/output/formats.ts'
import { copyOfFilms } from './folders.ts'
import { akb } from './harness.ts'

/** The films, with sequences that a terminal obeys in a title, in labels and in the description of a role. */
function hostileFilms(): string {
  const folder = copyOfFilms()
  const spoil = (file: string, from: string, to: string) => {
    const path = join(folder, file)
    const text = readFileSync(path, 'utf8')
    expect(text).toContain(from)
    writeFileSync(path, text.replace(from, to))
  }
  spoil('kb.yaml', 'en: Who directs what', String.raw`en: "Who\e[31m\u202E directs"`)
  spoil('kb.yaml', 'label: { en: film,', String.raw`label: { en: "film\e[2J",`)
  spoil('terms/films.yaml', 'en: Copper Tide', String.raw`en: "Copper\e[31m\a Tide"`)
  spoil('words/en.yaml', 'label: director', String.raw`label: "director\e[31m"`)
  spoil('kinds/direction.schema.json', 'Who directs.', String.raw`Who directs\u001b[31m.`)
  return folder
}

describe('a knowledge base that would command the terminal', () => {
  const folder = hostileFilms()
  const commands = [
    ...[
      ['directors'],
      ['coverage'],
      ['changes'],
      ['timeline'],
      ['conflicts'],
      ['stats'],
      ['facts', '--facets'],
    ],
    ...[
      ['compare', 'copper-tide', 'nine-winters'],
      ['show', 'copper-tide'],
      ['show', 'ilse-marrowby'],
    ],
    ...[['facts', '--fields'], ['facts', '--template', '{film:label}'], ['help', 'query'], ['--help']],
  ]

  it.each(commands)('prints nothing of it: akb %s %s', async (...argv) => {
    const args = argv.filter(each => each !== undefined)
    const formats =
      args.includes('--template') || args.some(each => /help/.test(each)) ? ['table'] : Object.keys(FORMATS)
    for (const format of formats) {
      const flags = format === 'table' ? [] : ['--format', format]
      const { stdout, stderr } = await akb([...args, '--kb', folder, ...flags], {
        tty: true,
        env: { NO_COLOR: '1' },
      })
      expect({ format, stderr }).toEqual({ format, stderr: '' })
      expect(stdout.length).toBeGreaterThan(10)
      expect(stdout.replace(/[\n\t]/g, '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/u)
    }
  })
})
