import { ancestry } from './ancestry.ts'
import { attribution } from './attribution.ts'
import { cycles } from './cycles.ts'
import { duplicateIds } from './duplicate-ids.ts'
import { duplicateKinds } from './duplicate-kinds.ts'
import { fileNames } from './file-names.ts'
import { fillers } from './fillers.ts'
import { kinds } from './kinds.ts'
import { languages } from './languages.ts'
import { names } from './names.ts'
import { phrases } from './phrases.ts'
import { relations } from './relations.ts'
import { repeatedValues } from './repeated-values.ts'
import { reservedNames } from './reserved-names.ts'
import type { Rule } from './rule.ts'
import { sources } from './sources.ts'
import { spans } from './spans.ts'
import { statements } from './statements.ts'
import { terms } from './terms.ts'
import { textLanguages } from './text-languages.ts'
import { together } from './together.ts'
import { uniqueness } from './uniqueness.ts'
import { units } from './units.ts'
import { views } from './views.ts'
import { vocabulary } from './vocabulary.ts'
import { wholes } from './wholes.ts'
import { words } from './words.ts'

/** Rules that hold each fact against what it names. */
const OF_FACTS: readonly Rule[] = [
  ...[fillers, attribution, vocabulary, units, relations, together],
  ...[uniqueness, repeatedValues, statements, spans],
]

/** Every rule that crosses files. */
export const RULES: readonly Rule[] = [
  ...[fileNames, duplicateIds, duplicateKinds, reservedNames, kinds, views, languages, textLanguages],
  ...[sources, terms, wholes, names, cycles, ancestry],
  ...OF_FACTS,
  ...[words, phrases],
]

/**
 * The rules that an edit of a file of facts can break, as long as its source stays, no id is taken twice and none
 * supersedes others than before: of a base that has nothing but that file, they tell what they tell of the whole.
 */
export const RULES_OF_AN_EDIT: readonly Rule[] = [textLanguages, sources, ...OF_FACTS]
