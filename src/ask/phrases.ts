/** What the phrases of a base's words tell of roles beside how a question may be put. */
import { fold } from '../knowledge/vocabulary.ts'
import type { KnowledgeBase } from '../model/knowledge-base.ts'
import type { Lexicon } from './read/lexicon.ts'

/** By kind and role: the roles that stand on both sides of a verb in some phrase. */
export function reciprocalsIn(kb: KnowledgeBase): Set<string> {
  return new Set(
    [...kb.words.values()].flatMap(({ kinds }) =>
      Object.entries(kinds ?? {}).flatMap(([id, { phrases }]) =>
        (phrases ?? []).flatMap(phrase => twiceIn(phrase).map(name => `${id} ${name}`)),
      ),
    ),
  )
}

/** The roles that stand in two slots of a phrase. */
function twiceIn(phrase: string): string[] {
  const roles = [...phrase.matchAll(/\{([^}]*)\}/g)].flatMap(match => match[1]!.split('|'))
  return roles.filter((role, i) => roles.indexOf(role) < i)
}

/** By kind and role: the roles that a genitive joins to its slot in some phrase, as in "hurt {aspect} of {affected}". */
export function possessorsIn(
  kb: KnowledgeBase,
  lexicons: readonly Lexicon[],
  isAgent: (types: readonly string[]) => boolean,
): Map<string, string[]> {
  const found = new Map<string, string[]>()
  const learn = (kind: string, role: string, owners: readonly string[]): void => {
    const acting = owners.filter(owner => isAgent(kb.kinds.get(kind)?.roles.get(owner)?.range ?? []))
    if (acting.length > 0) found.set(`${kind} ${role}`, [...(found.get(`${kind} ${role}`) ?? []), ...acting])
  }
  for (const { language } of lexicons) {
    const genitive = (language.cues.genitive ?? []).join('|')
    const between = new RegExp(String.raw`(?:\{(\w+)\}|^([^{]+)) (?:${genitive}) \{([^}]*)\}`, 'g')
    for (const [kind, { phrases = [], roles = {} }] of Object.entries(
      kb.words.get(language.language)?.kinds ?? {},
    ))
      for (const [, role, noun = '', owners = ''] of phrases.flatMap(phrase => [
        ...phrase.matchAll(between),
      ])) {
        const named = Object.keys(roles).filter(each => roles[each]!.nouns?.includes(noun))
        for (const each of role === undefined ? named : [role]) learn(kind, each, owners.split('|'))
      }
  }
  return found
}

/** The roles with a noun that asks why. */
export function reasonsIn(lexicon: Lexicon, kb: KnowledgeBase): string[] {
  const words = kb.words.get(lexicon.language.language)
  const why = new Set(lexicon.language.cues.why ?? [])
  const groups = [words?.roles, ...Object.values(words?.kinds ?? {}).map(kind => kind.roles)]
  return groups.flatMap(roles =>
    Object.entries(roles ?? {}).flatMap(([role, { nouns }]) =>
      nouns?.some(noun => why.has(noun)) ? [role] : [],
    ),
  )
}

/** The roles that a preposition marks in some phrase of a kind: in "invest {amount} in {target}" the target. */
export function rolesMarkedIn(kb: KnowledgeBase, kind: string, preposition: string): readonly string[] {
  const marks = known.get(kb) ?? marksIn(kb)
  known.set(kb, marks)
  return marks.get(`${kind} ${preposition}`) ?? []
}

const known = new WeakMap<KnowledgeBase, ReadonlyMap<string, readonly string[]>>()

function marksIn(kb: KnowledgeBase): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { kinds } of kb.words.values())
    for (const [kind, { phrases = [] }] of Object.entries(kinds ?? {}))
      for (const [, word = '', roles = ''] of phrases.flatMap(phrase => [...phrase.matchAll(MARKED)])) {
        const key = `${kind} ${fold(word)}`
        found.set(key, [...(found.get(key) ?? []), ...roles.split('|')])
      }
  return found
}

const MARKED = /(\S+) \{([^}]*)\}/g
