import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLines } from '../../src/commands/lines.ts'

async function linesOf(bytes: Uint8Array, size: number): Promise<readonly string[]> {
  const chunks = (async function* () {
    for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size)
  })()
  const lines: string[] = []
  for await (const some of readLines(chunks)) lines.push(...some.map(({ text }) => text))
  return lines
}

describe('reading lines', () => {
  it('gives the same lines however the bytes arrive', async () => {
    const line = fc.string({ unit: 'grapheme' }).map(text => text.replace(/[\r\n\ufeff]/g, ''))
    const samples = fc.tuple(fc.array(line), fc.integer({ min: 1, max: 9 }))
    await fc.assert(
      fc.asyncProperty(samples, async ([texts, size]) => {
        const bytes = new TextEncoder().encode(texts.map(text => `${text}\n`).join(''))
        expect(await linesOf(bytes, size)).toEqual(texts)
      }),
    )
  })

  it('says of a line whether it was too long or no UTF-8', async () => {
    const input = (async function* () {
      yield new Uint8Array([0xc3, 0x28, 0x0a])
      for (let chunk = 0; chunk < 64; chunk++) yield 'x'.repeat(65_536)
      yield '\nlast'
    })()
    const lines = []
    for await (const some of readLines(input)) lines.push(...some)
    expect(lines.map(({ fault }) => fault)).toEqual(['encoding', 'long', undefined])
    expect(lines[1]!.text.length).toBeLessThan(20_000)
    expect(lines[2]!.text).toBe('last')
  })
})
