"""The last answer (`last.yaml` in the home folder): the ids of one list, so that `show 3` means its third listing.

It holds twelve hours and nothing but ids: not what was asked, and nothing about a learner.
"""

import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from mcli import files
from mcli.catalogue.index.index import Index
from mcli.core.errors import N_, FileError, UsageError
from mcli.settings import Folders

FILE_NAME = "last.yaml"

_HOURS = 12
_MOST = 1000
_NUMBER = re.compile(r"[0-9]{1,4}")
_CLOCK = "%Y-%m-%d %H:%M"


def remember(home: Path, ids: Sequence[str], now: datetime | None = None) -> None:
    """Keep the ids of a list that was shown with numbers; where the folder cannot be written, numbers do not work."""
    at = (now or datetime.now(UTC)).strftime(_CLOCK)
    # Ids need no escapes, and `find` starts faster without the YAML library.
    lines = [f'at: "{at}"', "ids:", *(f'  - "{each}"' for each in ids[:_MOST])]
    with suppress(OSError):
        files.write(home / FILE_NAME, ("\n".join(lines) + "\n").encode(), durable=False)


def named(folders: Folders, index: Index, names: Sequence[str], now: datetime | None = None) -> list[str]:
    """Return names of listings with each number of the last answer replaced by its id.

    UsageError for a number when there is no last answer, when it is more than twelve hours old, or out of range. A
    number that is the part after the slash of an id is that listing where the last answer has no such number.
    """
    made = []
    for name in (each.strip() for each in names):
        if _NUMBER.fullmatch(name):
            slug = index.connection.execute("SELECT 1 FROM listing WHERE slug = ?", (name,)).fetchone()
            try:
                made.append(_id_at(folders.home, int(name), now or datetime.now(UTC)))
            except UsageError:
                if not slug:
                    raise
                made.append(name)
        else:
            made.append(name)
    return made


def _id_at(home: Path, number: int, now: datetime) -> str:
    kept = _kept(home)
    if kept is None:
        raise UsageError(
            N_("“{number}” is a number of the last answer, and there is none. First: mcli find"), number=number
        )
    at, ids = kept
    if not timedelta(minutes=-5) <= now - at <= timedelta(hours=_HOURS):
        text = N_("The last answer is more than 12 hours old, so “{number}” may mean another listing. First: mcli find")
        raise UsageError(text, number=number)
    if not 1 <= number <= len(ids):
        text = N_("The last answer has the numbers 1 to {count}, and not {number}.")
        raise UsageError(text, count=len(ids), number=number)
    return ids[number - 1]


def _kept(home: Path) -> tuple[datetime, tuple[str, ...]] | None:
    """Return when the last answer was given and its ids; None when there is none that can be read."""
    from mcli import yaml_io
    from mcli.core.schema import Field, Schema, text, texts

    path = home / FILE_NAME
    if not path.is_file():
        return None
    file: Schema[dict[str, Any]] = Schema(dict, Field("at", text, required=True), Field("ids", texts, required=True))
    try:
        found = yaml_io.record(path, file)
        return datetime.strptime(found["at"], _CLOCK).replace(tzinfo=UTC), found["ids"]
    except (FileError, ValueError):
        return None
