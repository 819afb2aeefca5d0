import { describe, expect, it } from 'vitest'
import { Chart, NARROW } from '../../src/ask/grammar/chart.ts'
import { partsOf } from '../../src/ask/grammar/lexical.ts'
import { Interpreter } from '../../src/ask/interpret.ts'
import { ALLIANCE, askable } from './bases.ts'

const { base } = askable(ALLIANCE)
const interpreter = new Interpreter(base.kb, base.index)

/** The chart of a question, as yet without readings. */
function chartOf(question: string): Chart {
  const { atoms, barriers } = interpreter.read(question).prepared
  const parts = atoms.map(atom => partsOf(interpreter.scope, atom, atom.voice))
  return new Chart(interpreter.scope, parts, barriers)
}

describe('a chart', () => {
  it('reads no stretch again of which all was kept', () => {
    const chart = chartOf('who leads C-segment SUV')
    const readings = chart.readings({ beam: NARROW })
    const { pairs } = chart
    expect(pairs).toBeGreaterThan(0)
    expect(chart.readings()).toEqual(readings)
    expect(chart.pairs).toBe(pairs)
  })

  it('gives the same readings whether fewer were looked for first or not', () => {
    const question =
      'Which companies invest in the entity that builds the electric SUV for Mitsubishi in Europe?'
    const [widened, once] = [chartOf(question), chartOf(question)]
    widened.readings({ beam: NARROW })
    expect(widened.readings()).toEqual(once.readings())
  })

  it.each([
    'Which companies invest in the entity that builds the electric SUV for Mitsubishi in Europe?',
    'Which Japanese carmaker leads the largest segment?',
  ])('gives the cheap readings alone where no others are looked for: %s', question => {
    const all = chartOf(question).readings()
    const cheap = chartOf(question)
    const found = cheap.readings({ most: 0.4 })
    expect(found).toEqual(all.filter(({ cost }) => cost <= 0.4))
    expect(cheap.readings()).toEqual(all)
  })

  it.each([
    ['one word again and again', 'leads '.repeat(22)],
    ['many words of several meanings', 'investment share stake supply lead market technology '.repeat(3)],
  ])('joins a bounded number of pairs: %s', (_name, question) => {
    const chart = chartOf(question)
    chart.readings()
    expect(chart.pairs).toBeLessThan(LONG_PAIRS)
  })
})

/** 22 atoms, of whose stretches at most eight readings are kept, have no more than these. */
const LONG_PAIRS = 1771 * 8 * 8 * 2
