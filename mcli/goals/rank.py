"""Which goal paths a listing belongs to, and why: pure, deterministic, and quoting the listing's own words."""

from collections import defaultdict

from mcli.goals.phrases import outermost, words_of
from mcli.goals.vocabulary import Goals
from mcli.models import GoalMatch, Listing, Reason
from mcli.terms import LANGUAGES, PATHS

_STRONG = 2.0
_POSSIBLE = 1.0
_WEAK = 0.5
_MOST_REASONS = 3


def rank(listing: Listing, goals: Goals) -> tuple[GoalMatch, ...]:
    """Return the goal paths that the listing belongs to, in their order; none is a valid answer."""
    points: defaultdict[str, float] = defaultdict(float)
    reasons: defaultdict[str, list[Reason]] = defaultdict(list)
    shut: set[str] = set()
    seen: set[tuple[int, str]] = set()
    for field, text in _outcomes(listing):
        words = words_of(text)
        languages = (listing.page_language,) if listing.page_language else LANGUAGES
        hits = [hit for language in languages for hit in goals.phrasebooks[language].find(words)]
        for hit in outermost(hits):
            found = goals.classes[hit.entry]
            quote = text[hit.start : hit.end]
            if (hit.entry, quote.casefold()) in seen:
                continue
            seen.add((hit.entry, quote.casefold()))
            shut.update(found.shuts)
            for path, weight in found.counts.items():
                points[path] += _POSSIBLE if weight == _WEAK and field == "title" else weight
                reasons[path].append(Reason("counts", field, quote))
    return tuple(
        GoalMatch(
            path,
            min(1.0, points[path] / (2 * _STRONG)),
            "strong" if points[path] >= _STRONG else "possible",
            tuple(reasons[path][:_MOST_REASONS]),
        )
        for path in PATHS
        if points[path] >= _POSSIBLE and path not in shut
    )


def _outcomes(listing: Listing) -> list[tuple[str, str]]:
    """Return the fields whose words say what a learner gets, each with its text."""
    fields = [
        ("title", listing.title),
        ("summary", listing.summary),
        ("credential_text", listing.credential_text),
        ("recognised_by", listing.recognised_by),
        *(("leads_to", each) for each in listing.leads_to),
    ]
    return [(field, text) for field, text in fields if text]
