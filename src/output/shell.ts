/** A query as a command that can be pasted into a POSIX shell. */
export function shellQuery(query: string): string {
  return `akb facts ${shellQuoted(query)}`
}

/** Quoted unless every character is harmless to a shell. */
function shellQuoted(text: string): string {
  if (/^[\w:,.=@%+/ -]+$/.test(text) && !/(^| )-/.test(text)) return text
  return `'${text.replaceAll("'", "'\\''")}'`
}
