import type { Text } from '../../model/generated.ts'
import { isQuantity, isUnnamed, type RoleValue, roleValues, textIn } from '../../model/knowledge-base.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, hasAny } from '../read/cues.ts'
import type { Cue } from '../read/lexicon-words.ts'
import { termsIn } from '../read/named.ts'
import { isLight } from '../read/order.ts'
import type { Prepared } from '../read/prepare.ts'
import type { Sense } from '../read/senses.ts'
import { isVerb } from '../read/voice.ts'
import type { Scope } from '../scope.ts'
import { holdingAll } from './holding-all.ts'
import { holdsAll } from './limiting.ts'

/** Fewer words than these say nothing that could be denied. */
const FEWEST = 3

/** With these words, what is denied is something else. */
const BARRED: readonly Cue[] = ['without', 'other', 'or', 'still']

interface Asked {
  readonly prepared: Prepared
  readonly atoms: readonly Atom[]
  readonly strict: boolean
  /** Words that a fact has to hold behind the word that they stand behind: "progress alone". */
  readonly limits: readonly Atom[]
}

/**
 * "Have A and B signed": the facts that hold every word, where each says that they have not. The word of denial must
 * bear on a word of the question, and one role of the fact must hold all who are named. "Could A": where the fact has
 * the same word.
 */
export function saidNot(
  scope: Scope,
  content: readonly Atom[],
  { prepared, atoms, strict, limits }: Asked,
): readonly number[] {
  if (content.length < FEWEST || prepared.confirmation !== undefined || prepared.future) return []
  if (atoms.some(atom => hasAny(atom, BARRED))) return []
  const visible = scope.visible(prepared.asOf)
  const possibly = atoms.filter(atom => cuesOf(atom).has('possibly'))
  const facts = holdingAll(scope, content, { verbs: [], strict }).filter(
    ordinal =>
      visible(ordinal) &&
      holdsAll(scope, ordinal, possibly) &&
      (limits.length > 0
        ? holdsBeside(scope, ordinal, { atoms, limits })
        : isPlain(scope, ordinal) || restricts(scope, content)),
  )
  const denying = facts.filter(ordinal => !isWithinRole(scope, ordinal))
  const denies = (ordinal: number): boolean =>
    scope.holds(ordinal) && isDenied(scope, ordinal, content) && isOfOneRole(scope, ordinal, content)
  return facts.every(denies) ? denying : []
}

/** What may be said of somebody: a verb, a word of texts or one like it, or what facts of a kind tell: to comment. */
function isSaid(sense: Sense): boolean {
  return (
    sense.sort === 'text' ||
    sense.sort === 'alike' ||
    isVerb(sense) ||
    (sense.sort === 'entry' && sense.entry.sort === 'kind')
  )
}

/**
 * Whether a fact holds a word of denial in what it says of the words of a question: in "are to have a partnership, whose
 * terms are not final" the partnership is not denied.
 */
export function deniesSome({ lexicons, texts }: Scope, ordinal: number, content: readonly Atom[]): boolean {
  const words = content.flatMap(({ stems }) => stems.flat().flatMap(stem => texts.wider(stem)))
  return lexicons.some(({ denials }) => texts.deniesIn(ordinal, { denials, words }))
}

/** "A matter of X more than of Y": whether a fact sets one thing above another, and no figure, and so says neither alone. */
export function setsAbove(scope: Scope, ordinal: number): boolean {
  return scope.lexicons.some(lexicon => {
    const text = scope.fact(ordinal).statement?.[lexicon.language.language] ?? ''
    const stems = lexicon.textStems(text)
    const than = lexicon.closedStems('than')
    const grades = [...lexicon.closedStems('more'), ...lexicon.closedStems('less')]
    return stems.some(
      (stem, at) =>
        grades.includes(stem) && than.includes(stems[at + 1] ?? '') && !/\d/.test(stems[at + 2] ?? ''),
    )
  })
}

/** Whether a text of a fact denies what a question says of those it names. */
function isDenied({ lexicons, texts }: Scope, ordinal: number, content: readonly Atom[]): boolean {
  const said = content.filter(({ senses }) => senses.every(isSaid))
  return said.some(({ stems }) =>
    lexicons.some(({ denials }) =>
      texts.denies(ordinal, { denials, words: stems.flat().flatMap(stem => texts.wider(stem)) }),
    ),
  )
}

/** "A alone could not": what a fact says under a restriction it does not say without. */
function isPlain({ lexicons, texts }: Scope, ordinal: number): boolean {
  return !lexicons.some(lexicon => lexicon.closedStems('only').some(stem => texts.with(stem).has(ordinal)))
}

/** "On its own": whether a word means what a closed one does that leaves others out. */
function restricts({ lexicons, texts }: Scope, content: readonly Atom[]): boolean {
  const wider = content.flatMap(({ stems }) => stems.flat().flatMap(stem => texts.wider(stem)))
  return lexicons.some(lexicon => lexicon.closedStems('only').some(stem => wider.includes(stem)))
}

/** Whether a fact holds each word that limits right behind the one that it stands behind, or another of its meaning. */
function holdsBeside(
  { texts }: Scope,
  ordinal: number,
  { atoms, limits }: Pick<Asked, 'atoms' | 'limits'>,
): boolean {
  return limits.every(limit => {
    const before = atoms.findLast(atom => atom.to <= limit.from && !isLight(atom))
    const words = (before?.stems ?? []).map(stems => stems.flatMap(stem => texts.wider(stem)))
    return before !== undefined && texts.holdsInRow(ordinal, [...words, ...limit.stems])
  })
}

function isOfOneRole(scope: Scope, ordinal: number, content: readonly Atom[]): boolean {
  const fact = scope.fact(ordinal)
  const agents = content.flatMap(termsIn).filter(id => scope.isAgent([scope.kb.terms.get(id)!.type]))
  return scope.rolesOf(fact.kind).some(role => {
    const held = roleValues(fact, role.name)
    return agents.every(id => held.includes(id))
  })
}

/** Whether a word of denial stands in what fills a role: what somebody wants to show is not so for that. */
function isWithinRole(scope: Scope, ordinal: number): boolean {
  const fact = scope.fact(ordinal)
  const fillers = scope
    .rolesOf(fact.kind)
    .flatMap(role => roleValues(fact, role.name))
    .filter(isText)
  return scope.lexicons.some(lexicon =>
    fillers.some(text => {
      const words = lexicon.textStems(textIn(text, lexicon.language.language, []))
      return words.some(word => lexicon.denials.includes(word))
    }),
  )
}

function isText(value: RoleValue): value is Text {
  return typeof value === 'object' && !isQuantity(value) && !isUnnamed(value)
}
