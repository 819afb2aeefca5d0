import { Command } from 'commander'
import type { Text } from '../model/generated.ts'
import type { KnowledgeBase } from '../model/knowledge-base.ts'
import { textIn } from '../model/knowledge-base.ts'
import { FactFields } from '../output/fact-fields.ts'
import { FORMATS } from '../output/formats.ts'
import type { SavedQuery } from '../output/queries-listing.ts'
import { visible } from '../output/text.ts'
import { domainOf } from '../query/domain.ts'
import { qualifiers } from '../query/index.ts'
import { STATES } from '../views/matrix-cells.ts'
import type { CommandEntry } from './command.ts'
import type { Choice, CompletionTable } from './complete-line.ts'
import { listsOfCommands } from './completion-lists.ts'
import { SHELLS } from './completion-scripts.ts'
import { globalOptions } from './globals.ts'
import { COMMANDS, viewCommands } from './registry.ts'
import { savedQueries } from './saved-queries.ts'
import type { Session } from './session.ts'
import { TOPICS } from './topics.ts'

/** Everything that can be completed: the program's commands and flags, and the values of the knowledge base, if one opens. */
export async function completionTable(session: Session): Promise<CompletionTable> {
  await session.open()
  const kb = session.tryBase()?.kb
  const entries = [...COMMANDS, ...viewCommands(session)]
  const commands = await Promise.all(entries.map(entry => commandChoices(entry, session)))
  const help = { name: 'help', summary: 'explain a command or a topic', flags: [], arguments: ['commands'] }
  const names = entries.map(({ name, summary }): Choice => [name, summary])
  const topics = Object.entries(TOPICS).map(([name, { summary }]): Choice => [name, summary])
  return {
    globals: flagsOf(globalOptions(new Command())),
    commands: [...commands, help],
    values: {
      commands: [...names, ...topics],
      formats: Object.entries(FORMATS).map(([name, { summary }]) => [name, summary]),
      colours: plain(['auto', 'always', 'never']),
      shells: plain(SHELLS),
      states: plain(STATES),
      ...(kb && { ...valuesOf(kb), saved: await savedChoices(session) }),
    },
  }
}

async function commandChoices(
  entry: CommandEntry,
  session: Session,
): Promise<CompletionTable['commands'][number]> {
  const command = new Command(entry.name)
  const module = await entry.load()
  module.define(command, session)
  return { name: entry.name, summary: entry.summary, flags: flagsOf(command), arguments: entry.completes }
}

/** What the values of flags are, where a flag is no qualifier of the knowledge base. */
const LISTS: Readonly<Record<string, string>> = {
  '--articles': 'folders',
  '--color': 'colours',
  '--facets': 'countable',
  '--format': 'formats',
  '--kb': 'folders',
  '--lang': 'languages',
  '--log': 'files',
  '--only': 'states',
  '--output': 'files',
  ...Object.fromEntries(['--as-of', '--from', '--to', '--since', '--until'].map(flag => [flag, 'dates'])),
}

/** Flags whose values depend on the command. */
const OF_COMMAND: Readonly<Record<string, string>> = {
  '--by': 'by',
  '--fields': 'fields',
  '--sort': 'fields',
}

function flagsOf(command: Command): CompletionTable['globals'] {
  return command.options.map(option => {
    const name = option.long ?? option.flags
    const takesValue = option.required || option.optional
    const ofCommand = Object.hasOwn(OF_COMMAND, name) ? `${OF_COMMAND[name]} ${command.name()}` : undefined
    const values = ofCommand ?? (Object.hasOwn(LISTS, name) ? LISTS[name]! : `key ${name.slice(2)}`)
    return { name, meaning: option.description, ...(takesValue && { values }) }
  })
}

/** The lists of a knowledge base: its keys and their values, and whatever else an argument may name. */
function valuesOf(kb: KnowledgeBase): CompletionTable['values'] {
  const [language = ''] = kb.languages
  const name = (text: Text | undefined) => visible(textIn(text, language, kb.languages))
  const all = [...qualifiers(kb).values()]
  const terms = Array.from(kb.terms.values(), (term): Choice => [term.id, name(term.label)])
  const facts = kb.facts.map((fact): Choice => [fact.id, name(fact.statement)])
  const sources = Array.from(
    kb.sources.values(),
    (source): Choice => [source.id, visible(source.title ?? source.published)],
  )
  const dates = [...new Set(Array.from(kb.sources.values(), ({ published }) => published))].sort()
  const named = new Map([...terms, ...facts, ...sources])
  const values = all.map(qualifier => {
    const ids = domainOf(kb, qualifier).candidates()
    const choices = ids.map(({ id, names }): Choice => [id, named.get(id) ?? visible(names[0] ?? '')])
    return [`key ${qualifier.key}`, qualifier.facet === 'reported' ? plain(dates) : choices] as const
  })
  const lists = listsOfCommands(kb)
  const ofFacts = new FactFields(kb, language).names()
  const fields = { ...lists.fields, facts: ofFacts, run: ofFacts }
  return {
    ...Object.fromEntries(values),
    ...listsNamed('fields', fields),
    ...listsNamed('by', lists.by),
    keys: all.map(({ key }) => [`${key}:`, '']),
    countable: plain(all.filter(({ accepts }) => accepts.has('id')).map(({ key }) => key)),
    languages: plain(kb.languages),
    types: plain([...kb.types.keys()]),
    views: Array.from(kb.views, ([id, { title }]) => [id, name(title)]),
    dates: plain(dates),
    terms,
    sources,
    ids: [...terms, ...sources, ...facts],
  }
}

function listsNamed(
  kind: string,
  lists: Readonly<Record<string, readonly string[]>>,
): CompletionTable['values'] {
  return Object.fromEntries(Object.entries(lists).map(([name, values]) => [`${kind} ${name}`, plain(values)]))
}

/** Saved queries; none where the user's file cannot be used, which is no reason to complete nothing. */
async function savedChoices(session: Session): Promise<readonly Choice[]> {
  const { languages } = session.base().kb
  const saved = [...(await savedQueries(session).catch(() => new Map<string, SavedQuery>())).values()]
  return saved.map(({ name, title, query }) => [
    name,
    visible(textIn(title, languages[0]!, languages) || query),
  ])
}

function plain(names: readonly string[]): readonly Choice[] {
  return names.map(name => [name, ''])
}
