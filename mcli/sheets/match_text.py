"""Ranked listings as plain lines, as a table of 80 columns, and as Markdown."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from mcli.catalogue.index.beside import of_document
from mcli.console import Column, Row
from mcli.core.errors import N_
from mcli.i18n import Language
from mcli.sheets import advice, labels, text_tables
from mcli.sheets.ranked import Ranked

_COLUMNS = (
    (N_("Listing"), 21, 3),
    (N_("Why"), 20, 4),
    (N_("Cost"), 10, 1),
    (N_("You need first"), 12, 2),
    (N_("Checked"), 11, 0),
)

_MOST = 60
"""How many characters of a page's words on what is needed first are shown in the table."""


def lines(say: Language, matched: Ranked, place: int, today: date, stale_days: int) -> list[str]:
    """Return the lines of one ranked listing under its number and title, a blank line last."""
    from mcli.sheets.terminal import facts

    made = [f"{place}. {matched.found.title}", *(f"   {each}" for each in _reasons(say, matched))]
    beside = of_document(matched.listing)
    made.extend(f"   {line}" for line in facts(say, matched.found, beside, today, stale_days, languages=True))
    made[-1:-1] = [f"   {line}" for line in _beside(say, matched)]
    return [*made, ""]


def _why(say: Language, matched: Ranked) -> str:
    return "; ".join(_reasons(say, matched))


def _reasons(say: Language, matched: Ranked) -> list[str]:
    parts = [say(labels.LEVEL_NAMES[matched.level])]
    parts.extend(say("for: {reason}", reason=each) for each in matched.reasons)
    parts.extend(say("against: {reason}", reason=each) for each in matched.against)
    return parts


def _beside(say: Language, matched: Ranked) -> list[str]:
    made = []
    if matched.practise:
        made.append(say("Practise first: {text}", text=advice.practise_briefly(say, matched.practise)))
    if matched.help:
        made.append(say("Ask about help with the cost: {text}", text=advice.help_briefly(say, matched.help)))
    if matched.twins:
        made.append(say("Elsewhere: {text}", text=advice.twins_briefly(say, matched.twins, matched.found.total_cents)))
    return made


def columns(say: Language, width: int) -> list[Column]:
    """Return the columns for a terminal of this width in signs."""
    return [Column(say(heading), least) for heading, least in labels.widths(_COLUMNS, width)]


def row(say: Language, matched: Ranked, place: int, today: date, stale_days: int) -> Row:
    """Return one ranked listing; what to practise, help and twins stand under it."""
    from mcli.sheets.terminal import below, place_lines

    found = matched.found
    why: list[Any] = [(say(labels.LEVEL_NAMES[matched.level]), "bold")]
    why.extend((say("for: {reason}", reason=each), "") for each in matched.reasons)
    why.extend((say("against: {reason}", reason=each), "") for each in matched.against)
    beside = of_document(matched.listing)
    first = labels.shortened_words(found.prerequisite_text or "", _MOST)
    title = [(f"{place}. {found.title}", "bold"), (found.provider, "")]
    title += [(text, "") for text in place_lines(say, found, beside)]
    if found.status != "active":
        title.append((say(labels.STATUS_NAMES[found.status]), "dim"))
    if note := labels.other_language(say, found):
        title.append((note, ""))
    lines = [*_beside(say, matched), *below(say, found, beside)]
    under = "".join(f"  {line}\n" for line in lines)
    return Row(
        [
            title,
            why,
            [(labels.found_cost(say, found), "bold")],
            [
                (labels.needs(say, found.prerequisite_status, found.gates.split()), ""),
                *([(first, "")] if first else []),
            ],
            [(labels.checked_briefly(say, found.checked, beside.confirmed, today, stale_days), "")],
        ],
        under,
    )


def markdown(say: Language, matched: Sequence[Ranked], today: date, stale_days: int) -> str:
    """Return the ranked listings as a Markdown table."""
    headings = [N_("Listing"), N_("Provider"), N_("Why"), N_("Cost"), N_("On whose word"), N_("You need first"),
                N_("Practise first"), N_("Help with the cost"), N_("Checked"), N_("id")]  # fmt: skip
    rows = [
        [
            text_tables.escaped(each.found.title),
            text_tables.escaped(each.found.provider),
            text_tables.escaped(_why(say, each)),
            labels.found_cost(say, each.found),
            text_tables.escaped(labels.cost_source(say, each.found)),
            labels.needs(say, each.found.prerequisite_status, each.found.gates.split()),
            advice.practise_briefly(say, each.practise),
            advice.help_briefly(say, each.help),
            text_tables.escaped(
                labels.checked_briefly(say, each.found.checked, each.listing["confirmed"], today, stale_days)
            ),
            each.found.id,
        ]
        for each in matched
    ]
    return text_tables.table([say(each) for each in headings], rows)
