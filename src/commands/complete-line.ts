/** A value that may be typed, and what it is. */
export type Choice = readonly [value: string, meaning: string]

interface FlagChoices {
  readonly name: string
  readonly meaning: string
  /** What its value may be; absent where it takes none. */
  readonly values?: string
}

interface CommandChoices {
  readonly name: string
  readonly summary: string
  readonly flags: readonly FlagChoices[]
  /** What its arguments may be, the last of them for all that follow. */
  readonly arguments: readonly string[]
}

/** Everything that can be completed, as plain data: it is kept in a cache, so that nothing else need be loaded. */
export interface CompletionTable {
  readonly globals: readonly FlagChoices[]
  readonly commands: readonly CommandChoices[]
  /** What flags and arguments may be, by the name of the list. */
  readonly values: Readonly<Record<string, readonly Choice[]>>
}

/** Lists whose values the shell knows better. */
export const PATHS: readonly string[] = ['files', 'folders']

/** What may stand at the end of a line: choices, or the paths that a shell completes by itself. */
export type Completion = { readonly choices: readonly Choice[] } | { readonly paths: string }

/** The words of a line of a shell up to the cursor: those that are whole, and the one that is being typed. */
export interface TypedLine {
  readonly words: readonly string[]
  readonly current: string
  /** Whether the word that is being typed began with a quotation mark that is still open. */
  readonly quoted: boolean
}

/** Splits a line as shells do, quotation marks and backslashes taken off; the last word may be unfinished. */
export function readLine(line: string): TypedLine {
  const words: string[] = []
  let current: string | undefined
  let quote = ''
  for (let at = 0; at < line.length; at++) {
    const sign = line[at]!
    if (sign === quote) quote = ''
    else if (quote === '' && /['"]/.test(sign)) {
      quote = sign
      current ??= ''
    } else if (sign === '\\' && quote !== "'" && at + 1 < line.length) current = (current ?? '') + line[++at]
    else if (quote === '' && /\s/.test(sign)) {
      if (current !== undefined) words.push(current)
      current = undefined
    } else current = (current ?? '') + sign
  }
  return { words, current: current ?? '', quoted: quote !== '' }
}

/** What may stand where the cursor is; the first word is the program itself. */
export function complete({ words, current }: TypedLine, table: CompletionTable): Completion {
  const { command, flag, count } = before(words.slice(1), table)
  const flags = [...(command?.flags ?? []), ...table.globals]
  if (flag) return listed(flag.values!, current, table)
  if (count === 0 && !current.startsWith('-'))
    return starting(
      table.commands.map(({ name, summary }) => [name, summary]),
      current,
      '',
    )
  const [name, value] = halves(current, '=')
  if (current.startsWith('--') && value !== undefined) {
    const values = flags.find(each => each.name === name)?.values
    return values === undefined ? { choices: [] } : prefixed(listed(values, value, table), `${name}=`)
  }
  if (current.startsWith('--') || (current === '-' && command?.arguments[0] !== 'query'))
    return starting(
      flags.map(each => [each.name, each.meaning]),
      current,
      '',
    )
  const list = command?.arguments[Math.min(count, command.arguments.length) - 1]
  return list === undefined ? { choices: [] } : listed(list, current, table)
}

/** The command that the words before the cursor name, the flag that waits for a value, and how many words are no flags. */
function before(words: readonly string[], { commands, globals }: CompletionTable) {
  let command: CommandChoices | undefined
  let flag: FlagChoices | undefined
  let count = 0
  for (const word of words) {
    if (flag) flag = undefined
    else if (word.startsWith('--'))
      flag = [...(command?.flags ?? []), ...globals].find(
        ({ name, values }) => name === word && values !== undefined,
      )
    else if (count++ === 0) command = commands.find(({ name }) => name === word)
  }
  return { command, flag, count }
}

function listed(list: string, typed: string, table: CompletionTable): Completion {
  if (PATHS.includes(list)) return { paths: list }
  if (list.startsWith('query'))
    return inQuery(typed, table, list === 'query' ? [] : (table.values[list.slice(6)] ?? []))
  return ofList(table.values[list] ?? [], typed)
}

/** One of several values: what stands before the last comma, and an equals sign, stay as they are. */
function ofList(choices: readonly Choice[], typed: string): { readonly choices: readonly Choice[] } {
  const [given, part] = lastHalves(typed, ',')
  const sign = part.startsWith('=') ? '=' : ''
  const chosen = given.split(',')
  const left = choices.filter(([value]) => !chosen.includes(value))
  return starting(left, part.slice(sign.length), given + sign)
}

/** Query text: a qualifier, or a value of the one that is being typed; within quotation marks, its last word. */
function inQuery(typed: string, { values }: CompletionTable, more: readonly Choice[]): Completion {
  const [given, word] = lastHalves(typed, ' ')
  const sign = word.startsWith('-') ? '-' : ''
  const [key, value] = halves(word.slice(sign.length), ':')
  if (value === undefined) return starting([...(sign ? [] : more), ...(values.keys ?? [])], key, given + sign)
  return prefixed(ofList(values[`key ${key}`] ?? [], value), `${given}${sign}${key}:`)
}

function starting(
  choices: readonly Choice[],
  part: string,
  prefix: string,
): { readonly choices: readonly Choice[] } {
  return prefixed({ choices: choices.filter(([value]) => value.startsWith(part)) }, prefix)
}

function prefixed<Found extends Completion>(completion: Found, prefix: string): Found {
  if (!('choices' in completion)) return completion
  return { ...completion, choices: completion.choices.map(([value, meaning]) => [prefix + value, meaning]) }
}

function halves(text: string, sign: string): readonly [before: string, after?: string] {
  const at = text.indexOf(sign)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}

/** The sign belongs to the first half. */
function lastHalves(text: string, sign: string): readonly [before: string, after: string] {
  const at = text.lastIndexOf(sign) + 1
  return [text.slice(0, at), text.slice(at)]
}
