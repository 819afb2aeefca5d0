import type { KnowledgeBase } from '../model/knowledge-base.ts'
import { matrixListing } from '../output/matrix-listing.ts'
import { axesOf, matrix } from '../views/matrix.ts'
import { STATES, type State } from '../views/matrix-cells.ts'
import { choose } from './choose.ts'
import type { CommandModule } from './command.ts'
import { UsageError } from './errors.ts'
import { emit, type OutputOptions } from './output-options.ts'
import { addListOptions, isQueryText, questionOf, readAsked } from './query-options.ts'
import { axisNamed } from './view.ts'

/** `akb coverage [VIEW] [QUERY…]` */
export const coverage: CommandModule = {
  define(command, session) {
    const views = [...(session.tryBase()?.kb.views.keys() ?? [])]
    command
      .argument('[view]', `the view: ${views.join(', ') || 'one that kb.yaml declares'} (else the first)`)
      .argument('[query...]', 'only these facts and cells: qualifiers and words')
      .option('--by <role>', 'what makes the rows')
      .option('--only <states>', `cells that are ${STATES.join(', ')}`)
    addListOptions(command, session, { history: false })
  },

  async run(invocation) {
    const { session, args, options } = invocation
    const [first = '', ...rest] = args
    const isNamed = first !== '' && !isQueryText(first)
    const asked = await readAsked(invocation, isNamed ? rest : args)
    const { index, kb } = asked.base
    const name = await viewNamed(isNamed ? first : undefined, kb)
    const by = await axisNamed(options.by as string | undefined, axesOf(kb.views.get(name)!))
    const states = await statesNamed(options.only as string | undefined)
    const whole = matrix(index, name, { ...asked, by, complete: true })
    const shown = { ...whole, cells: whole.cells.filter(({ state }) => states.includes(state)) }
    const question = { ...questionOf(asked, session), cells: 'states' as const }
    return emit(matrixListing(shown, kb, question), options as unknown as OutputOptions, session)
  },
}

async function viewNamed(name: string | undefined, { views }: KnowledgeBase): Promise<string> {
  const names = [...views.keys()]
  const [first] = names
  if (first === undefined)
    throw new UsageError('this knowledge base declares no view', [
      'kb.yaml declares views: a kind, rows, a cell',
    ])
  const choice = { message: `there is no view "${name}"`, all: 'views', example: 'akb coverage' }
  return name === undefined ? first : choose(name, names, choice)
}

async function statesNamed(text: string | undefined): Promise<readonly State[]> {
  if (text === undefined) return STATES
  return Promise.all(
    text.split(',').map(part => {
      const message = `--only: no cell is called "${part}"`
      return choose(part.trim(), STATES, { message, all: 'states', example: '--only' })
    }),
  )
}
