import type { CommandEntry } from './command.ts'

/** Arguments of one hyphen that are flags where all others are query text. */
const SHORT_FLAGS: readonly string[] = ['-e', '-h', '-0']

/** Every command, in the order of the help. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'ask',
    summary: 'answer a question, with what the answer rests on',
    needsBase: true,
    load: async () => (await import('./ask.ts')).ask,
  },
  {
    name: 'facts',
    summary: 'list facts that a query finds',
    needsBase: true,
    textAfterHyphen: SHORT_FLAGS,
    load: async () => (await import('./facts.ts')).facts,
  },
  {
    name: 'show',
    summary: 'show a term, a fact or a source',
    needsBase: true,
    load: async () => (await import('./show.ts')).show,
  },
  {
    name: 'terms',
    summary: 'list the vocabulary',
    needsBase: true,
    load: async () => (await import('./terms.ts')).terms,
  },
  {
    name: 'sources',
    summary: 'list the sources',
    needsBase: true,
    load: async () => (await import('./sources.ts')).sources,
  },
  {
    name: 'validate',
    summary: 'find what is wrong in the files of a knowledge base',
    needsBase: false,
    load: async () => (await import('./validate.ts')).validate,
  },
  {
    name: 'verify',
    summary: 'check every evidence against the articles',
    needsBase: false,
    load: async () => (await import('./verify.ts')).verify,
  },
  {
    name: 'locate',
    summary: 'print the evidence entry of a passage',
    needsBase: true,
    load: async () => (await import('./locate.ts')).locate,
  },
]
