"""The catalogue as a whole: making its index again, counting it, where nothing is offered, and joining another home."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from mcli.catalogue.index import counts
from mcli.catalogue.index import index as catalogue_index
from mcli.catalogue.index.counts import Gap, PathCounts, SectorCounts
from mcli.catalogue.index.index import Index
from mcli.catalogue.store.lock import locked
from mcli.core.errors import N_, Fault, Message
from mcli.core.suggest import unknown
from mcli.core.terms import PATHS
from mcli.core.text import fold
from mcli.glossary import Term, glossary_from
from mcli.i18n import Language
from mcli.services.source_care.known import every
from mcli.services.workspace import Workspace
from mcli.settings import config_files
from mcli.sources import Source

COUNTED = ("source", "cost_status", "prerequisite_status", "delivery", "page_language", "status")
"""What listings are counted by, beside their age."""


class Rebuilt(NamedTuple):
    """An index that was made again: how many listings it has, every fault of the files, a note when it could not be
    kept, the corrections (id, initials, day) that a person must look at again, and the language of the answer."""

    listings: int
    faults: tuple[Fault, ...]
    note: Message | None
    to_review: tuple[tuple[str, str, str], ...]
    say: Language


def rebuild(work: Workspace) -> Rebuilt:
    """Make the index again from the files."""
    index = catalogue_index.rebuild(work.folders, work.today)
    with closing(index.connection):
        total = sum(counts.grouped(index, "status").values())
        to_review = tuple(index.corrections_to_review())
        return Rebuilt(total, tuple(index.faults()), index.note, to_review, work.say(index))


class PathSummary(NamedTuple):
    """A goal path: its code, its name, what it is for, its counts, and those of its sectors with their names."""

    path: str
    name: str
    purpose: str
    counts: PathCounts
    sectors: tuple[tuple[SectorCounts, str | None], ...]

    def as_data(self) -> dict[str, Any]:
        """Return the goal path for programs."""
        sectors = [counted._asdict() | {"name": name} for counted, name in self.sectors]
        known = {"path": self.path, "name": self.name, "purpose": self.purpose}
        return {**known, **self.counts._asdict(), "sectors": sectors}


def glossary_terms(work: Workspace) -> tuple[Term, ...]:
    """Return the terms of the glossary: this office's own file, else the packaged one."""
    from mcli import yaml_io

    return yaml_io.first_record(config_files(work.folders, "words")["glossary.yaml"], glossary_from, [])


def path_summaries(work: Workspace, path: str | None = None) -> tuple[tuple[PathSummary, ...], Language]:
    """Return one goal path or all, with names in the language of the answer, and that language."""

    def question(index: Index, say: Language) -> tuple[tuple[PathSummary, ...], Language]:
        return tuple(_summary(index, say, each) for each in ([path] if path else PATHS)), say

    return work.ask(question)


def _summary(index: Index, say: Language, path: str) -> PathSummary:
    ceiling = _low_cost_cents(index)
    names = index.sectors(say.code)
    return PathSummary(
        path,
        index.path_names(say.code)[path],
        index.path_purposes(say.code)[path],
        counts.of_path(index, path, ceiling),
        tuple(
            (each, names.get(each.sector or "", each.sector)) for each in counts.sectors_of_path(index, path, ceiling)
        ),
    )


class Stats(NamedTuple):
    """How many listings there are: in all, by each value of what they are counted by, by age, and by goal path and
    language of the page. `stale_days`: how old facts are that are not fresh. `noted`: how many of the active ones the
    program never read on their page. `path_names`: the names of the paths. `sources`: how many sources are ready, can
    be discovered from their home page, or are paused, in all and by kind and region."""

    listings: int
    by: Mapping[str, Mapping[str, int]]
    age: Mapping[str, int]
    paths: tuple[Mapping[str, Any], ...]
    stale_days: int
    noted: int
    path_names: Mapping[str, str]
    sources: Mapping[str, Mapping[str, Mapping[str, int]]]
    say: Language

    def as_data(self) -> dict[str, Any]:
        """Return the counts for programs."""
        return {
            "listings": self.listings,
            **self.by,
            "age": self.age,
            "paths": list(self.paths),
            "sources": self.sources,
        }


SOURCE_STATES = ("ready", "discoverable", "paused")
"""A source is ready, or paused with a home page that its list can be found from, or paused without one."""
_PATH_KEYS = ("path", "page_language", "listings", "free", "low_cost", "no_prereq", "free_no_prereq")


def stats(work: Workspace) -> Stats:
    """Count the listings."""

    def question(index: Index, say: Language) -> Stats:
        stale_days = index.settings.stale_days
        rows = counts.by_path_and_language(index, _low_cost_cents(index))
        return Stats(
            sum(counts.grouped(index, "status").values()),
            {column: counts.grouped(index, column) for column in COUNTED},
            counts.by_age(index, str(work.today - timedelta(days=stale_days))),
            tuple(dict(zip(_PATH_KEYS, row, strict=True)) for row in rows),
            stale_days,
            counts.noted_by_hand(index),
            path_names(index, say),
            _source_counts(every(work.folders).good.values()),
            say,
        )

    return work.ask(question)


def _source_counts(sources: Iterable[Source]) -> dict[str, dict[str, dict[str, int]]]:
    """Count the sources by state: in all (under "all" and ""), and by kind and region, the most first."""
    counted: dict[str, dict[str, Counter[str]]] = {"all": {}, "kind": {}, "region": {}}
    for source in sources:
        state = "ready" if not source.paused else "discoverable" if source.home else "paused"
        for by, value in (("all", ""), ("kind", source.kind), ("region", source.region or "")):
            counted[by].setdefault(value, Counter())[state] += 1
    return {
        by: {
            value: {state: states[state] for state in SOURCE_STATES}
            for value, states in sorted(groups.items(), key=lambda each: (-each[1].total(), each[0]))
        }
        for by, groups in counted.items()
    }


class Gaps(NamedTuple):
    """Where nothing is free and open; `regions` are all regions that listings name."""

    found: tuple[Gap, ...]
    regions: tuple[str, ...]
    path_names: Mapping[str, str]
    say: Language


def gaps(work: Workspace, path: str | None, region: str | None, language: str | None) -> Gaps:
    """Return the gaps of one goal path, of the regions that have a word in their name, and of one language, or of all.

    UsageError when no listing names such a region.
    """

    def question(index: Index, say: Language) -> Gaps:
        every = counts.regions(index)
        some = _regions(every, region)
        found = tuple(
            each
            for each in counts.gaps(index)
            if path in (None, each.path) and language in (None, each.language) and each.region in some
        )
        return Gaps(found, tuple(every), path_names(index, say), say)

    return work.ask(question)


def _regions(every: Sequence[str], typed: str | None) -> Sequence[str]:
    if typed is None:
        return every
    asked = fold(typed)
    some = [each for each in every if asked and asked in fold(each)]
    if not some:
        raise unknown(N_("No listing names a region like “{name}”."), typed, every)
    return some


def path_names(index: Index, say: Language) -> dict[str, str]:
    """Return the names of the goal paths in a language."""
    return index.path_names(say.code)


def _low_cost_cents(index: Index) -> int:
    return round(index.settings.low_cost * 100)


class Merged(NamedTuple):
    """What a merge of two homes gives: listings afterwards, those that are new here, pages that are copied, and
    differing readings of the same day as mappings of id, fact, kept and other."""

    listings: int
    new: int
    pages: int
    conflicts: tuple[Mapping[str, str], ...]


def merge(work: Workspace, other: str, dry_run: bool) -> Merged:
    """Join another home folder to this one; FileError names every fault of either, and nothing is written then."""
    from mcli.catalogue.store import home_merge

    home = work.folders.home
    with locked(home, datetime.now(UTC)):
        joined = home_merge.join(home, Path(other).expanduser())
        if not dry_run:
            home_merge.write(joined)
    conflicts = tuple(each._asdict() for each in joined.conflicts)
    return Merged(joined.listings, joined.new, len(joined.pages), conflicts)
