import { Command } from 'commander'

/**
 * A command to which only the flags that its arguments name are added: to declare all takes longer than to run. What it
 * would say of wrong ones is said elsewhere, and it prints nothing.
 */
export class NamedFlags extends Command {
  readonly #named: readonly string[]

  constructor(name: string, named: readonly string[]) {
    super(name)
    this.#named = named
    this.exitOverride().configureOutput({ outputError: () => undefined, writeErr: () => undefined })
  }

  // biome-ignore lint/suspicious/noExplicitAny: the method of commander has several forms
  override option(flags: string, ...rest: any[]): this {
    // Another flag that begins alike does no harm.
    const isNamed = this.#named.some(name => flags.includes(name))
    return isNamed ? (super.option as (...given: unknown[]) => this)(flags, ...rest) : this
  }
}
