import { matrixListing } from '../output/matrix-listing.ts'
import { axesOf, matrix } from '../views/matrix.ts'
import { choose } from './choose.ts'
import type { CommandModule } from './command.ts'
import { emit, type OutputOptions } from './output-options.ts'
import { addListOptions, questionOf, readAsked } from './query-options.ts'

/** A command that kb.yaml declares: the matrix of a view. */
export function viewCommand(name: string): CommandModule {
  return {
    define(command, session) {
      const view = session.tryBase()?.kb.views.get(name)
      command
        .argument('[query...]', 'only these facts: qualifiers and words')
        .option('--by <role>', `what makes the rows: ${view ? axesOf(view).join(', ') : 'a role'}`)
      addListOptions(command, session)
    },

    async run(invocation) {
      const { session, args, options } = invocation
      const asked = await readAsked(invocation, args)
      const { index, kb } = asked.base
      const by = await axisNamed(options.by as string | undefined, axesOf(kb.views.get(name)!))
      const shown = matrix(index, name, { ...asked, by })
      const question = { ...questionOf(asked, session), cells: 'facts' as const }
      return emit(matrixListing(shown, kb, question), options as unknown as OutputOptions, session)
    },
  }
}

/** What `--by` names, if anything. */
export async function axisNamed<Axis extends string>(
  by: string | undefined,
  axes: readonly Axis[],
): Promise<Axis | undefined> {
  const message = `--by: "${by}" makes no rows here`
  return by === undefined ? undefined : choose(by, axes, { message, all: 'rows', example: '--by' })
}
