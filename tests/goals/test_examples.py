"""Lower limits for the scores on labelled listings; `bench/matching.py` reports the figures."""

import re
from collections.abc import Iterable
from pathlib import Path

import pytest
import yaml

from mcli.catalogue.store import listing_files
from mcli.core.bilingual import every_word
from mcli.core.errors import Message
from mcli.core.models import GoalMatch, Listing
from mcli.core.terms import PATHS
from mcli.goals.rank import rank
from mcli.goals.reasons import FIELD_NAMES, KINDS, text_of
from mcli.settings import packaged_config
from tests.goals.examples import OWN, PRACTICE, SECOND_AUTHOR, labelled, packaged

Labelled = tuple[dict[str, int], Listing]
_LICENSED = re.compile(
    r"\b(?:registered (?:practical )?nurses|RNs?|RPNs?|nurses only|infirmi[eè]re?s autoris)", re.IGNORECASE
)


def catalogue() -> list[Listing]:
    return [
        each
        for path in sorted((packaged_config() / "catalogue").glob("*.yaml"))
        for each in listing_files.read(path).listings
    ]


def f1(given: Iterable[Labelled], path: str) -> float:
    """F1 of one path: label 2 belongs there, 0 does not, 1 counts neither way."""
    right = false = missed = 0
    for labels, listing in given:
        found = path in {each.path for each in rank(listing, packaged())}
        right += found and labels[path] == 2
        false += found and labels[path] == 0
        missed += not found and labels[path] == 2
    return 2 * right / (2 * right + false + missed) if right + false + missed else 1.0


def macro(given: list[Labelled]) -> float:
    return sum(f1(given, path) for path in PATHS) / len(PATHS)


@pytest.mark.parametrize(("path", "floor"), [(OWN, 0.95), (PRACTICE, 0.94)], ids=["own", "practice"])
def test_the_examples_of_this_project_are_found(path: Path, floor: float) -> None:
    given = [(record["paths"], listing) for record, listing in labelled(path)]
    french = [(record["paths"], listing) for record, listing in labelled(path) if record["language"] == "fr"]

    assert macro(given) >= floor
    assert macro(french) >= floor


def test_the_examples_of_a_second_author_are_found_and_most_traps_are_on_no_path() -> None:
    records = [each for path in SECOND_AUTHOR for each in labelled(path)]
    traps = [listing for record, listing in records if record["trap"] and not any(record["paths"].values())]

    assert macro([(record["paths"], listing) for record, listing in records]) >= 0.95
    assert sum(rank(each, packaged()) == () for each in traps) >= 0.95 * len(traps) > 0


def test_the_development_set_is_found_traps_and_french_included(shared_data: Path) -> None:
    given = labelled(shared_data / "goals" / "gold_paths_dev.jsonl")

    assert macro([(record["paths"], listing) for record, listing in given]) >= 0.95
    for chosen in ("trap", "french"):
        group = [
            (record["paths"], listing)
            for record, listing in given
            if (record["trap"] if chosen == "trap" else record["language"] == "fr")
        ]
        assert macro(group) >= 0.92, chosen


def hinted(folder: Path) -> list[Labelled]:
    """Return the packaged listings with the goal paths that a collection suggests for them."""
    kept = {listing.id.partition("/")[2]: listing for listing in catalogue()}
    given: list[Labelled] = []
    for path in sorted(folder.glob("*.yaml")):
        content = yaml.load(path.read_text(encoding="utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        for raw in content["listings"] if path.stem != "left_out" else ():
            if "goal_paths_hint" in raw:
                hints = {hint["path"]: 2 if hint["level"] == "strong" else 1 for hint in raw["goal_paths_hint"]}
                given.append(({goal: hints.get(goal, 0) for goal in PATHS}, kept[raw["id"]]))
    return given


def test_the_hints_of_the_first_edition_of_the_catalogue_agree(shared_data: Path) -> None:
    given = hinted(shared_data / "starter_catalogue")

    assert len(given) > 150
    assert macro(given) >= 0.90


def test_the_hints_of_the_second_edition_agree_no_less_than_when_it_came(shared_data: Path) -> None:
    given = hinted(shared_data / "catalogue")

    assert len(given) > 500
    assert macro(given) >= 0.84


def test_nothing_for_licensed_professionals_is_on_any_path() -> None:
    licensed = [
        each for each in catalogue() if _LICENSED.search(f"{each.title} {each.summary} {each.prerequisite.text}")
    ]

    assert licensed
    assert {each.id: rank(each, packaged()) for each in licensed} == dict.fromkeys((each.id for each in licensed), ())


def quoted(listing: Listing, matches: Iterable[GoalMatch]) -> Iterable[tuple[str, str]]:
    texts = {
        "title": listing.title, "summary": every_word(listing.summary), "credential_text": listing.credential_text,
        "recognised_by": listing.recognised_by, "leads_to": "\n".join(listing.leads_to),
        "prerequisite_text": listing.prerequisite.text,
    }  # fmt: skip
    for match in matches:
        for reason in (*match.reasons, *match.against):
            yield reason.quote, texts[reason.field] or ""


def test_every_reason_of_the_catalogue_quotes_its_listing() -> None:
    pairs = [pair for listing in catalogue() for pair in quoted(listing, rank(listing, packaged()))]

    assert len(pairs) > 300
    assert [quote for quote, text in pairs if not quote or quote not in text] == []
    assert all(match.reasons for listing in catalogue() for match in rank(listing, packaged()))


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_reason_has_a_text(kind: str) -> None:
    text, values = text_of(kind, "words")

    assert Message(text, values).text.format(**values, field=FIELD_NAMES["title"])
