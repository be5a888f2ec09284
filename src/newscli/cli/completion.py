"""Completion scripts for bash, zsh and fish, made from the table of flags.

They are complete in themselves: pressing TAB starts no Python.
"""

from newscli.cli.commands import COMMANDS, STAGES, Command
from newscli.cli.flags import Flag, flags_of
from newscli.cli.help import described

_PATHS = "FILE|DIR|-"


def script(shell: str) -> str:
    """The script of ``bash``, ``zsh`` or ``fish``."""
    return {"bash": _bash, "zsh": _zsh, "fish": _fish}[shell]()


def _words(command: Command) -> str:
    """What can stand on the command line of a command beside files: flags."""
    spelt = []
    for flag in flags_of(command.name):
        spelt.append(f"--{flag.name}")
        if flag.short:
            spelt.append(f"-{flag.short}")
    return " ".join(spelt)


def _choices(command: Command) -> str:
    """The fixed words that a command takes as its first argument."""
    if command.name == "run":
        return " ".join(STAGES)
    return " ".join(command.arguments[0].choices)


def _bash() -> str:
    values, commands = [], []
    for flag in _valued():
        names = f"--{flag.name}" + (f"|-{flag.short}" if flag.short else "")
        action = f'COMPREPLY=($(compgen -W "{" ".join(flag.choices)}" -- "$word"))'
        if flag.kind == "path":
            action = 'COMPREPLY=($(compgen -f -- "$word")); compopt -o filenames'
        elif not flag.choices:
            action = "COMPREPLY=()"
        values.append(f"    {names}) {action}; return ;;")
    for command in COMMANDS:
        commands.append(
            f'    {command.name}) flags="{_words(command)}" words="{_choices(command)}" ;;'
        )
    names = " ".join(command.name for command in COMMANDS)
    return _BASH.format(names=names, values="\n".join(values), commands="\n".join(commands))


def _valued() -> list[Flag]:
    """The flags of all commands that take a value, each once."""
    flags = {flag.name: flag for command in COMMANDS for flag in flags_of(command.name)}
    return [flag for flag in flags.values() if flag.kind != "switch"]


_BASH = """\
# bash completion of newscli: source <(newscli completion bash)
_newscli() {{
  local word="${{COMP_WORDS[COMP_CWORD]}}" before="${{COMP_WORDS[COMP_CWORD-1]}}"
  local command="${{COMP_WORDS[1]}}" flags="" words=""
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    COMPREPLY=($(compgen -W "{names} --help --version" -- "$word"))
    return
  fi
  case "$before" in
{values}
  esac
  case "$command" in
{commands}
  esac
  if [[ $word == -* ]]; then
    COMPREPLY=($(compgen -W "$flags" -- "$word"))
  elif [[ -n $words ]] && ((COMP_CWORD == 2)); then
    # Of several words with commas between them the last is completed.
    COMPREPLY=($(compgen -P "${{word%"${{word##*,}}"}}" -W "$words" -- "${{word##*,}}"))
  else
    COMPREPLY=($(compgen -f -- "$word"))
    compopt -o filenames 2>/dev/null
  fi
}}
complete -F _newscli newscli
"""


def _zsh() -> str:
    commands = "\n".join(
        f"    {_zsh_quoted(f'{command.name}:{command.summary}')}" for command in COMMANDS
    )
    cases = "\n".join(_zsh_case(command) for command in COMMANDS)
    return _ZSH.format(commands=commands, cases=cases)


def _zsh_case(command: Command) -> str:
    specs = [_zsh_flag(flag) for flag in flags_of(command.name)]
    for place, argument in enumerate(command.arguments, 1):
        if argument.metavar == _PATHS:
            specs.append("'*:file:_files'")
        elif words := (_choices(command) if place == 1 else ""):
            words = f"_values -s , command {words}" if command.name == "run" else f"({words})"
            specs.append(f"'{place}:{argument.metavar}:{words}'")
    lines = " \\\n        ".join(specs)
    return f"    {command.name})\n      _arguments -s \\\n        {lines} ;;"


def _zsh_flag(flag: Flag) -> str:
    """``'(-j --jobs)'{-j+,--jobs=}'[work in N processes]:N:'``."""
    what = f"[{_zsh_plain(flag.help)}]"
    action = f":{flag.metavar}:" if flag.kind != "switch" else ""
    if flag.choices:
        action += f"({' '.join(flag.choices)})"
    elif flag.kind == "path":
        action += "_files"
    long = f"--{flag.name}" + ("=" if action else "")
    if not flag.short:
        return _zsh_quoted(long + what + action)
    short = f"-{flag.short}" + ("+" if action else "")
    both = f"(-{flag.short} --{flag.name})"
    return f"'{both}'{{{short},{long}}}{_zsh_quoted(what + action)}"


def _zsh_plain(text: str) -> str:
    return text.replace("[", "(").replace("]", ")").replace(":", "\\:")


def _zsh_quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"


_ZSH = """\
#compdef newscli
# zsh completion of newscli: newscli completion zsh > a folder of $fpath, as _newscli
_newscli() {{
  local -a commands
  commands=(
{commands}
  )
  if ((CURRENT == 2)); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  ((CURRENT--))
  case $command in
{cases}
  esac
}}
if [[ $funcstack[1] == _newscli ]]; then
  _newscli "$@"
else
  compdef _newscli newscli
fi
"""


def _fish() -> str:
    lines = ["# fish completion of newscli"]
    for command in COMMANDS:
        lines.append(
            f"complete -c newscli -n __fish_use_subcommand -f -a {command.name}"
            f" -d {_fish_quoted(command.summary)}"
        )
    for command in COMMANDS:
        lines += [_fish_flag(command, flag) for flag in flags_of(command.name)]
        if words := _choices(command):
            # Those of run stand with commas between them, and before files.
            what = f"'(__fish_append , {words})'" if command.name == "run" else f"'{words}' -f"
            seen = f"'__fish_seen_subcommand_from {command.name}'"
            lines.append(f"complete -c newscli -n {seen} -a {what}")
    return "\n".join(lines) + "\n"


def _fish_flag(command: Command, flag: Flag) -> str:
    parts = [f"complete -c newscli -n '__fish_seen_subcommand_from {command.name}'"]
    parts.append(f"-l {flag.name}")
    if flag.short:
        parts.append(f"-s {flag.short}")
    if flag.choices:
        parts.append(f"-x -a '{' '.join(flag.choices)}'")
    elif flag.kind == "path":
        parts.append("-r -F")
    elif flag.kind != "switch":
        parts.append("-x")
    parts.append(f"-d {_fish_quoted(described(flag))}")
    return " ".join(parts)


def _fish_quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
