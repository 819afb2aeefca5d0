import type { Text } from '../../model/generated.ts'
import { isQuantity, isUnnamed, type RoleValue, roleValues, textIn } from '../../model/knowledge-base.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf } from '../read/cues.ts'
import type { Cue } from '../read/lexicon-words.ts'
import { termsIn } from '../read/named.ts'
import type { Prepared } from '../read/prepare.ts'
import { isVerb } from '../read/voice.ts'
import type { Scope } from '../scope.ts'
import { meeting } from './meeting.ts'

/** Fewer words than these say nothing that could be denied. */
const FEWEST = 3

/** With these words, what is denied is something else. */
const BARRED: readonly Cue[] = ['without', 'other', 'or', 'still', 'possibly']

/**
 * "Have A and B signed": the facts that hold every word, where each says that they have not. The word of denial must
 * bear on a word of the question, and one role of the fact must hold all who are named.
 */
export function saidNot(
  scope: Scope,
  content: readonly Atom[],
  { prepared, atoms }: { prepared: Prepared; atoms: readonly Atom[] },
): readonly number[] {
  if (content.length < FEWEST || prepared.confirmation !== undefined || prepared.future) return []
  if (atoms.some(atom => BARRED.some(cue => cuesOf(atom).has(cue)))) return []
  const [first, ...others] = content.map(atom => meeting(scope, atom).named)
  const visible = scope.visible(prepared.asOf)
  const facts = [...(first ?? [])]
    .filter(ordinal => others.every(named => named.has(ordinal)) && visible(ordinal))
    .sort((a, b) => a - b)
  const denies = (ordinal: number): boolean =>
    scope.holds(ordinal) &&
    isDenied(scope, ordinal, content) &&
    isOfOneRole(scope, ordinal, content) &&
    !isWithinRole(scope, ordinal)
  return facts.every(denies) ? facts : []
}

/** Whether a text of a fact denies what a question says of those it names. */
function isDenied({ lexicons, texts }: Scope, ordinal: number, content: readonly Atom[]): boolean {
  const said = content.filter(({ senses }) => senses.every(sense => sense.sort === 'text' || isVerb(sense)))
  return said.some(({ stems }) =>
    lexicons.some(({ denials }) => texts.denies(ordinal, { denials, words: stems.flat() })),
  )
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
