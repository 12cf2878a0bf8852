"""Small colleges made to measure, and a reader that knows nothing but their pages: for tests of collecting itself."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from mcli.catalogue.store import run_store, runs
from mcli.catalogue.store.listing_files import ListingFile
from mcli.core.claims import Page, Problem, Unusable
from mcli.core.errors import Message
from mcli.core.models import Cost, Evidence, Listing, Prerequisite
from mcli.core.text import slug
from mcli.harvest.refresh import Report, Task, Tools, harvest
from mcli.scrapers.net.politeness import HostCounts, VisitedHosts
from mcli.scrapers.net.responses import Outcome, Validators
from mcli.sources import Expects, Source
from tests.scrapers.net.web import Web, fetcher

DAY = date(2026, 11, 24)
HOST = "https://www.example.ca"
LIST = f"{HOST}/courses"


@dataclass
class Course:
    """A course of a made-up college."""

    slug: str
    title: str
    cost: str | None = "$100"
    prerequisite: str | None = "None"
    hours: str | None = "12"
    labels: tuple[str, str, str] = ("Cost", "Prerequisite", "Hours")

    def page(self) -> str:
        rows = zip(self.labels, (self.cost, self.prerequisite, self.hours), strict=True)
        shown = "".join(f"<dt>{label}</dt><dd>{value}</dd>" for label, value in rows if value is not None)
        return f"<html><title>{self.title}</title><body><h1>{self.title}</h1><dl>{shown}</dl></body></html>"


def courses(count: int) -> list[Course]:
    """Return so many courses that differ in title and price."""
    return [Course(f"course-{n:03d}", f"Course number {n}", f"${100 + n}") for n in range(count)]


def college(offered: Sequence[Course], total: int | None = None) -> dict[str, Any]:
    """Return the pages of a college: a list with a link for each course, and a page for each."""
    links = "".join(f'<li><a href="/courses/{each.slug}">{each.title}</a></li>' for each in offered)
    count = f'<p class="total">{total} results</p>' if total is not None else ""
    pages: dict[str, Any] = {f"{HOST}/robots.txt": 404, LIST: f"<h1>Courses</h1>{count}<ul>{links}</ul>"}
    return pages | {f"{LIST}/{each.slug}": each.page() for each in offered}


def source(**more: Any) -> Source:
    """Return the source of such a college; `more` are further keys."""
    given = {"expects": Expects(at_least=1), "checked": "2026-11-01", "follow": "/courses/[a-z0-9-]+$"} | more
    return Source("example", {"en": "Example College", "fr": "Collège Exemple"}, urls=(LIST,), **given)


class Read(NamedTuple):
    """What the reader of these pages gives."""

    listings: tuple[Listing, ...] = ()
    problems: tuple[Problem, ...] = ()
    unusable: Unusable | None = None


def read(page: Page, source: Source, today: date) -> Read:
    """Read a page of a made-up college: its heading, and what stands beside the three labels that it knows."""
    text = page.body.decode("utf-8", "replace")
    unusable = check(page, source)
    if unusable:
        return Read(unusable=unusable)
    rows = re.findall(r"<tr><td>([^<]+)</td><td>([^<]*)</td></tr>", text)
    if rows and page.url:
        return Read(
            tuple(_listing(source, page.url, slug(title), title, {"Cost": cost}, today) for title, cost in rows)
        )
    title = re.search(r"<h1>([^<]+)</h1>", text)
    if not title or not page.url:
        return Read()
    values = dict(re.findall(r"<dt>([^<]+)</dt><dd>([^<]*)</dd>", text))
    return Read((_listing(source, page.url, page.url.rstrip("/").rpartition("/")[2], title[1], values, today),))


def _listing(source: Source, url: str, name: str, title: str, values: Mapping[str, str], today: date) -> Listing:
    day = today.isoformat()

    def evidence(fact: str, quote: str) -> Evidence:
        return Evidence(fact, quote, url, "label", day)

    shown = [evidence("title", title)]
    facts: dict[str, Any] = {}
    if values.get("Cost"):
        amount = re.fullmatch(r"\$(\d+)", values["Cost"])
        if values["Cost"] == "Free":
            facts["cost"] = Cost("free", Decimal(0), text="Free")
        else:
            facts["cost"] = (
                Cost("paid", Decimal(amount[1]), text=values["Cost"]) if amount else Cost(text=values["Cost"])
            )
        shown.append(evidence("cost", values["Cost"]))
    if values.get("Prerequisite"):
        status = "none" if values["Prerequisite"] == "None" else "required"
        facts["prerequisite"] = Prerequisite(status, values["Prerequisite"])
        shown.append(evidence("prerequisite", values["Prerequisite"]))
    if values.get("Hours"):
        facts["hours"] = Decimal(values["Hours"])
        shown.append(evidence("hours", values["Hours"]))
    return Listing(
        f"{source.id}/{name}", title, "Example College", "example-college", source.id, url=url,
        evidence=tuple(shown), checked=day, last_seen=day, **facts,
    )  # fmt: skip


def check(page: Page, source: Source) -> Unusable | None:
    """Say that a page is a challenge, a log-in form or "not found"."""
    text = page.body.decode("utf-8", "replace")
    for words, kind in (("Just a moment", "challenge"), ("Please log in", "login"), ("Page not found", "not_found")):
        if words in text:
            return Unusable(kind, Message("The page says “{words}”.", {"words": words}))
    return None


class _Visit(NamedTuple):
    get: Callable[[str], Outcome]
    counts: Callable[[], Sequence[HostCounts]]


@contextmanager
def _visit(web: Web, source: Source, kept: Mapping[str, Validators]) -> Iterator[_Visit]:
    visited = VisitedHosts(web.time.clock)
    with fetcher(web, source, kept, visited=visited) as opened:
        yield _Visit(opened.get, visited.counts)


def tools(web: Web, reader: Callable[..., Any] = read, checker: Callable[..., Any] = check) -> Tools:
    """Return what a harvest works with, on a web of our own and a clock that never waits; good for other processes."""
    return Tools(reader, checker, partial(_visit, web))


class Office:
    """A home folder whose sources are refreshed, day after day."""

    def __init__(self, home: Path, where: Source | None = None, with_tools: Callable[[Web], Tools] = tools) -> None:
        self.home, self.source, self.tools = home, where or source(), with_tools

    def refresh(self, pages: Mapping[str, Any] | Web, day: date = DAY, **task: Any) -> Report:
        """Refresh the source from these pages and return what came of it."""
        web = pages if isinstance(pages, Web) else Web(pages)
        memory = runs.read(self.home / runs.FILE_NAME)
        work = Task(self.source, self.home, day, memory.sources.get(self.source.id, runs.Run()), **task)
        with ThreadPoolExecutor(1) as executor:
            (report,) = harvest([work], executor, self.tools(web))
        if not work.dry_run:
            known = {**memory.sources, report.source: report.run}
            run_store.remember(self.home, runs.Runs(known, {**memory.hosts, **report.hosts}))
        return report

    @property
    def file(self) -> ListingFile:
        """The listings as they are kept."""
        kept = run_store.read_kept(self.home, self.source.id).file
        assert kept is not None
        return kept

    def listing(self, slug: str) -> Listing:
        """Return one kept listing."""
        return next(each for each in self.file.listings if each.id == f"{self.source.id}/{slug}")

    def bytes(self) -> dict[str, bytes]:
        """Return every file that is not a kept page, by its name."""
        files = (each for each in self.home.rglob("*") if each.is_file() and "pages" not in each.parts)
        return {str(each.relative_to(self.home)): each.read_bytes() for each in files}

    def told(self) -> list[tuple[str | None, str, str | None, Any, Any]]:
        """Return the changes without their dates."""
        return [each[1:] for each in run_store.history(self.home, self.source.id, self.digest).changes]

    @property
    def digest(self) -> str | None:
        """The digest of the listing file."""
        return run_store.read_kept(self.home, self.source.id).digest


def said(messages: Sequence[Message]) -> str:
    """Return messages in English, joined."""
    from mcli.i18n import Language

    return " | ".join(Language("en").message(each) for each in messages)


def codes(reasons: Sequence[Message]) -> list[str]:
    """Return the codes of the reasons, with the name of the fact where one is meant."""
    named = []
    for each in reasons:
        fact = each.values.get("fact")
        named.append(f"{each.code}: {fact.code}" if isinstance(fact, Message) else each.code)
    return named
