import { missingOf } from '../tools.ts'
import { printed } from './shell.ts'

/** The programs of the system that pipelines may need. */
const TOOLS = ['awk', 'csvcut', 'csvjson', 'csvsort', 'jq', 'mlr', 'python3', 'sqlite3', 'xargs']

const missing = missingOf(TOOLS)

/** The programs that a command needs and the system has not. */
export function missingFor(command: string): readonly string[] {
  return missing.filter(tool => new RegExp(`\\b${tool}\\b`).test(command))
}

const BLOCK = /(```(?:console|shell-session)\n)([\s\S]*?)(```)/g

/** The commands of a block with what stands below each. */
function entriesOf(block: string): readonly (readonly [command: string, entry: string])[] {
  return block.split(/^(?=\$ )/m).map(entry => [entry.slice(2, entry.indexOf('\n')), entry])
}

/** The lines of the pipelines in a page. */
export function pipelinesOf(page: string): readonly string[] {
  return [...page.matchAll(/```shell-session\n([\s\S]*?)```/g)].flatMap(([, block]) =>
    entriesOf(block!).map(([line]) => line),
  )
}

/** A page with the output of its commands as it is now; what cannot be run here is left as it is. */
export function rendered(page: string): string {
  return page.replace(BLOCK, (_, open: string, block: string, close: string) => {
    const entries = entriesOf(block).map(([line, entry]) =>
      missingFor(line).length > 0 ? entry : `$ ${line}\n${printed(line)}`,
    )
    return open + entries.join('') + close
  })
}
