"""Long lists in several pages: where the next page is, and how many results a page says there are. Pure.

Without a selector of the source, what people follow is looked for: rel="next", a link that says "Next" or "Suivant",
or the number after this page's own.
"""

import re

from mcli.core.text import fold
from mcli.core.urls import canonical, page_key
from mcli.scrapers.html.document import Document, Node

# Next · Next page · Go to next page · Next 20 results · Suivant · Aller à la page suivante · 20 suivants · Load more
_NEXT = re.compile(
    r"(?:(?:go to|view|see|show|aller a|voir|vers|afficher) )?(?:the |la |les )?"
    r"(?:(?:next|older|suivante?s?)(?: page| set)?(?: \d{1,3})?(?: results| resultats| courses| cours)?"
    r"|page suivante|(?:\d{1,3} )?(?:resultats |cours )?suivante?s)"
    r"|(?:load|show|view|see) more(?: \w+){0,2}"
    r"|(?:afficher|voir|charger) (?:plus|davantage)(?: d\S* ?\w+)?"
    r"|plus de (?:resultats|cours|formations)|more (?:results|courses)"
)
# 2 · Page 2 · Go to page 2 · Aller à la page 2
_PAGE_NUMBER = re.compile(r"(?:(?:go to|aller a la) )?(?:page )?([1-9]\d{0,3})", re.ASCII)
_ARROWS = frozenset({">", ">>", "›", "»", "→", "⟩", "▶", "❯", "⇨"})
_TRIM = re.compile(r"^[\s<>›»→«‹.|()\[\]-]+|[\s<>›»→«‹.|()\[\]-]+$")
# Attributes of links that the page's own script acts on, and that lead nowhere by themselves.
_NOWHERE = ("javascript:", "#", "mailto:", "tel:")
_BACK = frozenset({"disabled", "prev", "previous", "precedent"})

_GROUPED = re.compile(r"(?<=\d)[ ,.'’\u00a0\u2009\u202f](?=\d{3}(?!\d))")
# Showing 1-12 of 34 · 1 à 12 sur 34 · Results 1 – 10 of about 1234 · 12 / 34
_OF = re.compile(
    r"\d+ ?(?:-|to|a|au|through) ?\d+\D{0,30}?(?:\bof\b|\bsur\b|\bde\b|\bout of\b|\bparmi\b|/)"
    r"(?: (?:about|over|un total de|envi\w+))? ?(\d+)"
)
_THINGS = (
    r"(?:results?|resultats?|courses?|cours|programmes?|programs?|micro-?\w+|items?|elements?|listings?|matches|match|"
    r"formations?|offerings?|offres?|classes?|workshops?|ateliers?|certificates?|certificats?|credentials?|badges?|"
    r"entries|records|hits|found|trouve\w*|activit\w+|trainings?|total|opportunit\w+|modules?|sessions?|products?|"
    r"produits?|events?|evenements?|services?|resources?|ressources?|postings?)"
)
# 143 results · 34 cours trouvés · 27 short courses · 12 nouvelles formations
_COUNT = re.compile(rf"(?<![\d/-])(\d+)(?: [a-z'-]+){{0,2}}? {_THINGS}\b")
# Total: 34 · Results (34) · Nombre de résultats : 34
_LABELLED = re.compile(rf"{_THINGS}(?: \w+){{0,2}} ?[:(=]+ ?(\d+)")
_OF_ONLY = re.compile(r"(?:\bof\b|\bsur\b|\bout of\b|^\D*\d+ ?/) ?(\d+)(?! ?pages?)")
_PAGES = re.compile(r"\bpages? \d+(?: (?:of|sur|de|/) \d+)?|\d+ pages?|\d+ (?:per page|par page)")
_TOO_LONG = re.compile(r"\d{8,}")
_LONGEST = 500
_NONE = re.compile(r"\b(?:no|aucune?|zero|pas de|0) (?:\w+ ){0,2}" + _THINGS)


def next_by_selector(document: Document, selector: str, seen: set[str]) -> str | None:
    """Return the first address that the source's selector finds and that is not yet seen; ValueError when it is bad."""
    for found in document.select(selector):
        values = [found.text] if "@" in selector else re.findall(r"href=[\"']([^\"']+)", found.markup)
        for value in values:
            address = canonical(value.replace("&amp;", "&"), document.base)
            if address and page_key(address) not in seen:
                return address
    return None


def next_page(document: Document, at: int, seen: set[str]) -> str | None:
    """Return the address of the next page of this list, None when there is none. `at` is this page's number, from 1."""
    here = canonical(document.base or "")
    worded: list[str] = []
    numbered: dict[int, str] = {}
    for node in document.root.find("link", "a"):
        href = node.get("href").strip()
        if not href or href.lower().startswith(_NOWHERE):
            continue
        address = canonical(href, document.base)
        if address is None or here is None or page_key(address) in seen or not _beside(address, here):
            continue
        if "next" in node.get("rel").lower().split():
            return address
        if node.tag == "a" and _says_next(node):
            worded.append(address)
        elif node.tag == "a" and _number(node):
            numbered.setdefault(_number(node), address)
    if worded:
        return worded[0]
    follower = numbered.get(at + 1)
    return follower if follower and _is_page_number(follower, at + 1, here or "") else None


def _says_next(node: Node) -> bool:
    """Tell whether a link says that it leads to the next page: in its words, its label, or by an arrow alone."""
    if {each.lower() for each in node.get("class").split()} & _BACK:
        return False
    for text in (node.get("aria-label"), node.get("title"), node.text()):
        words = fold(text)
        if words in _ARROWS:
            return True
        if words and _NEXT.fullmatch(_TRIM.sub("", words)):
            return True
    return False


def _number(node: Node) -> int:
    found = _PAGE_NUMBER.fullmatch(fold(node.text()))
    return int(found[1]) if found else 0


def _beside(address: str, here: str) -> bool:
    """Tell whether an address may be a page of the same list: the same host, and a path that begins alike."""
    host, path = _halves(address)
    own_host, own_path = _halves(here)
    return host == own_host and (path == own_path or path.split("/")[1] == own_path.split("/")[1])


def _halves(address: str) -> tuple[str, str]:
    host, _, path = address.partition("//")[2].partition("/")
    return host.removeprefix("www."), "/" + path.partition("?")[0]


def _is_page_number(address: str, number: int, here: str) -> bool:
    """Tell whether a link that says "2" leads to page 2 of this list: the same path, or one ending in that number."""
    if _halves(address)[1].rstrip("/") == _halves(here)[1].rstrip("/"):
        return "?" in address
    return re.search(rf"(?:/|page|p|-|=)0*{number}/?(?:\.\w+)?$", _halves(address)[1]) is not None


def total_of(text: str) -> int | None:
    """Return how many results a page says there are, None when it does not say so plainly.

    "Showing 1-12 of 34" is 34, "1 234 cours" is 1234, "Aucun résultat" is 0; "Page 2 of 5" says nothing.
    """
    plain = _TOO_LONG.sub(" ", _PAGES.sub(" ", _GROUPED.sub("", fold(text[:_LONGEST]))))
    for pattern in (_OF, _COUNT, _LABELLED, _OF_ONLY):
        found = {int(each) for each in pattern.findall(plain)}
        if len(found) == 1:
            return found.pop()
        if found:
            return None
    if _NONE.search(plain):
        return 0
    numbers = re.findall(r"\d+", plain)
    return int(numbers[0]) if len(numbers) == 1 else None
