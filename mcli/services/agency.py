"""The agency of this office (`agency.yaml`): where its file is, what it says, and changing it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from mcli import files, yaml_io
from mcli.core.errors import N_, InvalidRecordError, McliError, UsageError
from mcli.settings import Folders, agency_file
from mcli.sheets.content.agency import Agency, agency_from

FILE_NAME = "agency.yaml"
_LOGO = "agency-logo"


class Set(NamedTuple):
    """What is set: the file, and the record; None: nothing is set yet."""

    path: Path
    agency: Agency


def agency_of(folders: Folders) -> Set | None:
    """Return what is set; FileError when the file has errors."""
    path = agency_file(folders)
    return Set(path, yaml_io.record(path, agency_from)) if path else None


def change(folders: Folders, values: Mapping[str, Any], logo: str | None = None) -> Set:
    """Write values into the agency's file in the home folder, beside those that are set already.

    `logo` names a picture, which is copied beside the file. UsageError says which value cannot be.
    """
    old = agency_file(folders)
    raw: dict[str, Any] = dict(yaml_io.read(old).content or {}) if old else {}
    raw |= values
    picture = Path(logo).expanduser() if logo else old.parent / raw["logo"] if old and raw.get("logo") else None
    data = _picture(picture) if picture else b""
    if picture:
        raw["logo"] = f"{_LOGO}{picture.suffix.lower()}"
    try:
        agency = agency_from(raw)
    except InvalidRecordError as error:
        first = error.faults[0]
        raise UsageError(N_("{key}: {what}"), key=first.key or "agency", what=first.message) from None
    if picture:
        files.save(folders.home / raw["logo"], data)
    path = folders.home / FILE_NAME
    files.save(path, yaml_io.dump({key: value for key, value in raw.items() if value is not None}).encode())
    return Set(path, agency)


def _picture(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        text = N_("The file {name} cannot be read ({reason}).")
        raise McliError(text, name=path, reason=error.strerror or error) from None
