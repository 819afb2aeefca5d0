import type { Atom } from './atoms.ts'
import { isAsking, isMark } from './cues.ts'
import type { Lexicon } from './lexicon.ts'
import { sensesOf } from './senses.ts'

/** "A leads X, right?" (a question tag): the words behind the last comma ask whether it is so. */
export function withTag(atoms: readonly Atom[], lexicons: readonly Lexicon[]): readonly Atom[] {
  const end = atoms.findIndex(({ text }) => text === '?')
  const asked = end < 0 ? atoms : atoms.slice(0, end)
  const comma = asked.findLastIndex(({ text }) => text === ',')
  const before = atoms.slice(0, comma)
  const [first, ...others] = asked.slice(comma + 1).filter(atom => !isMark(atom))
  if (comma < 1 || !first || before.some(isAsking)) return atoms
  const said = [first, ...others].map(({ word }) => word).join(' ')
  const isTag = lexicons.some(lexicon => tagsOf(lexicon).has(said))
  return isTag ? [...before, { ...first, senses: WHETHER }, ...atoms.slice(asked.length)] : atoms
}

const WHETHER = sensesOf('truth')

/** The tags of a language, as the words of a question are written. */
function tagsOf(lexicon: Lexicon): ReadonlySet<string> {
  const known = tags.get(lexicon)
  if (known) return known
  const found = new Set(
    (lexicon.language.tags ?? []).map(tag =>
      lexicon
        .tokens(tag)
        .map(({ word }) => word)
        .join(' '),
    ),
  )
  tags.set(lexicon, found)
  return found
}

const tags = new WeakMap<Lexicon, ReadonlySet<string>>()
