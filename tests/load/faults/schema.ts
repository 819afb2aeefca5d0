import { edited, HARBOUR } from '../harbour.ts'
import { FACTS, fault, VOYAGE } from './fault.ts'

export const SCHEMA = [
  fault('an empty file', { [FACTS]: '' }, [`${FACTS}:1:1 wrong-type`, 'nothing']),
  fault('a missing role', edited(FACTS, '    visitor: vega\n', ''), [
    `${FACTS}:25:5 missing-key`,
    '`vega-stays` lacks `visitor`',
  ]),
  fault('a misspelt role', edited(FACTS, 'visitor:', 'visitr:'), [
    `${FACTS}:27:5 unknown-key`,
    'Did you mean `visitor`?',
  ]),
  fault('a missing kind', edited(FACTS, '    kind: call\n', ''), [`${FACTS}:25:5 missing-key`, '`kind`']),
  fault('an unknown kind', edited(FACTS, 'kind: call', 'kind: cal'), [
    `${FACTS}:26:5 unknown-kind`,
    '`call`',
  ]),
  fault('a kind that is no text', edited(FACTS, 'kind: call', 'kind: 5'), [`${FACTS}:26:5 wrong-type`]),
  fault('neither of two roles', edited(FACTS, '    port: lisbon\n', ''), [
    `${FACTS}:3:5 missing-key`,
    'Add `port`, or `refused`',
  ]),
  fault(
    'a role that needs another',
    edited(FACTS, '    cargo: { value: 900, unit: tonne, bound: about }\n', ''),
    [`${FACTS}:3:5 missing-key`, 'has `goods` but lacks `cargo`'],
  ),
  fault('a date that is none', edited(FACTS, "valid: '2020'", "valid: '2020-13'"), [
    `${FACTS}:12:5 bad-date`,
    '2022-23',
  ]),
  fault('a year without quotes', edited(FACTS, "valid: '2020'", 'valid: 2020'), [
    `${FACTS}:12:5 wrong-type`,
    "'2020'",
  ]),
  fault('a year of naughts without quotes', edited(FACTS, "valid: '2020'", 'valid: 0000'), [
    `${FACTS}:12:5 wrong-type`,
    "'0000'",
  ]),
  fault('a date of a role that is none', edited(FACTS, 'leaves: 2020-05-27', 'leaves: soon'), [
    `${FACTS}:10:5 bad-date`,
  ]),
  fault('an id in capitals', edited(FACTS, 'id: vega-stays', 'id: Vega'), [
    `${FACTS}:25:5 bad-id`,
    'lower-case',
  ]),
  fault(
    'an id of a term with two hyphens',
    edited('terms/ships.yaml', '  - id: vega', '  - id: vega--2\n    label: { en: V }\n  - id: vega'),
    ['terms/ships.yaml:6:5 bad-id'],
  ),
  fault('a language that is none', edited(FACTS, 'statement: { en', 'statement: { English'), [
    `${FACTS}:21:18 bad-language`,
  ]),
  fault('a code that is none', edited(FACTS, 'goods: salt', 'goods: salti'), [
    `${FACTS}:8:5 not-allowed`,
    '`salt`',
  ]),
  fault('a code that is a number', edited(FACTS, 'goods: salt', 'goods: 5'), [`${FACTS}:8:5 wrong-type`]),
  fault('a bound that is none', edited(FACTS, 'bound: about', 'bound: abot'), [
    `${FACTS}:7:39 not-allowed`,
    '`about`',
  ]),
  fault('a count below nothing', edited(FACTS, 'crew: 12', 'crew: -1'), [`${FACTS}:9:5 bad-value`, '>= 0']),
  fault('a count beyond its maximum', edited(FACTS, 'crew: 12', 'crew: 101'), [
    `${FACTS}:9:5 bad-value`,
    '<= 100',
  ]),
  fault('a number that is infinite', edited(FACTS, 'value: 900', 'value: .inf'), [
    `${FACTS}:7:14 wrong-type`,
  ]),
  fault('an empty list', edited(FACTS, 'ship: [aurora, vega]', 'ship: []'), [`${FACTS}:5:5 bad-value`]),
  fault('a list where one value may stand', edited(FACTS, 'crew: 12', 'captain: [vega]'), [
    `${FACTS}:9:5 wrong-type`,
    'a list',
  ]),
  fault('a number in a list of ids', edited(FACTS, 'ship: [aurora, vega]', 'ship: [aurora, 7]'), [
    `${FACTS}:5:20 wrong-type`,
    'Entry 2 of `ship`',
  ]),
  fault('a text for a quantity', edited(FACTS, '{ value: 900, unit: tonne, bound: about }', 'much'), [
    `${FACTS}:7:5 wrong-type`,
    'mapping',
  ]),
  fault(
    'an unknown key of an unnamed',
    edited(FACTS, '{ unnamed: { en: a clerk } }', '{ unnamed: { en: a clerk }, cont: 1 }'),
    [`${FACTS}:15:55 unknown-key`, '`count`'],
  ),
  fault('a digest too short', edited(FACTS, /sha256: (\w+)/.exec(HARBOUR[FACTS]!)![1]!, 'abc'), [
    `${FACTS}:24:30 bad-value`,
    '64',
  ]),
  fault('no evidence', edited(FACTS, / {4}evidence: \[.*\]\n/.exec(HARBOUR[FACTS]!)![0], ''), [
    `${FACTS}:25:5 missing-key`,
    '`evidence`',
  ]),
  fault('an unknown key of a fact', edited(FACTS, 'extent: some', 'extnt: some'), [
    `${FACTS}:17:5 unknown-key`,
    '`extent`',
  ]),
  fault(
    'an unknown key of what was before',
    edited(FACTS, 'previously: { port', 'previously: { note: a, port'),
    [`${FACTS}:20:19 unknown-key`],
  ),
  fault('a role together that is none', edited(FACTS, 'together: [ship]', 'together: [ships]'), [
    `${FACTS}:19:16 not-allowed`,
    '`ship`',
  ]),
  fault('__proto__ as a key', edited(FACTS, 'note: Doubtful.', '__proto__: { a: 1 }'), [
    `${FACTS}:22:5 unknown-key`,
    '__proto__',
  ]),
  fault('__proto__ as an id', edited(FACTS, 'id: vega-stays', 'id: __proto__'), [`${FACTS}:25:5 bad-id`]),
  fault(
    'a missing digest of a source',
    edited('sources.yaml', / {4}sha256: \w+\n/.exec(HARBOUR['sources.yaml']!)![0], ''),
    ['sources.yaml:2:5 missing-key'],
  ),
  fault('a label left out', edited('terms/ships.yaml', '    label: { en: Vega }\n', ''), [
    'terms/ships.yaml:6:5 missing-key',
    '`vega` lacks `label`',
  ]),
  fault('an unknown key of kb.yaml', edited('kb.yaml', 'views:', 'view:'), [
    'kb.yaml:16:1 unknown-key',
    '`views`',
  ]),
  fault('a role without range', edited(VOYAGE, '"leaves": { "range": "date" }', '"leaves": {}'), [
    `${VOYAGE}:16:5 missing-key`,
  ]),
  fault('an unknown keyword of a role', edited(VOYAGE, '"maximum"', '"maximun"'), [
    `${VOYAGE}:15:33 bad-schema`,
    '`maximum`',
  ]),
  fault('a keyword with a wrong value', edited(VOYAGE, '"maximum": 100', '"maximum": "x"'), [
    `${VOYAGE}:15:5 bad-schema`,
  ]),
  fault(
    'a pattern that is none',
    edited(VOYAGE, '"range": "ship" },\n    "port"', '"range": "ship", "pattern": "(" },\n    "port"'),
    [`${VOYAGE}:9:5 bad-schema`],
  ),
]
