/** A backslash and what it escapes, a class, a repetition, the start or end of a group, an alternative, or any other character. */
const PART =
  /\\.|\[(?:\\.|[^\]\\])*\]|[*+?]\??|\{(?<least>\d+)(?<range>,\d*)?\}\??|\((?:\?(?:[:=!]|<[=!]|<\w+>))?|\)|./gsu

/** The largest number of repetitions that counts as none: `{2}` of a group costs nothing to speak of. */
const FEW = 10

interface Group {
  /** Whether something in it is repeated, or may be one of several. */
  loose: boolean
}

/**
 * Whether a pattern may take time that grows faster than a polynomial with the length of a text: it repeats a group
 * that itself holds a repetition or an alternative (`(a+)+`, `(a|a)*`), or looks back at a group. The rule refuses some
 * harmless patterns and no harmful one (star height: see OWASP, "Regular expression denial of service").
 */
export function mayBacktrack(pattern: string): boolean {
  const open: Group[] = [{ loose: false }]
  let closed: Group | undefined
  for (const { 0: part, groups } of pattern.matchAll(PART)) {
    const inner = closed
    closed = undefined
    const around = open.at(-1)!
    if (/^\\[1-9k]/.test(part)) return true
    if (part.startsWith('(')) open.push({ loose: false })
    else if (part === ')') {
      if (open.length > 1) closed = open.pop()!
      if (closed?.loose) open.at(-1)!.loose = true
    } else if (part === '|') around.loose = true
    else if (isRepetition(part, groups)) {
      if (inner?.loose) return true
      around.loose = true
    }
  }
  return false
}

/** Optional parts count: `(a?)+` matches nothing in many ways. */
function isRepetition(
  part: string,
  groups: Readonly<Record<string, string | undefined>> | undefined,
): boolean {
  if (/^[*+?]/.test(part)) return true
  if (!/^\{\d/.test(part)) return false
  return groups?.range !== undefined || Number(groups?.least) > FEW
}
