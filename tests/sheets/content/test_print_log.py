"""`sheets.yaml`: printed sheets and what has changed on them."""

from datetime import date

import pytest

from mcli.core.errors import InvalidRecordError
from mcli.sheets.content.filenames import file_stem, unique_stems
from mcli.sheets.content.print_log import (
    Printed,
    changed_sheets,
    content_of,
    number_in,
    printed,
    printed_from,
    with_new,
)
from tests.sheets.examples import TODAY, known


def test_a_record_is_read_back_unchanged() -> None:
    record = printed("K7RA-2M2P", TODAY, [known(), known(id="mine/b", title="B")])

    assert printed_from(content_of([record])) == (record,)
    assert set(content_of([record])[0]) == {"sheet", "date", "ids", "facts"}


@pytest.mark.parametrize("facts", [{"cost_cad": 20}, {"title": "New"}, {"status": "not_seen"}, {"delivery": None}])
def test_a_sheet_whose_facts_have_changed_is_found(facts: dict[str, object]) -> None:
    record = printed("K7RA-2M2P", TODAY, [known()])

    assert changed_sheets([record], [known(**facts)])[0].changed == ("mine/food",)


def test_reading_the_same_facts_again_is_no_change() -> None:
    record = printed("K7RA-2M2P", TODAY, [known()])

    assert changed_sheets([record], [known(checked="2026-12-01", last_seen="2026-12-01", goal_paths=[])]) == ()


def test_a_missing_or_unlisted_listing_is_reported_as_gone() -> None:
    record = printed("K7RA-2M2P", TODAY, [known()])

    assert changed_sheets([record], [])[0].gone == ("mine/food",)
    assert changed_sheets([record], [known(status="unlisted")])[0].gone == ("mine/food",)


def test_sheets_are_kept_four_hundred_days_and_a_number_once() -> None:
    old = Printed("AAAA-AAAA", "2025-01-01", (), ())
    again = Printed("BBBB-BBBB", "2026-11-23", (), ())
    new = Printed("BBBB-BBBB", "2026-11-24", (), ())

    assert with_new([old, again], [new], date(2026, 11, 24)) == (new,)


@pytest.mark.parametrize(
    "content",
    ["x", [{"sheet": "x"}], [{"sheet": "AAAA-AAAA", "date": "2026-11-24", "ids": ["a/b"], "facts": "1 2"}],
     [{"sheet": "AAAA-AAAA", "date": "tomorrow", "ids": [], "facts": None}]],
)  # fmt: skip
def test_a_broken_record_is_named(content: object) -> None:
    with pytest.raises(InvalidRecordError):
        printed_from(content)


def test_the_number_is_found_in_a_file() -> None:
    assert number_in(b"...mcli-sheet K7RA-2M2P...") == "K7RA-2M2P"
    assert number_in(b"nothing") is None


@pytest.mark.parametrize("text", ["CON", "aux", 'a/b:c*?"<>|', "x" * 300, "é ü œ", "", "trailing. ", "../../etc"])
def test_file_names_are_safe_on_windows(text: str) -> None:
    stem = file_stem(text)

    assert stem
    assert len(stem) < 100
    assert stem.isascii()
    assert not set(stem) & set('/\\:*?"<>| .')
    assert stem.lower() not in ("con", "aux", "prn", "nul")


def test_different_texts_give_different_names() -> None:
    assert len(set(unique_stems(["a/b-c", "a-b/c", "A b c"]))) == 3
