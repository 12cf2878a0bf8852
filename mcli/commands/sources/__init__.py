"""`mcli sources`: looking after the pages that listings are collected from."""

from mcli.commands.options import Entry
from mcli.core.errors import N_

HELP = N_("Look after the sources: what there is, what is wrong, what to do next.")
COMMANDS = {
    "list": Entry(
        "mcli.commands.sources.list_",
        N_("All sources: which are ready, which are paused, and who looks after them."),
    ),
    "show": Entry("mcli.commands.sources.show", N_("One source whole.")),
    "check": Entry(
        "mcli.commands.sources.check",
        N_("Every fault in the source files, with its line. Give ids or files; all when none is named."),
    ),
    "add": Entry(
        "mcli.commands.sources.add",
        N_("Look at a page that lists courses, propose its source file, and write it to this office's configuration."),
    ),
    "try": Entry(
        "mcli.commands.sources.try_",
        N_("Read one page and show what is found in it, where, and what is not and why. Nothing is written."),
    ),
    "discover": Entry(
        "mcli.commands.sources.discover",
        N_("From the home page of a site to the page that lists its courses; courses are shown as proof."),
    ),
    "status": Entry(
        "mcli.commands.sources.status",
        N_("One line a source: last good run, what happened, how many listings, who looks after it, what to do next."),
    ),
    "accept": Entry("mcli.commands.sources.accept", N_("Accept a harvest that was held, or discard it.")),
}
