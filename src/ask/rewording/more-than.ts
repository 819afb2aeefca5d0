import type { Atom } from '../read/atoms.ts'
import { cuesOf, hasAny, isTerm } from '../read/cues.ts'
import { rolesIn } from '../read/named.ts'
import { isArticle, withoutManners } from '../read/order.ts'
import { isCue } from '../read/senses.ts'
import { isFigure, type Scope } from '../scope.ts'
import type { Reworded } from './reworded.ts'

/** "Did A put more money into C than B": whether A put more than B into C. */
export function moreThan(scope: Scope, atoms: readonly Atom[]): Reworded | undefined {
  const said = withoutManners(atoms).filter(atom => !isArticle(atom))
  const more = said.findIndex(atom => hasAny(atom, ['more', 'less']))
  const than = said.findIndex((atom, i) => i > more && cuesOf(atom).has('than'))
  const other = said[than + 1]
  if (more < 0 || than < 0 || !other || !isTerm(other)) return undefined
  const between = said.slice(more + 1, than)
  const [figure, ...others] = between
  const rest = figure && isOfFigure(scope, figure) ? others : between
  if (between.length === 0) return undefined
  return {
    each: [
      [
        ...said.slice(0, more + 1),
        { ...said[than]!, senses: said[than]!.senses.filter(sense => isCue(sense, 'than')) },
        other,
        ...rest,
        ...said.slice(than + 2),
      ],
    ],
    combine: found => found.flat(),
  }
}

/** Whether a word is a noun for a figure: money, volume. */
function isOfFigure(scope: Scope, atom: Atom): boolean {
  return rolesIn(atom).some(({ kind, role }) => {
    const known = kind === undefined ? undefined : scope.role(kind, role)
    return known !== undefined && isFigure(known)
  })
}
