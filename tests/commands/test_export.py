"""`mcli export`: files as people ask for them, and nothing written where it should not be."""

import csv
import io
import json
import re
import sys
from pathlib import Path

import openpyxl
import pytest

from mcli import yaml_io
from tests.conftest import FREE, Run, listing, write_listings
from tests.sheets.examples import PNG

pytest.importorskip("typst", reason="there is no PDF engine on this computer")

FORMATS = ["pdf", "html", "docx", "md", "txt", "csv", "xlsx", "json", "jsonld"]
STARTS = {
    "pdf": b"%PDF",
    "docx": b"PK",
    "xlsx": b"PK",
    "html": b"<!DOCTYPE html>",
    "csv": b"\xef\xbb\xbf",
    "json": b"[",
}


@pytest.fixture
def two(home: Path) -> Path:
    """A home with two listings of its own, one of them in French."""
    french = "    page_language: fr\n    sector: food\n"
    write_listings(home, "mine", listing("one", "Food Handling", FREE + "    sector: food\n"),
                   listing("deux", "Manipulation des aliments", french))  # fmt: skip
    return home


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("language", ["en", "fr", "both"])
def test_every_format_is_written_in_every_language(
    run: Run, two: Path, tmp_path: Path, form: str, language: str
) -> None:
    out = tmp_path / f"sheet.{form}"

    result = run("--lang", language, "export", "mine/one", "mine/deux", "--out", out)

    assert result.code == 0, result.err
    assert out.read_bytes().startswith(STARTS.get(form, b""))
    assert result.out == ""


@pytest.mark.parametrize("form", ["html", "md", "txt", "json"])
def test_ids_are_printed_in_their_order(run: Run, two: Path, form: str) -> None:
    text = run("export", "mine/deux", "mine/one", "--to", form, "--out", "-").out

    assert text.index("Manipulation des aliments") < text.index("Food Handling")


def test_the_part_after_the_slash_is_enough(run: Run, two: Path) -> None:
    assert "Food Handling" in run("export", "one", "--to", "md", "--out", "-").out


def test_an_id_that_does_not_exist_is_answered_with_the_nearest(run: Run, two: Path, tmp_path: Path) -> None:
    result = run("export", "mine/won", "--out", tmp_path / "x.pdf")

    assert result.code == 1
    assert "Did you mean “mine/one”?" in result.err
    assert not (tmp_path / "x.pdf").exists()


def test_filters_give_one_handout_of_all_that_pass(run: Run, two: Path) -> None:
    text = run("export", "--free", "--source", "mine", "--to", "md", "--out", "-").out

    assert "## Food and hospitality" in text
    assert "### Food Handling" in text
    assert "Manipulation" not in text


def test_one_sheet_a_listing(run: Run, two: Path, tmp_path: Path) -> None:
    result = run("export", "--source", "mine", "--each", "--out", tmp_path / "sheets", "--to", "html")

    assert result.code == 0
    assert sorted(path.name for path in (tmp_path / "sheets").iterdir()) == ["mine-deux-en.html", "mine-one-en.html"]
    assert "Written: 2 files" in result.err


def test_one_handout_a_path_and_language(ask: Run, tmp_path: Path) -> None:
    result = ask("--lang", "both", "export", "--free", "--each-path", "--to", "txt", "--out", tmp_path / "paths")

    names = sorted(path.name for path in (tmp_path / "paths").iterdir())
    assert result.code == 0
    assert len(names) == 10
    assert "employment-en.txt" in names
    assert "emploi-fr.txt" in names
    assert "emploi" in (tmp_path / "paths/emploi-fr.txt").read_text(encoding="utf-8").splitlines()[0]


def test_the_ending_of_the_file_says_the_format(run: Run, two: Path, tmp_path: Path) -> None:
    run("export", "mine/one", "--out", tmp_path / "x.docx")

    assert (tmp_path / "x.docx").read_bytes().startswith(b"PK")


def test_an_ending_that_contradicts_the_format_is_an_error(run: Run, two: Path, tmp_path: Path) -> None:
    result = run("export", "mine/one", "--to", "pdf", "--out", tmp_path / "x.html")

    assert result.code == 2
    assert "--to says pdf" in result.err


def test_an_existing_file_stays_unless_it_is_forced(run: Run, two: Path, tmp_path: Path) -> None:
    out = tmp_path / "x.md"
    out.write_text("mine", encoding="utf-8")

    result = run("export", "mine/one", "--out", out)

    assert result.code == 1
    assert "--force" in result.err
    assert out.read_text(encoding="utf-8") == "mine"
    assert run("export", "mine/one", "--out", out, "--force").code == 0
    assert "Food Handling" in out.read_text(encoding="utf-8")


def test_one_existing_file_stops_a_whole_batch_before_anything_is_written(run: Run, two: Path, tmp_path: Path) -> None:
    (tmp_path / "sheets").mkdir()
    (tmp_path / "sheets/mine-one-en.md").write_text("mine", encoding="utf-8")

    assert run("export", "--source", "mine", "--each", "--to", "md", "--out", tmp_path / "sheets").code == 1
    assert [path.name for path in (tmp_path / "sheets").iterdir()] == ["mine-one-en.md"]


def test_a_folder_that_cannot_be_written_is_named(run: Run, two: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")

    result = run("export", "mine/one", "--out", tmp_path / "file" / "x.pdf")

    assert result.code == 1
    assert "cannot be written" in result.err


def test_many_files_need_a_folder(run: Run, two: Path, tmp_path: Path) -> None:
    assert run("export", "--each", "--source", "mine").code == 2
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert run("export", "--each", "--source", "mine", "--out", tmp_path / "file").code == 2


def test_when_no_listing_passes_nothing_is_written_and_a_filter_is_named(run: Run, two: Path, tmp_path: Path) -> None:
    result = run("export", "--source", "mine", "--free", "--max-hours", "1", "--out", tmp_path / "x.pdf")

    assert result.code == 0
    assert "nothing was written" in result.err
    assert re.search(r"Without --source mine there would be \d+ listing", result.err)
    assert not (tmp_path / "x.pdf").exists()


def test_an_unlisted_listing_is_never_exported(run: Run, home: Path, tmp_path: Path) -> None:
    write_listings(home, "mine", listing("gone", "Gone", "    status: unlisted\n"), listing("here", "Here"))

    assert run("export", "mine/gone", "--out", tmp_path / "x.pdf").code == 1
    result = run("export", "--source", "mine", "--include-unlisted", "--to", "json", "--out", "-")
    assert [each["id"] for each in json.loads(result.out)] == ["mine/here"]


@pytest.mark.parametrize(
    "argv",
    [["mine/one", "--free"], ["mine/one", "--each-path"], ["--each", "--each-path"], ["--layout", "poster"],
     ["--to", "word"],
     ["mine/one", "--limit", "1"], ["mine/one", "--sort", "cost"],
     ["--layout", "site", "--each"], ["mine/one", "--recall", "AAAA-AAAA"]],
)  # fmt: skip
def test_what_contradicts_itself_is_wrong_usage(run: Run, two: Path, argv: list[str], tmp_path: Path) -> None:
    assert run("export", *argv, "--out", tmp_path / "x").code == 2


def test_both_languages_belong_to_export_only(run: Run, two: Path) -> None:
    assert run("--lang", "both", "find").code == 2


def test_csv_opens_in_excel_of_both_languages(run: Run, home: Path) -> None:
    paid = '    cost_status: paid\n    cost_cad: 1249.50\n    evidence:\n      cost: {quote: x, url: "https://www.example.ca/x"}\n'
    write_listings(home, "mine", listing("one", "=1+1", paid))

    english = run("export", "mine/one", "--to", "csv", "--out", "-").out
    french = run("--lang", "fr", "export", "mine/one", "--to", "csv", "--out", "-").out

    first = next(csv.DictReader(io.StringIO(english.lstrip("\ufeff"))))
    second = next(csv.DictReader(io.StringIO(french.lstrip("\ufeff")), delimiter=";"))
    assert (first["Title"], first["Amount (dollars)"]) == ("'=1+1", "1249.5")
    assert (second["Titre"], second["Montant (dollars)"]) == ("'=1+1", "1249,5")
    assert not [cell for each in (first, second) for cell in each.values() if cell.startswith(("[", "{"))]


def test_a_workbook_in_both_languages_has_two_tabs(run: Run, two: Path, tmp_path: Path) -> None:
    run("--lang", "both", "export", "mine/one", "--out", tmp_path / "x.xlsx")

    assert openpyxl.load_workbook(tmp_path / "x.xlsx").sheetnames == ["Courses", "Formations"]


def test_an_ending_that_stands_for_no_format_is_an_error_that_names_the_formats(
    run: Run, two: Path, tmp_path: Path
) -> None:
    result = run("export", "mine/one", "--out", tmp_path / "x.xyz")

    assert result.code == 2
    assert ".xyz" in result.err
    assert "docx" in result.err
    assert not (tmp_path / "x.xyz").exists()
    assert run("export", "mine/one", "--each", "--to", "md", "--out", tmp_path / "sheets.2026").code == 0


def test_an_office_file_that_does_not_exist_is_said(run: Run, two: Path, tmp_path: Path) -> None:
    result = run("export", "mine/one", "--agency", tmp_path / "nofile.yaml", "--out", tmp_path / "x.md")

    assert result.code == 2
    assert "There is no file" in result.err
    assert "nofile.yaml" in result.err


@pytest.mark.parametrize(("form", "said"), [("csv", "one language"), ("xlsx", "one tab for English"), ("md", "")])
def test_what_a_file_in_both_languages_holds_is_said(run: Run, two: Path, tmp_path: Path, form: str, said: str) -> None:
    result = run("--lang", "both", "export", "mine/one", "--out", tmp_path / f"x.{form}")

    assert said in result.err
    assert said or "language" not in result.err


def test_a_site_with_a_limit_says_how_much_it_holds(run: Run, two: Path, tmp_path: Path) -> None:
    result = run("export", "--source", "mine", "--limit", "1", "--layout", "site", "--out", tmp_path / "site")

    assert "only 1 course." in result.err


@pytest.mark.parametrize("key", ["staff_note", "caution"])
def test_a_staff_note_is_shown_to_staff_and_is_not_on_the_sheet(run: Run, home: Path, key: str) -> None:
    learner_note = "{en: Bring your own lunch., fr: Apportez un repas.}"
    notes = f"    {key}: Ask about the date first\n    learner_note: {learner_note}\n"
    write_listings(home, "mine", listing("one", "Food", notes))

    result = run("export", "mine/one", "--to", "txt", "--out", "-")

    assert "Ask about the date first" in result.err
    assert "Ask about the date first" not in result.out
    assert "Good to know: Bring your own lunch." in result.out


AGENCY = "name: Our Place\nphone: 705-555-0100\n"


def test_the_office_stands_on_the_sheet(run: Run, two: Path, tmp_path: Path) -> None:
    (two / "config").mkdir()
    (two / "config/agency.yaml").write_text(AGENCY, encoding="utf-8")
    other = tmp_path / "other.yaml"
    other.write_text("name: Other Place\n", encoding="utf-8")

    assert "Our Place" in run("export", "mine/one", "--to", "txt", "--out", "-").out
    assert "Other Place" in run("export", "mine/one", "--to", "txt", "--out", "-", "--agency", other).out


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [("nam: x\n", 1, "Did you mean “name”?"), ("name: x\nlogo: missing.png\n", 2, "missing.png"),
     ("name: x\nwebsite: javascript:x\n", 2, "web address"), ("name: [\n", None, "YAML")],
)  # fmt: skip
def test_an_office_with_an_error_is_named_with_its_line_and_nothing_is_written(
    run: Run, two: Path, tmp_path: Path, text: str, line: int | None, said: str
) -> None:
    (tmp_path / "agency.yaml").write_text(text, encoding="utf-8")

    result = run("export", "mine/one", "--agency", tmp_path / "agency.yaml", "--out", tmp_path / "x.pdf")

    assert result.code == 5
    assert said in result.err
    assert line is None or f"agency.yaml, line {line}" in result.err
    assert not (tmp_path / "x.pdf").exists()


@pytest.mark.parametrize("form", ["pdf", "html", "docx"])
def test_the_logo_of_the_office_is_printed(run: Run, two: Path, tmp_path: Path, form: str) -> None:
    (tmp_path / "logo.png").write_bytes(PNG)
    (tmp_path / "agency.yaml").write_text("name: Our Place\nlogo: logo.png\n", encoding="utf-8")

    assert run("export", "mine/one", "--agency", tmp_path / "agency.yaml", "--out", tmp_path / f"x.{form}").code == 0


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_a_damaged_logo_is_named_and_nothing_is_written(run: Run, two: Path, tmp_path: Path, form: str) -> None:
    (tmp_path / "logo.png").write_bytes(PNG[:20])
    (tmp_path / "agency.yaml").write_text("name: Our Place\nlogo: logo.png\n", encoding="utf-8")

    result = run("export", "mine/one", "--agency", tmp_path / "agency.yaml", "--out", tmp_path / f"x.{form}")

    assert result.code == 1
    assert "The logo cannot be used" in result.err
    assert not (tmp_path / f"x.{form}").exists()


def test_an_office_changes_the_wording_of_its_sheets(run: Run, two: Path, tmp_path: Path) -> None:
    sheets = two / "config/sheets"
    sheets.mkdir(parents=True)
    (sheets / "en.yaml").write_text("heads:\n  ask_us: Come in and ask.\n", encoding="utf-8")

    assert "Come in and ask." in run("export", "mine/one", "--to", "txt", "--out", "-").out

    (sheets / "en.yaml").write_text("heads:\n  ask_us: Come in.\n  wrong: x\n", encoding="utf-8")
    result = run("export", "mine/one", "--to", "txt", "--out", "-")
    assert result.code == 5
    assert "en.yaml, line 3" in result.err


def test_an_office_changes_a_template_and_hears_what_is_wrong_in_it(run: Run, two: Path, tmp_path: Path) -> None:
    sheets = two / "config/sheets"
    sheets.mkdir(parents=True)
    (sheets / "sheet.html").write_text("<h1>{{ title }}</h1>{{ learner }}", encoding="utf-8")

    result = run("export", "mine/one", "--out", tmp_path / "x.html")

    assert result.code == 5
    assert "sheet.html, line 1" in result.err
    assert "learner" in result.err


def test_without_a_pdf_engine_html_is_offered(
    run: Run, two: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)

    result = run("export", "mine/one", "--out", tmp_path / "x.pdf")

    assert result.code == 1
    assert "--to html" in result.err
    assert not (tmp_path / "x.pdf").exists()


def test_a_printed_sheet_is_kept_and_recalled_with_what_has_changed(run: Run, two: Path, tmp_path: Path) -> None:
    run("export", "mine/one", "mine/deux", "--out", tmp_path / "x.html")
    record = yaml_io.read(two / "sheets.yaml").content[0]
    assert record["ids"] == ["mine/one", "mine/deux"]
    assert set(record) == {"sheet", "date", "ids", "facts", "layout"}

    again = run("export", "--recall", record["sheet"], "--to", "md", "--out", "-")
    assert "Nothing on it has changed since." in again.err

    write_listings(two, "mine", listing("one", "Food Handling, new", FREE))
    changed = run("export", "--recall", tmp_path / "x.html", "--to", "md", "--out", "-")
    assert "Changed since: mine/one" in changed.err
    assert "left out: mine/deux" in changed.err
    assert "Food Handling, new" in changed.out


def test_a_recalled_sheet_keeps_its_layout_and_its_large_print(run: Run, two: Path, tmp_path: Path) -> None:
    assert run("export", "mine/one", "mine/deux", "--layout", "list", "--large-print", "--to", "html",
               "--out", tmp_path / "x.html").code == 0  # fmt: skip
    (record,) = yaml_io.read(two / "sheets.yaml").content

    again = run("export", "--recall", record["sheet"], "--to", "html", "--out", "-")

    assert (record["layout"], record["large"]) == ("list", "true")
    assert again.out.replace("\r\n", "\n") == (tmp_path / "x.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("named", ["ABCD-EFGH", "nowhere.pdf"])
def test_a_sheet_that_nobody_printed_is_not_recalled(run: Run, two: Path, named: str) -> None:
    assert run("export", "--recall", named, "--to", "md", "--out", "-").code in (1, 2)


@pytest.mark.parametrize("form", ["pdf", "html", "docx"])
def test_a_printed_file_carries_its_number(run: Run, two: Path, tmp_path: Path, form: str) -> None:
    run("export", "mine/one", "--out", tmp_path / f"x.{form}")
    number = yaml_io.read(two / "sheets.yaml").content[0]["sheet"]

    result = run("export", "--recall", tmp_path / f"x.{form}", "--to", "md", "--out", "-")

    assert f"Sheet {number} was made on" in result.err


def test_an_office_may_keep_no_numbers(run: Run, two: Path, tmp_path: Path) -> None:
    (two / "config").mkdir()
    (two / "config/settings.yaml").write_text("keep_sheets: false\n", encoding="utf-8")

    assert run("export", "mine/one", "--out", tmp_path / "x.html").code == 0
    assert not (two / "sheets.yaml").exists()


def test_a_broken_list_of_printed_sheets_is_named_and_left_as_it_is(run: Run, two: Path, tmp_path: Path) -> None:
    (two / "sheets.yaml").write_text("- {sheet: x}\n", encoding="utf-8")

    result = run("export", "mine/one", "--out", tmp_path / "x.html")

    assert result.code == 0
    assert "sheets.yaml" in result.err
    assert (two / "sheets.yaml").read_text(encoding="utf-8") == "- {sheet: x}\n"


def site_links(page: Path) -> list[Path]:
    found = re.findall(r'(?:href|src)="([^"#]+)"', page.read_text(encoding="utf-8"))
    return [(page.parent / each).resolve() for each in found if not each.startswith(("http", "data:"))]


def test_the_site_is_plain_pages_in_both_languages_whose_links_all_lead_somewhere(
    run: Run, two: Path, tmp_path: Path
) -> None:
    result = run("export", "--source", "mine", "--layout", "site", "--out", tmp_path / "site")

    assert result.code == 0, result.err
    pages = sorted((tmp_path / "site").rglob("*.html"))
    assert tmp_path / "site/fr/courses/mine-deux.html" in pages
    for page in pages:
        assert site_links(page)
        assert all(each.is_file() for each in site_links(page)), page
        assert "http" not in "".join(re.findall(r'src="([^"]*)"', page.read_text(encoding="utf-8")))
    english = (tmp_path / "site/en/courses/mine-one.html").read_text(encoding="utf-8")
    assert "No cost to you" in english
    assert "Where each fact comes from" in english


def test_a_site_is_not_written_over_other_files(run: Run, two: Path, tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site/thesis.txt").write_text("mine", encoding="utf-8")

    assert run("export", "--source", "mine", "--layout", "site", "--out", tmp_path / "site").code == 1
    assert [path.name for path in (tmp_path / "site").iterdir()] == ["thesis.txt"]


def test_a_site_that_is_made_again_drops_what_is_gone_and_nothing_else(run: Run, two: Path, tmp_path: Path) -> None:
    run("export", "--source", "mine", "--layout", "site", "--out", tmp_path / "site")
    (tmp_path / "site/thesis.txt").write_text("mine", encoding="utf-8")
    write_listings(two, "mine", listing("one", "Food Handling", FREE))

    run("export", "--source", "mine", "--layout", "site", "--out", tmp_path / "site", "--force")

    assert not (tmp_path / "site/fr/courses/mine-deux.html").exists()
    assert (tmp_path / "site/thesis.txt").exists()


def test_find_loads_nothing_of_the_printing(ask: Run) -> None:
    for name in ("typst", "docx", "xlsxwriter", "segno", "jinja2"):
        for loaded in [each for each in sys.modules if each == name or each.startswith(f"{name}.")]:
            del sys.modules[loaded]

    ask("find", "--free")

    assert not {"typst", "docx", "xlsxwriter", "segno", "jinja2"} & set(sys.modules)


def test_no_file_names_a_learner(run: Run, two: Path, tmp_path: Path) -> None:
    text = run("export", "mine/one", "--to", "txt", "--out", "-").out

    assert "Notes (no personal information): ____" in text
    assert not re.search(r"\b(?:name|learner|birth)\b.*_{5}", text, re.IGNORECASE)
