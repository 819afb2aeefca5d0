import { edited, HARBOUR } from '../harbour.ts'
import { FACTS, fault } from './fault.ts'

export const WORDS = [
  fault('words of a type that is none', edited('words/en.yaml', 'ship: { nouns', 'shp: { nouns'), [
    'words/en.yaml:3:3 unknown-type',
    '`ship`',
  ]),
  fault(
    'nouns of a class that no term has',
    edited('words/en.yaml', 'ship: { nouns', 'ship: { classes: { barge: [barge] }, nouns'),
    ['words/en.yaml:3:22 unknown-class', '`barge`'],
  ),
  fault(
    'words of a kind that is none',
    edited('words/en.yaml', '  call:', '  cal: { nouns: [stop] }\n  call:'),
    ['words/en.yaml:9:3 unknown-kind', '`call`'],
  ),
  fault('words of a role that the kind lacks', edited('words/en.yaml', 'cargo: { nouns', 'crgo: { nouns'), [
    'words/en.yaml:7:14 unknown-role',
    '`cargo`',
  ]),
  fault('words of a role that no kind has', edited('words/en.yaml', 'roles: { ship', 'roles: { sip'), [
    'words/en.yaml:11:10 unknown-role',
  ]),
  fault('words of a code that is none', edited('words/en.yaml', 'salt: {', 'sallt: {'), [
    'words/en.yaml:8:23 unknown-code',
    '`salt`',
  ]),
  fault('words of a status that is none', edited('words/en.yaml', '{ done:', '{ don:'), [
    'words/en.yaml:12:13 unknown-status',
  ]),
  fault('words of a certainty that is none', edited('words/en.yaml', '{ logged:', '{ loged:'), [
    'words/en.yaml:13:16 unknown-certainty',
  ]),
  fault('words of a unit that is none', edited('words/en.yaml', '{ tonne:', '{ tone:'), [
    'words/en.yaml:14:10 unknown-unit',
  ]),
  fault(
    'an adjective that measures nothing',
    edited('words/en.yaml', 'ship: voyage.cargo }', 'ship: voyage.port }'),
    ['words/en.yaml:16:35 unknown-role'],
  ),
  fault('a filter of a type that is none', edited('words/en.yaml', 'type: ship', 'type: shp'), [
    'words/en.yaml:18:23 unknown-type',
  ]),
  fault('a slot that is no role', edited('words/en.yaml', 'to {port}', 'to {prt}'), [
    'words/en.yaml:6:15 unknown-slot',
    '`port`',
  ]),
  fault(
    'one of several slots that is no role',
    edited('words/en.yaml', 'to {port}', 'to {port|refused|prt}'),
    ['words/en.yaml:6:15 unknown-slot', '{prt}'],
  ),
  fault('a slot that is not closed', edited('words/en.yaml', 'to {port}', 'to {port'), [
    'words/en.yaml:6:15 unknown-slot',
    'not closed',
  ]),
  fault('a slot that is not opened', edited('words/en.yaml', 'to {port}', 'to port}'), [
    'words/en.yaml:6:15 unknown-slot',
  ]),
  fault('a phrase of five words', edited('words/en.yaml', 'sail to', 'will then sail on to'), [
    'words/en.yaml:6:15 long-phrase',
  ]),
  fault(
    'a closed word of five words',
    { 'languages/en.yaml': 'language: en\nname: English\ncues:\n  what: [what can you say of]\n' },
    ['languages/en.yaml:4:10 long-phrase'],
  ),
  fault(
    'no words of a language',
    {
      'words/en.yaml': undefined,
      [FACTS]: HARBOUR[FACTS]!.replace('visitor: vega', 'visitor: vega\n    statement: { en: Vega stays. }'),
    },
    ['kb.yaml:4:13 missing-words'],
  ),
  fault('no closed words of a language', { 'languages/en.yaml': undefined }, [
    'kb.yaml:4:13 missing-language',
  ]),
  fault(
    'a statement that lacks a language',
    {
      ...edited('kb.yaml', 'languages: [en]', 'languages: [en, fr]'),
      'languages/fr.yaml': 'language: fr\nname: français\ncues: {}\n',
      'words/fr.yaml': 'language: fr\nkinds: { call: { template: "{visitor} est là." } }\n',
    },
    [`${FACTS}:21:5 untranslated-statement`],
  ),
]
