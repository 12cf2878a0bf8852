"""Counting for `bench/accuracy.py`: pages read and compared with their gold records, fact by fact."""

import html
import json
import math
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from mcli.catalogue.store.codec import flat
from mcli.core.claims import Page
from mcli.core.text import fold, stems
from mcli.scrapers.html import document as dom
from mcli.scrapers.html.blocks import blocks
from mcli.scrapers.reading import page_reader

TODAY = date(2026, 11, 24)
FREE = ("free", "free_with_conditions")
OPEN = ("none", "age_only")
STATUSES = ("cost_status", "prerequisite_status")
VALUES = (
    "title", "cost_cad", "hours", "delivery", "start_dates", "flexible_start", "credential_kind", "osap_eligible",
    "taught_in",
    "gates", "leads_to", "expires", "page_language", "provider", "town", "phone", "email",
)  # fmt: skip


@dataclass
class Tally:
    """Counts for one field: right and wrong answers, and facts that were there or were not."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    silent: int = 0
    mistakes: list[str] = field(default_factory=list)

    @property
    def n(self) -> int:
        return self.right + self.wrong + self.missed + self.silent

    def accuracy(self) -> tuple[int, int]:
        return self.right + self.silent, self.n

    def precision(self) -> tuple[int, int]:
        return self.right, self.right + self.wrong

    def recall(self) -> tuple[int, int]:
        return self.right, self.right + self.missed + sum(1 for each in self.mistakes if "instead of" in each)

    def f1(self) -> float:
        p, r = (a / b if b else 1.0 for a, b in (self.precision(), self.recall()))
        return 2 * p * r / (p + r) if p + r else 0.0


@dataclass
class Score:
    """The results of one set of pages."""

    fields: dict[str, Tally] = field(default_factory=dict)
    pages: int = 0
    listings: int = 0
    invented: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    false_free: list[str] = field(default_factory=list)
    false_none: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)
    not_quoted: list[str] = field(default_factory=list)
    quotes: int = 0
    negatives: int = 0

    def of(self, name: str) -> Tally:
        return self.fields.setdefault(name, Tally())


def wilson(right: int, n: int) -> str:
    """Return the 95 % interval of a share as text."""
    if not n:
        return "-"
    z = 1.96
    p = right / n
    middle, half = p + z * z / (2 * n), z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    return f"{(middle - half) / (1 + z * z / n):.2f}-{min(1.0, (middle + half) / (1 + z * z / n)):.2f}"


def comparable(value: Any) -> Any:
    """Return a value for comparing: folded text, numbers as numbers, lists as sorted tuples."""
    if isinstance(value, str):
        return fold(value)
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, int | float | Decimal):
        return round(float(value), 2)
    if isinstance(value, list | tuple):
        return tuple(sorted(comparable(each) for each in value))
    return value


def same(name: str, found: Any, gold: Any) -> bool:
    """Return whether a value equals the gold one; texts with the same fact are equal."""
    if name == "expires" and found and gold:
        return (
            bool(set(re.findall(r"\d+", str(found))) & set(re.findall(r"\d+", str(gold))))
            or fold(gold) in fold(found)
            or fold(found) in fold(gold)
        )
    if name == "leads_to" and found and gold:
        return bool(set(stems(" ".join(found))) >= set(stems(" ".join(gold)))) or set(stems(" ".join(found))) <= set(
            stems(" ".join(gold))
        )
    if name == "provider" and found and gold:
        return fold(gold) in fold(found) or fold(found) in fold(gold)
    return bool(comparable(found) == comparable(gold))


def matched(
    found: list[dict[str, Any]], gold: list[dict[str, Any]]
) -> Iterator[tuple[dict[str, Any] | None, dict[str, Any] | None]]:
    """Yield pairs of found and gold listings with the same title; None where a listing has no partner."""
    rest = list(found)
    lonely = []
    for each in gold:
        names = [each["title"], *each.get("accept", {}).get("title", [])]
        partner = next((one for one in rest if any(fold(one["title"]) == fold(name) for name in names)), None)
        partner = partner or next(
            (
                one
                for one in rest
                if any(
                    set(stems(one["title"])) & set(stems(name)) >= set(stems(name))
                    or set(stems(one["title"])) <= set(stems(name))
                    for name in names
                )
            ),
            None,
        )
        if partner is None:
            lonely.append(each)
            continue
        rest.remove(partner)
        yield partner, each
    if len(lonely) == len(rest) == 1:
        yield rest.pop(), lonely.pop()
    yield from ((None, each) for each in lonely)
    yield from ((each, None) for each in rest)


def judge(score: Score, where: str, found: dict[str, Any], gold: dict[str, Any]) -> None:
    """Count one listing against its gold record."""
    doubtful = set(gold.get("ambiguous", ()))
    accepted = gold.get("accept", {})
    for name in (*STATUSES, *VALUES, "cost_per"):
        if name not in gold or name in doubtful:
            continue
        if name == "cost_per" and gold[name] is None:
            continue
        value, right = found[name], [gold[name], *accepted.get(name, [])]
        tally = score.of(name)
        if any(same(name, value, each) for each in right):
            if name in VALUES and value in (None, [], ()):
                tally.silent += 1
            else:
                tally.right += 1
            continue
        if value in (None, [], ()):
            tally.missed += 1
            tally.mistakes.append(f"{where}: nothing, should be {gold[name]!r}")
        else:
            tally.wrong += 1
            relation = "instead of" if gold[name] not in (None, []) else "where there is nothing:"
            tally.mistakes.append(f"{where}: {value!r} {relation} {gold[name]!r}")
    status = gold.get("cost_status")
    if found["cost_status"] in FREE and status not in FREE and not set(accepted.get("cost_status", [])) & set(FREE):
        score.false_free.append(f"{where}: {found['cost_text']!r}")
    status = gold.get("prerequisite_status")
    allowed = {status, *accepted.get("prerequisite_status", [])}
    if found["prerequisite_status"] in OPEN and found["prerequisite_status"] not in allowed:
        score.false_none.append(f"{where}: {found['prerequisite_status']} {found['prerequisite_text']!r}, is {status}")
    if gold.get("cost_currency") not in (None, "CAD") and found["cost_cad"]:
        score.foreign.append(f"{where}: {found['cost_cad']} CAD, is {gold['cost_amount']} {gold['cost_currency']}")


def page_words(page: Page) -> tuple[set[str], str]:
    """Return the visible blocks of a page, and all other text in its markup, both folded."""
    document = dom.parse(page)
    seen = {fold(block.text) for block in blocks(document.root)}
    raw = html.unescape(document.markup)
    raw = (
        re.sub(r"\\u([0-9a-fA-F]{4})", lambda found: chr(int(found.group(1), 16)), raw)
        .replace("\\/", "/")
        .replace('\\"', '"')
    )
    return seen, fold(re.sub(r"\s+", " ", raw))


def check_quotes(score: Score, where: str, page: Page, listings: Iterable[dict[str, Any]]) -> None:
    """Look for every quote in the page."""
    seen, raw = page_words(page)
    for each in listings:
        for fact, evidence in each["evidence"].items():
            for quote in (evidence["quote"], *evidence.get("more", ())):
                score.quotes += 1
                words = fold(re.sub(r"\s+", " ", quote or ""))
                if not words or not (any(words in block for block in seen) or words in raw):
                    score.not_quoted.append(f"{where} {fact}: {quote!r}")


Choice = Callable[[dict[str, Any]], bool]


def read_page(markup: str) -> list[dict[str, Any]]:
    """Return the listings that are found in the markup of a page without an address, as JSON shows them."""
    found = page_reader.read(Page("https://www.example.ca/course", markup.encode()), None, TODAY)
    return [flat(each) for each in found.listings]


def run(folder: Path, chosen: Choice = lambda _: True) -> tuple[Score, dict[str, Score]]:
    """Read the pages of a data set whose gold record is chosen; return the score of the whole and of each site."""
    whole, sites = Score(), {}
    for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        gold = json.loads(line)
        if not chosen(gold):
            continue
        path = folder / gold["file"]
        page = Page(gold["url"], path.read_bytes())
        result = page_reader.read(page, None, TODAY)
        listings = [flat(each) for each in result.listings]
        site = gold["file"].partition("/")[0] if "/" in gold["file"] else (gold["url"] or "").split("/")[2]
        for score in (whole, sites.setdefault(site, Score())):
            score.pages += 1
            score.negatives += not gold["listings"]
            check_quotes(score, gold["file"], page, listings)
            if gold.get("page_kind") == "fee_table":
                continue
            for found, right in matched(listings, gold["listings"]):
                if found is None and right is not None:
                    score.missed.append(f"{gold['file']}: {right['title']}")
                    score.listings += 1
                elif right is None and found is not None:
                    score.invented.append(f"{gold['file']}: {found['title']}")
                elif found is not None and right is not None:
                    score.listings += 1
                    judge(score, f"{gold['file']} ({found['title'][:40]})", found, right)
    return whole, sites
