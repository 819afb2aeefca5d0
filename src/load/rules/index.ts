import type { Rule } from './rule.ts'

/** Every rule that crosses files. */
export const RULES: readonly Rule[] = []
