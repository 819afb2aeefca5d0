import type { KindWords } from '../../model/generated.ts'
import { suggest } from '../nearest.ts'
import { quoted } from '../quoted.ts'
import type { Entry, RawBase } from '../raw.ts'
import type { Path, Report } from '../report.ts'
import type { Rule } from './rule.ts'

/** Longer entries are sentences for one question, not words of a language. */
const MOST_WORDS = 4
const SLOT = /\{([^{}]*)\}/g

/** Slots of phrases and templates are roles of their kind, or several joined by `|`; no entry of words/ or languages/ is longer than four words. */
export const phrases: Rule = {
  name: 'phrases',
  check: (base, report) => {
    for (const entry of base.words) {
      for (const [kind, words] of Object.entries(entry.value.kinds ?? {}))
        checkKind({ entry, kind, words }, base, report)
      for (const found of textsIn(entry.value, [])) checkLength(entry, found, report)
    }
    for (const entry of [...base.languages, ...base.sharedLanguages]) {
      // What answers are put in is no word of a question.
      for (const found of textsIn(entry.value, []))
        if (found.path[0] !== 'phrases') checkLength(entry, found, report)
    }
  },
}

function checkKind(
  { entry, kind, words }: { entry: Entry<unknown>; kind: string; words: KindWords },
  base: RawBase,
  report: Report,
): void {
  const properties = base.kinds.get(kind)?.value.properties
  if (!properties) return
  const roles = Object.keys(properties)
  for (const { path, text } of textsIn(words, ['kinds', kind])) {
    const allowed = path.includes('template') ? [...roles, 'valid'] : roles
    if (/[{}]/.test(text.replace(SLOT, ' '))) {
      const message = `A slot of ${quoted(text)} is opened and not closed, or closed and not opened.`
      report.add(entry.file, path, { code: 'unknown-slot', message, tip: 'Write slots as {role}.' })
    }
    for (const slot of [...text.matchAll(SLOT)].flatMap(match => match[1]!.split('|'))) {
      if (allowed.includes(slot.trim())) continue
      const message = `The slot {${slot}} is no role of ${kind}.`
      report.add(entry.file, path, { code: 'unknown-slot', message, tip: () => suggest(slot, allowed) })
    }
  }
}

function checkLength(entry: Entry<unknown>, { path, text }: FoundText, report: Report): void {
  if (path.includes('template')) return
  const count = text.replace(SLOT, ' ').split(/\s+/).filter(Boolean).length
  if (count <= MOST_WORDS) return
  const message = `\`${text}\` has ${count} words besides its slots.`
  const tip = `Words are at most ${MOST_WORDS} words long: break it up into roles, phrases and words of the language.`
  report.add(entry.file, path, { code: 'long-phrase', message, tip })
}

interface FoundText {
  readonly path: Path
  readonly text: string
}

function* textsIn(value: unknown, path: Path): Generator<FoundText> {
  if (typeof value === 'string') yield { path, text: value }
  else if (Array.isArray(value)) for (const [i, item] of value.entries()) yield* textsIn(item, [...path, i])
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) yield* textsIn(item, [...path, key])
  }
}
