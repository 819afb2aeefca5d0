/** Query text or flags → query → facts. */
export { type EmptyValue, emptyValues } from './empty.ts'
export type { Candidate, QueryError } from './fault.ts'
export { formatQuery } from './format.ts'
export { nearest, withNearest } from './nearest.ts'
export {
  flagsToQuery,
  joinQueries,
  type ParsedQuery,
  type ParseOptions,
  parseQuery,
  type QueryFlags,
} from './parse.ts'
export { kebab, type Qualifier, qualifiers } from './qualifiers.ts'
export { match, type RunOptions, run } from './run.ts'
export { isReference, resolveSteps } from './steps.ts'
