"""Where a course is held: the town, the province and the street address, from an address or the value of a label."""

import re
from typing import NamedTuple

from mcli.core.claims import Claim
from mcli.facts.reading import Context, Reading, flat, words_of


class Place(NamedTuple):
    """A town, the code of its province ("ON"), and a street address as printed; each None where it is not said."""

    town: str | None
    province: str | None
    address: str | None


_PROVINCES = {
    "ontario": "ON", "ont": "ON", "on": "ON", "quebec": "QC", "qc": "QC", "que": "QC", "manitoba": "MB", "mb": "MB",
    "alberta": "AB", "ab": "AB", "british columbia": "BC", "colombie-britannique": "BC", "bc": "BC",
    "saskatchewan": "SK", "sk": "SK", "nova scotia": "NS", "nouvelle-ecosse": "NS", "ns": "NS", "yukon": "YT",
    "new brunswick": "NB", "nouveau-brunswick": "NB", "nb": "NB", "newfoundland and labrador": "NL", "nl": "NL",
    "prince edward island": "PE", "pe": "PE", "pei": "PE", "nunavut": "NU", "northwest territories": "NT",
}  # fmt: skip
_TOWN_WORD = r"(?:(?:St|Ste|Mt|Ft)\.|[A-ZÀ-Ý][\w'’-]*)"
# Sault Ste. Marie · Niagara-on-the-Lake · Sioux Lookout · Saint-Jean de Brébeuf
_TOWN = rf"{_TOWN_WORD}(?:[ -](?:{_TOWN_WORD}|of|the|on|upon|de|du|des|la|le|sur|and)){{0,4}}"
_CODES = "|".join(sorted((re.escape(each) for each in _PROVINCES), key=len, reverse=True))
# Sudbury, ON P3E 2A5 · Sudbury (Ontario) P3E 2A5 · Thunder Bay, Ontario
_TOWN_PROVINCE = re.compile(
    rf"(?:^|[,;|–—-] ?|\b(?:in|at|à|a) )(?P<town>{_TOWN}),? \(?(?P<province>(?i:{_CODES}))\b\.?\)?"
    r"(?P<code>,? [A-Z]\d[A-Z] ?\d[A-Z]\d)?"
)
_FRENCH_STREET = (
    r"(?:rue|avenue|boul(?:evard|\.)?|chemin|ch\.|promenade|place|route|ruelle|rang|cote|côte|quai|montee|montée|allee|"
    r"allée|croissant|cour)"
    r"(?: (?:de|du|des|de la|la|le|l['’])? ?[\w'’.-]+){1,4}"
)
_ENGLISH_STREET = (
    r"(?:[\w'’.-]+ ){1,4}(?:street|st|road|rd|avenue|ave|drive|dr|boulevard|blvd|lane|way|crescent|cres|court|place|"
    r"highway|hwy|parkway|pkwy|circle|terrace|trail|line|sideroad|square|mews|row|gate|walk|hill|heights|bend|yard|spur|"
    r"concession(?: road)?(?: \d+)?|(?:fire )?route(?: \d+)?)\b\.?"
    r"(?: (?:north|south|east|west|[nsew])\b\.?)?(?: \d{1,3}\b)?"
)
# 303 York Street · 12A, rue Notre-Dame Est · 1400 Barrydowne Rd.
# Highway 130 · County Road 6 · Route 17: a road that is a number has no house number before it.
_NUMBERED_ROAD = r"(?:(?:county|regional|rural|district) (?:road|route)|highway|hwy\.?|autoroute|route|rr) \d{1,4}[AB]?"
_STREET = re.compile(
    rf"\b(?P<street>\d{{1,5}}[A-Za-z]?,? (?:{_FRENCH_STREET}|{_ENGLISH_STREET})|{_NUMBERED_ROAD}\b)", re.IGNORECASE
)
# in person in Ottawa · en personne à Hearst · au campus de Timmins · at the Strathroy Campus · On campus, Oakville
_HELD_IN = re.compile(
    r"\b(?:(?:[Ii]n[- ](?:person|class)|[Hh]ands-on)(?: (?:training|courses?|class(?:es)?|workshops?|sessions?))?|"
    r"[Oo]n (?:campus|site)|[Ff]ace[- ]to[- ]face|[Hh]eld|[Oo]ffered|[Tt]aught|"
    rf"weekends?|[Ss]aturdays?|evenings?|mornings?|days),? in (?P<town>{_TOWN})|"
    r"\b(?:[Oo]n campus|[Ii]n[- ][Pp]erson|[Cc]ampus|[Ee]n (?:personne|présentiel|salle|classe)|[Pp]résentiel)"
    rf"(?:,| [–—-]|:)(?: (?:in|at|à))? (?P<beside>{_TOWN})|"
    r"\b(?:[Ee]n (?:personne|présentiel|salle|classe)|[Hh]ybride)[ ,:]+(?:à|au campus de|campus de) "
    rf"(?P<french>{_TOWN})|"
    rf"\b(?:[Oo]ur|[Nn]otre|[Nn]os) (?P<ours>{_TOWN}) (?:classroom|site|location|office|shop|studio|facility)\b|"
    rf"\b(?:[Nn]otre|[Nn]os) (?:local|locaux|salle|bureau|atelier|studio|site) (?:de|d['’]|à) ?(?P<notre>{_TOWN})|"
    rf"\b(?:[Cc]ampus|[Pp]avillon|[Aa]telier) (?:de|d['’]|à) ?(?P<campus>{_TOWN})|"
    rf"(?:^|\b(?:the|[Aa]t) |, )(?:[Aa]t )?(?:[Tt]he )?(?P<named>{_TOWN}) [Cc]ampus\b"
)
_WHOLE_TOWN = re.compile(
    rf"(?:(?:in|à|en personne à|in person in|in-person,?) )?(?P<town>{_TOWN})(?: [Cc]ampus)?[.]?(?=$|, )"
)
# É.s. La Croisée, Hawkesbury · Walkerton Public Library, Walkerton: a house, and the town that it stands in
_BEHIND_A_HOUSE = re.compile(
    r"(?=.*(?:\b(?i:school|library|church|hall|centre|center|college|arena|legion|ymca|high|secondary|community"
    r"|école|ecole|collège|église|bibliothèque|aréna|légion)\b|É\.\s?[sp]\.|\bÉS\b))"
    rf"[^,]{{3,60}}, (?P<town>{_TOWN})\.?"
)
_CAMPUS = re.compile(r" (?:[Mm]ain )?[Cc]ampus$")
_TOWN_LABEL = re.compile(r"^(?:city|town|ville|municipality|municipalite|community|communaute)\b")
_PLACE_LABEL = re.compile(r"\b(?:locations?|lieux?|where|campus|place|venue|endroit|site)\b")
# A value of a place label that is a way of delivery or a room, not a town.
_NO_TOWN = re.compile(
    r"\b(?:online|on-line|virtual|zoom|teams|remote|room|building|library|college|university|centre|center|school|hall|"
    r"church|office|main|various|multiple|all|any|tba|tbd|in|person|hybrid|en ligne|virtuel|salle|bibliotheque|ecole|"
    r"eglise|edifice|bureau|distance|presentiel|personne|canada|ontario|centrale?|lab|shop|street|road|rd|avenue|ave|"
    r"drive|classroom|classe|self|live|in-class|flexible|contact|see|call|blended)\b|"
    r"^(?:north|south|east|west|nord|sud|est|ouest|downtown|campus)(?: campus)?$"
)


_NEVER_TOWN = re.compile(
    r"^on$|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:january|february|march|april|may|june|july|august|september|"
    r"october|november|december|winter|spring|summer|fall|english|french|grade|level|unit|suite|floor|room)\b"
)
# The house number, the unit or the postal code is no part of a town: "Unit 4, North Bay", "St. Thomas N5P".
_POSTAL_END = re.compile(r"\s+[A-Z]\d[A-Z]?(?: ?\d[A-Z]\d)?$")


_AFTER_STREET = re.compile(
    r"(?:,? (?:[Uu]nit|[Ss]uite|[Bb]ureau|[Ll]ocal|[Rr]oom|[Ss]alle|\d(?:st|nd|rd|th|e)?|[Mm]ain) ?(?:\w{1,4} )?"
    r"(?:floor|étage)?\w{0,4})?"
    rf",? (?:à )?(?P<town>{_TOWN})"
)


def read(claim: Claim, context: Context) -> Reading[Place] | None:
    """Return where words say that it is held; None when they name neither a town nor a street."""
    text = words_of(claim)
    street = _STREET.search(text)
    places = [*_TOWN_PROVINCE.finditer(text, street.end() if street else 0), *_TOWN_PROVINCE.finditer(text)]
    placed = next((each for each in places if not _NEVER_TOWN.search(flat(each["town"]))), None)
    if placed is not None:
        town: str | None = _POSTAL_END.sub("", placed["town"])
        province = _PROVINCES[flat(placed["province"])]
        start = street.start() if street and street.start() < placed.start("town") else placed.start("town")
        address = text[start : placed.end()].strip(" ,.;") if street and start == street.start() else None
        return Reading(Place(town, province, address), text[start : placed.end()].strip(" ,;"))
    if street is not None:
        after = _AFTER_STREET.match(text[street.end() :])
        town = _POSTAL_END.sub("", after["town"]).rstrip(".") if after else None
        town = town if town and _is_town(town) else None
        if town is None and (held := _held_in(text)) is not None:
            return Reading(Place(held.value.town, None, text[street.start() : street.end()].strip(" ,.;")), text)
        end = street.end() + (after.end() if after and town else 0)
        address = text[street.start() : end].strip(" ,.;")
        return Reading(Place(town, None, address), address)
    return _held_in(text) or _named(text, flat(claim.label))


def _held_in(text: str) -> Reading[Place] | None:
    """Return the town that words name as where it is held, without an address: "in person in Ottawa"."""
    for found in _HELD_IN.finditer(text):
        town = _CAMPUS.sub("", next(part for part in found.groups() if part)).rstrip(".,")
        if _is_town(town):
            return Reading(Place(town, None, None), found.group().strip(" ,"))
    return None


def _is_town(name: str) -> bool:
    """Tell whether a name may be one of a town, rather than of a room, a way of delivery, a day or a language."""
    words = flat(name)
    return len(name) <= 40 and not _NO_TOWN.search(words) and not _NEVER_TOWN.search(words)


def _named(text: str, label: str) -> Reading[Place] | None:
    """Return the town that is the whole value of a label about a place: "Ville : Sudbury", "Location: Thunder Bay"."""
    if not (_TOWN_LABEL.search(label) or _PLACE_LABEL.search(label)):
        return None
    found = _WHOLE_TOWN.match(text) or _BEHIND_A_HOUSE.fullmatch(text)
    town = _CAMPUS.sub("", found["town"]).rstrip(".") if found else ""
    if not town or not _is_town(town):
        return None
    return Reading(Place(town, None, None), text)
