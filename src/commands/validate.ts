import { savedQueryProblems } from '../curate/index.ts'
import { load } from '../load/index.ts'
import { compareProblems } from '../model/problem.ts'
import type { CommandModule } from './command.ts'
import { addOutputOptions, type OutputOptions } from './output-options.ts'
import { emitProblems } from './problems.ts'

/** `akb validate` */
export const validate: CommandModule = {
  define: command => addOutputOptions(command),

  async run({ session, options }) {
    const articles = session.articles()
    const { kb, ...found } = load(session.folder, articles === undefined ? {} : { articles })
    // What a query may say is known once the knowledge base is.
    const queries = kb ? await savedQueryProblems(kb, session.folder) : []
    const problems = [...found.problems, ...queries].sort(compareProblems)
    const total = found.total + queries.length
    return emitProblems({ kb, problems, total }, options as unknown as OutputOptions, session)
  },
}
