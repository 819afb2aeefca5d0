import { statSync } from 'node:fs'

/** A file of the program: of the built one, the piece that this module went to. */
export const HERE = import.meta.filename

/** Changes with every build of the program, as far as its own file tells. */
export function thisProgram(): string {
  // Packages come with times of their own; when the file was put there is another.
  const { size, mtimeMs, ctimeMs } = statSync(HERE)
  return `${size} ${mtimeMs} ${ctimeMs}`
}
