import type { Atom } from './atoms.ts'
import { cuesOf } from './cues.ts'
import { termsIn } from './named.ts'

/** "Besides X": X is not asked for, and need not be met. */
export function withoutExceptions(atoms: readonly Atom[]): { kept: Atom[]; excepted: Atom[] } {
  const excepted = atoms.filter((atom, i) => i > 0 && termsIn(atom).length > 0 && isException(atoms[i - 1]!))
  const kept = atoms.filter(atom => !excepted.includes(atom))
  return { kept, excepted }
}

/** Whether a word leaves out what stands behind it. */
export function isException(atom: Atom): boolean {
  return cuesOf(atom).has('except')
}
