import { chmodSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FILMS, temporaryFolder } from './folders.ts'
import { akb } from './harness.ts'

const REPORT = `# Films

<!-- akb ask who directs Copper Tide -->
<!-- /akb -->

<!-- akb sources --><!-- /akb -->
`

const folder = temporaryFolder()
const world = { cwd: folder, env: { AKB_KB: FILMS } }

function write(name: string, text: string | Uint8Array = REPORT): string {
  writeFileSync(join(folder, name), text)
  return name
}

const read = (name: string) => readFileSync(join(folder, name), 'utf8')

describe('akb report', () => {
  it('fills a file in place, and then finds nothing to do', async () => {
    const file = write('a.md')
    const note = (count: number) => `a.md: ${count} of 2 marks filled anew\n`
    expect(await akb(['report', file], world)).toEqual({ stdout: '', stderr: note(2), status: 0 })
    const filled = read(file)
    expect(filled).toContain('\n\nIlse Marrowby is to direct Copper Tide.[^akb-1]\n\n<!-- /akb -->\n')
    expect(await akb(['report', file], world)).toEqual({ stdout: '', stderr: note(0), status: 0 })
    expect(read(file)).toBe(filled)
  })

  it('says under --check where a file is stale, with 1, and changes nothing', async () => {
    const file = write('stale.md')
    const { stdout, stderr, status } = await akb(['report', '--check', file], world)
    expect({ stderr, status }).toEqual({ stderr: '', status: 1 })
    expect(stdout).toMatch(/^stale\.md:3:1: error: .* \[stale\]\n.*\nstale\.md:6:1: error: .* \[stale\]\n/)
    expect(read(file)).toBe(REPORT)
    await akb(['report', file, '--quiet'], world)
    expect(await akb(['report', '--check', file], world)).toEqual({ stdout: '', stderr: '', status: 0 })
    writeFileSync(join(folder, file), read(file).replace('Ilse', 'Elsie'))
    expect((await akb(['report', '--check', file], world)).stdout).toMatch(/^stale\.md:3:1: /)
  })

  it('fills several files, each for itself', async () => {
    const files = [write('one.md'), write('two.md')]
    expect((await akb(['report', ...files], world)).stderr).toBe(
      'one.md: 2 of 2 marks filled anew\ntwo.md: 2 of 2 marks filled anew\n',
    )
    expect(read('one.md')).toBe(read('two.md'))
  })

  it('exits with 1 where a question is refused, says where, and leaves the file', async () => {
    const text = REPORT.replace('Copper Tide', 'Copper Tide in 1850')
    const { stdout, stderr, status } = await akb(['report', write('bad.md', text)], world)
    expect({ stderr, status }).toEqual({ stderr: '', status: 1 })
    expect(stdout).toMatch(
      /^bad\.md:3:14: error: The knowledge base does not say.* \[not-answered\]\n {4}near: /,
    )
    expect(read('bad.md')).toBe(text)
  })

  it('answers in the language that --lang names', async () => {
    await akb(['report', write('fr.md'), '--lang', 'fr'], world)
    expect(read('fr.md')).toContain('Ilse Marrowby doit réaliser Marée de cuivre.')
  })

  it('keeps CRLF, and says of bytes that are no text where they stand', async () => {
    await akb(['report', write('crlf.md', REPORT.replaceAll('\n', '\r\n'))], world)
    expect(read('crlf.md').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    const bytes = Buffer.concat([Buffer.from('a\nbc'), Buffer.from([0xff])])
    const { stdout, status } = await akb(['report', write('bytes.md', bytes)], world)
    expect(status).toBe(1)
    expect(stdout).toMatch(/^bytes\.md:2:3: error: .*UTF-8.* \[not-utf8\]/)
  })

  it('writes through a link, and keeps the rights of the file', async () => {
    const file = write('linked.md')
    chmodSync(join(folder, file), 0o640)
    symlinkSync(file, join(folder, 'link.md'))
    await akb(['report', 'link.md'], world)
    expect(read('linked.md')).toContain('[^akb-1]')
    expect(readFileSync(join(folder, 'link.md'), 'utf8')).toBe(read('linked.md'))
  })

  it('exits with 2 where there is no such file, and with 3 where there is no knowledge base', async () => {
    const missing = await akb(['report', 'nowhere.md'], world)
    expect(missing).toMatchObject({ stdout: '', status: 2 })
    expect(missing.stderr).toContain('nowhere.md cannot be read')
    expect((await akb(['report', '.'], world)).stderr).toContain('it is a folder')
    expect((await akb(['report'], world)).status).toBe(2)
    expect((await akb(['report', 'a.md', '--kb', folder], world)).status).toBe(3)
  })

  it('refuses a format that there is not before it writes', async () => {
    const file = write('format.md')
    expect(await akb(['report', file, '--format', 'xml'], world)).toMatchObject({ stdout: '', status: 2 })
    expect(read(file)).toBe(REPORT)
  })

  it("knows the user's saved queries, as akb run does, and needs their file only where one is named", async () => {
    const queries = join(folder, 'queries.yaml')
    const env = { ...world.env, AKB_QUERIES: queries }
    writeFileSync(queries, 'queries: { mine: "film:copper-tide kind:direction" }')
    const list = '<!-- akb sources -->\n<!-- /akb -->\n'
    const text = `<!-- akb run mine -->\n<!-- /akb -->\n${list}`
    const file = write('run.md', text)
    expect((await akb(['report', file, '--quiet'], { ...world, env })).status).toBe(0)
    expect(read(file)).toContain('\n- Ilse Marrowby is to direct Copper Tide. (announced)[^akb-1]\n')
    const without = await akb(['report', write('run.md', text)], world)
    expect(without.stdout).toMatch(/^run\.md:1:14: error: "mine" is no saved query/)
    writeFileSync(queries, 'queries: [')
    const broken = await akb(['report', 'run.md'], { ...world, env })
    expect(broken).toMatchObject({ stdout: '', status: 2 })
    expect(broken.stderr).toContain('queries.yaml is no YAML')
    expect((await akb(['report', write('none.md')], { ...world, env })).status).toBe(0)
  })

  it('prints problems as data', async () => {
    const file = write('json.md')
    const { stdout, status } = await akb(['report', '--check', file, '--format', 'json'], world)
    expect(status).toBe(1)
    expect(JSON.parse(stdout).problems[0]).toMatchObject({
      code: 'stale',
      file: 'json.md',
      line: 3,
      column: 1,
    })
  })
})
