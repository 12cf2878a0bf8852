"""What an office adds to its sheets: wording, templates, fonts, its own name and logo, read and checked at once."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from mcli import yaml_io
from mcli.core.errors import N_, ConfigurationError, Fault, FileError, Message, UsageError
from mcli.goals.funding import Program, programs_from
from mcli.goals.readiness import Readiness, readiness_from
from mcli.settings import Folders, agency_file, config_files
from mcli.sheets.content.agency import NOBODY, Agency, agency_from
from mcli.sheets.content.wording import Wording, wording_from
from mcli.sheets.writers.logo import Logo

_LARGEST_LOGO = 1_000_000
_STARTS = {"png": b"\x89PNG\r\n", "jpg": b"\xff\xd8"}


class Office(NamedTuple):
    """Wording by language; templates and style by file name, and the files as people know them; fonts; who we are."""

    wording: Mapping[str, Wording]
    texts: Mapping[str, str]
    names: Mapping[str, str]
    fonts: str
    agency: Agency
    logo: Logo | None
    programs: tuple[Program, ...]
    readiness: Readiness


def office(where: Folders, languages: Sequence[str], agency_file: str | None) -> Office:
    """Read what the office has laid over the packaged sheets; ConfigurationError names every fault of every file."""
    faults: list[Fault] = []
    wording = {language: _wording(where, language, faults) for language in languages}
    texts, names = {}, {}
    for ending in (".html", ".css", ".js", ".typ"):
        for name, paths in config_files(where, "sheets", ending).items():
            names[name] = str(paths[0])
            texts[name] = _text(paths[0], faults)
    agency, logo = _agency(where, agency_file, faults)
    programs = yaml_io.first_record(config_files(where, "")["funding.yaml"], programs_from, faults)
    readiness = yaml_io.first_record(config_files(where, "")["readiness.yaml"], readiness_from, faults)
    if faults:
        raise ConfigurationError(N_("The files for the sheets have errors. Nothing was written."), faults)
    return Office(wording, texts, names, str(where.packaged / "sheets" / "fonts"), agency, logo, programs, readiness)


def _wording(where: Folders, language: str, faults: list[Fault]) -> Wording:
    packaged, *own = reversed(config_files(where, "sheets")[f"{language}.yaml"])
    known = yaml_io.record(packaged, lambda content: wording_from(content, language))
    for path in own:
        try:
            return yaml_io.record(path, lambda content: wording_from(content, language, known))
        except FileError as error:
            faults.extend(error.faults)
    return known


def _text(path: Path, faults: list[Fault]) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        message = Message(N_("The file cannot be read ({reason})."), {"reason": error.strerror or error})
    except UnicodeDecodeError:
        message = Message(N_("The file is not in UTF-8. Save it again with the encoding UTF-8."))
    faults.append(Fault(str(path), None, message))
    return ""


def _agency(where: Folders, named: str | None, faults: list[Fault]) -> tuple[Agency, Logo | None]:
    path = Path(named).expanduser() if named else agency_file(where)
    if path is None:
        return NOBODY, None
    if named is not None and not path.exists():
        raise UsageError(N_("There is no file {name}. --agency names the file of your office."), name=named)
    try:
        agency = yaml_io.record(path, agency_from)
    except FileError as error:
        faults.extend(error.faults)
        return NOBODY, None
    return agency, _logo(path, agency.logo, faults) if agency.logo else None


def _logo(beside: Path, name: str, faults: list[Fault]) -> Logo | None:
    form = name.rpartition(".")[2].lower().replace("jpeg", "jpg")
    reason: Message | None = None
    data = b""
    try:
        data = (beside.parent / name).read_bytes()
    except OSError as error:
        values = {"name": name, "reason": error.strerror or error}
        reason = Message(
            N_("The logo {name} cannot be read ({reason}). It must be in the folder of this file."), values
        )
    if reason is None and len(data) > _LARGEST_LOGO:
        reason = Message(N_("The logo {name} is larger than one megabyte. Save it smaller."), {"name": name})
    if reason is None and not _is_picture(data, form):
        reason = Message(N_("The logo {name} is not a {form} picture."), {"name": name, "form": form})
    if reason:
        faults.append(Fault(str(beside), yaml_io.read(beside).line(("logo",)), reason))
        return None
    return Logo(data, form)


def _is_picture(data: bytes, form: str) -> bool:
    if form == "svg":
        return b"<svg" in data[:4096]
    return data.startswith(_STARTS[form])
