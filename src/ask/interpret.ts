import type { KnowledgeIndex } from '../knowledge/index.ts'
import type { KnowledgeBase } from '../model/knowledge-base.ts'
import { definedBy, groupsIn } from './defined.ts'
import { Chart, type Reach } from './grammar/chart.ts'
import { partsOf } from './grammar/lexical.ts'
import type { Question } from './questions/question.ts'
import { questionsOf } from './questions/questions.ts'
import { unboundIn } from './read/anaphora.ts'
import { atomsAsWritten, haveCompounds } from './read/as-written.ts'
import type { Atom } from './read/atoms.ts'
import { withCountedAlone } from './read/counted-alone.ts'
import { SURENESS } from './read/cues.ts'
import { DateReader } from './read/dates.ts'
import { withDescriptions } from './read/descriptions.ts'
import { withDocuments } from './read/documents.ts'
import { type Group, withGroups } from './read/groups.ts'
import { withoutHearsay } from './read/hearsay.ts'
import { likeliestFirst } from './read/language.ts'
import type { Cue } from './read/lexicon-words.ts'
import { keepsMended, type Mended, mended, otherwise } from './read/mending.ts'
import { NumberReader } from './read/numbers.ts'
import { withOneOfThese } from './read/of-these.ts'
import { withOthersThan } from './read/other-than.ts'
import { plainly } from './read/phrasing.ts'
import { type Prepared, prepare } from './read/prepare.ts'
import { withQualifiers } from './read/qualifiers.ts'
import type { Reader } from './read/reader.ts'
import type { Apart } from './read/senses.ts'
import { withSharedNames } from './read/shared-names.ts'
import { withTag } from './read/tag.ts'
import { type Apostrophes, apostrophesOf, type Token, tokenise } from './read/tokens.ts'
import { asTold } from './read/told.ts'
import { withTopics } from './read/topics.ts'
import { withSources, withViews } from './read/views.ts'
import { lexicons } from './read/vocabulary.ts'
import { Scope } from './scope.ts'
import { type AskTables, storedGroups, storedLexicons } from './tables.ts'
import { typeOfParts } from './terms.ts'

export interface Interpretation {
  readonly language: string
  readonly prepared: Prepared
  /** The cheapest first. */
  readonly questions: readonly Question[]
  /** Its words as they are meant. */
  readonly mended: Mended
  readonly atoms: readonly Atom[]
  readonly tokens: readonly Token[]
  /** That of the question's language first. */
  readonly readers: readonly Reader[]
}

/** The words of a question without an answer that nothing stands for, as written. */
export function withoutPlace({ prepared, atoms }: Interpretation): string[] {
  // A word that only others of its meaning are known of has found no fact by them either.
  const alike = atoms.filter(atom => atom.senses.some(sense => sense.sort === 'alike'))
  return [...prepared.unplaced, ...alike.map(atom => atom.text)]
}

/** "Is it confirmed or only considered": yes or no would not tell which. */
export function offersRumour({ prepared, tokens, readers }: Interpretation): boolean {
  const isCue = (at: number, cues: readonly Cue[]): boolean =>
    readers.some(({ lexicon }) =>
      lexicon.matches(tokens, at).some(({ entry }) => entry.sort === 'cue' && cues.includes(entry.cue)),
    )
  const sure = tokens.findIndex((_, at) => isCue(at, SURENESS))
  return prepared.confirmation !== undefined && tokens.some((_, at) => at > sure && isCue(at, ['or']))
}

/** More atoms than this are not parsed. */
const MAX_ATOMS = 22

/** Tokens with places of their own, a blank between them. */
function inPlaces(tokens: readonly Token[]): Token[] {
  let end = -1
  return tokens.map(token => {
    const start = end + 1
    end = start + token.text.length
    return { ...token, start, end }
  })
}

/** Reads questions: tokens, spelling, atoms, parts, readings. */
export class Interpreter {
  readonly scope: Scope
  private readonly readers: readonly Reader[]
  private readonly apostrophes: Apostrophes
  /** Those of whom one definition says the same. */
  readonly groups: readonly Group[]

  /** The words of the base are collected from it where no tables of them are given. */
  constructor(kb: KnowledgeBase, index: KnowledgeIndex, tables?: AskTables) {
    const all = tables ? storedLexicons(kb, tables) : lexicons(kb)
    this.scope = new Scope(kb, index, { lexicons: all, tables })
    this.groups = (tables && storedGroups(tables)) ?? groupsIn(this.scope)
    this.apostrophes = all[0]?.apostrophes ?? apostrophesOf([])
    // A decade without a number is that of the latest report: their texts say it of the same.
    const [latest] = [...kb.sources.values()]
      .map(({ published }) => Number.parseInt(published, 10))
      .sort((a, b) => b - a)
    this.readers = all.map(lexicon => ({
      lexicon,
      dates: new DateReader(lexicon.words.closed.dates, latest),
      numbers: new NumberReader(lexicon.words.closed.numbers),
    }))
  }

  /** A question with its likely readings: as far as a chart is to be filled. */
  read(question: string, { asOf, ...reach }: Reach & { asOf?: string | undefined } = {}): Interpretation {
    const written = tokenise(question, this.apostrophes)
    const readers = likeliestFirst(written, this.readers)
    return this.readAs(mended(written, readers, this.scope.texts), readers, { asOf, ...reach })
  }

  /** The same with words that nothing knows taken for others that they may be slips of, in each way that may be meant. */
  readOtherwise(read: Interpretation, reach: Reach & { asOf?: string | undefined }): Interpretation[] {
    const { readers, mended } = read
    const others = otherwise(mended, { unplaced: withoutPlace(read), readers })
    return others.map(each => this.readAs(each, readers, reach)).filter(keepsMended)
  }

  private readAs(
    mended: Mended,
    readers: readonly Reader[],
    { asOf, ...reach }: Reach & { asOf?: string | undefined },
  ): Interpretation {
    const tokens = withSharedNames(mended.tokens, { readers, types: this.scope.kb.types.values() })
    const language = readers[0]!.lexicon.language.language
    const atoms = this.atoms(tokens, readers, 'none')
    const told = prepare(atoms, readers)
    const prepared = { ...told, unplaced: [...told.unplaced, ...unboundIn(atoms, readers)] }
    const dated = asOf === undefined ? prepared : { ...prepared, asOf }
    const questions = this.questions(prepared, reach)
    return { language, prepared: dated, questions, mended, atoms, tokens, readers }
  }

  /** All readings of a question, where the likely ones have no answer; of its words one by one, where it has none. */
  widened(read: Interpretation): Interpretation {
    const questions = this.questions(read.prepared)
    const apart = questions.length > 0 ? undefined : this.takenApart(read, 'all')
    return apart && apart.questions.length > 0 ? apart : { ...read, questions }
  }

  /** A question with its compounds read word by word; undefined where it has none. */
  takenApart(read: Interpretation, how: Apart): Interpretation | undefined {
    const { prepared, tokens, readers } = read
    if (prepared.unplaced.length > 0 || !haveCompounds(tokens, readers, how)) return undefined
    const atoms = this.atoms(tokens, readers, how)
    if (atoms.length <= read.atoms.length) return undefined
    const { asOf } = prepared
    const apart = prepare(atoms, readers)
    const dated = asOf === undefined ? apart : { ...apart, asOf }
    return { ...read, questions: this.questions(apart), atoms, prepared: dated }
  }

  /** The same with another word at a place of its tokens. */
  withWord(read: Interpretation, at: number, word: string): Interpretation {
    const { tokens, mended, readers, prepared } = read
    const others = tokenise(word, this.apostrophes).map(token => ({ ...tokens[at]!, ...token }))
    const changed = [...tokens.slice(0, at), ...others, ...tokens.slice(at + 1)]
    return this.readAs({ ...mended, tokens: inPlaces(changed) }, readers, { asOf: prepared.asOf })
  }

  /** Another question in words of this one, of the same time unless it has a tense of its own. */
  rephrased(read: Interpretation, atoms: readonly Atom[], apart = false): Interpretation {
    const { past, perfect, future, formerly, now, asOf } = read.prepared
    const tense = apart ? {} : { past, perfect, future, formerly, now }
    const prepared = { ...prepare(atoms, read.readers), ...tense }
    const dated = asOf === undefined ? prepared : { ...prepared, asOf }
    return { ...read, atoms, prepared: dated, questions: this.questions(prepared) }
  }

  private atoms(tokens: readonly Token[], readers: readonly Reader[], apart: Apart): readonly Atom[] {
    const isAgent = (type: string): boolean => this.scope.isAgent([type])
    const isPerson = (type: string): boolean => this.scope.kb.types.get(type)?.nature === 'person'
    const languages = readers.map(({ lexicon }) => lexicon.language)
    const read = atomsAsWritten(tokens, { readers, texts: this.scope.texts, apart })
    const definitions = {
      definedBy: (type: string, words: readonly Atom[]) => definedBy(this.scope, type, words),
    }
    const qualified = withQualifiers(read, { isAgent, texts: this.scope.texts })
    const told = withDescriptions(
      withGroups(
        withCountedAlone(
          plainly(
            withTag(
              qualified,
              readers.map(({ lexicon }) => lexicon),
            ),
          ),
          size => typeOfParts(this.scope.kb, size),
        ),
        this.groups,
      ),
      { definitions, isAgent },
    )
    const cut = withOneOfThese(withTopics(withOthersThan(withoutHearsay(told))))
    const tellers = { isAgent, isPerson, sources: languages.flatMap(({ cues }) => cues.source ?? []) }
    return withSources(withViews(asTold(withDocuments(cut, this.scope), isAgent), tellers), tellers)
  }

  private questions(prepared: Prepared, reach: Reach = {}): Question[] {
    if (prepared.unplaced.length > 0 || prepared.atoms.length > MAX_ATOMS) return []
    return this.chart(prepared)
      .readings(reach)
      .flatMap(part => questionsOf(this.scope, part, prepared))
      .sort((a, b) => a.cost - b.cost)
  }

  private chart({ atoms, barriers }: Prepared): Chart {
    const known = this.charts.get(atoms)
    if (known) return known
    const parts = atoms.map(atom => partsOf(this.scope, atom, atom.voice))
    const chart = new Chart(this.scope, parts, barriers)
    this.charts.set(atoms, chart)
    return chart
  }

  /** The chart of a question, which is filled further where its first readings have no answer. */
  private readonly charts = new WeakMap<object, Chart>()
}
