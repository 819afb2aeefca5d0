import { Labels } from '../knowledge/labels.ts'
import type { KnowledgeBase } from '../model/knowledge-base.ts'
import type { ConflictPair } from '../views/conflicts.ts'
import { statusText } from './fact-text.ts'
import type { FactsQuestion } from './facts-listing.ts'
import { type Column, fixedFields, type Listing, stampOf } from './result.ts'

/** Pairs of facts that do not agree: why, which of them stands, and by which rule. */
export function conflictsListing(
  pairs: readonly ConflictPair[],
  kb: KnowledgeBase,
  { query, asOf, languages }: FactsQuestion,
): Listing<ConflictPair> {
  const columns = columnsOf(new Labels(kb, languages.data))
  const forPeople = columnsOf(new Labels(kb, languages.people))
  return {
    key: 'conflicts',
    head: { kb: stampOf(kb), query, asOf: asOf ?? null },
    rows: pairs,
    json: pair => pair,
    columns,
    tableColumns: [
      ...forPeople.filter(({ name }) => ['why', 'rule'].includes(name)),
      factsColumn(new Labels(kb, languages.people)),
    ],
    id: ({ facts }) => facts.map(({ id }) => id),
    fields: fixedFields(columns, forPeople),
  }
}

function columnsOf(labels: Labels): readonly Column<ConflictPair>[] {
  const text = (name: string, meaning: string, cell: Column<ConflictPair>['cell']) => ({
    name,
    meaning,
    heading: labels.heading(name),
    cell,
  })
  return [
    {
      ...text('why', 'why both cannot be taken as they are', ({ why }) => why),
      human: ({ why }) => labels.heading(why),
    },
    {
      ...text('rule', 'what settles which of them stands', ({ rule }) => rule),
      human: ({ rule }) => labels.heading(rule),
    },
    text('stands', 'those of the two that stand', ({ stands }) => stands),
    text('first', 'the fact that was reported first', ({ facts }) => facts[0].id),
    text('first.statement', 'what it says', ({ facts }) => labels.statement(facts[0])),
    text('first.reported', 'when', ({ facts }) => facts[0].reported),
    text('second', 'the other fact', ({ facts }) => facts[1].id),
    text('second.statement', 'what it says', ({ facts }) => labels.statement(facts[1])),
    text('second.reported', 'when', ({ facts }) => facts[1].reported),
  ]
}

/** Both facts, one below the other; what stands is marked with a plus, what does not with a minus. */
function factsColumn(labels: Labels): Column<ConflictPair> {
  return {
    name: 'facts',
    heading: labels.heading('facts'),
    stacked: true,
    cell: ({ facts, stands }) =>
      facts.flatMap(fact => [
        `${stands.includes(fact.id) ? '+' : '−'} ${labels.statement(fact)}`,
        `  ${statusText(fact, labels)}`,
        `  ${fact.id}`,
      ]),
  }
}
