"""What the gazetteer knows and what it answers, as frozen records."""

from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What a place is."""

    CITY = "city"
    TOWN = "town"
    VILLAGE = "village"
    TOWNSHIP = "township"
    MUNICIPALITY = "municipality"
    COUNTY_MUNICIPALITY = "county_municipality"  # Prince Edward County: one municipality that is called a county
    COMMUNITY = "community"  # people live there; it has no council of its own
    PART = "part"  # a part of a city
    FIRST_NATION = "first_nation"
    POSTAL = "postal"  # the district of the first three characters of a postal code
    DIVISION = "division"  # a census division
    NETWORK = "network"  # the region of a literacy network
    AREA = "area"  # a wider area with a usual name: Northern Ontario, Kitchener-Waterloo


POINTS = frozenset(Kind) - {Kind.POSTAL, Kind.DIVISION, Kind.NETWORK, Kind.AREA}


class Place(NamedTuple):
    """A place in Ontario.

    `division` and `network` are keys, "" where the place lies in several. `latitude` and `longitude` are in degrees
    (WGS 84). A wide place (division, network, area, rural postal district) has its middle there, where its people
    live, and `radius_km` reaches its farthest town. `population` is 0 where it is not known. `form` is what a
    division is called: county, united_counties, region, district or single_tier.
    """

    key: str
    kind: Kind
    name: str
    name_fr: str
    other_names: tuple[str, ...]
    division: str
    network: str
    latitude: float
    longitude: float
    radius_km: float = 0.0
    population: int = 0
    form: str = ""
    code: str = ""  # the code of a census division in the Standard Geographical Classification
    usual: bool = False  # this is what the bare name means when several places have it
    common_word: bool = False  # the name is also a word or a person's name: in free text it needs a sign
    not_in_text: bool = False  # in free text it is a place only with "Ontario" or "Town of"
    divisions: tuple[str, ...] = ()  # what an area is made of
    towns: tuple[str, ...] = ()
    without: tuple[str, ...] = ()

    @property
    def is_point(self) -> bool:
        """Tell whether this is a town, a community or a part of a city, not a wide area."""
        return self.kind in POINTS

    def name_in(self, language: str) -> str:
        """Return the name in the language (en, fr); the English name where no French one is known."""
        return self.name_fr if language == "fr" and self.name_fr else self.name


class Network(NamedTuple):
    """A literacy network. `stream` is regional, francophone, indigenous or deaf; `website` is "" when not known."""

    key: str
    name: str
    name_fr: str
    stream: str
    region: str
    region_fr: str
    website: str
    confidence: str  # how sure the area is: seen on a page, named, or recalled


class Elsewhere(NamedTuple):
    """A place outside Ontario that people type, and where it is, in both languages."""

    name: str
    name_fr: str
    where: str
    where_fr: str

    @property
    def is_wide(self) -> bool:
        """Tell whether this is a whole province, state or country."""
        return self.where.removeprefix("the ").removesuffix(" State") == self.name


class Ambiguity(NamedTuple):
    """Words that mean several places of Ontario; the best known first."""

    words: str
    choices: tuple[Place, ...]


class Unknown(NamedTuple):
    """Words that name no place of Ontario.

    `elsewhere` is set when they name a place outside Ontario; `suggestions` are places with a like name, the
    likeliest first.
    """

    words: str
    suggestions: tuple[Place, ...] = ()
    elsewhere: Elsewhere | None = None


class Mention(NamedTuple):
    """A place that a text names: what it means, and from where to where the name stands in the text."""

    meaning: Place | Ambiguity
    start: int
    end: int


class Nearby(NamedTuple):
    """A place and how far it is, in kilometres as the crow flies."""

    place: Place
    km: float
