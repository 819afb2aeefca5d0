import { Labels } from '../knowledge/labels.ts'
import type { Fact, KnowledgeBase } from '../model/knowledge-base.ts'
import { FactFields } from './fact-fields.ts'
import type { Languages } from './facts-listing.ts'
import type { Column, Fields } from './result.ts'

/** The columns of rows that are about a fact: their own, then whatever a fact has. */
function rowFields<Row>(
  own: readonly Column<Row>[],
  facts: FactFields,
  of: (row: Row) => Fact,
): Required<Fields<Row>> {
  const names = own.map(({ name }) => name)
  const lift = (columns: readonly Column<Fact>[] | undefined) => columns?.map(column => lifted(column, of))
  const named = (name: string) => {
    const found = own.find(column => column.name === name)
    return found ? [found] : lift(facts.named(name))
  }
  return {
    names: () => [...names, ...facts.names().filter(name => !names.includes(name))],
    named,
    shown: name => (names.includes(name) ? named(name) : lift(facts.shown(name))),
  }
}

/** The fields of rows that are about a fact, for scripts and for people, each in their language. */
export function fieldsInBoth<Row>(
  kb: KnowledgeBase,
  { data, people }: Languages,
  { own, of }: { readonly own: (labels: Labels) => readonly Column<Row>[]; readonly of: (row: Row) => Fact },
): { readonly data: Fields<Row>; readonly people: Fields<Row>; readonly fields: Fields<Row> } {
  const inOne = (language: string) =>
    rowFields(own(new Labels(kb, language)), new FactFields(kb, language), of)
  const [forData, forPeople] = [inOne(data), inOne(people)]
  return { data: forData, people: forPeople, fields: { ...forData, shown: forPeople.shown } }
}

/** The columns of several names, one after the other. */
export function picked<Row>(fields: Fields<Row>, names: readonly string[]): readonly Column<Row>[] {
  return names.flatMap(name => fields.named(name) ?? [])
}

function lifted<Row>({ cell, human, json, ...rest }: Column<Fact>, of: (row: Row) => Fact): Column<Row> {
  return {
    ...rest,
    cell: row => cell(of(row)),
    ...(human && { human: (row: Row) => human(of(row)) }),
    ...(json && { json: (row: Row) => json(of(row)) }),
  }
}
