export { type Location, locate } from './locate.ts'
export { createQuoter, type Quoter } from './quote.ts'
export { type Verification, verify } from './verify.ts'
