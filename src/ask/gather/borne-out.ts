/** Whether a fact that holds the words of a question says what the question asks, beyond holding them. */
import { isOfSome } from '../meaning/together.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, hasAny, isMark } from '../read/cues.ts'
import type { Lexicon } from '../read/lexicon.ts'
import type { Cue } from '../read/lexicon-words.ts'
import { statusesIn, termsIn } from '../read/named.ts'
import type { Prepared } from '../read/prepare.ts'
import type { Scope } from '../scope.ts'
import { isOfClass } from './classes.ts'
import { isDoneByOthers } from './doers.ts'
import { isLight } from './lacking.ts'
import { holdsAll } from './limiting.ts'
import { meeting } from './meeting.ts'
import { agentsIn } from './places.ts'
import { isOfOffice } from './unturned.ts'

interface Question {
  readonly prepared: Prepared
  readonly atoms: readonly Atom[]
  readonly content: readonly Atom[]
}

/** Whether a fact may answer a yes/no question all of whose words it holds. */
export function isBorneOut(scope: Scope, ordinal: number, question: Question): boolean {
  return (
    isOfOffice(scope, ordinal, question.atoms) &&
    isOfItsStatus(scope, ordinal, question) &&
    isOfAll(scope, ordinal, question) &&
    isOfEach(scope, ordinal, question.atoms) &&
    isQuoted(scope, ordinal, question) &&
    !isOfOthers(scope, ordinal, question) &&
    !isOnOtherSide(scope, ordinal, question.atoms) &&
    isOfClass(scope, ordinal, question.content) &&
    lacksLittle(scope, ordinal, question) &&
    !isDoneByOthers(scope, ordinal, question)
  )
}

/** "Did the crisis end": that what speaks of the crisis has ended, as an office has, says nothing of the crisis. */
function isOfItsStatus(scope: Scope, ordinal: number, { content }: Question): boolean {
  const { status } = scope.fact(ordinal)
  if (scope.kb.statuses.get(status)?.was === undefined) return true
  const isByStatus = content.some(
    atom => statusesIn(atom).includes(status) && !holdsAll(scope, ordinal, [atom]),
  )
  return !isByStatus || content.every(atom => isOfCode(scope, ordinal, atom))
}

/** Whether a noun that is a code of some kind of fact is that of this fact. */
function isOfCode({ index }: Scope, ordinal: number, { senses }: Atom): boolean {
  const codes = senses.flatMap(sense =>
    sense.sort === 'entry' && sense.entry.sort === 'code' ? [sense.entry] : [],
  )
  return codes.length === 0 || codes.some(({ role, value }) => index.postings(role, value).includes(ordinal))
}

/** "Do 60 % of A's cars …": a figure of several together is not that of one of them. */
function isOfAll(scope: Scope, ordinal: number, { content }: Question): boolean {
  const hasFigure = content.some(({ senses }) => senses.some(({ sort }) => sort === 'number'))
  return !hasFigure || !isOfSome(scope, ordinal, content.flatMap(termsIn))
}

/** "All major markets": whether a fact says so in the same words, an article aside. */
function isOfEach({ texts }: Scope, ordinal: number, atoms: readonly Atom[]): boolean {
  return atoms.every((atom, i) => {
    if (!cuesOf(atom).has('every')) return true
    const noun = atoms.findIndex((each, at) => at > i && !cuesOf(each).has('article'))
    const whole = atoms.slice(i, noun + 1)
    const rows = [whole, whole.filter(each => !cuesOf(each).has('article'))]
    return rows.some(
      row =>
        row.length > 1 &&
        texts.holdsInRow(
          ordinal,
          row.flatMap(({ stems }) => stems),
        ),
    )
  })
}

/** Whether a fact holds what stands within quotation marks, word by word. */
function isQuoted(scope: Scope, ordinal: number, { atoms }: Question): boolean {
  const marks = atoms.flatMap((atom, at) => (isMark(atom) && QUOTES.test(atom.text) ? [at] : []))
  const quoted = marks.length === 2 ? atoms.slice(marks[0]! + 1, marks[1]) : []
  const isNamed = quoted.some(atom => termsIn(atom).length > 0)
  return (
    isNamed ||
    scope.texts.holdsInRow(
      ordinal,
      quoted.flatMap(({ stems }) => stems),
    )
  )
}

/**
 * "Did A end the crisis", where A only says that it is over, and "34 % of A", where it is of "A Korea": whether somebody is
 * named who fills no role of a fact.
 */
export function isOfOthers(
  scope: Scope,
  ordinal: number,
  { atoms, content }: Pick<Question, 'atoms' | 'content'>,
): boolean {
  const isTold = atoms.some(atom => hasAny(atom, SAYING))
  const named = scope.termsOf(ordinal)
  const isInFact = (id: string): boolean => named.includes(id)
  return (
    !isTold && content.some(atom => agentsIn(scope, atom).length > 0 && !agentsIn(scope, atom).some(isInFact))
  )
}

const SAYING: readonly Cue[] = ['said', 'opinion', 'source']

/** "After the summer", where a fact says that it is before: whether it sets something on the other side of a time. */
export function isOnOtherSide(scope: Scope, ordinal: number, atoms: readonly Atom[]): boolean {
  const { statement = {} } = scope.fact(ordinal)
  return atoms.some((atom, i) => {
    const side = sideOf(scope, atoms.slice(0, i).findLast(before => !cuesOf(before).has('article'))?.word)
    const [own = []] = atom.stems
    const tellsOther = (lexicon: Lexicon): boolean => {
      const tokens = lexicon.tokens(statement[lexicon.language.language] ?? '')
      const at = tokens.findIndex(token => own.includes(lexicon.inLanguage(lexicon.stemOf(token))))
      const told = [at - 1, at - 2].flatMap(place => sideOf(scope, tokens[place]?.word) ?? [])
      return told.length > 0 && told[0] !== side
    }
    return side !== undefined && scope.lexicons.some(tellsOther)
  })
}

/** On which side of a time a preposition sets something; undefined where it is none that does. */
function sideOf({ prepositions }: Scope, word = ''): 'after' | 'before' | undefined {
  if (prepositions.isFollowing(word)) return 'after'
  return prepositions.isPreceding(word) ? 'before' : undefined
}

/** One word of wide meaning may stand in no fact: of two the fact says something else. */
function lacksLittle(scope: Scope, ordinal: number, { content }: Question): boolean {
  const lacking = content.filter(atom => isLight(atom) && !meeting(scope, atom).named.has(ordinal))
  return lacking.length < 2
}

const QUOTES = /^[«»“”"„]$/
