/** Memory that is read to again and again: to make room for what is read takes longer than to read it. */
export class Room {
  /** None before it is first read to. */
  bytes: Uint8Array<ArrayBuffer> | undefined
  /** How many bytes are taken. */
  used = 0
  /** What was read to it in one turn is gone in the next. */
  turn = 0

  next(): void {
    this.used = 0
    this.turn++
  }
}

/** Of what is read and taken in before anything else is read this way: it is written over by that. */
export const PASSING = 'passing'

/** What is read to: a room, or what passes. */
export type Place = Room | typeof PASSING
