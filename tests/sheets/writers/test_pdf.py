"""PDF: the structure that screen readers use, read back with pikepdf."""

import io
from collections.abc import Iterator
from typing import Any

import pytest

from mcli.core.errors import ConfigurationError
from mcli.sheets.content.sheet import Sheet
from mcli.sheets.writers.logo import Logo
from mcli.sheets.writers.pdf import FONTS, pdf, pdf_printer
from tests.sheets.examples import PNG, SHEETS, TODAY, agency, known, listing, sheet, text_of

pytest.importorskip("typst", reason="there is no PDF engine on this computer")
pikepdf = pytest.importorskip("pikepdf", reason="pikepdf reads PDFs back; it comes with the extra `test`")

PRINTER = pdf_printer(text_of(SHEETS / "sheet.typ"), "sheet.typ", str(SHEETS / "fonts"))
OFFICE = agency()._replace(logo="logo.png")


def printed(*sheets: Sheet, **options: Any) -> Any:
    return pikepdf.open(io.BytesIO(pdf(PRINTER, sheets, TODAY, **options)))


def elements(node: Any) -> Iterator[Any]:
    """Yield every structure element below a node, in reading order."""
    kids = node.get("/K")
    if kids is None:
        return
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from elements(kid)


def tags(file: Any) -> list[str]:
    return [str(each.S) for each in elements(file.Root.StructTreeRoot)]


@pytest.fixture(scope="module")
def both() -> Any:
    listings = [known(), known(id="mine/fr", page_language="fr", title="Manipulation des aliments"), listing()]
    sheets = (sheet(*listings, language=language, agency=OFFICE) for language in ("en", "fr"))
    return printed(*sheets, logo=Logo(PNG, "png"))


def test_the_file_declares_pdf_ua(both: Any) -> None:
    with both.open_metadata() as about:
        assert about["pdfuaid:part"] == "1"
    assert bool(both.Root.MarkInfo.Marked)


def test_title_language_and_paper(both: Any) -> None:
    assert str(both.Root.Lang) == "en-CA"
    assert bool(both.Root.ViewerPreferences.DisplayDocTitle)
    assert str(both.docinfo["/Title"]).startswith("Courses that can help you")
    assert [float(each) for each in both.pages[0].MediaBox] == [0, 0, 612, 792]


def test_headings_lists_tables_and_links_are_tagged(both: Any) -> None:
    found = tags(both)

    assert found.count("/H1") == 2
    assert {"/H2", "/P", "/L", "/LI", "/Figure", "/Link"} <= set(found)


def test_every_picture_has_a_text(both: Any) -> None:
    pictures = [each for each in elements(both.Root.StructTreeRoot) if str(each.S) == "/Figure"]

    assert len(pictures) == 2 * (1 + 3)
    texts = [str(each.Alt) for each in pictures]
    assert texts[0] == "Logo of Example Literacy Centre"
    assert sum("https://www.example.ca/food" in text for text in texts) == 6


def test_passages_in_the_other_language_are_tagged(both: Any) -> None:
    languages = [str(each.Lang) for each in elements(both.Root.StructTreeRoot) if "/Lang" in each]

    assert "fr-CA" in languages
    assert "en-CA" in languages


def fonts_of(file: Any) -> dict[str, bool]:
    """Return each font of a file, and whether it is inside it."""
    found = {}
    for each in file.objects:
        if isinstance(each, pikepdf.Dictionary) and each.get("/Type") == "/FontDescriptor":
            found[str(each.FontName)] = any(key in each for key in ("/FontFile", "/FontFile2", "/FontFile3"))
    return found


def test_all_fonts_are_packaged_and_embedded(both: Any) -> None:
    fonts = fonts_of(both)

    assert fonts
    assert all(fonts.values())
    assert all("AtkinsonHyperlegible" in name or "McliPlainZero" in name for name in fonts)


def test_opening_the_file_starts_no_action(both: Any) -> None:
    assert "/OpenAction" not in both.Root
    assert "/AA" not in both.Root
    assert "/JavaScript" not in both.Root.get("/Names", {})


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(
    "facts", [known(), listing(), known(evidence={}, checked=None)], ids=["fresh", "unknown", "old"]
)  # fmt: skip
def test_a_sheet_of_one_listing_fits_one_page_and_two_in_large_print(facts: dict[str, Any], language: str) -> None:
    assert len(printed(sheet(facts, language=language)).pages) == 1
    assert len(printed(sheet(facts, language=language), large=True).pages) <= 2


def test_a_handout_of_forty_listings_has_at_most_eight_pages() -> None:
    many = [known(id=f"mine/{at}", sector=("food", "digital", None)[at % 3]) for at in range(40)]

    assert len(printed(sheet(*many, layout="handout")).pages) <= 8
    assert len(printed(sheet(*many, layout="list")).pages) <= 4


def test_large_print_is_larger() -> None:
    small, large = printed(sheet(known())), printed(sheet(known()), large=True)

    assert len(large.pages) > len(small.pages)


def sizes(file: Any) -> set[float]:
    """Return the sizes of all text in points, as set on the pages."""
    found = set()
    for page in file.pages:
        for operands, operator in pikepdf.parse_content_stream(page):
            if str(operator) == "Tf":
                found.add(float(operands[1]))
    return found


def test_no_text_is_smaller_than_twelve_points_or_eighteen_in_large_print() -> None:
    assert min(sizes(printed(sheet(known(), listing())))) >= 12
    assert min(sizes(printed(sheet(known()), large=True))) >= 18


HOSTILE = [
    "#eval(\"1\") #image(\"/etc/passwd\") $x$ [b] *b* _i_ `c` @a <b> \\ //",
    "<script>alert(1)</script><b>&amp;",
    "=HYPERLINK(\"http://evil.example\")",
    "\u202eright to left\u202c \u0627\u0644\u0633\u0644\u0627\u0645",
    "\x1b[31mred\x07",
    "x" * 5000,
    "\u1403\u14c2\u1511\u14c8\u142f\u1427\u140f\u1423 \u2011 \u00a0 \u202f \u0153\u2019",
    "\u6f22\u5b57 \U0001f600 e\u0301",
]  # fmt: skip


@pytest.mark.parametrize("title", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_is_printed_as_text(title: str) -> None:
    whole = known(title=title, summary=title, prerequisite_text=title, provider=title or "x")

    file = printed(sheet(whole), sheet(whole, language="fr"))

    assert tags(file).count("/H1") == 2
    assert all(fonts_of(file).values())


def test_cree_and_inuktitut_are_printed_in_a_packaged_font() -> None:
    file = printed(sheet(known(title="\u1403\u14c2\u1511\u14c8\u142f")))

    assert any("NotoSansCanadianAboriginal" in name for name in fonts_of(file))
    assert len(FONTS) == 3


def test_a_wrong_template_is_named_with_its_line() -> None:
    wrong = PRINTER._replace(template="#let data = json(bytes(sys.inputs.data))\n#data.nothing\n", name="my/sheet.typ")

    with pytest.raises(ConfigurationError) as caught:
        pdf(wrong, [sheet(known())], TODAY)

    assert [(each.file, each.line) for each in caught.value.faults] == [("my/sheet.typ", 2)]


def test_the_same_sheet_gives_the_same_bytes() -> None:
    assert pdf(PRINTER, [sheet(known())], TODAY) == pdf(PRINTER, [sheet(known())], TODAY)


def test_characters_that_no_font_has_become_question_marks(monkeypatch: pytest.MonkeyPatch) -> None:
    import mcli.sheets.writers.pdf as module

    monkeypatch.setattr(module, "_ATTEMPTS", 0)

    assert len(printed(sheet(known(title="Food \u6f22\u5b57 \U0001f600"))).pages) == 1
