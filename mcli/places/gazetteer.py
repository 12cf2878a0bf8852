"""The gazetteer: what words mean, what lies where, and how far apart things are."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from typing import Final

from mcli.places.geometry import KM_PER_DEGREE, haversine_km
from mcli.places.names import Part, fold_name, parts, sort_before, sort_behind, without_sort
from mcli.places.records import Ambiguity, Elsewhere, Kind, Mention, Nearby, Network, Place, Unknown

_DISTRICT: Final = re.compile(r"([a-z][0-9][a-z])(?:[ -]?[0-9][a-z][0-9])?", re.IGNORECASE)
_WHOLE_CODE: Final = re.compile(r"\b([a-z][0-9][a-z])[ -]?[0-9][a-z][0-9]\b", re.IGNORECASE)
_TAIL: Final = re.compile(r"(?P<head>.+?)\s*(?:,\s*(?P<after>[^,()]+)|\((?P<within>[^()]+)\))\s*")
# The first letter of a postal code -> the province, where that is not Ontario (K, L, M, N, P).
_PROVINCE_OF_LETTER: Final[Mapping[str, str]] = {
    "A": "nl", "B": "ns", "C": "pei", "E": "nb", "G": "qc", "H": "qc", "J": "qc", "R": "mb", "S": "sk", "T": "ab",
    "V": "bc", "X": "nwt", "Y": "yukon",
}  # fmt: skip
_HERE: Final = frozenset({"ontario", "on", "ont", "canada"})
_ARTICLES: Final = frozenset({"the", "le", "la", "les"})
_SUGGESTIONS: Final = 5
_LIKE: Final = 0.75  # how alike a name must be to be suggested, from 0 to 1 (difflib)
_LONGEST_TYPED: Final = 80  # no name is so long; comparing longer words would only take time
_EVERYWHERE: Final = "*"
# Words before a name that make it a place. "a" is no such word: "à" is, with its accent.
_BEFORE: Final = frozenset({"in", "near", "around", "dans", "à"})
_BEFORE_TWO: Final = frozenset({("pres", "de"), ("close", "to"), ("autour", "de"), ("proche", "de")})
_BETWEEN: Final = re.compile(r"\s*(?:[,;/&–-]|\b(?:and|et|or|ou)\b|,\s*(?:and|et))\s*", re.IGNORECASE)
_ONTARIO_BEHIND: Final = re.compile(r"\s*(?:,\s*|\(\s*)(?:Ontario|ON|Ont\.?)(?![^\W_])|\s+Ontario\b")

_Name = tuple[str, ...]


class Gazetteer:
    """The places of Ontario by name, with what lies in what and how far apart it is.

    Names are compared in either language without accents, case, points and hyphens; Saint, Sainte, St. and Ste. are the
    same. A name that is not known exactly is never taken for a like one: like names are suggested.
    """

    def __init__(
        self,
        places: Iterable[Place],
        networks: Sequence[Network] = (),
        elsewhere: Mapping[_Name, Elsewhere] | None = None,
    ) -> None:
        self._places = {place.key: place for place in places}
        self._elsewhere = dict(elsewhere or {})
        self.networks = tuple(networks)
        """The networks: the regional ones and those of a stream for all of Ontario."""

    @property
    def elsewhere(self) -> Mapping[_Name, Elsewhere]:
        """The places outside Ontario by each of their names, in parts as they are compared."""
        return self._elsewhere

    def __iter__(self) -> Iterator[Place]:
        """Iterate over all places, postal districts and wide areas included."""
        return iter(self._places.values())

    def __len__(self) -> int:
        """Return the number of places."""
        return len(self._places)

    def __getitem__(self, key: str) -> Place:
        """Return the place of a key; KeyError when there is none."""
        return self._places[key]

    @cached_property
    def _names(self) -> dict[_Name, list[Place]]:
        """The places of each name, compared as names are; postal districts are found by their code instead."""
        found: dict[_Name, list[Place]] = {}
        for place in self._places.values():
            if place.kind is Kind.POSTAL:
                continue
            for name in (place.name, place.name_fr, *place.other_names):
                if name:
                    here = found.setdefault(fold_name(name), [])
                    if place not in here:
                        here.append(place)
        return found

    @cached_property
    def _longest(self) -> int:
        return max(map(len, (*self._names, *self._elsewhere)), default=0)

    @cached_property
    def _points(self) -> tuple[Place, ...]:
        return tuple(place for place in self._places.values() if place.is_point)

    # What words mean

    def find(self, words: str, *, suggest: bool = True) -> Place | Ambiguity | Unknown:
        """Return what the words mean: a municipality, community, division, network's region, area or postal district.

        Where several places have the name, the usual one is meant if the gazetteer marks one, else an Ambiguity
        lists them. Words that name no place of Ontario give Unknown: with where it is when it is elsewhere, else with
        like names, which take their time to `suggest`.
        """
        words = " ".join(words.split())
        code = _DISTRICT.fullmatch(words) or _WHOLE_CODE.search(words)
        if code:
            return self._postal(words, code.group(1).upper())
        found = self.meanings(words)
        if found:
            return _usual(words, found)
        elsewhere = self._outside(words)
        return Unknown(words, self._suggest(words) if suggest and not elsewhere else (), elsewhere)

    def meanings(self, words: str) -> tuple[Place, ...]:
        """Return every place of Ontario that the words name, the usual and the best known first."""
        name = fold_name(words)
        found = self._named(name)
        if not found and len(name) > 1 and name[-1] in _HERE:
            found = self._named(name[:-1])
        if not found:
            found = self._in_tail(words)
        return tuple(sorted(found, key=lambda place: (not place.usual, -place.population)))

    def division(self, words: str) -> Place | None:
        """Return the census division that the words name ("Sudbury", "York"), None when they name none."""
        name = fold_name(words)
        bare = without_sort(name)
        for each in (name, bare.name if bare else ()):
            found = [place for place in self._names.get(each, ()) if place.kind is Kind.DIVISION]
            if found:
                return found[0]
        return None

    def _named(self, name: _Name) -> list[Place]:
        found = self._names.get(name)
        if found:
            return found
        if len(name) > 1 and name[0] in _ARTICLES and name[1:] in self._names:
            return self._names[name[1:]]
        bare = without_sort(name)
        return _of_sort(bare.sort, self._names.get(bare.name, ())) if bare else []

    def _in_tail(self, words: str) -> list[Place]:
        """Return the places of "Perth, Lanark County": those of the first name that lie in the second."""
        tail = _TAIL.fullmatch(words)
        if not tail:
            return []
        after = fold_name(tail["after"] or tail["within"])
        found = self._named(fold_name(tail["head"]))
        if all(word in _HERE for word in after):
            return found
        behind = self._named(after)
        if tail["within"]:  # "Toronto (Scarborough)"
            inside = [place for place in behind if any(self._lies_inside(place, each) for each in found)]
            if inside:
                return inside
        return [place for place in found if any(self._lies_inside(place, each) for each in behind)]

    def _lies_inside(self, place: Place, wider: Place) -> bool:
        """Tell whether a place is a part of another one; a city that is a division of its own has its parts in it."""
        if place.key == wider.key:
            return False
        division = self.division_of(wider) if wider.is_point else None
        if division is not None and division.form == "single_tier" and division.name == wider.name:
            return place.division == division.key
        return self.lies_in(place, wider)

    def _outside(self, words: str) -> Elsewhere | None:
        """Return what outside Ontario the words name: "Winnipeg", "Winnipeg, Manitoba", "London England"."""
        name = fold_name(words)
        if name in self._elsewhere:
            return self._elsewhere[name]
        if len(name) > 1 and name[-1] == "canada":
            return self._elsewhere.get(name[:-1])
        for first in range(1, len(name)):
            record = self._elsewhere.get(name[first:])
            if record and record.is_wide:
                inside = self._elsewhere.get(name[:first])
                return inside if inside and inside.where == record.where else record
        return None

    def _postal(self, words: str, code: str) -> Place | Unknown:
        place = self._places.get(code.lower())
        if place is not None and place.kind is Kind.POSTAL:
            return place
        province = _PROVINCE_OF_LETTER.get(code[0])
        near = [each for each in self._places.values() if each.kind is Kind.POSTAL and each.name[:2] == code[:2]]
        elsewhere = self._elsewhere.get((province,)) if province else None
        return Unknown(words, tuple(near[:_SUGGESTIONS]), elsewhere)

    def _suggest(self, words: str) -> tuple[Place, ...]:
        from difflib import get_close_matches

        named = [each for mention in self.places_in(words, label=True) for each in _all_of(mention)]
        bare = without_sort(fold_name(words))
        typed = " ".join(bare.name if bare else fold_name(words))
        names = {" ".join(name): places for name, places in self._names.items()}
        short = 0 < len(typed) <= _LONGEST_TYPED
        alike = get_close_matches(typed, names, n=_SUGGESTIONS, cutoff=_LIKE) if short else []
        begin = [name for name in names if len(typed) >= 3 and name.startswith(typed)]
        begin.sort(key=lambda name: -max(place.population for place in names[name]))
        found = [*named, *(place for name in (*alike, *begin) for place in names[name])]
        by_label: dict[str, Place] = {}  # Toronto the city stands for Toronto the division
        for place in found:
            by_label.setdefault(self.label(place), place)
        return tuple(by_label.values())[:_SUGGESTIONS]

    # Places in a text

    def places_in(self, text: str, *, label: bool = False) -> tuple[Mention, ...]:
        """Return the places of Ontario that a text names, in order, the longest name first.

        A name that is also an ordinary word or a person's name counts only with a sign: "in" or "near" before it,
        "County of" before or "County" behind it, "Ontario" behind it, or another place beside it ("Kingston and Bath").
        With `label`, the text is known to name places (a region or town as noted), and no sign is needed. Networks and
        postal codes are not looked for. "Paris, France" names no place of Ontario.
        """
        found = parts(text)
        mentions: list[tuple[Mention, bool]] = []
        at = 0
        while at < len(found):
            length, places = self._longest_name(found, at)
            if not places:
                at += max(1, length)
                continue
            mention, sure, end = self._mention(text, found, at, at + length, places)
            if not self._is_outside(text, found, end) and not _is_addition(text, mention, mentions, label):
                mentions.append((mention, sure or label))
            at = end
        return _sure_ones(text, mentions)

    def _longest_name(self, found: list[Part], at: int) -> tuple[int, list[Place]]:
        """Return how many parts the longest name from here has, and its places; none for a name elsewhere."""
        name = tuple(part.text for part in found[at : at + self._longest])
        for length in range(len(name), 0, -1):
            places = [place for place in self._names.get(name[:length], ()) if place.kind is not Kind.NETWORK]
            if places:
                return length, places
            if name[:length] in self._elsewhere:
                return length, []
        return 0, []

    def _mention(
        self, text: str, found: list[Part], at: int, end: int, places: list[Place]
    ) -> tuple[Mention, bool, int]:
        start = found[at].start
        before, behind = sort_before(found, at), sort_behind(found, end)
        sort = before[0] if before else behind
        narrowed = _of_sort(sort, places) if sort else []
        if narrowed and before:
            start = found[before[1]].start
        elif narrowed:
            end += 1
        words = text[start : found[end - 1].end]
        candidates = narrowed or places
        sure = bool(narrowed) or bool(_ONTARIO_BEHIND.match(text, found[end - 1].end))
        if not sure:
            candidates = [place for place in places if not place.not_in_text] or places
            sure = not any(place.not_in_text for place in candidates) and (
                not any(place.common_word for place in candidates) or _has_word_before(text, found, at)
            )
        return Mention(_usual(words, sorted(candidates, key=_rank)), start, found[end - 1].end), sure, end

    def _is_outside(self, text: str, found: list[Part], at: int) -> bool:
        """Tell whether the words behind a name say that it is outside Ontario: ", England", "(France)"."""
        if at >= len(found):
            return False
        gap = text[found[at - 1].end : found[at].start]
        name = tuple(part.text for part in found[at : at + self._longest])
        records = (self._elsewhere.get(name[:length]) for length in range(len(name), 0, -1))
        record = next(filter(None, records), None)
        if record is None or not re.fullmatch(r"\s*[,(]?\s*", gap):
            return False
        return text[found[at].start].isupper() and record.is_wide

    # Where things lie

    def members(self, place: Place) -> tuple[Place, ...]:
        """Return the towns, communities and parts of cities in a place; a town is its own only member."""
        if place.is_point:
            return (place,)
        return tuple(each for each in self._points if self.lies_in(each, place))

    def lies_in(self, place: Place, area: Place) -> bool:
        """Tell whether a place lies in a division, network's region, area or postal district; it lies in itself.

        A division lies in a network's region when the network serves it, and in an area that it is part of.
        """
        if place.key == area.key:
            return True
        if area.kind is Kind.DIVISION:
            return place.division == area.key
        if area.kind is Kind.NETWORK and _EVERYWHERE not in area.divisions:
            return place.network == area.key
        if area.is_point or place.key in area.without:
            return False
        return (
            place.key in area.towns
            or _EVERYWHERE in area.divisions
            or (bool(place.division) and place.division in area.divisions)
        )

    def division_of(self, place: Place) -> Place | None:
        """Return the census division of a place, None when it lies in several."""
        return self._places.get(place.division) if place.division else None

    def network_of(self, place: Place, stream: str = "regional") -> Network | None:
        """Return the literacy network that serves a place, None when several do.

        With the stream francophone, indigenous or deaf, the organization of that stream for all of Ontario.
        """
        if stream != "regional":
            return next((each for each in self.networks if each.stream == stream), None)
        keys = {place.network} if place.network else {each.network for each in self.members(place)}
        return next((each for each in self.networks if each.key in keys), None) if len(keys) == 1 else None

    def distance_km(self, one: Place, other: Place) -> float:
        """Return how far apart two places are, in kilometres as the crow flies.

        0.0 when one lies in the other. A division or another wide place is as far as its nearest town.
        """
        if self.lies_in(one, other) or self.lies_in(other, one):
            return 0.0
        return min(haversine_km(a, b) for a in self._positions(one) for b in self._positions(other))

    def within(self, place: Place, km: float) -> tuple[Nearby, ...]:
        """Return the towns, communities and parts of cities at most km from a place, the nearest first.

        What lies in a wide place is 0.0 km from it.
        """
        starts = self._positions(place)
        margin = km / KM_PER_DEGREE
        south, north = min(start[0] for start in starts) - margin, max(start[0] for start in starts) + margin
        found: list[Nearby] = []
        for each in self._points:
            if self.lies_in(each, place):
                found.append(Nearby(each, 0.0))
            elif south <= each.latitude <= north:
                here = (each.latitude, each.longitude)
                away = min(haversine_km(start, here) for start in starts)
                if away <= km:
                    found.append(Nearby(each, away))
        return tuple(sorted(found, key=lambda nearby: (nearby.km, _rank(nearby.place))))

    def _positions(self, place: Place) -> list[tuple[float, float]]:
        """Return the points of a place: where it is, or where the towns of a wide place are."""
        wide = not place.is_point and not (place.kind is Kind.POSTAL and len(place.towns) == 1)
        towns = self.members(place) if wide else ()
        return [(each.latitude, each.longitude) for each in towns or (place,)]

    def label(self, place: Place, language: str = "en") -> str:
        """Return the name to show, with what tells it from others: "Kanata (Ottawa)", "Simcoe County"."""
        name = place.name_in(language)
        if place.kind is Kind.DIVISION:
            return _division_label(name, place.form, language)
        if place.kind is Kind.POSTAL:
            return f"{name} ({self._places[place.towns[0]].name_in(language)})" if place.towns else name
        if not place.is_point:
            return name
        alike = [each for each in self._names.get(fold_name(place.name), ()) if each.key != place.key]
        division = self.division_of(place)
        if division and (place.kind is Kind.PART or (alike and not place.usual)) and division.name != place.name:
            return f"{name} ({self.label(division, language)})"
        return name


def _rank(place: Place) -> tuple[bool, int]:
    return not place.usual, -place.population


def _all_of(mention: Mention) -> tuple[Place, ...]:
    return mention.meaning.choices if isinstance(mention.meaning, Ambiguity) else (mention.meaning,)


def _usual(words: str, places: Sequence[Place]) -> Place | Ambiguity:
    """Return the only place, or the only one that is usually meant, else all to choose from."""
    usual = [place for place in places if place.usual]
    if len(places) == 1 or len(usual) == 1:
        return (usual or places)[0]
    return Ambiguity(words, tuple(places))


def _of_sort(sort: str, places: Iterable[Place]) -> list[Place]:
    """Return the places that "county", "district", "region", "township" or "municipality" beside the name can mean."""
    places = list(places)
    divisions = [place for place in places if place.kind is Kind.DIVISION]
    if sort == "county":
        return divisions + [place for place in places if place.kind is Kind.COUNTY_MUNICIPALITY]
    if sort == "district":
        return divisions
    if sort == "township":
        return [place for place in places if place.kind is Kind.TOWNSHIP]
    if sort == "region":
        return [place for place in divisions if place.form == "region"] or places
    towns = [place for place in places if place.is_point]
    return [place for place in towns if place.kind is not Kind.TOWNSHIP] or towns


def _is_addition(text: str, mention: Mention, before: Sequence[tuple[Mention, bool]], label: bool) -> bool:
    """Tell whether a mention of all Ontario says no place: "Bath, Ontario", and "Employment Ontario" in free text."""
    if not (isinstance(mention.meaning, Place) and _EVERYWHERE in mention.meaning.divisions):
        return False
    return not label or bool(before and re.fullmatch(r"[\s,(]*", text[before[-1][0].end : mention.start]))


def _has_word_before(text: str, found: list[Part], at: int) -> bool:
    """Tell whether the words before a name say that a place follows."""
    if at and found[at - 1].text in _ARTICLES:
        at -= 1
    if not at:
        return False
    last = found[at - 1]
    if text[last.start : last.end].casefold() in _BEFORE:
        return True
    return at > 1 and (found[at - 2].text, last.text) in _BEFORE_TWO


def _sure_ones(text: str, mentions: Sequence[tuple[Mention, bool]]) -> tuple[Mention, ...]:
    """Return the sure mentions and those joined to a sure one by a comma, "and" or the like."""
    sure = [each for _, each in mentions]
    joined = [bool(_BETWEEN.fullmatch(text, one.end, other.start)) for (one, _), (other, _) in pairwise(mentions)]
    for at in range(1, len(sure)):
        sure[at] = sure[at] or (joined[at - 1] and sure[at - 1])
    for at in range(len(sure) - 2, -1, -1):
        sure[at] = sure[at] or (joined[at] and sure[at + 1])
    return tuple(mention for (mention, _), each in zip(mentions, sure, strict=True) if each)


def _division_label(name: str, form: str, language: str) -> str:
    if form in {"single_tier", "united_counties"} and language != "fr":
        return name if form == "single_tier" else f"United Counties of {name}"
    if language != "fr":
        return f"{name} {form.title()}"
    sort = {"county": "comté", "region": "région", "district": "district", "united_counties": "comtés unis"}.get(form)
    if sort is None:
        return name
    return f"{sort} d’{name}" if fold_name(name)[0][0] in "aeiou" else f"{sort} de {name}"
