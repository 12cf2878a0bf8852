"""Listings for tests, as mappings with every key, and sheets of them in both languages."""

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any
from zlib import compress, crc32

from mcli import yaml_io
from mcli.core.fact_table import FACTS
from mcli.core.models import Cost, Listing
from mcli.i18n import Language
from mcli.settings import packaged_config
from mcli.sheets.content.agency import Agency, agency_from
from mcli.sheets.content.phrases import SheetContext
from mcli.sheets.content.sheet import Sheet, SheetRequest, build
from mcli.sheets.content.wording import Wording, wording_from

TODAY = date(2026, 11, 24)
FRESH = "2026-11-20"
ADDRESS = "https://www.example.ca/food"
PATH_NAMES = {"en": {"employment": "Employment"}, "fr": {"employment": "Emploi"}}
SHEETS = packaged_config() / "sheets"


def _chunk(kind: bytes, data: bytes) -> bytes:
    return len(data).to_bytes(4, "big") + kind + data + crc32(kind + data).to_bytes(4, "big")


PNG = b"".join(
    (b"\x89PNG\r\n\x1a\n", _chunk(b"IHDR", b"\0\0\0\1\0\0\0\1\x08\0\0\0\0"),
     _chunk(b"IDAT", compress(b"\0\0")), _chunk(b"IEND", b""))
)  # fmt: skip
"""A black dot."""


def evidence(
    fact: str = "cost", quote: str | None = "words", checked: str | None = FRESH, **more: Any
) -> dict[str, Any]:
    """Return the evidence of one fact as the contract's mapping."""
    return {"quote": quote, "url": ADDRESS, "method": "label", "checked": checked} | more


EMPLOYMENT = {
    "path": "employment", "score": 1, "level": "strong", "reasons": [["job", "title", "Food"]], "against": [],
}  # fmt: skip


def listing(**facts: Any) -> dict[str, Any]:
    """Return a listing as the contract's mapping: nothing is known of it but what is given."""
    from mcli.catalogue.store.codec import flat

    empty = Listing("mine/food", "Safe Food Handling", "Example College", "example-college", "mine", cost=Cost())
    made = flat(empty) | {"url": ADDRESS, "page_language": "en", "checked": FRESH}
    return made | facts


def known(**facts: Any) -> dict[str, Any]:
    """Return a listing of which everything is known and fresh."""
    whole: dict[str, Any] = {
        "summary": "Learn to keep food safe. Then write a test.",
        "contact": "705-555-0199",
        "taught_in": ["en"],
        "cost_status": "paid",
        "cost_cad": 1249.5,
        "cost_text": "$1,249.50",
        "prerequisite_status": "required",
        "prerequisite_text": "Grade 10 English",
        "hours": 24,
        "delivery": "online",
        "start_dates": ["2027-01-11"],
        "credential_kind": "certificate",
        "credential_text": "Food Handler Certificate",
        "expires": "5 years",
        "recognised_by": "Example Health Unit",
        "sector": "food",
        "evidence": {fact: evidence(fact) for fact in FACTS},
        "goal_paths": [
            {
                "path": "employment",
                "score": 1,
                "level": "strong",
                "reasons": [["job", "title", "Food"]],
                "against": [],
            }
        ],
    }
    return listing(**(whole | facts))


@cache
def wording(language: str) -> Wording:
    """Return the packaged wording."""
    return wording_from(yaml_io.read(SHEETS / f"{language}.yaml").content, language)


def context(language: str = "en") -> SheetContext:
    """Return how the sheets of these tests speak."""
    return SheetContext(Language(language), wording(language), TODAY, 90)


@cache
def agency() -> Agency:
    """Return the office of the packaged example."""
    return agency_from(yaml_io.read(packaged_config() / "agency.example.yaml").content)


def sheet(*listings: dict[str, Any], language: str = "en", layout: str = "sheet", **order: Any) -> Sheet:
    """Return a sheet of listings."""
    whole = {"path": "employment", "path_names": PATH_NAMES[language], "sectors": {"food": "Food"}, "agency": agency()}
    return build(context(language), SheetRequest(layout, **(whole | order)), listings)


def row(made: Sheet, key: str) -> str:
    """Return a row of the first listing as plain text."""
    return next("".join(part.text for part in each.line) for each in made.entries[0].rows if each.key == key)


def text_of(path: Path) -> str:
    """Return a packaged text."""
    return path.read_text(encoding="utf-8")
