"""`mcli catalogue`: the catalogue as a whole."""

from mcli.commands.options import Entry
from mcli.core.errors import N_

HELP = N_("What there is in the catalogue, where nothing is offered, and making its index again.")
COMMANDS = {
    "rebuild": Entry(
        "mcli.commands.catalogue.rebuild", N_("Make the index again from the files, and name every fault in them.")
    ),
    "stats": Entry(
        "mcli.commands.catalogue.stats",
        N_("How many courses there are, of which kind, and how old their facts are."),
    ),
    "gaps": Entry(
        "mcli.commands.catalogue.gaps", N_("Where nothing is free and open: by goal path, region and language.")
    ),
    "merge": Entry(
        "mcli.commands.catalogue.merge",
        N_("Join the home folder of another volunteer to this one; the newest good reading of each fact stays."),
    ),
}
