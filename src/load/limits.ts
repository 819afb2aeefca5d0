/**
 * What loading takes of one file. No file that people keep comes near, nor does one of a hundred thousand generated
 * facts; together they bound the time and the memory that a hostile or damaged file costs.
 */

/** Bytes of a file. */
export const LARGEST_FILE = 64 * 1024 * 1024
/** Characters that the aliases of a file add to it, written out. */
export const MOST_ADDED = 1024 * 1024
/** Deeper than any schema here; what is deeper only costs stack. */
export const DEEPEST = 64
/** Anchors and aliases of a file: each alias is sought among those before it. */
export const MOST_REFERENCES = 10_000

/** Keys of one mapping, and values within one entry of a list: each may be a fault of its own. */
export const MOST_WITHIN = 10_000

/** Steps from terms to those above them by `broader`, at any depth, all terms together: an index holds each. */
export const MOST_ANCESTORS = 1_000_000
