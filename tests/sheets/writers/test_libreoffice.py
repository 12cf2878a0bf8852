"""LibreOffice converts the Word file to a PDF with all headings, tables and alternative texts."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from mcli.sheets.writers.docx import docx
from tests.sheets.examples import TODAY, known, listing, sheet

OFFICE = os.environ.get("MCLI_SOFFICE") or shutil.which("soffice")
pikepdf = pytest.importorskip("pikepdf", reason="pikepdf reads PDFs back; it comes with the extra `test`")


@pytest.mark.skipif(not OFFICE, reason="LibreOffice (soffice) is not on this computer")
def test_a_word_file_becomes_a_pdf_in_libreoffice(tmp_path: Path) -> None:
    listings = [known(title="<b>=1+1 " * 3), listing(page_language="fr", title="Manipulation des aliments")]
    (tmp_path / "sheet.docx").write_bytes(docx([sheet(*listings), sheet(*listings, language="fr")], TODAY))
    command = [
        str(OFFICE), f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to",
        'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"}}', "--outdir", str(tmp_path),
        str(tmp_path / "sheet.docx"),
    ]  # fmt: skip

    subprocess.run(command, check=True, capture_output=True, timeout=180)

    with pikepdf.open(tmp_path / "sheet.pdf") as file:
        assert str(file.Root.Lang) == "en-CA"
        kinds = {str(each.S) for each in file.objects if isinstance(each, pikepdf.Dictionary) and "/S" in each}
        assert {"/H1", "/H2", "/Table", "/TH", "/Figure"} <= kinds
        texts = [str(each.Alt) for each in file.objects if isinstance(each, pikepdf.Dictionary) and "/Alt" in each]
        assert any("https://www.example.ca/food" in each for each in texts)
