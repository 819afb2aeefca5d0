import type { Labels } from '../../knowledge/labels.ts'
import type { Evidence, Fact, Source } from '../../model/knowledge-base.ts'
import { markdownLink, markdownText } from './markdown.ts'

/** The sources that a report cites, numbered by where they are first cited, each with the spans that are cited. */
export class Citations {
  readonly #spans = new Map<string, Evidence[]>()

  /** Whether nothing is cited yet. */
  get none(): boolean {
    return this.#spans.size === 0
  }

  /** The references to the sources of facts, to be set behind what rests on them. */
  cite(facts: readonly Fact[]): string {
    const sources = new Set<string>()
    for (const span of facts.flatMap(fact => fact.evidence)) {
      const known = this.#spans.get(span.source) ?? []
      this.#spans.set(span.source, [...known, span])
      sources.add(span.source)
    }
    const numbers = [...this.#spans.keys()]
    const cited = Array.from(sources, source => numbers.indexOf(source) + 1)
    return cited
      .sort((a, b) => a - b)
      .map(number => `[^akb-${number}]`)
      .join('')
  }

  /** The footnotes that the references lead to: what each source is, and where in it the cited passages stand. */
  list(labels: Labels): readonly string[] {
    return Array.from(this.#spans, ([id, spans], at) => {
      const source = labels.kb.sources.get(id)!
      const characters = labels.phrase('line.characters', { characters: placesText(spans) })
      return `[^akb-${at + 1}]: ${[...described(source, labels), `(${markdownText(id)}, ${characters})`].join(' ')}`
    })
  }
}

function described({ author, publisher, title, published, url }: Source, labels: Labels): readonly string[] {
  const texts = [author, publisher, title, labels.date(published)].filter(text => text !== undefined)
  return [texts.map(markdownText).join(', '), ...(url === undefined ? [] : [markdownLink(url)])]
}

/** "83–165, 310–402": in the order of the article, each once. */
function placesText(spans: readonly Evidence[]): string {
  const sorted = [...spans].sort((a, b) => a.start - b.start || a.end - b.end)
  return [...new Set(sorted.map(({ start, end }) => `${start}–${end}`))].join(', ')
}
