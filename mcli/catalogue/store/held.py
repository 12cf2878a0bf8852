"""`held/<source>.yaml`: a harvest that the guard did not let through, whole, until a person accepts or discards it."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from mcli import yaml_io
from mcli.catalogue.review.harvested import Harvested, Miss
from mcli.catalogue.store import listing_files, stored_messages
from mcli.catalogue.store.listing_files import ListingFile, listing_file_from
from mcli.core.errors import Message
from mcli.core.models import Listing
from mcli.core.schema import Field, Schema, flag, list_of, mapping_of, text, texts, then, whole
from mcli.yaml_io import Document

FOLDER = "held"


class Held(NamedTuple):
    """A harvest, why it was held, and the pages it was read from (as `scrapers.pages_kept` writes them)."""

    harvest: Harvested
    reasons: tuple[Message, ...]
    pages: Any = None


_MISS = Schema(
    Miss,
    Field("asked", text, required=True),
    Field("url", text, required=True),
    Field("kind", text, required=True),
    Field("why", stored_messages.from_plain, required=True, name="message"),
    open=True,
)
# What the program itself noted of the harvest; a newer version may add keys.
_NOTED: Schema[dict[str, Any]] = Schema(
    partial(dict, links=0, complete=False),
    Field("links", whole()),
    Field("total", whole()),
    Field("complete", flag),
    Field("doubtful", whole()),
    Field("unchanged", then(texts, frozenset)),
    Field("moved", mapping_of(text)),
    Field("misses", list_of(_MISS, lenient=True)),
    Field("list_misses", list_of(_MISS, lenient=True)),
    Field("notes", stored_messages.list_from),
    open=True,
    lenient=True,
)


def read(path: Path) -> Held:
    """Read a held harvest; FileError names every fault with its line."""
    document = yaml_io.read(path)
    content = document.content if isinstance(document.content, dict) else {}
    own = {key: content[key] for key in ("source", "checked", "listings") if key in content}
    file = listing_file_from(Document(document.name, document.text, own or content), path.stem)
    noted = document._replace(content=content.get("harvest") or {}).record(_NOTED)
    harvest = Harvested(file.source, file.checked or "1970-01-01", file.listings, **noted)
    return Held(harvest, stored_messages.list_from(content.get("reasons")), content.get("pages"))


def content_of(held: Held) -> dict[str, Any]:
    """Return the mapping that the file holds: the reasons first, then the harvest, then its listings."""
    harvest = held.harvest
    listings = listing_files.content_of(ListingFile(harvest.source, harvest.date, _with_ids(harvest)))
    return {
        "source": harvest.source,
        "checked": harvest.date,
        "reasons": stored_messages.list_of(held.reasons),
        "harvest": {
            "links": harvest.links,
            "total": harvest.total,
            "complete": harvest.complete,
            "doubtful": harvest.doubtful,
            "unchanged": sorted(harvest.unchanged),
            "moved": dict(harvest.moved),
            "misses": [_plain(each) for each in harvest.misses],
            "list_misses": [_plain(each) for each in harvest.list_misses],
            "notes": stored_messages.list_of(harvest.notes),
        },
        "listings": listings["listings"],
        "pages": held.pages,
    }


def _with_ids(harvest: Harvested) -> tuple[Listing, ...]:
    """Return the listings with an id each: doubled rows may have come with the same."""
    seen: dict[str, int] = {}
    result = []
    for each in harvest.listings:
        seen[each.id] = seen.get(each.id, 0) + 1
        result.append(each if seen[each.id] == 1 else replace(each, id=f"{each.id}-{seen[each.id]}"))
    return tuple(result)


def _plain(miss: Miss) -> dict[str, Any]:
    return {"asked": miss.asked, "url": miss.url, "kind": miss.kind, "why": stored_messages.plain(miss.message)}
