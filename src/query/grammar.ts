/**
 * The grammar of query text, in EBNF with one addition of parsing expression grammars: `! x` holds where x does not
 * follow. `? … ?` says in words what a character may be. Help and the README publish it; a test generates queries
 * from it, and holds it against the parser.
 */
export const GRAMMAR = `query     = [ blank ] [ clause { blank clause } ] [ blank ]
clause    = [ "-" ] ( qualifier | words )
qualifier = key ":" value { "," [ blank ] value }
words     = ! "-" ! ( key ":" ) ( string | plain ) { string | plain }
value     = ( "=" | ! "=" ) ( string | bare ) { string | bare }
string    = '"' { "\\" any | inner } '"'
key       = letter { letter | digit | "_" | "-" }

time      = date | span | [ date ] ".." [ date ] | ( ">=" | ">" | "<=" | "<" ) date
quantity  = number | ( ">=" | ">" | "<=" | "<" ) number
          | [ ">" ] number ".." [ [ "<" ] number ] | ".." [ "<" ] number
number    = [ "-" ] digit { { "_" } digit } [ "." digit { digit } ] [ times | power ]
times     = "k" | "M" | "B" | "bn" | "G" | "T" | "tn"
power     = "e" [ "+" | "-" ] digit [ digit [ digit ] ]

blank     = ? white space ? { ? white space ? }
plain     = ? neither white space nor a quotation mark ?
bare      = ? neither white space nor a quotation mark nor a comma ?
inner     = ? neither a quotation mark nor a backslash ?
any       = ? any character ?
letter    = ? a letter of any script ?
digit     = ? 0 to 9 ?
date      = ? a date of EDTF level 1, or a season, quarter, third or half of a year ?
span      = ? an interval of EDTF level 1 ?
`

/** What the grammar does not say: what the parts of a query mean. */
export const MEANINGS_OF_QUERIES: readonly string[] = [
  'Every clause must hold; "-" before one: it must not. One of the values of a clause must hold.',
  'A key is a type of term, a role, or one of those that every fact has; as data or as flags spell it.',
  'A value is an id, or a label or alias in any language: case, accents and punctuation aside.',
  'A term is found by what is narrower, too; with "=" before it, by itself alone.',
  'For a role that points to text, a value is words of it; with "=", all of it.',
  'Words without a key are looked for in statements, labels and aliases: whole words, in their order.',
  'A time has a day in common with what is asked; a fact without valid time holds on the day it was reported.',
  'A number is compared with the value of a quantity, in the units that unit: names; k, M, bn and T multiply it.',
]
