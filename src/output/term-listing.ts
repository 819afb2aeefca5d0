import { Labels } from '../knowledge/labels.ts'
import { type KnowledgeBase, type Term, textIn } from '../model/knowledge-base.ts'
import { type Column, fixedFields, type Listing, stampOf } from './result.ts'

/** A term as JSON has it: its YAML plus its type, absent keys left out. */
export function termJson({ id, type, broader, partOf, ...rest }: Term): Record<string, unknown> {
  return {
    id,
    type,
    ...rest,
    ...(broader.length > 0 && { broader }),
    ...(partOf.length > 0 && { partOf }),
  }
}

/** The columns of terms, texts in one language. */
export function termColumns(kb: KnowledgeBase, language: string): readonly Column<Term>[] {
  const labels = new Labels(kb, language)
  const text = (value: Term['label'] | undefined) => textIn(value, language, kb.languages)
  const columns: readonly Column<Term>[] = [
    { name: 'id', unbroken: true, cell: term => term.id },
    { name: 'type', cell: term => term.type },
    { name: 'label', cell: term => text(term.label), json: term => term.label },
    {
      name: 'aliases',
      cell: term => (term.aliases && Object.hasOwn(term.aliases, language) ? term.aliases[language]! : []),
      json: term => term.aliases,
    },
    { name: 'broader', cell: term => term.broader },
    { name: 'partOf', cell: term => term.partOf },
    { name: 'class', cell: term => term.class ?? '' },
    { name: 'definition', cell: term => text(term.definition), json: term => term.definition },
  ]
  return columns.map(column => ({
    ...column,
    heading: labels.heading(column.name),
    meaning: MEANINGS[column.name] ?? '',
  }))
}

/** What a bare `--fields` says. */
const MEANINGS: Readonly<Record<string, string>> = {
  id: 'the id of the term',
  type: 'its type',
  label: 'its name',
  aliases: 'what else it is called',
  broader: 'the terms directly above it',
  partOf: 'what it is part of',
  class: 'which class of its type it is',
  definition: 'what it is',
}

export function termsListing(
  terms: readonly Term[],
  kb: KnowledgeBase,
  languages: { data: string; people: string },
) {
  const columns = termColumns(kb, languages.data)
  const forPeople = termColumns(kb, languages.people)
  const shown = ['id', 'type', 'label', 'aliases', 'broader']
  const listing: Listing<Term> = {
    key: 'terms',
    head: { kb: stampOf(kb) },
    rows: terms,
    json: termJson,
    columns,
    tableColumns: forPeople.filter(({ name }) => shown.includes(name)),
    id: term => term.id,
    fields: fixedFields(columns, forPeople),
  }
  return listing
}
