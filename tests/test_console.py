"""The console: hostile text has no effect, and terminals get what they can show."""

import io
from pathlib import Path

from mcli.console import Column, Console, Row
from tests.conftest import Run, listing, write_listings


class Terminal(io.StringIO):
    """A stream that says that it is a terminal."""

    def isatty(self) -> bool:
        return True


def written(environ: dict[str, str], plain: bool = False) -> str:
    out = Terminal()
    console = Console(out, io.StringIO(), environ, plain=plain)
    console.table([Column("Head", 20)], [Row([[("[red]text[/red] :smile:", "bold")]], "foot")])
    return out.getvalue()


def test_styles_are_written_only_to_a_terminal() -> None:
    assert "\x1b[1m" in written({})
    assert "\x1b" not in written({}, plain=True)
    assert "\x1b" not in written({"TERM": "dumb"})


def test_no_color_disables_colour() -> None:
    assert "\x1b[3" not in written({"NO_COLOR": "1"})


def test_text_is_never_interpreted_as_markup() -> None:
    assert "[red]text[/red]" in written({}, plain=True)
    assert ":smile:" in written({}, plain=True)


def test_typed_text_cannot_control_the_terminal(run: Run) -> None:
    result = run("find", "--path", "\x1b]0;owned\x07\x1b[31mred\u202e")

    assert "\x1b" not in result.err
    assert "\u202e" not in result.err


def test_a_hostile_listing_is_harmless_in_every_format(run: Run, home: Path) -> None:
    title = '"Zebra \\e[2J\\e]8;;http://evil.example\\a \\u202Eevil {0} %s {title} ${HOME}"'
    write_listings(home, "mine", listing("a", "x").replace('"x"', title))

    for form in ("table", "plain", "json", "jsonl", "csv", "yaml", "markdown"):
        for command in (("find", "zebra"), ("show", "mine/a")):
            out = run(*command, "--format", form).out
            assert "Zebra" in out
            assert "\x1b" not in out
            assert "\u202e" not in out
            assert "\x07" not in out


def test_a_long_title_and_wide_characters_fit_the_width_of_the_table(run: Run, home: Path) -> None:
    write_listings(home, "mine", listing("a", "Zebra " + "é" * 5000), listing("b", "Zebra " + "漢字" * 200))

    lines = run("find", "zebra", "--format", "table").out.splitlines()

    assert max(len(each) for each in lines if not each.startswith(("  id:", "*"))) <= 80
