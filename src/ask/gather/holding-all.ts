import { deniedBy, deniesStance } from '../meaning/stance.ts'
import type { Atom } from '../read/atoms.ts'
import { isTerm } from '../read/cues.ts'
import { kindsIn, namesAnyStatus } from '../read/named.ts'
import type { Scope } from '../scope.ts'
import { isSaidBy } from './bonds.ts'
import { standingForAll } from './counted.ts'
import { isNoun } from './describing.ts'
import type { Direction } from './direction.ts'
import { isLight } from './lacking.ts'
import { holdsAll } from './limiting.ts'
import { isNamedIn, type Meeting, meeting, namesAgent, namesPlace } from './meeting.ts'
import { refuses } from './unturned.ts'

/** Of as many words as this two may stand in the text by others. */
const MANY = 4

/**
 * The facts that hold every word themselves, else those that hold one, or of many two, by another of its meaning. "Does
 * A want to take part": the verb of the fact's kind is what is asked, and one that depends on it, as what is refused does,
 * may stand in the text by another.
 */
export function holdingAll(
  scope: Scope,
  content: readonly Atom[],
  { verbs, strict, passive = true }: { verbs: Direction['verbs']; strict: boolean; passive?: boolean },
): number[] {
  const words = content
    .filter(atom => !isLight(atom))
    .map(atom => wordOf(scope, atom, isAttribute(atom, content)))
  const pool = new Set(words.flatMap(({ by }) => [...by.named]))
  const rarest = words.toSorted((a, b) => a.facts - b.facts)
  const found = [...pool]
    .sort((a, b) => a - b)
    .flatMap(ordinal => {
      const others = unheld(scope, ordinal, { words: rarest, content, passive, strict })
      return others ? [{ ordinal, others }] : []
    })
  const exact = found.filter(({ others }) => others.length === 0)
  const most = words.length < MANY ? 1 : 2
  // Where nobody is named, nobody's role is turned.
  const isPlain = !namesAgent(scope, content)
  return (exact.length > 0 ? exact : found)
    .filter(({ ordinal, others }) => {
      const loose = others.filter(({ atom }) => !isNamedIn(scope, ordinal, atom))
      if (loose.length > most) return false
      const isOwn =
        verbs.some(({ kind }) => kind === scope.fact(ordinal).kind) || refuses(scope, ordinal, content)
      return isPlain || isOwn || loose.every(({ by }) => by.alike.has(ordinal))
    })
    .map(({ ordinal }) => ordinal)
}

/** A word that each fact is set against, with what is so of it whatever the fact. */
interface Word {
  readonly atom: Atom
  readonly by: Meeting
  /** A word that, denied, is what facts tell is met by its text, and none that a kind is for: not to comment is to be silent. */
  readonly isDeniable: boolean
  /** What has ended is not what is like it in other words, and what holds in a place is told by roles. */
  readonly isItself: boolean
  /** How many facts meet it at most, by what they name or hold. */
  readonly facts: number
}

function wordOf(scope: Scope, atom: Atom, isAttribute: boolean): Word {
  const by = meeting(scope, atom)
  const isOfKind = kindsIn(atom).length > 0
  return {
    atom,
    by,
    isDeniable: isOfKind && deniedBy(scope, atom).length > 0,
    isItself: (namesAnyStatus(atom) && !isAttribute) || namesPlace(scope, atom),
    facts: by.named.size + by.alike.size + by.akin.size,
  }
}

/** "The former way": what stands before a mere word says which one is meant, and of no fact that it has ended. */
function isAttribute(atom: Atom, content: readonly Atom[]): boolean {
  const next = content.find(({ from }) => from === atom.to)
  const isWord = next !== undefined && isNoun(next) && !isTerm(next) && kindsIn(next).length === 0
  return isWord && !namesAnyStatus(next)
}

/** The words that a fact holds by another of their meaning at most; undefined where it holds some not even so. */
function unheld(
  scope: Scope,
  ordinal: number,
  {
    words,
    content,
    passive,
    strict,
  }: { words: readonly Word[]; content: readonly Atom[]; passive: boolean; strict: boolean },
): Word[] | undefined {
  let all: ReadonlySet<Atom> | undefined
  const standsForAll = (atom: Atom): boolean => {
    all ??= passive ? NONE : standingForAll(scope, ordinal, content)
    return all.has(atom)
  }
  const others: Word[] = []
  for (const word of words) {
    const { atom, by } = word
    if (isHeld(scope, ordinal, word) || standsForAll(atom)) continue
    if (strict || word.isItself) return undefined
    if (!by.alike.has(ordinal) && !by.akin.has(ordinal) && !isNamedIn(scope, ordinal, atom)) return undefined
    others.push(word)
  }
  return others
}

const NONE: ReadonlySet<Atom> = new Set()

function isHeld(scope: Scope, ordinal: number, { atom, by, isDeniable }: Word): boolean {
  return (
    (isDeniable ? holdsAll(scope, ordinal, [atom]) : by.named.has(ordinal)) ||
    deniesStance(scope, atom, ordinal) ||
    isOpposed(scope, ordinal, atom) ||
    isSaidBy(scope, ordinal, atom)
  )
}

/** Whether a word names a status, or a stance that goes with one, which the status of a fact denies. */
function isOpposed(scope: Scope, ordinal: number, { senses }: Atom): boolean {
  const { kb, index } = scope
  const { denies = [] } = kb.statuses.get(scope.fact(ordinal).status) ?? {}
  return senses.some(sense => {
    if (sense.sort !== 'entry') return false
    const { entry } = sense
    if (entry.sort === 'status') return denies.includes(entry.status)
    const code = entry.sort === 'code' ? entry : entry.sort === 'pattern' ? entry.pattern.code : undefined
    const held = code ? index.postings(code.role, code.value) : []
    return held.length > 0 && [...held].every(each => denies.includes(scope.fact(each).status))
  })
}
