"""The pages that facts were read from: compressed, named by digest, to be read again or compared.

`pages/<digest>.gz` holds a body; `pages/<source>.yaml` has its address, its day, and the validators for the next
request. A kept page may be deleted at any time: it is then fetched again.
"""

import gzip
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from mcli import files, yaml_io
from mcli.core.claims import Page
from mcli.core.errors import FileError
from mcli.core.messages import coded
from mcli.core.models import Listing
from mcli.core.schema import Field, Schema, list_of, verbatim
from mcli.scrapers.net.responses import Fetched, Refused, Validators

FOLDER = "pages"
_ENDING = ".gz"
_OLDER = 3  # earlier versions of one page that facts may still come from


class KeptPage(NamedTuple):
    """Where a kept body came from: the address requested, the one that answered, the day it was last fetched."""

    asked: str
    url: str
    digest: str
    fetched: str
    content_type: str | None = None
    etag: str | None = None
    last_modified: str | None = None


def digest_of(body: bytes) -> str:
    """Return the name that a body is kept under."""
    return sha256(body).hexdigest()[:32]


class PageStore:
    """The kept pages of a home folder."""

    def __init__(self, home: Path) -> None:
        self._folder = home / FOLDER

    def put(self, body: bytes) -> str:
        """Keep a body and return its digest. No wait for the disk: a body is checked against its name when read."""
        digest = digest_of(body)
        path = self._path(digest)
        if not path.exists():
            self._folder.mkdir(parents=True, exist_ok=True)
            files.write(path, gzip.compress(body, 6, mtime=0), durable=False)
        return digest

    def body(self, digest: str) -> bytes | None:
        """Return a kept body; None when it is gone or damaged."""
        try:
            body = gzip.decompress(self._path(digest).read_bytes())
        except (OSError, EOFError, ValueError):
            return None
        except Exception as error:  # zlib.error, whose module is not worth loading for its name
            if type(error).__module__ != "zlib":
                raise
            return None
        return body if digest_of(body) == digest else None

    def page(self, kept: KeptPage) -> Page | None:
        """Return a kept page as it came; None when its body is gone or damaged."""
        body = self.body(kept.digest)
        return None if body is None else Page(kept.url, body, kept.content_type)

    def known(self, source: str) -> tuple[KeptPage, ...]:
        """Return the kept pages of a source; none when the file that lists them is missing or damaged."""
        path = self.index(source)
        try:
            return kept_from(yaml_io.read(path).content) if path.exists() else ()
        except FileError:
            return ()

    def index(self, source: str) -> Path:
        """Return the file that lists the kept pages of a source."""
        return self._folder / f"{source}.yaml"

    def validators(self, known: Iterable[KeptPage]) -> dict[str, Validators]:
        """Return the validators by final address, for pages whose bodies are still here and undamaged."""
        return {
            each.url: Validators(each.etag, each.last_modified)
            for each in known
            if (each.etag or each.last_modified) and self.body(each.digest) is not None
        }

    def prune(self, named: Iterable[str]) -> None:
        """Delete bodies that no index names, and leftovers of interrupted runs; nothing while an index is damaged."""
        digests = set(named)
        for path in sorted(self._folder.glob("*.yaml")):
            try:
                digests |= {each.digest for each in kept_from(yaml_io.read(path).content)}
            except FileError:
                return
        for path in self._folder.glob(f"*{_ENDING}"):
            if path.name.removesuffix(_ENDING) not in digests:
                with suppress(OSError):
                    path.unlink()
        for path in self._folder.glob(".*.tmp"):
            with suppress(OSError):
                path.unlink()

    def _path(self, digest: str) -> Path:
        return self._folder / f"{digest}{_ENDING}"


class KeptFetcher:
    """Answers from the kept pages instead of the network: the same walk, the same reading, no request."""

    def __init__(self, store: PageStore, known: Sequence[KeptPage]) -> None:
        self._store = store
        self._by_address: dict[str, KeptPage] = {}
        for each in sorted(known, key=lambda page: page.fetched):
            self._by_address |= {each.url: each, each.asked: each}

    def get(self, address: str) -> Fetched | Refused:
        """Return the newest kept page of an address."""
        kept = self._by_address.get(address)
        page = kept and self._store.page(kept)
        if kept is None or page is None:
            return Refused(address, "not_kept", coded("net.not_kept"), address)
        return Fetched(address, page, Validators(kept.etag, kept.last_modified))

    def day(self, address: str) -> str | None:
        """Return the day on which the page of an address was fetched."""
        kept = self._by_address.get(address)
        return kept.fetched if kept else None


def next_index(
    known: Sequence[KeptPage], fresh: Sequence[KeptPage], listings: Iterable[Listing], failed: Iterable[str] = ()
) -> tuple[KeptPage, ...]:
    """Return the pages to keep: those of this run, earlier ones that facts of these listings still come from, and the
    last good ones of the addresses that `failed` this time."""
    oldest: dict[str, str] = {}
    for listing in listings:
        for url in (listing.url, *(each.url for each in listing.evidence)):
            if url:
                oldest.setdefault(url, "9999")
        for evidence in listing.evidence:
            if evidence.url and evidence.checked:
                oldest[evidence.url] = min(oldest[evidence.url], evidence.checked)
    now = {each.url: each for each in fresh}
    missed = set(failed)
    result = list(now.values())
    for url, versions in _by_url(known):
        kept = 0
        for each in sorted(versions, key=lambda page: page.fetched, reverse=True):
            newest = now.get(url)
            needed = url in oldest and (newest is None or oldest[url] < newest.fetched)
            needed = needed or (newest is None and not missed.isdisjoint((url, each.asked)))
            if needed and (newest is None or each.digest != newest.digest) and kept < (_OLDER if newest else 1):
                result.append(each)
                kept += 1
                if each.fetched <= oldest.get(url, ""):
                    break
    return tuple(sorted(result, key=lambda page: (page.url, page.fetched, page.digest)))


def _by_url(known: Iterable[KeptPage]) -> Iterator[tuple[str, list[KeptPage]]]:
    groups: dict[str, list[KeptPage]] = {}
    for each in known:
        groups.setdefault(each.url, []).append(each)
    yield from groups.items()


_KEPT_PAGE = Schema(
    KeptPage,
    *(Field(key, verbatim, required=True) for key in ("asked", "url", "digest", "fetched")),
    *(Field(key, verbatim) for key in ("content_type", "etag", "last_modified")),
    open=True,
    lenient=True,
)
_KEPT_PAGES = list_of(_KEPT_PAGE, lenient=True)


def kept_from(content: Any) -> tuple[KeptPage, ...]:
    """Return the kept pages of a mapping that was read from YAML; entries that cannot be read are left out."""
    raw = content.get("pages") if isinstance(content, dict) else None
    return _KEPT_PAGES(raw) if isinstance(raw, list) else ()


def content_of(source: str, pages: Iterable[KeptPage]) -> dict[str, Any]:
    """Return the mapping that the index of a source holds."""
    return {"source": source, "pages": plain(pages)}


def plain(pages: Iterable[KeptPage]) -> list[dict[str, str]]:
    """Return kept pages as a list for YAML."""
    return [{key: value for key, value in each._asdict().items() if value is not None} for each in pages]
