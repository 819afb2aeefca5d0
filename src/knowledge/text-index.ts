import { NONE, type Postings, postingsOf } from './postings.ts'
import { wordsOf } from './vocabulary.ts'

/** Finds words and phrases in texts: an inverted list from word to ordinals, then a look at the texts themselves. */
export class TextIndex {
  readonly #texts: readonly (readonly string[])[]
  readonly #words = new Map<string, number[]>()

  /** Takes the texts of each ordinal; a phrase is found within one text, never across two. */
  constructor(texts: readonly (readonly string[])[]) {
    this.#texts = texts.map(each => [...new Set(each.map(text => ` ${wordsOf(text)} `))])
    this.#texts.forEach((each, ordinal) => {
      for (const word of new Set(each.flatMap(text => text.trim().split(' ')))) {
        const list = this.#words.get(word)
        if (list) list.push(ordinal)
        else this.#words.set(word, [ordinal])
      }
    })
  }

  /** Every word of the texts, folded. */
  words(): Iterable<string> {
    return this.#words.keys()
  }

  /** The ordinals whose texts hold these words, whole and in this order; none for a phrase without words. */
  withPhrase(phrase: string): Postings {
    const words = wordsOf(phrase)
    if (!words) return NONE
    return this.#look(words, text => text.includes(` ${words} `))
  }

  /** The ordinals one of whose texts consists of these words alone. */
  withText(whole: string): Postings {
    const words = wordsOf(whole)
    return words ? this.#look(words, text => text === ` ${words} `) : NONE
  }

  #look(words: string, fits: (text: string) => boolean): Postings {
    const lists = words.split(' ').map(word => this.#words.get(word) ?? [])
    const shortest = lists.reduce((a, b) => (b.length < a.length ? b : a))
    return postingsOf(shortest.filter(ordinal => this.#texts[ordinal]!.some(fits)))
  }
}
