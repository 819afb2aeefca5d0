import { type KnowledgeBase, kindsWith, type Role } from '../model/knowledge-base.ts'

/** What a bare `--fields` says of the fields that every knowledge base has. */
const MEANINGS: Readonly<Record<string, string>> = {
  id: 'the id of the fact',
  kind: 'its kind',
  statement: 'what it says, in a sentence',
  valid: 'when it holds (EDTF); empty: known for the day it was reported',
  status: 'how far it has come, as kb.yaml lists it',
  certainty: 'how sure it is, as kb.yaml lists it',
  attributedTo: 'who says so',
  source: 'the source that states it',
  reported: 'the date of that source (EDTF)',
  evidence: 'where it stands in the source: source#start-end, in characters',
  via: 'who reports what another said',
  limits: 'what limits it, in words',
  extent: 'whether some, others or all are meant',
  together: 'the roles whose fillers act together, not each alone',
  supersedes: 'the facts that it replaces',
  supersededBy: 'the facts that replace it',
  confirms: 'the facts that it confirms',
  refines: 'the facts that it makes more precise',
  contradicts: 'the facts that it contradicts',
  previously: 'what its source says was so before',
  note: "the curator's remark",
  quote: 'the passages, where --quote finds them',
  matched: 'the narrower terms by which the query found it',
}

/** The roles of this name, one for each kind that has it. */
export function rolesNamed(kb: KnowledgeBase, name: string): readonly Role[] {
  return kindsWith(kb, name).map(({ roles }) => roles.get(name)!)
}

/** What a field of facts holds: a key of all facts, a type of terms, a role, or a part of one (`amount.unit`). */
export function fieldMeaning(kb: KnowledgeBase, name: string): string {
  if (Object.hasOwn(MEANINGS, name)) return MEANINGS[name]!
  if (kb.types.has(name)) return `the terms of type ${name} in any role, ids`
  const [role = '', part] = name.split('.')
  const said = rolesNamed(kb, role).flatMap(({ description }) => description ?? [])
  const meaning = [...new Set(said.map(each => each.replace(/\.$/, '')))].join('; ')
  return part === undefined ? meaning : `${meaning} (${part})`
}
