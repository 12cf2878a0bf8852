"""What stands in a page's markup but is not read as its words: struck-out prices, icons, and texts for a button.

A price that is struck out is no longer asked for. Sites strike it out with an element (<del>), a style attribute, the
name of a class, or a rule of a style sheet in the page. An icon is often a word ("expand_more") or a character ("+")
that only its font turns into a picture.
"""

import re
from functools import lru_cache

from mcli.core.text import fold
from mcli.facts.controls import is_control
from mcli.scrapers.html.document import Document, Node

_STRUCK_TAGS = frozenset({"del", "s", "strike"})
# class="strikethrough"  class="price--compare-at"  class="old-price"  class="prix-barre"  class="was-price"
_STRUCK_CLASS = re.compile(
    r"(?i)(?:^|[\s_-])(?:strike|striked|struck|strike-?through|strike-?out|line-?through|crossed(?:-out)?|barree?|raye"
    r"|compare(?:-?at)?(?:-?price)?|old-?price|price-?old|was-?price|price-?was|previous-?price|prix-?barree?"
    r"|ancien-?prix)(?:$|[\s_-])"
)
_LINE_THROUGH = re.compile(r"text-decoration[\w-]*\s*:[^;}]*line-through", re.IGNORECASE)
# .was, .card .old-amount { ...; text-decoration: line-through }
_RULE = re.compile(r"([^{}]{1,400})\{[^{}]{0,2000}?text-decoration[\w-]*\s*:[^;}]{0,80}line-through", re.IGNORECASE)
# The last part of a selector: `.old`, `span.was`, `#before`, `s`
_LAST = re.compile(r"(?:^|[\s>+~])([A-Za-z][\w-]*)?((?:[.#][\w-]+)*)$")
_ICON_CLASS = re.compile(
    r"(?i)(?:^|\s)(?:material-icons?[\w-]*|material-symbols[\w-]*|glyphicon[\w-]*|fa-icon|dashicons[\w-]*|icon|caret"
    r"|chevron|arrow|toggle-icon|accordion-icon|plus|minus)(?:$|\s)"
)
_READER_CLASS = re.compile(
    r"(?i)(?:^|\s)(?:sr-only(?:-focusable)?|visually-?hidden(?:-focusable)?|screen-reader-(?:text|only)"
    r"|assistive-text|u-hidden-visually|element-invisible|invisible|show-for-sr|a11y-hidden|offscreen)(?:$|\s)"
)
# The names of icons, which a font turns into pictures.
_ICON_WORD = re.compile(r"[a-z]+(?:_[a-z]+)+|schedule|place|event|info|check|star|person|school|paid|payments|today")


def struck_names(document: Document) -> frozenset[str]:
    """Return the tags, `.classes` and `#ids` that a style sheet inside the page strikes out."""
    found: frozenset[str] = document.once("struck", lambda: _struck_names(document))
    return found


def _struck_names(document: Document) -> frozenset[str]:
    names: set[str] = set()
    for node in document.by_tag.get("style", ()):
        text = node.source()
        if "line-through" not in text:
            continue
        for rule in _RULE.finditer(text[:500_000]):
            for selector in rule.group(1).split(","):
                last = _LAST.search(selector.strip())
                if last and (last.group(2) or last.group(1) in _STRUCK_TAGS):
                    marks = re.findall(r"[.#][\w-]+", last.group(2))
                    names.update(marks[-1:])
    return frozenset(names)


@lru_cache(maxsize=4096)
def _named_struck(classes: str) -> bool:
    return bool(_STRUCK_CLASS.search(classes))


@lru_cache(maxsize=4096)
def _named_aside(classes: str) -> tuple[bool, bool]:
    """Tell whether classes name an icon, and whether they name words for a screen reader alone."""
    return bool(_ICON_CLASS.search(classes)), bool(_READER_CLASS.search(classes))


def is_struck(node: Node, names: frozenset[str] = frozenset()) -> bool:
    """Tell whether the words of an element are struck out; `names` comes from `struck_names`."""
    if node.tag in _STRUCK_TAGS:
        return True
    if not node.attributes or node.tag == "table":  # a table of class "compare" sets courses side by side
        return False
    classes = node.get("class")
    if "line-through" in node.get("style") and _LINE_THROUGH.search(node.get("style")):
        return True
    if classes and _named_struck(classes):
        return True
    return bool(names) and (
        any(f".{name}" in names for name in classes.split()) or (f"#{node.get('id')}" in names and bool(node.get("id")))
    )


def is_decoration(node: Node) -> bool:
    """Tell whether an inline element is an icon, a control, or words for a screen reader that name one."""
    leads_nowhere = node.tag == "button" or (node.tag == "a" and node.get("href")[:1] in ("", "#"))
    if leads_nowhere and is_control(node.text()):
        return True
    if not node.attributes:
        return False
    hidden = node.get("aria-hidden") == "true"
    classes = node.get("class")
    icon, reader = _named_aside(classes) if classes else (False, False)
    if not (hidden or icon or reader):
        return False
    words = fold(node.text())
    if not words:
        return True
    if reader:
        return is_control(words) or (not re.search(r"\d|\$", words) and not words.rstrip().endswith(":"))
    return is_control(words) or bool(_ICON_WORD.fullmatch(words)) or not re.search(r"\w{2}|\d", words)
