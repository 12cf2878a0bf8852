"""A fault in the list of places is named with its file and line, all of them at once; reading is quick."""

import time
from collections.abc import Callable

import pytest

from mcli.core.errors import FileError
from mcli.places.gazetteer import Gazetteer
from mcli.places.reading import FILES, read_gazetteer
from mcli.places.records import Place
from tests.places.conftest import FOLDER


def test_the_small_list_is_read(small: Callable[..., Gazetteer]) -> None:
    found = small().find("Steeltown")
    assert isinstance(found, Place) and found.network == "abea"


@pytest.mark.parametrize(
    ("file", "line", "says"),
    [
        ("towns", "x,X,,,town,nowhere-division,,,,44.0,-78.0,hand", "nowhere-division is not in divisions.csv"),
        ("towns", "x,X,,,town,east-division,nobody,,,44.0,-78.0,hand", "nobody is not in networks.csv"),
        ("towns", "x,X,,,hamlet,east-division,,,,44.0,-78.0,hand", "hamlet is none of"),
        ("towns", "x,X,,,town,east-division,,famous,,44.0,-78.0,hand", "famous is none of"),
        ("towns", "x,X,,,town,east-division,,,,north,-78.0,hand", "must be numbers"),
        ("towns", "x,X,,,town,east-division,,,,,,hand", "must be numbers"),
        ("towns", "x,X,,,town", "5 cells, where 12 are needed"),
        ("areas", "a,A,,,,nowhere,,44,-78,10", "nowhere is not in towns.csv"),
        ("postal", "L8R,nowhere,43.2,-79.8,hand", "nowhere is not in towns.csv"),
    ],
)
def test_a_fault_is_told_with_its_file(small: Callable[..., Gazetteer], file: str, line: str, says: str) -> None:
    from tests.places.conftest import SMALL

    with pytest.raises(FileError) as error:
        small(**{file: [*SMALL[file], line]})
    told = [(fault.file, fault.line, fault.message.text.format(**fault.message.values)) for fault in error.value.faults]
    assert any(name == f"{file}.csv" and at == len(SMALL[file]) + 2 and says in text for name, at, text in told), told


def test_a_key_given_twice_and_a_wrong_heading_are_faults(small: Callable[..., Gazetteer]) -> None:
    with pytest.raises(FileError) as error:
        small(areas=["both,Both,,,hamilton-division,,,43,-79,10", "both,Both,,,hamilton-division,,,43,-79,10"])
    assert "twice" in error.value.faults[0].message.text
    with pytest.raises(FileError) as error:
        read_gazetteer({"towns": ["name,key"]})
    assert (error.value.faults[0].file, error.value.faults[0].line) == ("towns.csv", 1)


def test_a_gazetteer_without_files_knows_nothing_and_says_so() -> None:
    empty = read_gazetteer({})
    assert len(empty) == 0
    assert empty.find("Sudbury") == ("Sudbury", (), None)
    assert empty.places_in("Sudbury", label=True) == ()


def test_all_of_it_is_read_and_asked_in_a_twentieth_of_a_second_of_work() -> None:
    lines = {name: (FOLDER / f"{name}.csv").read_text(encoding="utf-8").splitlines() for name in FILES}
    spent = []
    for _ in range(5):
        start = time.process_time()
        read_gazetteer(lines).find("Sudbury")
        spent.append(time.process_time() - start)
    assert min(spent) < 0.05
