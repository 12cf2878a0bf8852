"""The data that a page carries in its markup: JSON-LD (broken or not), microdata, RDFa and the state of a script.

All of it comes out as plain dicts and lists with texts, numbers, true and false, bounded in size and depth.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from mcli.scrapers.html.document import Document, Node, folded

MOST_NODES = 20_000
MAX_DEPTH = 12
MAX_SCRIPT = 3_000_000

_COMMENTS = re.compile(
    r"^\s*(?:<!--|//<!\[CDATA\[|<!\[CDATA\[|/\*.*?\*/)|(?:-->|//\]\]>|\]\]>)\s*$|(?m:^\s*//.*$)", re.DOTALL
)
_TRAILING = re.compile(r",(\s*[}\]])")
_BETWEEN = re.compile(r"([}\]])(\s*)(\{)")
# window.__STATE__ = {...}   var pageData = {...}   self.x=JSON.parse("...") is not read
_ASSIGNED = re.compile(
    r"(?:^|[;\s])(?:window(?:\.|\[[\"'])|var |let |const |self\."
    r"|globalThis\.)([\w$.]{2,60})(?:[\"']\])?\s*=\s*(?=[{\[])"
)
_PARSED = re.compile(r"(?:^|[;\s=(])JSON\.parse\(\s*(\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*')\s*\)")
_DECODER = json.JSONDecoder(strict=False, parse_int=str, parse_float=str, parse_constant=lambda _: None)


def parse_json(text: str) -> list[Any]:
    """Return the values in a text of JSON, mending what people break: comments, trailing commas, several objects in a
    row, line breaks inside texts. What cannot be mended gives what stands before the fault, or nothing."""
    text = text[:MAX_SCRIPT].strip().lstrip("\ufeff")
    for mend in (False, True):
        candidate = _TRAILING.sub(r"\1", _COMMENTS.sub("", text)).strip(" \n\r\t;") if mend else text
        try:
            return [_DECODER.decode(candidate)]
        except (ValueError, RecursionError):
            continue
    found: list[Any] = []
    at = 0
    for _ in range(50):
        start = min((place for place in (candidate.find("{", at), candidate.find("[", at)) if place >= 0), default=-1)
        if start < 0:
            break
        try:
            value, at = _DECODER.raw_decode(candidate, start)
        except (ValueError, RecursionError):
            mended = _mended(candidate[start:])
            if mended is not None:
                found.append(mended)
            break
        found.append(value)
    return found


def _mended(text: str) -> Any:
    """Try to read an object that was cut off: close what is open at the last whole pair."""
    if len(text) > 200_000:
        return None
    depth: list[str] = []
    quoted = escaped = False
    cut: tuple[int, str] | None = None
    for at, char in enumerate(text):
        if quoted:
            escaped, quoted = char == "\\" and not escaped, not (char == '"' and not escaped)
        elif char == '"':
            quoted = True
        elif char in "{[":
            depth.append("}" if char == "{" else "]")
        elif char in "}]":
            if not depth or depth[-1] != char:
                break
            depth.pop()
        elif char == "," and depth:
            cut = (at, "".join(reversed(depth)))
    if cut is None:
        return None
    try:
        return _DECODER.decode(text[: cut[0]] + cut[1])
    except (ValueError, RecursionError):
        return None


def linked_data(document: Document) -> Iterator[Any]:
    """Yield the values of the page's JSON-LD scripts."""
    for node in document.by_tag.get("script", ()):
        if "ld+json" in node.get("type").lower():
            yield from parse_json(node.source())


def states(document: Document) -> list[Any]:
    """Return the data that the page's scripts work on: JSON scripts, and objects assigned to a name; made once."""
    found: list[Any] = document.once("states", lambda: list(_states(document)))
    return found


def _states(document: Document) -> Iterator[Any]:
    for node in document.by_tag.get("script", ()):
        kind = node.get("type").lower()
        if "ld+json" in kind:
            continue
        text = node.source()
        if "json" in kind:
            for value in parse_json(text):
                yield unflattened(value) if node.get("id") == "__NUXT_DATA__" and isinstance(value, list) else value
        elif kind in ("", "text/javascript", "application/javascript", "module") and len(text) < MAX_SCRIPT:
            yield from _assigned(text)
    for node in document.root.elements():
        for name in ("data-page", "data-props", "data-state", "data-json", "data-react-props"):
            value = node.get(name)
            if value.startswith(("{", "[")):
                yield from parse_json(value)


def unflattened(values: list[Any]) -> Any:
    """Return the data that Nuxt writes as one flat list, in which objects and lists hold the places of their parts.

    Places outside the list, circles and parts deeper than MAX_DEPTH are None.
    """
    budget = MOST_NODES

    def at(place: Any, depth: int) -> Any:
        nonlocal budget
        number = int(place) if isinstance(place, str) and place.isdecimal() else -1
        if not 0 <= number < len(values) or depth > MAX_DEPTH or budget <= 0:
            return None
        budget -= 1
        value = values[number]
        if isinstance(value, dict):
            return {key: at(inner, depth + 1) for key, inner in value.items()}
        if not isinstance(value, list):
            return value
        if value and isinstance(value[0], str) and not value[0].isdecimal():  # ["Reactive", 3]: 3 in another form
            return at(value[1], depth + 1) if len(value) > 1 else None
        return [at(inner, depth + 1) for inner in value]

    return at("0", 0)


def _assigned(text: str) -> Iterator[Any]:
    for number, match in enumerate(_ASSIGNED.finditer(text)):
        if number >= 20:
            return
        try:
            yield _DECODER.raw_decode(text, match.end())[0]
        except (ValueError, RecursionError):
            continue
    for match in list(_PARSED.finditer(text))[:5]:
        try:
            quoted = match.group(1)
            inner = json.loads(quoted) if quoted[0] == '"' else quoted[1:-1].replace("\\'", "'").replace('\\"', '"')
            yield _DECODER.decode(inner)
        except (ValueError, RecursionError):
            continue


def walk(value: Any) -> Iterator[dict[str, Any]]:
    """Yield every object in some data, outermost first; at most MOST_NODES, at most MAX_DEPTH deep."""
    stack: list[tuple[Any, int]] = [(value, 0)]
    count = 0
    while stack and count < MOST_NODES:
        each, depth = stack.pop()
        count += 1
        if isinstance(each, dict):
            yield each
            children = list(each.values())
        elif isinstance(each, list):
            children = each
        else:
            continue
        if depth < MAX_DEPTH:
            stack.extend((child, depth + 1) for child in reversed(children) if isinstance(child, dict | list))


def microdata(document: Document) -> list[dict[str, Any]]:
    """Return the page's microdata (itemscope, itemprop) and RDFa Lite (typeof, property) in the form of JSON-LD."""
    found: list[dict[str, Any]] = []
    made: dict[int, dict[str, Any]] = {}
    for node in document.root.elements():
        if not node.attributes:
            continue
        scoped = "itemscope" in node.attributes or bool(node.get("typeof"))
        names = (
            node.get("itemprop")
            or (node.get("property") if "content" not in node.attributes or node.tag != "meta" else "")
        ).split()
        if not scoped and not names:
            continue
        owner = _owner(node, made)
        thing: dict[str, Any] | None = None
        if scoped:
            kind = (node.get("itemtype") or node.get("typeof")).split()
            thing = {"@type": [each.rstrip("/").rpartition("/")[2].rpartition(":")[2] for each in kind]}
            made[id(node)] = thing
            if not names or owner is None:
                found.append(thing)
        if names and owner is not None:
            value = thing if thing is not None else _value(node)
            for name in names[:4]:
                owner.setdefault(name.rpartition(":")[2].rpartition("/")[2], []).append(value)
        if len(made) > 2_000:
            break
    return found


def _owner(node: Node, made: dict[int, dict[str, Any]]) -> dict[str, Any] | None:
    return next((made[id(each)] for each in node.ancestors() if id(each) in made), None)


def _value(node: Node) -> str:
    for name in ("content", "datetime"):
        if name in node.attributes:
            return folded(node.get(name))
    if node.tag in ("a", "link", "area"):
        return node.get("href") if node.tag == "link" or not node.text() else node.text()
    if node.tag in ("data", "meter"):
        return node.get("value")
    return node.text()
