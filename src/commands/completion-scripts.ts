/** Shells that can complete. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const

export type Shell = (typeof SHELLS)[number]

const BASH = `# akb: completion for bash. In ~/.bashrc: source <(akb completion bash)
_akb() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    case $line in
      $'\\tfiles') compopt -o default; return ;;
      $'\\tfolders') compopt -o dirnames; return ;;
    esac
    COMPREPLY+=("\${line%%$'\\t'*}")
  done < <("$1" __complete bash "\${COMP_LINE:0:COMP_POINT}" "$COMP_WORDBREAKS" 2>/dev/null)
  if [[ \${#COMPREPLY[@]} -gt 0 && \${COMPREPLY[0]} == *: ]]; then compopt -o nospace; fi
}
complete -F _akb akb
`

const ZSH = `#compdef akb
# akb: completion for zsh. In ~/.zshrc, after compinit: source <(akb completion zsh)
_akb() {
  local line value
  local -a values meanings open_values open_meanings
  for line in "\${(@f)$(\${words[1]} __complete zsh "\${(j: :)words[1,CURRENT-1]} $QIPREFIX$PREFIX" 2>/dev/null)}"; do
    case $line in
      '') continue ;;
      $'\\tfiles') _files; return ;;
      $'\\tfolders') _files -/; return ;;
    esac
    value=\${line%%$'\\t'*}
    if [[ $value == *: ]]; then
      open_values+=("$value") open_meanings+=("\${line//$'\\t'/  }")
    else
      values+=("$value") meanings+=("\${line//$'\\t'/  }")
    fi
  done
  compadd -l -S '' -d open_meanings -a open_values
  compadd -l -d meanings -a values
}
if [[ $funcstack[1] == _akb ]]; then _akb "$@"; else compdef _akb akb; fi
`

const FISH = `# akb: completion for fish. akb completion fish > ~/.config/fish/completions/akb.fish
function __akb_complete
    set -l program (commandline -opc)[1]
    for line in ($program __complete fish (commandline -cp) 2>/dev/null)
        switch $line
            case \\t'files'
                __fish_complete_path (commandline -ct)
            case \\t'folders'
                __fish_complete_directories (commandline -ct)
            case '*'
                echo $line
        end
    end
end
complete -c akb -f -a '(__akb_complete)'
`

/** What a shell reads so that it completes what is typed after \`akb\`. */
export const SCRIPTS: Readonly<Record<Shell, string>> = { bash: BASH, zsh: ZSH, fish: FISH }
