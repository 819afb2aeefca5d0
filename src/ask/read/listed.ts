import type { Atom } from './atoms.ts'
import type { Lexicon } from './lexicon.ts'

/** Lists of words in the file of a language that are no closed words: whatever else such a word means, it means still. */
type List =
  | 'volition'
  | 'expectation'
  | 'causation'
  | 'publishing'
  | 'partTaking'
  | 'action'
  | 'dating'
  | 'duration'
  | 'working'
  | 'exceeding'
  | 'announcements'
  | 'jointly'
  | 'personal'
  | 'possessive'
  | 'impersonal'
  | 'relating'
  | 'relaying'

interface Listed {
  readonly words: ReadonlySet<string>
  readonly stems: ReadonlySet<string>
}

/** What each list holds, which is asked of every word of every question. */
const lists = new WeakMap<Lexicon, Map<List, Listed>>()

/** Whether a word is on a list of some language, in any of its forms. */
export function isListed(lexicons: readonly Lexicon[], { stems, word }: Atom, list: List): boolean {
  const [own, ...others] = stems
  const forms = others.length === 0 ? (own ?? []) : []
  return lexicons.some(lexicon => {
    const listed = listOf(lexicon, list)
    return listed.words.has(word) || forms.some(stem => listed.stems.has(stem))
  })
}

function listOf(lexicon: Lexicon, list: List): Listed {
  const known = lists.get(lexicon) ?? new Map<List, Listed>()
  lists.set(lexicon, known)
  const words = lexicon.language[list] ?? []
  const found = known.get(list) ?? {
    words: new Set(words),
    stems: new Set(
      words.map(each => lexicon.textStems(each)).flatMap(stems => (stems.length === 1 ? stems : [])),
    ),
  }
  known.set(list, found)
  return found
}
