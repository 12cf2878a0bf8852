"""Reading one file through the program's own door, as a source says: `sources try FILE --source ID`."""

import json
from pathlib import Path
from typing import Any

import yaml

from tests.conftest import Run

WHERE = "https://www.sample.example/list"


def tried(run: Run, tmp_path: Path, body: bytes, name: str = "file", **keys: Any) -> Any:
    """Return the result of trying a file with a source of these keys."""
    sources = tmp_path / "home" / "config" / "sources"
    sources.mkdir(parents=True, exist_ok=True)
    written = {
        "id": "sample",
        "name": "Sample College",
        "urls": [keys.pop("url", WHERE)],
        "checked": "2026-11-01",
        **keys,
    }
    (sources / "sample.yaml").write_text(yaml.safe_dump(written, allow_unicode=True), encoding="utf-8")
    (tmp_path / name).write_bytes(body)
    return run("sources", "try", tmp_path / name, "--url", written["urls"][0], "--source", "sample", "--format", "json")


def listings(run: Run, tmp_path: Path, body: bytes, name: str = "file", **keys: Any) -> list[dict[str, Any]]:
    """Return the listings of a file."""
    result = tried(run, tmp_path, body, name, **keys)
    assert result.code == 0, result.err
    found: list[dict[str, Any]] = json.loads(result.out)
    return found
