import { verify as verifyBase } from '../curate/index.ts'
import { load } from '../load/index.ts'
import type { CommandModule } from './command.ts'
import { addOutputOptions, type OutputOptions } from './output-options.ts'
import { emitProblems } from './problems.ts'
import { articlesOf } from './quote.ts'

/** `akb verify --articles DIR` */
export const verify: CommandModule = {
  define: command => addOutputOptions(command),

  async run({ session, options }) {
    const flags = options as unknown as OutputOptions
    const loaded = load(session.folder)
    if (!loaded.kb) return emitProblems({ ...loaded, kb: undefined }, flags, session)
    const articles = articlesOf(session, 'verify', loaded.kb)
    const { spans, ...found } = verifyBase(loaded.kb, articles, session.folder)
    const status = await emitProblems({ kb: loaded.kb, ...found }, flags, session)
    await session.note(`${spans} spans held against ${articles}`)
    return status
  },
}
