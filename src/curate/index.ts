export { locate, locateAll } from './locate.ts'
export { createQuoter } from './quote.ts'
export { verify } from './verify.ts'
