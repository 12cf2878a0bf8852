"""`mcli sources`: looking after the places that listings come from."""

import typer

from mcli.commands import sources_accept, sources_add, sources_list, sources_status, sources_try
from mcli.commands.base import Group, new_app
from mcli.core.errors import N_

HELP = N_("Look after the sources: what there is, what is wrong, what to do next.")


def register(app: typer.Typer) -> None:
    """Add the group to an app."""
    group = new_app(cls=Group)
    for each in (sources_list, sources_add, sources_try, sources_status, sources_accept):
        each.register(group)
    app.add_typer(group, name="sources", help=HELP, no_args_is_help=True)
