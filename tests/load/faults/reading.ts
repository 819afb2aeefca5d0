import { edited, HARBOUR } from '../harbour.ts'
import { FACTS, fault } from './fault.ts'

export const READING = [
  fault('a folder without kb.yaml', { 'kb.yaml': undefined }, ['kb.yaml:1:1 no-base', '--kb']),
  fault(
    'a file that is not UTF-8',
    {
      'terms/ports.yaml': Buffer.from(HARBOUR['terms/ports.yaml']!.replace('Lisbon', 'Lisb\xe9n'), 'latin1'),
    },
    ['terms/ports.yaml:9:22 not-utf8'],
  ),
  fault('NUL', edited(FACTS, 'Doubtful', 'Doubt\0ful'), [`${FACTS}:22:16 control-character`, 'NUL']),
  fault('an escape character', edited(FACTS, 'Doubtful', '\u001b[31m'), [
    `${FACTS}:22:11 control-character`,
    'U+001B',
  ]),
  fault('a file with a wrong ending', { 'facts/more.yml': 'source: x\n' }, [
    'facts/more.yml:1:1 ignored-file',
    '*.yaml',
  ]),
]
