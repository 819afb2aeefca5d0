import { load } from '../load/index.ts'
import type { CommandModule } from './command.ts'
import { addOutputOptions, type OutputOptions } from './output-options.ts'
import { emitProblems } from './problems.ts'

/** `akb validate` */
export const validate: CommandModule = {
  define: command => addOutputOptions(command),

  run({ session, options }) {
    const articles = session.articles()
    const found = load(session.folder, articles === undefined ? {} : { articles })
    return emitProblems({ ...found, kb: found.kb }, options as unknown as OutputOptions, session)
  },
}
