"""Output that survives pipes, old Windows consoles, NO_COLOR, screen readers and hostile text.

Answers go to standard output, everything else to standard error. Whatever a console cannot show is written with the
nearest characters that it can; nothing that acts on a terminal is ever written.
"""

import codecs
import os
import sys
import unicodedata
from collections.abc import Mapping, Sequence
from shutil import get_terminal_size
from textwrap import wrap
from typing import Any, NamedTuple, TextIO

from mcli.core.text import harmless

_NEAREST = {
    "‘": "'", "’": "'", "“": '"', "”": '"', "«": '"', "»": '"', "‐": "-", "‑": "-", "–": "-", "—": "-", "−": "-",
    "…": "...", "•": "*", "→": "->", "←": "<-", "×": "x", "œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "€": "EUR",
    "≤": "<=", "≥": ">=", "✓": "x", "\u00a0": " ", "\u202f": " ", "\u2009": " ",
}  # fmt: skip


def _nearest(error: UnicodeError) -> tuple[str, int]:
    """Return characters that an encoding has: a hyphen for a no-break hyphen, e for é where it lacks é, else `?`."""
    assert isinstance(error, UnicodeEncodeError)
    result = ""
    for character in error.object[error.start : error.end]:
        plain = _NEAREST.get(character) or "".join(
            each for each in unicodedata.normalize("NFKD", character) if not unicodedata.combining(each)
        )
        result += plain if plain.isascii() else "?"
    return result, error.end


codecs.register_error("mcli-nearest", _nearest)


class Column(NamedTuple):
    """A column of a table: its heading, its width in characters, and whether it holds numbers."""

    heading: str
    width: int
    right: bool = False


class Row(NamedTuple):
    """A row of a table: for each cell its lines, each with a style ('', 'bold' or 'dim'), and a line under the row."""

    cells: Sequence[Sequence[tuple[str, str]]]
    footer: str = ""


class Console:
    """Where the program writes. `plain` is for screen readers: no table unless one is asked for, no colour."""

    def __init__(
        self, out: TextIO, err: TextIO, environ: Mapping[str, str], plain: bool = False, quiet: bool = False
    ) -> None:
        self._out, self._err = out, err
        self.plain, self.quiet = plain, quiet
        self.terminal = not plain and out.isatty() and environ.get("TERM") != "dumb"
        self.colour = self.terminal and not environ.get("NO_COLOR")
        for stream in (out, err):
            reconfigure = getattr(stream, "reconfigure", None)
            if reconfigure:
                reconfigure(errors="mcli-nearest")

    @property
    def interactive(self) -> bool:
        """Whether a person is at both ends: standard input and output are a terminal."""
        return sys.stdin is not None and sys.stdin.isatty() and self._out.isatty()

    @property
    def width(self) -> int:
        """The width of the terminal in characters, 80 in a pipe, at least 40."""
        return max(40, get_terminal_size((80, 24)).columns)

    def line(self, text: str = "") -> None:
        """Write one line of the answer."""
        self._out.write(_safe(text) + "\n")

    def ask(self, prompt: str) -> str | None:
        """Write a question and return what was typed, None where the person ends: q, Escape or the end of input."""
        self._out.write(_safe(prompt))
        self._out.flush()
        typed = sys.stdin.readline()
        if not typed or "\x1b" in typed or typed.strip().lower() == "q":
            return None
        return harmless(typed).strip()

    def data(self, text: str, encoding: str = "utf-8") -> None:
        """Write text for programs as bytes: the same on every computer, whatever its console can show."""
        buffer = getattr(self._out, "buffer", None)
        if buffer is None:
            self._out.write(text)
        else:
            self._out.flush()
            buffer.write(text.encode(encoding, "replace"))
            buffer.flush()

    def binary(self, data: bytes) -> None:
        """Write the bytes of a file as they are."""
        self._out.flush()
        buffer = getattr(self._out, "buffer", None)
        if buffer is None:
            self._out.write(data.decode("utf-8", "replace"))
        else:
            buffer.write(data)
            buffer.flush()

    def note(self, text: str) -> None:
        """Write a note beside the answer, unless the person asked for quiet."""
        if not self.quiet:
            self._err.write(_safe(text) + "\n")

    def error(self, text: str) -> None:
        """Write what went wrong."""
        self._err.write(_safe(text) + "\n")

    def table(self, columns: Sequence[Column], rows: Sequence[Row]) -> None:
        """Write a table whose columns have the widths given; text is wrapped, and never read as markup."""
        from rich.console import Console as RichConsole
        from rich.table import Table
        from rich.text import Text

        rich = RichConsole(
            file=self._out, width=self.width, no_color=not self.colour, force_terminal=self.terminal, markup=False,
            highlight=False, emoji=False,
        )  # fmt: skip

        def grid(cells: Sequence[Any]) -> Table:
            made = Table.grid(padding=(0, 1, 0, 0))
            for column in columns:
                made.add_column(width=column.width, justify="right" if column.right else "left", overflow="fold")
            made.add_row(*cells)
            return made

        rich.print(grid([Text(column.heading, style="bold") for column in columns]))
        rich.print(grid([Text("-" * column.width, style="dim") for column in columns]))
        for row in rows:
            rich.print(grid([Text("\n").join(Text(_safe(text), style) for text, style in cell) for cell in row.cells]))
            for line in row.footer.splitlines():
                indent = " " * (len(line) - len(line.lstrip()))
                parts = wrap(line, self.width, subsequent_indent=indent + "  ", break_long_words=False,
                             break_on_hyphens=False)  # fmt: skip
                rich.print(Text(_safe("\n".join(parts)), style="dim"), soft_wrap=True)
            if row.footer:
                rich.print()

    def progress_stream(self) -> TextIO | None:
        """Return where progress may be drawn: the terminal of somebody who looks at it, else None."""
        return self._err if self._err.isatty() and self.terminal and not self.quiet else None

    def flush(self) -> str | None:
        """Finish writing; return why that could not be done. A reader that has gone away (`| head`) is no error."""
        reason = None
        for stream in (self._out, self._err):
            try:
                stream.flush()
            except OSError as error:
                if not isinstance(error, BrokenPipeError):
                    reason = error.strerror or str(error)
                # Python flushes again at its end, and would then complain: give it somewhere to write.
                os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        return reason


def _safe(text: str) -> str:
    """Return the text with its line structure, each line cleaned, just before it is written to a terminal."""
    if text.isascii() and text.isprintable():
        return text
    return "\n".join(map(harmless, text.split("\n")))
