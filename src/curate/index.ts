export { locate, locateAll } from './locate.ts'
export { createQuoter } from './quote.ts'
export { savedQueryProblems } from './saved-queries.ts'
export { verify } from './verify.ts'
