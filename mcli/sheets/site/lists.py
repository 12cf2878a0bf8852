"""The lists of the static site: which ones there are, and the line that a list shows for each listing."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from mcli.core.terms import FREE_STATUSES, OPEN_STATUSES, PATHS
from mcli.core.text import fold
from mcli.sheets import labels
from mcli.sheets.content.passages import Line, Passage, shortened
from mcli.sheets.content.phrases import SheetContext

Document = Mapping[str, Any]

_TITLE = 200  # characters
# The keys of a listing whose text is taken from the page.
_PAGE_WORDS = (
    "title", "summary", "cost_text", "cost_conditions", "prerequisite_text", "length_text", "credential_text",
    "assessment_text", "recognised_by", "expires", "town", "address", "contact", "region", "provider",
)  # fmt: skip


class Group(NamedTuple):
    """One list: its kind, its goal path ('' for all paths), and its sector or region ('' for the other kinds).

    `positions` are indices into the sequence of listings that the site was made from.
    """

    kind: str
    path: str
    name: str
    positions: tuple[int, ...]


def _free(listing: Document) -> bool:
    return listing["cost_status"] in FREE_STATUSES


def _open(listing: Document) -> bool:
    return listing["prerequisite_status"] in OPEN_STATUSES


def _taught(language: str) -> Callable[[Document], bool]:
    """Return a test for the language of teaching, equal to the filter --taught-in.

    A page in the language that does not state the language of teaching passes too.
    """
    return lambda listing: (
        language in listing["taught_in"] or (not listing["taught_in"] and listing["page_language"] == language)
    )


_KINDS: Mapping[str, Callable[[Document], bool]] = {
    "all": lambda _: True,
    "free": _free,
    "open": _open,
    "free_open": lambda listing: _free(listing) and _open(listing),
    "taught_en": _taught("en"),
    "taught_fr": _taught("fr"),
    "online": lambda listing: listing["delivery"] == "online",
}


def groups_of(listings: Sequence[Document]) -> dict[str, Group]:
    """Return the lists by name: every kind for all listings and for each goal path, then sectors and regions.

    Strong matches come first in the list of a goal path. A sector or region without a listing has no list.
    """
    by_path: dict[str, list[int]] = {"": list(range(len(listings)))}
    for path in PATHS:
        levels = {
            position: match["level"]
            for position, listing in enumerate(listings)
            for match in listing["goal_paths"]
            if match["path"] == path
        }
        by_path[path] = sorted(levels, key=lambda position: (levels[position] != "strong", position))
    groups = {}
    for path, positions in by_path.items():
        for kind, passes in _KINDS.items():
            kept = tuple(position for position in positions if passes(listings[position]))
            groups[f"{path}-{kind}" if path else kind] = Group(kind, path, "", kept)
    for kind in ("sector", "region"):
        named: dict[str, list[int]] = {}
        for position, listing in enumerate(listings):
            if listing[kind]:
                named.setdefault(listing[kind], []).append(position)
        for name in sorted(named, key=fold):
            groups[f"{kind}-{name}"] = Group(kind, "", name, tuple(named[name]))
    return groups


class SourcedFact(NamedTuple):
    """A fact of a listing and its source; words from the page are tagged with the language of the page."""

    label: str
    value: Line
    source: Line


def page_words_of(listing: Document) -> list[str]:
    """Return the texts of a listing that were taken from its page, longest first."""
    texts = [listing[key] for key in _PAGE_WORDS if isinstance(listing[key], str)] + list(listing["leads_to"])
    texts += [extra["text"] for extra in listing["cost_extras"]]
    for evidence in listing["evidence"].values():
        texts += [evidence["quote"], *evidence.get("more", ())]
    return sorted({text for text in texts if text}, key=len, reverse=True)


def tagged(text: str, page_words: Sequence[str], language: str, listing: Document) -> Line:
    """Return a text in `language`, in which the words taken from the page are tagged with the language of the page."""
    own = listing["page_language"] or ""
    if own in ("", language) or not text:
        return (Passage(text, language),) if text else ()
    for quoted in page_words:
        before, found, after = text.partition(quoted)
        if found:
            first, last = (tagged(part, page_words, language, listing) for part in (before, after))
            return (*first, Passage(quoted, own), *last)
    return (Passage(text, language),)


def title_of(listing: Document) -> Passage:
    """Return the title of a listing."""
    return Passage(shortened(listing["title"], _TITLE), listing["page_language"] or "")


def summary_line(context: SheetContext, listing: Document) -> str:
    """Return the line below a title in a list: provider, cost, delivery, prerequisite, date of the facts."""
    say = context.say
    amount = None if listing["cost_cad"] is None else Decimal(str(listing["cost_cad"]))
    confirmation = listing["confirmed"]
    checked = say.day(listing["checked"]) if listing["checked"] else say("date unknown")
    if confirmation and not confirmation.get("outdated"):
        checked = labels.confirmed(say, confirmation)
    parts = [
        listing["provider"],
        say("Cost: {text}", text=labels.cost(say, listing["cost_status"], amount, listing["cost_per"])),
        say("Offered: {text}", text=labels.offered(say, listing["delivery"])),
        say("You need first: {text}", text=labels.needs(say, listing["prerequisite_status"], listing["gates"])),
        say("Facts checked: {text}", text=checked),
    ]
    if listing["status"] != "active":
        parts.append(say(labels.STATUS_NAMES[listing["status"]]))
    return " · ".join(parts)
