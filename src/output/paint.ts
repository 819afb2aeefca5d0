/** How emphasis is shown: with the terminal's colours, or not at all. */
export interface Paint {
  readonly strong: (text: string) => string
  readonly faint: (text: string) => string
  readonly bad: (text: string) => string
  readonly warn: (text: string) => string
}

const same = (text: string) => text

export const PLAIN: Paint = { strong: same, faint: same, bad: same, warn: same }
