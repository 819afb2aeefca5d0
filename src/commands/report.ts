import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { decode, reasonOf } from '../load/read.ts'
import type { Problem } from '../model/problem.ts'
import { block } from '../output/blocks.ts'
import { PLAIN } from '../output/paint.ts'
import { fillReport } from '../output/report/index.ts'
import { MARK_HELP } from '../output/report/mark-help.ts'
import { visibleLines } from '../output/text.ts'
import type { CommandModule } from './command.ts'
import { UsageError } from './errors.ts'
import { exampleFlags } from './example.ts'
import { EXIT } from './exit-status.ts'
import { addFormatOption, formatName, type OutputOptions } from './output-options.ts'
import { emitProblems } from './problems.ts'
import { savedQueries } from './saved-queries.ts'
import type { Session } from './session.ts'
import { writeFileWhole } from './write-file.ts'

interface ReportFlags extends OutputOptions {
  readonly check?: boolean
}

/** `akb report FILE… [--check]` */
export const report: CommandModule = {
  define(command, session) {
    command
      .argument('<file...>', 'Markdown files with marks: <!-- akb facts … --> … <!-- /akb -->')
      .option('--check', 'change nothing; exit with 1 where a file does not show what is known now')
    addFormatOption(command)
    command.addHelpText('after', () => marksHelp(session))
  },

  async run({ session, args, options }) {
    const flags = options as unknown as ReportFlags
    // Refused before anything is written.
    const format = await formatName(flags)
    const problems: Problem[] = []
    for (const file of args) problems.push(...(await fillFile(file, flags.check ?? false, session)))
    const { kb } = session.base()
    if (problems.length === 0 && format === 'table') return EXIT.done
    return emitProblems({ kb, problems, total: problems.length }, flags, session)
  },
}

/** The marks, each with what it is filled with, and an example from the knowledge base, where one is open. */
function marksHelp(session: Session): string {
  const lines = block(Object.entries(MARK_HELP), { width: session.width(), paint: PLAIN })
  const base = session.tryBase()
  const flags = base ? exampleFlags(base.index) : ''
  const example = flags === '' ? '' : `\nExample:\n  <!-- akb facts ${flags} -->\n  <!-- /akb -->\n`
  return `\nMarks, and what they are filled with:\n${lines}${visibleLines(example)}`
}

/** Fills one file, unless it is only checked; returns what is wrong with it. */
async function fillFile(file: string, check: boolean, session: Session): Promise<readonly Problem[]> {
  const bytes = await readReport(file, session)
  const decoded = decode(bytes)
  if ('finding' in decoded && decoded.finding.code === 'not-utf8') {
    const { finding, line, column } = decoded
    const { code, message, tip } = finding
    return [{ code, level: 'error', file, line, column, message, ...(typeof tip === 'string' && { tip }) }]
  }
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const today = session.context.now().toISOString().slice(0, 10)
  const { index } = session.base()
  const language = session.chosenLanguage()
  const filled = await fillReport(text, {
    ...{ index, today, file, language },
    queries: () => savedQueries(session),
  })
  if (check) return [...filled.problems, ...filled.stale]
  if (filled.text !== text) await writeFileWhole(resolve(session.context.cwd, file), filled.text, session)
  if (!filled.problems.some(({ level }) => level === 'error'))
    await session.note(`${file}: ${filled.stale.length} of ${filled.marks} marks filled anew`)
  return filled.problems
}

async function readReport(file: string, session: Session): Promise<Buffer> {
  try {
    return await readFile(resolve(session.context.cwd, file))
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${reasonOf(error)}`, ['example: akb report notes.md'])
  }
}
