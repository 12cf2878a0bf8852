"""How many learners the answers would help: `python bench/desk.py CASES.yaml [CASES.yaml ...] [--answers]`.

A case is a learner's situation with what an intake worker types, which listings are good or fair answers and which
must not be among the first ones. A case is *helped* when the first command gives a good listing among its first `top`
answers and none that must not be there; *half* when only a fair listing is there, or only a later command helps; else
*not*. Where the catalogue holds nothing that would help (`expect: nothing_near`), it is helped when none of the first
answers is one that must not be there or is held in person farther away than the distance asked for.
"""

import argparse
import io
import json
import os
import shlex
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from mcli.cli import main as mcli

TODAY = date(2026, 11, 24)
WITHIN_KM = 60
Answers = Callable[[str, str], list[dict[str, Any]]]


class Case(NamedTuple):
    """One learner's situation; `never` holds ids, or key=value and key!=value on a listing's JSON."""

    id: str
    language: str
    ask: tuple[str, ...]
    top: int
    good: frozenset[str]
    fair: frozenset[str]
    never: tuple[str, ...]
    nothing_near: bool


class Verdict(NamedTuple):
    """What became of a case: helped, half or not, and the ids of the first answers of its first command."""

    case: Case
    result: str
    first: tuple[str, ...]


def cases(path: Path) -> list[Case]:
    """Read the cases of a YAML file."""
    made = []
    for raw in yaml.safe_load(path.read_text(encoding="utf-8")):
        sets = (frozenset(raw.get(key) or ()) for key in ("good", "fair"))
        made.append(
            Case(
                raw["id"],
                raw.get("language", "en"),
                tuple(raw["ask"]),
                int(raw.get("top", 3)),
                *sets,
                tuple(raw.get("never") or ()),
                raw.get("expect") == "nothing_near",
            )
        )
    return made


def through_the_command_line(home: Path) -> Answers:
    """Return a function that asks the program and gives the listings of its JSON; [] for a question it refuses."""

    def ask(language: str, words: str) -> list[dict[str, Any]]:
        out = io.StringIO()
        argv = ["--lang", language, "--home", str(home), *split(words), "--format", "json", "--limit", "10"]
        with redirect_stdout(out), redirect_stderr(io.StringIO()):
            code = mcli(argv, today=TODAY)
        return json.loads(out.getvalue()) if code == 0 and out.getvalue().strip() else []

    return ask


def split(words: str) -> list[str]:
    """Return the arguments that a shell would make of the words; an apostrophe is a letter here (d'études)."""
    lexer = shlex.shlex(words, posix=True, punctuation_chars=False)
    lexer.quotes, lexer.commenters, lexer.whitespace_split = '"', "", True
    return list(lexer)


def slug(listing: Mapping[str, Any]) -> str:
    """Return the id of a listing without its source."""
    return str(listing["id"]).partition("/")[2]


def forbidden(listing: Mapping[str, Any], never: Iterable[str]) -> bool:
    """Tell whether a listing is one that must not be among the first answers; an unknown value matches nothing."""
    for rule in never:
        if "=" not in rule:
            if slug(listing) == rule:
                return True
            continue
        key, _, value = rule.partition("=")
        negated = key.endswith("!")
        found = listing.get(key.rstrip("!"))
        values = found if isinstance(found, list) else [found]
        if found not in (None, []) and (value in map(str, values)) is not negated:
            return True
    return False


def judge(case: Case, ask: Answers) -> Verdict:
    """Ask the case's commands and judge their first answers."""
    results = []
    first: tuple[str, ...] = ()
    for at, words in enumerate(case.ask):
        top = ask(case.language, words)[: case.top]
        if at == 0:
            first = tuple(map(slug, top))
        results.append(_one(case, top))
    if case.nothing_near:
        return Verdict(case, "helped" if results[0] == "good" else "half" if "good" in results[1:] else "not", first)
    if results[0] == "good":
        return Verdict(case, "helped", first)
    return Verdict(case, "half" if {"good", "fair"} & set(results) else "not", first)


def _one(case: Case, top: Sequence[Mapping[str, Any]]) -> str:
    if any(forbidden(listing, case.never) for listing in top):
        return "bad"
    if case.nothing_near:
        far = any(
            listing["delivery"] == "in_person" and (listing.get("distance_km") or 0) > WITHIN_KM for listing in top
        )
        return "bad" if far else "good"
    found = set(map(slug, top))
    return "good" if found & case.good else "fair" if found & case.fair else "nothing"


def main() -> int:
    """Run the bench."""
    parser = argparse.ArgumentParser()
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--answers", action="store_true", help="show the first answers of every case")
    options = parser.parse_args()
    os.environ["LANG"] = "en_CA.UTF-8"
    with tempfile.TemporaryDirectory() as home:
        ask = through_the_command_line(Path(home))
        for path in options.files:
            verdicts = [judge(case, ask) for case in cases(path)]
            for language in ("en", "fr"):
                counts = Counter(verdict.result for verdict in verdicts if verdict.case.language == language)
                sys.stdout.write(f"{path.name} {language}: " + ", ".join(
                    f"{name} {counts[name]}" for name in ("helped", "half", "not")) + "\n")  # fmt: skip
            for verdict in verdicts:
                if options.answers or verdict.result != "helped":
                    sys.stdout.write(
                        f"  {verdict.result:6} {verdict.case.id}: {', '.join(verdict.first) or 'nothing'}\n"
                    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
