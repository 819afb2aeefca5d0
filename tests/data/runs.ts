/** So many words in a row are a sentence's own. */
const LONG = 8

/** The words of a text, folded: lower case, no accents, no marks. */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** Every run of so many words of some texts. */
export function runsOf(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap(runsIn))
}

/** The runs of a text that are among others, each with the line that it begins on. */
export function sharedRuns(text: string, runs: ReadonlySet<string>): string[] {
  return text
    .split('\n')
    .flatMap((line, i) => runsIn(line).flatMap(run => (runs.has(run) ? [`${i + 1}: ${run}`] : [])))
}

function runsIn(text: string): string[] {
  const words = wordsOf(text)
  return words.slice(LONG - 1).map((_, at) => words.slice(at, at + LONG).join(' '))
}
