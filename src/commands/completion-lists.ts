import type { KnowledgeBase } from '../model/knowledge-base.ts'
import { compareListing } from '../output/compare-listing.ts'
import { conflictsListing } from '../output/conflicts-listing.ts'
import { evidenceListing } from '../output/evidence-listing.ts'
import { matrixListing } from '../output/matrix-listing.ts'
import { problemsListing } from '../output/problem-listing.ts'
import type { Listing } from '../output/result.ts'
import { sourcesListing } from '../output/source-listing.ts'
import { statsListing } from '../output/stats-listing.ts'
import { termsListing } from '../output/term-listing.ts'
import { changesListing, timelineListing } from '../output/time-listings.ts'
import { axesOf } from '../views/matrix.ts'
import { TIMES } from '../views/timeline.ts'

/** What `--fields` and `--sort` of some commands may name, and `--by`: by the name of the command. */
interface CommandLists {
  readonly fields: Readonly<Record<string, readonly string[]>>
  readonly by: Readonly<Record<string, readonly string[]>>
}

/** The lists of the commands that do not list facts, taken from what they print where there is nothing to print. */
export function listsOfCommands(kb: KnowledgeBase): CommandLists {
  const [language = ''] = kb.languages
  const question = { query: '', languages: { people: language, data: language } }
  const listings: Readonly<Record<string, Pick<Listing, 'fields'>>> = {
    terms: termsListing([], kb, question.languages),
    sources: sourcesListing([], kb, question.languages),
    stats: statsListing([], kb, question),
    changes: changesListing([], kb, question),
    timeline: timelineListing([], kb, { ...question, by: 'valid' }),
    compare: compareListing([], kb, { ...question, terms: [] }),
    conflicts: conflictsListing([], kb, question),
    validate: problemsListing([], null),
    verify: problemsListing([], null),
    locate: evidenceListing([], kb),
  }
  const views = Array.from(kb.views, ([name, view]) => {
    const shown = { name, view, rows: [], columns: [], cells: [] }
    const fieldsOf = (cells: 'facts' | 'states') => matrixListing(shown, kb, { ...question, cells }).fields
    return { name, by: axesOf(view), facts: fieldsOf('facts'), states: fieldsOf('states') }
  })
  return {
    fields: {
      ...Object.fromEntries(Object.entries(listings).map(([name, { fields }]) => [name, fields.names()])),
      ...Object.fromEntries(views.map(({ name, facts }) => [name, facts.names()])),
      coverage: [...new Set(views.flatMap(({ states }) => states.names()))],
    },
    by: {
      ...Object.fromEntries(views.map(({ name, by }) => [name, by])),
      coverage: [...new Set(views.flatMap(({ by }) => by))],
      timeline: TIMES,
    },
  }
}
