import type { Fact, KnowledgeBase } from '../../model/knowledge-base.ts'
import { BitList } from '../bits.ts'
import { BUILT_IN_FACETS } from '../facets.ts'
import { FactLists, type Family, familiesOf, type Lists } from '../lists.ts'
import { ordinalsOf, type Postings } from '../postings.ts'
import { BlobWriter } from './blobs.ts'
import { BLOCK, type FigureOffsets, type Root, SHORT, type StoredPostings, sectionsOf } from './layout.ts'
import { writeParts } from './parts.ts'
import { writeTree } from './tree.ts'

/** Writes a knowledge base, its index and further sections, any JSON values, as one snapshot. */
export function writeSnapshot(
  kb: KnowledgeBase,
  write: (bytes: Uint8Array) => void,
  further: Readonly<Record<string, unknown>> = {},
): void {
  const writer = new BlobWriter(write)
  const lists = new FactLists(kb)
  const blocks = writeFacts(writer, kb.facts)
  const { families, figures } = familiesOf(kb, BUILT_IN_FACETS)
  const root: Root = {
    blocks,
    size: kb.facts.length,
    superseded: writer.numbers(ordinalsOf(lists.superseded)),
    families: Object.fromEntries(families.map(family => [family, writeFamily(writer, lists, family)])),
    figures: Object.fromEntries(figures.map(role => [role, writeFigures(writer, lists, role)])),
    sections: Object.fromEntries(
      Object.entries({ ...sectionsOf(kb), ...further })
        .map(([name, value]) => [name, writer.json(value)])
        .concat(languageSections(writer, kb)),
    ),
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

/** Blocks of facts: the ends of their JSON texts, counted from the first, then the texts. */
function writeFacts(writer: BlobWriter, facts: readonly Fact[]): number {
  const offsets: number[] = []
  for (let from = 0; from < facts.length; from += BLOCK) {
    const texts = facts.slice(from, from + BLOCK).map(fact => writer.encode(fact))
    offsets.push(writer.bytes(joined(texts)))
  }
  return writer.numbers(Float64Array.from(offsets))
}

function joined(texts: readonly Uint8Array[]): Uint8Array {
  let end = 0
  const ends = texts.map(text => {
    end += text.length
    return end
  })
  const block = new Uint8Array(4 * (ends.length + 1) + end)
  const view = new DataView(block.buffer)
  view.setUint32(0, ends.length, true)
  for (const [i, each] of ends.entries()) view.setUint32(4 * (i + 1), each, true)
  const start = 4 * (ends.length + 1)
  for (const [i, text] of texts.entries()) block.set(text, start + (ends[i - 1] ?? 0))
  return block
}

function writeFamily(writer: BlobWriter, lists: Lists, family: Family): number {
  const stored = (list: Postings): StoredPostings => {
    if (list.length <= SHORT) return [...list]
    return list instanceof BitList
      ? { bits: writer.numbers(list.words), length: list.length }
      : writer.numbers(list)
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
