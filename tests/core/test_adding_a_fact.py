"""Adding a fact takes six files or fewer, and the whole program knows it: tried on a copy of the project.

CONTRIBUTING says which files. When this test fails, something lists the facts by hand that the fact table could give.
"""

import json
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

ROOT = Path(__file__).parents[2]
CATALOG = "config/locale/fr/LC_MESSAGES/mcli.po"
ROW = """    Fact(
        "childcare", N_("Childcare on site"), (Key("childcare", FLAG, column="INTEGER"),),
        reader="simple.childcare", guard=WATCHED, spreadsheet=10,
        option=Filter("--childcare", "", N_("Only what has childcare on site.")),
    ),
"""
READER = '''"""Whether there is childcare where a course is held."""

import re

from mcli.core.claims import Claim
from mcli.facts.reading import Context, Reading, flat, words_of

_NO = re.compile(r"(?:no|none|not|non|aucune?|pas)\\\\b")
_YES = re.compile(r"(?:yes|available|on site|oui|offerte?|disponible)\\\\b")


def read(claim: Claim, context: Context) -> Reading[bool] | None:
    """Return whether the words say that there is childcare, None where they leave it open."""
    text = words_of(claim)
    if _NO.match(flat(text)):
        return Reading(False, text)
    return Reading(True, text) if _YES.match(flat(text)) else None
'''.replace("\\\\", "\\")
FRENCH = """
msgid "Childcare on site"
msgstr "Garde d’enfants sur place"

msgid "Only what has childcare on site."
msgstr "Seulement s’il y a un service de garde sur place."
"""
PAGE = """<!doctype html><html lang="{lang}"><head><title>{title}</title></head><body><main><h1>{title}</h1>
<dl><dt>{cost}</dt><dd>$40</dd><dt>{length}</dt><dd>6 {hours}</dd><dt>{label}</dt><dd>{words}</dd></dl></main>
</body></html>"""
ENGLISH_PAGE = PAGE.format(
    lang="en", title="Safe Food Handling", cost="Course fee", length="Duration", hours="hours",
    label="Child care", words="Yes, on site",
)  # fmt: skip
FRENCH_PAGE = PAGE.format(
    lang="fr", title="Salubrité des aliments", cost="Frais", length="Durée", hours="heures",
    label="Service de garde", words="Non",
)  # fmt: skip
LISTINGS = """source: mine
listings:
  - id: mine/soup
    title: Soup making
    url: https://www.example.ca/soup
    provider: Example College
    childcare: true
    evidence:
      childcare: {quote: "Yes, on site", url: "https://www.example.ca/soup", method: label}
"""
# A second reading of the same listing no longer has childcare: what a refresh would write down.
CHANGE = """
from pathlib import Path
from mcli import yaml_io
from mcli.catalogue.review.harvested import Harvested
from mcli.catalogue.review.merge import merge
from mcli.catalogue.store import changes, listing_files
from dataclasses import replace
home = Path({home!r})
kept = listing_files.read(home / "listings/mine.yaml")
fresh = replace(kept.listings[0], childcare=False)
merged = merge(kept, Harvested("mine", "2026-11-20", (fresh,)))
(home / "changes").mkdir()
yaml_io.write(home / "changes/mine.yaml", changes.content_of("mine", changes.History(merged.changes)))
"""

Program = Callable[..., str]


def insert(path: Path, before: str, text: str) -> None:
    """Insert a text before the only place where another one is."""
    old = path.read_text(encoding="utf-8")
    assert old.count(before) == 1, (path, before)
    path.write_text(old.replace(before, text + before), encoding="utf-8")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project with the fact "childcare" added, and nothing else changed."""
    copy = tmp_path_factory.mktemp("project")
    for name in ("mcli", "config"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    insert(copy / "mcli/core/fact_table.py", '    _beside(\n        "sector"', ROW)
    insert(copy / "mcli/core/models.py", "    sector: str | None = None\n", "    childcare: bool | None = None\n")
    (copy / "mcli/facts/simple/childcare.py").write_text(READER, encoding="utf-8")
    english = '    Form("childcare", ("child ?care(?: on site)?", "day ?care")),\n'
    french = '    Form("childcare", ("(?:service de )?garde(?: d\'enfants)?", "garderie")),\n'
    insert(copy / "mcli/scrapers/labels/en.py", '    Form("code", (\n        "codes?"', english)
    insert(copy / "mcli/scrapers/labels/fr.py", '    Form("assessment", (\n', french)
    with (copy / CATALOG).open("a", encoding="utf-8") as file:
        file.write(FRENCH)
    changed = set(changed_files(copy))
    assert len(changed) <= 6, sorted(changed)
    with (copy / CATALOG).open("rb") as source, (copy / CATALOG).with_suffix(".mo").open("wb") as compiled:
        write_mo(compiled, read_po(source))
    return copy


def changed_files(copy: Path) -> Iterator[str]:
    """Yield the files of the copy that differ from the project's, or are not in it."""
    for path in copy.rglob("*"):
        name = path.relative_to(copy).as_posix()
        if path.is_file() and not ((ROOT / name).is_file() and (ROOT / name).read_bytes() == path.read_bytes()):
            yield name


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home folder with a listing that has the new fact."""
    (tmp_path / "listings").mkdir()
    (tmp_path / "listings/mine.yaml").write_text(LISTINGS, encoding="utf-8")
    return tmp_path


@pytest.fixture
def program(project: Path, home: Path) -> Program:
    """The program of the copy, as a process of its own: its standard output."""

    def call(*argv: object, code: str = "") -> str:
        command = ["-c", code] if code else ["-m", "mcli", *map(str, argv)]
        result = subprocess.run(
            [sys.executable, *command],
            cwd=project,
            capture_output=True,
            check=False,
            env={"MCLI_HOME": str(home), "PATH": "", "LANG": "en_CA.UTF-8", "SYSTEMROOT": "", "PYTHONUTF8": "1"},
        )
        assert result.returncode == 0, result.stderr.decode("utf-8")
        return result.stdout.decode("utf-8")

    return call


def test_a_new_fact_is_shown_with_its_words_in_both_languages(program: Program) -> None:
    assert "Childcare on site: yes" in program("show", "mine/soup")
    assert "“Yes, on site”" in program("show", "mine/soup")
    assert "Garde d’enfants sur place : oui" in program("--lang", "fr", "show", "mine/soup").replace("\u00a0", " ")


def test_a_new_fact_is_a_key_of_every_listing(program: Program) -> None:
    found = {each["id"]: each for each in json.loads(program("find", "--limit", "0", "--format", "json"))}

    assert found["mine/soup"]["childcare"] is True
    assert found["mine/soup"]["evidence"]["childcare"]["quote"] == "Yes, on site"
    assert all(each["childcare"] is None for name, each in found.items() if name != "mine/soup")


def test_a_new_fact_is_a_filter(program: Program) -> None:
    found = json.loads(program("find", "--childcare", "--format", "json"))

    assert [each["id"] for each in found] == ["mine/soup"]
    assert "Only what has childcare on site." in program("find", "--help")


def test_a_new_fact_is_a_column_of_the_spreadsheet(program: Program, home: Path) -> None:
    program("export", "mine/soup", "--to", "xlsx", "--out", home / "soup.xlsx")

    with zipfile.ZipFile(home / "soup.xlsx") as book:
        assert "Childcare on site" in book.read("xl/sharedStrings.xml").decode("utf-8")


def test_a_change_of_a_new_fact_is_told(program: Program, home: Path) -> None:
    program(code=CHANGE.format(home=str(home)))

    assert "(Childcare on site: yes → no)" in program("changes", "--since", "2026-01-01")


def test_a_new_fact_can_be_corrected(program: Program) -> None:
    program("correct", "mine/soup", "--set", "childcare=false", "--by", "AB", "--because", "They told me")

    assert "Childcare on site: no" in program("show", "mine/soup")


@pytest.mark.parametrize(
    ("page", "value", "words"), [(ENGLISH_PAGE, True, "Yes, on site"), (FRENCH_PAGE, False, "Non")]
)
def test_a_new_fact_is_read_from_a_page(program: Program, home: Path, page: str, value: bool, words: str) -> None:
    (home / "page.html").write_text(page, encoding="utf-8")

    found = json.loads(program("sources", "try", home / "page.html", "--format", "json"))

    assert [each["childcare"] for each in found] == [value]
    assert found[0]["evidence"]["childcare"]["quote"] == words
