import type { Command } from 'commander'

/** Declares the flags that every command takes. */
export function globalOptions(command: Command): Command {
  return command
    .option('-V, --version', 'print the version')
    .option('--kb <dir>', 'the knowledge base (else AKB_KB, else the one that is shipped)')
    .option('--articles <dir>', 'the folder of the articles (else AKB_ARTICLES)')
    .option('--lang <language>', 'the language of texts (else that of the question, or the locale)')
    .option('--color [when]', 'auto, always or never (also NO_COLOR, FORCE_COLOR)')
    .option('--no-pager', 'never show long output with a pager (AKB_PAGER, PAGER, else less)')
    .option('--quiet', 'no remarks on standard error')
    .option('--debug', 'show the stack of an error')
}
