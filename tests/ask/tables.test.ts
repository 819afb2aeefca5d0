import { describe, expect, it } from 'vitest'
import { createAsker } from '../../src/ask/index.ts'
import { Interpreter } from '../../src/ask/interpret.ts'
import { tablesOf } from '../../src/ask/tables.ts'
import { StoredTables, writeTables } from '../../src/knowledge/snapshot/tables.ts'
import { memorySource } from '../knowledge/memory-source.ts'
import { ALLIANCE, askable, FILMS, TODAY } from './bases.ts'
import { readLines } from './questions/lines.ts'

/** The tables of a base as they are read back from what was written of them. */
function tablesFor(folder: string) {
  const { kb, index } = askable(folder).base
  const pieces: Uint8Array[] = []
  const { scope, groups } = new Interpreter(kb, index)
  writeTables(tablesOf(scope, groups), 'test', piece => pieces.push(piece))
  const stored = new StoredTables(memorySource(new Uint8Array(Buffer.concat(pieces))))
  return (name: string) => stored.table(name)
}

describe('the words of a base that were kept', () => {
  it.each([
    ['films', FILMS, 'regression/films.jsonl'],
    ['the Alliance, in English', ALLIANCE, 'regression/en.jsonl'],
    ['the Alliance, in French', ALLIANCE, 'regression/fr.jsonl'],
  ])(
    'answer as those that were just collected: %s',
    (_name, folder, file) => {
      const { base, ask } = askable(folder)
      const keep = () => undefined
      const asker = createAsker(base.kb, base.index, { tables: tablesFor(folder), keep })
      for (const { q } of readLines<{ readonly q: string }>(file))
        expect(asker(q, { today: TODAY })).toEqual(ask(q))
    },
    // Every question of the regression, twice: beside other work more than a minute.
    600_000,
  )

  it('are kept where there are none yet', () => {
    const { kb, index } = askable(FILMS).base
    const kept: string[] = []
    createAsker(kb, index, { tables: undefined, keep: tables => void kept.push(...Object.keys(tables)) })
    expect(kept).toContain('en items')
    expect(kept).toContain('text facts')
  })
})
