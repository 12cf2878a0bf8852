"""Which goal paths a listing belongs to, and why: pure, deterministic, and quoting the listing's own words."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from mcli.core.models import GoalMatch, Listing, Reason
from mcli.core.terms import PATHS
from mcli.goals.lexicon import AUDIENCE, REQUIREMENT, WEIGHTS, Goals, PhraseClass
from mcli.goals.listing_text import Part, languages_of, parts
from mcli.goals.phrases import Hit, Word, outermost, sentences, words_of
from mcli.goals.reasons import ASKED_FIRST, NOTED_FIRST

_STRONG, _POSSIBLE, _WEAK, _HINT = (WEIGHTS[name] for name in ("strong", "possible", "weak", "hint"))
_IN_TITLE = {_WEAK: _POSSIBLE, _HINT: _WEAK}
COUNTED_IN_REQUIREMENTS = ("audience", "requirement")
"""The kinds of classes that are heard in what is asked first; all others speak only of what a listing gives."""
_MOST_REASONS = 3
_POSSESSIVES = frozenset(["your", "my", "their", "his", "her", "votre", "vos", "mon", "ma", "mes", "son", "sa", "ses"])
_FAR = 60  # words: so far into a long description, weak phrases say little about what it is
_LONGEST_QUOTE = 90  # characters of what is asked first


class Evidence(NamedTuple):
    """One phrase of a class found in a field of a listing."""

    found: PhraseClass
    field: str
    quote: str


def rank(listing: Listing, goals: Goals, boilerplate: frozenset[str] = frozenset()) -> tuple[GoalMatch, ...]:
    """Return the goal paths that the listing belongs to, in their order; none is a valid answer.

    `boilerplate` holds the folded sentences that the provider repeats on many listings (`boilerplate_of`).
    """
    evidence = evidence_of(listing, goals, boilerplate)
    yielding = _yielding(evidence, _points(evidence))
    evidence = [each for each in evidence if each.found.name not in yielding]
    points = _points(evidence)
    shut = {path for each in evidence for path in each.found.shuts}
    matches = []
    for path in PATHS:
        total = sum(by_class.get(path, 0.0) for by_class in points.values())
        if path not in shut and total >= _POSSIBLE:
            level = "strong" if total >= _STRONG else "possible"
            counted = [each for each in evidence if path in each.found.counts]
            speaking = _reasons([each for each in counted if each.found.counts[path] > 0], path)
            against = (
                *_reasons([each for each in counted if each.found.counts[path] < 0], path),
                *_asked_first(listing),
            )
            matches.append(GoalMatch(path, min(1.0, total / (2 * _STRONG)), level, speaking, against[:_MOST_REASONS]))
    return tuple(matches)


def _reasons(evidence: Sequence[Evidence], path: str) -> tuple[Reason, ...]:
    """Return the strongest reasons, one of each class before a second one of any; weak ones only where they decide."""
    telling = [each for each in evidence if abs(each.found.counts[path]) >= _POSSIBLE] or evidence
    before = Counter[str]()
    ordered: list[tuple[int, float, int, Evidence]] = []
    for each in telling:
        ordered.append((before[each.found.name], -each.found.counts[path], len(ordered), each))
        before[each.found.name] += 1
    return tuple(Reason(each.found.kind, each.field, each.quote) for *_, each in sorted(ordered)[:_MOST_REASONS])


def evidence_of(listing: Listing, goals: Goals, boilerplate: frozenset[str] = frozenset()) -> list[Evidence]:
    """Return every phrase that counts for or shuts a goal path, title first, each class and quote once."""
    found: dict[tuple[str, str], Evidence] = {}
    for language in languages_of(listing):
        for part in parts(listing, boilerplate):
            words = words_of(part.text)
            for hit in _ruling(part, words, goals, language):
                quote = part.text[words[hit.first].start : words[hit.last].end]
                each = goals.classes[hit.entry]
                far = hit.first > _FAR and each.counts and max(each.counts.values()) < _POSSIBLE
                if (each.counts or each.shuts) and not far:
                    found.setdefault((each.name, quote.casefold()), Evidence(each, part.field, quote))
    return list(found.values())


def _points(evidence: Sequence[Evidence]) -> Mapping[str, Mapping[str, float]]:
    """Return what each class adds to each path: at most what two weak or strong phrases do; more in a title."""
    points: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    for each in evidence:
        for path, weight in each.found.counts.items():
            more = _weight(each, weight)
            so_far = points[each.found.name][path]
            points[each.found.name][path] = min(2 * max(weight, _POSSIBLE / 2), so_far + more) if weight > 0 else weight
    return points


def _weight(each: Evidence, weight: float) -> float:
    """Return what one phrase adds: weak ones more in a title; a job named by one word in passing is only possible."""
    if each.field == "title":
        return _IN_TITLE.get(weight, weight)
    in_passing = each.found.kind == "job" and each.field == "summary" and " " not in each.quote
    return min(weight, _POSSIBLE) if in_passing else weight


def _yielding(evidence: Sequence[Evidence], points: Mapping[str, Mapping[str, float]]) -> set[str]:
    """Return the classes that give way: to a strong class of another path, or to one that the title speaks for."""
    titled = {each.found.name for each in evidence if each.field == "title"}
    strong = {path: {name for name, by_path in points.items() if by_path.get(path, 0.0) >= _STRONG} for path in PATHS}
    return {
        each.found.name
        for each in evidence
        if any(strong[path] - {each.found.name} for path in each.found.yields_to)
        or (
            (each.found.where or each.found.name not in titled)
            and any(strong[path] & titled for path in each.found.yields_to_title)
        )
    }


def _ruling(part: Part, words: Sequence[Word], goals: Goals, language: str) -> list[Hit]:
    """Return the hits of classes that count where they stand: by their openers, and not inside longer phrases."""
    hits = goals.phrasebooks[language].find(words)
    hits.extend(_patterns(part, words, goals))
    if not hits:
        return []
    classes, openers = len(goals.classes), len(goals.openers)
    opened: defaultdict[str, list[Hit]] = defaultdict(list)
    for hit in outermost(each for each in hits if classes <= each.entry < classes + openers):
        opened[goals.openers[hit.entry - classes].name].append(hit)
    stops = {(goals.openers[hit.entry - classes - openers].name, hit.first)
             for hit in hits if hit.entry >= classes + openers}  # fmt: skip
    bounds = sentences(words)
    asking = {_sentence(hit, bounds) for hit in opened[REQUIREMENT]}
    reach = {each.name: each for each in goals.openers}

    def opens(name: str, hit: Hit) -> bool:
        if name == REQUIREMENT and not part.gives:
            return True
        opener = reach[name]
        return any(
            _sentence(other, bounds) == _sentence(hit, bounds)
            and (
                (other.last < hit.first <= other.last + opener.within)
                or (opener.around and hit.last < other.first <= hit.last + opener.within)
            )
            and not any((name, place) in stops for place in range(other.last + 1, hit.first))
            and not (name == AUDIENCE and _somebodys(part.text[words[other.last].end : words[hit.first].start]))
            for other in opened[name]
        )

    def rules(hit: Hit) -> bool:
        each = goals.classes[hit.entry]
        in_place = each.where in (None, part.field) and (each.after is None or opens(each.after, hit))
        return in_place and not (each.not_after is not None and opens(each.not_after, hit))

    def speaks(hit: Hit) -> bool:
        asked = not part.gives or (part.field != "title" and _sentence(hit, bounds) in asking)
        return not asked or goals.classes[hit.entry].kind in COUNTED_IN_REQUIREMENTS

    longest = outermost(each for each in hits if each.entry < classes and rules(each))
    return [each for each in longest if speaks(each)]


def _somebodys(between: str) -> bool:
    """Tell whether "questions for your doctor" is meant: the doctor is not whom the course is for."""
    return not _POSSESSIVES.isdisjoint(between.lower().split())


def _sentence(hit: Hit, bounds: Sequence[tuple[int, int]]) -> int:
    return next((at for at, (_, end) in enumerate(bounds) if hit.first < end), -1)


def _patterns(part: Part, words: Sequence[Word], goals: Goals) -> list[Hit]:
    hits: list[Hit] = []
    for entry, each in enumerate(goals.classes):
        if each.pattern is not None and each.pattern.search(part.text):
            hits.extend(
                Hit(entry, at, at)
                for at, word in enumerate(words)
                if word.text and each.pattern.fullmatch(part.text, word.start, word.end)
            )
    return hits


def _asked_first(listing: Listing) -> tuple[Reason, ...]:
    """Return what is asked before one may begin, as a reason against; notes made by hand are not quoted."""
    text = listing.prerequisite.text
    if listing.prerequisite.status != "required" or not text:
        return ()
    cut = text.rfind(" ", 0, _LONGEST_QUOTE + 1)
    shown = text if len(text) <= _LONGEST_QUOTE else text[: cut if cut > 0 else _LONGEST_QUOTE].rstrip(" ,;:(")
    noted = listing.evidence_of("prerequisite")
    kind = NOTED_FIRST if noted is None or noted.method == "curated" else ASKED_FIRST
    return (Reason(kind, "prerequisite_text", shown),)
