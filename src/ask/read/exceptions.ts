import type { Atom } from './atoms.ts'
import { cuesOf } from './cues.ts'
import { termsIn } from './named.ts'

/** "Besides X", "besides X and Y": these are not asked for, and need not be met. */
export function withoutExceptions(atoms: readonly Atom[]): { kept: Atom[]; excepted: Atom[] } {
  const excepted: Atom[] = []
  const joining: Atom[] = []
  for (const [i, atom] of atoms.entries()) {
    const [before, first] = [atoms[i - 1], atoms[i - 2]]
    if (before === undefined || termsIn(atom).length === 0) continue
    const isJoined = first !== undefined && excepted.includes(first) && cuesOf(before).has('and')
    if (isJoined) joining.push(before)
    if (isJoined || isException(before)) excepted.push(atom)
  }
  const left = new Set([...excepted, ...joining])
  return { kept: atoms.filter(atom => !left.has(atom)), excepted }
}

/** Whether a word leaves out what stands behind it. */
export function isException(atom: Atom): boolean {
  return cuesOf(atom).has('except')
}
