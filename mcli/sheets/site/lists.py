"""Which lists the site has, and what a list says of one listing."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from mcli.core.terms import FREE_STATUSES, OPEN_STATUSES, PATHS
from mcli.core.text import fold
from mcli.sheets import labels
from mcli.sheets.content.passages import Line, Passage, shortened
from mcli.sheets.content.phrases import Speech

Document = Mapping[str, Any]

_TITLE = 200
_PAGE_WORDS = (
    "title", "summary", "cost_text", "cost_conditions", "prerequisite_text", "length_text", "credential_text",
    "assessment_text", "recognised_by", "expires", "caution", "contact", "region", "provider",
)  # fmt: skip


class Group(NamedTuple):
    """One list: its kind, its goal path ('' for all), its sector or region (''), and the places of its listings."""

    kind: str
    path: str
    name: str
    places: tuple[int, ...]


def _free(listing: Document) -> bool:
    return listing["cost_status"] in FREE_STATUSES


def _open(listing: Document) -> bool:
    return listing["prerequisite_status"] in OPEN_STATUSES


def _taught(language: str) -> Callable[[Document], bool]:
    """Pass what is taught in a language, and pages in it that do not say, as the filter --taught-in does."""
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
    """Return the lists by name: each kind for all listings and for each goal path, then sectors and regions.

    A list of a goal path holds its strong links first. Sectors and regions without a listing have no list.
    """
    by_path: dict[str, list[int]] = {"": list(range(len(listings)))}
    for path in PATHS:
        levels = {place: each["level"] for place, listing in enumerate(listings)
                  for each in listing["goal_paths"] if each["path"] == path}  # fmt: skip
        by_path[path] = sorted(levels, key=lambda place: (levels[place] != "strong", place))
    groups = {}
    for path, places in by_path.items():
        for kind, passes in _KINDS.items():
            kept = tuple(place for place in places if passes(listings[place]))
            groups[f"{path}-{kind}" if path else kind] = Group(kind, path, "", kept)
    for kind in ("sector", "region"):
        named: dict[str, list[int]] = {}
        for place, listing in enumerate(listings):
            if listing[kind]:
                named.setdefault(listing[kind], []).append(place)
        for name in sorted(named, key=fold):
            groups[f"{kind}-{name}"] = Group(kind, "", name, tuple(named[name]))
    return groups


class Told(NamedTuple):
    """A fact of a listing and where it comes from, with every word of the page in its own language."""

    label: str
    value: Line
    source: Line


def page_words_of(listing: Document) -> list[str]:
    """Return the words of a listing that are the page's, not ours: longest first."""
    texts = [listing[key] for key in _PAGE_WORDS] + list(listing["leads_to"])
    texts += [each["text"] for each in listing["cost_extras"]]
    for evidence in listing["evidence"].values():
        texts += [evidence["quote"], *evidence.get("more", ())]
    return sorted({text for text in texts if text}, key=len, reverse=True)


def told_in(text: str, page_words: Sequence[str], language: str, listing: Document) -> Line:
    """Return our text with the page's words in it tagged as the page's language."""
    own = listing["page_language"] or ""
    if own in ("", language) or not text:
        return (Passage(text, language),) if text else ()
    for said in page_words:
        before, found, after = text.partition(said)
        if found:
            rest = (told_in(part, page_words, language, listing) for part in (before, after))
            first, last = rest
            return (*first, Passage(said, own), *last)
    return (Passage(text, language),)


def title_of(listing: Document) -> Passage:
    """Return the title of a listing."""
    return Passage(shortened(listing["title"], _TITLE), listing["page_language"] or "")


def in_short(speech: Speech, listing: Document) -> str:
    """Return what a list says of a listing: who, what it costs, how, what is needed first, and how old that is."""
    say = speech.say
    amount = None if listing["cost_cad"] is None else Decimal(str(listing["cost_cad"]))
    checked = say.day(listing["checked"]) if listing["checked"] else say("date unknown")
    said = [
        listing["provider"],
        say("Cost: {text}", text=labels.cost(say, listing["cost_status"], amount, listing["cost_per"])),
        say("Offered: {text}", text=labels.offered(say, listing["delivery"])),
        say("You need first: {text}", text=labels.needs(say, listing["prerequisite_status"], listing["gates"])),
        say("Facts checked: {text}", text=checked),
    ]
    if listing["status"] != "active":
        said.append(say(labels.STATUS_NAMES[listing["status"]]))
    return " · ".join(said)
