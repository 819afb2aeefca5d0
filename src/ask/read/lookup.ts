/** What is found by a key: a map, or a table of a snapshot that is read by need. */
export interface Lookup<Value> {
  get(key: string): Value | undefined
  has(key: string): boolean
}
