import type { WordsFile } from '../../model/generated.ts'
import type { ProblemCode } from '../codes.ts'
import { suggest } from '../nearest.ts'
import type { Entry, RawBase } from '../raw.ts'
import type { Path, Report } from '../report.ts'
import type { Rule } from './rule.ts'

/** Words are words of types, kinds, roles, codes, statuses, certainties and units that there are. */
export const words: Rule = {
  name: 'words',
  check: (base, report) => {
    for (const entry of base.words) new WordsCheck(entry, base, report).run()
  },
}

class WordsCheck {
  constructor(
    readonly entry: Entry<WordsFile>,
    readonly base: RawBase,
    readonly report: Report,
  ) {}

  run(): void {
    const { types, statuses, certainties, units } = this.base.names
    this.#keys('types', types, 'unknown-type')
    this.#keys('statuses', statuses, 'unknown-status')
    this.#keys('certainties', certainties, 'unknown-certainty')
    this.#keys('units', units, 'unknown-unit')
    this.#keys('kinds', [...this.base.known.kinds], 'unknown-kind')
    const sound = this.base.kinds.size === this.base.known.kinds.size
    this.#keys('roles', sound ? this.#allRoles() : undefined, 'unknown-role')
    for (const kind of Object.keys(this.entry.value.kinds ?? {})) this.#kind(kind)
    for (const [type, { classes }] of Object.entries(this.entry.value.types ?? {}))
      for (const name of Object.keys(classes ?? {}))
        this.#known(['types', type, 'classes', name], { known: this.#classesOf(type), code: 'unknown-class' })
    this.#measures()
  }

  #allRoles(): string[] {
    return [...new Set([...this.base.kinds.values()].flatMap(({ value }) => Object.keys(value.properties)))]
  }

  #classesOf(type: string): string[] {
    const ofType = this.base.terms.filter(term => term.type === type)
    return [...new Set(ofType.flatMap(({ value }) => value.class ?? []))]
  }

  #kind(kind: string): void {
    const properties = this.base.kinds.get(kind)?.value.properties
    const { roles, codes } = this.entry.value.kinds![kind]!
    if (!properties) return
    const known = Object.keys(properties)
    for (const role of Object.keys(roles ?? {}))
      this.#known(['kinds', kind, 'roles', role], { known: known, code: 'unknown-role' })
    for (const [role, ofRole] of Object.entries(codes ?? {})) {
      const path = ['kinds', kind, 'codes', role]
      this.#known(path, { known: known, code: 'unknown-role' })
      if (!known.includes(role)) continue
      for (const code of Object.keys(ofRole))
        this.#known([...path, code], { known: properties[role]?.enum ?? [], code: 'unknown-code' })
    }
  }

  #measures(): void {
    const { types } = this.base.names
    const { adjectives, filters } = this.entry.value
    for (const [i, { measures }] of (adjectives ?? []).entries()) {
      for (const [type, measure] of Object.entries(measures)) {
        const path = ['adjectives', i, 'measures', type]
        if (types) this.#known(path, { known: types, code: 'unknown-type' })
        this.#measure(path, measure)
      }
    }
    for (const [i, { type, measure }] of (filters ?? []).entries()) {
      if (types) this.#known(['filters', i, 'type'], { known: types, code: 'unknown-type', name: type })
      this.#measure(['filters', i, 'measure'], measure)
    }
  }

  /** `kind.role`, where the role is a quantity, a count or a date: something that can be compared. */
  #measure(path: Path, measure: string): void {
    const [kind = '', role = ''] = measure.split('.')
    if (!this.base.known.kinds.has(kind))
      this.#known(path, { known: [...this.base.known.kinds], code: 'unknown-kind', name: kind })
    const properties = this.base.kinds.get(kind)?.value.properties
    if (!properties) return
    const measurable = Object.keys(properties).filter(name =>
      ['quantity', 'count', 'date'].includes(properties[name]!.range as string),
    )
    this.#known(path, { known: measurable, code: 'unknown-role', name: role })
  }

  #keys(part: keyof WordsFile, known: readonly string[] | undefined, code: ProblemCode): void {
    if (!known) return
    for (const key of Object.keys(this.entry.value[part] ?? {})) this.#known([part, key], { known, code })
  }

  #known(path: Path, { known, code, name = String(path.at(-1)) }: Wanted): void {
    if (known.includes(name)) return
    const what = code.replace('unknown-', '')
    const message = `\`${name}\` is no ${what} of this knowledge base, or not one that fits here.`
    this.report.add(this.entry.file, path, { code, message, tip: () => suggest(name, known) })
  }
}

/** A name, the last step of its path unless given, and the names that it may be. */
interface Wanted {
  readonly known: readonly string[]
  readonly code: ProblemCode
  readonly name?: string
}
