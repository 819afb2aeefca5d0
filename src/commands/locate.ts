import { locate as locatePassage } from '../curate/index.ts'
import { evidenceListing } from '../output/evidence-listing.ts'
import { nearest } from '../query/index.ts'
import type { CommandModule } from './command.ts'
import { didYouMean, UsageError } from './errors.ts'
import { EXIT } from './exit-status.ts'
import { addOutputOptions, emit, type OutputOptions } from './output-options.ts'
import { articlesOf } from './quote.ts'
import type { Session } from './session.ts'

/** `akb locate SOURCE 'words'` */
export const locate: CommandModule = {
  define(command) {
    command
      .argument('<source>', 'id of a source')
      .argument('<words...>', 'words of the passage, in their order')
    addOutputOptions(command)
  },

  async run({ session, args: [source = '', ...words], options }) {
    const flags = options as unknown as OutputOptions
    const { kb } = session.base()
    if (!kb.sources.has(source)) throw await unknownSource(source, session)
    const articlesDir = articlesOf(session, 'locate', kb)
    const found = locatePassage({ kb, source, words: words.join(' '), articlesDir })
    if ('evidence' in found) return emit(evidenceListing([found.evidence], kb), flags, session)
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
    `example: akb locate ${near[0] ?? ids[0]} 'some words'`,
  ])
}
