"""Several listings on one page: cards, folded items, lines of a list, rows of a table, a heading for each.

Each listing is a `Record`: its name, its link, the lines that belong to it and no others, and the headings that it
stands under. Groups of like lines come from `record_groups`, tables from `record_tables`. A page has many listings
where its records say things that can be known of a course and the page itself says none of one course.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from mcli.core.text import fold
from mcli.facts.reading import flat
from mcli.scrapers.html.blocks import Block
from mcli.scrapers.html.boilerplate import OTHER, heading_scope
from mcli.scrapers.html.document import Document, Node
from mcli.scrapers.html.layout import Lines
from mcli.scrapers.html.tables import Grid, heading_over, is_side_charge, names_side_charge
from mcli.scrapers.labels.matcher import label_of
from mcli.scrapers.labels.values import inline, is_label
from mcli.scrapers.reading.course_page import is_article, reads_like_news
from mcli.scrapers.reading.lending import of_all
from mcli.scrapers.reading.names import (
    has_price,
    is_aside,
    is_day_or_mode,
    is_filler,
    is_page_part,
    is_part,
    is_prose,
    name_in,
    part_noun,
)
from mcli.scrapers.reading.record_groups import Layout, Run, heads, runs
from mcli.scrapers.reading.record_tables import Row, rows_of
from mcli.scrapers.reading.sentence_claims import may_tell
from mcli.scrapers.reading.titles import is_directory, is_elsewhere, is_generic, is_list_title

MOST_RECORDS = 1_000

_TELLING = frozenset({"cost", "hours", "delivery", "prerequisite", "dates"})
_OF_ONE = frozenset({"cost", "hours", "prerequisite", "code", "dates"})
_OWN = frozenset({"cost", "hours", "prerequisite", "delivery", "code", "dates", "credential", "osap"})
_HOURS = re.compile(
    r"\b\d+(?:[.,]\d+)?\s?-?\s?(?:hours?|hrs?|heures?|h|ceus?|days?|jours?|weeks?|semaines?|minutes|mins?|sessions"
    r"|seances|credits?|evenings?|saturdays?)\b"
)
_DAY = re.compile(
    r"\b(?:jan|feb|fev|mar|apr|avr|may|mai|jun|juin|jul|juil|aug|aout|sep|oct|nov|dec)[a-z]*\.?,? \d{1,2}\b|\b\d{1,2}"
    r"(?:er)? (?:jan|feb|fev|mar|apr|avr|mai|may|juin|jun|juil|jul|aout|aug|sep|oct|nov|dec)[a-z]*|\b20\d\d-\d\d-\d\d\b"
)
_RANKS = {
    "heading": 9,
    "tag": 8,
    "bold": 7,
    "led": 6,
    "link": 7,
    "class": 5,
    "line": 4,
    "lead": 3,
    "tab": 8,
    "named": 6,
}
_CONTROLS = frozenset({"fieldset", "legend", "label", "select", "search"})
_SET_APART = 6
"""The rank from which a head is one by its markup (a heading, bold words, a link) rather than by its place."""


@dataclass(frozen=True, slots=True, eq=False)
class Record:
    """One of many listings on a page: its name, the lines that belong to it, the one that names it, the address that
    its link leads to (as it stands), the headings that it stands under (outermost first), and who offers it where a
    directory says so. `row` is the row of a table that it is, if it is one."""

    title: str
    blocks: tuple[Block, ...]
    named: Block
    href: str
    over: tuple[Block, ...] = ()
    provider: str = ""
    row: Row | None = None


@dataclass(frozen=True)
class Found:
    """The listings of a page that has many (none for a page about one course or about nothing), and the names that
    stand in their list but were left out."""

    records: tuple[Record, ...] = ()
    left_out: tuple[str, ...] = ()


@dataclass(eq=False)
class _Group:
    """Records that are alike, as far as they have names; `refused` are heads of the group that name nothing."""

    kind: str
    records: list[Record]
    runs: list[Run]
    facts: list[set[str]]
    refused: list[str] = field(default_factory=list)

    @cached_property
    def telling(self) -> int:
        """How many records say something that can be known of a course."""
        return sum(1 for each in self.facts if each & _TELLING)

    @cached_property
    def priced(self) -> int:
        """How many records have a price of their own."""
        return sum(1 for each in self.facts if "cost" in each)

    @property
    def kinds(self) -> float:
        """How many kinds of facts a record says on average: what stands in a calendar of courses, not in news."""
        return sum(len(each & _TELLING) for each in self.facts) / max(len(self.facts), 1)

    @property
    def score(self) -> tuple[int, bool, int, int, int]:
        """What the group is worth beside another of the same page: more records, heads that markup sets apart, more
        facts, better heads."""
        kinds = sum(len(each & _TELLING) for each in self.facts)
        rank = _RANKS[self.kind]
        return (self.telling, rank >= _SET_APART, kinds, 0 if self.telling else len(self.records), rank)


class _Reader:
    """What the lines of a page say, each looked at once."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._facts: dict[int, set[str]] = {}
        self._labels: dict[int, set[str]] = {}

    def labels(self, block: Block) -> set[str]:
        """Return the facts that labels in a line announce."""
        found = self._labels.get(id(block))
        if found is None:
            found = set()
            label = is_label(block)
            for each in [label] if label else [pair[0] for pair in inline(block) or ()]:
                found.update(each.facts)
            self._labels[id(block)] = found
        return found

    def facts(self, block: Block) -> set[str]:
        """Return the facts that a line tells, under a label or in plain figures."""
        found = self._facts.get(id(block))
        if found is None:
            found = set(self.labels(block)) & _OWN
            text = block.text[:1500]
            if has_price(text):
                found.add("cost")
            words = flat(text)
            if _HOURS.search(words):
                found.add("hours")
            if _DAY.search(words):
                found.add("dates")
            if len(text) < 60 and may_tell("delivery", text):
                found.add("delivery")
            self._facts[id(block)] = found
        return found


def find(
    document: Document, blocks: Sequence[Block], grids: Sequence[Grid], title: str, named: Block | None = None
) -> Found:
    """Return the listings of a page that has many; `title` is what the page calls itself, in the block `named`.

    Where a page has no large heading, its title may be the name of one of its listings.
    """
    reader = _Reader(blocks)
    listed = is_list_title(title)
    if is_elsewhere(title) or (not listed and is_article(document, blocks)) or _OF_REFUNDS.search(fold(title)):
        return Found()
    hidden = _hidden(blocks, title)
    over = _headings_over(blocks)
    tabled, used = _tabled(blocks, grids, hidden, over)
    lines = Lines(blocks)
    charged = {number for grid in grids if is_side_charge(grid, heading_over(lines, grid)) for number in grid.numbers}
    lists = {number for grid in grids if _names_courses(heading_over(lines, grid)) for number in grid.numbers}
    unusable = hidden | used | (charged - lists)
    usable = [block for block in blocks if block.number not in unusable]
    layout = Layout(usable)
    groups = [_group(str(kind[0]), layout, places, over, reader) for kind, places in heads(layout).items()]
    groups += _tab_groups(document, layout, over, reader)
    parts = [run for group in groups if _lists_parts(group) for run in group.runs]
    good = [group for group in groups if _is_list(group, title) and not _within(group, parts)]
    chosen = _chosen(good, layout, reader)
    ours = [block for block in blocks if block.number not in charged]
    if tabled and not _outside_says_one([block for block in ours if block.number not in used], tabled, title, reader):
        records = [*tabled]
        seen = {fold(each.title) for each in tabled}
        headings = {block.number for each in tabled for block in each.over}
        for group in chosen:
            if group.priced * 2 >= len(group.records):
                records += [
                    each for each in group.records
                    if fold(each.title) not in seen and each.named.number not in headings
                ]  # fmt: skip
        return Found(tuple(_ordered(records)[:MOST_RECORDS]), _left_out(chosen))
    news = not listed and reads_like_news(blocks)
    if not chosen or (news and not all(group.priced and group.kinds >= 2 for group in chosen)):
        return Found()
    records = [record for group in chosen for record in group.records]
    if named is not None and named.level != 1 and any(each.named.number == named.number for each in records):
        title = ""
    records = [each for each in records if fold(each.title) != fold(title)]
    if len(records) < 2 or _outside_says_one(ours, records, title, reader):
        return Found()
    courses = [each for each in records if not (each.over and _is_over_others(each.over[-1]))]
    records = courses if len(courses) > 1 else records
    return Found(tuple(_ordered(_once(records))[:MOST_RECORDS]), _left_out(chosen))


def _left_out(groups: Sequence[_Group]) -> tuple[str, ...]:
    """Return the heads of lists that name no course, without the headings that every page has."""
    return tuple(name for group in groups for name in group.refused if not (is_page_part(name) or is_filler(name)))


def own_facts(blocks: Sequence[Block], grids: Sequence[Grid]) -> int:
    """Return how many facts the labels of a page announce outside its tables."""
    inside = {number for grid in grids for number in grid.numbers}
    reader = _Reader(blocks)
    found: set[str] = set()
    for block in blocks:
        if block.number not in inside:
            found |= reader.labels(block)
    return len(found & _OWN)


def _ordered(records: Iterable[Record]) -> list[Record]:
    return sorted(records, key=lambda each: each.named.number)


def _once(records: Sequence[Record]) -> list[Record]:
    """Return the records without those that stand twice on the page, word for word (a slider over its list)."""
    found: dict[tuple[str, ...], Record] = {}
    for each in records:
        found.setdefault((fold(each.title), *(fold(block.text) for block in each.blocks[1:])), each)
    return list(found.values())


def _hidden(blocks: Sequence[Block], title: str) -> set[int]:
    """Return the numbers of blocks under headings about other things, to the next heading of the same rank."""
    hidden: set[int] = set()
    level = 0
    for number, block in enumerate(blocks):
        if block.level and (not level or block.level <= level):
            other = heading_scope(block.text) == OTHER and block.level > 1
            level = block.level if other and not _lists_here(blocks, number, title) else 0
        if level:
            hidden.add(block.number)
    return hidden


_LISTS = re.compile(r"(?:our|upcoming|nos|more|featured|popular|new|available|current|explore|see|view|browse)\b.*")


def _lists_here(blocks: Sequence[Block], at: int, title: str) -> bool:
    """Tell whether a heading such as "Our courses" stands over the list of its own page: the page is called a list, or
    nothing before it is a fact of one course."""
    words = fold(blocks[at].text)
    if not _LISTS.match(words) or not is_list_title(blocks[at].text):
        return False
    return is_list_title(title) or not any(is_label(block) or inline(block) for block in blocks[:at])


def _headings_over(blocks: Sequence[Block]) -> dict[int, tuple[Block, ...]]:
    """Return for each block (by number) the headings that it is under, outermost first."""
    found: dict[int, tuple[Block, ...]] = {}
    open_headings: list[Block] = []
    for block in blocks:
        while block.level and open_headings and open_headings[-1].level >= block.level:
            open_headings.pop()
        found[block.number] = tuple(open_headings)
        if block.level:
            open_headings.append(block)
    return found


def _tabled(
    blocks: Sequence[Block], grids: Sequence[Grid], hidden: set[int], over: dict[int, tuple[Block, ...]]
) -> tuple[list[Record], set[int]]:
    """Return the rows of tables that are courses, and the numbers of the blocks in these tables."""
    lines = Lines(blocks)
    shown = [grid for grid in grids if not grid.numbers & hidden]
    by_grid = [(grid, rows_of(grid, lines)) for grid in shown]
    known = {_heads(grid) for grid, rows in by_grid if rows and grid.heads}
    by_grid = [
        (grid, rows or (rows_of(grid, lines, 1) if _heads(grid) in known else []))  # one course in a table of its own
        for grid, rows in by_grid
    ]
    found = [
        Record(row.title, row.blocks, row.named, row.href, over.get(row.named.number, ()), row=row)
        for _, rows in by_grid
        for row in rows
    ]
    used = {number for grid, rows in by_grid if rows for number in grid.numbers}
    return (found, used) if len(found) > 1 else ([], set())


def _heads(grid: Grid) -> tuple[str, ...]:
    return tuple(fold(head) for head in grid.heads or ())


def _group(
    kind: str, layout: Layout, places: Sequence[int], over: dict[int, tuple[Block, ...]], reader: _Reader
) -> _Group:
    """Return the records that begin at like lines."""
    made: list[Record] = []
    where: list[Run] = []
    refused: list[str] = []
    for run in runs(layout, places):
        words = layout.blocks[run.start : run.stop]
        record = _record(layout.blocks[run.head], words, run, over)
        if record is not None:
            made.append(record)
            where.append(run)
        elif layout.blocks[run.head].text not in refused:
            refused.append(layout.blocks[run.head].text)
    made = _named_by_second(made)
    facts = [
        {fact for block in each.blocks if block is not each.named for fact in reader.facts(block)} for each in made
    ]
    group = _Group(kind, made, where, facts, refused)
    return _trimmed(group)


def _record(head: Block, words: Sequence[Block], run: Run, over: dict[int, tuple[Block, ...]]) -> Record | None:
    """Return the record that a head and its lines make, None when the head names nothing that can be taken."""
    name = name_in(head)
    if name is None or (is_page_part(name.text) and not name.rest):
        return None
    plain = not (head.level or head.bold or head.links or head.node.tag in ("dt", "summary"))
    if plain and is_prose(name.text):
        return None
    named = Block(name.text, head.node, head.number, head.level, bold=True)
    rest = [Block(piece, head.node, head.number) for piece in name.rest]
    at = next((number for number, block in enumerate(words) if block is head), 0)
    own = (named, *words[:at], *rest, *words[at + 1 :])
    return Record(name.text, own, named, _link(head, words, run), over.get(head.number, ()))


def _named_by_second(records: list[Record]) -> list[Record]:
    """Return records whose first heading repeats (one agency with several programs) named by the heading after it."""
    names = [fold(each.title) for each in records]
    if len(records) < 3 or 10 * len(set(names)) >= 8 * len(records) or any(is_prose(name) for name in names):
        return records
    found = []
    for each in records:
        second = next((block for block in each.blocks[1:3] if (block.level or block.bold) and name_in(block)), None)
        name = name_in(second) if second is not None else None
        if second is None or name is None:
            return records
        rest = tuple(Block(piece, second.node, second.number) for piece in name.rest)
        named = Block(name.text, second.node, second.number, second.level, bold=True)
        own = (named, *rest, *(block for block in each.blocks if block is not second and block is not each.named))
        found.append(Record(name.text, own, named, each.href, each.over, each.title))
    return found if 10 * len({fold(each.title) for each in found}) >= 8 * len(found) else records


def _trimmed(group: _Group) -> _Group:
    """Return the group without records at its ends, or in between, that say nothing and are shaped otherwise."""
    shapes = {_shape(run) for run, facts in zip(group.runs, group.facts, strict=True) if facts & _TELLING}
    telling = [at for at, facts in enumerate(group.facts) if facts & _TELLING]
    if not telling:
        return _only(group, _of_the_commonest_template(group))
    keep = [
        at for at, (run, facts) in enumerate(zip(group.runs, group.facts, strict=True))
        if facts & _TELLING or (_shape(run) in shapes and run.box is not None) or telling[0] < at < telling[-1]
    ]  # fmt: skip
    return _only(group, _of_one_template(group, keep))


def _only(group: _Group, keep: Sequence[int]) -> _Group:
    """Return the group with the records at some places only."""
    return _Group(
        group.kind,
        [group.records[at] for at in keep],
        [group.runs[at] for at in keep],
        [group.facts[at] for at in keep],
        group.refused,
    )


def _of_the_commonest_template(group: _Group) -> list[int]:
    """Return the places of the records, none of which says a fact, that come out of the template of most: cards of
    courses among other headings of their rank."""
    by_template: dict[object, list[int]] = {}
    for at, run in enumerate(group.runs):
        by_template.setdefault(None if run.box is None else (_tags(run.box), _first_class(run.box)), []).append(at)
    template, most = max(by_template.items(), key=lambda item: len(item[1]), default=(None, []))
    whole = list(range(len(group.runs)))
    return most if template is not None and len(most) >= 4 and 2 * len(most) > len(whole) else whole


def _of_one_template(group: _Group, keep: list[int]) -> list[int]:
    """Return the places without records that come out of another template than most and say far less.

    Headings of one rank often head courses first and then what a place is proud of: "Free Coffee" in a box of its own.
    """
    by_template: dict[object, list[int]] = {}
    for at in keep:
        box = group.runs[at].box
        by_template.setdefault(None if box is None else (_tags(box), _first_class(box)), []).append(at)
    template, most = max(by_template.items(), key=lambda item: len(item[1]), default=(None, []))
    if template is None or len(most) < 3 or len(most) == len(keep):
        return keep
    said = sum(len(group.facts[at] & _TELLING) for at in most) / len(most)
    return [
        at for at in keep
        if at in most or most[0] < at < most[-1] or 2 * len(group.facts[at] & _TELLING) > said
    ]  # fmt: skip


def _tags(node: Node) -> tuple[str, ...]:
    return (node.tag, *(each.tag for each in node.ancestors()))


def _first_class(node: Node) -> str:
    return next(iter(node.get("class").split()), "")


def _shape(run: Run) -> tuple[str, str]:
    return (run.box.tag, re.sub(r"\d+", "", run.box.get("class"))) if run.box is not None else ("", "")


def _link(head: Block, words: Sequence[Block], run: Run) -> str:
    """Return where a record leads: the link on its name, around it, or the only one inside it."""
    for node in (head.node, *head.node.ancestors()):
        if node.tag == "a" and node.get("href"):
            return node.get("href")
        if node is run.box or (run.box is None and node is head.node):
            break
    own = _href(head.node)
    if own:
        return own
    if run.box is not None:
        if run.box.parent is not None and run.box.parent.tag == "a":
            return run.box.parent.get("href")
        return _href(run.box)
    links = dict.fromkeys(href for block in words for href in [_href(block.node)] if href)
    return next(iter(links), "")


def _href(node: Node) -> str:
    """Return the first address in an element that leads to a page, empty when there is none."""
    if node.tag == "a" and node.get("href"):
        return node.get("href")
    return next(
        (
            href
            for each in node.find("a")
            if (href := each.get("href")) and not href.startswith(("#", "mailto:", "tel:", "javascript:"))
        ),
        "",
    )


def _tab_groups(
    document: Document, layout: Layout, over: dict[int, tuple[Block, ...]], reader: _Reader
) -> list[_Group]:
    """Return the group of panels that tabs name: <a href="#p1">Name</a> ... <div id="p1">."""
    controls = [
        (node, name)
        for tag in ("a", "button", "li")
        for node in document.by_tag.get(tag, ())
        if (name := _panel_of(node))
    ]
    if len(controls) < 2:
        return []
    wanted = {name for _, name in controls}
    panels = {node.get("id"): node for node in document.root.elements() if node.attributes and node.get("id") in wanted}
    records: list[Record] = []
    where: list[Run] = []
    for node, name in controls:
        panel = panels.get(name)
        if panel is None or id(panel) not in layout.spans or any(each is panel for each in node.ancestors()):
            continue
        start, last = layout.span(panel)
        run = Run(start, start, last + 1, panel)
        head = Block(node.text(), node, layout.blocks[start].number, bold=True)
        words = [head, *(block for block in layout.blocks[start : last + 1] if fold(block.text) != fold(head.text))]
        record = _record(head, words, run, over)
        if record is not None and all(each.start != start for each in where):
            records.append(record)
            where.append(run)
    if len(records) < 2:
        return []
    facts = [{fact for block in each.blocks[1:] for fact in reader.facts(block)} for each in records]
    return [_Group("tab", records, where, facts)]


def _panel_of(node: Node) -> str:
    """Return the id of the panel that a tab opens, empty for what is no tab."""
    for name in ("aria-controls", "data-bs-target", "data-target", "href"):
        given = node.get(name)
        if given and (name != "href" or given.startswith("#")) and len(given.lstrip("#")) > 0:
            return given.lstrip("#")
    return ""


def _is_list(group: _Group, title: str) -> bool:
    """Tell whether a group may be a list of courses: it has names that differ, says facts, and is no list of parts."""
    names = {fold(each.title) for each in group.records}
    if len(names) < 2 or (
        (2 * group.telling < len(group.records) or group.telling < 2) and not _only_names(group, title)
    ):
        return False
    if 10 * len(names) < 6 * len(group.records) or 2 * len(group.refused) > 3 * len(group.records):
        return False
    # Two lines that are alike prove little: their markup must set them apart, and no others may name nothing.
    weak = _RANKS[group.kind] < _SET_APART or len(group.refused) > 1
    if len(group.records) == 2 and weak and not is_list_title(title):
        return False
    if all(each.over and _is_over_others(each.over[-1]) for each in group.records):
        return False
    if len({each.named.node.get("lang")[:2] for each in group.records} - {""}) > 1:
        return False  # one text in two languages is one listing
    names_given = [each.title for each in group.records]
    return not (_are_parts(names_given) or _are_sections(names_given, title) or _in_two_languages(group))


def _is_over_others(heading: Block) -> bool:
    """Tell whether what stands under a heading is no list of courses: other pages, or charges beside a course.

    "Late start courses" and "Bursary courses" are lists all the same.
    """
    charges = heading.level > 1 and names_side_charge(heading.text) and not _names_courses(heading.text)
    return charges or is_elsewhere(heading.text)


# Late start courses · Cours à début tardif; not "Course deposit", nor "Frais de retrait d'un cours"
_SEVERAL = re.compile(r"\b(?:courses|programs|programmes|workshops|classes|formations|ateliers)\b|^cours\b")


def _names_courses(heading: str) -> bool:
    return bool(_SEVERAL.search(fold(heading)))


_OF_COURSES = re.compile(r"(?i)(?:course|program|workshop|training|class-|classes|credential|formation|cours|atelier)")


_ALL = re.compile(r"(?:all|any|every|tous|toutes)\b")


def _only_names(group: _Group, title: str) -> bool:
    """Tell whether a group of names without facts is a list of courses: it stands under a heading that says so, and
    its markup, its links or what it says of each name bear it out."""
    if group.kind not in ("heading", "tag", "bold", "link", "class") or len(group.records) < 3 or group.refused:
        return False
    if any(_ALL.match(fold(each.title)) for each in group.records):
        return False  # the choices of a filter: "All courses", "Toutes les catégories"
    if not all(_under_a_list(each, title) for each in group.records):
        return False
    marked = described = linked = 0
    for each, run in zip(group.records, group.runs, strict=True):
        around = run.box if run.box is not None else each.named.node.parent
        classes = f"{each.named.node.get('class')} {around.get('class') if around is not None else ''}"
        marked += bool(_OF_COURSES.search(classes))
        described += any(len(block.text) >= 40 and not block.links for block in each.blocks[1:])
        linked += bool(_OF_COURSES.search(each.href)) and bool(re.search(r"[^/]{4,}/?$", each.href))
    most = 0.8 * len(group.records)
    return marked >= most or linked >= most or (described >= most and _are_items(group))


_MOST_OF_ITEM = 5
"""No item of a list of names with a line about each has more lines than this; a section of a page has."""


def _are_items(group: _Group) -> bool:
    """Tell whether records without facts are items of one list rather than the sections of a page: short, of one
    template, and without headings of their own."""
    if any(len(each.blocks) > _MOST_OF_ITEM or any(block.level for block in each.blocks[1:]) for each in group.records):
        return False
    templates = {(_tags(run.box), _first_class(run.box)) if run.box is not None else None for run in group.runs}
    return len(templates) == 1


def _under_a_list(record: Record, title: str) -> bool:
    """Tell whether a record is under a heading that lists courses, with no more than a heading of a group between."""
    if not record.over:
        return is_list_title(title)
    nearest = record.over[-1].text
    if _is_over_a_list(nearest):
        return True
    between = is_page_part(nearest) or is_elsewhere(nearest) or is_filler(nearest)
    return not between and any(_is_over_a_list(each.text) for each in record.over[:-1])


def _is_over_a_list(heading: str) -> bool:
    """Tell whether a heading is over a list of courses ("Our courses"), rather than a label of one course ("Fees")."""
    label = label_of(heading)
    named = label is None or not set(label.facts) - {"title"}  # "Ateliers" is over workshops, "Fees" over prices
    return is_list_title(heading) and named


def _lists_parts(group: _Group) -> bool:
    """Tell whether a group is a list of the parts or prices of one course, which say facts of their own.

    Days and modes ("Tuesday, February 2", "Online") are as often headings over courses.
    """
    names = [each.title for each in group.records]
    over_courses = 2 * sum(1 for name in names if is_day_or_mode(name)) >= len(names)
    return group.kind in ("heading", "tag", "bold") and group.telling > 1 and _are_parts(names) and not over_courses


def _within(group: _Group, parts: Sequence[Run]) -> bool:
    """Tell whether all records of a group lie inside parts of one course, each inside one."""
    return bool(parts) and all(
        any(part.start <= run.head < part.stop and run.stop <= part.stop for part in parts) for run in group.runs
    )


def _in_two_languages(group: _Group) -> bool:
    languages = {run.box.get("lang")[:2] for run in group.runs if run.box is not None} - {""}
    return len(languages) > 1


def _are_parts(names: Sequence[str]) -> bool:
    """Tell whether most names are parts, prices or groups of one course: "Module 1", "Members", "January 5"."""
    parts = [name for name in names if is_part(name)]
    nouns = {part_noun(name) for name in parts}
    numbered = len(parts) if len(parts) > 1 and len(nouns) == 1 else 0
    asides = sum(1 for name in names if is_aside(name))
    page_parts = sum(1 for name in names if is_page_part(name))
    return 2 * max(numbered, asides + page_parts) >= len(names)


# What a registrar adds to a name for each class group: "- 002", "(Section B)", "– Groupe 01"
_SECTION_END = re.compile(
    r"\s*(?:[-–—(:|#]\s*|\b(?:section|sec|groupe?|class|crn|offering)\b\W*)+[a-z]{0,3}\d{1,6}[a-z]{0,2}\W*$"
)


def _are_sections(names: Sequence[str], title: str) -> bool:
    """Tell whether names are the class groups of one course: its name and a number behind, where the page is called
    so."""
    first = {_SECTION_END.sub("", fold(name)).strip() for name in names}
    whole = first.pop() if len(first) == 1 else ""
    return bool(whole) and whole in fold(title) and all(fold(name) != whole for name in names)


def _chosen(groups: Sequence[_Group], layout: Layout, reader: _Reader) -> list[_Group]:
    """Return the best groups that do not overlap: the outermost, unless its records are headings over lists."""
    ranked = sorted(groups, key=lambda group: group.score, reverse=True)
    chosen: list[_Group] = []
    taken: set[int] = set()
    for group in ranked:
        places = {place for run in group.runs for place in range(run.start, run.stop)}
        if places & taken or (chosen and not group.telling):
            continue  # of lists of bare names, only the longest
        outer = next((other for other in ranked if other is not group and _holds(other, group, layout, reader)), None)
        group = outer or group
        places = {place for run in group.runs for place in range(run.start, run.stop)}
        if places & taken:
            continue
        taken |= places
        chosen.append(group)
    return chosen


def _holds(outer: _Group, inner: _Group, layout: Layout, reader: _Reader) -> bool:
    """Tell whether the records of `inner` are only parts of those of `outer`, which say facts of their own before
    their first part."""
    if len(outer.records) < 2 or len(outer.records) > len(inner.records):
        return False
    within = told = holding = 0
    for run in outer.runs:
        inside = [each.head for each in inner.runs if run.head < each.head < run.stop]
        within += len(inside)
        if inside:
            holding += 1
            own = layout.blocks[run.head + 1 : inside[0]]
            told += any(
                reader.facts(block) & {"cost", "hours", "prerequisite"} and not of_all(block.text) for block in own
            )
    return within >= len(inner.runs) - 1 and holding > 1 and 2 * told > holding


# "Refunds and transfers", "Politique de remboursement de la formation continue"
_OF_REFUNDS = re.compile(r"\b(?:refunds?|remboursements?|withdrawals?|cancell?ations?|annulations?)\b")
_MANY = 8
"""More names than this under a heading that lists courses are no parts of one course."""


def _outside_says_one(blocks: Sequence[Block], records: Sequence[Record], title: str, reader: _Reader) -> bool:
    """Tell whether the page is about one course whose parts or relations the records are."""
    inside = {block.number for record in records for block in record.blocks}
    said: set[str] = set()
    for block in blocks:
        if block.number not in inside and not _is_control(block):
            said |= reader.labels(block)
    said &= _OF_ONE
    if is_generic(title) or is_directory(title) or not title:
        return False
    priced = sum(1 for each in records if _has_cost(each, reader))
    table = all(record.row is not None and record.row.sure for record in records)
    under_a_list = all(any(each.level < 3 and _is_over_a_list(each.text) for each in one.over) for one in records)
    direct = all(one.over and _is_over_a_list(one.over[-1].text) for one in records)
    listed = is_list_title(title) or direct or (under_a_list and len(records) > _MANY)
    if listed or (table and 2 * priced >= len(records)):
        return len(said) >= 3
    if len(said) >= 2:
        return True
    if said:
        return 2 * priced < len(records) or "cost" in said
    if len(records) == 2:
        return priced < 2
    kinds = [len({fact for block in each.blocks for fact in reader.facts(block)} & _TELLING) for each in records]
    return 2 * priced < len(records) and sum(1 for each in kinds if each >= 2) * 2 < len(records)


def _is_control(block: Block) -> bool:
    """Tell whether a line belongs to a filter or a form: "Price" over boxes to tick says nothing of a course."""
    return any(node.tag in _CONTROLS for node in (block.node, *block.node.ancestors()))


def _has_cost(record: Record, reader: _Reader) -> bool:
    if record.row is not None:
        return any(claim.fact == "cost" and claim.quote for claim in record.row.claims)
    return any("cost" in reader.facts(block) for block in record.blocks)
