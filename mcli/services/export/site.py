"""`mcli export --layout site`: the folder of plain HTML pages, file by file, with a list of what was written."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from mcli.core.errors import N_, McliError
from mcli.core.terms import LANGUAGES
from mcli.i18n import Language
from mcli.services.export.making import Maker
from mcli.services.export.targets import write_quickly
from mcli.sheets.content.phrases import SheetContext
from mcli.sheets.content.sheet import SheetRequest
from mcli.sheets.site.pages import FIELDS, SiteEdition, site_pages
from mcli.sheets.writers import html

Document = Mapping[str, Any]

_WRITTEN = "mcli-site.txt"


def write_site(
    folder: Path, maker: Maker, listings: Sequence[Document], force: bool, progress: Callable[[int], None]
) -> int:
    """Write the site into a folder that is empty, or, with `force`, over an earlier site; return how many pages it has.

    `progress` is called with the number of pages written so far.
    """
    if folder.is_dir() and any(folder.iterdir()) and not force:
        raise McliError(N_("The folder {folder} is not empty. Choose another, or say --force. Nothing was written."),
                        folder=folder)  # fmt: skip
    texts = maker.office.texts
    templates = {name: text for name, text in texts.items() if name.endswith(".html")}
    html.checked(templates, maker.office.names, {**html.FIELDS, **FIELDS})
    engine = html.environment(templates)
    pages = site_pages(engine, texts["style.css"], texts["search.js"], _editions(maker), listings, maker.office.logo)
    earlier = _earlier(folder)
    written = []
    for page in pages:
        write_quickly(folder / page.path, page.text.encode("utf-8"))
        written.append(page.path)
        progress(len(written))
    for path in earlier - set(written):
        (folder / path).unlink(missing_ok=True)
    write_quickly(folder / _WRITTEN, "".join(f"{path}\n" for path in written).encode("utf-8"))
    return len(written)


def _earlier(folder: Path) -> set[str]:
    """Return the files of an earlier site in this folder, as it listed them itself; never a way out of the folder."""
    try:
        lines = (folder / _WRITTEN).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return set()
    top = folder.resolve()
    return {line for line in lines if line and (folder / line).resolve().is_relative_to(top)}


def _editions(maker: Maker) -> list[SiteEdition]:
    editions = []
    for language in LANGUAGES:
        names = maker.names[language]
        context = SheetContext(Language(language), maker.office.wording[language], maker.today, maker.stale_days)
        request = SheetRequest("site", None, names.paths, names.sectors, maker.office.agency)
        editions.append(SiteEdition(context, request, names.purposes))
    return editions
