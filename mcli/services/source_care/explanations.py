"""Why the words of a page were, or were not, believed to say that a course is free or asks for nothing first."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from mcli.core.claims import Claim, Draft
from mcli.facts.cost import freedom
from mcli.facts.engine.explanation import Explanation
from mcli.facts.prerequisite import openness
from mcli.facts.reading import words_of

_MOST = 12
"""Clauses of one listing that are explained; the first are those of labels."""


def explanations(draft: Draft) -> list[Explanation]:
    """Return how each clause about the cost and about what is needed first was read, those beside labels first."""
    found = [*_of_cost(draft.of("cost")), *_of_prerequisites(draft.of("prerequisite"))]
    return list({(each.fact, each.clause): each for each in found}.values())[:_MOST]


def _of_cost(claims: Sequence[Claim]) -> Iterator[Explanation]:
    for claim in sorted(claims, key=lambda each: each.method == "sentence"):
        text = words_of(claim)
        read = freedom.explain(text, labelled=claim.method != "sentence")
        if read.reason == "proved" or freedom.hint_in(text):
            yield read


def _of_prerequisites(claims: Sequence[Claim]) -> Iterator[Explanation]:
    for claim in sorted(claims, key=lambda each: each.method == "sentence"):
        text = words_of(claim)
        read = openness.explain(text, labelled=claim.method != "sentence")
        if read.reason == "proved" or openness.hint_in(text):
            yield read


def as_data(explained: Explanation) -> Mapping[str, Any]:
    """Return an explanation for programs."""
    return {
        "fact": explained.fact, "clause": explained.clause, "status": explained.status, "reason": explained.reason,
        "rules": [used._asdict() for used in explained.rules], "unread": list(explained.unread),
    }  # fmt: skip
