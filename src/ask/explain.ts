import type { ExplainedReading, ExplainedWord, Explanation } from './answer.ts'
import type { Interpretation } from './interpret.ts'
import type { Outcome } from './meaning/outcome.ts'
import { outcomesOf } from './meaning/outcomes.ts'
import type { Atom } from './read/atoms.ts'
import { isSilent } from './read/cues.ts'
import type { Entry } from './read/lexicon-words.ts'
import type { Sense } from './read/senses.ts'
import { queriesOf } from './say/render.ts'
import type { Scope } from './scope.ts'

/** Readings beyond these are not worth listing. */
const MOST = 12

/** How a question was read: what each word was taken for, what else it may be, and what became of each reading. */
export function explain(scope: Scope, read: Interpretation, outcomes: readonly Outcome[]): Explanation {
  return {
    words: read.atoms.map(atom => explained(atom, { atoms: read.atoms, outcomes })),
    readings: readingsOf(scope, read, outcomes),
  }
}

function explained(
  atom: Atom,
  { atoms, outcomes }: { atoms: readonly Atom[]; outcomes: readonly Outcome[] },
): ExplainedWord {
  const senses = [...new Set(atom.senses.map(nameOf))]
  const reads = outcomes.flatMap(({ question }) => question.reads).filter(({ text }) => text === atom.text)
  // Words that stand for several are read in as many ways.
  const isShared = atoms.some(other => other !== atom && other.text === atom.text)
  const read = reads.find(({ as }) => senses.includes(as)) ?? (isShared ? undefined : reads[0])
  const as = read?.as ?? (isSilent(atom) ? 'nothing' : (senses[0] ?? 'nothing'))
  return { text: atom.text, as, also: senses.filter(sense => sense !== as) }
}

/** What a sense of a word is called: the term, kind, role or closed word that it stands for. */
function nameOf(sense: Sense): string {
  switch (sense.sort) {
    case 'entry':
      return nameOfEntry(sense.entry)
    case 'time':
      return `${sense.limit.asOf ? 'as of' : 'valid'} ${sense.limit.period}`
    case 'number':
      return String(sense.value)
    case 'saidBy':
      return `attributed to ${sense.ids.join(', ')}`
    case 'source':
      return `source:${sense.dated.ids.join(',')}`
    case 'alike':
      return 'a word like those of facts'
    case 'unknown':
      return 'unplaced'
    case 'text':
      return 'a word of facts'
    case 'mark':
      return 'nothing'
  }
}

function nameOfEntry(entry: Entry): string {
  switch (entry.sort) {
    case 'term':
      return `${entry.type}:${entry.id}`
    case 'general':
      return 'a word of wide meaning'
    case 'pattern':
      return `kind:${entry.pattern.kind}`
    case 'kind':
      return `kind:${entry.kind}`
    case 'role':
      return entry.kind === undefined ? entry.role : `${entry.kind}.${entry.role}`
    case 'code':
      return `${entry.role}:${entry.value}`
    case 'adjective':
      return entry.grade
    case 'filter':
      return `${entry.filter.type} by ${entry.filter.measure}`
    case 'cue':
      return `“${entry.cue}”`
    case 'type':
      return entry.type
    case 'status':
      return `status:${entry.status}`
    case 'certainty':
      return `certainty:${entry.certainty}`
    case 'unit':
      return entry.unit
    default:
      return entry.sort
  }
}

/** The cheapest readings, each with why it was answered or not. */
function readingsOf(
  scope: Scope,
  { questions, prepared }: Interpretation,
  outcomes: readonly Outcome[],
): ExplainedReading[] {
  const answered = new Set(outcomes.map(({ question }) => question))
  const seen = new Set<string>()
  const found: ExplainedReading[] = []
  for (const question of questions) {
    const reading = { queries: queriesOf(scope, question), words: question.reads }
    const key = JSON.stringify(reading)
    if (seen.has(key) && !answered.has(question)) continue
    seen.add(key)
    const verdict = answered.has(question)
      ? 'answered'
      : outcomesOf(scope, [question], prepared).length > 0
        ? 'set aside'
        : 'no fact'
    found.push({ cost: Math.round(question.cost * 100) / 100, ...reading, verdict })
    if (found.length === MOST) break
  }
  return found
}
