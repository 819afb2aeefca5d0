import type { KnowledgeBase } from '../model/knowledge-base.ts'
import type { Qualifier } from '../query/qualifiers.ts'

/** How many values help lists. */
const FEW = 12

/** What the help says of a facet's flag: the values where they are few, else what they are. */
export function facetHelp(kb: KnowledgeBase, { facet, accepts, types }: Qualifier): string {
  const values = valuesOf(kb, facet)
  if (values) return values.length <= FEW ? values.join(', ') : `${values.slice(0, FEW).join(', ')} …`
  if (types.length === kb.types.size) return 'any term'
  const hint =
    types.join(' or ') ||
    (accepts.has('time') ? 'date or range' : accepts.has('number') ? 'number or range' : '')
  const description = facet === 'id' ? 'id of a fact' : descriptionOf(kb, facet)
  return description && hint ? `${description} (${hint})` : description || hint
}

function valuesOf(kb: KnowledgeBase, facet: string): readonly string[] | undefined {
  const lists: Readonly<Record<string, ReadonlyMap<string, unknown>>> = {
    kind: kb.kinds,
    status: kb.statuses,
    certainty: kb.certainties,
    source: kb.sources,
    unit: kb.units,
  }
  return Object.hasOwn(lists, facet) ? [...lists[facet]!.keys()] : undefined
}

/** What the first kind that has it says of a role. */
function descriptionOf(kb: KnowledgeBase, role: string): string {
  for (const kind of kb.kinds.values()) {
    const description = kind.roles.get(role)?.description
    if (description !== undefined && !kb.types.has(role)) return description
  }
  return ''
}
