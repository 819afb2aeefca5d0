// Writes dist/shipped.akb and the words of the base beside it. The build bundles this file and runs it from dist/.
import { fileURLToPath } from 'node:url'
import { createAsker } from '../../src/ask/index.ts'
import { shippedFolder } from '../../src/base.ts'
import { KnowledgeIndex } from '../../src/knowledge/index.ts'
import { sharedLanguages } from '../../src/load/host.ts'
import { loadFolder } from '../../src/opening.ts'
import { writeStored } from '../../src/store/index.ts'
import { stateOf, takeStamps } from '../../src/store/stamps.ts'
import { wordStore } from '../../src/store/words.ts'

const folder = shippedFolder()
const stamps = takeStamps(folder, sharedLanguages())
const { kb } = loadFolder(folder)
const file = fileURLToPath(new URL('./shipped.akb', import.meta.url))
writeStored(kb, { file }, { folder, stamps })
createAsker(
  kb,
  new KnowledgeIndex(kb),
  wordStore({ file }, () => stateOf(stamps)),
)
