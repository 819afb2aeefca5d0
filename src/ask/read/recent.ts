/**
 * What was found by a key, to be found again at once: of no more than so many keys, as questions may bring ever new
 * ones to a process that goes on. A full one begins anew, since to tell which key is oldest costs more than finding it.
 */
export class Recent<Value> {
  readonly #most: number
  readonly #known = new Map<string, Value>()

  constructor(most = 10_000) {
    this.#most = most
  }

  /** The value of a key, which is looked for where it is not known any more. */
  get(key: string, find: (key: string) => Value): Value {
    const known = this.#known.get(key)
    if (known !== undefined || this.#known.has(key)) return known as Value
    if (this.#known.size >= this.#most) this.#known.clear()
    const value = find(key)
    this.#known.set(key, value)
    return value
  }
}
