import type { KindFile, RoleSchema } from '../../model/generated.ts'
import { SCALAR_RANGES } from '../../model/knowledge-base.ts'
import { RESERVED_KEYS } from '../../model/reserved.ts'
import type { ProblemCode } from '../codes.ts'
import { suggest } from '../nearest.ts'
import { type Entry, type RawBase, rangeOf } from '../raw.ts'
import type { Path, Report } from '../report.ts'
import type { Rule } from './rule.ts'

/** Keys of the envelope that may make a fact unique beside its roles. */
const UNIQUE_KEYS: readonly string[] = ['valid', 'extent']

/** What a kind says of its roles names roles, kinds, types and units that there are. */
export const kinds: Rule = {
  name: 'kinds',
  check: (base, report) => {
    for (const entry of base.kinds.values()) {
      new KindCheck(entry, base, report).run()
    }
  },
}

class KindCheck {
  readonly #roles: readonly string[]

  constructor(
    readonly entry: Entry<KindFile>,
    readonly base: RawBase,
    readonly report: Report,
  ) {
    this.#roles = Object.keys(entry.value.properties)
  }

  run(): void {
    const { subject, unique, featured, required, bearsOn, properties, defines } = this.entry.value
    this.#role(['subject'], subject)
    this.#roleList('unique', unique, [...this.#roles, ...UNIQUE_KEYS])
    this.#roleList('featured', featured)
    this.#roleList('required', required)
    if (defines !== undefined) this.#role(['defines'], defines)
    this.#conditions()
    for (const [kind, pairs] of Object.entries(bearsOn ?? {})) this.#bearsOn(kind, pairs)
    for (const name of Object.keys(properties)) this.#roleSchema(name)
  }

  /** Roles that need others, and sets of roles of which a fact has one. Keys that every fact may have are such roles too. */
  #conditions(): void {
    const { dependentRequired, anyOf } = this.entry.value
    const allowed = [...this.#roles, ...RESERVED_KEYS]
    for (const [key, names] of Object.entries(dependentRequired ?? {})) {
      this.#role(['dependentRequired', key], key, allowed)
      for (const [i, name] of names.entries()) this.#role(['dependentRequired', key, i], name, allowed)
    }
    for (const [at, { required }] of (anyOf ?? []).entries()) {
      for (const [i, name] of (required ?? []).entries())
        this.#role(['anyOf', at, 'required', i], name, allowed)
    }
  }

  #roleList(key: string, names: readonly string[] | undefined, allowed = this.#roles): void {
    for (const [i, name] of (names ?? []).entries()) this.#role([key, i], name, allowed)
  }

  #role(path: Path, name: string, allowed = this.#roles): void {
    this.#known({ path, name, allowed, code: 'unknown-role', what: `role of ${this.entry.value.kind}` })
  }

  #bearsOn(kind: string, pairs: Readonly<Record<string, string>>): void {
    const path = ['bearsOn', kind]
    if (!this.base.known.kinds.has(kind)) {
      const allowed = [...this.base.known.kinds]
      this.#known({ path, name: kind, allowed, code: 'unknown-kind', what: 'kind of this knowledge base' })
      return
    }
    const theirs = this.base.kinds.get(kind)?.value.properties
    for (const [own, other] of Object.entries(pairs)) {
      this.#role([...path, own], own)
      const allowed = Object.keys(theirs ?? {})
      if (theirs)
        this.#known({
          path: [...path, own],
          name: other,
          allowed,
          code: 'unknown-role',
          what: `role of ${kind}`,
        })
    }
  }

  #roleSchema(name: string): void {
    const role = this.entry.value.properties[name]!
    const path = ['properties', name]
    const { types } = this.base.names
    const range = rangeOf(role)
    const scalars = range.filter(part => (SCALAR_RANGES as readonly string[]).includes(part))
    if (scalars.length > 0 && range.length > 1) this.#bad([...path, 'range'], 'A scalar range stands alone.')
    if (types && scalars.length === 0) {
      const allowed = [...types, ...SCALAR_RANGES]
      const known = {
        path: [...path, 'range'],
        allowed,
        code: 'unknown-type',
        what: 'type of kb.yaml',
      } as const
      for (const type of range) this.#known({ ...known, name: type })
    }
    if (types?.includes(name) && !(range.length === 1 && range[0] === name)) {
      this.#bad(
        [...path, 'range'],
        `The role \`${name}\` bears the name of a type, so it must point to it alone.`,
      )
    }
    this.#annotations(name, role)
    if ((scalars[0] === 'code') !== (role.enum !== undefined)) {
      this.#bad(
        path,
        `The role \`${name}\` needs both or neither: the range \`code\`, and its codes under \`enum\`.`,
      )
    }
    if (role.units && scalars[0] !== 'quantity' && scalars[0] !== 'count')
      this.#bad([...path, 'units'], 'Only a quantity or a count has units.')
  }

  #annotations(name: string, role: RoleSchema): void {
    const path = ['properties', name]
    const { units } = this.base.names
    if (role.denies !== undefined) this.#role([...path, 'denies'], role.denies)
    for (const unit of role.units ?? []) {
      const known = {
        path: [...path, 'units'],
        name: unit,
        code: 'unknown-unit',
        what: 'unit of kb.yaml',
      } as const
      if (units) this.#known({ ...known, allowed: units })
    }
  }

  #known(wanted: {
    path: Path
    name: string
    allowed: readonly string[]
    code: ProblemCode
    what: string
  }): void {
    const { path, name, allowed, code, what } = wanted
    if (allowed.includes(name)) return
    const message = `\`${name}\` is no ${what}.`
    this.report.add(this.entry.file, path, { code, message, tip: () => suggest(name, allowed) })
  }

  #bad(path: Path, message: string): void {
    this.report.add(this.entry.file, path, { code: 'bad-schema', message })
  }
}
