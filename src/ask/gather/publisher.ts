/** "Which agency published the report on X": the publisher of the text that states the facts, which is no role of theirs. */
import { membersOf } from '../meaning/members.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf } from '../read/cues.ts'
import { isText } from '../read/documents.ts'
import { isListed } from '../read/listed.ts'
import { termsIn } from '../read/named.ts'
import type { Prepared } from '../read/prepare.ts'
import type { Scope } from '../scope.ts'
import type { Gathered } from './gather.ts'
import { stating } from './published.ts'

/** Who published what holds all other words; nobody where that is in texts of several publishers, or of none that is known. */
export function whoPublished(
  scope: Scope,
  { prepared, atoms }: { prepared: Prepared; atoms: readonly Atom[] },
): Gathered | undefined {
  if (prepared.truth || !atoms.some(isText)) return undefined
  const asking = atoms.findIndex(atom => cuesOf(atom).has('who') || cuesOf(atom).has('which'))
  const publishing = atoms.find(atom => isListed(scope.lexicons, atom, 'publishing'))
  if (asking < 0 || !publishing) return undefined
  const noun = cuesOf(atoms[asking]!).has('which') ? atoms[asking + 1] : undefined
  const rest = atoms.filter(atom => atom !== noun && atom !== publishing)
  const facts = stating(scope, { prepared, atoms: rest })
  const publishers = new Set(
    facts.map(ordinal => scope.kb.sources.get(scope.fact(ordinal).source)?.publisher),
  )
  const [publisher] = publishers
  const id = publishers.size === 1 && publisher !== undefined ? termCalled(scope, publisher) : undefined
  if (id === undefined || (noun && !isCalled(scope, id, noun))) return undefined
  const members = membersOf([id], { ordinal: facts[0]!, role: 'publisher' })
  return { facts, members, sort: 'who' }
}

function termCalled({ kb }: Scope, name: string): string | undefined {
  return [...kb.terms.values()].find(({ label }) => Object.values(label).includes(name))?.id
}

/** "Which agency": whether a noun names what a term is one of; one for a type may mean others of it alone. */
function isCalled(scope: Scope, id: string, noun: Atom): boolean {
  return termsIn(noun).some(above => scope.isUnder(id, above))
}
