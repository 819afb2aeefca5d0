/** A map whose keys are listed, and whose values are made, when they are first asked for. */
export class LazyMap<Value> implements ReadonlyMap<string, Value> {
  readonly #made = new Map<string, Value>()
  readonly #list: () => readonly string[]
  readonly #make: (key: string) => Value | undefined

  /** `make` gives undefined for what is no key. */
  constructor(list: () => readonly string[], make: (key: string) => Value | undefined) {
    this.#list = list
    this.#make = make
  }

  get size(): number {
    return this.#list().length
  }

  has(key: string): boolean {
    return this.get(key) !== undefined
  }

  get(key: string): Value | undefined {
    const known = this.#made.get(key)
    if (known !== undefined) return known
    const made = this.#make(key)
    if (made !== undefined) this.#made.set(key, made)
    return made
  }

  forEach(take: (value: Value, key: string, map: ReadonlyMap<string, Value>) => void): void {
    for (const [key, value] of this) take(value, key, this)
  }

  keys(): MapIterator<string> {
    return this.#list().values()
  }

  values(): MapIterator<Value> {
    return this.#list()
      .map(key => this.get(key)!)
      .values()
  }

  entries(): MapIterator<[string, Value]> {
    return this.#list()
      .map((key): [string, Value] => [key, this.get(key)!])
      .values()
  }

  [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.entries()
  }
}
