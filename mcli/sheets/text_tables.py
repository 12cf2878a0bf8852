"""Tables as Markdown, for e-mail and wiki pages: page text is escaped, so that it stays text."""

import re
from collections.abc import Sequence

from mcli.catalogue.index.query import Found
from mcli.core.errors import N_
from mcli.i18n import Language
from mcli.sheets import labels

_MARKUP = re.compile(r"([\\`*_{}\[\]<>|#~!])")


def escaped(text: str) -> str:
    """Return the text so that Markdown shows it as it is."""
    return _MARKUP.sub(r"\\\1", text)


def table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a Markdown table of cells that are escaped already."""
    from tabulate import tabulate

    return tabulate([list(row) for row in rows], headers=list(headings), tablefmt="pipe", disable_numparse=True)


def found_table(say: Language, found: Sequence[Found], ages: Sequence[str]) -> str:
    """Return found listings as a Markdown table; `ages` holds the age of each."""
    headings = [N_("Listing"), N_("Provider"), N_("Cost"), N_("On whose word"), N_("Hours"), N_("Offered"),
                N_("You need first"), N_("Age"), N_("id")]  # fmt: skip
    return table(
        [say(each) for each in headings],
        [
            [
                escaped(each.title),
                escaped(each.provider),
                labels.found_cost(say, each),
                escaped(labels.cost_source(say, each)),
                say.number(each.hours) if each.hours else "?",
                labels.offered(say, each.delivery),
                labels.needs(say, each.prerequisite_status, each.gates.split()),
                escaped(age),
                each.id,
            ]
            for each, age in zip(found, ages, strict=True)
        ],
    )


def text_table(headings: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[int]) -> str:
    """Return a plain table with lines between its rows; texts are wrapped to the widths in signs."""
    from tabulate import tabulate

    return tabulate(
        [list(row) for row in rows], headers=list(headings), tablefmt="grid", disable_numparse=True,
        maxcolwidths=list(widths), maxheadercolwidths=list(widths),
    )  # fmt: skip
