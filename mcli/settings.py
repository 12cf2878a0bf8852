"""Where things are, and what this office has set: the packaged `config/`, laid over by an office's own.

`places()` works out the folders from the command line, the environment and the computer; `config_files()` lays one
folder over the other, file by file; the `..._from` functions make checked records of what the files say.
"""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

from mcli.core.errors import N_, ConfigurationError, Fault, InvalidRecordError, Message

HOME_VARIABLE = "MCLI_HOME"
CONFIG_VARIABLE = "MCLI_CONFIG"
LANGUAGE_VARIABLE = "MCLI_LANG"
LOCAL = "local"
"""The source of the listings that `mcli add` writes: a person's own, never collected."""

_PACKAGE = Path(__file__).parent
_AMOUNT = re.compile(r"(?:0|[1-9]\d{0,5})(?:\.\d{1,2})?")
_DAYS = re.compile(r"[1-9]\d{0,4}")
# courses@example.ca, https://www.example.ca/about: signs that may stand in a request's header
_CONTACT = r"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,190}|https?://[A-Za-z0-9._~:/?#@!$&'*+,;=%-]{1,250}"


class Places(NamedTuple):
    """The folders: the home folder, the packaged configuration, and the one that lies over it (it may not exist)."""

    home: Path
    packaged: Path
    overlay: Path


class Settings(NamedTuple):
    """What `settings.yaml` says: language (None: as the computer), the low-cost ceiling, when facts are old, whom a
    college can write to about our visits (None: the project is named), after how many days without a good refresh every
    answer says so, the ceilings of the cost bands below and above low cost, a command that gets each report, and
    whether the numbers of printed sheets are kept."""

    language: str | None = None
    low_cost: Decimal = Decimal(250)
    stale_days: int = 90
    contact: str | None = None
    refresh_days: int = 28
    very_low: Decimal = Decimal(50)
    ask_first: Decimal = Decimal(400)
    notice: str | None = None
    keep_sheets: bool = True


def places(home: str | None, config: str | None, environ: Mapping[str, str]) -> Places:
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
    return Places(home_folder, packaged_config(), overlay)


def packaged_config() -> Path:
    """Return the `config/` that belongs to the program: inside the installed package, or beside it in a checkout."""
    inside = _PACKAGE / "config"
    return inside if inside.is_dir() else _PACKAGE.parent / "config"


def config_files(where: Places, folder: str, ending: str = ".yaml") -> dict[str, tuple[Path, ...]]:
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


def settings_from(content: Any) -> Settings:
    """Make the settings of a parsed `settings.yaml`; InvalidRecordError names every key that cannot be."""
    if content is None:
        return Settings()
    if not isinstance(content, dict):
        raise InvalidRecordError([("", Message(N_("The settings must be a mapping of keys and values.")))])
    faults = []
    known = {
        "language": ("(?:en|fr)", N_("The language is en or fr.")),
        "low_cost": (_AMOUNT.pattern, N_("Low cost is an amount in dollars, as in 250 or 99.50.")),
        "stale_days": (_DAYS.pattern, N_("The age is a number of days, as in 90.")),
        "refresh_days": (_DAYS.pattern, N_("The age is a number of days, as in 90.")),
        "very_low": (_AMOUNT.pattern, N_("Low cost is an amount in dollars, as in 250 or 99.50.")),
        "ask_first": (_AMOUNT.pattern, N_("Low cost is an amount in dollars, as in 250 or 99.50.")),
        "notice": (r".{1,500}", N_("The notice is a command that reads a report, as in mail -s mcli jo@example.ca.")),
        "keep_sheets": ("(?:true|false)", N_("This is true or false.")),
        "contact": (_CONTACT, N_("The contact is an e-mail address or a web address, as in courses@example.ca.")),
    }
    for key, value in content.items():
        if key not in known:
            text = N_("The key “{key}” is not known. Known keys: {known}.")
            faults.append((key, Message(text, {"key": key, "known": ", ".join(known)})))
        elif value is not None and not (isinstance(value, str) and re.fullmatch(known[key][0], value)):
            faults.append((key, Message(known[key][1])))
    if faults:
        raise InvalidRecordError(faults)
    default = Settings()
    return Settings(
        content.get("language"),
        Decimal(content.get("low_cost") or default.low_cost),
        int(content.get("stale_days") or default.stale_days),
        content.get("contact"),
        int(content.get("refresh_days") or default.refresh_days),
        Decimal(content.get("very_low") or default.very_low),
        Decimal(content.get("ask_first") or default.ask_first),
        content.get("notice"),
        content.get("keep_sheets") != "false",
    )


def load_settings(paths: Sequence[Path], faults: list[Fault]) -> Settings:
    """Return the settings of the first of these files that is valid, and add the faults of those before it."""
    from mcli import yaml_io  # `find` asks the index and reads no YAML

    return yaml_io.first_record(paths, settings_from, faults)


def settings_of(places: Places) -> Settings:
    """Return the settings that hold in these folders. Faults of the office's own file are reported with the index."""
    return load_settings(config_files(places, "")["settings.yaml"], [])


class Words(NamedTuple):
    """What `config/words/<language>.yaml` says: the names of the sectors, words that a search passes over, and weak
    words that it leaves out first when no listing has them all."""

    sectors: dict[str, str]
    stop_words: tuple[str, ...]
    weak_words: tuple[str, ...] = ()


def words_from(content: Any) -> Words:
    """Make the words of a parsed `words/<language>.yaml`; InvalidRecordError names what cannot be."""
    shape = content if isinstance(content, dict) else {}
    sectors, stop_words, weak_words = shape.get("sectors"), shape.get("stop_words"), shape.get("weak_words", [])
    faults = []
    if set(shape) - {"sectors", "stop_words", "weak_words"}:
        faults.append(("", Message(N_("This file has the keys sectors, stop_words and weak_words only."))))
    if not isinstance(sectors, dict) or not all(isinstance(name, str) and name for name in sectors.values()):
        faults.append(("sectors", Message(N_("Sectors are ids with a name each."))))
    for key, words in (("stop_words", stop_words), ("weak_words", weak_words)):
        if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
            faults.append((key, Message(N_("This must be a list of texts, as in [one, two]."))))
    if faults:
        raise InvalidRecordError(faults)
    return Words(dict(shape["sectors"]), tuple(shape["stop_words"]), tuple(weak_words))
