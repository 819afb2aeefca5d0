/** Days since 1970-01-01, whole; ±Infinity where an interval is open. */
export type Day = number

export interface Period {
  /** First day that may be meant. */
  readonly start: Day
  /** Last day that may be meant, included. */
  readonly end: Day
}

/** A day of the proleptic Gregorian calendar, years counted as in ISO 8601: the year before 1 is 0. */
export interface CivilDate {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
}

const DAYS_PER_ERA = 146_097
const DAYS_TO_EPOCH = 719_468

/**
 * The day number of a civil date. The arithmetic counts years from March, so that the leap day comes last
 * (H. Hinnant, "chrono-compatible low-level date algorithms"); unlike `Date` it knows years beyond ±271 821.
 */
export function dayNumber({ year, month, day }: CivilDate): Day {
  const shifted = month > 2 ? year : year - 1
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * DAYS_PER_ERA + dayOfEra - DAYS_TO_EPOCH
}

/** The civil date of a finite day number: the inverse of `dayNumber`. */
export function civilDate(day: Day): CivilDate {
  const shifted = day + DAYS_TO_EPOCH
  const era = Math.floor(shifted / DAYS_PER_ERA)
  const dayOfEra = shifted - era * DAYS_PER_ERA
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return { year, month, day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 }
}

/** How many days a month has; months beyond 12 are those of the next years. */
export function daysInMonth(year: number, month: number): number {
  return monthPeriod(year, month, month).end - monthPeriod(year, month, month).start + 1
}

/** From the first day of one month to the last of another, both of `year`; 13 is January of the next year. */
export function monthPeriod(year: number, first: number, last: number): Period {
  return { start: monthStart(year, first), end: monthStart(year, last + 1) - 1 }
}

function monthStart(year: number, month: number): Day {
  const carried = Math.floor((month - 1) / 12)
  return dayNumber({ year: year + carried, month: month - carried * 12, day: 1 })
}

/** A year as EDTF writes it: four digits with a sign where negative, `Y` before more. */
export function yearText(year: number): string {
  if (Math.abs(year) > 9999) return `Y${year}`
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`
}
