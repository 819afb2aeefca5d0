import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KnowledgeIndex } from '../../src/knowledge/index.ts'
import { openBase } from '../../src/opening.ts'
import { REPORT_CODES } from '../../src/output/report/fault.ts'
import { fillReport } from '../../src/output/report/index.ts'
import { markdownLink, markdownText } from '../../src/output/report/markdown.ts'
import { readMarks } from '../../src/output/report/marks.ts'
import { wordsOf } from '../../src/output/report/words.ts'
import { FILMS } from '../commands/folders.ts'

const { kb, index } = openBase(FILMS)
const LIST = '<!-- akb sources -->\n<!-- /akb -->\n'

const fill = (text: string, among = index) =>
  fillReport(text, { index: among, today: '2026-11-22', file: 'r.md' })

/** What stands between the first pair of marks. */
const body = async (mark: string) => {
  const { text, problems } = await fill(`${mark}\n<!-- /akb -->\n\n${LIST}`)
  return problems.length > 0 ? problems : text.slice(mark.length, text.indexOf('<!-- /akb -->')).trim()
}

/** Code, place and message of each problem: "bad-mark 1:5 …". */
const faults = async (text: string) =>
  (await fill(text)).problems.map(({ code, line, column, message }) => `${code} ${line}:${column} ${message}`)

describe('a mark', () => {
  it('is filled with facts, each with its status and its source', async () => {
    expect(await body('<!-- akb facts film:copper-tide kind:direction -->')).toBe(
      '- Ilse Marrowby is to direct Copper Tide. (announced)[^akb-1]',
    )
  })

  it('is filled with a table of chosen fields', async () => {
    expect(await body('<!-- akb facts --kind direction --fields director,film,status --limit 1 -->')).toBe(
      [
        '| director | film | status | source |',
        '| --- | --- | --- | --- |',
        '| Ilse Marrowby | Copper Tide | announced | [^akb-1] |',
      ].join('\n'),
    )
  })

  it('is filled with what a saved query finds', async () => {
    const found = await body('<!-- akb run money film:copper-tide -->')
    expect(found).toBe(await body('<!-- akb facts kind:budget film:copper-tide -->'))
    expect(await faults(`<!-- akb run mony -->\n<!-- /akb -->`)).toEqual([
      'bad-query 1:14 "mony" is no saved query',
    ])
  })

  it('is filled with an answer, in the language of the question unless told otherwise', async () => {
    expect(await body('<!-- akb ask who directs Copper Tide -->')).toBe(
      'Ilse Marrowby is to direct Copper Tide.[^akb-1]',
    )
    expect(await body('<!-- akb ask "who directs Copper Tide" --lang fr -->')).toBe(
      'Ilse Marrowby doit réaliser Marée de cuivre.[^akb-1]',
    )
  })

  it('is filled with a view', async () => {
    expect(await body('<!-- akb directors film:copper-tide -->')).toBe(
      '| film | director |\n| --- | --- |\n| Copper Tide | Ilse Marrowby (announced)[^akb-1] |',
    )
  })

  it('is filled with a value or a number in running text, which says what is no plain yes', async () => {
    const { text } = await fill(
      `Ha <!-- akb value director kind:direction film:copper-tide -->x<!-- /akb -->, <!-- akb count kind:direction --><!-- /akb -->.\n${LIST}`,
    )
    expect(text.split('\n')[0]).toMatch(
      /^Ha <!-- akb value director kind:direction film:copper-tide -->Ilse Marrowby \(announced\)\[\^akb-1\]<!-- \/akb -->, <!-- akb count kind:direction -->\d(\[\^akb-\d\])+<!-- \/akb -->\.$/,
    )
  })

  it('is filled with the date of knowledge: that of the latest source, or the one asked for', async () => {
    const dates = [...kb.sources.values()].map(({ published }) => published).sort()
    expect(dates.at(-1)).toBe('2023-06-02')
    expect(await body('<!-- akb date -->')).toBe('2 June 2023')
    expect(await body('<!-- akb date --as-of 2021-02-11 --lang fr -->')).toBe('11 février 2021')
  })

  it('lists the sources once each, numbered as they are cited, with the places cited', async () => {
    const { text } = await fill(
      `${LIST}\n<!-- akb facts id:marrowby-directs-copper-tide -->\n<!-- /akb -->\n<!-- akb count film:copper-tide kind:direction --><!-- /akb -->\n`,
    )
    expect(text).toContain('Invented films 1.0.0, as known on 2 June 2023\n\n[^akb-1]: The Screen Ledger,')
    expect(text).toContain('(screen-ledger-2021-02-11, characters 83–165)\n')
    expect(text).not.toContain('akb-2')
  })

  it('takes language and date from the report, unless it has its own', async () => {
    const settings = '<!-- akb report --lang fr --as-of 2021-03 -->'
    const { text, problems } = await fill(
      `${settings}\n<!-- akb date -->\n<!-- /akb -->\n<!-- akb date --lang en -->\n<!-- /akb -->\n`,
    )
    expect(problems).toEqual([])
    expect(text).toContain('\nmars 2021\n')
    expect(text).toContain('\nMarch 2021\n')
  })
})

describe('filling', () => {
  const REPORT = `Text <!-- other --> and \`<!-- akb code -->\`.

> <!-- akb facts kind:direction -->
> old
> <!-- /akb -->

  <!-- akb directors --><!-- /akb -->

\`\`\`md
<!-- akb facts no:such -->
\`\`\`

- \`\`\`
  <!-- /akb -->
  \`\`\`

<!-- akb sources --><!-- /akb -->
tail`

  it('changes nothing the second time, whatever ends the lines', async () => {
    for (const text of [REPORT, REPORT.replaceAll('\n', '\r\n'), `\ufeff${REPORT}`]) {
      const once = await fill(text)
      expect(once.problems).toEqual([])
      expect(once.stale).toHaveLength(3)
      const twice = await fill(once.text)
      expect(twice.text).toBe(once.text)
      expect(twice.stale).toEqual([])
      if (text.includes('\r')) expect(once.text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      else expect(once.text).not.toContain('\r')
    }
  })

  it('leaves what stands outside the marks as it is, byte for byte', async () => {
    const outside = (text: string) =>
      text.replace(/(<!-- akb (?:facts kind|directors|sources)[^>]*-->)[\s\S]*?(<!-- \/akb -->)/g, '$1$2')
    expect(outside((await fill(REPORT)).text)).toBe(outside(REPORT))
  })

  it('keeps the sign of a quotation and the indent of a list before each line', async () => {
    const { text } = await fill(REPORT)
    expect(text).toContain('> <!-- akb facts kind:direction -->\n>\n> - ')
    expect(text).toContain('\n  | film | director |\n  | --- | --- |\n')
  })

  it('writes nothing where one mark is wrong, and says all that is', async () => {
    const text =
      '<!-- akb facts kind:direction -->\n<!-- /akb -->\n\n<!-- akb facts kind:nosuch -->\n<!-- /akb -->\n'
    const filled = await fill(text)
    expect(filled.text).toBe(text)
    expect(filled.problems.map(({ code }) => code)).toEqual(['no-list', 'bad-query'])
  })
})

describe('a mark that cannot be filled is a problem at its place', () => {
  it.each([
    ['a\n <!-- akb facts kind:direktion --><!-- /akb -->', 'bad-query 2:22 no kind is called "direktion"'],
    ['<!-- akb facts "film:copper-tide kind:x" -->\n<!-- /akb -->', 'bad-query 1:39 no kind is called "x"'],
    ['<!-- akb facts --kind x -->\n<!-- /akb -->', 'bad-query 1:23 no kind is called "x"'],
    ['<!-- akb facts --film=zz -->\n<!-- /akb -->', 'bad-query 1:23 no film is called "zz"'],
    [
      '<!-- akb facts --fields film,nosuch -->\n<!-- /akb -->',
      'bad-query 1:25 "nosuch" is no field of facts',
    ],
    ['<!-- akb facts --limit x -->\n<!-- /akb -->', 'bad-query 1:24 --limit takes a whole number, not "x"'],
    ['<!-- akb facts --as-of soon -->\n<!-- /akb -->', 'bad-query 1:24 "soon" is no date'],
    [
      '<!-- akb facts --lang de -->\n<!-- /akb -->',
      'bad-query 1:23 "de" is no language of the knowledge base',
    ],
    ['<!-- akb facts --bogus -->\n<!-- /akb -->', 'bad-mark 1:16 --bogus is no flag here'],
    ['<!-- akb facts --sort -->\n<!-- /akb -->', 'bad-mark 1:16 --sort needs a value'],
    ['<!-- akb facts --history=1 -->\n<!-- /akb -->', 'bad-mark 1:26 --history takes no value'],
    ['<!-- akb facts "x -->\n<!-- /akb -->', 'bad-mark 1:16 " is opened and not closed'],
    ['<!-- akb fact -->\n<!-- /akb -->', 'bad-mark 1:10 "fact" is no command of a mark'],
    ['<!-- akb date -- >\n', 'bad-mark 1:1 this comment is not closed'],
    ['<!-- akb -->\n<!-- /akb -->', 'bad-mark 1:1 this mark names no command'],
    ['<!-- akb facts -->\n', 'bad-mark 1:1 this mark is not closed'],
    ['x\n<!-- /akb -->', 'bad-mark 2:1 this mark closes nothing'],
    [
      'a <!-- akb facts kind:direction --><!-- /akb -->',
      'bad-mark 1:3 facts fills lines, not a place within a line',
    ],
    ['a <!-- akb date -->x\ny<!-- /akb -->', 'bad-mark 1:3 a mark within a line closes within that line'],
    ['<!-- akb date soon --><!-- /akb -->', 'bad-mark 1:15 "soon" has no place here'],
    ['<!-- akb report here -->', 'bad-mark 1:17 "here" has no place here'],
    ['<!-- akb directors --by nosuch -->\n<!-- /akb -->', 'bad-query 1:25 "nosuch" is no row of this view'],
    ['<!-- akb value nosuch x --><!-- /akb -->', 'bad-query 1:16 "nosuch" is no field of facts'],
    ['<!-- akb value --><!-- /akb -->', 'bad-mark 1:10 value needs a field and a query'],
    ['<!-- akb value director kind:budget --><!-- /akb -->', 'no-value 1:16 no fact found gives director'],
    ['<!-- akb ask --><!-- /akb -->', 'bad-mark 1:10 ask needs a question'],
    [
      '<!-- akb count kind:direction --><!-- /akb -->',
      'no-list 1:1 sources are cited, and nothing lists them',
    ],
    [`${LIST}${LIST}`, 'no-list 3:1 the sources are listed twice'],
    ['<!-- akb facts film:copper-tide valid:1850 -->\n<!-- /akb -->', 'empty 1:10 no fact is found'],
  ])('%j', async (text, fault) => {
    expect(await faults(text)).toEqual([fault])
  })

  it('is a question that is not answered, and never left as it was', async () => {
    const text = `ok\n<!-- akb ask who directs Copper Tide in 1850 -->\nold\n<!-- /akb -->\n${LIST}`
    const [problem] = (await fill(text)).problems
    expect(problem).toMatchObject({ code: 'not-answered', level: 'error', line: 2, column: 14 })
    expect(problem!.message).toContain('does not say')
    expect(problem!.tip).toContain('near: ')
  })

  it('is a value that facts give differently', async () => {
    const [fault] = await faults(`<!-- akb value film kind:direction --><!-- /akb -->\n${LIST}`)
    expect(fault).toMatch(/^several-values 1:16 film may be .*; /)
  })

  it('has a code that is listed', () => {
    expect(Object.keys(REPORT_CODES)).toHaveLength(9)
  })
})

describe('text from a knowledge base', () => {
  const SIGNS = [
    '\\',
    '`',
    '*',
    '_',
    '[',
    ']',
    '(',
    '!',
    '#',
    '|',
    '<',
    '>',
    '&',
    '~',
    '-',
    '1.',
    '+',
    '\n',
    '\0',
    'a',
    ' ',
  ]

  it('is no markup: every sign that could be one is escaped, and it stays on its line', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...SIGNS), { maxLength: 12 }), signs => {
        const text = markdownText(signs.join('')).replaceAll('<!-- -->', '')
        expect(text.replace(/\\[\s\S]|&(?:amp|lt|gt);/g, 'x')).not.toMatch(
          /[\\`*_[\]#|<>&~\n\0]|^[-+]|^\d+[.)]/,
        )
        const shown = text
          .replace(/\\(.)/g, '$1')
          .replace(/&lt;/g, '<')
          .replace(/&gt;/g, '>')
          .replace(/&amp;/g, '&')
        expect(shown).toBe(signs.join('').replace(/\n+/g, ' ').replaceAll('\0', '\ufffd').trim())
      }),
    )
  })

  it('makes no link of itself', () => {
    const gap = '<!-- -->'
    expect(markdownText('https://x.example or www.x')).toBe(
      `https:${gap}/${gap}/x.${gap}example or w${gap}ww.${gap}x`,
    )
    expect(markdownText('mailto:a@x, 2.5 at 10:30, 1/2')).toBe(`mailto:${gap}a@${gap}x, 2.5 at 10:30, 1/2`)
  })

  it('cannot close a block, nor open one', async () => {
    const [first, ...rest] = kb.facts
    const evil = {
      ...first!,
      statement: { en: 'X <!-- /akb --> <!-- akb date --> <b>y</b> ![](http://x) \n# z' },
    }
    const hostile = new KnowledgeIndex({ ...kb, facts: [evil, ...rest] })
    const once = await fill(`<!-- akb facts id:${evil.id} -->\n<!-- /akb -->\n${LIST}`, hostile)
    expect(once.problems).toEqual([])
    expect(once.text.match(/<!-- \/akb -->/g)).toHaveLength(2)
    expect(once.text).toContain('- X &lt;!-- /akb --&gt; &lt;!-- akb date --&gt; &lt;b&gt;y&lt;/b&gt; ')
    expect((await fill(once.text, hostile)).text).toBe(once.text)
  })

  it('is a link only where it is the plain address of a source', () => {
    expect(markdownLink('https://x.example/a?b=1&c')).toBe('<https://x.example/a?b=1&c>')
    expect(markdownLink('javascript:alert(1)')).toBe('javascript:alert(1)')
    expect(markdownLink('https://x> <b>')).toBe('https:<!-- -->/<!-- -->/x&gt; &lt;b&gt;')
  })
})

describe('the words of a mark', () => {
  const texts = (text: string) => wordsOf(text, 0).map(word => word.text)

  it('are split as a shell splits them, and nothing is expanded', () => {
    expect(texts(` a 'b c' "d \\"e\\" \\n" f'g'"h" \\'i $x * `)).toEqual([
      'a',
      'b c',
      'd "e" \\n',
      'fgh',
      "'i",
      '$x',
      '*',
    ])
    expect(texts('')).toEqual([])
    expect(texts(`'' ""`)).toEqual(['', ''])
  })

  it('know where each letter stands', () => {
    const [word] = wordsOf(`'ab'"\\"c"`, 10)
    expect(word).toEqual({ text: 'ab"c', offsets: [11, 12, 16, 17, 19], start: 10 })
  })
})

describe('reading marks', () => {
  it('ends in time that grows with the text alone', () => {
    const started = performance.now()
    for (const text of [
      '`'.repeat(200_000),
      '<!--'.repeat(50_000),
      '<!-- akb x\n'.repeat(20_000),
      '> '.repeat(100_000),
    ])
      readMarks(text, () => undefined)
    expect(performance.now() - started).toBeLessThan(1_500)
  })
})
