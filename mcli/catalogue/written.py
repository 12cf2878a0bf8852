"""The form of a listing file as it is written: steady, so that a difference between two versions shows only news.

Dates that equal the next outer one are left out: a listing's `checked` and `last_seen` where they are the file's, an
evidence's `checked` where it is its listing's. A run that finds nothing new so changes no byte on the same day and one
line on a later one.
"""

from typing import Any

from mcli.catalogue import record
from mcli.catalogue.files import ListingFile
from mcli.models import Listing
from mcli.yaml_file import dump


def content_of(file: ListingFile) -> dict[str, Any]:
    """Return the mapping that a listing file holds; listings are in the order of their ids."""
    listings = sorted(file.listings, key=lambda each: each.id)
    return {
        "source": file.source,
        "checked": file.checked,
        "listings": [_listing(each, file.checked) for each in listings],
    }


def text_of(file: ListingFile) -> str:
    """Return the text of a listing file: the same as of `content_of`, made listing by listing, so that it stays small
    in memory however long the list is."""
    head = dump({"source": file.source, "checked": file.checked})
    listings = sorted(file.listings, key=lambda each: each.id)
    if not listings:
        return head + dump({"listings": []})
    return head + "listings:\n" + "".join(dump([_listing(each, file.checked)]) for each in listings)


def _listing(listing: Listing, checked: str | None) -> dict[str, Any]:
    whole = record.flat(listing)
    del whole["goal_paths"]  # computed, never kept
    whole["cost_extras"] = [_filled(each) for each in whole["cost_extras"]]
    whole["evidence"] = {fact: _evidence(each, listing.checked) for fact, each in whole["evidence"].items()}
    dates = {key: whole.pop(key) for key in ("last_seen", "checked")}
    kept = _filled(whole)
    changed = kept.pop("changed", None)
    kept |= {key: day for key, day in dates.items() if day != checked}
    return kept | ({"changed": changed} if changed else {})


def _evidence(evidence: dict[str, Any], checked: str | None) -> dict[str, Any]:
    day = evidence.pop("checked")
    return _filled(evidence) | ({} if day == checked else {"checked": day})


def _filled(mapping: dict[str, Any]) -> dict[str, Any]:
    """Return the keys that say something; `false` says something."""
    return {key: value for key, value in mapping.items() if value is not None and value != [] and value != {}}
