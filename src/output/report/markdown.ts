import { visible } from '../text.ts'

/** What Markdown reads as markup wherever it stands: CommonMark, tables and footnotes of GitHub's, mathematics. */
const MARKUP = /[\\`*_{}[\]#|~$^=]/g
/** What would start a list, a quotation, a rule or a definition at the beginning of a line. */
const AT_START = /^(?:[-+:]|\d+[.)])/
/**
 * What some renderers turn into links by itself: addresses with a scheme, with www, of mail, and names of hosts. A
 * comment, which shows as nothing, takes each apart.
 */
const LINKS = /:(?=\/)|\/(?=\/)|(?<=mailto|xmpp):|w(?=ww)|@|(?<=[\p{L}\p{N}])\.(?=\p{L})/giu

/** Text from a knowledge base as Markdown that shows it letter by letter, on one line: none of it is markup. */
export function markdownText(text: string): string {
  const plain = visible(text).trim()
  return plain
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(MARKUP, '\\$&')
    .replace(AT_START, start => start.replace(/[-+:.)]/, '\\$&'))
    .replace(/!(?=\\\[|$)/g, '\\!')
    .replace(LINKS, '$&<!-- -->')
}

/** The address of a source as a link; one that is no plain web address is shown, and is no link. */
export function markdownLink(url: string): string {
  return /^https?:\/\/[!#-;=?-[\]_a-z~]+$/i.test(url) ? `<${url}>` : markdownText(url)
}

/** A table of cells that are Markdown already. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell => cell || ' ').join(' | ')} |`
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n')
}
