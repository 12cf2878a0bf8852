"""Tables as Markdown and as plain text. Text from pages is escaped, so that Markdown does not interpret it."""

import re
from collections.abc import Sequence

from mcli.catalogue.index.query import Found
from mcli.core.errors import N_
from mcli.i18n import Language
from mcli.sheets import labels

_MARKUP = re.compile(r"([\\`*_{}\[\]<>|#~!])")


def escaped(text: str) -> str:
    """Return the text with Markdown markup escaped."""
    return _MARKUP.sub(r"\\\1", text)


def table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a Markdown table; the cells must already be escaped."""
    from tabulate import tabulate

    return tabulate([list(row) for row in rows], headers=list(headings), tablefmt="pipe", disable_numparse=True)


def found_table(say: Language, found: Sequence[Found], ages: Sequence[str]) -> str:
    """Return listings as a Markdown table; `ages` holds the text of the last-checked column for each listing."""
    headings = [N_("Listing"), N_("Provider"), N_("Cost"), N_("On whose word"), N_("Hours"), N_("Offered"),
                N_("You need first"), N_("Checked"), N_("id")]  # fmt: skip
    return table(
        [say(heading) for heading in headings],
        [
            [
                escaped(listing.title),
                escaped(listing.provider),
                labels.found_cost(say, listing),
                escaped(labels.cost_source(say, listing)),
                say.number(listing.hours) if listing.hours else "?",
                labels.offered(say, listing.delivery),
                labels.needs(say, listing.prerequisite_status, listing.gates.split()),
                escaped(age),
                listing.id,
            ]
            for listing, age in zip(found, ages, strict=True)
        ],
    )


def text_table(headings: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[int]) -> str:
    """Return a plain-text table with rules between the rows; cells are wrapped to `widths`, in characters."""
    from tabulate import tabulate

    return tabulate(
        [list(row) for row in rows], headers=list(headings), tablefmt="grid", disable_numparse=True,
        maxcolwidths=list(widths), maxheadercolwidths=list(widths),
    )  # fmt: skip
