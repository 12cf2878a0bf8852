"""What one page gave, for the person who looks after a source: each fact, where it stands, and why others are
missing."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from mcli.core.claims import Claim, Draft, Problem
from mcli.core.errors import N_
from mcli.core.text import slug
from mcli.core.urls import host_of
from mcli.i18n import Language
from mcli.sheets import labels
from mcli.sheets.fact_text import IN_ORDER, value_of

Document = Mapping[str, Any]

METHOD_NAMES = {
    "selector": N_("selector"), "structured_data": N_("data in the page's markup"), "label": N_("label"),
    "table": N_("table"), "sentence": N_("sentence"), "curated": N_("noted by hand"),
    "correction": N_("corrected by a person"),
}  # fmt: skip


class Line(NamedTuple):
    """One fact of a page: its label, what was found ('' for nothing), and the words and their place, or why not."""

    label: str
    value: str
    where: tuple[str, ...]


def lines(
    say: Language, listing: Document, draft: Draft, problems: Sequence[Problem], before: Mapping[str, str]
) -> list[Line]:
    """Return what was found of one listing and what was not; first what is missing now and was told `before`."""
    lost: list[Line] = []
    made: list[Line] = []
    for row in IN_ORDER:
        fact, label = row.name, row.label
        evidence = listing["evidence"].get(fact)
        if evidence is None:
            why = tuple(_why_not(say, fact, draft, problems))
            if fact in before:
                lost.append(Line(say(label), "", (say("Was told before: {value}", value=before[fact]), *why)))
            else:
                made.append(Line(say(label), "", why))
            continue
        place = _place(draft, fact, evidence["quote"])
        quotes = [labels.quoted(say, evidence["quote"], evidence["method"])]
        quotes += [labels.quoted(say, each, evidence["method"]) for each in evidence.get("more", ())[:3]]
        how = say(METHOD_NAMES[evidence["method"]])
        quotes.append(say("{method}: {place}", method=how, place=place) if place else how)
        made.append(Line(say(label), value_of(say, listing, row), tuple(quotes)))
    return [*lost, *made]


def told(say: Language, listing: Document) -> dict[str, str]:
    """Return the values of a listing as they are shown, by fact: those that have words of a page."""
    return {row.name: value_of(say, listing, row) for row in IN_ORDER if row.name in listing["evidence"]}


def _place(draft: Draft, fact: str, quote: str) -> str:
    return next((each.where for each in draft.of(fact) if quote in each.quote), "")


def _why_not(say: Language, fact: str, draft: Draft, problems: Sequence[Problem]) -> list[str]:
    """Say why a fact is missing: contradicted, not understood, an empty label, or never mentioned."""
    for problem in problems:
        if problem.fact == fact:
            return [say.message(problem.message), *(labels.quoted(say, each, None) for each in problem.quotes)]
    claims = [each for each in draft.of(fact) if each.method != "sentence"]
    told: Claim | None = next((each for each in claims if each.quote), None)
    if told is not None:
        return [
            say("The words beside “{label}” were not understood: “{words}”", label=told.label, words=told.quote[:120])
        ]
    if claims:
        return [say("“{label}” stands there with nothing beside it.", label=claims[0].label)]
    return [say("No words that we know stand for it. If you see it on the page, name its place in fields.")]


def suggested(listing: Document, url: str | None) -> dict[str, Any]:
    """Return the keys of a source file that would collect this page, for one that no source covers."""
    identifier = slug(host_of(url) or listing["provider"])
    return {
        "id": identifier,
        "name": listing["provider"],
        "kind": "other",
        "language": listing["page_language"] or "en",
        "adapter": "auto",
        "urls": [url or "https://..."],
        "expects": {"at_least": 1},
        "checked": None,
    }
