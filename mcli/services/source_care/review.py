"""Sources that were found for paused ones and wait for a person: kept as `proposed/<id>.yaml`, reviewed one by one.

A search takes minutes for each site, a look at three courses takes seconds; so the program searches overnight, and a
person says yes or no in one sitting, on a terminal or with the page `review.html`.
"""

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from mcli import files, yaml_io
from mcli.core.errors import N_, Fault, FileError, McliError
from mcli.core.schema import Field, Schema, day, flag, list_of, text, verbatim, whole
from mcli.i18n import Language
from mcli.services.source_care.discovery import Discovery, discover
from mcli.services.source_care.known import every
from mcli.services.source_care.source_file import with_keys, write_source
from mcli.services.workspace import Workspace
from mcli.settings import yaml_files
from mcli.sheets import review_page
from mcli.sheets.review_page import Shown, ShownCourse
from mcli.sources import FOLDER, Source

PROPOSED, PAGE = "proposed", "review.html"
_AT_ONCE = 8


class Course(NamedTuple):
    """One of the courses that prove a list: its title, its page, and the words about cost and prerequisites."""

    title: str
    url: str | None = None
    cost: str | None = None
    prerequisite: str | None = None


class Proposal(NamedTuple):
    """A source that was found: its id, the day, the text of its file, how many courses its list seems to have, and
    some of them. `refused`: a person said no."""

    id: str
    found: str
    source: str
    total: int = 0
    requests: int = 0
    courses: tuple[Course, ...] = ()
    refused: bool = False


class Proposals(NamedTuple):
    """The proposals that are kept, by id, and what is wrong in the files that cannot be read."""

    kept: dict[str, Proposal]
    faults: tuple[Fault, ...] = ()

    @property
    def waiting(self) -> tuple[Proposal, ...]:
        """Those that nobody has decided about, in the order of their ids."""
        return tuple(self.kept[name] for name in sorted(self.kept) if not self.kept[name].refused)


_COURSE = Schema(
    Course, Field("title", text, required=True), Field("url", text), Field("cost", text), Field("prerequisite", text),
    open=True,
)  # fmt: skip
_PROPOSAL = Schema(
    Proposal,
    Field("id", text, required=True),
    Field("found", day, required=True),
    Field("source", verbatim, required=True),
    Field("total", whole()),
    Field("requests", whole()),
    Field("courses", list_of(_COURSE)),
    Field("refused", flag),
    open=True,
)


def proposals(home: Path) -> Proposals:
    """Return the proposals that are kept in the home folder."""
    kept: dict[str, Proposal] = {}
    faults: list[Fault] = []
    for path in yaml_files(home / PROPOSED):
        try:
            made: Proposal = yaml_io.record(path, _PROPOSAL)
        except FileError as error:
            faults += error.faults
        else:
            kept[made.id] = made
    return Proposals(kept, tuple(faults))


def search(work: Workspace, sources: Sequence[Source]) -> Iterator[Discovery]:
    """Search several sites at once and yield what was found of each as it ends; every proposal is kept at once."""
    executor = ThreadPoolExecutor(max(1, min(_AT_ONCE, len(sources))), thread_name_prefix="discover")
    try:
        for future in as_completed([executor.submit(discover, work, source) for source in sources]):
            found = future.result()
            if found.text is not None:
                keep(work.folders.home, _proposal_of(work, found, found.text))
            yield found
    finally:  # a person who stops it does not wait for the sites that are being asked
        executor.shutdown(wait=False, cancel_futures=True)


def _proposal_of(work: Workspace, found: Discovery, source: str) -> Proposal:
    courses = (Course(each.title, each.url, each.cost.text, each.prerequisite.text) for each in found.courses)
    return Proposal(found.id, work.today.isoformat(), source, found.total, found.requests, tuple(courses))


def keep(home: Path, proposal: Proposal) -> None:
    """Write a proposal into the home folder."""
    content: dict[str, Any] = proposal._asdict()
    content["courses"] = [
        {key: value for key, value in each._asdict().items() if value is not None} for each in proposal.courses
    ]
    files.save(home / PROPOSED / f"{proposal.id}.yaml", yaml_io.dump(content).encode())


def undecided(work: Workspace, sources: Iterable[Source]) -> list[Source]:
    """Return the sources without a proposal: those with one wait for a person, or a person said no."""
    kept = proposals(work.folders.home).kept
    return [source for source in sources if source.id not in kept]


def accept(work: Workspace, proposal: Proposal, keeper: str | None = None) -> Path:
    """Make a proposal a source of this office, which lifts its pause, and return the file."""
    path = Path(work.folders.overlay) / FOLDER / f"{proposal.id}.yaml"
    write_source(path, with_keys(proposal.source, {"keeper": keeper} if keeper else {}))
    with suppress(FileNotFoundError):
        (work.folders.home / PROPOSED / f"{proposal.id}.yaml").unlink()
    return path


def refuse(work: Workspace, proposal: Proposal) -> None:
    """Remember that a person said no, so that the source is not proposed again until somebody asks for it by name."""
    keep(work.folders.home, proposal._replace(refused=True))


def leave_page(work: Workspace, say: Language) -> Path:
    """Write the page that shows every proposal that waits, and return it; McliError when it cannot be written."""
    known = every(work.folders).good
    shown = [
        Shown(
            each.id,
            known[each.id].named(say.code) if each.id in known else each.id,
            each.total,
            tuple(ShownCourse(*course) for course in each.courses),
        )
        for each in proposals(work.folders.home).waiting
    ]
    template = (work.folders.packaged / "review" / "page.html").read_text(encoding="utf-8")
    style = (work.folders.packaged / "sheets" / "style.css").read_text(encoding="utf-8")
    page = work.folders.home / PAGE
    try:
        files.save(page, review_page.html(say, template, style, shown, work.today).encode())
    except OSError as error:
        text = N_("The file {name} cannot be written ({reason}).")
        raise McliError(text, name=page, reason=error.strerror or error) from None
    return page
