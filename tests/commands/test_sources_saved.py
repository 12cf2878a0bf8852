"""`mcli sources check ID --save`: a page kept as it came, to be read again without the network."""

from pathlib import Path

import pytest

from mcli.core.claims import Page
from mcli.core.errors import McliError
from tests.conftest import Run

BODY = "<title>Cours</title><h1>Été</h1><p>Coût : 40 $</p><p>Durée : 3 heures</p>".encode("windows-1252")


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mcli.services.source_care.trial.fetched", lambda state, url, source: Page(url, BODY))


def test_the_first_page_is_kept_byte_for_byte_and_can_be_tried(run: Run, office: Path, page: None) -> None:
    result = run("sources", "check", "example", "--save")

    saved = office / "saved" / "example.html"
    assert result.code == 0
    assert saved.read_bytes() == BODY
    assert f"mcli sources try {saved}" in result.err
    assert run("sources", "try", saved, "--url", "https://www.example.ca/courses").code == 0


def test_a_source_must_be_named_and_have_an_address(run: Run, office: Path, page: None) -> None:
    assert run("sources", "check", "--save").code == 2
    result = run("sources", "check", "la-cite", "--save")
    assert result.code == 1
    assert "urls" in result.err


def test_a_page_that_cannot_be_had_is_no_file(run: Run, office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> Page:
        raise McliError("The site cannot be reached.")

    monkeypatch.setattr("mcli.services.source_care.trial.fetched", refuse)

    assert "cannot be reached" in run("sources", "check", "example", "--save").err
    assert not (office / "saved").exists()
