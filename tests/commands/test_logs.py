"""Logging: off unless somebody asks, in UTC, without the text of pages, session ids or anything about a learner."""

import logging
import re
import subprocess
import sys
from pathlib import Path

import pytest

from mcli import logs
from mcli.core.urls import for_log
from tests.commands.conftest import Collect
from tests.conftest import Run
from tests.harvest.colleges import HOST, LIST, college, courses
from tests.scrapers.net.web import answer

LINE = r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ (?:INFO|WARNING|ERROR) mcli\.[a-z_.]+: .+"


def test_a_refresh_writes_what_came_of_each_source_and_page(collect: Collect, office: Path) -> None:
    collect(college(courses(3)) | {f"{LIST}/course-002": answer(410)})

    log = (office / "refresh.log").read_text(encoding="utf-8")
    assert "example: started" in log
    assert "example: done; pages 3, not modified 0, not used 1, listings 2, changes 2; -" in log
    assert f"example: not used: {LIST}/course-002: net.gone" in log
    assert all(re.fullmatch(LINE, line) for line in log.splitlines())


def test_a_dry_run_and_a_question_write_no_log(collect: Collect, run: Run, office: Path) -> None:
    collect(college(courses(3)), "--dry-run")
    run("find", "--free")

    assert not (office / "refresh.log").exists()


def test_debug_shows_every_request_on_standard_error_and_nothing_else_does(
    collect: Collect,
    run: Run,
    office: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    quiet = collect(college(courses(2)))
    loud = run("--debug", "refresh", "example")

    assert "DEBUG" not in quiet.err + quiet.out
    assert f"DEBUG mcli.scrapers.net.client: {LIST}/course-001: " in loud.err
    assert "DEBUG" not in loud.out
    assert logging.getLogger("mcli").handlers == []


def test_no_text_of_a_page_no_session_id_and_no_terminal_code_is_logged(
    collect: Collect,
    office: Path,
) -> None:
    offered = courses(2)
    offered[0].title = "Zanzibar\x1b[31m"
    moved = answer(302, headers={"Location": "/gone?sid=4f9a8b7c6d"})

    collect(college(offered) | {f"{LIST}/course-001": moved})

    log = (office / "refresh.log").read_text(encoding="utf-8")
    assert f"not used: {HOST}/gone?sid=...: net.not_found" in log
    for secret in ("Zanzibar", "4f9a8b7c6d", "\x1b"):
        assert secret not in log


def test_an_unexpected_error_is_logged_by_its_kind_and_place_without_its_text(tmp_path: Path) -> None:
    log = logging.getLogger("mcli.harvest.refresh")

    with logs.in_home(tmp_path):
        try:
            int("words of a page")
        except ValueError:
            log.exception("example: failed")

    text = (tmp_path / "refresh.log").read_text(encoding="utf-8")
    assert "ERROR mcli.harvest.refresh: example: failed\nValueError\n" in text
    assert "test_logs.py" in text
    assert "invalid literal" not in text


def test_a_log_that_is_too_long_starts_again_and_keeps_two_older_parts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logs, "_BYTES", 1000)

    with logs.in_home(tmp_path):
        for number in range(200):
            logging.getLogger("mcli.harvest").info("line %d", number)

    files = sorted(path.name for path in tmp_path.iterdir())
    assert files == ["refresh.log", "refresh.log.1", "refresh.log.2"]
    assert all(path.stat().st_size <= 1000 for path in tmp_path.iterdir())


def test_a_log_that_cannot_be_written_stops_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "refresh.log").mkdir()

    with logs.in_home(tmp_path):
        logging.getLogger("mcli.harvest").info("line")

    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://x.ca/a", "https://x.ca/a"),
        ("https://x.ca/a?page=2&id=123456", "https://x.ca/a?page=2&id=123456"),
        ("https://x.ca/a?token=abc&n=1234567&q#part", "https://x.ca/a?token=...&n=...&q=..."),
        ("https://x.ca/a;jsessionid=4F9A?p=1", "https://x.ca/a?p=1"),
    ],
)
def test_an_address_is_logged_without_values_that_may_be_a_session(address: str, shown: str) -> None:
    assert for_log(address) == shown


def test_an_answer_does_not_load_logging(run: Run) -> None:
    code = "import sys; from mcli.cli import main; main(['find', '--limit', '1']); print('logging' in sys.modules)"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=120)

    assert done.stdout.splitlines()[-1] == "False"
