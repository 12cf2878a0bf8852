"""Where things are, and what this office has set: the packaged `config/`, laid over by an office's own.

`folders()` works out the folders from the command line, the environment and the computer; `config_files()` lays one
folder over the other, file by file; the `..._from` functions make checked records of what the files contain.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

from mcli.core.errors import N_, ConfigurationError, Fault
from mcli.core.schema import Field, Schema, flag, mapping_of, matching, texts, then, verbatim

HOME_VARIABLE = "MCLI_HOME"
CONFIG_VARIABLE = "MCLI_CONFIG"
LANGUAGE_VARIABLE = "MCLI_LANG"
LOCAL = "local"
"""The source of the listings that `mcli add` writes: a person's own, never collected."""

_PACKAGE = Path(__file__).parent
# courses@example.ca, https://www.example.ca/about: only characters that a request's header may have
_CONTACT = r"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,190}|https?://[A-Za-z0-9._~:/?#@!$&'*+,;=%-]{1,250}"


class Folders(NamedTuple):
    """The folders: the home folder, the packaged configuration, and the one that lies over it (it may not exist)."""

    home: Path
    packaged: Path
    overlay: Path


class Settings(NamedTuple):
    """What `settings.yaml` says: language (None: as the computer), the low-cost ceiling, when facts are old, whom a
    college can write to about our visits (None: the project is named), after how many days without a good refresh every
    answer says so, the ceilings of the cost bands below and above low cost, a command that gets each report,
    whether the numbers of printed sheets are kept, and whether listings typed by hand here come first."""

    language: str | None = None
    low_cost: Decimal = Decimal(250)
    stale_days: int = 90
    contact: str | None = None
    refresh_days: int = 28
    very_low: Decimal = Decimal(50)
    ask_first: Decimal = Decimal(400)
    notice: str | None = None
    keep_sheets: bool = True
    own_first: bool = False


def folders(home: str | None, config: str | None, environ: Mapping[str, str]) -> Folders:
    """Return the folders; an option beats the environment. A configuration folder that is named must exist."""
    chosen = home or environ.get(HOME_VARIABLE)
    if not chosen:
        import platformdirs

        chosen = platformdirs.user_data_dir("mcli", appauthor=False)
    home_folder = Path(chosen).expanduser()
    named = config or environ.get(CONFIG_VARIABLE)
    overlay = Path(named).expanduser() if named else home_folder / "config"
    if named and not overlay.is_dir():
        raise ConfigurationError(
            N_("The configuration folder {folder} does not exist. Check --config or MCLI_CONFIG."), folder=named
        )
    return Folders(home_folder, packaged_config(), overlay)


def packaged_config() -> Path:
    """Return the `config/` that belongs to the program: inside the installed package, or beside it in a checkout."""
    inside = _PACKAGE / "config"
    return inside if inside.is_dir() else _PACKAGE.parent / "config"


def config_files(where: Folders, folder: str, ending: str = ".yaml") -> dict[str, tuple[Path, ...]]:
    """Return the files of a configuration folder by name, each as the paths that may answer, the office's own first."""
    found: dict[str, tuple[Path, ...]] = {}
    for base in (where.packaged, where.overlay):
        for path in yaml_files(base / folder, ending):
            found[path.name] = (path, *found.get(path.name, ()))
    return dict(sorted(found.items()))


def yaml_files(folder: Path, ending: str = ".yaml") -> list[Path]:
    """Return the files of a folder that end so, by name; none when there is no such folder. Hidden files are left."""
    try:
        names = sorted(path.name for path in folder.iterdir())
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise ConfigurationError(
            N_("The folder {folder} cannot be read ({reason})."), folder=folder, reason=error.strerror
        ) from None
    return [folder / name for name in names if name.endswith(ending) and not name.startswith(".")]


_DOLLARS = then(matching(r"(?:0|[1-9]\d{0,5})(?:\.\d{1,2})?", "settings.not_dollars"), Decimal)
_NUMBER_OF_DAYS = then(matching(r"[1-9]\d{0,4}", "settings.not_days"), int)
_SETTINGS = Schema(
    Settings,
    Field("language", matching("en|fr", "settings.not_language")),
    Field("low_cost", _DOLLARS),
    Field("stale_days", _NUMBER_OF_DAYS),
    Field("refresh_days", _NUMBER_OF_DAYS),
    Field("very_low", _DOLLARS),
    Field("ask_first", _DOLLARS),
    Field("notice", matching(r".{1,500}", "settings.not_command", verbatim)),
    Field("keep_sheets", flag),
    Field("own_first", flag),
    Field("contact", matching(_CONTACT, "settings.not_contact")),
    shape="settings.not_mapping",
)


def settings_from(content: Any) -> Settings:
    """Make the settings of a parsed `settings.yaml`; InvalidRecordError has every fault."""
    return Settings() if content is None else _SETTINGS(content)


def load_settings(paths: Sequence[Path], faults: list[Fault]) -> Settings:
    """Return the settings of the first of these files that is valid, and add the faults of those before it."""
    from mcli import yaml_io  # `find` asks the index and reads no YAML

    return yaml_io.first_record(paths, settings_from, faults)


def settings_of(folders: Folders) -> Settings:
    """Return the settings that hold in these folders. Faults of the office's own file are reported with the index."""
    return load_settings(config_files(folders, "")["settings.yaml"], [])


def agency_file(folders: Folders) -> Path | None:
    """Return the file of the agency: the one in the home folder, else the one among an office's settings, else None."""
    paths = (folders.home / "agency.yaml", folders.overlay / "agency.yaml")
    return next((path for path in paths if path.is_file()), None)


def agency_town(folders: Folders) -> str | None:
    """Return the town of this agency, None when it is not set; FileError when its file cannot be read."""
    from mcli import yaml_io

    path = agency_file(folders)
    content = yaml_io.read(path).content if path else None
    town = content.get("town") if isinstance(content, dict) else None
    return town.strip() or None if isinstance(town, str) else None


class Words(NamedTuple):
    """What `config/words/<language>.yaml` says: the names of the sectors, words that a search passes over, and weak
    words that it leaves out first when no listing has them all."""

    sectors: dict[str, str]
    stop_words: tuple[str, ...]
    weak_words: tuple[str, ...] = ()


_WORDS = Schema(
    Words,
    Field("sectors", mapping_of(matching(r"(?s).*\S.*", "words.sector_without_name"), shape="words.not_sectors"), True),
    Field("stop_words", texts, True),
    Field("weak_words", texts),
)


def words_from(content: Any) -> Words:
    """Make the words of a parsed `words/<language>.yaml`; InvalidRecordError has every fault."""
    return _WORDS(content)
