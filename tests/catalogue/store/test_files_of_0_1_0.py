"""Files that mcli 0.1.0 wrote are read: their English texts become codes, and everything else stays as it was.

The files beside this one were written by that version: a home folder whose made-up colleges had every kind of mishap.
"""

import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from string import Formatter

import pytest

from mcli import yaml_io
from mcli.catalogue.store import changes, corrections, held, listing_files, runs
from mcli.catalogue.store.stored_messages import codes_of_0_1_0, from_plain, plain
from mcli.core.errors import Message
from mcli.core.messages import text_of
from mcli.i18n import Language
from mcli.scrapers.net.page_cache import kept_from
from mcli.sheets.content.print_log import printed_from
from tests.conftest import Run

FILES = Path(__file__).with_name("files_of_0_1_0")


def every(messages: Iterable[Message]) -> Iterator[Message]:
    """Yield the messages and those inside them."""
    for each in messages:
        yield each
        yield from every(value for value in each.values.values() if isinstance(value, Message))


def test_every_message_in_the_memory_of_the_runs_has_its_code() -> None:
    memory = runs.read(FILES / "runs.yaml")
    outcomes = {source: (run.outcome, [each.code for each in run.why]) for source, run in memory.sources.items()}

    assert outcomes["broken-college"] == ("failed", ["file.has_errors"])
    assert outcomes["challenge-college"] == ("held", ["guard.list_blocked"])
    assert outcomes["changed-college"] == ("held", ["guard.fact_gone"])
    assert outcomes["discarded-college"] == ("discarded", ["run.discarded"])
    assert outcomes["empty-college"] == ("held", ["guard.nothing_found", "list.no_match"])
    assert outcomes["unreachable-college"] == ("unreachable", ["net.server_error"])
    assert [each.why.code for each in memory.sources["good-college"].not_used] == ["net.robots", "net.gone"]
    assert memory.sources["changed-college"].why[0].values["fact"] == Message("Cost", {}, "fact.cost")
    shown = [*(each for run in memory.sources.values() for each in run.why),
             *(page.why for run in memory.sources.values() for page in run.not_used)]  # fmt: skip
    assert all(text_of(each.code) for each in every(shown))


def test_every_reason_of_a_held_harvest_has_its_code() -> None:
    reasons = {path.stem: held.read(path).reasons for path in sorted((FILES / "held").glob("*.yaml"))}

    assert [each.code for each in reasons["new-college"]] == ["guard.first_harvest"]
    assert [each.code for each in every(reasons["login-college"])] == ["guard.list_blocked", "net.login"]
    assert all(text_of(each.code) for messages in reasons.values() for each in every(messages))
    assert all("{" not in Language("fr").message(each) for messages in reasons.values() for each in messages)


def test_a_file_that_is_written_again_keeps_codes_and_no_sentence(tmp_path: Path) -> None:
    memory = runs.read(FILES / "runs.yaml")
    yaml_io.write(tmp_path / "runs.yaml", runs.content_of(memory))

    assert runs.read(tmp_path / "runs.yaml") == memory
    assert "text:" not in (tmp_path / "runs.yaml").read_text(encoding="utf-8")


def test_the_other_files_are_read_whole() -> None:
    assert len(changes.read(FILES / "changes" / "good-college.yaml").changes) == 5
    assert len(listing_files.read(FILES / "listings" / "good-college.yaml").listings) == 4
    assert corrections.read(FILES / "corrections" / "good-college.yaml")[0].values == {"cost_cad": "20"}
    assert yaml_io.record(FILES / "sheets.yaml", printed_from)[0].ids == ("good-college/course-001",)
    assert len(kept_from(yaml_io.read(FILES / "pages" / "good-college.yaml").content)) == 5


def test_the_status_of_the_sources_is_shown_from_such_a_home(run: Run, home: Path) -> None:
    shutil.copytree(FILES, home, dirs_exist_ok=True)

    english, french = run("sources", "status", "--format", "plain"), run("--lang", "fr", "sources", "status")

    assert english.code == french.code == 0
    assert "Nothing was found where 4 listings were seen before." in english.out
    assert "Rien n’a été trouvé, alors qu’il y avait 4 formations auparavant." in french.out


def test_each_old_text_has_a_code_whose_text_takes_the_same_values() -> None:
    for text, code in codes_of_0_1_0().items():
        assert placeholders(text_of(code) or "?{}") == placeholders(text), code


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_a_code_of_a_newer_version_shows_a_sentence_and_is_written_back_as_it_was() -> None:
    newer = {"code": "guard.moon_phase", "values": {"phase": "full"}}

    message = from_plain(newer)

    assert "guard.moon_phase" in Language("en").message(message)
    assert "guard.moon_phase" in Language("fr").message(message)
    assert plain(message) == newer
    assert from_plain(plain(message)) == message


@pytest.mark.parametrize("raw", ["text", None, 3, ["x"], {"values": {}}, {"code": ["x"]}, {"text": None}])
def test_what_is_no_message_is_shown_as_it_is(raw: object) -> None:
    assert Language("en").message(from_plain(raw)) == str(raw)
