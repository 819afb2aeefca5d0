import type { Atom } from './atoms.ts'
import { cuesOf } from './cues.ts'
import { isOpen, named } from './descriptions.ts'
import { isArticle } from './order.ts'
import { sensesOf } from './senses.ts'

/** Several that one definition says to be the same: who they are, and its words for that. */
export interface Group {
  readonly members: readonly { readonly id: string; readonly type: string }[]
  /** For each word the stems by which it may be meant, each with its language. */
  readonly words: readonly (readonly string[])[]
}

/** "The two Japanese bosses": words by which a definition calls several stand for these, as far as nobody asks who they are. */
export function withGroups(atoms: readonly Atom[], groups: readonly Group[]): readonly Atom[] {
  for (const at of atoms.keys()) {
    const found = groups.flatMap(group => {
      const to = endOf(atoms, at, group)
      return to === undefined ? [] : [{ group, to }]
    })
    const [first, ...others] = found
    if (!first || others.length > 0) continue
    const from = countBefore(atoms, at, first.group.members.length)
    if (from === undefined || isOpen(atoms, from, false) || isConjoined(atoms[from - 1])) continue
    const standing = list(atoms.slice(from, first.to), first.group)
    return [...atoms.slice(0, from), ...standing, ...withGroups(atoms.slice(first.to), groups)]
  }
  return atoms
}

/** Where the words of a group end that begin at a place, in any order and in the plural. */
function endOf(atoms: readonly Atom[], at: number, { words }: Group): number | undefined {
  const left = [...words]
  let plural = false
  for (let i = at; i < atoms.length; i++) {
    const atom = atoms[i]!
    if (atom.stems.length === 0) return undefined
    plural ||= atom.plural
    for (const stems of atom.stems) {
      const which = left.findIndex(word => stems.some(stem => word.includes(stem)))
      if (which < 0) return undefined
      left.splice(which, 1)
    }
    if (left.length === 0) return plural ? i + 1 : undefined
  }
  return undefined
}

/** Where a number before them begins, if there is one; undefined where it is not how many they are. */
function countBefore(atoms: readonly Atom[], at: number, size: number): number | undefined {
  const number = atoms[at - 1]?.senses.find(sense => sense.sort === 'number')
  if (!number) return at
  return number.value === size ? at - 1 : undefined
}

/** "The French and Japanese bosses" are others. */
function isConjoined(before: Atom | undefined): boolean {
  return before !== undefined && (cuesOf(before).has('and') || cuesOf(before).has('or'))
}

/** "A and B" in the place of the words that stand for them. */
function list(covered: readonly Atom[], { members }: Group): Atom[] {
  const whole = covered.filter(atom => !isArticle(atom) && cuesOf(atom).size === 0)
  const [from, to] = [covered[0]!.from, covered.at(-1)!.to]
  // Each needs a place of its own within the words that they stand for.
  const places = members.length * 2 - 1
  const place = (i: number): number => from + ((to - from) * i) / places
  return Array.from({ length: places }, (_, i) => {
    const atom = named(whole.length > 0 ? whole : covered, members[i >> 1]!)
    const senses = i % 2 === 0 ? atom.senses : sensesOf('and')
    return { ...atom, senses, from: place(i), to: place(i + 1) }
  })
}
