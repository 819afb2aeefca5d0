import type { Clause } from '../grammar/parts.ts'
import type { SetExpr } from '../logic.ts'
import { isFigure, type Scope } from '../scope.ts'
import { LIST, type Question, type QuestionBase } from './question.ts'

/** Whether figures are to be made into one: a total, an average, a difference. */
function adds({ aggregate }: QuestionBase): boolean {
  return aggregate !== undefined && aggregate !== 'count'
}

/** "X: A or B" leaves the choice where nothing else is open; "head of A or B" asks for the head, "stake of A or B" for how much. */
function isChoice(scope: Scope, { frame }: Clause): boolean {
  if (scope.rolesOf(frame.kind).some(isFigure)) return false
  const subject = scope.kb.kinds.get(frame.kind ?? '')?.subject
  const isOpen = frame.args.some(({ value }) => value.op === 'type')
  return !isOpen && (subject === undefined || frame.args.some(({ role }) => role === subject))
}

function isLeftOpen(scope: Scope, clause: Clause, value: SetExpr): boolean {
  const isChosen = value.op === 'union' && !value.every && isChoice(scope, clause)
  return isChosen || value.op === 'type' || value.op === 'where' || value.op === 'extreme'
}

/** Keywords ask for what is left open: a type that is named without a term, else a figure, else the facts. */
export function keywordQuestions(scope: Scope, clause: Clause, base: QuestionBase): Question[] {
  const { frame } = clause
  const { periods, saidBy } = frame.mods
  if (frame.args.length === 0 && periods.length === 0 && saidBy.length === 0) return []
  const open = adds(base) ? undefined : frame.args.find(({ value }) => isLeftOpen(scope, clause, value))
  if (open) {
    const args = frame.args.filter(arg => arg !== open)
    const dear = open.value.op === 'extreme' ? 0.6 : 0
    return [
      {
        ...base,
        cost: base.cost + dear,
        asked: LIST,
        want: 'set',
        set: { op: 'where', of: open.value, frame: { ...frame, args }, role: open.role },
      },
    ]
  }
  const figures = scope
    .rolesOf(frame.kind)
    .filter(role => isFigure(role) && !frame.mods.ranges.some(range => range.role === role.name))
  // Of several figures none is what keywords alone ask for.
  const asked: Question[] = (figures.length === 1 ? figures : []).map(role => ({
    ...base,
    cost: base.cost + 0.3,
    asked: { sort: 'howMuch' },
    want: 'set',
    set: { op: 'fill', frame, role: role.name },
  }))
  // What is made of figures is not told by the facts.
  return base.aggregate
    ? asked
    : [...asked, { ...base, cost: base.cost + 0.5, asked: LIST, want: 'facts', frame }]
}
