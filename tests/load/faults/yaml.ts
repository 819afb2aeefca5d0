import { edited } from '../harbour.ts'
import { FACTS, fault, VOYAGE } from './fault.ts'

export const YAML = [
  fault('a bracket left open', edited(FACTS, 'ship: [aurora, vega]', 'ship: [aurora, vega'), [
    `${FACTS}:6:5 yaml-syntax`,
  ]),
  fault('a tab as indentation', edited(FACTS, '    port', '\tport'), [`${FACTS}:6:1 yaml-syntax`, 'blanks']),
  fault('two documents', edited(FACTS, 'facts:', '---\nfacts:'), [`${FACTS}:2:1 yaml-syntax`, '---']),
  fault('a tag', edited(FACTS, 'note: Doubtful.', 'note: !x Doubtful.'), [
    `${FACTS}:22:11 yaml-syntax`,
    'tag',
  ]),
  fault('a key twice', edited(FACTS, '    crew: 12', '    port: brest'), [
    `${FACTS}:9:5 duplicate-key`,
    '`port`',
  ]),
  fault('a JSON key twice', edited(VOYAGE, '"featured"', '"subject"'), [`${VOYAGE}:6:3 duplicate-key`]),
  fault('an alias in itself', edited(FACTS, 'note: Doubtful.', 'note: &a [*a]'), [
    `${FACTS}:22:15 yaml-alias`,
  ]),
  fault('an alias bomb', { [FACTS]: bomb() }, [`${FACTS}:7:10 yaml-alias`, 'without measure']),
  fault(
    'an alias that leads nowhere',
    edited(
      FACTS,
      'status: done\n    certainty: logged\n    attr',
      'status: *x\n    certainty: logged\n    attr',
    ),
    [`${FACTS}:13:13 yaml-alias`, 'no anchor `&x` before it'],
  ),
  fault('an alias before its anchor', edited(FACTS, 'port: lisbon', 'port: *p\n    captain: &p vega'), [
    `${FACTS}:6:11 yaml-alias`,
  ]),
  fault('more aliases than are followed', { [FACTS]: `a: &a 1\nb: [${'*a,'.repeat(10_000)}]\n` }, [
    `${FACTS}:2:30002 yaml-alias`,
    '10000 anchors and aliases',
  ]),
  fault('an entry of more values than anyone writes', { [FACTS]: `facts:\n- [${'a,'.repeat(10_000)}]\n` }, [
    `${FACTS}:2:3 too-large`,
    '10000 values',
  ]),
  fault('a file of words with more marks than anyone writes', { 'words/en.yaml': ','.repeat(200_001) }, [
    'words/en.yaml:1:200001 too-large',
  ]),
  fault('a key that is a number in disguise', edited(FACTS, 'note: Doubtful.', '0x10: Doubtful.'), [
    `${FACTS}:22:5 wrong-type`,
    "'0x10'",
  ]),
  fault('a key that is nothing', edited(FACTS, 'note: Doubtful.', 'null: Doubtful.'), [
    `${FACTS}:22:5 wrong-type`,
    'text',
  ]),
  fault('a number as an unknown key', edited(FACTS, 'note: Doubtful.', '1: Doubtful.'), [
    `${FACTS}:22:5 unknown-key`,
    '`1` is no key of `aurora-sails`',
  ]),
  fault('a list as a key', edited(FACTS, 'note: Doubtful.', '? [a]\n    : b'), [
    `${FACTS}:22:7 wrong-type`,
    'A list',
  ]),
  fault('keys within keys', { [FACTS]: '? '.repeat(60) }, [`${FACTS}:1:3 wrong-type`]),
  fault('brackets without end', { [FACTS]: '['.repeat(50_000) }, [`${FACTS}:1:`, 'nested']),
  fault('values nested deeply', { [FACTS]: `a: ${'['.repeat(90)}${']'.repeat(90)}` }, [
    `${FACTS}:1:68 yaml-depth`,
  ]),
]

function bomb(): string {
  const levels = Array.from(
    { length: 9 },
    (_, i) => `k${i + 1}: &k${i + 1} [${Array(9).fill(`*k${i}`).join(', ')}]`,
  )
  return `k0: &k0 [x, x]\n${levels.join('\n')}\n`
}
