import type { LoadResult } from '../load/index.ts'
import type { Problem } from '../model/problem.ts'
import { problemsListing } from '../output/problem-listing.ts'
import { stampOf } from '../output/result.ts'
import { EXIT, type ExitStatus } from './exit-status.ts'
import { emit, type OutputOptions } from './output-options.ts'
import type { Session } from './session.ts'

interface Found {
  readonly kb: LoadResult['kb']
  readonly problems: readonly Problem[]
  /** How many there are, listed or not. */
  readonly total: number
}

/** Prints problems and says how many more there are; 1 where one is an error, 3 where the folder is no base. */
export async function emitProblems(
  found: Found,
  options: OutputOptions,
  session: Session,
): Promise<ExitStatus> {
  const { kb, problems, total } = found
  await emit(problemsListing(problems, kb ? stampOf(kb) : null), options, session)
  if (total > problems.length) await session.note(`and ${total - problems.length} problems more`)
  if (problems.some(({ code }) => code === 'no-base')) return EXIT.unusable
  return problems.some(({ level }) => level === 'error') ? EXIT.negative : EXIT.done
}
