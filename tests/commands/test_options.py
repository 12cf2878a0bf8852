"""Records of options: what a command declares is what it gets."""

from typing import Annotated, NamedTuple

import pytest

from mcli.commands.options import REQUIRED, Argument, Option, OptionTable, declared, filled
from mcli.core.errors import UsageError

SHARED = OptionTable(
    {"free": Option("--free", "", "Free."), "gate": Option("--gate", "GATE", "A gate.")}, frozenset({"gate"})
)


class Options(NamedTuple):
    """Every kind of option."""

    name: Annotated[str, Argument("ID", "The id.")]
    often: Annotated[tuple[str, ...], Option("--set", "KEY", "Several.")] = ()
    switch: Annotated[bool, Option("--quiet -q", "", "A switch.")] = False
    number: Annotated[int, Option("--jobs", "N", "A number.")] = 8
    filters: Annotated[dict[str, object], SHARED] = {}  # noqa: RUF012


TYPED = {"name": "x", "often": ["a", "b"], "switch": True, "number": "3", "free": True, "gate": ["age"]}


def test_a_record_is_filled_with_values_of_the_types_that_it_declares() -> None:
    assert filled(Options, TYPED) == Options("x", ("a", "b"), True, 3, {"free": True, "gate": ("age",)})


def test_options_are_declared_in_their_order_with_shared_ones_in_their_place() -> None:
    found = [(each.field, each.kind, each.default) for each in declared(Options)]

    assert found == [("name", str, REQUIRED), ("often", tuple, ()), ("switch", bool, False), ("number", int, 8),
                     ("free", bool, False), ("gate", tuple, ())]  # fmt: skip


def test_text_where_a_number_is_needed_is_wrong_usage() -> None:
    with pytest.raises(UsageError, match="“many” is not a number"):
        filled(Options, TYPED | {"number": "many"})
