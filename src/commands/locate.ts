import { locateAll } from '../curate/index.ts'
import { evidenceListing } from '../output/evidence-listing.ts'
import { nearest } from '../query/index.ts'
import type { CommandModule } from './command.ts'
import { didYouMean, UsageError } from './errors.ts'
import { EXIT } from './exit-status.ts'
import { addOutputOptions, emit, type OutputOptions } from './output-options.ts'
import { articlesOf } from './quote.ts'
import type { Session } from './session.ts'

interface LocateFlags extends OutputOptions {
  readonly all?: boolean
}

/** `akb locate SOURCE 'words'` */
export const locate: CommandModule = {
  define(command) {
    command
      .argument('<source>', 'id of a source')
      .argument('<words...>', 'words of the passage, in their order')
      .option('--all', 'every place where it stands, not the first alone')
    addOutputOptions(command)
  },

  async run({ session, args: [source = '', ...words], options }) {
    const flags = options as unknown as LocateFlags
    const { kb } = session.base()
    if (!kb.sources.has(source)) throw await unknownSource(source, session)
    const articlesDir = articlesOf(session, 'locate', kb)
    const found = locateAll({ kb, source, words: words.join(' '), articlesDir })
    if ('passages' in found) {
      const evidence = found.passages.map(passage => passage.evidence)
      const more = flags.all ? 0 : evidence.length - 1
      const status = await emit(
        evidenceListing(flags.all ? evidence : evidence.slice(0, 1), kb),
        flags,
        session,
      )
      if (more > 0)
        await session.note(`the first of ${more + 1} places; --all prints them, more words tell them apart`)
      return status
    }
    if ('problem' in found)
      throw new UsageError(found.problem.message, [`articles are read from ${articlesDir}`])
    await emit(evidenceListing([], kb), flags, session)
    await session.note(found.notFound)
    return EXIT.negative
  },
}

async function unknownSource(source: string, session: Session): Promise<UsageError> {
  const { kb } = session.base()
  const ids = [...kb.sources.keys()]
  const near = await nearest(
    source,
    [...kb.sources.values()].map(each => ({ id: each.id, names: [each.file] })),
  )
  return new UsageError(`there is no source "${source}"`, [
    ...didYouMean(near),
    'akb sources lists them',
    `example: akb locate ${near[0] ?? ids[0] ?? 'SOURCE'} 'some words'`,
  ])
}
