/** What the phrases of a base's words tell of roles beside how a question may be put. */
import { fold } from '../knowledge/vocabulary.ts'
import type { KnowledgeBase } from '../model/knowledge-base.ts'
import type { Lexicon } from './read/lexicon.ts'
import type { Lookup } from './read/lookup.ts'

/** Each keyed by a kind and what else is said; `reasons` by a role alone. */
export interface PhraseRoles {
  /** The roles that stand on both sides of a verb in some phrase. */
  readonly reciprocal: Lookup<true>
  /** The roles that a genitive joins to this one in some phrase, as in "hurt {aspect} of {affected}". */
  readonly possessors: Lookup<readonly string[]>
  /** The roles that the preposition marks in some phrase: in "invest {amount} in {target}" the target. */
  readonly marked: Lookup<readonly string[]>
  /** Two roles that a preposition alone joins in some language: cities in a state. */
  readonly usual: Lookup<true>
  /** The roles with a noun that asks why. */
  readonly reasons: Lookup<true>
}

/** What the phrases of a knowledge base tell, collected from all of them. */
export function phraseRolesOf(
  kb: KnowledgeBase,
  lexicons: readonly Lexicon[],
  isAgent: (types: readonly string[]) => boolean,
): PhraseRoles {
  return {
    reciprocal: setOf(reciprocalsIn(kb)),
    possessors: possessorsIn(kb, lexicons, isAgent),
    marked: marksIn(kb),
    usual: setOf(lexicons.flatMap(joinedIn)),
    reasons: setOf(lexicons.flatMap(lexicon => reasonsIn(lexicon, kb))),
  }
}

function setOf(keys: readonly string[]): Map<string, true> {
  return new Map(keys.map(key => [key, true]))
}

function reciprocalsIn(kb: KnowledgeBase): string[] {
  return [...kb.words.values()].flatMap(({ kinds }) =>
    Object.entries(kinds ?? {}).flatMap(([id, { phrases }]) =>
      (phrases ?? []).flatMap(phrase => twiceIn(phrase).map(name => `${id} ${name}`)),
    ),
  )
}

function joinedIn({ words }: Lexicon): string[] {
  return words.prepositional.flatMap(({ kind, subject, objects }) =>
    subject.flatMap(a => objects.flat().flatMap(b => [`${kind} ${a} ${b}`, `${kind} ${b} ${a}`])),
  )
}

/** The roles that stand in two slots of a phrase. */
function twiceIn(phrase: string): string[] {
  const roles = [...phrase.matchAll(/\{([^}]*)\}/g)].flatMap(match => match[1]!.split('|'))
  return roles.filter((role, i) => roles.indexOf(role) < i)
}

function possessorsIn(
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

function reasonsIn(lexicon: Lexicon, kb: KnowledgeBase): string[] {
  const words = kb.words.get(lexicon.language.language)
  const why = new Set(lexicon.language.cues.why ?? [])
  const groups = [words?.roles, ...Object.values(words?.kinds ?? {}).map(kind => kind.roles)]
  return groups.flatMap(roles =>
    Object.entries(roles ?? {}).flatMap(([role, { nouns }]) =>
      nouns?.some(noun => why.has(noun)) ? [role] : [],
    ),
  )
}

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
