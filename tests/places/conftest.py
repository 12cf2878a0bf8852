"""The gazetteer of the project, read once, and a small one to break."""

from collections.abc import Callable
from pathlib import Path

import pytest

from mcli.places.gazetteer import Gazetteer
from mcli.places.reading import FILES, read_gazetteer

FOLDER = Path(__file__).parents[2] / "config" / "places"

SMALL = {
    "towns": [
        "hamilton,Hamilton,,Steeltown,city,hamilton-division,,usual,569353,43.25,-79.85,hand",
        "hamilton-township,Hamilton,,,township,east-division,,,,44.07,-78.22,hand",
        "bath,Bath,,,community,east-division,,common_word,1180,44.18,-76.77,hand",
    ],
    "divisions": [
        "hamilton-division,3525,Hamilton,,,single_tier,abea,,569353,43.25,-79.85,15",
        "east-division,3514,East,Est,,county,locs,,89365,44,-78,60",
    ],
    "networks": [
        "abea,ABEA,,,regional,Hamilton,Hamilton,,seen,43.25,-79.85,15",
        "locs,LOCS,,,regional,East,Est,,seen,44,-78,60",
    ],
    "areas": ["both,Both Ends,,,hamilton-division,bath,,43.5,-79,200"],
    "postal": ["L8P,hamilton,43.257,-79.87,hand"],
    "elsewhere": ["Winnipeg,,,Manitoba,Manitoba"],
}


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return read_gazetteer({name: (FOLDER / f"{name}.csv").read_text(encoding="utf-8").splitlines() for name in FILES})


@pytest.fixture
def small() -> Callable[..., Gazetteer]:
    """Read the small gazetteer with the lines of some files in place of its own."""

    def read(**lines: list[str]) -> Gazetteer:
        return read_gazetteer({name: [",".join(FILES[name]), *(SMALL | lines)[name]] for name in FILES})

    return read
