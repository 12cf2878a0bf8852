"""Progress on a terminal, quiet elsewhere."""

import io

import pytest

from mcli.commands.progress import progress
from mcli.console import Console
from mcli.i18n import Language


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_shows_sources_what_was_found_and_the_time_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    out, err = Terminal(), Terminal()
    console = Console(out, err, {"NO_COLOR": "1"})

    with progress(console, Language("fr"), ["one", "two"]) as shown:
        shown.step("one", 3, 10, 2)
        with shown.aside():
            console.line("a line of the answer")
        shown.step("one", 4, 10, 3)
        shown.done("one")

    assert "one" in err.getvalue() and "3/10" in err.getvalue() and "2 formations" in err.getvalue()
    assert "Toutes les sources" in err.getvalue()
    assert out.getvalue() == "a line of the answer\n"


@pytest.mark.parametrize("kind", ["pipe", "plain", "quiet"])
def test_elsewhere_nothing_is_drawn(kind: str) -> None:
    err = io.StringIO() if kind == "pipe" else Terminal()
    console = Console(Terminal(), err, {}, plain=kind == "plain", quiet=kind == "quiet")

    with progress(console, Language("en"), ["one"]) as shown, shown.aside():
        shown.step("one", 1, 2, 0)
        shown.done("one")

    assert err.getvalue() == ""
