/**
 * Time as the knowledge base knows it: EDTF level 1 (ISO 8601-2:2019, as of the Library of Congress), with the
 * sub-year groupings 21 to 41 of level 2. Parse, compare, overlap and print; "now" is always an argument.
 */

/** Days since 1970-01-01, whole; ±Infinity where an interval is open. */
export type Day = number

export interface Period {
  /** First day that may be meant. */
  readonly start: Day
  /** Last day that may be meant, included. */
  readonly end: Day
}
