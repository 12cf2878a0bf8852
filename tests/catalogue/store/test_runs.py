"""What is remembered of the runs: read back as it was written, and whatever else stands there does no harm."""

from pathlib import Path

import pytest

from mcli import yaml_io
from mcli.catalogue.review.harvested import Figures
from mcli.catalogue.store import runs, stored_messages
from mcli.catalogue.store.runs import HostVisit, NotUsed, Run, Runs
from mcli.core.errors import FileError
from mcli.core.messages import coded
from mcli.i18n import Language

NESTED = coded("guard.list_gives_nothing", url="https://x.ca", why=coded("net.gone", address="a", status="410"))
MEMORY = Runs(
    {
        "example": Run(
            "2026-11-24", "2026-11-17", "held", (NESTED,), True, 12, 1, 2,
            (NotUsed("https://x.ca/a", "not_found", coded("page.not_found")),),
            {"example/a": ("cost",)},
            (Figures("2026-11-17", 12, {"cost": 9}, 5, 2, 1),),
        )
    },
    {"x.ca": HostVisit(14, 3000, 13.5, 2.5, "found", 13, 1)},
)  # fmt: skip


def test_what_is_written_is_read_back_the_same(tmp_path: Path) -> None:
    path = tmp_path / "runs.yaml"
    yaml_io.write(path, runs.content_of(MEMORY))

    assert runs.read(path) == MEMORY
    assert runs.read(tmp_path / "nothing.yaml") == Runs()


@pytest.mark.parametrize("text", ["- a\n", "sources: x\n", "hosts: [a]\n", "sources: [\n"])
def test_a_file_that_is_something_else_is_named(tmp_path: Path, text: str) -> None:
    path = tmp_path / "runs.yaml"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(FileError):
        runs.read(path)


def test_odd_values_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "runs.yaml"
    path.write_text(
        "sources:\n  a: {tried: soon, outcome: odd, listings: many, why: x, lost: y, history: [z]}\n  b: text\n",
        encoding="utf-8",
    )

    assert runs.read(path).sources == {"a": Run(outcome="failed")}


@pytest.mark.parametrize("text", ["{missing}", "{0}", "{", "{b.c}", "{b[0][1]}"])
def test_a_message_whose_places_do_not_fit_is_shown_as_it_stands(text: str) -> None:
    message = stored_messages.from_plain({"text": text, "values": {"b": "c"}})

    assert Language("fr").message(message) == text
