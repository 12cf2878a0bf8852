"""The gazetteer from the lines of its files, or every fault in them at once."""

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from mcli.core.errors import N_, Fault, FileError, Message
from mcli.places.gazetteer import Gazetteer
from mcli.places.names import fold_name
from mcli.places.records import POINTS, Elsewhere, Kind, Network, Place

# name of the file without .csv -> its columns, in this order; the first line of the file says them.
FILES: Final[Mapping[str, tuple[str, ...]]] = {
    "towns": (
        "key", "name", "name_fr", "other_names", "kind", "division", "network", "flags", "population", "latitude",
        "longitude", "source",
    ),
    "divisions": (
        "key", "code", "name", "name_fr", "other_names", "kind", "network", "flags", "population", "latitude",
        "longitude", "radius_km",
    ),
    "networks": (
        "key", "name", "name_fr", "other_names", "stream", "region", "region_fr", "website", "confidence", "latitude",
        "longitude", "radius_km",
    ),
    "areas": (
        "key", "name", "name_fr", "other_names", "divisions", "with", "except", "latitude", "longitude", "radius_km",
    ),
    "postal": ("code", "towns", "latitude", "longitude", "source"),
    "elsewhere": ("name", "name_fr", "other_names", "where", "where_fr"),
}  # fmt: skip
FLAGS: Final = frozenset({"usual", "common_word", "not_in_text"})
FORMS: Final = frozenset({"county", "united_counties", "region", "district", "single_tier"})
STREAMS: Final = frozenset({"regional", "francophone", "indigenous", "deaf"})
EVERYWHERE: Final = "*"
_POINT_KINDS: Final = {kind.value: kind for kind in POINTS}


class _Row(NamedTuple):
    line: int
    cells: Sequence[str]


class _Faults:
    """The faults found so far."""

    def __init__(self) -> None:
        self.found: list[Fault] = []

    def add(self, file: str, line: int, text: str, /, **values: object) -> None:
        self.found.append(Fault(f"{file}.csv", line, Message(text, values)))


def read_gazetteer(files: Mapping[str, Iterable[str]]) -> Gazetteer:
    """Return the gazetteer of the lines of its six files (`FILES`), given by name without .csv.

    A missing file has no rows. Raises FileError with every fault: a wrong heading, a row with too few or too many
    cells, a key given twice, a number, kind or flag that is none, a division, network or town that is not there.
    """
    faults = _Faults()
    rows = {name: list(_rows(name, files.get(name, ()), faults)) for name in FILES}
    if not faults.found:
        reader = _Reader(rows, faults)
        gazetteer = reader.gazetteer()
        if not faults.found:
            return gazetteer
    raise FileError(N_("The list of places cannot be used."), faults.found)


def _rows(file: str, lines: Iterable[str], faults: _Faults) -> Iterator[_Row]:
    reader = csv.reader(lines)
    columns = FILES[file]
    for cells in reader:
        if reader.line_num == 1:
            if tuple(cells) != columns:
                faults.add(file, 1, N_("the first line must be: {columns}"), columns=",".join(columns))
        elif len(cells) == len(columns):
            yield _Row(reader.line_num, cells)
        elif cells:
            faults.add(
                file, reader.line_num, N_("{count} cells, where {wanted} are needed"),
                count=len(cells), wanted=len(columns),
            )  # fmt: skip


def _many(cell: str) -> tuple[str, ...]:
    if ";" not in cell:
        return (cell,) if cell else ()
    return tuple(each.strip() for each in cell.split(";") if each.strip())


class _Reader:
    """Makes records of rows and notes what cannot be one."""

    def __init__(self, rows: Mapping[str, Sequence[_Row]], faults: _Faults) -> None:
        self._rows = rows
        self._faults = faults
        self._keys = {name: {row.cells[0] for row in rows[name]} for name in FILES}
        self._network_of = {row.cells[0]: row.cells[6] for row in rows["divisions"]}

    def gazetteer(self) -> Gazetteer:
        makers: tuple[tuple[str, Callable[[_Row], Place]], ...] = (
            ("towns", self._town), ("divisions", self._division), ("networks", self._region), ("areas", self._area),
        )  # fmt: skip
        places: dict[str, Place] = {}
        for file, make in makers:
            for row in self._rows[file]:
                if row.cells[0] in places:
                    self._faults.add(file, row.line, N_("the key {key} is given twice"), key=row.cells[0])
                places[row.cells[0]] = make(row)
        for row in self._rows["postal"]:
            place = self._postal(row, places)
            if place.key in places:
                self._faults.add("postal", row.line, N_("the key {key} is given twice"), key=place.key)
            places[place.key] = place
        networks = tuple(self._network(row) for row in self._rows["networks"])
        return Gazetteer(places.values(), networks, self._elsewhere())

    def _known(self, file: str, row: _Row, among: str, keys: Sequence[str]) -> None:
        known = self._keys[among]
        for key in keys:
            if key not in known:
                self._faults.add(file, row.line, N_("{key} is not in {file}"), key=key, file=f"{among}.csv")

    def _one_of(self, file: str, row: _Row, words: Iterable[str], known: frozenset[str]) -> None:
        for word in words:
            if word not in known:
                self._faults.add(
                    file, row.line, N_("{word} is none of {known}"), word=word, known=", ".join(sorted(known))
                )

    def _numbers(self, file: str, row: _Row, cells: Sequence[str]) -> list[float]:
        try:
            return [float(cell) for cell in cells]
        except ValueError:
            self._faults.add(file, row.line, N_("{cells} must be numbers"), cells=", ".join(cells))
            return [0.0] * len(cells)

    def _town(self, row: _Row) -> Place:
        key, name, name_fr, others, kind, division, network, flags, people, latitude, longitude, _ = row.cells
        sort = _POINT_KINDS.get(kind)
        if sort is None or network or division not in self._network_of:
            self._known("towns", row, "divisions", [division])
            self._known("towns", row, "networks", [network] if network else [])
            self._one_of("towns", row, [kind], frozenset(_POINT_KINDS))
        marks = _many(flags)
        if marks:
            self._one_of("towns", row, marks, FLAGS)
        population, north, east = self._numbers("towns", row, (people or "0", latitude, longitude))
        return Place(
            key, sort or Kind.COMMUNITY, name, name_fr, _many(others), division,
            network or self._network_of.get(division, ""), north, east, 0.0, int(population), "", "",
            "usual" in marks, "common_word" in marks, "not_in_text" in marks,
        )  # fmt: skip

    def _division(self, row: _Row) -> Place:
        key, code, name, name_fr, others, form, network, flags, people, latitude, longitude, radius = row.cells
        self._known("divisions", row, "networks", [network])
        self._one_of("divisions", row, [form], FORMS)
        marks = _many(flags)
        self._one_of("divisions", row, marks, FLAGS)
        population, north, east, far = self._numbers("divisions", row, (people, latitude, longitude, radius))
        return Place(
            key, Kind.DIVISION, name, name_fr, _many(others), key, network, north, east, far, int(population), form,
            code, "usual" in marks, "common_word" in marks, "not_in_text" in marks,
        )  # fmt: skip

    def _region(self, row: _Row) -> Place:
        key, name, name_fr, others, stream, _, _, _, _, latitude, longitude, radius = row.cells
        self._one_of("networks", row, [stream], STREAMS)
        north, east, far = self._numbers("networks", row, (latitude, longitude, radius))
        divisions = () if stream == "regional" else (EVERYWHERE,)
        return Place(
            key, Kind.NETWORK, name, name_fr, _many(others), "", key, north, east, far, divisions=divisions
        )  # fmt: skip

    def _area(self, row: _Row) -> Place:
        key, name, name_fr, others, inside, extra, without, latitude, longitude, radius = row.cells
        divisions, towns, left_out = _many(inside), _many(extra), _many(without)
        self._known("areas", row, "divisions", [each for each in divisions if each != EVERYWHERE])
        self._known("areas", row, "towns", [*towns, *left_out])
        north, east, far = self._numbers("areas", row, (latitude, longitude, radius))
        return Place(
            key, Kind.AREA, name, name_fr, _many(others), "", "", north, east, far,
            divisions=divisions, towns=towns, without=left_out,
        )  # fmt: skip

    def _postal(self, row: _Row, places: Mapping[str, Place]) -> Place:
        code, cell, latitude, longitude, _ = row.cells
        towns = _many(cell)
        self._known("postal", row, "towns", towns)
        first = places.get(towns[0]) if towns else None
        north, east = self._numbers("postal", row, (latitude, longitude))
        return Place(
            code.lower(), Kind.POSTAL, code, "", (), first.division if first else "", first.network if first else "",
            north, east, towns=towns,
        )  # fmt: skip

    def _network(self, row: _Row) -> Network:
        key, name, name_fr, _, stream, region, region_fr, website, confidence, *_ = row.cells
        return Network(key, name, name_fr, stream, region, region_fr, website, confidence)

    def _elsewhere(self) -> dict[tuple[str, ...], Elsewhere]:
        found: dict[tuple[str, ...], Elsewhere] = {}
        for row in self._rows["elsewhere"]:
            name, name_fr, others, where, where_fr = row.cells
            record = Elsewhere(name, name_fr, where, where_fr)
            for each in (name, name_fr, *_many(others)):
                if each:
                    found.setdefault(fold_name(each), record)
        return found
