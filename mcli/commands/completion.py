"""`mcli completion SHELL`: the lines that let a shell complete commands and options with the tab key."""

from typing import Annotated, NamedTuple

from mcli.commands.options import Argument
from mcli.commands.state import State
from mcli.core.errors import N_
from mcli.core.suggest import there_are, unknown

HELP = N_("Print the lines that let your shell complete commands and options with the tab key.")
SHELLS = ("bash", "zsh", "fish", "powershell")
_WHERE = {
    "bash": N_("Add these lines to the file ~/.bashrc, then open a new window."),
    "zsh": N_("Add these lines to the end of the file ~/.zshrc, then open a new window."),
    "fish": N_("Save these lines as ~/.config/fish/completions/mcli.fish."),
    "powershell": N_("Add these lines to the file that $PROFILE names, then open a new window."),
}


class Options(NamedTuple):
    """What `mcli completion` takes."""

    shell: Annotated[str, Argument("SHELL", N_("bash, zsh, fish or powershell."))]


def run(state: State, options: Options) -> None:
    """Print typer's script for the shell; where to put it is a note beside the answer."""
    from typer._completion_shared import get_completion_script

    chosen = options.shell.strip().lower()
    if chosen not in SHELLS:
        raise unknown(N_("There is no shell “{name}” here."), options.shell, SHELLS, there_are(SHELLS))
    state.console.data(get_completion_script(prog_name="mcli", complete_var="_MCLI_COMPLETE", shell=chosen) + "\n")
    state.console.note(state.say()(_WHERE[chosen]))
