import type { Atom } from './atoms.ts'
import type { Lexicon } from './lexicon.ts'

/** Lists of words in the file of a language that are no closed words: whatever else such a word means, it means still. */
type List = 'volition' | 'expectation' | 'causation' | 'publishing'

/** Whether a word is on a list of some language, in any of its forms. */
export function isListed(lexicons: readonly Lexicon[], { stems, word: written }: Atom, list: List): boolean {
  const [own, ...others] = stems
  const isOne = own !== undefined && others.length === 0
  return lexicons.some(lexicon =>
    (lexicon.language[list] ?? []).some(
      word => word === written || (isOne && lexicon.textStems(word).some(stem => own.includes(stem))),
    ),
  )
}
