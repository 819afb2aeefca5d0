import { textIn } from '../model/knowledge-base.ts'
import { visible } from '../output/text.ts'
import type { CommandEntry } from './command.ts'
import type { Session } from './session.ts'

/** Arguments of one hyphen that are flags where all others are query text. */
const SHORT_FLAGS: readonly string[] = ['-e', '-h', '-0']

/** Every command, in the order of the help. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'ask',
    summary: 'answer a question, with what the answer rests on',
    needsBase: true,
    completes: [],
    load: async () => (await import('./ask.ts')).ask,
  },
  {
    name: 'facts',
    summary: 'list facts that a query finds',
    needsBase: true,
    textAfterHyphen: SHORT_FLAGS,
    completes: ['query'],
    load: async () => (await import('./facts.ts')).facts,
  },
  {
    name: 'run',
    summary: 'list the facts that a saved query finds',
    needsBase: true,
    textAfterHyphen: SHORT_FLAGS,
    completes: ['saved', 'query'],
    load: async () => (await import('./run.ts')).run,
  },
  {
    name: 'coverage',
    summary: 'show which cells of a view are known',
    needsBase: true,
    textAfterHyphen: SHORT_FLAGS,
    completes: ['query views', 'query'],
    load: async () => (await import('./coverage.ts')).coverage,
  },
  {
    name: 'show',
    summary: 'show a term, a fact or a source',
    needsBase: true,
    completes: ['ids'],
    load: async () => (await import('./show.ts')).show,
  },
  {
    name: 'compare',
    summary: 'set terms side by side',
    needsBase: true,
    textAfterHyphen: SHORT_FLAGS,
    completes: ['query terms'],
    load: async () => (await import('./compare.ts')).compare,
  },
  {
    name: 'timeline',
    summary: 'list facts by the time they hold, or were reported',
    needsBase: true,
    textAfterHyphen: SHORT_FLAGS,
    completes: ['query'],
    load: async () => (await import('./timeline.ts')).timeline,
  },
  {
    name: 'changes',
    summary: 'list what became known between two dates',
    needsBase: true,
    textAfterHyphen: SHORT_FLAGS,
    completes: ['query'],
    load: async () => (await import('./changes.ts')).changes,
  },
  {
    name: 'conflicts',
    summary: 'list pairs of facts that do not agree, and which stands',
    needsBase: true,
    textAfterHyphen: SHORT_FLAGS,
    completes: ['query'],
    load: async () => (await import('./conflicts.ts')).conflicts,
  },
  {
    name: 'stats',
    summary: 'count facts, terms and sources',
    needsBase: true,
    textAfterHyphen: SHORT_FLAGS,
    completes: ['query'],
    load: async () => (await import('./stats.ts')).stats,
  },
  {
    name: 'report',
    summary: 'fill the marked blocks of a Markdown file',
    needsBase: true,
    completes: ['files'],
    load: async () => (await import('./report.ts')).report,
  },
  {
    name: 'terms',
    summary: 'list the vocabulary',
    needsBase: true,
    completes: ['types'],
    load: async () => (await import('./terms.ts')).terms,
  },
  {
    name: 'sources',
    summary: 'list the sources',
    needsBase: true,
    completes: [],
    load: async () => (await import('./sources.ts')).sources,
  },
  {
    name: 'validate',
    summary: 'find what is wrong in the files of a knowledge base',
    needsBase: false,
    completes: [],
    load: async () => (await import('./validate.ts')).validate,
  },
  {
    name: 'verify',
    summary: 'check every evidence against the articles',
    needsBase: false,
    completes: [],
    load: async () => (await import('./verify.ts')).verify,
  },
  {
    name: 'locate',
    summary: 'print the evidence entry of a passage',
    needsBase: true,
    completes: ['sources'],
    load: async () => (await import('./locate.ts')).locate,
  },
  {
    name: 'doctor',
    summary: 'look at the base, its snapshots, the cache and articles',
    needsBase: false,
    completes: [],
    load: async () => (await import('./doctor.ts')).doctor,
  },
  {
    name: 'completion',
    summary: 'print what lets a shell complete commands, flags and values',
    needsBase: false,
    completes: ['shells'],
    load: async () => (await import('./completion.ts')).completion,
  },
]

/** The commands that the open knowledge base adds: one for each view that it declares. */
export function viewCommands(session: Session): readonly CommandEntry[] {
  const kb = session.tryBase()?.kb
  if (!kb) return []
  return Array.from(kb.views, ([name, { title }]) => ({
    name,
    // Help is English, where the knowledge base is too.
    summary: visible(textIn(title, 'en', kb.languages)) || `the view ${name}`,
    needsBase: true,
    textAfterHyphen: SHORT_FLAGS,
    completes: ['query'],
    load: async () => (await import('./view.ts')).viewCommand(name),
  }))
}
