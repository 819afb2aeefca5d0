import type { Answer } from '../ask/answer.ts'
import { createAsker } from '../ask/index.ts'
import { checkAskable, checkDate } from '../base.ts'
import { Labels } from '../knowledge/labels.ts'
import { answerListing } from '../output/answer-listing.ts'
import type { Asking } from './answer-line.ts'
import type { CommandModule } from './command.ts'
import { UsageError } from './errors.ts'
import { EXIT, type ExitStatus } from './exit-status.ts'
import { addOutputOptions, emit, formatName, type OutputOptions } from './output-options.ts'
import { withQuotes } from './quote.ts'
import type { Session } from './session.ts'

interface AskFlags extends OutputOptions {
  readonly asOf?: string
  readonly quote?: boolean
  readonly explain?: boolean
  readonly log?: string
}

/** `akb ask QUESTION`, `akb ask -`, `akb ask` */
export const ask: CommandModule = {
  define(command) {
    command
      .argument('[question...]', 'in any language of the knowledge base; - reads a question a line')
      .option('--as-of <date>', 'what was known then')
      .option('--explain', 'how each word was read, and what became of each reading')
      .option('--quote', 'the passages of the articles, where they are at hand')
      .option('--log <file>', 'add questions that are not answered to a file')
    addOutputOptions(command, { rows: false })
  },

  async run({ session, args, options }) {
    const flags = options as unknown as AskFlags
    const asking = askingOf(session, flags)
    const finish = finisher(session, flags)
    if (args.length === 1 && args[0] === '-') return answerLines({ asking, finish }, flags, session)
    const answer = async (question: string) => {
      const found = asking.ask(question)
      return finish ? finish(found) : found
    }
    if (args.length > 0) return show(await answer(args.join(' ')), flags, session)
    const { prompt } = await import('./prompt.ts')
    if (session.context.stdin.isTTY)
      return prompt(session, async line => show(await answer(line), flags, session))
    throw new UsageError('ask needs a question', [
      'akb ask - reads questions from standard input, one a line',
    ])
  },
}

/** How the flags say that questions are answered. */
function askingOf(session: Session, { asOf, explain }: AskFlags): Asking {
  const { kb, index, words } = session.base()
  const language = session.chosenLanguage()
  checkDate(asOf)
  checkAskable(kb)
  const asker = createAsker(kb, index, words)
  const options = {
    today: session.context.now().toISOString().slice(0, 10),
    ...(language && { language }),
    ...(asOf !== undefined && { asOf }),
    ...(explain && { explain: true }),
  }
  return { kb, options, ask: question => asker(question, options) }
}

/** What the flags want done with each answer, an entry in the log or quotes; undefined where nothing. */
function finisher(session: Session, flags: AskFlags): Finisher | undefined {
  const { log, quote } = flags
  if (log === undefined && !quote) return undefined
  const { kb } = session.base()
  return async answer => {
    if (log !== undefined && answer.status !== 'answered')
      await (await import('./log.ts')).appendLog(log, answer, session)
    return quote ? { ...answer, facts: await withQuotes(answer.facts, kb, session) } : answer
  }
}

type Finisher = (answer: Answer) => Promise<Answer>

async function show(answer: Answer, flags: AskFlags, session: Session): Promise<ExitStatus> {
  const { kb } = session.base()
  await emit(answerListing(answer, new Labels(kb, answer.language)), flags, session)
  if (answer.explanation && (await formatName(flags)) === 'table') {
    const { explainAnswer } = await import('./ask-explain.ts')
    await explainAnswer(answer.explanation, session)
  }
  return answer.status === 'answered' ? EXIT.done : EXIT.negative
}

/** One object a line, in order; 0 once each line has its own, unless `-e` and one was not answered. */
async function answerLines(
  { asking, finish }: { asking: Asking; finish: Finisher | undefined },
  flags: AskFlags,
  session: Session,
): Promise<ExitStatus> {
  const format = await formatName(flags)
  if (!['table', 'ndjson', 'json'].includes(format)) {
    throw new UsageError(`ask - prints a JSON object a line, not ${format}`, ['leave --format out'])
  }
  if (flags.output !== undefined)
    throw new UsageError('ask - prints each answer as it comes, and writes no file', [
      'redirect standard output: akb ask - < questions.txt > answers.ndjson',
    ])
  const { askLines } = await import('./ask-lines.ts')
  session.checkSnapshot()
  let unanswered = false
  for await (const { status, json } of askLines(session, asking, finish)) {
    unanswered ||= status !== 'answered'
    await session.print(`${json}\n`)
  }
  return unanswered && flags.exitCode ? EXIT.negative : EXIT.done
}
