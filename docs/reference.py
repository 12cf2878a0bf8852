"""Writes the command reference (reference.en.md, reference.fr.md) and the man page from the help of the program.

Run it with `python docs/reference.py`. A test compares the files with the help.
"""

import io
import os
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

from mcli import __version__
from mcli.cli import main

HERE = Path(__file__).parent
TITLES = {"en": "Every command", "fr": "Toutes les commandes"}
NOTES = {
    "en": "Written by the program itself (`python docs/reference.py`); what `--help` shows is the same.",
    "fr": "Écrit par le programme même (`python docs/reference.py`); `--help` montre la même chose.",
}


def help_of(language: str, *words: str) -> str:
    """Return what `--help` shows after these words, 80 characters wide."""
    out = io.StringIO()
    os.environ["COLUMNS"] = "80"
    with redirect_stdout(out), redirect_stderr(io.StringIO()):
        main(["--lang", language, *words, "--help"])
    return out.getvalue().rstrip()


def commands(*words: str) -> Iterator[tuple[str, ...]]:
    """Yield the words of every command below a group, each group before its commands."""
    lines = help_of("en", *words).partition("Commands:")[2].splitlines()
    for line in lines:
        if line.startswith("  ") and not line.startswith("   "):
            found = (*words, line.split()[0])
            yield found
            yield from commands(*found)


def reference(language: str) -> str:
    """Return the reference in a language as Markdown."""
    parts = [f"# {TITLES[language]}", NOTES[language], f"## mcli\n\n```text\n{help_of(language)}\n```"]
    parts += [f"## mcli {' '.join(each)}\n\n```text\n{help_of(language, *each)}\n```" for each in commands()]
    return "\n\n".join(parts) + "\n"


def man_page() -> str:
    """Return the man page as roff: a backslash, and a dot or quote at the start of a line, would be roff markup."""

    def block(text: str) -> str:
        lines = text.replace("\\", "\\e").replace("-", "\\-").splitlines()
        return "\n".join(f"\\&{line}" if line[:1] in (".", "'") else line for line in lines)

    parts = [f'.TH MCLI 1 "" "mcli {__version__}" "User commands"', ".SH NAME",
             "mcli \\- find short credentials that a learner in Ontario can really take",
             ".SH DESCRIPTION", ".nf", block(help_of("en")), ".fi", ".SH COMMANDS"]  # fmt: skip
    for each in commands():
        parts += [f".SS mcli {' '.join(each)}".replace("-", "\\-"), ".nf", block(help_of("en", *each)), ".fi"]
    parts += [
        ".SH SEE ALSO",
        "Without a network, without data about learners: the README says what mcli does not know.",
    ]
    return "\n".join(parts) + "\n"


def pages() -> dict[str, str]:
    """Return every generated file by name."""
    return {"reference.en.md": reference("en"), "reference.fr.md": reference("fr"), "mcli.1": man_page()}


if __name__ == "__main__":
    for name, text in pages().items():
        (HERE / name).write_text(text, encoding="utf-8")
