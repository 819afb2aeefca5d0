import { CommanderError } from 'commander'
import { KnowledgeBaseError, QueryFailure } from '../base.ts'
import { problemText } from '../output/problem-listing.ts'
import { visible, visibleLines } from '../output/text.ts'
import { widthOf } from '../output/width.ts'
import { type QueryError, withNearest } from '../query/index.ts'
import { unmarkText } from './arguments.ts'
import { didYouMean, UsageError } from './errors.ts'
import { exampleFlags, exampleFor } from './example.ts'
import { EXIT, type ExitStatus } from './exit-status.ts'
import type { Session } from './session.ts'

/** What an error says to people, and the exit status it stands for. */
interface Report {
  readonly status: ExitStatus
  readonly message: string
  readonly hints: readonly string[]
}

/** Says on standard error what went wrong and what to do; the stack only under `--debug`. Returns the status. */
export async function describeFailure(error: unknown, session: Session): Promise<ExitStatus> {
  if (isCode(error, 'EPIPE')) return EXIT.done
  // commander throws after it has printed help, asked for or not.
  if (error instanceof CommanderError && error.exitCode === 0) return EXIT.done
  if (error instanceof CommanderError && error.code === 'commander.help') return EXIT.usage
  const { status, message, hints } = await describe(error, session)
  const { bad } = await session.paint(session.context.stderr)
  const lines = [`${bad('akb:')} ${visibleLines(message)}`, ...hints.map(hint => `  ${visibleLines(hint)}`)]
  if (session.globals.debug && error instanceof Error && error.stack) lines.push(visibleLines(error.stack))
  await session.say(`${lines.join('\n')}\n`)
  return status
}

async function describe(error: unknown, session: Session): Promise<Report> {
  if (error instanceof UsageError) return describeUsage(error, session)
  if (error instanceof CommanderError) return describeCommander(error, session)
  if (error instanceof QueryFailure) return describeQuery(error, session)
  if (error instanceof KnowledgeBaseError) return describeBase(error, session)
  const message = error instanceof Error ? error.message : String(error)
  return {
    status: EXIT.failure,
    message,
    hints: session.globals.debug ? [] : ['--debug shows where it happened'],
  }
}

/** An example that is flags alone becomes a line to be typed. */
function describeUsage({ message, hints }: UsageError, { command = 'facts' }: Session): Report {
  const typed = hints.map(hint => hint.replace(/^example: (?=--)/, `example: akb ${command} `))
  return { status: EXIT.usage, message, hints: typed }
}

/** commander says "error: unknown option '--x'\n(Did you mean --y?)". */
async function describeCommander(error: CommanderError, session: Session): Promise<Report> {
  const [first = '', ...rest] = unmarkText(error.message).split('\n')
  const hints = rest.map(line => line.replace(/^\(Did you mean (.*)\?\)$/, 'did you mean $1?'))
  const { command } = session
  if (command !== undefined && command !== 'facts') hints.push(`akb ${command} --help says how it is used`)
  else hints.push(...(await exampleOf(hints.join(' ').match(/--([\w-]+)/)?.[1], session)))
  return { status: EXIT.usage, message: first.replace(/^error: /, ''), hints }
}

async function describeQuery({ error: bare, text }: QueryFailure, session: Session): Promise<Report> {
  const error = await withNearest(bare)
  const { index } = session.base()
  const [near] = error.nearest
  const facet = error.flag ?? facetAt(error, text)
  const example =
    facet && near ? `--${facet} ${near}` : (facet && exampleFor(facet, index)) || exampleFlags(index)
  const { flag } = error
  return {
    status: EXIT.usage,
    message: flag ? `--${flag}: ${error.message}` : error.message,
    hints: [
      ...caret(error, { before: flag ? `--${flag} ` : '', text }),
      ...didYouMean(error.nearest),
      // What was expected, whether or not something is near.
      bare.tip,
      ...exampleLine(example, session),
    ],
  }
}

/** A command that finds facts in the knowledge base, where one is open. */
async function exampleOf(flag: string | undefined, session: Session): Promise<readonly string[]> {
  await session.open()
  const index = session.tryBase()?.index
  if (!index) return []
  return exampleLine((flag && exampleFor(flag, index)) || exampleFlags(index), session)
}

/** A knowledge base without facts has no example to give. */
function exampleLine(flags: string, { command = 'facts' }: Session): readonly string[] {
  return flags === '' ? [] : [`example: akb ${command} ${flags}`]
}

/** The key of the qualifier whose value is at fault. */
function facetAt({ start }: QueryError, text: string): string | undefined {
  return text.slice(0, start).match(/(?:^|[\s-])([\p{L}\d-]+):[^\s:]*$/u)?.[1]
}

/** How much of a long query is shown on either side of the place at fault. */
const AROUND = 60

/** The query, or what is around the fault in a long one, with the place marked below it. */
function caret(
  { start, end }: QueryError,
  { before, text }: { readonly before: string; readonly text: string },
): readonly string[] {
  const from = start > AROUND ? start - AROUND : 0
  const to = Math.min(text.length, end + AROUND, start + 2 * AROUND)
  const lead = before + (from > 0 ? '…' : '') + visible(text.slice(from, start))
  const place = visible(text.slice(start, Math.min(end, to)))
  const rest = visible(text.slice(Math.min(end, to), to)) + (to < text.length ? '…' : '')
  return [lead + place + rest, `${' '.repeat(widthOf(lead))}${'^'.repeat(Math.max(1, widthOf(place)))}`]
}

async function describeBase(
  { message, problems, total }: KnowledgeBaseError,
  session: Session,
): Promise<Report> {
  const SHOWN = 5
  const errors = problems.filter(({ level }) => level === 'error')
  const layout = await session.layout(true)
  const lines = errors.slice(0, SHOWN).flatMap(problem => problemText(problem, layout).trimEnd().split('\n'))
  const more = total > SHOWN ? ['akb validate lists all problems'] : []
  return { status: EXIT.unusable, message, hints: [...lines, ...more] }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
