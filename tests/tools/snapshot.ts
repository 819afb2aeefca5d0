// Writes dist/shipped.json. The build bundles this file and runs it from dist/.
import { fileURLToPath } from 'node:url'
import { openBase, shippedFolder } from '../../src/base.ts'
import { makeSnapshot } from '../../src/shipped.ts'

const folder = shippedFolder()
makeSnapshot(openBase(folder).kb, folder, fileURLToPath(new URL('./shipped.json', import.meta.url)))
