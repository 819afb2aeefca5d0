import { describe, expect, test } from 'vitest'
import { CODES } from '../../src/load/codes.ts'
import { codes, edited, type Files, HARBOUR, loadAlone, writeHarbour } from './harbour.ts'

const FACTS = 'facts/log-2020.yaml'
const VOYAGE = 'kinds/voyage.schema.json'

interface Fault {
  readonly title: string
  readonly changes: Files
  /** `file:line:column code` of the one problem there must be. */
  readonly problem: string
  /** What the message or the tip must hold. */
  readonly says?: string
}

function fault(title: string, changes: Files, problem: string, says?: string): Fault {
  return says === undefined ? { title, changes, problem } : { title, changes, problem, says }
}

function added(path: string, line: string): Files {
  return { [path]: `${HARBOUR[path]}${line}\n` }
}

const READING = [
  fault('a folder without kb.yaml', { 'kb.yaml': undefined }, 'kb.yaml:1:1 no-base', '--kb'),
  fault(
    'a file that is not UTF-8',
    {
      'terms/ports.yaml': Buffer.from(HARBOUR['terms/ports.yaml']!.replace('Lisbon', 'Lisb\xe9n'), 'latin1'),
    },
    'terms/ports.yaml:9:22 not-utf8',
  ),
  fault('NUL', edited(FACTS, 'Doubtful', 'Doubt\0ful'), `${FACTS}:22:16 control-character`, 'NUL'),
  fault(
    'an escape character',
    edited(FACTS, 'Doubtful', '\u001b[31m'),
    `${FACTS}:22:11 control-character`,
    'U+001B',
  ),
  fault(
    'a file with a wrong ending',
    { 'facts/more.yml': 'source: x\n' },
    'facts/more.yml:1:1 ignored-file',
    '*.yaml',
  ),
]

const YAML = [
  fault(
    'a bracket left open',
    edited(FACTS, 'ship: [aurora, vega]', 'ship: [aurora, vega'),
    `${FACTS}:6:5 yaml-syntax`,
  ),
  fault('a tab as indentation', edited(FACTS, '    port', '\tport'), `${FACTS}:6:1 yaml-syntax`, 'blanks'),
  fault('two documents', edited(FACTS, 'facts:', '---\nfacts:'), `${FACTS}:2:1 yaml-syntax`, '---'),
  fault('a tag', edited(FACTS, 'note: Doubtful.', 'note: !x Doubtful.'), `${FACTS}:22:11 yaml-syntax`, 'tag'),
  fault(
    'a key twice',
    edited(FACTS, '    crew: 12', '    port: brest'),
    `${FACTS}:9:5 duplicate-key`,
    '`port`',
  ),
  fault('a JSON key twice', edited(VOYAGE, '"featured"', '"subject"'), `${VOYAGE}:6:3 duplicate-key`),
  fault('an alias in itself', edited(FACTS, 'note: Doubtful.', 'note: &a [*a]'), `${FACTS}:22:15 yaml-alias`),
  fault('an alias bomb', { [FACTS]: bomb() }, `${FACTS}:1:1 yaml-alias`, 'without measure'),
  fault('brackets without end', { [FACTS]: '['.repeat(50_000) }, `${FACTS}:1:`, 'nested'),
  fault(
    'values nested deeply',
    { [FACTS]: `a: ${'['.repeat(90)}${']'.repeat(90)}` },
    `${FACTS}:1:68 yaml-depth`,
  ),
]

function bomb(): string {
  const levels = Array.from(
    { length: 9 },
    (_, i) => `k${i + 1}: &k${i + 1} [${Array(9).fill(`*k${i}`).join(', ')}]`,
  )
  return `k0: &k0 [x, x]\n${levels.join('\n')}\n`
}

const SCHEMA = [
  fault('an empty file', { [FACTS]: '' }, `${FACTS}:1:1 wrong-type`, 'nothing'),
  fault(
    'a missing role',
    edited(FACTS, '    visitor: vega\n', ''),
    `${FACTS}:25:5 missing-key`,
    '`vega-stays` lacks `visitor`',
  ),
  fault(
    'a misspelt role',
    edited(FACTS, 'visitor:', 'visitr:'),
    `${FACTS}:27:5 unknown-key`,
    'Did you mean `visitor`?',
  ),
  fault('a missing kind', edited(FACTS, '    kind: call\n', ''), `${FACTS}:25:5 missing-key`, '`kind`'),
  fault('an unknown kind', edited(FACTS, 'kind: call', 'kind: cal'), `${FACTS}:26:5 unknown-kind`, '`call`'),
  fault('a kind that is no text', edited(FACTS, 'kind: call', 'kind: 5'), `${FACTS}:26:5 wrong-type`),
  fault(
    'neither of two roles',
    edited(FACTS, '    port: lisbon\n', ''),
    `${FACTS}:3:5 missing-key`,
    'Add `port`, or `refused`',
  ),
  fault(
    'a role that needs another',
    edited(FACTS, '    cargo: { value: 900, unit: tonne, bound: about }\n', ''),
    `${FACTS}:3:5 missing-key`,
    'has `goods` but lacks `cargo`',
  ),
  fault(
    'a date that is none',
    edited(FACTS, "valid: '2020'", "valid: '2020-13'"),
    `${FACTS}:12:5 bad-date`,
    '2022-23',
  ),
  fault(
    'a year without quotes',
    edited(FACTS, "valid: '2020'", 'valid: 2020'),
    `${FACTS}:12:5 wrong-type`,
    "'2020'",
  ),
  fault(
    'a date of a role that is none',
    edited(FACTS, 'leaves: 2020-05-27', 'leaves: soon'),
    `${FACTS}:10:5 bad-date`,
  ),
  fault(
    'an id in capitals',
    edited(FACTS, 'id: vega-stays', 'id: Vega'),
    `${FACTS}:25:5 bad-id`,
    'lower-case',
  ),
  fault(
    'an id of a term with two hyphens',
    edited('terms/ships.yaml', '  - id: vega', '  - id: vega--2\n    label: { en: V }\n  - id: vega'),
    'terms/ships.yaml:6:5 bad-id',
  ),
  fault(
    'a language that is none',
    edited(FACTS, 'statement: { en', 'statement: { English'),
    `${FACTS}:21:18 bad-language`,
  ),
  fault(
    'a code that is none',
    edited(FACTS, 'goods: salt', 'goods: salti'),
    `${FACTS}:8:5 not-allowed`,
    '`salt`',
  ),
  fault('a code that is a number', edited(FACTS, 'goods: salt', 'goods: 5'), `${FACTS}:8:5 wrong-type`),
  fault(
    'a bound that is none',
    edited(FACTS, 'bound: about', 'bound: abot'),
    `${FACTS}:7:39 not-allowed`,
    '`about`',
  ),
  fault('a count below nothing', edited(FACTS, 'crew: 12', 'crew: -1'), `${FACTS}:9:5 bad-value`, '>= 0'),
  fault(
    'a count beyond its maximum',
    edited(FACTS, 'crew: 12', 'crew: 101'),
    `${FACTS}:9:5 bad-value`,
    '<= 100',
  ),
  fault('a number that is infinite', edited(FACTS, 'value: 900', 'value: .inf'), `${FACTS}:7:14 wrong-type`),
  fault('an empty list', edited(FACTS, 'ship: [aurora, vega]', 'ship: []'), `${FACTS}:5:5 bad-value`),
  fault(
    'a list where one value may stand',
    edited(FACTS, 'crew: 12', 'captain: [vega]'),
    `${FACTS}:9:5 wrong-type`,
    'a list',
  ),
  fault(
    'a number in a list of ids',
    edited(FACTS, 'ship: [aurora, vega]', 'ship: [aurora, 7]'),
    `${FACTS}:5:20 wrong-type`,
    'Entry 2 of `ship`',
  ),
  fault(
    'a text for a quantity',
    edited(FACTS, '{ value: 900, unit: tonne, bound: about }', 'much'),
    `${FACTS}:7:5 wrong-type`,
    'mapping',
  ),
  fault(
    'an unknown key of an unnamed',
    edited(FACTS, '{ unnamed: { en: a clerk } }', '{ unnamed: { en: a clerk }, cont: 1 }'),
    `${FACTS}:15:55 unknown-key`,
    '`count`',
  ),
  fault(
    'a digest too short',
    edited(FACTS, /sha256: (\w+)/.exec(HARBOUR[FACTS]!)![1]!, 'abc'),
    `${FACTS}:24:30 bad-value`,
    '64',
  ),
  fault(
    'no evidence',
    edited(FACTS, / {4}evidence: \[.*\]\n/.exec(HARBOUR[FACTS]!)![0], ''),
    `${FACTS}:25:5 missing-key`,
    '`evidence`',
  ),
  fault(
    'an unknown key of a fact',
    edited(FACTS, 'extent: some', 'extnt: some'),
    `${FACTS}:17:5 unknown-key`,
    '`extent`',
  ),
  fault(
    'an unknown key of what was before',
    edited(FACTS, 'previously: { port', 'previously: { note: a, port'),
    `${FACTS}:20:19 unknown-key`,
  ),
  fault(
    'a role together that is none',
    edited(FACTS, 'together: [ship]', 'together: [ships]'),
    `${FACTS}:19:16 not-allowed`,
    '`ship`',
  ),
  fault(
    '__proto__ as a key',
    edited(FACTS, 'note: Doubtful.', '__proto__: { a: 1 }'),
    `${FACTS}:22:5 unknown-key`,
    '__proto__',
  ),
  fault('__proto__ as an id', edited(FACTS, 'id: vega-stays', 'id: __proto__'), `${FACTS}:25:5 bad-id`),
  fault(
    'a missing digest of a source',
    edited('sources.yaml', / {4}sha256: \w+\n/.exec(HARBOUR['sources.yaml']!)![0], ''),
    'sources.yaml:2:5 missing-key',
  ),
  fault(
    'a label left out',
    edited('terms/ships.yaml', '    label: { en: Vega }\n', ''),
    'terms/ships.yaml:6:5 missing-key',
    '`vega` lacks `label`',
  ),
  fault(
    'an unknown key of kb.yaml',
    edited('kb.yaml', 'views:', 'view:'),
    'kb.yaml:16:1 unknown-key',
    '`views`',
  ),
  fault(
    'a role without range',
    edited(VOYAGE, '"leaves": { "range": "date" }', '"leaves": {}'),
    `${VOYAGE}:16:5 missing-key`,
  ),
  fault(
    'an unknown keyword of a role',
    edited(VOYAGE, '"maximum"', '"maximun"'),
    `${VOYAGE}:15:33 bad-schema`,
    '`maximum`',
  ),
  fault(
    'a keyword with a wrong value',
    edited(VOYAGE, '"maximum": 100', '"maximum": "x"'),
    `${VOYAGE}:15:5 bad-schema`,
  ),
  fault(
    'a pattern that is none',
    edited(VOYAGE, '"range": "ship" },\n    "port"', '"range": "ship", "pattern": "(" },\n    "port"'),
    `${VOYAGE}:9:5 bad-schema`,
  ),
]

const REFERENCES = [
  fault(
    'an unknown term',
    edited(FACTS, 'ship: [aurora, vega]', 'ship: [aurora, vegga]'),
    `${FACTS}:5:20 unknown-term`,
    '`vega`? Or add it to terms/ships.yaml',
  ),
  fault(
    'a term of another type',
    edited(FACTS, 'port: lisbon', 'port: vega'),
    `${FACTS}:6:5 wrong-reference`,
    '`vega` is a ship, but `port` points to a port',
  ),
  fault(
    'an unknown term in what was before',
    edited(FACTS, 'previously: { port: brest', 'previously: { port: bresst'),
    `${FACTS}:20:19 unknown-term`,
    '`brest`',
  ),
  fault(
    'an unknown term as author',
    edited(FACTS, 'attributedTo: [brest', 'attributedTo: [brets'),
    `${FACTS}:15:20 unknown-term`,
  ),
  fault(
    'an unknown term as reporter',
    edited(FACTS, 'via: vega', 'via: vegan'),
    `${FACTS}:16:5 unknown-term`,
  ),
  fault(
    'an unknown broader term',
    edited('terms/ports.yaml', '[atlantic]', '[atlantis]'),
    'terms/ports.yaml:10:15 unknown-term',
    '`atlantic`',
  ),
  fault(
    'an unknown whole',
    edited('terms/ships.yaml', 'partOf: aurora', 'partOf: auroa'),
    'terms/ships.yaml:8:5 unknown-term',
  ),
  fault(
    'a constructor as a term',
    edited(FACTS, 'port: lisbon', 'port: constructor'),
    `${FACTS}:6:5 unknown-term`,
  ),
  fault(
    'an unknown type of terms',
    { 'terms/more.yaml': 'type: prt\nterms: []\n' },
    'terms/more.yaml:1:1 unknown-type',
    '`port`',
  ),
  fault(
    'an unknown source',
    { 'facts/log-2021.yaml': 'source: log-2021\nfacts: []\n' },
    'facts/log-2021.yaml:1:1 unknown-source',
    '`log-2020`',
  ),
  fault(
    'an unknown fact',
    edited(FACTS, 'refines: aurora-sails', 'refines: aurora-sail'),
    `${FACTS}:31:5 unknown-fact`,
    '`aurora-sails`',
  ),
  fault(
    'an unknown status',
    edited(FACTS, 'status: done', 'status: don'),
    `${FACTS}:13:5 unknown-status`,
    '`done`',
  ),
  fault(
    'an unknown status before',
    edited(FACTS, 'status: planned', 'status: palnned'),
    `${FACTS}:20:32 unknown-status`,
    '`planned`',
  ),
  fault(
    'an unknown certainty',
    edited(FACTS, 'certainty: logged', 'certainty: loged'),
    `${FACTS}:14:5 unknown-certainty`,
    '`logged`',
  ),
  fault(
    'an unknown unit',
    edited(FACTS, 'unit: tonne', 'unit: tone'),
    `${FACTS}:7:26 unknown-unit`,
    '`tonne`',
  ),
  fault(
    'a unit that the role does not take',
    edited(FACTS, 'unit: tonne', 'unit: year'),
    `${FACTS}:7:26 unknown-unit`,
    'that `cargo` takes',
  ),
  fault(
    'an unknown unit of counting',
    edited(FACTS, 'unit: tonne', 'unit: tonne, per: yaer'),
    `${FACTS}:7:39 unknown-unit`,
    '`year`',
  ),
  fault(
    'a statement in another language',
    edited(FACTS, 'statement: { en', 'statement: { fr: Ils partent., en'),
    `${FACTS}:21:18 unknown-language`,
  ),
  fault(
    'a text in another language',
    edited(FACTS, 'reason: { en', 'reason: { fr: commerce, en'),
    `${FACTS}:11:15 unknown-language`,
  ),
]

const NAMES = [
  fault(
    'two facts with one id',
    added(
      FACTS,
      '  - { id: aurora-sails, kind: call, visitor: vega, status: done, certainty: logged, evidence: [{ start: 0, end: 1, sha256: ' +
        'a'.repeat(64) +
        ' }] }',
    ),
    `${FACTS}:33:7 duplicate-id`,
    `${FACTS}:3`,
  ),
  fault(
    'a fact with the id of a term',
    edited(FACTS, 'id: vega-stays', 'id: vega'),
    `${FACTS}:25:5 duplicate-id`,
    'The term',
  ),
  fault(
    'two terms with one id',
    added('terms/ports.yaml', '  - { id: brest, label: { en: Brest again } }'),
    'terms/ports.yaml:11:7 duplicate-id',
  ),
  fault(
    'a source with the id of a term',
    added('terms/ports.yaml', '  - { id: log-2020, label: { en: Log } }'),
    'sources.yaml:2:5 duplicate-id',
  ),
  fault(
    'two files of one kind',
    { 'kinds/visit.schema.json': HARBOUR['kinds/call.schema.json'] },
    'kinds/visit.schema.json:2:3 duplicate-id',
  ),
  fault(
    'a label that two terms share',
    edited('terms/ports.yaml', 'label: { en: Lisbon }', 'label: { en: BRÈST }'),
    'terms/ports.yaml:9:14 ambiguous-name',
  ),
  fault(
    'an alias that is the label of another',
    edited('terms/ships.yaml', '[the Aurora]', '[the Aurora, vega]'),
    'terms/ships.yaml:7:14 ambiguous-name',
  ),
  fault('a role named like a flag', edited(VOYAGE, '"captain"', '"sort"'), `${VOYAGE}:11:5 bad-name`, 'flag'),
  fault(
    'a role named like a key of the fact',
    edited(VOYAGE, '"captain"', '"reported"'),
    `${VOYAGE}:11:5 bad-name`,
    'key of every fact',
  ),
  fault(
    'a role that cannot be a flag',
    edited(VOYAGE, '"captain"', '"leaves-at"'),
    `${VOYAGE}:11:5 bad-name`,
    'camelCase',
  ),
  fault(
    'a type named like a flag',
    edited('kb.yaml', '  port: {', '  unit: { label: { en: unit } }\n  port: {'),
    'kb.yaml:7:3 bad-name',
    'qualifier',
  ),
  fault(
    'a view named like a command',
    edited('kb.yaml', 'calls:', 'timeline:'),
    'kb.yaml:17:3 bad-name',
    'command',
  ),
  fault(
    'a kind in a file of another name',
    { 'kinds/call.schema.json': undefined, 'kinds/visit.schema.json': HARBOUR['kinds/call.schema.json'] },
    'kinds/visit.schema.json:2:3 file-name',
    'call.schema.json',
  ),
  fault(
    'facts in a file of another name',
    { [FACTS]: undefined, 'facts/other.yaml': HARBOUR[FACTS] },
    'facts/other.yaml:1:1 file-name',
  ),
  fault(
    'words in a file of another name',
    { 'words/en.yaml': undefined, 'words/x.yaml': HARBOUR['words/en.yaml'] },
    'words/x.yaml:1:1 file-name',
  ),
]

const KINDS = [
  fault(
    'a role named like a type that points elsewhere',
    edited(VOYAGE, '"ship": { "range": "ship" }', '"ship": { "range": ["ship", "port"] }'),
    `${VOYAGE}:9:15 bad-schema`,
    'name of a type',
  ),
  fault(
    'a subject that is no role',
    edited(VOYAGE, '"subject": "ship"', '"subject": "shp"'),
    `${VOYAGE}:4:3 unknown-role`,
    '`ship`',
  ),
  fault(
    'a unique key that is no role',
    edited(VOYAGE, '"valid"]', '"vlid"]'),
    `${VOYAGE}:5:30 unknown-role`,
    '`valid`',
  ),
  fault(
    'a featured role that is none',
    edited(VOYAGE, '"featured": ["ship"]', '"featured": ["x"]'),
    `${VOYAGE}:6:16 unknown-role`,
  ),
  fault(
    'a denied role that is none',
    edited(VOYAGE, '"denies": "port"', '"denies": "prt"'),
    `${VOYAGE}:12:35 unknown-role`,
    '`port`',
  ),
  fault(
    'a range that is no type',
    edited(VOYAGE, '"refused": { "range": "port"', '"refused": { "range": "prot"'),
    `${VOYAGE}:12:18 unknown-type`,
    '`port`',
  ),
  fault(
    'a unit of a role that is none',
    edited(VOYAGE, '["tonne"]', '["ton", "tonne"]'),
    `${VOYAGE}:13:37 unknown-unit`,
  ),
  fault(
    'units of what is no quantity',
    edited(VOYAGE, '"range": "date"', '"range": "date", "units": ["year"]'),
    `${VOYAGE}:16:34 bad-schema`,
  ),
  fault(
    'a scalar among types',
    edited('kinds/call.schema.json', '["ship", "port"]', '["ship", "date"]'),
    'kinds/call.schema.json:5:32 bad-schema',
  ),
  fault(
    'codes of what is no code',
    edited(VOYAGE, '"range": "date"', '"range": "date", "enum": ["2020-05-27"]'),
    `${VOYAGE}:16:5 bad-schema`,
  ),
  fault(
    'a kind borne on that is none',
    edited(VOYAGE, '"call":', '"cal":'),
    `${VOYAGE}:7:16 unknown-kind`,
    '`call`',
  ),
  fault(
    'a role borne on that is none',
    edited(VOYAGE, '"visitor" }', '"vistor" }'),
    `${VOYAGE}:7:26 unknown-role`,
    '`visitor`',
  ),
  fault(
    'a view of a kind that is none',
    edited('kb.yaml', 'kind: voyage', 'kind: voyge'),
    'kb.yaml:17:12 unknown-kind',
    '`voyage`',
  ),
  fault(
    'a view by a role that is none',
    edited('kb.yaml', 'cell: port', 'cell: prt'),
    'kb.yaml:17:58 unknown-role',
    '`port`',
  ),
]

const FACT_RULES = [
  fault(
    'terms broader than themselves',
    edited('terms/ports.yaml', 'label: { en: Atlantic }', 'label: { en: Atlantic }\n    broader: brest'),
    'terms/ports.yaml:5:5 cycle',
    '`atlantic` → `brest` → `atlantic`',
  ),
  fault(
    'a part of itself',
    edited('terms/ships.yaml', 'partOf: aurora', 'partOf: vega'),
    'terms/ships.yaml:8:5 cycle',
  ),
  fault(
    'facts that supersede each other',
    edited(FACTS, 'note: Doubtful.', 'supersedes: vega-stays'),
    `${FACTS}:22:5 cycle`,
  ),
  fault(
    'a fact that confirms itself',
    edited(FACTS, 'refines: aurora-sails', 'confirms: vega-stays'),
    `${FACTS}:31:5 cycle`,
  ),
  fault('two facts where one may be', twoVoyages(), `${FACTS}:25:5 not-unique`, 'ship, port, valid'),
  fault(
    'one that acts together',
    edited(FACTS, 'ship: [aurora, vega]', 'ship: aurora'),
    `${FACTS}:19:16 bad-together`,
  ),
  fault(
    'a term twice in a list',
    edited(FACTS, 'ship: [aurora, vega]', 'ship: [aurora, vega, aurora]'),
    `${FACTS}:5:26 repeated-value`,
  ),
  fault(
    'no statement at all',
    edited(FACTS, '    statement: { en: The ships sail to Lisbon. }\n', ''),
    `${FACTS}:3:5 no-statement`,
  ),
  fault(
    'a span that ends before it starts',
    edited(FACTS, 'start: 66, end: 82', 'start: 82, end: 66'),
    `${FACTS}:30:16 bad-span`,
  ),
  fault(
    'a passage not curated that ends before it starts',
    edited('sources.yaml', 'start: 66', 'start: 83'),
    'sources.yaml:8:9 bad-span',
  ),
  fault(
    'a source outside the articles',
    edited('sources.yaml', 'file: log.txt', 'file: ../../etc/passwd'),
    'sources.yaml:5:5 outside-base',
  ),
  fault(
    'a source with an absolute path',
    edited('sources.yaml', 'file: log.txt', 'file: /etc/passwd'),
    'sources.yaml:5:5 outside-base',
  ),
]

function twoVoyages(): Files {
  const second =
    '    kind: voyage\n    ship: [vega, aurora]\n    port: lisbon\n    valid: "2020"\n    statement: { en: Again. }\n'
  return edited(FACTS, '    kind: call\n    visitor: vega\n', second)
}

const WORDS = [
  fault(
    'words of a type that is none',
    edited('words/en.yaml', 'ship: { nouns', 'shp: { nouns'),
    'words/en.yaml:3:3 unknown-type',
    '`ship`',
  ),
  fault(
    'words of a kind that is none',
    edited('words/en.yaml', '  call:', '  cal: { nouns: [stop] }\n  call:'),
    'words/en.yaml:9:3 unknown-kind',
    '`call`',
  ),
  fault(
    'words of a role that the kind lacks',
    edited('words/en.yaml', 'cargo: { nouns', 'crgo: { nouns'),
    'words/en.yaml:7:14 unknown-role',
    '`cargo`',
  ),
  fault(
    'words of a role that no kind has',
    edited('words/en.yaml', 'roles: { ship', 'roles: { sip'),
    'words/en.yaml:11:10 unknown-role',
  ),
  fault(
    'words of a code that is none',
    edited('words/en.yaml', 'salt: {', 'sallt: {'),
    'words/en.yaml:8:23 unknown-code',
    '`salt`',
  ),
  fault(
    'words of a status that is none',
    edited('words/en.yaml', '{ done:', '{ don:'),
    'words/en.yaml:12:13 unknown-status',
  ),
  fault(
    'words of a certainty that is none',
    edited('words/en.yaml', '{ logged:', '{ loged:'),
    'words/en.yaml:13:16 unknown-certainty',
  ),
  fault(
    'words of a unit that is none',
    edited('words/en.yaml', '{ tonne:', '{ tone:'),
    'words/en.yaml:14:10 unknown-unit',
  ),
  fault(
    'an adjective that measures nothing',
    edited('words/en.yaml', 'ship: voyage.cargo }', 'ship: voyage.port }'),
    'words/en.yaml:16:35 unknown-role',
  ),
  fault(
    'a filter of a type that is none',
    edited('words/en.yaml', 'type: ship', 'type: shp'),
    'words/en.yaml:18:23 unknown-type',
  ),
  fault(
    'a slot that is no role',
    edited('words/en.yaml', 'to {port}', 'to {prt}'),
    'words/en.yaml:6:15 unknown-slot',
    '`port`',
  ),
  fault(
    'a phrase of five words',
    edited('words/en.yaml', 'sail to', 'will then sail on to'),
    'words/en.yaml:6:15 long-phrase',
  ),
  fault(
    'no words of a language',
    {
      'words/en.yaml': undefined,
      [FACTS]: HARBOUR[FACTS]!.replace('visitor: vega', 'visitor: vega\n    statement: { en: Vega stays. }'),
    },
    'kb.yaml:4:13 missing-words',
  ),
  fault('no closed words of a language', { 'languages/en.yaml': undefined }, 'kb.yaml:4:13 missing-language'),
  fault(
    'a statement that lacks a language',
    {
      ...edited('kb.yaml', 'languages: [en]', 'languages: [en, fr]'),
      'languages/fr.yaml': 'language: fr\nname: français\ncues: {}\n',
      'words/fr.yaml': 'language: fr\nkinds: { call: { template: "{visitor} est là." } }\n',
    },
    `${FACTS}:21:5 untranslated-statement`,
  ),
]

const FAULTS = { READING, YAML, SCHEMA, REFERENCES, NAMES, KINDS, FACT_RULES, WORDS }

test('the knowledge base that the faults are put in has none', () => {
  const { kb, problems, total } = loadAlone(writeHarbour())
  expect(problems).toEqual([])
  expect(total).toBe(0)
  expect(kb?.facts).toHaveLength(2)
})

describe.each(Object.entries(FAULTS))('%s', (_, faults) => {
  test.each(faults)('$title is one problem at its place', ({ changes, problem, says = '' }) => {
    const { kb, problems } = loadAlone(writeHarbour(changes))
    expect(codes(problems)).toEqual([expect.stringContaining(problem)])
    const [{ level, message, tip }] = problems as [(typeof problems)[number]]
    expect(`${message} ${tip ?? ''}`).toContain(says)
    expect(kb === undefined).toBe(level === 'error')
  })
})

test('every code of a problem has a fault that raises it', () => {
  const raised = new Set(
    Object.values(FAULTS).flatMap(faults => faults.map(({ problem }) => problem.split(' ')[1])),
  )
  const elsewhere = ['unreadable', 'too-large', 'article-missing', 'article-changed', 'span-changed']
  const missing = Object.keys(CODES).filter(code => !raised.has(code) && !elsewhere.includes(code))
  expect(missing).toEqual([])
})
