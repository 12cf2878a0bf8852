"""Changing single keys in the file of a source, as a person would: comments and the order of lines stay."""

import re
from collections.abc import Mapping
from pathlib import Path

from mcli import files, yaml_io
from mcli.core.errors import N_, McliError
from mcli.settings import Folders, config_files
from mcli.sources import FOLDER


def with_keys(text: str, values: Mapping[str, str | None]) -> str:
    """Return the text of a source file with these keys: each takes the place of its line, or comes at the end."""
    for key, value in values.items():
        line = yaml_io.dump({key: value}).rstrip("\n")
        found = re.search(rf"^{re.escape(key)}:.*$", text, re.MULTILINE)
        text = text[: found.start()] + line + text[found.end() :] if found else text.rstrip("\n") + f"\n{line}\n"
    return text


def write_source(path: Path, text: str) -> None:
    """Write the file of a source. What a person wrote in one that is there already stays beside it, as `.yaml.old`."""
    data = text.encode()
    if path.exists() and path.read_bytes() != data:
        files.save(path.with_name(f"{path.name}.old"), path.read_bytes())
    files.save(path, data)


def change(folders: Folders, identifier: str, values: Mapping[str, str | None]) -> Path | None:
    """Write keys into the office's own file of a source, which is copied from the packaged one where there is none.

    None where the source has no file. McliError when it cannot be written.
    """
    name = f"{identifier}.yaml"
    own = Path(folders.overlay) / FOLDER / name
    known = config_files(folders, FOLDER).get(name, ())
    if not known:
        return None
    try:
        files.save(own, with_keys(known[0].read_text(encoding="utf-8"), values).encode())
    except OSError as error:
        text = N_("The file {name} cannot be written ({reason}).")
        raise McliError(text, name=own, reason=error.strerror or error) from None
    return own
