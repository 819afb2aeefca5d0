/** Query text or flags → query → facts. */
export { emptyValues } from './empty.ts'
export type { QueryError } from './fault.ts'
export { formatQuery, queryArguments } from './format.ts'
export { lostWords } from './lost-words.ts'
export { broadFacets, matchedTerms } from './matched.ts'
export { nearest, withNearest } from './nearest.ts'
export {
  flagsToQuery,
  joinQueries,
  type ParseOptions,
  parseQuery,
  type QueryFlags,
} from './parse.ts'
export { qualifiers } from './qualifiers.ts'
export { find, knownOn, type RunOptions, run } from './run.ts'
export { resolveSteps } from './steps.ts'
