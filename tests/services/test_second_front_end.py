"""Another front end on the services alone: it finds, shows and exports without a terminal, typer or rich."""

import subprocess
import sys
from pathlib import Path

SCRIPT = """
import sys
from datetime import date
from pathlib import Path

from mcli.services.answers import Request, find, match, show
from mcli.services.export.export import export
from mcli.services.export.selection import Request as Export
from mcli.services.workspace import Workspace
from mcli.settings import folders

work = Workspace(folders(sys.argv[1], None, {}), date(2026, 11, 24), "en", {})
answer = find(work, Request(filters={"free": True, "path": "employ", "limit": "3"}, whole=True))
assert len(answer.found) == len(answer.listings) == 3 < answer.notes.total
assert all(each["cost_status"].startswith("free") for each in answer.listings)

ranked = match(work, Request(filters={"path": "employment", "without": ("device",), "limit": "2"})).ranked
assert [each.listing["id"] for each in ranked] == [each.found.id for each in ranked]

whole = show(work, answer.found[0].id)
assert whole.listing == {**answer.listings[0], "distance_km": whole.listing.get("distance_km")}

exported = export(work, Export(ids=[each.id for each in answer.found], out=sys.argv[2]))
assert Path(sys.argv[2]).read_text(encoding="utf-8").count(answer.found[0].title)
print(exported.form, len(exported.listings), *exported.files)
loaded = {name.partition(".")[0] for name in sys.modules}
assert not loaded & {"typer", "rich", "click"}, loaded
assert not any(name.startswith(("mcli.commands", "mcli.cli", "mcli.console")) for name in sys.modules)
"""


def test_a_second_front_end_needs_neither_typer_nor_rich_nor_a_console(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path / "home"), str(tmp_path / "sheet.md")],
        capture_output=True, text=True, cwd=Path(__file__).parents[2], timeout=120, check=False,
    )  # fmt: skip

    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["md", "3", str(tmp_path / "sheet.md")]
