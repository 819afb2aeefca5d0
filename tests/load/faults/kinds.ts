import { edited, HARBOUR } from '../harbour.ts'
import { fault, VOYAGE } from './fault.ts'

export const KINDS = [
  fault('a definition by no role', edited(VOYAGE, '"featured"', '"defines": "shp",\n  "featured"'), [
    `${VOYAGE}:6:3 unknown-role`,
    '`ship`',
  ]),
  fault(
    'a condition on no role',
    edited(VOYAGE, '"goods": ["cargo"]', '"goods": ["cargo"], "captain": ["crgo"]'),
    [`${VOYAGE}:21:58 unknown-role`, '`cargo`'],
  ),
  fault('a choice between no roles', edited(VOYAGE, '"required": ["refused"]', '"required": ["refusd"]'), [
    `${VOYAGE}:20:54 unknown-role`,
    '`refused`',
  ]),
  fault('a condition that is no list', edited(VOYAGE, '"goods": ["cargo"]', '"goods": "cargo"'), [
    `${VOYAGE}:21:26 wrong-type`,
    'a list',
  ]),
  fault(
    'a pattern that may take for ever',
    edited(
      VOYAGE,
      '"range": "text" }',
      '"range": "text", "properties": { "en": { "pattern": "^(a+)+$" } } }',
    ),
    [`${VOYAGE}:17:58 bad-schema`, 'for ever'],
  ),
  fault(
    'a kind named like a key of every object',
    {
      'kinds/constructor.schema.json': HARBOUR['kinds/call.schema.json']!.replace('"call"', '"constructor"'),
    },
    ['kinds/constructor.schema.json:2:3 bad-name', '`constructor`'],
  ),
  fault(
    'a role named like a type that points elsewhere',
    edited(VOYAGE, '"ship": { "range": "ship" }', '"ship": { "range": ["ship", "port"] }'),
    [`${VOYAGE}:9:15 bad-schema`, 'name of a type'],
  ),
  fault('a subject that is no role', edited(VOYAGE, '"subject": "ship"', '"subject": "shp"'), [
    `${VOYAGE}:4:3 unknown-role`,
    '`ship`',
  ]),
  fault('a unique key that is no role', edited(VOYAGE, '"valid"]', '"vlid"]'), [
    `${VOYAGE}:5:30 unknown-role`,
    '`valid`',
  ]),
  fault('a featured role that is none', edited(VOYAGE, '"featured": ["ship"]', '"featured": ["x"]'), [
    `${VOYAGE}:6:16 unknown-role`,
  ]),
  fault('a denied role that is none', edited(VOYAGE, '"denies": "port"', '"denies": "prt"'), [
    `${VOYAGE}:12:35 unknown-role`,
    '`port`',
  ]),
  fault(
    'a range that is no type',
    edited(VOYAGE, '"refused": { "range": "port"', '"refused": { "range": "prot"'),
    [`${VOYAGE}:12:18 unknown-type`, '`port`'],
  ),
  fault('a unit of a role that is none', edited(VOYAGE, '["tonne"]', '["ton", "tonne"]'), [
    `${VOYAGE}:13:37 unknown-unit`,
  ]),
  fault(
    'units of what is no quantity',
    edited(VOYAGE, '"range": "date"', '"range": "date", "units": ["year"]'),
    [`${VOYAGE}:16:34 bad-schema`],
  ),
  fault('a scalar among types', edited('kinds/call.schema.json', '["ship", "port"]', '["ship", "date"]'), [
    'kinds/call.schema.json:5:32 bad-schema',
  ]),
  fault(
    'codes of what is no code',
    edited(VOYAGE, '"range": "date"', '"range": "date", "enum": ["2020-05-27"]'),
    [`${VOYAGE}:16:5 bad-schema`],
  ),
  fault('a kind borne on that is none', edited(VOYAGE, '"call":', '"cal":'), [
    `${VOYAGE}:7:16 unknown-kind`,
    '`call`',
  ]),
  fault('a role borne on that is none', edited(VOYAGE, '"visitor" }', '"vistor" }'), [
    `${VOYAGE}:7:26 unknown-role`,
    '`visitor`',
  ]),
  fault('a view of a kind that is none', edited('kb.yaml', 'kind: voyage', 'kind: voyge'), [
    'kb.yaml:17:12 unknown-kind',
    '`voyage`',
  ]),
  fault('a view by a role that is none', edited('kb.yaml', 'cell: port', 'cell: prt'), [
    'kb.yaml:17:58 unknown-role',
    '`port`',
  ]),
]
