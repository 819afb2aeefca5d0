import type { ByteText } from './byte-text.ts'

/** Writes the cells of a column as they are printed, in UTF-8, and behind each what ends it. */
export interface ColumnWriter {
  /** Adds the cell of the row at a place. */
  write(out: ByteText, place: number): void
}

/** What a byte of a text means to its cell; what the bytes of one mean together is put together by bits. */
export const PLAIN = 0
/** The text is to stand in quotes. */
export const QUOTED = 1
/** The byte is to be written twice. */
export const DOUBLED = 2
/** Only the text as a whole says what its cell is. */
export const WHOLE = 4

/** How texts become cells. */
export interface CellStyle {
  /** The cell of a text. */
  readonly cell: (text: string) => string
  /** What each byte of a text in UTF-8 means; what `cell` would do follows from it unless it is WHOLE. */
  readonly bytes: Uint8Array
  /** The same for the first byte: PLAIN or WHOLE. */
  readonly first: Uint8Array
  /** Whether printable ASCII is PLAIN wherever it stands. */
  readonly asIs: boolean
}

export interface ColumnStyle {
  readonly style: CellStyle
  /** The text of a value. */
  readonly text?: ((value: unknown) => string | undefined) | undefined
  /** What stands behind each cell. */
  readonly end: string
}
