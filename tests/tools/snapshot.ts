// Writes dist/shipped.akb. The build bundles this file and runs it from dist/.
import { fileURLToPath } from 'node:url'
import { shippedFolder } from '../../src/base.ts'
import { sharedLanguages } from '../../src/load/host.ts'
import { loadFolder } from '../../src/opening.ts'
import { writeStored } from '../../src/store/index.ts'
import { takeStamps } from '../../src/store/stamps.ts'

const folder = shippedFolder()
const stamps = takeStamps(folder, sharedLanguages())
writeStored(loadFolder(folder).kb, fileURLToPath(new URL('./shipped.akb', import.meta.url)), {
  folder,
  stamps,
})
