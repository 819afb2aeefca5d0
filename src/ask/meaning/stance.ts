import { roleValues } from '../../model/knowledge-base.ts'
import type { Atom } from '../read/atoms.ts'
import type { Cue, Entry } from '../read/lexicon-words.ts'
import type { Scope } from '../scope.ts'
import { isStance } from '../stances.ts'

/** Words of a question that say that something is not so. */
export const DENYING: readonly Cue[] = ['not', 'without']

/** Whether a word of a question says itself what stance or status a fact has: what is considered, or refused. */
export function namesStance(scope: Scope, content: readonly Atom[], ordinal: number): boolean {
  return content.some(({ senses }) =>
    senses.some(sense => {
      if (sense.sort !== 'entry') return false
      const code = codeOf(sense.entry)
      return (code === undefined || isStance(scope, code)) && isOf(scope, ordinal, sense.entry)
    }),
  )
}

/** Whether a fact has the stance or status that a word of a question, denied, would name: "did A comment", where A is silent. */
export function deniesWord(scope: Scope, content: readonly Atom[], ordinal: number): boolean {
  return content.some(atom => deniedBy(scope, atom).some(entry => isOf(scope, ordinal, entry)))
}

/** The same of a stance alone: what is not known is not all that is unclear. */
export function deniesStance(scope: Scope, atom: Atom, ordinal: number): boolean {
  return deniedBy(scope, atom).some(entry => codeOf(entry) !== undefined && isOf(scope, ordinal, entry))
}

/** What a word stands for where words of denial stand before it. */
export function deniedBy({ lexicons }: Scope, { stems }: Atom): readonly Entry[] {
  const known = denied.get(stems) ?? lexicons.flatMap(lexicon => lexicon.denied(stems))
  denied.set(stems, known)
  return known
}

/** The stems of a word belong to one question; each fact asks again. */
const denied = new WeakMap<Atom['stems'], readonly Entry[]>()

/** Whether a fact has the status, or the code, that an entry stands for. */
function isOf({ index }: Scope, ordinal: number, entry: Entry): boolean {
  if (entry.sort === 'status') return index.postings('status', entry.status).includes(ordinal)
  const code = codeOf(entry)
  return code !== undefined && index.postings(code.role, code.value).includes(ordinal)
}

function codeOf(entry: Entry): { readonly role: string; readonly value: string } | undefined {
  return entry.sort === 'code' ? entry : entry.sort === 'pattern' ? entry.pattern.code : undefined
}

/**
 * Whether a fact says that something is not so: by its status, by a role that denies another of what a question names,
 * or by a word of denial.
 */
export function isDenied(scope: Scope, ordinal: number, named: ReadonlySet<string>): boolean {
  return isDeniedItself(scope, ordinal, named) || hasDenial(scope, ordinal)
}

/** Whether no more than a word of denial says so, which may bear on anything that the fact tells. */
export function isDeniedInText(scope: Scope, ordinal: number, named: ReadonlySet<string>): boolean {
  return !isDeniedItself(scope, ordinal, named) && hasDenial(scope, ordinal)
}

function isDeniedItself(scope: Scope, ordinal: number, named: ReadonlySet<string>): boolean {
  return scope.meansOf(ordinal) === 'no' || leavesOut(scope, ordinal, named)
}

function hasDenial({ lexicons, texts }: Scope, ordinal: number): boolean {
  return lexicons.some(({ denials }) => denials.some(stem => texts.with(stem).has(ordinal)))
}

/** Whether a fact says of something that a question names that it is left out. */
export function leavesOut(scope: Scope, ordinal: number, named: ReadonlySet<string>): boolean {
  const fact = scope.fact(ordinal)
  return scope
    .rolesOf(fact.kind)
    .some(
      role =>
        role.denies !== undefined &&
        roleValues(fact, role.name).some(value => typeof value === 'string' && named.has(value)),
    )
}

/** Whether what is over was so when a question asks: at a date, by the fact's own time, whatever the tense; else in the past. */
export function wasThen(
  scope: Scope,
  ordinal: number,
  { past, dated }: { past: boolean; dated: boolean },
): boolean {
  return scope.wasSo(ordinal) && (dated ? scope.fact(ordinal).valid !== undefined : past)
}
