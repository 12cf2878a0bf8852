"""Which words on a page are the name of what it offers, and which are the name of the site."""

import re
from collections.abc import Sequence

from mcli.core.text import fold, stems
from mcli.scrapers.html.blocks import Block, page_blocks
from mcli.scrapers.html.document import Document, folded
from mcli.scrapers.labels.matcher import label_of

# Course name | White Pine College   Course name - College   Collège » Cours
_PARTS = re.compile(r"\s+[|»«•·:–—-]{1,2}\s+|\s*\|\s*")
_SITE_WORDS = re.compile(
    r"\b(?:college|university|polytechnic|school board|district school|institut\w*|academy|library|health unit"
    r"|public health|centre|center|association"
    r"|universite|conseil scolaire|bibliotheque|bureau de sante|night school|continuing education|part-time studies"
    r"|formation continue"
    r")\b|^(?:home|accueil)$"
)
# Pages about the place and its rules, or about everything it offers: not the name of one thing that one can take.
_GENERIC = re.compile(
    r"""(?:(?:our|all|the|browse|search|find|view|explore|free|online|part-time|continuing|professional|adult|nos
      |tous?(?:\ les|\ nos)?|les
    |list\ of|liste\ (?:des|de)|catalogue\ (?:des|de|of)|upcoming|available|new|current|short|winter|spring|summer
      |fall|hiver|printemps|ete|automne|20\d\d)\s+)*
    (?:micro-?\s?credentials?|courses?|course\ (?:list\w*|catalogue?|calendar|search|directory|schedule)|programs?
      |programmes?|trainings?|workshops?|classes|certificates?|badges?
    |education|studies|learning|microcertifications?|micro-certifications?|cours|formations?|ateliers?|attestations?
      |formation\ continue|fees|tuition|frais|contact.*|about.*|a\ propos.*
    |faq.*|frequently\ asked.*|foire\ aux\ questions|questions?.*|admissions?|registration|inscription
      |how\ to\ (?:register|apply|enrol).*|register|financial\ aid.*|aide\ financiere
    |home|accueil|welcome.*|bienvenue.*|log\ ?in|sign\ in|search.*|recherche.*|results?|resultats?|news|nouvelles
      |events|evenements|calendar|calendrier|cart|panier|checkout|privacy.*|accessib\w*
    |policies|policy.*|(?:detailed\ )?class\ (?:schedule|details?|information).*|(?:course|program|class|section
      |event|product)\ (?:details?|information|info|schedule|page)|details?(?:\ (?:du|de\ la)\ .*)?|refund.*
      |withdraw.*|staff|faculty|people|careers?|jobs|sitemap|plan\ du\ site|page\ not\ found|404.*|error|erreur
      |overview|apercu)
    (?:\s+(?:20\d\d|and|&|et|a\ to\ z|a-z|courses?|programs?|workshops?|for|at|in|by|winter|spring|summer
      |fall)\b.*)?""",
    re.VERBOSE,
)


# What registrars' systems head every page with.
_OF_A_PAGE = re.compile(
    r"(?:detailed )?(?:class|course|section|program) (?:schedule(?: listing)?|details?|information|offerings?)"
    r"|(?:details|horaire) (?:du|des) cours"
)


def page_title(document: Document, blocks: Sequence[Block]) -> tuple[str, Block | None]:
    """Return the name of what a page offers and the block where it stands (None: only in the page's head)."""
    names = _head_names(document)
    classed = _named_by_class(document)
    best: tuple[float, int, Block] | None = None
    for block in blocks:
        if block.region or not 2 <= len(block.text) <= 200:
            continue
        score = _score(block, names)
        if classed and not block.level and fold(block.text) == classed:
            score = 2.0
        if score > 0 and (best is None or score > best[0]):
            best = (score, block.number, block)
    if best is not None:
        return _name_in(best[2].text), best[2]
    return (names[0] if names else ""), None


_TITLE_CLASS = re.compile(
    r"(?i)(?:^|[\s_-]|lbl)(?:course|class|program(?:me)?|event|workshop|product|page|entry|cours|formation)[-_]?(?:title|name|titre|nom)"
    r"(?:$|[\s_-])"
)


def _named_by_class(document: Document) -> str:
    """Return the folded text of the one element whose class or id says that it is the title; empty where several do."""
    found = {
        fold(node.text())
        for node in document.root.elements()
        if node.attributes and _TITLE_CLASS.search(f"{node.get('class')} {node.get('id')}")
    }
    found.discard("")
    return found.pop() if len(found) == 1 else ""


def _score(block: Block, names: Sequence[str]) -> float:
    """Return how much a block looks like the page's title; 0 for what cannot be it."""
    level = block.level
    if not level and not (block.bold and len(block.text) < 90 and ": " not in f"{block.text} "):
        return 0
    if level > 3 or (label_of(block.text) and level != 1):
        return 0
    score = {0: 0.4, 1: 3.0, 2: 1.2, 3: 0.8}[level]
    if is_generic(block.text):
        score -= 2.2
    if any(_same(block.text, name) for name in names):
        score += 2.0
    elif level > 1 or not level:
        score -= 0.3
    if _is_site(block.text, names) or "site" in block.node.get("class"):
        score -= 3.5
    if level > 1 and _OF_A_PAGE.fullmatch(fold(block.text)):
        return 0.05
    initials = len(block.text) <= 6 and sum(map(str.isupper, block.text)) >= 2
    if level and initials and names and not any(_same(block.text, name) for name in names):
        score -= 3.0  # UVic, OCAD: initials that the page's head does not give as its name are the site's
    if block.links >= len(block.text) - 2 and level == 1:
        score -= 0.5
    return score


def _same(text: str, name: str) -> bool:
    one, other = set(stems(text)), set(stems(name))
    return bool(one) and bool(other) and len(one & other) >= 0.6 * min(len(one), len(other)) and len(one & other) >= 1


def _is_site(text: str, names: Sequence[str]) -> bool:
    words = fold(text)
    return bool(_SITE_WORDS.search(words)) and not any(fold(name) == words for name in names[:1])


def _head_names(document: Document) -> list[str]:
    """Return what the head of the page calls it, without the name of the site, best first."""
    site = fold(document.meta("og:site_name"))
    found: list[str] = []
    for given in (document.meta("og:title"), document.title, document.meta("twitter:title")):
        parts = [part for part in _PARTS.split(given) if part.strip()]
        own = [part for part in parts if fold(part) != site and not _SITE_WORDS.search(fold(part))]
        found.extend(own[:1] or parts[:1])
    return [each for each in dict.fromkeys(found) if each]


_ORGANISATION = re.compile(
    r"\b(?:[A-Z][\w'’-]+ (?:(?:of|de|du|des|la|le|the|for) )?){1,4}(?:College|University|School Board|Institute"
    r"|Library|Polytechnic|Academy)\b"
    r"|\b(?:Collège|Université|Institut|Conseil scolaire|Bibliothèque|Cégep)(?: (?:d[eu]s?|la|le|les)| de l['’]"
    r"| d['’]){0,2} ?[A-Z][\w'’-]+(?:[ -][A-ZÉ][\w'’-]+)*"
)


def organisation(document: Document) -> str:
    """Return the name of the organisation whose page it is, as the page itself gives it; empty when it does not."""
    named = [document.meta("og:site_name")]
    parts = [folded(part) for part in _PARTS.split(document.title)]
    own = " ".join(fold(node.text()) for node in document.by_tag.get("h1", ()))
    parts = [part for number, part in enumerate(parts) if not number or fold(part) not in own]
    named += [part for part in reversed(parts[1:]) if _SITE_WORDS.search(fold(part))]
    fronts = ("", "/en", "/fr", "/index.html", document_root(document))
    for node in document.by_tag.get("a", ()):  # the logo leads home, and says whose it is
        if node.get("rel") == "home" or (node.get("href") and node.get("href").rstrip("/") in fronts):
            image = next(node.find("img"), None)
            named += [node.text(), folded(image.get("alt")) if image is not None else "", folded(node.get("title"))]
    text = " ".join(block.text for block in page_blocks(document))[-4000:]
    # © 2026 North Portage College. All rights reserved.
    owner = re.search(
        r"(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:\d{4}(?:\s*[-–]\s*\d{4})?,?\s*)?([^.|©\d]{4,60}?)(?=[.|©]"
        r"|\s+(?:All rights"
        r"|Tous droits|\d)|$)",
        text,
        re.IGNORECASE,
    )
    named.append(owner.group(1) if owner else "")
    if len(parts) > 1 and re.search(r"\s[|–—]\s|\s*\|\s*", document.title):
        named.append(parts[-1])
    good = [each for each in map(_plain_name, named) if each]
    found = next((each for each in good if _SITE_WORDS.search(fold(each))), "") or next(iter(good), "")
    if found:
        return found
    # North Portage College - 2 Station Street, Timmins
    at_foot = _ORGANISATION.findall(text[-1500:])
    return at_foot[-1] if at_foot else parts[-1] if len(parts) > 1 else ""


def _plain_name(name: str) -> str:
    words = name.strip(" -|,")
    return words if 3 <= len(words) <= 100 and not is_generic(words) else ""


def document_root(document: Document) -> str:
    """Return the address of the site's front page without the last slash, "-" when the page's address is not known."""
    found = re.match(r"https?://[^/]+", document.url or "")
    return found.group() if found else "-"


# Ethical Public Management - 20005 - ADMN 422 - A01: how Banner, which many registrars use, writes a section
_SECTION = re.compile(r"(.{3,150}?) - (\d{4,6}) - ([A-Z]{2,5}[ -]?\w{2,6}) - \w{1,4}")


def _name_in(text: str) -> str:
    found = _SECTION.fullmatch(text.strip())
    return found.group(1) if found else text.strip(" |»«")


def code_in(text: str) -> str:
    """Return the course code that a registrar's title line carries, empty when there is none."""
    found = _SECTION.fullmatch(text.strip())
    return found.group(3) if found else ""


def is_generic(title: str) -> bool:
    """Tell whether a title names no single thing that one can take: "Courses", "Fees", "Contact us", "Nos
    formations"."""
    words = fold(title).strip(" .:!?")
    label = label_of(title)
    named = (
        label is not None and label.facts == ("leads_to",) and words.count(" ") > 2
    )  # Pathways to Social Service Work
    return not words or bool(_GENERIC.fullmatch(words)) or (label is not None and bool(label.facts) and not named)
