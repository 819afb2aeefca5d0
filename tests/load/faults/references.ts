import { edited } from '../harbour.ts'
import { FACTS, fault } from './fault.ts'

export const REFERENCES = [
  fault('an unknown term', edited(FACTS, 'ship: [aurora, vega]', 'ship: [aurora, vegga]'), [
    `${FACTS}:5:20 unknown-term`,
    '`vega`? Or add it to terms/ships.yaml',
  ]),
  fault('a term of another type', edited(FACTS, 'port: lisbon', 'port: vega'), [
    `${FACTS}:6:5 wrong-reference`,
    '`vega` is a ship, but `port` points to a port',
  ]),
  fault(
    'an unknown term in what was before',
    edited(FACTS, 'previously: { port: brest', 'previously: { port: bresst'),
    [`${FACTS}:20:19 unknown-term`, '`brest`'],
  ),
  fault('an unknown term as author', edited(FACTS, 'attributedTo: [brest', 'attributedTo: [brets'), [
    `${FACTS}:15:20 unknown-term`,
  ]),
  fault('an unknown term as reporter', edited(FACTS, 'via: vega', 'via: vegan'), [
    `${FACTS}:16:5 unknown-term`,
  ]),
  fault('an unknown broader term', edited('terms/ports.yaml', '[atlantic]', '[atlantis]'), [
    'terms/ports.yaml:10:15 unknown-term',
    '`atlantic`',
  ]),
  fault('an unknown whole', edited('terms/ships.yaml', 'partOf: aurora', 'partOf: auroa'), [
    'terms/ships.yaml:8:5 unknown-term',
  ]),
  fault('a constructor as a term', edited(FACTS, 'port: lisbon', 'port: constructor'), [
    `${FACTS}:6:5 unknown-term`,
  ]),
  fault('an unknown type of terms', { 'terms/more.yaml': 'type: prt\nterms: []\n' }, [
    'terms/more.yaml:1:1 unknown-type',
    '`port`',
  ]),
  fault('an unknown source', { 'facts/log-2021.yaml': 'source: log-2021\nfacts: []\n' }, [
    'facts/log-2021.yaml:1:1 unknown-source',
    '`log-2020`',
  ]),
  fault('an unknown fact', edited(FACTS, 'refines: aurora-sails', 'refines: aurora-sail'), [
    `${FACTS}:31:5 unknown-fact`,
    '`aurora-sails`',
  ]),
  fault('an unknown status', edited(FACTS, 'status: done', 'status: don'), [
    `${FACTS}:13:5 unknown-status`,
    '`done`',
  ]),
  fault('an unknown status before', edited(FACTS, 'status: planned', 'status: palnned'), [
    `${FACTS}:20:32 unknown-status`,
    '`planned`',
  ]),
  fault('an unknown certainty', edited(FACTS, 'certainty: logged', 'certainty: loged'), [
    `${FACTS}:14:5 unknown-certainty`,
    '`logged`',
  ]),
  fault('an unknown unit', edited(FACTS, 'unit: tonne', 'unit: tone'), [
    `${FACTS}:7:26 unknown-unit`,
    '`tonne`',
  ]),
  fault('a unit that the role does not take', edited(FACTS, 'unit: tonne', 'unit: year'), [
    `${FACTS}:7:26 unknown-unit`,
    'that `cargo` takes',
  ]),
  fault('an unknown unit of counting', edited(FACTS, 'unit: tonne', 'unit: tonne, per: yaer'), [
    `${FACTS}:7:39 unknown-unit`,
    '`year`',
  ]),
  fault(
    'a statement in another language',
    edited(FACTS, 'statement: { en', 'statement: { fr: Ils partent., en'),
    [`${FACTS}:21:18 unknown-language`],
  ),
  fault('a text in another language', edited(FACTS, 'reason: { en', 'reason: { fr: commerce, en'), [
    `${FACTS}:11:15 unknown-language`,
  ]),
  fault('a whole that is no term', edited('kb.yaml', 'nature: place }', 'nature: place, whole: oceans }'), [
    'kb.yaml:7:47 unknown-term',
    '`oceans`',
  ]),
  fault('a whole of another type', edited('kb.yaml', 'nature: place }', 'nature: place, whole: ship }'), [
    'kb.yaml:7:47 unknown-term',
  ]),
]
