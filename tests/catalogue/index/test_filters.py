"""The filters of the catalogue: declared once, at the fields of a query."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from mcli.catalogue.index.conditions import FILTERS, Query, conditions_of
from mcli.catalogue.index.index import open_index
from mcli.services.filters import asked_for
from mcli.services.workspace import Workspace
from mcli.settings import folders
from tests.conftest import Run

VALUES: dict[str, Any] = {
    "free": True, "maybe_free": True, "low_cost": Decimal(250), "max_cost": Decimal("49.50"), "no_prereq": True,
    "delivery": "online", "taught_in": "fr", "max_hours": Decimal(3), "provider": "college-a", "source": "colleges",
    "sector": "health", "region": "sudbury", "credential": "badge", "osap": True, "checked_within": "2026-01-01",
    "without": ("device",), "phone_only": True, "when": ("saturday",), "trait": ("stackable",),
}  # fmt: skip
SETTINGS = {"within", "here", "literal", "path", "include_unlisted", "sort", "limit"}


@pytest.mark.parametrize("name", VALUES)
def test_a_filter_that_is_set_gives_one_condition_with_its_option(packaged_home: Path, name: str) -> None:
    index = open_index(folders(str(packaged_home), None, {}), date(2026, 11, 24))
    each = FILTERS[name]
    query = Query(facts={each.key: VALUES[name]}) if each.key else Query(**{each.field: VALUES[name]})

    assert conditions_of(index, Query()) == []
    (condition,) = conditions_of(index, query)
    assert condition.option.split()[0] == "--" + name.replace("_", "-")
    index.connection.execute(f"SELECT 1 FROM listing AS l WHERE {condition.passes}", condition.values)
    index.connection.close()


def test_every_filter_has_a_value_here_or_is_a_setting() -> None:
    assert FILTERS.keys() == {*VALUES, *SETTINGS, "near"}


@pytest.mark.parametrize("command", ["find", "match", "export"])
def test_every_filter_is_an_option_with_its_help(run: Run, command: str) -> None:
    text = run(command, "--help").out

    for name, each in FILTERS.items():
        assert f"--{name.replace('_', '-')}" in text
        assert each.help.split()[0] in text


def test_what_is_typed_becomes_the_values_of_the_query(packaged_home: Path) -> None:
    work = Workspace(folders(str(packaged_home), None, {}), date(2026, 11, 24), "fr", {})
    typed = {"path": "emploi", "max_cost": "49,50 $", "delivery": "en ligne", "checked_within": "30", "free": True,
             "without": ("diplôme,ordinateur",), "near": "Sudbury", "limit": "0"}  # fmt: skip

    query = asked_for(work, ("secourisme",), typed)

    assert (query.words, query.path, query.max_cost) == (("secourisme",), "employment", Decimal("49.50"))
    assert (query.facts, query.checked_since, query.free) == ({"delivery": "online"}, "2026-10-25", True)
    assert query.without == ("diploma", "computer")
    assert query.near
    assert query.limit == 0
