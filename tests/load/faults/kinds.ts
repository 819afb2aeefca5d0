import { edited } from '../harbour.ts'
import { fault, VOYAGE } from './fault.ts'

export const KINDS = [
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
