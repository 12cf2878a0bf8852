"""What changed at a source, fact by fact: `changes/<source>.yaml`, which only ever grows.

A run writes its changes just before its listings. The file keeps the digest of the listings that its last entries lead
to: if the run is killed between the two writes, these entries did not happen, and the next run removes them.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from mcli import yaml_io
from mcli.catalogue.store.codec import value_of
from mcli.core.schema import Field, Schema, as_it_is, day, list_of, one_of, source_is, text, whole

FOLDER = "changes"
KINDS = ("new", "changed", "not_seen", "unlisted", "back", "held", "accepted")


class Change(NamedTuple):
    """One thing that changed. `id` is None where the whole source is meant (held, accepted); `fact` is a key of the
    contract, and `before` and `after` its values; for held and accepted they are numbers of listings."""

    date: str
    id: str | None
    kind: str
    fact: str | None = None
    before: Any = None
    after: Any = None


class History(NamedTuple):
    """The changes of a source, and the digests of the listing file before and after the last entries were written."""

    changes: tuple[Change, ...] = ()
    before: str | None = None
    after: str | None = None
    entries: int = 0

    def without_unfinished(self, listings: str | None) -> "History":
        """Return the history without its last entries, when the listings (their digest) never came to hold them."""
        if self.entries and self.before != self.after and listings == self.before:
            return History(self.changes[: len(self.changes) - self.entries])
        return self

    def with_news(self, news: Sequence[Change], before: str | None, after: str | None) -> "History":
        """Return the history with the changes of one run; what is already noted for the day is not noted twice."""
        noted = {each for each in self.changes if each.kind in ("held", "accepted")}
        fresh = tuple(each for each in news if each.kind not in ("held", "accepted") or each not in noted)
        return History(self.changes + fresh, before, after, len(fresh)) if fresh else self


def digest(data: bytes | None) -> str | None:
    """Return the digest of a file's bytes, None for no file."""
    return None if data is None else sha256(data).hexdigest()[:16]


def digest_of(path: Path) -> str | None:
    """Return the digest of a file, None when there is none."""
    try:
        return digest(path.read_bytes())
    except FileNotFoundError:
        return None


class _LastRun(NamedTuple):
    before: str | None = None
    after: str | None = None
    entries: int = 0


_NO_RUN = _LastRun()


def _change(date: str, kind: str, before: Any = None, after: Any = None, **named: str) -> Change:
    fact = named.get("fact")
    return Change(date, named.get("id"), kind, fact, _value(kind, fact, before), _value(kind, fact, after))


_CHANGE = Schema(
    _change,
    Field("date", day, required=True),
    Field("id", text),
    Field("kind", one_of(KINDS), required=True),
    Field("fact", text),
    Field("before", as_it_is),
    Field("after", as_it_is),
    open=True,
    shape="changes.not_changes",
)
_LAST_RUN = Schema(
    _LastRun, Field("before", text), Field("after", text), Field("entries", whole()), open=True, lenient=True
)


def read(path: Path) -> History:
    """Read a changes file, an empty history when there is none; FileError names every fault with its line."""
    if not path.exists():
        return History()
    history = Schema(
        lambda changes, last_run=_NO_RUN, **_: History(changes, *last_run),
        Field("source", source_is(path.stem), required=True),
        Field("changes", list_of(_CHANGE, "changes.not_changes"), required=True),
        Field("last_run", _LAST_RUN),
        open=True,
    )
    return yaml_io.record(path, history)


def _value(kind: str, fact: str | None, raw: Any) -> Any:
    """Return a value as the contract types it: the file holds texts only."""
    if kind != "changed" and isinstance(raw, str) and raw.isdigit():
        return int(raw)
    return value_of(fact, raw) if fact else raw


def content_of(source: str, history: History) -> dict[str, Any]:
    """Return the mapping that the file holds."""
    content: dict[str, Any] = {"source": source}
    if history.entries:
        content["last_run"] = {"before": history.before, "after": history.after, "entries": history.entries}
    return content | {"changes": [each._asdict() for each in history.changes]}


def since(changes: Iterable[Change], day: str) -> list[Change]:
    """Return the changes of a day and later, the oldest first."""
    return sorted((each for each in changes if each.date >= day), key=lambda each: each.date)


def as_json(value: Any) -> Any:
    """Return a value for JSON: numbers as numbers."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, list | tuple):
        return [as_json(each) for each in value]
    return {key: as_json(each) for key, each in value.items()} if isinstance(value, dict) else value
