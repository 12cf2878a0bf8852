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
_TOWN = (
    r"[A-ZÀ-Ý][\w'’.-]*(?:[ -](?:[A-ZÀ-Ý][\w'’.-]*|of|the|on|upon|de|du|des|la|le|sur|and)){0,4}"  # Sault Ste. Marie
)
_CODES = "|".join(sorted((re.escape(each) for each in _PROVINCES), key=len, reverse=True))
# Sudbury, ON P3E 2A5 · Sudbury (Ontario) P3E 2A5 · Thunder Bay, Ontario
_TOWN_PROVINCE = re.compile(
    rf"(?:^|[,;|–—-] ?|\b(?:in|at|à|a) )(?P<town>{_TOWN}),? \(?(?P<province>(?i:{_CODES}))\b\.?\)?"
    r"(?P<code>,? [A-Z]\d[A-Z] ?\d[A-Z]\d)?"
)
_FRENCH_STREET = (
    r"(?:rue|avenue|boul(?:evard|\.)?|chemin|ch\.|promenade|place|route)"
    r"(?: (?:de|du|des|de la|la|le|l['’])? ?[\w'’.-]+){1,4}"
)
_ENGLISH_STREET = (
    r"(?:[\w'’.-]+ ){1,4}(?:street|st|road|rd|avenue|ave|drive|dr|boulevard|blvd|lane|way|crescent|cres|court|place|"
    r"highway|hwy|parkway|pkwy|circle|terrace|trail|line|sideroad)\b\.?(?: (?:north|south|east|west|[nsew])\b\.?)?"
)
# 303 York Street · 12A, rue Notre-Dame Est · 1400 Barrydowne Rd.
_STREET = re.compile(rf"\b(?P<street>\d{{1,5}}[A-Za-z]?,? (?:{_FRENCH_STREET}|{_ENGLISH_STREET}))", re.IGNORECASE)
_WHOLE_TOWN = re.compile(
    rf"(?:(?:in|à|en personne à|in person in|in-person,?) )?(?P<town>{_TOWN})(?: campus| Campus)?[.]?"
)
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


def read(claim: Claim, context: Context) -> Reading[Place] | None:
    """Return where words say that it is held; None when they name neither a town nor a street."""
    text = words_of(claim)
    street = _STREET.search(text)
    placed = _TOWN_PROVINCE.search(text, street.end() if street else 0) or _TOWN_PROVINCE.search(text)
    if placed is not None:
        town, province = placed["town"], _PROVINCES[flat(placed["province"])]
        start = street.start() if street and street.start() < placed.start("town") else placed.start("town")
        address = text[start : placed.end()].strip(" ,.;") if street and start == street.start() else None
        return Reading(Place(town, province, address), text[start : placed.end()].strip(" ,;"))
    if street is not None:
        after = re.match(rf",? (?P<town>{_TOWN})", text[street.end() :])
        town = after["town"].rstrip(".") if after and not _NO_TOWN.search(flat(after["town"])) else None
        end = street.end() + (after.end() if after and town else 0)
        address = text[street.start() : end].strip(" ,.;")
        return Reading(Place(town, None, address), address)
    return _named(text, flat(claim.label))


def _named(text: str, label: str) -> Reading[Place] | None:
    """Return the town that is the whole value of a label about a place: "Ville : Sudbury", "Location: Thunder Bay"."""
    if not (_TOWN_LABEL.search(label) or _PLACE_LABEL.search(label)):
        return None
    found = _WHOLE_TOWN.fullmatch(text)
    town = re.sub(r" [Cc]ampus$", "", found["town"]).rstrip(".") if found else ""
    if not town or len(town) > 40 or _NO_TOWN.search(flat(town)):
        return None
    return Reading(Place(town, None, None), text)
