"""`mcli agency`: the agency that hands sheets out, set once and used everywhere."""

from mcli.commands.options import Entry
from mcli.core.errors import N_

HELP = N_("The name, telephone, town, hours and logo of your agency: set once, used everywhere.")
COMMANDS = {
    "set": Entry("mcli.commands.agency.set_", N_("Set them: by options, or by questions on a terminal.")),
    "show": Entry("mcli.commands.agency.show", N_("Show what is set, and in which file.")),
}
