/** A query as a command that can be pasted into a POSIX shell. */
export function shellQuery(query: string): string {
  const harmless = /^[\w:,.=@%+/ -]+$/.test(query) && !/(^| )-/.test(query)
  return `akb facts ${harmless ? query : quoted(query)}`
}

/** Arguments of `akb facts` as a command that can be pasted into a POSIX shell. */
export function shellArguments(argv: readonly string[]): string {
  const words = argv.map(each => (/^(?!=)[\w:,.=@%+/-]+$/.test(each) ? each : quoted(each)))
  return ['akb facts', ...words].join(' ')
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
