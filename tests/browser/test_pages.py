"""Sheets and the site in Chromium: axe-core finds nothing, 320 pixels are enough, the keyboard reaches everything.

Needs Chromium (`MCLI_CHROMIUM`, else the one on the path) and the npm packages axe-core and playwright-core
(`MCLI_NODE_MODULES`, else `node_modules` of the checkout). Without them these tests are skipped, and say so.
"""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import FREE, Run, listing, write_listings

HERE = Path(__file__).parent
CHROMIUM = os.environ.get("MCLI_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
MODULES = Path(os.environ.get("MCLI_NODE_MODULES") or HERE.parents[1] / "node_modules")
MISSING = [
    name
    for name, there in (
        ("chromium", CHROMIUM),
        ("node", shutil.which("node")),
        *((each, (MODULES / each).is_dir()) for each in ("axe-core", "playwright-core")),
    )
    if not there
]

pytestmark = [
    pytest.mark.skipif(bool(MISSING), reason=f"not on this computer: {', '.join(MISSING)}"),
    pytest.mark.xdist_group("browser"),
]


def checked(pages: list[Path]) -> list[dict[str, Any]]:
    """Return what the browser says of each page."""
    addresses = [page.resolve().as_uri() for page in pages]
    environment = {**os.environ, "NODE_PATH": str(MODULES)}
    command = ["node", str(HERE / "axe.cjs"), str(CHROMIUM), *addresses]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def assert_sound(pages: list[Path]) -> None:
    for each in checked(pages):
        assert each["violations"] == [], each["page"]
        assert each["passes"] > 15
        assert each["width"] <= 320, each["page"]
        assert each["elsewhere"] == []
        assert each["keyboard"]["reached"] == each["keyboard"]["wanted"], each["page"]
        assert each["keyboard"]["hidden"] == 0, each["page"]
        assert each["printed"] > 1000


LONG = "A-very-long-title-without-a-space" * 10


@pytest.fixture
def home_with_two(home: Path) -> Path:
    french = '    page_language: fr\n    summary: "<b>Une leçon</b> sur les aliments."\n    sector: food\n'
    write_listings(home, "mine", listing("one", LONG, FREE + "    sector: food\n"),
                   listing("deux", "Manipulation des aliments <script>", french))  # fmt: skip
    return home


def test_sheets_and_handouts_are_accessible(run: Run, home_with_two: Path, tmp_path: Path, ask: Run) -> None:
    pages = [tmp_path / f"{name}.html" for name in ("sheet", "large", "handout")]
    run("--lang", "both", "export", "mine/one", "mine/deux", "--path", "employment", "--out", pages[0])
    run("--lang", "fr", "export", "mine/deux", "--large-print", "--out", pages[1])
    ask("export", "--free", "--path", "employment", "--out", pages[2])

    assert_sound(pages)


def test_the_site_is_accessible(run: Run, home_with_two: Path, tmp_path: Path) -> None:
    run("export", "--layout", "site", "--out", tmp_path / "site")

    top = tmp_path / "site"
    names = ("index.html", "en/index.html", "fr/index.html", "fr/employment-all.html", "en/free-open.html",
             "en/courses/mine-one.html", "fr/courses/mine-deux.html", "fr/courses/mine-one.html")  # fmt: skip
    assert_sound([top / name for name in names])


def test_a_page_with_faults_is_reported(tmp_path: Path) -> None:
    page = tmp_path / "bad.html"
    page.write_text("<html><body><img src='x.png'><p style='color:#ccc'>faint</p></body></html>", encoding="utf-8")

    assert checked([page])[0]["violations"]
