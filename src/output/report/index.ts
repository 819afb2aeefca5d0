import { type AskOptions, createAsker } from '../../ask/index.ts'
import type { KnowledgeIndex } from '../../knowledge/index.ts'
import { compareProblems, type Problem } from '../../model/problem.ts'
import { chosen, dateOf, type FlagName, readArguments } from './arguments.ts'
import { Citations } from './citations.ts'
import {
  MARK_COMMANDS,
  type MarkCall,
  type MarkCommand,
  type SavedQueries,
  VIEW_COMMAND,
} from './commands.ts'
import { ReportFault } from './fault.ts'
import { layBody, type Mark, readMarks } from './marks.ts'

/** What a report is filled from. */
export interface ReportWorld {
  readonly index: KnowledgeIndex
  /** ISO 8601 day that "now" means in questions. */
  readonly today: string
  /** What the file is called in problems. */
  readonly file: string
  /** Of texts and answers, where neither the mark nor the report says. */
  readonly language?: string | undefined
  /** The queries that `run` marks name, read when there is such a mark; those of the knowledge base where left out. */
  readonly queries?: () => Promise<SavedQueries>
}

/** A report as it should be, and what is wrong with it. With a problem of level `error`, the text is as it was. */
export interface FilledReport {
  readonly text: string
  readonly problems: readonly Problem[]
  /** One for each mark whose body is not what it should be. */
  readonly stale: readonly Problem[]
  /** How many marks have a body. */
  readonly marks: number
}

/**
 * Fills the marks of a Markdown text: see `MARK_COMMANDS`. Nothing outside them is changed, and filling again what
 * was filled changes nothing.
 */
export async function fillReport(text: string, world: ReportWorld): Promise<FilledReport> {
  return new Filler(text, world).fill()
}

interface Settings {
  readonly asOf: string | undefined
  readonly language: string | undefined
}

/** A mark with what it is to show: nothing where that is wrong. */
interface Filling {
  readonly mark: Mark
  readonly command: MarkCommand
  body?: string
}

class Filler {
  readonly #text: string
  readonly #world: ReportWorld
  readonly #citations = new Citations()
  readonly #problems: Problem[] = []
  #settings: Settings = { asOf: undefined, language: undefined }
  #asker: ReturnType<typeof createAsker> | undefined

  constructor(text: string, world: ReportWorld) {
    this.#text = text
    this.#world = world
  }

  async fill(): Promise<FilledReport> {
    const marks = readMarks(this.#text, fault => this.#report(fault))
    for (const mark of marks) if (!mark.body) await this.#try(() => this.#settle(mark))
    const fillings: Filling[] = []
    for (const mark of marks.filter(({ body }) => body))
      await this.#try(async () => void fillings.push({ mark, command: await this.#commandOf(mark) }))
    // The list of sources comes last, wherever it stands: it lists what all others cite.
    const isList = ({ command }: Filling) => command === MARK_COMMANDS.sources
    const lists = fillings.filter(isList)
    for (const filling of fillings.filter(each => !isList(each))) await this.#write(filling)
    this.#checkLists(lists, marks)
    for (const list of lists) await this.#write(list)
    return this.#result(fillings)
  }

  #checkLists(lists: readonly Filling[], marks: readonly Mark[]): void {
    const [, second] = lists
    if (second)
      this.#report(new ReportFault('no-list', second.mark.start, { message: 'the sources are listed twice' }))
    if (lists.length > 0 || this.#citations.none) return
    this.#report(
      new ReportFault('no-list', marks.find(({ body }) => body)!.start, {
        message: 'sources are cited, and nothing lists them',
        tip: 'put <!-- akb sources --><!-- /akb --> on a line of its own',
      }),
    )
  }

  async #settle({ words: [, ...words] }: Mark): Promise<void> {
    const { kb } = this.#world.index
    const { flags, rest } = await readArguments(words, { allowed: ['as-of', 'lang'], kb })
    if (rest[0])
      throw new ReportFault('bad-mark', rest[0].start, { message: `"${rest[0].text}" has no place here` })
    this.#settings = { asOf: dateOf(flags), language: await this.#languageOf(flags) }
  }

  async #languageOf(flags: MarkCall['flags']): Promise<string | undefined> {
    const word = flags.get('lang')
    const choice = { code: 'bad-query', what: 'language of the knowledge base', all: 'languages' } as const
    return word && chosen(word, this.#world.index.kb.languages, choice)
  }

  async #commandOf({ words: [name], start }: Mark): Promise<MarkCommand> {
    const { views } = this.#world.index.kb
    const names = [...Object.keys(MARK_COMMANDS), ...views.keys()]
    if (!name)
      throw new ReportFault('bad-mark', start, {
        message: 'this mark names no command',
        tip: `commands: ${names.join(', ')}`,
      })
    await chosen(name, names, { code: 'bad-mark', what: 'command of a mark', all: 'commands' })
    return views.has(name.text) ? VIEW_COMMAND : MARK_COMMANDS[name.text]!
  }

  async #write(filling: Filling): Promise<void> {
    const { mark, command } = filling
    await this.#try(async () => {
      const body = mark.body!
      const lines = body.lines || (body.alone && command.lines === true)
      if (command.lines && !lines)
        throw new ReportFault('bad-mark', mark.start, {
          message: `${mark.words[0]!.text} fills lines, not a place within a line`,
          tip: 'put both marks on lines of their own',
        })
      filling.body = layBody(body, await command.write(await this.#callOf(mark, command.flags)), lines)
    })
  }

  async #callOf({ words: [name, ...words] }: Mark, allowed: readonly FlagName[]): Promise<MarkCall> {
    const { index, language, queries } = this.#world
    const read = await readArguments(words, { allowed, kb: index.kb })
    const chosenLanguage = (await this.#languageOf(read.flags)) ?? this.#settings.language ?? language
    return {
      ...read,
      name: name!,
      index,
      language: chosenLanguage ?? index.kb.languages[0]!,
      chosenLanguage,
      asOf: dateOf(read.flags) ?? this.#settings.asOf,
      history: read.flags.has('history'),
      citations: this.#citations,
      queries: queries ?? (async () => index.kb.queries),
      ask: (question, options) => this.#ask(question, { ...options, today: this.#world.today }),
      warn: fault => this.#report(fault),
    }
  }

  #ask(question: string, options: AskOptions) {
    const { index } = this.#world
    this.#asker ??= createAsker(index.kb, index)
    return this.#asker(question, options)
  }

  #result(fillings: readonly Filling[]): FilledReport {
    const problems = this.#problems.sort(compareProblems)
    const text = this.#text
    if (problems.some(({ level }) => level === 'error'))
      return { text, problems, stale: [], marks: fillings.length }
    const pieces: string[] = []
    const stale: Problem[] = []
    let at = 0
    for (const { mark, body } of fillings) {
      const { start, end } = mark.body!
      pieces.push(text.slice(at, start), body!)
      at = end
      if (text.slice(start, end) !== body)
        stale.push(this.#problem(new ReportFault('stale', mark.start, STALE)))
    }
    return { text: pieces.join('') + text.slice(at), problems, stale, marks: fillings.length }
  }

  async #try(write: () => Promise<void>): Promise<void> {
    try {
      await write()
    } catch (thrown) {
      if (!(thrown instanceof ReportFault)) throw thrown
      this.#report(thrown)
    }
  }

  #report(fault: ReportFault): void {
    this.#problems.push(this.#problem(fault))
  }

  #problem({ code, offset, message, tip }: ReportFault): Problem {
    const before = this.#text.slice(0, offset)
    const level = code === 'empty' ? 'warning' : 'error'
    const line = before.split('\n').length
    const column = offset - before.lastIndexOf('\n')
    return { code, level, file: this.#world.file, line, column, message, ...(tip !== undefined && { tip }) }
  }
}

const STALE = {
  message: 'this does not show what the knowledge base says now',
  tip: 'akb report fills it anew',
}
