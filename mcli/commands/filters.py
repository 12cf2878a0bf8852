"""The filters as options of the command line: made from their declaration in the catalogue."""

from mcli.catalogue.index import conditions
from mcli.commands.options import Option, OptionTable

FILTERS = OptionTable(
    {name: Option("--" + name.replace("_", "-"), each.metavar, each.help) for name, each in conditions.FILTERS.items()},
    frozenset(name for name, each in conditions.FILTERS.items() if each.repeated),
)
