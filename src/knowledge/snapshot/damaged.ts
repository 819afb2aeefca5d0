/** A snapshot that is cut off, altered, or none at all. */
export class DamagedSnapshot extends Error {
  override readonly name = 'DamagedSnapshot'
}
