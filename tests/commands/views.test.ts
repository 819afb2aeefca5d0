import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../src/commands/registry.ts'
import { FORMATS } from '../../src/output/formats.ts'
import { FILMS, PEAKS } from './folders.ts'
import { akb, json, type Outcome } from './harness.ts'

const GEOGRAPHY = 'tests/kb/geography'
const out = async (...argv: string[]) => {
  const { stdout, stderr, status } = await akb(argv)
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
  return stdout
}
const lines = async (...argv: string[]) => (await out(...argv)).replace(/\n$/, '').split('\n')
const films = (...argv: string[]) => lines(...argv, '--kb', FILMS)

/** A refusal: nothing on standard output, the status of wrong usage, and what stands on standard error. */
const refused = async (...argv: string[]) => {
  const { stdout, stderr, status }: Outcome = await akb(argv)
  expect({ stdout, status }).toEqual({ stdout: '', status: 2 })
  expect(stderr).not.toMatch(/^\s+at /m)
  return stderr
}

describe('akb with a view of kb.yaml', () => {
  it('is a command of the base that declares it, and of no other', async () => {
    expect(await out('--help')).toMatch(/^ {2}leaders +Who leads what$/m)
    expect(await out('--help', '--kb', FILMS)).toMatch(/^ {2}directors +Who directs what$/m)
    expect(await out('directors', '--help', '--kb', FILMS)).toContain('Usage: akb directors')
    expect(await refused('directors')).toContain("unknown command 'directors'")
    expect(await refused('leaders', '--kb', FILMS)).toContain("unknown command 'leaders'")
  })

  it('prints a line a cell for scripts, with the facts in it', async () => {
    expect(await lines('leaders', '--segment', 'suv', '--format', 'csv')).toEqual([
      'row,row.value,column,column.value,state,leader,facts,superseded,extent,limits,valid,status,certainty',
      'segment,b-suv,region,europe,known,renault,renault-leads-b-suv-europe,,,,,planned,official',
      'segment,c-suv,region,,known,nissan,nissan-leads-c-suv,,,,2026/..,planned,official',
    ])
    expect(await lines('leaders', 'technology:ev-powertrain', '--format', 'csv')).toContain(
      'technology,ev-powertrain,region,,known,nissan;renault,nissan-leads-some-ev-powertrains;renault-leads-other-ev-powertrains,,some;others,;,;,planned;planned,official;official',
    )
    expect(await lines('leaders', 'region:asia', '--format', 'ids')).toEqual([
      'nissan-leads-autonomous-driving-china',
      'nissan-leads-connected-car-china',
    ])
  })

  it('is a Markdown table of the same rows and columns, several values of a cell one below the other', async () => {
    expect(await lines('leaders', '--technology', 'ev-powertrain', '--format', 'markdown')).toEqual([
      '| segment, technology | not stated |',
      '| --- | --- |',
      '| electric powertrain | Nissan (some · planned)<br>Renault (others · planned) |',
    ])
    const limited = await lines('leaders', '--segment', 'suv', '--limit', '1', '--format', 'markdown')
    expect(limited).toHaveLength(3)
  })

  it('prints for people who or what stands there, with its limits and status', async () => {
    expect(await lines('leaders', '--segment', 'suv')).toEqual([
      'Who leads what',
      '',
      'segment, technology  Europe                       not stated',
      'B-segment SUV        Renault (renewal · planned)',
      'C-segment SUV                                     Nissan (renewal · from 2026 ·',
      '                                                  planned)',
    ])
    const electric = await out('leaders', '--technology', 'ev-powertrain', '--lang', 'fr')
    expect(electric).toContain('Nissan (certains · prévu)')
    expect(electric).toContain("Renault (d'autres · prévu)")
  })

  it('takes its rows from one role, as of a date', async () => {
    expect(await lines('leaders', '--by', 'region', '--as-of', '2020', 'technology:connected-car')).toEqual([
      'Who leads what',
      '',
      'region      leader',
      'China       Nissan (connected car · planned)',
      'not stated  Renault (connected car (Android platform) · planned)',
    ])
    expect(
      await films('directors', '--as-of', '2021', 'film:station-of-mists', '--format', 'tsv'),
    ).toHaveLength(2)
    expect((await akb(['leaders', '--as-of', '2019', '-e'])).status).toBe(1)
    expect(await refused('leaders', '--by', 'regoin')).toContain('did you mean region?')
    expect(await refused('leaders', '--as-of', 'soon')).toContain('is no date')
  })

  it('keeps the order that --sort and --reverse ask for, in the table, too', async () => {
    const table = await films('directors', '--reverse')
    expect(table.at(-1)).toBe('Copper Tide           Ilse Marrowby (announced)')
    expect(await films('directors', '--limit', '1')).toHaveLength(4)
  })
})

describe('akb coverage', () => {
  it('says of each cell that could be known whether it is', async () => {
    const table = await lines('coverage', '--by', 'segment')
    expect(table.slice(0, 6)).toEqual([
      'Who leads what',
      '',
      'segment                   Europe                 China    not stated',
      'A-segment                 unknown                unknown  unknown',
      'B-segment                 known (B-segment SUV)  unknown  unknown',
      'C-segment                 unknown                unknown  known',
    ])
    expect(table.at(-1)).toBe('unknown 27 · known 6 · known (narrower) 3')
    expect(await out('coverage', 'leaders', '--by', 'segment', '--count')).toBe('36\n')
  })

  it('lists the cells of a state', async () => {
    const known = await lines('coverage', '--by', 'segment', '--only', 'known', '--format', 'csv')
    expect(known.slice(1, 7).map(line => line.replace(/,[^,]+,[^,]+,,(?=[^,]*$)/, ','))).toEqual([
      'segment,b-segment,region,europe,known,b-suv',
      'segment,c-segment,region,,known,',
      'segment,d-segment,region,,known,',
      'segment,suv,region,europe,known,b-suv',
      'segment,suv,region,,known,c-suv',
      'segment,b-suv,region,europe,known,',
    ])
    expect((await akb(['coverage', '--only', 'disputed,superseded', '-e'])).status).toBe(1)
    expect(await refused('coverage', '--only', 'unknwon')).toContain('did you mean unknown')
    expect(await refused('coverage', 'leadres')).toContain('did you mean leaders?')
    expect(await refused('coverage', '--kb', GEOGRAPHY)).toContain('declares no view')
  })

  it('calls a cell superseded until something stands in its place', async () => {
    const cell = async (...argv: string[]) =>
      (await films('coverage', 'film:station-of-mists', '--format', 'tsv', ...argv))[1]
        ?.split('\t')
        .slice(4, 8)
    expect(await cell()).toEqual([
      ...[
        'known',
        'ilse-marrowby',
        'marrowby-directs-station-of-mists',
        'beginner-may-direct-station-of-mists',
      ],
    ])
    expect(await cell('status:in-talks')).toEqual([
      'superseded',
      '',
      '',
      'beginner-may-direct-station-of-mists',
    ])
  })
})

describe('akb changes', () => {
  it('lists what appeared and what that changed, between two dates', async () => {
    expect(
      await films('changes', '--from', '2021-06', '--to', '2022', 'kind:budget', '--format', 'csv'),
    ).toEqual([
      'change,date,by,id,kind,statement,valid,status,certainty,source,reported',
      'appeared,2021-10-03,,copper-tide-budget-55,budget,The budget of Copper Tide is now above 55 million dollars.,,announced,on-record,lanterne-2021-10-03,2021-10-03',
      'superseded,2021-10-03,copper-tide-budget-55,copper-tide-budget-40,budget,Halvmoon Pictures sets aside about 40 million dollars for Copper Tide.,,announced,on-record,screen-ledger-2021-02-11,2021-02-11',
    ])
    const table = await films('changes', '--from', '2021-06', '--to', '2022', 'kind:budget', '--lang', 'fr')
    expect(table[0]).toMatch(/^date +changement +énoncé +statut +id$/)
    expect(table.join('\n')).toContain('← copper-tide-budget-55')
  })

  it('may have any field of the fact that changed', async () => {
    expect(await films('changes', 'kind:budget', '--fields', 'change,budget', '--format', 'tsv')).toEqual([
      'change\tbudget.value\tbudget.unit\tbudget.bound\tbudget.per',
      'appeared\t40000000\tUSD\tabout\t',
      'appeared\t55000000\tUSD\tmore-than\t',
      'superseded\t40000000\tUSD\tabout\t',
    ])
  })

  it('refuses dates that are none, or the wrong way round', async () => {
    expect(await refused('changes', '--from', 'soon')).toContain('--from: "soon" is no date')
    expect(await refused('changes', '--from', '2023', '--to', '2022')).toContain('--from 2022 --to 2023')
    expect((await akb(['changes', '--from', '2024', '-e'])).status).toBe(1)
  })
})

describe('akb timeline', () => {
  it('lists facts by the time they hold, else by when they were reported', async () => {
    expect(
      await films(
        'timeline',
        'film:copper-tide',
        'kind:release,direction',
        '--format',
        'tsv',
        '--fields',
        'date,time,id',
      ),
    ).toEqual([
      'date\ttime\tid',
      '2021-02-11\treported\tmarrowby-directs-copper-tide',
      '2023-05-19\tvalid\tcopper-tide-release',
    ])
    const [, first, second] = await films(
      'timeline',
      'film:copper-tide',
      'kind:release,direction',
      '--fields',
      'date,id',
    )
    expect(first).toBe('reported 2021-02-11  marrowby-directs-copper-tide')
    expect(second).toBe('19 May 2023          copper-tide-release')
  })

  it('goes by reported dates, shows superseded facts, and refuses another time', async () => {
    const ids = await films(
      'timeline',
      '--by',
      'reported',
      'kind:release film:copper-tide',
      '--history',
      '--format',
      'ids',
    )
    expect(ids).toEqual([
      'copper-tide-release-autumn-2022',
      'copper-tide-release-2023',
      'copper-tide-release',
    ])
    expect(await refused('timeline', '--by', 'repoted')).toContain('did you mean reported?')
  })
})

describe('akb conflicts', () => {
  it('lists pairs, why they do not agree, and which stands by which rule', async () => {
    expect(await lines('conflicts', '--format', 'tsv', '--fields', 'why,rule,stands,first')).toEqual([
      'why\trule\tstands\tfirst',
      'supersedes\tsuccessor\trenault-nissan-mitsubishi-unravelled-links\talliance-restructuring-under-way',
      'supersedes\tsuccessor\tnissan-invested-600-million-in-ampere\tnissan-involvement-in-ampere-not-known',
      'supersedes\tsuccessor\tnissan-invested-600-million-in-ampere\tnissan-considers-moderate-contribution-to-ampere',
    ])
    const table = await out('conflicts', 'company:ampere status:not-known', '--lang', 'fr')
    expect(table).toMatch(/^pourquoi +ce qui prévaut +faits\nremplace +le successeur prévaut +− /)
    expect(table).toContain("+ Nissan a mis 600 millions d'euros dans")
    expect((await akb(['conflicts', '--unsettled', '-e'])).status).toBe(1)
    expect((await akb(['conflicts', '--as-of', '2023-04', '-e'])).status).toBe(1)
  })
})

describe('akb conflicts, where sources contradict each other', () => {
  const peaks = (...argv: string[]) => lines('conflicts', '--kb', PEAKS, ...argv)

  it('says of each pair why, what stands, and by which rule', async () => {
    expect(await peaks('--format', 'csv', '--fields', 'why,rule,stands,first,second')).toEqual([
      'why,rule,stands,first,second',
      'rivals,unsettled,quill-first-on-verrin;brede-first-on-verrin,quill-first-on-verrin,brede-first-on-verrin',
      'figures,survivor,verrin-3210,verrin-3210,verrin-3184',
      'figures,neither,,verrin-hut-12,verrin-hut-14',
      'figures,unsettled,verrin-3210;verrin-3198,verrin-3210,verrin-3198',
      'supersedes,successor,verrin-3198,verrin-3184,verrin-3198',
      'supersedes,successor,verrin-hut-20,verrin-hut-12,verrin-hut-20',
      'supersedes,successor,verrin-hut-20,verrin-hut-14,verrin-hut-20',
      'contradicts,unsettled,quill-first-on-verrin;quill-not-on-verrin,quill-first-on-verrin,quill-not-on-verrin',
      'opposed,unsettled,brede-first-on-low-sister;brede-not-on-low-sister,brede-first-on-low-sister,brede-not-on-low-sister',
    ])
  })

  it('lists the unsettled ones, those of a query, and those of a date, when they had not been settled yet', async () => {
    const whys = async (...argv: string[]) =>
      (await peaks(...argv, '--format', 'tsv', '--fields', 'why')).slice(1)
    expect(await whys('--unsettled')).toEqual(['rivals', 'figures', 'contradicts', 'opposed'])
    expect(await whys('peak:low-sister')).toEqual(['opposed'])
    expect(await whys('--as-of', '1930', '--unsettled')).toEqual(['rivals', 'figures', 'figures'])
  })

  it('disputes the cells of a view, and those that are broader', async () => {
    expect(await lines('coverage', '--kb', PEAKS, '--only', 'disputed', '--format', 'csv')).toEqual([
      'row,row.value,column,column.value,state,climber,facts,superseded,narrower',
      'peak,sawtooth-range,,,disputed,ada-quill;tomas-brede,quill-first-on-verrin;brede-first-on-verrin;brede-first-on-low-sister;quill-not-on-verrin;brede-not-on-low-sister,,mount-verrin;low-sister',
      'peak,mount-verrin,,,disputed,ada-quill;tomas-brede,quill-first-on-verrin;brede-first-on-verrin;quill-not-on-verrin,,',
      'peak,low-sister,,,disputed,tomas-brede,brede-first-on-low-sister;brede-not-on-low-sister,,',
    ])
    const before = await lines('coverage', '--kb', PEAKS, '--as-of', '1910', '--format', 'ndjson')
    expect(before.map(line => JSON.parse(line).state)).toEqual([
      'known',
      'known',
      ...Array(3).fill('unknown'),
    ])
  })

  it('is told by changes', async () => {
    const changed = await lines(
      ...['changes', '--kb', PEAKS, '--from', '1960', '--format', 'tsv', '--fields', 'change,id,by'],
    )
    expect(changed.slice(1)).toEqual([
      'appeared\tquill-not-on-verrin\t',
      'contradicted\tquill-first-on-verrin\tquill-not-on-verrin',
      'appeared\tbrede-not-on-low-sister\t',
    ])
  })
})

describe('akb compare', () => {
  it('sets terms side by side, by id or by name', async () => {
    const rows = await lines('compare', 'nissan', 'Mitsubishi', 'kind:investment,stake', '--format', 'csv')
    expect(rows).toEqual([
      'kind,role,nissan,mitsubishi,common',
      'investment,investor,nissan-invested-600-million-in-ampere,mitsubishi-invested-200-million-in-ampere,',
      'stake,owner,nissan-considers-stake-in-the-future-is-neutral,,',
    ])
    const { rows: objects } = (await json(['compare', 'nissan', 'renault', '--kind', 'stake'])) as never as {
      rows: { own: Record<string, { id: string }[]> }[]
    }
    expect(objects[0]!.own.nissan!.map(({ id }) => id)).toEqual([
      'nissan-considers-stake-in-the-future-is-neutral',
    ])
    expect(objects[0]!.own.renault).toEqual([])
  })

  it('keeps the column of a term without facts', async () => {
    const [head, first] = await lines('compare', 'nissan', 'renault', 'kind:investment')
    expect(head).toMatch(/^kind +Nissan +Renault$/)
    expect(first).toMatch(/ –$/)
  })

  it('refuses a name that is none, several, or one alone', async () => {
    expect(await refused('compare', 'nisan', 'renault')).toContain('did you mean nissan')
    expect(await refused('compare', 'nissan', 'Nissan')).toContain('two different terms')
    expect(await refused('compare', 'nissan')).toContain('akb compare')
  })
})

describe('akb stats', () => {
  it('counts what a query finds, of all there is', async () => {
    const rows = await lines('stats', 'kind:leadership', '--format', 'tsv')
    const [all] = await lines('facts', '--history', '--count')
    expect(rows.slice(0, 2)).toEqual(['section\tid\tlabel\tcount\tof', `facts\t\t\t13\t${all}`])
    expect(rows).toContain('terms\tcompany\tcompany\t3\t17')
    expect(rows).toContain('kind\tleadership\tleadership\t13\t13')
    expect(rows).toContain('status\trefused\trefused\t0\t3')
  })
})

describe('akb facts --facets', () => {
  it('counts facts under each term, narrower ones rolled up', async () => {
    expect(await lines('facts', 'kind:leadership', '--facets', 'region')).toEqual([
      'facet   name     count  own  id',
      'region  Asia         2    0  asia',
      'region    China      2    2  china',
      'region  Europe       1    1  europe',
    ])
    expect(
      await lines('facts', 'kind:leadership', '--facets', 'attributed-to,leader', '--format', 'csv'),
    ).toEqual([
      'facet,id,label,count,own,broader',
      'attributedTo,alliance,the Alliance,9,9,',
      'leader,renault,Renault,6,6,',
      'leader,nissan,Nissan,6,6,',
      'leader,mitsubishi,Mitsubishi,1,1,',
    ])
    expect(await refused('facts', '--facets', 'regoin')).toContain('did you mean region?')
    expect(await refused('facts', '--facets', 'kind:stake')).toContain('put the query before --facets')
    expect(await refused('facts', '--facets', 'valid')).toContain('nothing is counted under "valid"')
  })
})

describe('akb show with a term', () => {
  it('is a dossier: what it is in each kind of fact, and what it said', async () => {
    const dossier = await out('show', 'takao-kato')
    expect(dossier).toMatch(/^Takao Kato\n/)
    expect(dossier).toMatch(/^said \(\d+\)$/m)
    const senard = await out('show', 'jean-dominique-senard')
    expect(senard).toContain(
      'office: holder (2)\n  - Jean-Dominique Senard is president of the Alliance. (in effect,',
    )
    expect(senard).toMatch(/^said \(10\)$/m)
    expect(await out('show', 'suv', '--lang', 'fr')).toContain(
      'plus précis   SUV du segment B, SUV du segment C',
    )
    expect(await out('show', 'alliance')).toMatch(/^ {2}parts +Renault, Nissan, Mitsubishi$/m)
  })

  it('is found by a name, too, where one term alone has it', async () => {
    expect(await out('show', 'SUV du segment C')).toBe(await out('show', 'c-suv'))
    expect(await out('show', 'MITSUBISHI', '--format', 'ids')).toBe('mitsubishi\n')
    expect(await refused('show', 'Nisan')).toContain('did you mean nissan')
  })

  it('holds what stood at a date, superseded facts only with --history', async () => {
    const facts = async (...argv: string[]) =>
      (
        (await json(['show', 'renzo-pitterale', '--kb', FILMS, ...argv])) as never as {
          facts: { id: string }[]
        }
      ).facts.map(({ id }) => id)
    expect(await facts()).toEqual(['pitterale-left-brunelac'])
    expect(await facts('--as-of', '2021')).toEqual(['pitterale-heads-brunelac'])
    expect(await facts('--history')).toEqual(['pitterale-heads-brunelac', 'pitterale-left-brunelac'])
    expect(await facts('--as-of', '2021-06')).toEqual([])
    const history = await out('show', 'renzo-pitterale', '--kb', FILMS, '--history')
    expect(history.replace(/\s+/g, ' ')).toContain('superseded by pitterale-left-brunelac')
  })

  it('refuses what was not known at the date', async () => {
    expect(await refused('show', 'copper-tide-budget-55', '--kb', FILMS, '--as-of', '2021-06')).toContain(
      'copper-tide-budget-55 was not known on 2021-06',
    )
    expect(await refused('show', 'lanterne-2021-10-03', '--kb', FILMS, '--as-of', '2021-06')).toContain(
      'not known',
    )
    expect(await out('show', 'lanterne-2021-10-03', '--kb', FILMS, '--as-of', '2021-10-03')).toContain(
      'lanterne',
    )
  })
})

describe('every command that lists', () => {
  /** Commands that print no rows without an argument, or no rows at all. */
  const OTHERS = ['ask', 'show', 'report', 'validate', 'verify', 'locate', 'compare', 'completion', 'doctor']
  const commands = [...COMMANDS.map(({ name }) => name).filter(name => !OTHERS.includes(name)), 'directors']

  it.each([...commands, 'compare brunelac halvmoon'])(
    'prints every format of %s, and the same bytes each time',
    async command => {
      for (const format of Object.keys(FORMATS)) {
        const argv = [...command.split(' '), '--kb', FILMS, '--format', format]
        const first = await akb(argv)
        expect({ format, stderr: first.stderr, status: first.status }).toEqual({
          format,
          stderr: '',
          status: 0,
        })
        expect(first.stdout.length).toBeGreaterThan(5)
        if (['table', 'json'].includes(format)) expect(await akb(argv)).toEqual(first)
      }
    },
  )

  it.each([...commands, 'compare brunelac halvmoon', 'show copper-tide'])(
    'fits 80 columns and uses 200: %s',
    async command => {
      for (const width of [80, 200]) {
        const { stdout } = await akb([...command.split(' '), '--kb', FILMS], {
          env: { COLUMNS: String(width) },
        })
        for (const line of stdout.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width)
      }
    },
  )

  it.each(commands)('heads the table of %s in French, and counts its rows', async command => {
    const french = await out(command, '--kb', FILMS, '--lang', 'fr')
    expect(french).not.toBe(await out(command, '--kb', FILMS, '--lang', 'en'))
    const rows = (await out(command, '--kb', FILMS, '--format', 'ndjson')).trimEnd().split('\n').length
    expect(await out(command, '--kb', FILMS, '--count')).toBe(`${rows}\n`)
  })
})
