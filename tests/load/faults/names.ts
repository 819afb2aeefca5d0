import { edited, HARBOUR } from '../harbour.ts'
import { added, FACTS, fault, VOYAGE } from './fault.ts'

export const NAMES = [
  fault(
    'two facts with one id',
    added(
      FACTS,
      '  - { id: aurora-sails, kind: call, visitor: vega, status: done, certainty: logged, evidence: [{ start: 0, end: 1, sha256: ' +
        'a'.repeat(64) +
        ' }] }',
    ),
    [`${FACTS}:33:7 duplicate-id`, `${FACTS}:3`],
  ),
  fault('a fact with the id of a term', edited(FACTS, 'id: vega-stays', 'id: vega'), [
    `${FACTS}:25:5 duplicate-id`,
    'The term',
  ]),
  fault('two terms with one id', added('terms/ports.yaml', '  - { id: brest, label: { en: Brest again } }'), [
    'terms/ports.yaml:11:7 duplicate-id',
  ]),
  fault(
    'a source with the id of a term',
    added('terms/ports.yaml', '  - { id: log-2020, label: { en: Log } }'),
    ['sources.yaml:2:5 duplicate-id'],
  ),
  fault('two files of one kind', { 'kinds/visit.schema.json': HARBOUR['kinds/call.schema.json'] }, [
    'kinds/visit.schema.json:2:3 duplicate-id',
  ]),
  fault(
    'a label that two terms share',
    edited('terms/ports.yaml', 'label: { en: Lisbon }', 'label: { en: BRÈST }'),
    ['terms/ports.yaml:9:14 ambiguous-name'],
  ),
  fault(
    'an alias that is the label of another',
    edited('terms/ships.yaml', '[the Aurora]', '[the Aurora, vega]'),
    ['terms/ships.yaml:7:14 ambiguous-name'],
  ),
  fault('a role named like a flag', edited(VOYAGE, '"captain"', '"sort"'), [
    `${VOYAGE}:11:5 bad-name`,
    'flag',
  ]),
  fault('a role named like a key of the fact', edited(VOYAGE, '"captain"', '"reported"'), [
    `${VOYAGE}:11:5 bad-name`,
    'key of every fact',
  ]),
  fault('a role that cannot be a flag', edited(VOYAGE, '"captain"', '"leaves-at"'), [
    `${VOYAGE}:11:5 bad-name`,
    'camelCase',
  ]),
  fault(
    'a type named like a flag',
    edited('kb.yaml', '  port: {', '  unit: { label: { en: unit } }\n  port: {'),
    ['kb.yaml:7:3 bad-name', 'qualifier'],
  ),
  fault('a view named like a command', edited('kb.yaml', 'calls:', 'timeline:'), [
    'kb.yaml:17:3 bad-name',
    'command',
  ]),
  fault(
    'a kind in a file of another name',
    { 'kinds/call.schema.json': undefined, 'kinds/visit.schema.json': HARBOUR['kinds/call.schema.json'] },
    ['kinds/visit.schema.json:2:3 file-name', 'call.schema.json'],
  ),
  fault('facts in a file of another name', { [FACTS]: undefined, 'facts/other.yaml': HARBOUR[FACTS] }, [
    'facts/other.yaml:1:1 file-name',
  ]),
  fault(
    'words in a file of another name',
    { 'words/en.yaml': undefined, 'words/x.yaml': HARBOUR['words/en.yaml'] },
    ['words/x.yaml:1:1 file-name'],
  ),
]
