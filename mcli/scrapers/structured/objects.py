"""The objects in a page's structured data, whatever their form: types, names, texts, and which is the page's own."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from mcli.core.text import fold, stems
from mcli.scrapers.html.blocks import blocks
from mcli.scrapers.html.document import Document, folded, parse_text
from mcli.scrapers.structured.embedded import linked_data, microdata, states, walk

COURSES = frozenset({
    "Course", "EducationalOccupationalProgram", "WorkBasedProgram", "LearningResource", "EducationEvent",
    "CourseInstance",
})  # fmt: skip
_ARTICLES = frozenset({"NewsArticle", "BlogPosting", "Article", "Person", "ProfilePage", "Report"})
_LONGEST = 1_500
_MOST_TEXTS = 20
_TITLE_KEYS = (
    "title", "name", "courseTitle", "course_title", "courseName", "course_name", "programName", "heading", "label",
    "titre", "nom",
)  # fmt: skip


class Thing(NamedTuple):
    """One object of structured data: its types, its name, and what stands in it; `kind` says where it was found."""

    types: frozenset[str]
    name: str
    content: Mapping[str, Any]
    kind: str

    @property
    def is_course(self) -> bool:
        """Whether it is something that one can take, by its type."""
        return bool(self.types & COURSES)


def things(document: Document) -> list[Thing]:
    """Return the objects of a page's structured data, outermost first; made once."""
    found: list[Thing] = document.once("things", lambda: _things(document))
    return found


def _things(document: Document) -> list[Thing]:
    found = [
        _thing(each, "JSON-LD")
        for value in linked_data(document)
        for each in walk(value)
        if "@type" in each or "name" in each
    ]
    found += [_thing(each, "microdata") for item in microdata(document) for each in walk(item) if "@type" in each]
    found += [_thing(each, "page data") for value in states(document) for each in walk(value) if name_in(each)]
    return found


def _thing(content: Mapping[str, Any], kind: str) -> Thing:
    types = content.get("@type")
    names = types if isinstance(types, list) else [types]
    return Thing(
        frozenset(str(each).rpartition("/")[2].rpartition(":")[2] for each in names if each),
        name_in(content),
        content,
        kind,
    )


def name_in(content: Mapping[str, Any]) -> str:
    """Return what an object is called, empty when it has no name."""
    for key in _TITLE_KEYS:
        text = text_of(content.get(key))
        if text:
            return text[:300]
    return ""


def text_of(value: Any) -> str:
    """Return a value as one line of text, empty for what is none; of a list, the first; of an object, its name."""
    for _ in range(4):
        if isinstance(value, list):
            value = next((each for each in value if each not in (None, "")), None)
        elif isinstance(value, dict):
            value = next(
                (
                    value[key]
                    for key in ("@value", "name", "value", "text", "title", "rendered", "label")
                    if value.get(key)
                ),
                None,
            )
        else:
            break
    if value is None or isinstance(value, bool | dict | list):
        return ""
    text = str(value)[: 4 * _LONGEST]
    if "<" in text and ">" in text:
        text = next((block.text for block in blocks(parse_text(text).root)), "")
    return folded(text)[:_LONGEST]


def texts_of(value: Any) -> list[str]:
    """Return the texts of a value, each once; markup inside a text parts it, so that no quote runs over its edges."""
    found: list[str] = []
    for each in value[:_MOST_TEXTS] if isinstance(value, list) else [value]:
        if isinstance(each, str) and "<" in each and ">" in each:
            found += [block.text for block in blocks(parse_text(each[: 4 * _LONGEST]).root)][:_MOST_TEXTS]
        else:
            found.append(text_of(each))
    return list(dict.fromkeys(filter(None, found)))


def called_article(document: Document) -> bool:
    """Tell whether the page's data calls it a news item, a post or a person, and nothing of it a course."""
    types = {name for each in things(document) if each.kind == "JSON-LD" for name in each.types}
    return bool(types & _ARTICLES) and not types & COURSES


def same_name(one: str, other: str) -> bool:
    """Tell whether two names are of one thing: all words of the shorter stand in the longer, and they are most of
    it."""
    a, b = set(stems(one)), set(stems(other))
    if not a or not b:
        return False
    small, large = sorted((a, b), key=len)
    return fold(one) == fold(other) or (small <= large and 2 * len(small) >= len(large))
