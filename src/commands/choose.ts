import { nearest } from '../query/index.ts'
import { didYouMean, UsageError } from './errors.ts'

interface Choice {
  /** What is wrong where the name is none of them. */
  readonly message: string
  /** What they are, in the plural: "formats". */
  readonly all: string
  /** A command or flag before a name, for an example; none where a name alone would not do. */
  readonly example?: string
}

/** The name, where it is one of those there are; else a UsageError that names the nearest, all of them, and an example. */
export async function choose<Name extends string>(
  name: string,
  names: readonly Name[],
  { message, all, example }: Choice,
): Promise<Name> {
  const found = names.find(each => each === name)
  if (found !== undefined) return found
  const near = await nearest(
    name,
    names.map(id => ({ id, names: [] })),
  )
  throw new UsageError(message, [
    ...didYouMean(near),
    `${all}: ${names.join(', ')}`,
    ...(example === undefined ? [] : [`example: ${example} ${near[0] ?? names[0]}`]),
  ])
}
