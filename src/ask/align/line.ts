import { atomsAsWritten } from '../read/as-written.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, hasAny, isGrammar, isMark, isPreposition, isSilent } from '../read/cues.ts'
import type { Cue } from '../read/lexicon-words.ts'
import { termsIn } from '../read/named.ts'
import type { Reader } from '../read/reader.ts'
import { Recent } from '../read/recent.ts'
import { type Token, tokenise } from '../read/tokens.ts'
import type { Scope } from '../scope.ts'

/** One word of a question or of a statement, with what of it counts where they are laid side by side. */
export interface Word {
  /** With its language; none of a mark. */
  readonly stem: string | undefined
  readonly word: string
  /** The atom that it belongs to. */
  readonly atom: Atom
  /** It only joins others. */
  readonly light: boolean
  /** It limits what is said: not, only, other. */
  readonly limits: boolean
}

/** Some words one behind the other, with the atoms that they make; these count their places in the words. */
export interface Line {
  readonly words: readonly Word[]
  readonly atoms: readonly Atom[]
}

/** What is said with one of these is not said without it. */
const LIMITS: readonly Cue[] = [
  'not',
  'neither',
  'without',
  'except',
  'only',
  'every',
  'other',
  'or',
  'most',
  'least',
  'more',
  'less',
  'than',
  'same',
  'total',
  'average',
  'difference',
  'count',
]

/** The words of a text that has been split. */
export function lineOf(scope: Scope, tokens: readonly Token[], readers: readonly Reader[]): Line {
  const { lexicon } = readers[0]!
  const atoms = atomsAsWritten(tokens, { readers, texts: scope.texts, apart: 'none' })
  const words = atoms.flatMap(atom =>
    tokens.slice(atom.from, atom.to).map((token): Word => {
      const limits = hasAny(atom, LIMITS)
      return {
        stem: isMark(atom) ? undefined : lexicon.inLanguage(lexicon.stemOf(token)),
        word: token.word,
        atom,
        light: !limits && !isMark(atom) && (isGrammar(atom) || isSilent(atom)),
        limits,
      }
    }),
  )
  return { words, atoms }
}

/** The words of a statement in the language of the first reader, which many questions may be laid against. */
export function lineIn(scope: Scope, text: string, readers: readonly Reader[]): Line {
  const { lexicon } = readers[0]!
  const known = lines.get(scope) ?? new Recent<Line>()
  lines.set(scope, known)
  return known.get(lexicon.inLanguage(text), () =>
    lineOf(scope, tokenise(text, lexicon.apostrophes), readers),
  )
}

const lines = new WeakMap<Scope, Recent<Line>>()

/** "In Europe, A leads X" is as well "A leads X in Europe". */
export function withAdjunctLast(line: Line): Line | undefined {
  const [first] = line.atoms
  const comma = line.atoms.findIndex(isMark)
  if (!first || !isPreposition(first) || comma < 2) return undefined
  const { from, to } = line.atoms[comma]!
  const end = line.words.findLastIndex(({ stem }) => stem !== undefined) + 1
  return reordered([...line.words.slice(to, end), ...line.words.slice(0, from)])
}

/** A line of words in another order, whose atoms stay whole. */
function reordered(words: readonly Word[]): Line {
  const moved = new Map<Atom, Atom>()
  words.forEach(({ atom }, at) => {
    const known = moved.get(atom)
    moved.set(atom, known ? { ...known, to: at + 1 } : { ...atom, from: at, to: at + 1 })
  })
  return { words: words.map(word => ({ ...word, atom: moved.get(word.atom)! })), atoms: [...moved.values()] }
}

/** A stretch of words; `to` is behind its last. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Whether all words of a stretch only join others. */
export function isLightBetween({ words }: Line, { from, to }: Span): boolean {
  return words.slice(from, to).every(({ light }) => light)
}

/** The preposition before a place, articles aside, and others named with it. */
export function prepositionBefore({ words }: Line, at: number): string | undefined {
  const word = words.slice(0, at).findLast(each => !isArticle(each) && !isListed(each))
  return word && isPreposition(word.atom) ? word.word : undefined
}

function isArticle({ atom }: Word): boolean {
  return cuesOf(atom).has('article') || cuesOf(atom).has('pronoun')
}

/** "A, B and C": what stands between names that share a preposition. */
function isListed({ atom, stem }: Word): boolean {
  return stem === undefined ? atom.text === ',' : cuesOf(atom).has('and') || termsIn(atom).length > 0
}

/** Whether a genitive that is joined to a name makes it an owner. */
export function owns({ words }: Line, { to }: Span): boolean {
  const word = words[to]
  return word?.atom.word.startsWith("'") === true && cuesOf(word.atom).has('genitive')
}

/** Where a line names a term. */
export function mentionsOf({ atoms }: Line, id: string): Span[] {
  return atoms.filter(atom => termsIn(atom).includes(id)).map(({ from, to }) => ({ from, to }))
}

/** Where words stand one behind the other, but for light ones between them. */
export function rowsOf({ words }: Line, stems: readonly (readonly string[])[]): Span[] {
  return words.flatMap((_, from) => {
    let at = from
    for (const [i, some] of stems.entries()) {
      while (i > 0 && words[at]?.light && !some.includes(words[at]!.stem ?? '')) at++
      const { stem } = words[at] ?? {}
      if (stem === undefined || !some.includes(stem)) return []
      at++
    }
    return stems.length > 0 ? [{ from, to: at }] : []
  })
}
