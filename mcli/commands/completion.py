"""`mcli completion SHELL`: the lines that let a shell complete commands and options with the tab key."""

from typing import Annotated

import typer

from mcli.commands.base import Command, state_of
from mcli.core.errors import N_, UsageError
from mcli.core.text import nearest

HELP = N_("Print the lines that let your shell complete commands and options with the tab key.")
SHELLS = ("bash", "zsh", "fish", "powershell")
_WHERE = {
    "bash": N_("Add these lines to the file ~/.bashrc, then open a new window."),
    "zsh": N_("Add these lines to the end of the file ~/.zshrc, then open a new window."),
    "fish": N_("Save these lines as ~/.config/fish/completions/mcli.fish."),
    "powershell": N_("Add these lines to the file that $PROFILE names, then open a new window."),
}


def register(app: typer.Typer) -> None:
    """Add the command to an app."""
    app.command("completion", cls=Command, help=HELP)(completion)


def completion(
    context: typer.Context,
    shell: Annotated[str, typer.Argument(metavar="SHELL", help=N_("bash, zsh, fish or powershell."))],
) -> None:
    """Print typer's script for the shell; where to put it goes beside the answer."""
    from typer._completion_shared import get_completion_script

    state = state_of(context)
    chosen = shell.strip().lower()
    if chosen not in SHELLS:
        near = nearest(chosen, SHELLS)
        known = ", ".join(SHELLS)
        if near:
            raise UsageError(N_("There is no shell “{shell}” here. Did you mean “{near}”?"), shell=shell, near=near)
        raise UsageError(N_("There is no shell “{shell}” here. There are: {known}."), shell=shell, known=known)
    state.console.data(get_completion_script(prog_name="mcli", complete_var="_MCLI_COMPLETE", shell=chosen) + "\n")
    state.console.note(state.say()(_WHERE[chosen]))
