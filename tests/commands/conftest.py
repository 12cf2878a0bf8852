"""What tests of collecting commands share: an office with one source, and a refresh on pages of our own."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Result, Run
from tests.harvest.colleges import tools
from tests.scrapers.net.web import Web

Collect = Callable[..., Result]

SOURCE = """\
id: example
name: "Example College"
kind: college
language: en
urls: ["https://www.example.ca/courses"]
follow: '/courses/[a-z0-9-]+$'
expects: {at_least: 1}
checked: "2026-11-01"
"""


@pytest.fixture
def office(home: Path) -> Path:
    """A home folder with one source of its own."""
    (home / "config" / "sources").mkdir(parents=True)
    (home / "config" / "sources" / "example.yaml").write_text(SOURCE, encoding="utf-8")
    return home


@pytest.fixture
def collect(run: Run, office: Path, monkeypatch: pytest.MonkeyPatch) -> Collect:
    """Refresh from these pages: `collect(pages, "--dry-run")`."""

    def call(pages: Mapping[str, Any], *argv: str) -> Result:
        monkeypatch.setattr("mcli.services.refresh.tools_for", lambda state, stop: tools(Web(pages)))
        return run("refresh", "example", *argv)

    return call
