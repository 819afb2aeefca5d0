import { edited, type Files } from '../harbour.ts'
import { FACTS, fault } from './fault.ts'

export const FACT_RULES = [
  fault(
    'terms broader than themselves',
    edited('terms/ports.yaml', 'label: { en: Atlantic }', 'label: { en: Atlantic }\n    broader: brest'),
    ['terms/ports.yaml:5:5 cycle', '`atlantic` → `brest` → `atlantic`'],
  ),
  fault('a part of itself', edited('terms/ships.yaml', 'partOf: aurora', 'partOf: vega'), [
    'terms/ships.yaml:8:5 cycle',
  ]),
  fault('facts that supersede each other', edited(FACTS, 'note: Doubtful.', 'supersedes: vega-stays'), [
    `${FACTS}:22:5 cycle`,
  ]),
  fault('a fact that confirms itself', edited(FACTS, 'refines: aurora-sails', 'confirms: vega-stays'), [
    `${FACTS}:31:5 cycle`,
  ]),
  fault('two facts where one may be', twoVoyages(), [`${FACTS}:25:5 not-unique`, 'ship, port, valid']),
  fault('one that acts together', edited(FACTS, 'ship: [aurora, vega]', 'ship: aurora'), [
    `${FACTS}:19:16 bad-together`,
  ]),
  fault('a term twice in a list', edited(FACTS, 'ship: [aurora, vega]', 'ship: [aurora, vega, aurora]'), [
    `${FACTS}:5:26 repeated-value`,
  ]),
  fault('no statement at all', edited(FACTS, '    statement: { en: The ships sail to Lisbon. }\n', ''), [
    `${FACTS}:3:5 no-statement`,
  ]),
  fault('a span that ends before it starts', edited(FACTS, 'start: 66, end: 82', 'start: 82, end: 66'), [
    `${FACTS}:30:16 bad-span`,
  ]),
  fault(
    'a passage not curated that ends before it starts',
    edited('sources.yaml', 'start: 66', 'start: 83'),
    ['sources.yaml:8:9 bad-span'],
  ),
  fault('a source outside the articles', edited('sources.yaml', 'file: log.txt', 'file: ../../etc/passwd'), [
    'sources.yaml:5:5 outside-base',
  ]),
  fault('a source with an absolute path', edited('sources.yaml', 'file: log.txt', 'file: /etc/passwd'), [
    'sources.yaml:5:5 outside-base',
  ]),
]

function twoVoyages(): Files {
  const second =
    '    kind: voyage\n    ship: [vega, aurora]\n    port: lisbon\n    valid: "2020"\n    statement: { en: Again. }\n'
  return edited(FACTS, '    kind: call\n    visitor: vega\n', second)
}
