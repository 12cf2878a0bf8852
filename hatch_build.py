"""Compiles the translations (.po) when the package is built, so that they are inside the wheel as .mo."""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileTranslations(BuildHookInterface[Any]):
    """Write `mcli.mo` beside each `mcli.po`; it is never kept in git."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile every language before files are collected."""
        for source in Path(self.root, "config", "locale").glob("*/LC_MESSAGES/*.po"):
            with source.open("rb") as file:
                catalog = read_po(file)
            with source.with_suffix(".mo").open("wb") as file:
                write_mo(file, catalog)
