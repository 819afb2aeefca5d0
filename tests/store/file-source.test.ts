import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { PASSING, Room } from '../../src/knowledge/room.ts'
import { FileSource } from '../../src/store/file-source.ts'

const SIZE = 3_000_000
const folder = mkdtempSync(join(tmpdir(), 'akb-source-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = join(folder, 'bytes')
const whole = Uint8Array.from({ length: SIZE }, (_, at) => (at * 31 + (at >>> 8) * 7 + (at >>> 16)) & 0xff)
writeFileSync(file, whole)

const NEAR = 16_000
const PASSES = 3

interface Step {
  readonly offset: number
  readonly length: number
  /** The room that is read to; none where it is 0, and what passes where it is 3. */
  readonly room: number
  /** Whether the room gets its next turn before. */
  readonly turns: boolean
}

const steps = fc.array(
  fc.record<Step>({
    // Near each other, too: what is read again may lie where it was read to before.
    offset: fc.oneof(fc.nat(SIZE / 8), fc.nat(NEAR / 8)).map(at => 8 * at),
    length: fc.oneof(fc.nat(64), fc.nat(64), fc.nat(20_000), fc.nat(400_000)),
    room: fc.nat(PASSES),
    turns: fc.boolean(),
  }),
  { maxLength: 30 },
)

it('gives out bytes that last, in a room as long as its turn, in passing until the next', () => {
  fc.assert(
    fc.property(steps, given => {
      const source = new FileSource(file)
      const rooms = [new Room(), new Room()]
      let held: { room: number; bytes: Uint8Array; expected: Uint8Array }[] = []
      for (const { offset, length, room, turns } of given) {
        const passes = room === PASSES
        if (turns && room > 0 && !passes) rooms[room - 1]!.next()
        if (turns || passes) held = held.filter(each => each.room === 0 || each.room !== room)
        const place = passes ? PASSING : rooms[room - 1]
        const bytes = source.read(offset, Math.min(length, SIZE - offset), place)
        expect(bytes.byteOffset % 8).toBe(0)
        held.push({ room, bytes, expected: whole.subarray(offset, offset + bytes.length) })
        expect(bytes).toHaveLength(Math.min(length, SIZE - offset))
        for (const { bytes, expected } of held) expect(source.isSame(bytes, expected)).toBe(true)
      }
    }),
    { numRuns: 500, examples: [[[{ offset: 0, length: 0, room: 0, turns: false }]]] },
  )
})
