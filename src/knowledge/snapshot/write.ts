import type { KnowledgeBase } from '../../model/knowledge-base.ts'
import { BitList } from '../bits.ts'
import { BUILT_IN_FACETS } from '../facets.ts'
import type { Family } from '../families.ts'
import { FactLists, familiesOf, type Lists } from '../lists.ts'
import { ordinalsOf, type Postings } from '../postings.ts'
import { BlobWriter } from './blobs.ts'
import { writeGroups } from './groups.ts'
import { writeHashTables } from './hash-tables.ts'
import { entriesOf, type FigureOffsets, type Root, SHORT, type StoredPostings, sectionsOf } from './layout.ts'
import { writeParts } from './parts.ts'
import { writeTree } from './tree.ts'

/** Writes a knowledge base, its index and further sections, numbers or any JSON values, as one snapshot. */
export function writeSnapshot(
  kb: KnowledgeBase,
  write: (bytes: Uint8Array) => void,
  further: Readonly<Record<string, unknown>> = {},
): void {
  const writer = new BlobWriter(write)
  const lists = new FactLists(kb)
  const groups = writeGroups(writer, kb)
  const { families, figures } = familiesOf(kb, BUILT_IN_FACETS)
  const root: Root = {
    groups,
    entries: writeHashTables(writer, entriesOf(kb)),
    size: kb.facts.length,
    superseded: writer.numbers(ordinalsOf(lists.superseded), 2),
    families: families
      .filter(family => lists.keys(family).length > 0)
      .map(family => [family, writeFamily(writer, lists, family)]),
    figures: figures.map(role => [role, writeFigures(writer, lists, role)]),
    sections: Object.entries({ ...sectionsOf(kb), ...further })
      .map(([name, value]): [string, number] => [
        name,
        value instanceof Uint32Array ? writer.numbers(value, 2) : writer.json(value),
      ])
      .concat(languageSections(writer, kb)),
  }
  writer.end(writer.json(root))
}

/** The words of each language, of which most runs need few. */
function languageSections(writer: BlobWriter, { words, lexicon }: KnowledgeBase): [string, number][] {
  const write =
    (sort: string) =>
    ([language, file]: [string, object]): [string, number] => [
      `${sort} ${language}`,
      writeParts(writer, file),
    ]
  return [...Array.from(words, write('words')), ...Array.from(lexicon, write('lexicon'))]
}

function writeFamily(writer: BlobWriter, lists: Lists, family: Family): number {
  const stored = (list: Postings): StoredPostings => {
    if (list.length <= SHORT) return [...list]
    return list instanceof BitList
      ? { bits: writer.numbers(list.words, 2), length: list.length }
      : writer.numbers(list, 2)
  }
  return writeTree(
    writer,
    lists.keys(family).map(key => [key, stored(lists.list(family, key))]),
  )
}

function writeFigures(writer: BlobWriter, lists: Lists, role: string): FigureOffsets {
  const { values, unit, ordinals, units } = lists.figures(role)
  return {
    values: writer.numbers(values),
    unit: writer.numbers(unit),
    ordinals: writer.numbers(ordinals),
    units,
  }
}
