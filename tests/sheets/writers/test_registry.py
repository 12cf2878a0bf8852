"""The formats of the program: one list, which find and export share."""

import pytest

from mcli.sheets.writers import registry
from mcli.sheets.writers.registry import ANSWERS, FILES, FORMATS, answer_writer, format_of_ending
from tests.conftest import Run


@pytest.mark.parametrize("name", [each.name for each in FORMATS if each.answers])
def test_every_format_for_programs_prints_the_answer_of_find(ask: Run, name: str) -> None:
    assert callable(answer_writer(name))
    assert ask("find", "--limit", "1", "--format", name).code == 0


@pytest.mark.parametrize("form", [each for each in FORMATS if each.writes], ids=lambda each: each.name)
def test_every_file_format_has_a_writer_and_an_ending(form: registry.Format) -> None:
    assert callable(registry._function(form.writes))
    assert format_of_ending(form.name) == form.name
    assert all(format_of_ending(other) == form.name for other in form.others)


def test_an_unknown_format_is_answered_with_the_nearest_of_its_own_list(ask: Run) -> None:
    for name in ANSWERS.keys() - FILES.keys() - {"markdown"}:  # as a file, that is another name of md
        assert ask("export", "--to", name).code == 2
    assert "Did you mean “json”?" in ask("find", "--format", "jsn").err
    assert "Did you mean “docx”?" in ask("export", "--to", "doc").err
