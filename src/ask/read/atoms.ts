import { foreignStems, isAlike } from './known-texts.ts'
import { givesWay, type Match, matchesAt } from './matches.ts'
import type { Reading } from './reader.ts'
import { LONGEST_ROW, rowsAt } from './rows.ts'
import {
  comesApart,
  isClosed,
  isGeneral,
  isName,
  type Sense,
  unique,
  withoutAcronyms,
  withoutShadows,
} from './senses.ts'
import type { Token } from './tokens.ts'

/** The smallest stretch of a question that is read as one thing. */
export interface Atom {
  readonly text: string
  /** Folded; a piece after an apostrophe keeps it. */
  readonly word: string
  readonly from: number
  readonly to: number
  readonly senses: readonly Sense[]
  /** Its first word grades: "highest point" is the greatest of its kind where nothing limits it. */
  readonly graded?: 'up' | 'down'
  /** Its last word is a plural, as far as its ending tells. */
  readonly plural: boolean
  /** A word of wide meaning, which says little beside others, whatever else it may be. */
  readonly general: boolean
  /** A hyphen joins it to the word before. */
  readonly joined: boolean
  /** A pronoun that a hyphen joins to a verb stands within: "have-they trust in". */
  readonly inverted: boolean
  /** An apostrophe follows. */
  readonly elided: boolean
  /** For each word the stems that it may have, each with its language; a phrase that texts have another word for is one. */
  readonly stems: readonly (readonly string[])[]
}

/**
 * Cuts tokens into atoms: at each place the longest reading wins, the question's own language first, so that a word
 * of another language is only looked for where this one has none.
 */
export function atomsOf(tokens: readonly Token[], by: Reading): Atom[] {
  const atoms: Atom[] = []
  for (let at = 0; at < tokens.length; ) {
    const atom = atomAt(tokens, at, by)
    atoms.push(atom)
    at = atom.to
  }
  return atoms
}

function atomAt(tokens: readonly Token[], at: number, by: Reading): Atom {
  const token = tokens[at]!
  if (token.sort === 'mark') return atom(tokens, { from: at, length: 1, senses: [{ sort: 'mark' }], by })
  const all = by.readers.flatMap((reader, rank) => matchesAt(reader, tokens, { at, rank }))
  const read = all
    .filter(({ sense }) => !isGeneral(sense))
    .filter(
      ({ sense, length }) => length === 1 || sense.sort !== 'entry' || !comesApart(sense.entry, by.apart),
    )
    .filter((match, _, all) => !givesWay(match, all, { tokens, at, by }))
  const usable = usableOf(read)
  const best = Math.max(0, ...usable.map(({ length }) => length))
  // What a hyphen joins is one word, whatever its first part may be by itself.
  const mayBePhrase = tokens[at + 1]?.joined === true || read.every(({ sense }) => isClosed(sense))
  const phrase = mayBePhrase ? phraseAt(tokens, at, by) : undefined
  if (phrase && phrase.length > best)
    return atom(tokens, { from: at, ...phrase, senses: [{ sort: 'alike' }], by })
  const found = unique(usable.filter(({ length }) => length === best).map(({ sense }) => sense))
  const senses = withoutShadows(withoutAcronyms(found, token))
  const own = stemsOf(token, by)
  const stems = own.filter(stem => by.texts.knows(stem))
  if (stems.length > 0 && best <= 1 && !senses.some(isClosed)) senses.push({ sort: 'text', stems })
  if (senses.length === 0 && isAlike(own, by.texts)) senses.push({ sort: 'alike' })
  const general = best <= 1 ? all.find(({ rank, sense }) => rank === 0 && isGeneral(sense)) : undefined
  const foreign = senses.length === 0 && !general ? foreignStems(token, by.readers.slice(1), by.texts) : []
  if (foreign.length > 0) senses.push({ sort: 'text', stems: foreign })
  return atom(tokens, {
    from: at,
    length: best || 1,
    senses: senses.length > 0 ? senses : [general?.sense ?? { sort: 'unknown' }],
    general: general !== undefined,
    by,
    ...(foreign.length > 0 && { stems: [foreign] }),
  })
}

/** The readings that count: the longest in the question's own language, and names in any. */
function usableOf(read: readonly Match[]): readonly Match[] {
  const isOwn = ({ rank, sense }: Match): boolean => rank === 0 || isName(sense)
  const longest = Math.max(0, ...read.filter(isOwn).map(({ length }) => length))
  const isForeign = read.every(({ rank }) => rank > 0)
  return longest > 0 ? read.filter(found => found.length === longest && (isOwn(found) || isForeign)) : read
}

/** The stems by which texts in the question's own language may hold a word: the same letters mean something else in another. */
function stemsOf(token: Token, { readers }: Reading): string[] {
  return readers.slice(0, 1).map(({ lexicon }) => lexicon.inLanguage(lexicon.stemOf(token)))
}

/** The longest row of words for which texts have others of the same meaning, as its stems. */
function phraseAt(
  tokens: readonly Token[],
  at: number,
  by: Reading,
): { length: number; stems: readonly (readonly string[])[] } | undefined {
  const { lexicon } = by.readers[0]!
  const phrases = by.texts.phrasesFrom(stemsOf(tokens[at]!, by)[0]!)
  if (!phrases) return undefined
  const near = tokens.slice(at, at + LONGEST_ROW)
  const end = near.findIndex(token => token.sort !== 'word')
  const words = near.slice(0, end < 0 ? undefined : end).map(token => lexicon.stemOf(token))
  const found = rowsAt(words, 0).find(({ row }) => phrases.has(lexicon.inLanguage(row)))
  return found && { length: found.length, stems: [[lexicon.inLanguage(found.row)]] }
}

function isPlural(token: Token, { readers }: Reading): boolean {
  return readers
    .slice(0, 1)
    .some(({ lexicon }) =>
      (lexicon.language.plurals ?? []).some(
        ending => token.word.endsWith(ending) && lexicon.stemOf(token) !== token.word,
      ),
    )
}

function gradeOf(covered: readonly Token[], by: Reading): { graded?: 'up' | 'down' } {
  if (covered.length < 2) return {}
  for (const { lexicon } of by.readers)
    for (const { entry, length } of lexicon.matches(covered, 0))
      if (length === 1 && entry.sort === 'adjective' && entry.grade === 'superlative')
        return { graded: entry.up ? 'up' : 'down' }
  return {}
}

function atom(
  tokens: readonly Token[],
  {
    from,
    length,
    senses,
    by,
    stems,
    general = false,
  }: {
    from: number
    length: number
    senses: readonly Sense[]
    by: Reading
    stems?: Atom['stems']
    general?: boolean
  },
): Atom {
  const covered = tokens.slice(from, from + length)
  return {
    text: covered.map(token => token.text).join(' '),
    word: covered.map(token => token.word).join(' '),
    from,
    to: from + length,
    senses,
    stems: stems ?? covered.map(token => stemsOf(token, by)),
    general,
    plural: isPlural(covered.at(-1)!, by),
    joined: covered[0]?.joined === true,
    inverted: covered.slice(1).some(token => token.joined === true && isPronoun(token, by)),
    elided: covered.at(-1)?.elided === true,
    ...gradeOf(covered, by),
  }
}

function isPronoun(token: Token, { readers }: Reading): boolean {
  return readers.some(({ lexicon }) =>
    lexicon.matches([token], 0).some(({ entry }) => entry.sort === 'cue' && entry.cue === 'pronoun'),
  )
}
