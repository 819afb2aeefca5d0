import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { akb } from './harness.ts'

/** What a terminal shows: looked at by people when it was written, and held to the byte since. */
const SCREENS = [
  { name: 'leaders', argv: ['leaders'] },
  { name: 'facts', argv: ['facts', 'kind:leadership', 'region:asia,europe'] },
] as const

const plain = (text: string) => text.replace(/\u001b\[\d+m/g, '')

describe.each(SCREENS)('the screen of akb $argv', ({ name, argv }) => {
  describe.each(['en', 'fr'])('in %s', lang => {
    it.each([40, 80, 200])('at %i columns, with colour and without', async width => {
      const show = (color: string) =>
        akb([...argv, '--lang', lang, `--color=${color}`], { env: { COLUMNS: String(width) }, tty: true })
      const [bare, coloured] = await Promise.all([show('never'), show('always')])
      expect([bare.stderr, bare.status, coloured.stderr, coloured.status]).toEqual(['', 0, '', 0])
      for (const line of bare.stdout.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width)
      expect(bare.stdout).not.toContain('\u001b')
      expect(coloured.stdout).toContain('\u001b[')
      expect(plain(coloured.stdout)).toBe(bare.stdout)
      const visible = coloured.stdout.replaceAll('\u001b', '␛')
      await expect(`${bare.stdout}\n${visible}`).toMatchFileSnapshot(`screens/${name}-${lang}-${width}.txt`)
    })
  })
})
