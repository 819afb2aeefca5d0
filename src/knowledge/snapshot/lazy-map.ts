/** A map whose keys are known and whose values are made when they are first looked at. */
export class LazyMap<Value> implements ReadonlyMap<string, Value> {
  readonly #made = new Map<string, Value>()
  readonly #keys: readonly string[]
  readonly #make: (key: string) => Value

  constructor(keys: readonly string[], make: (key: string) => Value) {
    this.#keys = keys
    this.#make = make
  }

  get size(): number {
    return this.#keys.length
  }

  has(key: string): boolean {
    return this.#keys.includes(key)
  }

  get(key: string): Value | undefined {
    if (!this.has(key)) return undefined
    if (!this.#made.has(key)) this.#made.set(key, this.#make(key))
    return this.#made.get(key)
  }

  forEach(take: (value: Value, key: string, map: ReadonlyMap<string, Value>) => void): void {
    for (const [key, value] of this) take(value, key, this)
  }

  keys(): MapIterator<string> {
    return this.#keys.values()
  }

  values(): MapIterator<Value> {
    return this.#keys.map(key => this.get(key)!).values()
  }

  entries(): MapIterator<[string, Value]> {
    return this.#keys.map((key): [string, Value] => [key, this.get(key)!]).values()
  }

  [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.entries()
  }
}
