/** Whether a statement says by the order of its words that others do what a question asks about. */
import type { Atom } from '../read/atoms.ts'
import type { Case } from '../read/closed-words.ts'
import { cuesOf, isPreposition } from '../read/cues.ts'
import type { Lexicon } from '../read/lexicon.ts'
import { rolesIn } from '../read/named.ts'
import type { Prepared } from '../read/prepare.ts'
import type { Token } from '../read/tokens.ts'
import { isVerb, type Voiced } from '../read/voice.ts'
import type { Scope } from '../scope.ts'
import { isHeld } from './direction.ts'
import { agentsIn } from './places.ts'

interface Question {
  readonly prepared: Prepared
  readonly atoms: readonly Atom[]
  readonly content: readonly Atom[]
}

/** "Do followers support the leader", where the leader is "supported by the followers", or the other way round. */
export function isDoneByOthers(scope: Scope, ordinal: number, question: Question): boolean {
  const verbs = question.prepared.atoms.filter(({ senses }) => senses.some(isVerb))
  const verb = verbs.length > 1 ? verbs.find(({ voice }) => voice.passive) : verbs[0]
  if (!verb) return false
  const doers = doersIn(question, verb)
  if (isOtherCause(scope, ordinal, { verb, doers })) return true
  const { statement = {} } = scope.fact(ordinal)
  return (
    doers.length > 0 &&
    scope.lexicons.some(lexicon => {
      const tokens = lexicon.tokens(statement[lexicon.language.language] ?? '')
      const parts = partsOfDoers(scope, { lexicon, tokens, verb })
      return (
        parts.length > 0 && !parts.some(part => doers.every(doer => stands(lexicon, { tokens, doer, part })))
      )
    })
  )
}

/** "Triggered by A", where the fact has another for its trigger. */
function isOtherCause(
  scope: Scope,
  ordinal: number,
  { verb, doers }: { verb: Voiced; doers: readonly Atom[] },
): boolean {
  const { kind } = scope.fact(ordinal)
  const roles = rolesIn(verb).flatMap(entry => (entry.kind === kind ? [entry.role] : []))
  const ids = doers.flatMap(doer => agentsIn(scope, doer))
  const isFilled = roles.some(role => isHeld(scope, ordinal, { role, ids }))
  return verb.voice.passive && ids.length > 0 && roles.length > 0 && !isFilled
}

/** Who does it as a question has it: what stands before a verb, but not behind a preposition, or behind "by". */
function doersIn({ atoms, content }: Question, verb: Voiced): readonly Atom[] {
  const at = atoms.findIndex(({ from }) => from === verb.from)
  const by = atoms.findIndex((atom, i) => i > at && cuesOf(atom).has('agent'))
  const places = content.flatMap(atom => {
    const place = atoms.findIndex(({ from }) => from === atom.from)
    return [{ atom, place }]
  })
  if (by > 0) {
    const end = atoms.findIndex((atom, i) => i > by && isPreposition(atom) && !cuesOf(atom).has('genitive'))
    return places.flatMap(({ atom, place }) => (place > by && (end < 0 || place < end) ? [atom] : []))
  }
  if (verb.voice.passive) return []
  const isFree = (place: number): boolean => {
    const before = atoms.slice(0, place).findLast(atom => !cuesOf(atom).has('article'))
    return before === undefined || !isPreposition(before) || cuesOf(before).has('genitive')
  }
  return places.flatMap(({ atom, place }) => (place < at && isFree(place) ? [atom] : []))
}

/** A part of a statement, by the places of its tokens. */
interface Part {
  readonly from: number
  readonly to: number
}

/**
 * For each place of a verb in a statement, where those who do it stand: behind the "by" that follows it, or the "of" that
 * follows its noun, else before it.
 */
function partsOfDoers(
  scope: Scope,
  { lexicon, tokens, verb }: { lexicon: Lexicon; tokens: readonly Token[]; verb: Atom },
): Part[] {
  const [own = []] = verb.stems
  const wider = new Set(own.flatMap(stem => scope.texts.wider(stem)))
  const stems = tokens.map(token => lexicon.inLanguage(lexicon.stemOf(token)))
  const placesOf = (isMeant: (stem: string) => boolean): number[] =>
    stems.flatMap((stem, at) => (isMeant(stem) ? [at] : []))
  const caseAt = (i: number): Case | undefined => scope.prepositions.caseOf(tokens[i]?.word ?? '')
  const exact = placesOf(stem => own.includes(stem))
  return (exact.length > 0 ? exact : placesOf(stem => wider.has(stem))).flatMap(at => {
    const by = [at + 1, at + 2].find(i => caseAt(i) === 'agent')
    const of = caseAt(at + 1) === 'genitive' ? at + 1 : undefined
    const from = by ?? of
    if (from !== undefined) {
      const end = tokens.findIndex(
        (_, i) => i > from && caseAt(i) !== 'genitive' && opensPhrase(lexicon, tokens, i),
      )
      return [{ from: from + 1, to: end < 0 ? tokens.length : end }]
    }
    // Of what is done nothing tells by whom.
    const isDone = [at - 1, at - 2, at - 3].some(i => i >= 0 && isCopula(lexicon, tokens, i))
    return isDone ? [] : [{ from: 0, to: at }]
  })
}

/** Whether another phrase, or a relative clause, begins at a place. */
function opensPhrase(lexicon: Lexicon, tokens: readonly Token[], at: number): boolean {
  return lexicon
    .matches(tokens, at)
    .some(({ entry }) => entry.sort === 'preposition' || (entry.sort === 'cue' && entry.cue === 'relative'))
}

function isCopula(lexicon: Lexicon, tokens: readonly Token[], at: number): boolean {
  return lexicon.matches(tokens, at).some(({ entry }) => entry.sort === 'cue' && entry.cue === 'copula')
}

/** Whether a doer stands in a part of a statement, if it stands in it at all. */
function stands(
  lexicon: Lexicon,
  { tokens, doer, part }: { tokens: readonly Token[]; doer: Atom; part: Part },
): boolean {
  const [own = []] = doer.stems
  const places = tokens.flatMap((token, at) =>
    own.includes(lexicon.inLanguage(lexicon.stemOf(token))) ? [at] : [],
  )
  return places.length === 0 || places.some(at => at >= part.from && at < part.to)
}
