"""Writes listings for programs as JSON, JSON lines, YAML and CSV, with the keys of `docs/contract.md`."""

import csv
import io
import json
import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from mcli.core.errors import Message
from mcli.core.fact_table import LISTING_KEYS, OUR_TEXT_KEYS
from mcli.goals.reasons import FIELD_NAMES, text_of
from mcli.i18n import Language
from mcli.sheets import labels
from mcli.sheets.fact_text import reported_by

if TYPE_CHECKING:
    from mcli.sheets.writers.material import Material

Document = Mapping[str, Any]

_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?")
_RUNS_IN_A_SPREADSHEET = ("=", "+", "-", "@", "\t", "\r")


def with_reasons(say: Language, listing: Document) -> dict[str, Any]:
    """Return the listing as an answer in one language: the reasons of its goal paths, and our own texts, in words."""
    goal_paths = [
        each | {side: [_reason(say, *kept) for kept in each[side]] for side in ("reasons", "against")}
        for each in listing["goal_paths"]
    ]
    texts = {key: labels.own_words(say, listing[key]) or None for key in OUR_TEXT_KEYS}
    return {**listing, **texts, "goal_paths": goal_paths}


def _reason(say: Language, kind: str, field: str, quote: str) -> str:
    text, values = text_of(kind, quote)
    return say.message(Message(text, {**values, "field": say(FIELD_NAMES.get(field, field))}))


def as_json(listings: Sequence[Document]) -> str:
    """Return one JSON array."""
    return json.dumps(listings, ensure_ascii=False, indent=2) + "\n"


def write_json(material: "Material") -> bytes:
    """Return the bytes of a JSON file, in the first language of the file."""
    say = Language(material.editions[0].language)
    return as_json([with_reasons(say, each) for each in material.listings]).encode("utf-8")


def as_json_lines(listings: Sequence[Document]) -> str:
    """Return one JSON object on each line."""
    return "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in listings)


def as_yaml(listings: Sequence[Document]) -> str:
    """Return a YAML list."""
    from mcli.yaml_io import dump

    return dump([dict(each) for each in listings])


def as_csv(listings: Sequence[Document]) -> str:
    """Return CSV with a byte-order mark, which spreadsheets need to read accents; formulas are neutralised.

    The last column is `reported_by`: the host that the facts were read from when it is not the host of the listing.
    """
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow((*LISTING_KEYS, "reported_by"))
    for listing in listings:
        writer.writerow([*(_cell(listing[key]) for key in LISTING_KEYS), reported_by(listing) or ""])
    return "\ufeff" + out.getvalue()


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(value)
    return neutral(value if isinstance(value, str) else _flat(value))


def neutral(text: str) -> str:
    """Return the text, preceded by an apostrophe if a spreadsheet would run it as a formula."""
    runs = text.startswith(_RUNS_IN_A_SPREADSHEET) and not _NUMBER.fullmatch(text)
    return f"'{text}" if runs else text


def _flat(value: Any) -> str:
    """Return a list or mapping on one line: texts joined, anything deeper as JSON."""
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return "; ".join(value)
    return json.dumps(value, ensure_ascii=False) if value else ""
