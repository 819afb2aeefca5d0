import type { FactsQuestion } from '../output/facts-listing.ts'
import { asJson, FORMAT_VERSION } from '../output/json.ts'
import { stampOf } from '../output/result.ts'
import { EXIT, type ExitStatus } from './exit-status.ts'
import { formatName, type OutputOptions } from './output-options.ts'
import type { Session } from './session.ts'

/** Prints how many facts a query finds: the number alone, or in an object for the JSON formats. */
export async function count(
  found: number,
  { query, asOf }: FactsQuestion,
  { session, flags }: { readonly session: Session; readonly flags: OutputOptions },
): Promise<ExitStatus> {
  const format = await formatName(flags.format)
  const object = {
    formatVersion: FORMAT_VERSION,
    kb: stampOf(session.base().kb),
    query,
    asOf: asOf ?? null,
    count: found,
  }
  const text = format === 'json' ? asJson(object) : format === 'ndjson' ? asJson(object, 0) : String(found)
  await session.print(`${text}\n`)
  return found === 0 && flags.exitCode ? EXIT.negative : EXIT.done
}
