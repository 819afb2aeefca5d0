import { isQuantity, type RoleValue, textsIn } from '../../model/knowledge-base.ts'
import type { Atom } from '../read/atoms.ts'
import { termsIn } from '../read/named.ts'
import { isVerb } from '../read/voice.ts'
import type { Scope } from '../scope.ts'
import { prepositionOf } from './places.ts'

/** "Which advantage": a text that holds the word, or another of its meaning or root, is one. */
export function isWorded(
  { lexicons, texts }: Scope,
  value: RoleValue,
  { stems, itself }: Pick<Atom, 'stems'> & { readonly itself?: boolean | undefined },
): boolean {
  const held = new Set(lexicons.flatMap(lexicon => textsIn(value).flatMap(text => lexicon.textStems(text))))
  return stems.every(list =>
    list.some(stem => (itself ? [stem] : texts.wider(stem)).some(each => held.has(each))),
  )
}

/** "What does A do in the sharing of tasks": a text that begins with what the question sets a scene by tells nothing new. */
export function repeats(
  { lexicons }: Scope,
  value: RoleValue,
  { content, atoms }: { content: readonly Atom[]; atoms: readonly Atom[] },
): boolean {
  if (typeof value !== 'object' || isQuantity(value)) return false
  const heads = lexicons.flatMap(lexicon =>
    textsIn(value).flatMap(text => lexicon.textStems(text).slice(0, 1)),
  )
  const isHead = ({ senses, stems }: Atom): boolean =>
    !senses.some(isVerb) && stems.length === 1 && stems[0]!.some(stem => heads.includes(stem))
  return content.some(atom => isHead(atom) && prepositionOf(atoms, atom) !== undefined)
}

/** How many words there are; a long one that names nothing says as much as two. */
export function lengthOf(content: readonly Atom[]): number {
  return content.length + content.filter(atom => atom.stems.length > 1 && termsIn(atom).length === 0).length
}

/** Whether the texts of some fact hold a word as it stands. */
export function isInTexts({ texts }: Scope, { stems }: Atom): boolean {
  return stems.flat().some(stem => texts.with(stem).size > 0)
}
