"""`mcli refresh` on sources whose addresses are files: page after page of JSON, a search that is sent, a workbook, a
list that only leads to pages."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import Run
from tests.scrapers.adapters.test_spreadsheet import ENGLISH, workbook
from tests.scrapers.conftest import Answer, Site


def collect(run: Run, tmp_path: Path, url: str, **keys: Any) -> list[dict[str, Any]]:
    """Refresh a source of these keys and return its listings, by title."""
    folder = tmp_path / "home" / "config" / "sources"
    folder.mkdir(parents=True)
    written = {"id": "sample", "name": "Sample College", "urls": [url], "checked": "2026-11-01", "delay": 0, **keys}
    (folder / "sample.yaml").write_text(yaml.safe_dump(written), encoding="utf-8")
    result = run("refresh", "sample")
    assert result.code == 0, result.err + result.out
    found: list[dict[str, Any]] = json.loads(run("find", "--source", "sample", "--limit", "0", "--format", "json").out)
    return sorted(found, key=lambda listing: str(listing["title"]))


ROWS = [{"title": f"Course number {letter}", "url": f"/c/{letter}", "price": "$50.00"} for letter in "ABCDEFG"]


def test_every_part_of_a_list_in_json_is_asked_for(run: Run, tmp_path: Path, served: Callable[[Site], str]) -> None:
    def site(path: str, sent: bytes) -> Answer | None:
        page = int(path.partition("page=")[2] or 0)
        rows = ROWS[3 * (page - 1) : 3 * page]
        return ("application/json", json.dumps({"total": 7, "items": rows}).encode()) if "page=" in path else None

    found = collect(run, tmp_path, served(site) + "/api?size=3&page=1", adapter="json_api")
    assert [each["title"] for each in found] == [row["title"] for row in ROWS]
    assert {each["cost_cad"] for each in found} == {50}


def test_a_search_is_sent_as_its_site_sends_it(run: Run, tmp_path: Path, served: Callable[[Site], str]) -> None:
    asked: list[Any] = []

    def site(path: str, sent: bytes) -> Answer | None:
        if not path.startswith("/search"):
            return None
        asked.append(json.loads(sent))
        start = asked[-1]["from"]
        return "application/json", json.dumps({"total": 7, "hits": ROWS[start : start + 4]}).encode()

    post = {"query": "", "from": 0, "size": 4}
    found = collect(run, tmp_path, served(site) + "/search", adapter="json_api", post=post)
    assert len(found) == 7
    assert asked == [{"query": "", "from": 0, "size": 4}, {"query": "", "from": 4, "size": 4}]


@pytest.mark.parametrize("kind", ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "text/plain"])
def test_a_workbook_is_collected_whatever_the_server_calls_it(
    run: Run, tmp_path: Path, served: Callable[[Site], str], kind: str
) -> None:
    rows: list[list[object]] = [line.split(",") for line in ENGLISH.splitlines()]

    def site(path: str, sent: bytes) -> Answer | None:
        return (kind, workbook(rows)) if path == "/list.xlsx" else None

    found = collect(run, tmp_path, served(site) + "/list.xlsx", adapter="spreadsheet")
    assert [each["provider"] for each in found] == ["Northern College", "Confederation College"]


def test_a_file_that_a_source_follows_leads_to_pages_that_are_read_as_pages(
    run: Run, tmp_path: Path, served: Callable[[Site], str]
) -> None:
    def site(path: str, sent: bytes) -> Answer | None:
        if path == "/api":
            return "application/json", json.dumps([{"title": "x", "url": row["url"]} for row in ROWS[:2]]).encode()
        if path.startswith("/c/"):
            name = path[-1]
            facts = "<dl><dt>Cost</dt><dd>$90</dd><dt>Hours</dt><dd>6</dd></dl>"
            return "text/html", f"<title>Welding {name}</title><h1>Welding {name}</h1>{facts}".encode()
        return None

    found = collect(run, tmp_path, served(site) + "/api", adapter="json_api", follow="/c/")
    assert [(each["title"], each["cost_cad"]) for each in found] == [("Welding A", 90), ("Welding B", 90)]
