"""`mcli schedule`: the regular refresh of this computer."""

from mcli.commands.options import Entry
from mcli.core.errors import N_

HELP = N_("Let this computer collect by itself: install, show, remove.")
COMMANDS = {
    "install": Entry(
        "mcli.commands.schedule.install", N_("Collect regularly: every week, unless --every says otherwise.")
    ),
    "show": Entry("mcli.commands.schedule.show", N_("Say whether this computer collects by itself, and when.")),
    "remove": Entry("mcli.commands.schedule.remove", N_("Stop collecting by itself; what was collected stays.")),
}
