"""What the tests of the goal paths share: listings made of a few words, and the packaged vocabulary."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from mcli import yaml_io
from mcli.core.bilingual import AnyText
from mcli.core.models import Evidence, GoalMatch, Listing, Prerequisite
from mcli.goals.lexicon import Goals, goals_from
from mcli.goals.rank import rank
from mcli.settings import packaged_config

ROOT = Path(__file__).parents[2]
OWN = ROOT / "bench" / "data" / "goal_paths_own.jsonl"
PRACTICE = ROOT / "bench" / "data" / "goal_paths_practice.jsonl"
SECOND_AUTHOR = sorted((ROOT / "bench" / "data").glob("goal_paths_second_*.jsonl"))


@cache
def packaged() -> Goals:
    """The vocabulary that comes with the program."""
    return goals_from(yaml_io.read(packaged_config() / "goals.yaml").content)


def listing(title: str, summary: AnyText | None = None, language: str | None = "en", **more: Any) -> Listing:
    """Make a listing; `asked` is what is asked first."""
    asked = more.pop("asked", None)
    evidence = Evidence("prerequisite", asked or "What you need first", "https://www.example.ca/", "sentence")
    status = more.pop("status", "required" if asked else "unknown")
    return Listing(
        id="mine/one", title=title, summary=summary, provider="Example College", provider_id="example-college",
        source="mine", page_language=language, prerequisite=Prerequisite(status, asked),
        evidence=() if status == "unknown" else (evidence,), **more,
    )  # fmt: skip


def matches(
    title: str, summary: AnyText | None = None, language: str | None = "en", **more: Any
) -> dict[str, GoalMatch]:
    """Rank one listing with the packaged vocabulary and return its matches by path."""
    return {each.path: each for each in rank(listing(title, summary, language, **more), packaged())}


def labelled(path: Path) -> list[tuple[dict[str, Any], Listing]]:
    """Return the records of a labelled file, each with its listing."""
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [
        (each, listing(each["title"], each["summary"], each["language"], status=each["prereq_status"]))
        for each in records
    ]
