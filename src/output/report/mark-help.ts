/** What each mark is filled with, for people: its words, and what it shows. */
export const MARK_HELP: Readonly<Record<string, string>> = {
  'facts QUERY': 'a list of statements; with --fields a,b a table. Also --sort, --reverse, --limit',
  'run NAME QUERY': 'the same of a saved query, of kb.yaml or of your own file; more of a query may follow',
  'ask QUESTION': 'the answer, in the language of the question',
  'value FIELD QUERY': 'one value, for running text; its status, where that is no plain yes',
  'count QUERY': 'how many facts there are',
  date: 'the date of knowledge: --as-of, else that of the latest source, never the clock',
  sources: 'the sources cited, with the places in them; a report that cites needs it once',
  'VIEW QUERY': 'a view of kb.yaml as a table; --by as on the command line',
  report: 'nothing: its --lang and --as-of hold for the whole report, and it has no closing mark',
}
