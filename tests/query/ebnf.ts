import fc from 'fast-check'

/** EBNF as `GRAMMAR` writes it, as a tree; rules may not refer to themselves, so that each is a regular expression. */
type Node =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'said'; readonly words: string }
  | { readonly type: 'name'; readonly name: string }
  | { readonly type: 'not' | 'maybe' | 'many'; readonly node: Node }
  | { readonly type: 'all' | 'one'; readonly nodes: readonly Node[] }

/** What `? … ?` says in words: as a regular expression, and as the characters to make examples of. */
export type Said = Readonly<
  Record<string, { readonly pattern: string; readonly examples: readonly string[] }>
>

const TOKEN = /"[^"]*"|'[^']*'|\?[^?]*\?|[a-z]+|[[\]{}()|!]/g

export class Ebnf {
  readonly #rules = new Map<string, Node>()
  readonly #said: Said

  constructor(text: string, said: Said) {
    this.#said = said
    for (const [, name, body] of text.matchAll(/^(\w+) += ([\s\S]*?)(?=^\w+ +=|(?![\s\S]))/gm))
      this.#rules.set(name!, new Reader(body!.match(TOKEN) ?? []).alternatives())
  }

  get names(): readonly string[] {
    return [...this.#rules.keys()]
  }

  /** The source of a regular expression for a rule. */
  pattern(name: string): string {
    return this.#pattern(this.#rules.get(name)!)
  }

  /** Random texts of a rule, some names in it replaced. What must not follow is left to the one who asks. */
  texts(name: string, instead: Readonly<Record<string, fc.Arbitrary<string>>> = {}): fc.Arbitrary<string> {
    return instead[name] ?? this.#texts(this.#rules.get(name)!, instead)
  }

  #pattern(node: Node): string {
    switch (node.type) {
      case 'text':
        return escaped(node.text)
      case 'said':
        return this.#saidAs(node.words).pattern
      case 'name':
        return `(?:${this.pattern(node.name)})`
      case 'not':
        return `(?!${this.#pattern(node.node)})`
      case 'maybe':
        return `(?:${this.#pattern(node.node)})?`
      case 'many':
        return `(?:${this.#pattern(node.node)})*`
      case 'all':
        return node.nodes.map(each => this.#pattern(each)).join('')
      case 'one':
        return `(?:${node.nodes.map(each => this.#pattern(each)).join('|')})`
    }
  }

  #texts(node: Node, instead: Readonly<Record<string, fc.Arbitrary<string>>>): fc.Arbitrary<string> {
    const of = (each: Node) => this.#texts(each, instead)
    switch (node.type) {
      case 'text':
        return fc.constant(node.text)
      case 'said':
        return fc.constantFrom(...this.#saidAs(node.words).examples)
      case 'name':
        return this.texts(node.name, instead)
      case 'not':
        return fc.constant('')
      case 'maybe':
        return fc.oneof(fc.constant(''), of(node.node))
      case 'many':
        return fc.array(of(node.node), { maxLength: 3 }).map(parts => parts.join(''))
      case 'all':
        return fc.tuple(...node.nodes.map(of)).map(parts => parts.join(''))
      case 'one':
        return fc.oneof(...node.nodes.map(of))
    }
  }

  #saidAs(words: string): Said[string] {
    const found = this.#said[words]
    if (!found) throw new Error(`nothing says what "${words}" is`)
    return found
  }
}

class Reader {
  readonly #tokens: readonly string[]
  #at = 0

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens
  }

  alternatives(): Node {
    const nodes = [this.#sequence()]
    while (this.#tokens[this.#at] === '|') {
      this.#at += 1
      nodes.push(this.#sequence())
    }
    return nodes.length === 1 ? nodes[0]! : { type: 'one', nodes }
  }

  #sequence(): Node {
    const nodes: Node[] = []
    while (this.#at < this.#tokens.length && !')]}|'.includes(this.#tokens[this.#at]!))
      nodes.push(this.#node())
    return { type: 'all', nodes }
  }

  #node(): Node {
    const token = this.#tokens[this.#at++]!
    if (token === '!') return { type: 'not', node: this.#node() }
    if (token === '(' || token === '[' || token === '{') {
      const node = this.alternatives()
      this.#at += 1
      return token === '(' ? node : { type: token === '[' ? 'maybe' : 'many', node }
    }
    const inner = token.slice(1, -1)
    if (token.startsWith('?')) return { type: 'said', words: inner.trim() }
    return /^["']/.test(token) ? { type: 'text', text: inner } : { type: 'name', name: token }
  }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
