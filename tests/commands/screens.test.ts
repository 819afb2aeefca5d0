import stringWidth from 'string-width'
import { it } from 'vitest'
import { runBuilt } from '../docs/shell.ts'
import { PEAKS } from './folders.ts'

/** What a terminal shows: looked at by people when it was written, and held to the byte since. */
const SCREENS: Readonly<Record<string, readonly string[]>> = {
  ask: ['ask', 'who leads C-segment SUV'],
  changes: [
    'changes',
    '--from',
    '2023-04',
    '--to',
    '2023-12',
    'company:ampere kind:participation,investment',
  ],
  compare: ['compare', 'nissan', 'renault', 'kind:leadership', 'technology:connected-car,autonomous-driving'],
  conflicts: ['conflicts', '--kb', PEAKS],
  coverage: ['coverage', '--by', 'segment'],
  disputed: ['coverage', '--kb', PEAKS],
  dossier: ['show', 'geely'],
  facets: ['facts', 'kind:leadership', '--facets', 'segment,region,leader'],
  facts: ['facts', 'kind:leadership', 'region:asia,europe'],
  fields: ['terms', '--fields'],
  leaders: ['leaders'],
  nothing: ['facts', 'kind:stake region:china'],
  quantities: ['facts', 'amount:>0', '--history'],
  run: ['run'],
  show: ['show', 'nissan-leads-c-suv'],
  source: ['show', 'belga-2020-05-27'],
  sources: ['sources'],
  statements: ['facts', 'horse kind:supply'],
  stats: ['stats', 'region:china', '--limit', '12'],
  terms: ['terms', 'segment'],
  timeline: ['timeline', 'valid:>=2024 -certainty:comment'],
  unknown: ['ask', 'who leads C-segment SUV in 2005'],
}

const WIDTHS = [40, 80, 200]

const plain = (text: string) => text.replace(/\u001b\[\d+m/g, '')

/** What the built program prints, on both streams. */
async function screen(argv: readonly string[], width: number, color: string): Promise<string> {
  const { stdout, stderr } = await runBuilt([...argv, `--color=${color}`], width)
  return stdout + stderr
}

for (const [name, argv] of Object.entries(SCREENS))
  for (const lang of ['en', 'fr'])
    it.concurrent(`${name} in ${lang}: at 40, 80 and 200 columns, with colour and without`, async ({
      expect,
    }) => {
      const shown: string[] = []
      for (const width of WIDTHS) {
        const show = (color: string) => screen([...argv, '--lang', lang], width, color)
        const [bare, coloured] = [await show('never'), await show('always')]
        for (const line of bare.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width)
        expect(bare).not.toContain('\u001b')
        expect(plain(coloured)).toBe(bare)
        shown.push(`=== ${width} columns\n${bare}`, `=== ${width} columns, coloured\n${coloured}`)
      }
      const text = shown.join('\n').replaceAll('\u001b', '␛')
      await expect(text).toMatchFileSnapshot(`screens/${name}-${lang}.txt`)
    })
