import { choose } from './choose.ts'
import type { CommandModule } from './command.ts'
import { SCRIPTS, SHELLS } from './completion-scripts.ts'
import { UsageError } from './errors.ts'
import { EXIT } from './exit-status.ts'

/** `akb completion bash|zsh|fish` */
export const completion: CommandModule = {
  define: command => {
    command.argument('<shell>', SHELLS.join(', '))
    command.addHelpText(
      'after',
      `\nExamples:\n  source <(akb completion bash)\n  source <(akb completion zsh)\n  akb completion fish | source`,
    )
  },

  async run({ session, args: [shell = '', ...more] }) {
    if (more.length > 0) throw new UsageError('completion takes one shell', [`shells: ${SHELLS.join(', ')}`])
    const message = `there is no completion for "${shell}"`
    const known = await choose(shell, SHELLS, { message, all: 'shells', example: 'akb completion' })
    await session.print(SCRIPTS[known])
    return EXIT.done
  },
}
