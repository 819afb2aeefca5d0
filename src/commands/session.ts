import { resolve } from 'node:path'
import { Base, shippedFolder, storedBase } from '../base.ts'
import type { KnowledgeBase } from '../model/knowledge-base.ts'
import { type Paint, PLAIN } from '../output/paint.ts'
import type { Layout } from '../output/result.ts'
import { visibleLines } from '../output/text.ts'
import { cacheFolder } from '../store/cache.ts'
import type { Outdated, Stored } from '../store/index.ts'
import { type Context, type Sink, send } from './context.ts'
import { UsageError } from './errors.ts'
import { progressOn } from './progress.ts'

/** Flags that every command takes. */
export interface Globals {
  readonly kb?: string
  readonly articles?: string
  readonly lang?: string
  readonly color?: string | boolean
  readonly pager?: boolean
  readonly quiet?: boolean
  readonly debug?: boolean
}

/** One run of the program: the world around it, its global flags, and the knowledge base, opened when first asked for. */
export class Session {
  readonly context: Context
  readonly globals: Globals
  /** The command that runs, once that is known. */
  command: string | undefined
  /** The flags that the arguments name, where no others need be declared. */
  named: readonly string[] | undefined
  /** Whether long output may be shown with a pager: not where the same terminal is typed into. */
  mayPage = true
  /** How many bytes were printed on standard output. */
  printed = 0
  readonly #readsSnapshots: boolean
  #opened: { readonly base: Base } | { readonly error: unknown } | undefined
  #stored: Stored | undefined

  constructor(context: Context, globals: Globals, { readsSnapshots = true } = {}) {
    this.context = context
    this.globals = globals
    this.#readsSnapshots = readsSnapshots
  }

  /** The folder of the knowledge base: `--kb`, else AKB_KB, else the one that is shipped. */
  get folder(): string {
    const chosen = this.globals.kb ?? this.context.env.AKB_KB
    return chosen ? resolve(this.context.cwd, chosen) : shippedFolder()
  }

  /** The folder of the articles that `--articles` or else AKB_ARTICLES names; either stands in for that of kb.yaml. */
  articles(): string | undefined {
    const chosen = this.globals.articles ?? this.context.env.AKB_ARTICLES
    return chosen ? resolve(this.context.cwd, chosen) : undefined
  }

  /** Opens the knowledge base, which `base` and `tryBase` give from then on; whether it can be used, they tell. */
  async open(): Promise<void> {
    if (this.#opened) return
    try {
      this.#opened = { base: await this.#openFolder() }
    } catch (error) {
      this.#opened = { error }
    }
  }

  async #openFolder(): Promise<Base> {
    const { folder } = this
    const cache = cacheFolder(this.context.env)
    const kept = this.#readsSnapshots ? storedBase(folder, cache) : {}
    this.#stored = kept.stored ?? (await reloaded(kept.outdated))
    if (this.#stored) return new Base(this.#stored)
    // What parses and validates files is loaded only where it must.
    const { loadFolder } = await import('../opening.ts')
    const progress = progressOn(this.context, this.globals.quiet)
    try {
      return new Base(loadFolder(folder, { cache, progress: progress.tell }))
    } finally {
      progress.end()
    }
  }

  /** Reads all of the snapshot, for who prints what cannot be printed again from the files: later, it is too late. */
  checkSnapshot(): void {
    this.#stored?.check()
  }

  /** The knowledge base, once it is open; throws a KnowledgeBaseError where it cannot be used. */
  base(): Base {
    if (!this.#opened) throw new Error('the knowledge base was not opened')
    if ('error' in this.#opened) throw this.#opened.error
    return this.#opened.base
  }

  /** The knowledge base where it can be used: help and flags do without it. */
  tryBase(): Base | undefined {
    try {
      return this.base()
    } catch {
      return undefined
    }
  }

  /** The language of texts for people: `--lang`, else the locale's, else the first of the knowledge base. */
  language(): string {
    const { languages } = this.base().kb
    return this.chosenLanguage() ?? languages.find(each => this.locale() === each) ?? languages[0]!
  }

  /** The language of texts in data, which the locale must not change. */
  dataLanguage(): string {
    return this.chosenLanguage() ?? this.base().kb.languages[0]!
  }

  /** What `--lang` says, checked against the knowledge base, which is opened for it. */
  chosenLanguage(): string | undefined {
    const { lang } = this.globals
    const { kb } = this.base()
    if (lang !== undefined) checkLanguage(lang, kb)
    return lang
  }

  private locale(): string | undefined {
    const { env } = this.context
    const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG
    return locale?.split(/[_.@-]/)[0]?.toLowerCase()
  }

  /** What texts for people are laid out in; a file is no terminal. */
  async layout(toFile = false): Promise<Layout> {
    return { width: this.width(), paint: toFile ? PLAIN : await this.paint(this.context.stdout) }
  }

  languages(): { people: string; data: string } {
    return { people: this.language(), data: this.dataLanguage() }
  }

  /** Columns of the terminal. */
  width(): number {
    const columns = Number(this.context.env.COLUMNS)
    if (Number.isSafeInteger(columns) && columns > 0) return columns
    return this.context.stdout.columns || 80
  }

  /** Colours for a stream: `--color`, else FORCE_COLOR, else NO_COLOR, else whether it is a terminal. */
  async paint(sink: Sink): Promise<Paint> {
    if (!this.coloured(sink)) return PLAIN
    const { Chalk } = await import('chalk')
    const chalk = new Chalk({ level: 1 })
    return { strong: chalk.bold, faint: chalk.dim, bad: chalk.red, warn: chalk.yellow }
  }

  private coloured(sink: Sink): boolean {
    const { color } = this.globals
    if (color === true || color === 'always') return true
    if (color === false || color === 'never') return false
    const { env } = this.context
    if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
    return !env.NO_COLOR && Boolean(sink.isTTY) && env.TERM !== 'dumb'
  }

  /** Text on standard output, as it is or in UTF-8. */
  async print(text: string | Uint8Array): Promise<void> {
    if (text.length === 0) return
    await send(this.context.stdout, text)
    this.printed += Buffer.byteLength(text)
  }

  /** Text on standard output, with a pager where that is a terminal and the text is longer than its screen. */
  async page(text: string): Promise<void> {
    const { stdout, page } = this.context
    if (!page || !this.mayPage || !stdout.isTTY || !stdout.rows || this.globals.pager === false)
      return this.print(text)
    const { isLonger, pagerOf } = await import('./pager.ts')
    const pager = pagerOf(this.context)
    const isShown =
      pager && isLonger(text, { rows: stdout.rows, columns: stdout.columns }) && (await page(pager, text))
    if (!isShown) await this.print(text)
  }

  /** Text on standard error. */
  say(text: string): Promise<void> {
    return send(this.context.stderr, text)
  }

  /** A remark on standard error, unless `--quiet`. */
  async note(text: string): Promise<void> {
    if (!this.globals.quiet) await this.say(`${visibleLines(text)}\n`)
  }
}

/** What was kept of a base, with the edits since where that can be told without a load of all files. */
async function reloaded(outdated: Outdated | undefined): Promise<Stored | undefined> {
  return outdated && (await import('../reloading.ts')).reload(outdated)
}

function checkLanguage(language: string, kb: KnowledgeBase): void {
  if (kb.languages.includes(language)) return
  throw new UsageError(`the knowledge base has no language "${language}"`, [
    `it has ${kb.languages.join(', ')}`,
  ])
}
