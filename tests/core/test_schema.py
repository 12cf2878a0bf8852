"""The schema reader: a table of fields makes a record, or names every fault with its file, line, key and remedy."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from mcli import yaml_io
from mcli.core.errors import FileError, InvalidRecordError, Message, RecordFault
from mcli.core.messages import TEXTS, coded
from mcli.core.schema import (
    Field,
    Reader,
    Schema,
    address,
    both_languages,
    day,
    expression,
    fault,
    flag,
    list_of,
    lists_by_language,
    mapping_of,
    matching,
    number,
    one_of,
    text,
    texts,
    then,
    whole,
)
from mcli.i18n import Language


class Limits(NamedTuple):
    least: int = 1
    most: int = 9


@dataclass(frozen=True)
class Course:
    id: str
    kind: str = "other"
    limits: Limits | None = None
    hours: Decimal | None = None
    tags: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.hours == 0:
            raise InvalidRecordError([RecordFault(("hours",), coded("record.empty"))])


def least_first(values: Mapping[str, Any], unread: Collection[str]) -> Iterator[RecordFault]:
    if values.get("least", 0) > values.get("most", 9):
        yield fault("record.not_whole", "least", value=values["least"], least=0)


LIMITS = Schema(Limits, Field("least", whole()), Field("most", whole()), check=least_first)
COURSE = Schema(
    Course,
    Field("id", text, required=True),
    Field("kind", one_of(["badge", "certificate", "other"])),
    Field("limits", LIMITS),
    Field("length", number, name="hours"),
    Field("tags", texts),
)


def faults(read: Reader[Any], raw: object) -> dict[str, str]:
    with pytest.raises(InvalidRecordError) as caught:
        read(raw)
    return {each.key: each.message.code for each in caught.value.faults}


def test_a_right_mapping_becomes_the_record_and_absent_or_empty_keys_keep_its_defaults() -> None:
    made = COURSE({"id": " a\x1b[31m  b ", "length": "4.5", "limits": {"most": "3"}, "kind": None, "tags": ["x", ""]})

    assert made == Course("a b", "other", Limits(1, 3), Decimal("4.5"), ("x",))


def test_every_fault_of_nested_records_is_named_at_once_with_its_path() -> None:
    raw = {"kind": "bagde", "limits": {"least": "-1", "mots": "2"}, "length": "many", "tags": "x"}

    assert faults(COURSE, raw) == {
        "kind": "record.not_one_of_near",
        "limits.least": "record.not_whole",
        "limits.mots": "record.unknown_key_near",
        "length": "record.not_number",
        "tags": "record.not_texts",
        "id": "record.missing",
    }


def test_what_a_record_itself_refuses_is_named_by_the_key_of_the_file() -> None:
    assert faults(COURSE, {"id": "a", "length": "0"}) == {"length": "record.empty"}


def test_a_required_key_without_a_value_is_empty_and_not_missing() -> None:
    assert faults(COURSE, {"id": None}) == {"id": "record.empty"}
    assert faults(COURSE, {"id": "  "}) == {"id": "record.empty"}


def test_faults_between_keys_are_found_beside_the_others() -> None:
    assert faults(COURSE, {"limits": {"least": "9", "most": "3"}}) == {
        "limits.least": "record.not_whole",
        "id": "record.missing",
    }


def test_an_id_twice_in_a_list_is_found_even_where_another_fault_is() -> None:
    raw = [{"id": "a", "kind": "x"}, {"id": "a"}, "text", {"id": "b"}]

    assert faults(list_of(COURSE, unique="id"), raw) == {
        "0.kind": "record.not_one_of",
        "1.id": "record.repeated",
        "2": "record.not_mapping",
    }


def test_an_open_and_lenient_record_passes_over_what_it_does_not_know() -> None:
    lenient = Schema(Course, *COURSE_FIELDS, open=True, lenient=True)

    assert lenient({"id": "a", "kind": "of a newer version", "new": "x"}) == Course("a")
    assert faults(lenient, {"kind": "badge"}) == {"id": "record.missing"}
    assert list_of(lenient, lenient=True)(["x", {"id": "a"}, {}]) == (Course("a"),)
    assert mapping_of(lenient, lenient=True)({"one": "x", "two": {"id": "a"}}) == {"two": Course("a")}


COURSE_FIELDS = (Field("id", text, required=True), Field("kind", one_of(["badge"])))


@pytest.mark.parametrize(
    ("read", "raw", "code"),
    [
        (text, ["x"], "record.not_text"),
        (texts, ["x", ["y"]], "record.not_texts"),
        (flag, "yes", "record.not_true_or_false"),
        (whole(2), "1", "record.not_whole"),
        (whole(), "1_000", "record.not_whole"),
        (number, "1e3", "record.not_number"),
        (number, "-1", "record.not_number"),
        (one_of(["a"]), "zzz", "record.not_one_of"),
        (day, "2026-02-30", "record.not_day"),
        (address, "ftp://example.ca", "record.not_address"),
        (address, "https://user@example.ca", "record.not_address"),
        (expression, "[a-z", "record.not_expression"),
        (matching("a+", "record.not_email"), "b", "record.not_email"),
        (list_of(text), "x", "record.not_list"),
        (both_languages, {"en": "x"}, "record.both_languages"),
        (both_languages, {"en": "x", "fr": " "}, "record.both_languages"),
        (lists_by_language, {"en": "x"}, "record.lists_by_language"),
    ],
)
def test_a_value_of_another_kind_is_refused(read: Reader[Any], raw: object, code: str) -> None:
    assert faults(read, raw) == {"": code}


def test_values_are_read_as_what_they_mean() -> None:
    assert flag("false") is False
    assert then(matching(r"\d+", "record.empty"), int)("12") == 12
    assert both_languages({"en": "a", "fr": "b"}) == {"en": "a", "fr": "b"}
    assert lists_by_language({"fr": ["a", " b"]}) == {"fr": ("a", "b")}


def test_a_file_names_the_faults_of_its_yaml_and_of_its_record_in_the_order_of_its_lines(tmp_path: Path) -> None:
    path = tmp_path / "courses.yaml"
    path.write_text("- id: a\n  kind: bagde\n  kind: other\n- limits:\n    most: x\n", encoding="utf-8")

    with pytest.raises(FileError) as caught:
        yaml_io.record(path, list_of(COURSE))

    say = Language("en").message
    assert [(each.file, each.line, say(each.message)) for each in caught.value.faults] == [
        (str(path), 3, "The key “kind” appears twice."),
        (str(path), 4, "The key “id” is missing."),
        (str(path), 5, "“x” is not a whole number of at least 0."),
    ]


def test_every_declared_message_can_be_shown_in_both_languages() -> None:
    for code, english in TEXTS.items():
        assert code.partition(".")[2], code
        message = Message(english, _values(english), code)
        assert Language("fr").message(message) != Language("en").message(message), code


def _values(english: str) -> dict[str, object]:
    from string import Formatter

    return {name: "x" for _, name, _, _ in Formatter().parse(english) if name}
