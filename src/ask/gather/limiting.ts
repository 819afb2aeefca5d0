import type { LanguageFile } from '../../model/generated.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, hasAny, isPreposition } from '../read/cues.ts'
import type { Cue } from '../read/lexicon-words.ts'
import { numbersIn } from '../read/named.ts'
import type { Scope } from '../scope.ts'

/** With these words the facts that hold them do not say what the question asks. */
const BARRED: readonly Cue[] = [
  'neither',
  'only',
  'most',
  'least',
  'more',
  'less',
  'than',
  'total',
  'average',
  'difference',
  'count',
  'minimum',
  'same',
  'compare',
]

/** Of these a fact may say itself what the question does: "more room". */
const DEGREES: readonly Cue[] = ['more', 'less', 'most', 'least']

const BOUNDS: readonly Cue[] = ['more', 'less']

/** The words of a question that facts found by its words may not keep. */
export function limitingIn(atoms: readonly Atom[]): Atom[] {
  return atoms.filter((atom, i) => {
    const cues = BARRED.filter(cue => cuesOf(atom).has(cue) && !(BOUNDS.includes(cue) && isPlace(atoms, i)))
    return cues.length > 0 && !isQuestionWord(atom)
  })
}

/** In French one word asks "what" and compares. */
function isQuestionWord(atom: Atom): boolean {
  return cuesOf(atom).has('whatObject')
}

/** "Renewal under A": a preposition is a bound of a number alone. */
function isPlace(atoms: readonly Atom[], at: number): boolean {
  const next = atoms.slice(at + 1).find(atom => !cuesOf(atom).has('article'))
  const counts = next !== undefined && numbersIn(next).length > 0
  return isPreposition(atoms[at]!) && !counts
}

/** Whether a word tells a degree, which a fact may tell too. */
export function isDegree(atom: Atom): boolean {
  return hasAny(atom, DEGREES)
}

/** Whether the texts of a fact hold each of some words as it stands. */
export function holdsAll({ texts }: Scope, ordinal: number, atoms: readonly Atom[]): boolean {
  return atoms.every(({ stems }) => stems.every(list => list.some(stem => texts.with(stem).has(ordinal))))
}

/** Whether the texts of a fact hold one of some words of their language, in any of its forms. */
export function saysAny(
  { lexicons, texts }: Scope,
  ordinal: number,
  wordsOf: (language: LanguageFile) => readonly string[],
): boolean {
  return lexicons.some(lexicon =>
    wordsOf(lexicon.language).some(word =>
      lexicon.textStems(word).every(stem => texts.with(stem).has(ordinal)),
    ),
  )
}

/** "Who led it after the crisis": the facts that name what came first do not tell what came after it. */
export function comesAfter(scope: Scope, atoms: readonly Atom[]): boolean {
  return atoms.some((atom, i) => {
    if (!isPreposition(atom) || !scope.prepositions.isFollowing(atom.word)) return false
    const next = atoms.slice(i + 1).find(each => !cuesOf(each).has('article'))
    return next?.senses.some(isHappening) === true
  })
}

/** Whether a word may stand for what happens: a kind of fact, or what facts are told apart by. */
function isHappening(sense: Atom['senses'][number]): boolean {
  return sense.sort === 'entry' && (sense.entry.sort === 'kind' || sense.entry.sort === 'code')
}

/** "In the field of X": what a fact is limited to is as surely of it as what fills a role. */
export function isLimitedBy(scope: Scope, ordinal: number, stems: Atom['stems']): boolean {
  const { limits = {} } = scope.fact(ordinal)
  return scope.lexicons.some(lexicon => {
    const held = new Set(lexicon.textStems(limits[lexicon.language.language] ?? ''))
    return stems.every(list => list.some(stem => held.has(stem)))
  })
}
