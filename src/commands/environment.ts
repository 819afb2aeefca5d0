/** Every variable of the environment that the program reads, and what it does. */
export const VARIABLES: Readonly<Record<string, string>> = {
  AKB_KB: 'the folder of the knowledge base, where --kb names none',
  AKB_ARTICLES: 'the folder of the articles, where --articles names none',
  AKB_QUERIES: 'the file of your saved queries (else akb/queries.yaml in XDG_CONFIG_HOME, or ~/.config)',
  AKB_PAGER: 'the pager for what is longer than the screen; empty or cat: none',
  PAGER: 'the pager, where AKB_PAGER is not set',
  COLUMNS: 'the width that tables are fitted to',
  NO_COLOR: 'if not empty, no colours, unless --color or FORCE_COLOR asks for them',
  FORCE_COLOR: 'colours, whatever standard output is; 0 or false: none',
  PWD: 'the working folder, where it was removed',
  TERM: 'dumb: no colours',
  LC_ALL: 'the language of tables, where the knowledge base has it; then LC_MESSAGES, then LANG',
  LC_MESSAGES: 'see LC_ALL',
  LANG: 'see LC_ALL',
  XDG_CONFIG_HOME: 'the folder of configuration (else ~/.config)',
  XDG_CACHE_HOME: 'the folder of what completion remembers (else ~/.cache)',
  HOME: 'where ~/.config and ~/.cache are',
}
