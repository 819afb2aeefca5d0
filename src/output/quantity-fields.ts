import type { Quantity } from '../model/generated.ts'
import { type Fact, isQuantity, type Role, type RoleValue, roleValues } from '../model/knowledge-base.ts'
import type { Column } from './result.ts'

/** The parts of a quantity, of which each is a column for scripts. */
export const QUANTITY_PARTS = ['value', 'unit', 'bound', 'per'] as const

/** Whether what all these roles give, or that part of it, is a number: its unit and its bound are words. */
export function isNumeric(roles: readonly Role[], [part = 'value']: readonly string[]): boolean {
  const isNumber = ({ range: [first] }: Role) => first === 'quantity' || first === 'count'
  return part === 'value' && roles.length > 0 && roles.every(isNumber)
}

/** The column of one part of the quantities in a role. */
export function quantityPart(role: string, part: (typeof QUANTITY_PARTS)[number]): Column<Fact> {
  const of = (fact: Fact) => roleValues(fact, role).filter(isQuantity)
  const text = (quantity: Quantity) => String(quantity[part] ?? (part === 'bound' ? 'exact' : ''))
  return {
    name: `${role}.${part}`,
    cell: fact => of(fact).map(text),
    json: fact => of(fact).map(quantity => quantity[part] ?? null),
    stored: {
      key: `values ${role}`,
      text: value => (isQuantity(value as RoleValue) ? text(value as Quantity) : undefined),
    },
  }
}
