"""Decides which goal paths a listing belongs to, with reasons that quote the words of the listing."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from mcli.core.models import GoalMatch, Listing, Reason
from mcli.core.terms import PATHS
from mcli.goals.lexicon import AUDIENCE, REQUIREMENT, WEIGHTS, Goals, PhraseClass
from mcli.goals.listing_text import TextPart, languages_of, parts
from mcli.goals.phrases import Hit, Word, outermost, sentences, words_of
from mcli.goals.reasons import ASKED_FIRST, NOTED_FIRST, family_of

_STRONG, _POSSIBLE, _WEAK, _HINT = (WEIGHTS[name] for name in ("strong", "possible", "weak", "hint"))
_IN_TITLE = {_WEAK: _POSSIBLE, _HINT: _WEAK}
# The kinds of classes that count in what a listing requires; all others count only in what it gives.
COUNTED_IN_REQUIREMENTS = ("audience", "requirement")
_MOST_REASONS = 3
_POSSESSIVES = frozenset(["your", "my", "their", "his", "her", "votre", "vos", "mon", "ma", "mes", "son", "sa", "ses"])
_LATE_WORD = 60  # words; this far into a description, weak phrases say little about its subject
_LONGEST_QUOTE = 90  # characters of a prerequisite


class Evidence(NamedTuple):
    """One phrase of a class found in a field of a listing."""

    phrases: PhraseClass
    field: str
    quote: str


def rank(listing: Listing, goals: Goals, boilerplate: frozenset[str] = frozenset()) -> tuple[GoalMatch, ...]:
    """Return the goal paths that the listing belongs to, in the order of `PATHS`; none is a valid result.

    `boilerplate` holds the folded sentences that the provider repeats on many listings (`boilerplate_of`).
    """
    evidence = evidence_of(listing, goals, boilerplate)
    if not evidence:
        return ()
    points = _points(evidence)
    yielding = _classes_that_yield(evidence, points)
    if yielding:
        evidence = [found for found in evidence if found.phrases.name not in yielding]
        points = {name: by_path for name, by_path in points.items() if name not in yielding}
    excluded = {path for found in evidence for path in found.phrases.shuts}
    totals = dict.fromkeys(PATHS, 0.0)
    for by_path in points.values():
        for path, weight in by_path.items():
            totals[path] += weight
    matches = []
    for path, total in totals.items():
        if path not in excluded and total >= _POSSIBLE:
            level = "strong" if total >= _STRONG else "possible"
            counted = [found for found in evidence if path in found.phrases.counts]
            reasons = _reasons([found for found in counted if found.phrases.counts[path] > 0], path)
            against = (
                *_reasons([found for found in counted if found.phrases.counts[path] < 0], path),
                *_requirement(listing),
            )
            matches.append(GoalMatch(path, min(1.0, total / (2 * _STRONG)), level, reasons, against[:_MOST_REASONS]))
    return tuple(matches)


def _reasons(evidence: Sequence[Evidence], path: str) -> tuple[Reason, ...]:
    """Return the strongest reasons, one of each class before a second of any; weak ones only if there are no others."""
    relevant = [found for found in evidence if abs(found.phrases.counts[path]) >= _POSSIBLE] or evidence
    before = Counter[str]()
    ordered: list[tuple[int, float, int, Evidence]] = []
    for found in relevant:
        ordered.append((before[found.phrases.name], -found.phrases.counts[path], len(ordered), found))
        before[found.phrases.name] += 1
    return tuple(Reason(found.phrases.kind, found.field, found.quote) for *_, found in sorted(ordered)[:_MOST_REASONS])


def evidence_of(listing: Listing, goals: Goals, boilerplate: frozenset[str] = frozenset()) -> list[Evidence]:
    """Return every phrase that counts for or excludes a goal path, title first, each class and quote once."""
    found: dict[tuple[str, str], Evidence] = {}
    read = [(part, words_of(part.text)) for part in parts(listing, boilerplate)]
    for language in languages_of(listing):
        for part, words in read:
            for hit in _counting_hits(part, words, goals, language):
                quote = part.text[words[hit.first].start : words[hit.last].end]
                phrases = goals.classes[hit.entry]
                far = hit.first > _LATE_WORD and phrases.counts and max(phrases.counts.values()) < _POSSIBLE
                if (phrases.counts or phrases.shuts) and not far:
                    found.setdefault((phrases.name, quote.casefold()), Evidence(phrases, part.field, quote))
    return list(found.values())


def _points(evidence: Sequence[Evidence]) -> Mapping[str, Mapping[str, float]]:
    """Return {class: {path: weight}}.

    Several phrases of one class add up to at most twice the weight of one, or to 1 if they are weaker than 0.5. A
    negative weight counts once.
    """
    points: dict[str, dict[str, float]] = {}
    for found in evidence:
        counts = found.phrases.counts
        if not counts:
            continue
        so_far = points.setdefault(found.phrases.name, {})
        for path, weight in counts.items():
            if weight < 0:
                so_far[path] = weight
            else:
                so_far[path] = min(2 * max(weight, _POSSIBLE / 2), so_far.get(path, 0.0) + _weight(found, weight))
    return points


def _weight(found: Evidence, weight: float) -> float:
    """Return the weight of one phrase: a weak one weighs more in a title, a single-word job in a description less."""
    if found.field == "title":
        return _IN_TITLE.get(weight, weight)
    if (
        found.field == "credential_text" and family_of(found.phrases.kind) == "ticket"
    ):  # one of several papers, not the aim
        return min(weight, _WEAK)
    in_passing = family_of(found.phrases.kind) == "job" and found.field == "summary" and " " not in found.quote
    return min(weight, _POSSIBLE) if in_passing else weight


def _classes_that_yield(evidence: Sequence[Evidence], points: Mapping[str, Mapping[str, float]]) -> set[str]:
    """Return the classes that yield to a strong class of another path, or to a strong class named in the title."""
    titled = {found.phrases.name for found in evidence if found.field == "title"}
    strong: dict[str, set[str]] = {}
    for name, by_path in points.items():
        for path, weight in by_path.items():
            if weight >= _STRONG:
                strong.setdefault(path, set()).add(name)
    if not strong:
        return set()
    return {
        found.phrases.name
        for found in evidence
        if any(path in strong and strong[path] - {found.phrases.name} for path in found.phrases.yields_to)
        or (
            (found.phrases.where or found.phrases.name not in titled)
            and any(path in strong and strong[path] & titled for path in found.phrases.yields_to_title)
        )
    }


def _counting_hits(part: TextPart, words: Sequence[Word], goals: Goals, language: str) -> list[Hit]:
    """Return the hits that count where they occur: those their openers allow, and not those inside longer phrases."""
    hits = goals.phrasebooks[language].find(words)
    hits.extend(_patterns(part, words, goals))
    classes, openers = len(goals.classes), len(goals.openers)
    if not any(hit.entry < classes for hit in hits):
        return []
    opened: defaultdict[str, list[Hit]] = defaultdict(list)
    for hit in outermost(hit for hit in hits if classes <= hit.entry < classes + openers):
        opened[goals.openers[hit.entry - classes].name].append(hit)
    stops = {(goals.openers[hit.entry - classes - openers].name, hit.first)
             for hit in hits if hit.entry >= classes + openers}  # fmt: skip
    bounds = sentences(words) if opened else []
    requiring = {_sentence(hit, bounds) for hit in opened[REQUIREMENT]}

    def opens(name: str, hit: Hit) -> bool:
        if name == REQUIREMENT and not part.gives:
            return True
        opener = goals.reach[name]
        return any(
            _sentence(other, bounds) == _sentence(hit, bounds)
            and (
                (other.last < hit.first <= other.last + opener.within)
                or (opener.around and hit.last < other.first <= hit.last + opener.within)
            )
            and not any((name, place) in stops for place in range(other.last + 1, hit.first))
            and not (name == AUDIENCE and _is_possessed(part.text[words[other.last].end : words[hit.first].start]))
            for other in opened[name]
        )

    def is_allowed(hit: Hit) -> bool:
        phrases = goals.classes[hit.entry]
        in_place = phrases.where in (None, part.field) and (phrases.after is None or opens(phrases.after, hit))
        return in_place and not (phrases.not_after is not None and opens(phrases.not_after, hit))

    def counts(hit: Hit) -> bool:
        is_requirement = not part.gives or (
            bool(requiring) and part.field != "title" and _sentence(hit, bounds) in requiring
        )
        return not is_requirement or goals.classes[hit.entry].kind in COUNTED_IN_REQUIREMENTS

    longest = outermost(hit for hit in hits if hit.entry < classes and is_allowed(hit))
    return [hit for hit in longest if counts(hit)]


def _is_possessed(between: str) -> bool:
    """Return whether the words contain a possessive: "questions for your doctor" is not a course for doctors."""
    return not _POSSESSIVES.isdisjoint(between.lower().split())


def _sentence(hit: Hit, bounds: Sequence[tuple[int, int]]) -> int:
    return next((at for at, (_, end) in enumerate(bounds) if hit.first < end), -1)


def _patterns(part: TextPart, words: Sequence[Word], goals: Goals) -> list[Hit]:
    hits: list[Hit] = []
    for entry, pattern in goals.patterns:
        if pattern.search(part.text):
            hits.extend(
                Hit(entry, at, at)
                for at, word in enumerate(words)
                if word.text and pattern.fullmatch(part.text, word.start, word.end)
            )
    return hits


def _requirement(listing: Listing) -> tuple[Reason, ...]:
    """Return a required prerequisite as a reason against; a note made by hand is not quoted."""
    text = listing.prerequisite.text
    if listing.prerequisite.status != "required" or not text:
        return ()
    cut = text.rfind(" ", 0, _LONGEST_QUOTE + 1)
    shown = text if len(text) <= _LONGEST_QUOTE else text[: cut if cut > 0 else _LONGEST_QUOTE].rstrip(" ,;:(")
    noted = listing.evidence_of("prerequisite")
    kind = NOTED_FIRST if noted is None or noted.method == "curated" else ASKED_FIRST
    return (Reason(kind, "prerequisite_text", shown),)
