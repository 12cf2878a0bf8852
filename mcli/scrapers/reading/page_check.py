"""Pages from which no listing may come: challenges, log-ins, soft 404s, home pages, what is no HTML, empty shells.

The signs are of two kinds: what such pages are made of (a password field, a challenge's script), and short sentences
that stand at the top of them. A course about log-in security has neither.
"""

import re
from collections.abc import Sequence
from urllib.parse import parse_qsl, unquote, urlsplit

from mcli.core.claims import Page, Unusable
from mcli.core.messages import coded
from mcli.core.text import fold
from mcli.core.urls import host_of
from mcli.scrapers.html.blocks import Block, page_blocks
from mcli.scrapers.html.boilerplate import is_region
from mcli.scrapers.html.document import MAX_BYTES, Document, Node
from mcli.scrapers.reading.records import own_facts
from mcli.scrapers.structured.objects import same_name, things
from mcli.scrapers.structured.state import tells_of_course

_STARTS = (
    (b"%PDF", "PDF"), (b"PK\x03\x04", "ZIP"), (b"\x89PNG", "PNG"), (b"\xff\xd8\xff", "JPEG"), (b"GIF8", "GIF"),
    (b"\x1f\x8b", "GZIP"), (b"\xd0\xcf\x11\xe0", "Office"), (b"RIFF", "RIFF"), (b"\x7fELF", "ELF"), (b"MZ\x90", "EXE"),
    (b"SQLite format", "SQLite"), (b"OggS", "Ogg"),
)  # fmt: skip
_TEXT_TYPES = re.compile(
    r"^\s*(?:text/html|application/xhtml\+xml|text/plain|application/xml|text/xml)?\s*(?:;|$)", re.IGNORECASE
)

# What the pages of protection services are made of.
_CHALLENGE_MARKS = (
    "cdn-cgi/challenge-platform", "cf-browser-verification", "cf_chl_", "challenges.cloudflare.com/turnstile",
    "_incapsula_resource", "incapsula incident", "/_sec/cp_challenge", "errors.edgesuite.net", "px-captcha",
    "perimeterx",
    "captcha-delivery.com", "datadome", "ddos-guard", "/sgcaptcha", "sucuri_cloudproxy", "awswaf", "aws-waf-token",
    "distil_r_captcha", "kasada", "bobcmn", "tspd_",
)  # fmt: skip
_CAPTCHA = ("g-recaptcha", "h-captcha", "hcaptcha.com", "cf-turnstile")
_CHALLENGE = re.compile(
    r"""just\ a\ moment|attention\ required|checking\ (?:your|the)\ (?:browser|site|connection)|(?:verify|verifying
      |confirm|prove)\ (?:that\ )?(?:you\ are|you're|you)\ (?:not\ a\ |a\ )?(?:human|robot|real)
    |are\ you\ (?:a\ )?(?:human|robot)|(?:i'm|i\ am)\ not\ a\ robot|access\ (?:to\ this\ (?:page
      |site)\ (?:has\ been\ )?|is\ )?(?:denied|blocked|restricted)|(?:you\ have|your\ (?:request|ip
      |access)\ (?:has|was|have))\ been\ blocked|request\ (?:blocked|unsuccessful|rejected|denied)
    |request\ could\ not\ be\ satisfied|security\ (?:check|verification|service)|unusual\ (?:traffic|activity)
      |automated\ (?:requests|access|queries)|ddos\ protection|enable\ (?:javascript\ and\ )?cookies\ to\ continue
      |pardon\ (?:our|the)\ interruption|one\ moment,?\ please
    |bot\ (?:protection|detection|check)|complete\ the\ (?:captcha|security)|un\ (?:instant|moment)
      |verification\ (?:de\ securite|que\ vous|en\ cours|humaine)|verifi(?:er|ez|ons)\ que\ vous\ (?:etes|n'etes)
      |acces\ (?:refuse|bloque|interdit|restreint)|(?:je\ ne\ suis\ pas|vous\ n'etes\ pas|etes-vous)\ un\ (?:robot
      |humain)
    |trafic\ inhabituel|activite\ (?:inhabituelle|suspecte)|requete\ (?:bloquee|refusee|rejetee)|forbidden|interdit""",
    re.VERBOSE,
)
_NOT_FOUND = re.compile(
    r"""(?:error\ |erreur\ |http\ )?404(?:\W.*)?|(?:(?:oops|uh[ -]?oh|sorry|whoops|oups
      |desole)\W+)?(?:.{0,40}\b)?(?:page|content|course|program|listing|document|resource|file|item|event|product
      |class|url|address|link|node)s?(?:\s(?:you|that|which|requested|was|is|has|cannot|could|can't|with|at
      |this)\b.{0,60})?\s?(?:\b(?:not|cannot|can't|could\ not|couldn't|no\ longer|doesn't|does\ not
      |isn't)\b).{0,40}(?:found|exist|available|located|be\ found|offered|here|there).{0,60}
    |not\ found|nothing\ (?:was\ )?(?:found|here).{0,40}|(?:we\ )?(?:can't|cannot|can\ not|could\ not|couldn't
      |were\ unable\ to|are\ unable\ to)\ (?:seem\ to\ )?(?:find|locate).{0,80}|.{0,30}\b(?:has
      |have)\ (?:been\ )?(?:moved|removed|deleted|retired|expired|archived|discontinued)\b.{0,60}
      |.{0,20}\bno\ longer\ (?:available|offered|exists?|here)\b.{0,40}|missing\ page|dead\ link|broken\ link
      |page\ missing|lost\?.{0,20}
    |(?:cette|la)\ page\ (?:que\ vous\ .{0,40}\ )?(?:est\ |n'est\ plus\ |n'a\ pas\ |n'existe\
      |demandee?\ )?.{0,20}(?:introuvable|n'existe\ (?:pas|plus)|disponible|trouvee|supprimee|deplacee).{0,40}
      |(?:page|cours|formation|document|contenu|fichier|ressource)\ (?:non\ trouvee?|introuvable|inexistante?
      |manquante?).{0,40}|introuvable|(?:nous\ )?(?:ne\ (?:pouvons|parvenons)\ pas|n'avons\ pas\ (?:pu\ )?
      |impossible\ de)\ (?:a\ )?(?:trouve|localise|retrouve)r?.{0,60}|(?:.{0,20}\b)?n'existe\ (?:pas
      |plus)\b.{0,40}|(?:.{0,40}\b)?n'est\ plus\ (?:disponible|offerte?)\b.{0,30}""",
    re.VERBOSE,
)
_LOGIN = re.compile(
    r"(?:please )?(?:log ?in|log ?on|sign ?in|sign ?on|login|single sign-on|member login|student login)(?: (?:to|with"
    r"|using|here|required|page|or|now|first|your)\b.{0,60})?|you (?:must|need to|have to) (?:be )?(?:log"
    r"|sign)(?:ged)?[ -]?(?:in|on).{0,60}|authentication required.{0,30}|(?:access )?(?:restricted|reserved) (?:to"
    r"|for) (?:members|students|registered).{0,30}"
    r"|(?:connexion|se connecter|connectez-vous|ouvrir une session|ouverture de session|identifiez-vous|identification"
    r"|authentification(?: requise)?|veuillez vous (?:connecter|identifier|authentifier).{0,40}"
    r"|vous devez (?:etre connecte|vous connecter|ouvrir une session|vous identifier).{0,40})(?: (?:a|au|avec"
    r"|pour)\b.{0,40})?"
)
_NEEDS_SCRIPT = re.compile(
    r"(?:enable|turn on|requires?|need|without|activate|allow|activer|activez|necessite|requiert"
    r"|besoin de) (?:\w+ ){0,3}(?:javascript|js)\b|javascript (?:is |must be |est |doit etre )?(?:required|disabled"
    r"|not enabled|enabled|requis|desactive|active)|(?:loading|chargement|please wait|veuillez patienter)\W{0,4}$"
)
_SHELL = re.compile(
    r"(?i)^(?:root|app|__next|__nuxt|main-app|react-root|ember-app|q-app|svelte|gatsby|___gatsby|application"
    r"|container)$"
)


def unusable(kind: str, **values: object) -> Unusable:
    """Return the reason of one kind (terms.UNUSABLE) with its message."""
    return Unusable(kind, coded(f"page.{kind}", **values))


def check(page: Page, document: Document, source_urls: Sequence[str] = ()) -> Unusable | None:
    """Return why no listing may come from a page, None for a page that can be read.

    `source_urls` are the addresses where its source begins: a front page is refused only where it is none of them.
    """
    if len(page.body) > MAX_BYTES:
        return unusable("too_large", limit=MAX_BYTES // 1_000_000)
    what = _not_html(page, document)
    if what:
        return unusable("not_html", what=what)
    seen = page_blocks(document)
    own = [block for block in seen if not block.region]
    if _is_challenge(page, document, seen):
        return unusable("challenge")
    if page.status in (404, 410) or _is_not_found(document, own):
        return unusable("not_found")
    if page.status in (401, 407) or _is_login(document, own):
        return unusable("login")
    if page.status >= 400:
        return unusable("challenge" if page.status in (403, 429) else "error", status=page.status)
    if _is_home(page, document, source_urls):
        return unusable("home")
    return unusable("empty_shell") if _is_shell(document, seen) else None


def _not_html(page: Page, document: Document) -> str:
    """Return what the bytes are when they are no HTML, empty when they are."""
    start = page.body[:512]
    for mark, name in _STARTS:
        if start.startswith(mark):
            return name
    kind = (page.content_type or "").partition(";")[0].strip()
    if not page.body.strip():
        return ""
    if not _TEXT_TYPES.match(page.content_type or ""):
        return kind[:60]
    # Binary bytes under a name that promises text. UTF-16 has zeros too, and says so with its first two bytes.
    controls = sum(byte < 9 or 13 < byte < 32 for byte in start)
    if controls > len(start) // 20 and not document.encoding.startswith("utf-16"):
        return "application/octet-stream"
    text = start.lstrip(b"\xef\xbb\xbf \t\r\n")
    if text[:1] in (b"{", b"[") and b"<" not in text[:200]:
        return "JSON"
    if text.startswith(b"<?xml") and re.search(rb"<(?:rss|feed|urlset|sitemapindex|svg)\b", start):
        return "XML"
    if "<" not in document.markup[:5_000]:
        return kind or "text/plain"
    return ""


def _top(document: Document, own: Sequence[Block]) -> list[str]:
    """Return the few short texts at the top of a page that say what it is, folded: its titles, headings, first
    lines."""
    headings = [block.text for block in own if block.level][:3]
    first = [block.text for block in own[:4]]
    texts = re.split(r"\s+[|–—»-]\s+", document.title)[:2] + headings + first
    return [fold(text).strip(" .:!…?") for text in texts if 0 < len(text) < 200]


def _size(own: Sequence[Block]) -> int:
    return sum(len(block.text) for block in own)


def _is_challenge(page: Page, document: Document, seen: Sequence[Block]) -> bool:
    size = _size(seen)
    if size > 4_000:
        return False
    markup = document.markup[:300_000].lower()
    marks = any(mark in markup for mark in _CHALLENGE_MARKS)
    top = _top(document, seen)
    words = {text for text in top if _CHALLENGE.search(text)}
    if page.status in (403, 429, 503) and (marks or words):
        return True
    if marks and size < 1_500 and (words or size < 250):
        return True
    if not words or size > 1_500 or own_facts(seen, ()) >= 2:
        return False
    captcha = any(mark in markup for mark in _CAPTCHA)
    return captcha or (size < 700 and (len(words) >= 2 or any(_CHALLENGE.match(text) for text in top[:4])))


def _is_not_found(document: Document, own: Sequence[Block]) -> bool:
    title = [fold(part).strip(" .:!…?") for part in re.split(r"\s+[|–—»-]\s+|\s*\|\s*", document.title) if part]
    headings = [fold(block.text).strip(" .:!…?") for block in own if block.level][:2]
    if any(_NOT_FOUND.fullmatch(text) for text in [*title[:2], *headings]):
        return True
    if _size(own) > 2_500:
        return False
    first = [fold(block.text).strip(" .:!…?") for block in own[:3]]
    return any(_NOT_FOUND.fullmatch(text) for text in first if len(text) < 140)


def _is_login(document: Document, own: Sequence[Block]) -> bool:
    password = any(
        node.get("type").lower() == "password" and not _in_region(node) for node in document.by_tag.get("input", ())
    )
    top = [text for text in _top(document, own) if _LOGIN.fullmatch(text)]
    size = _size(own)
    if own_facts(own, ()) >= 2:
        return False
    return (password and (bool(top) or size < 400) and size < 2_500) or (len(top) >= 2 and size < 1_200)


def _in_region(node: Node) -> bool:

    return any(is_region(each) or each.tag == "header" for each in node.ancestors())


def _is_home(page: Page, document: Document, source_urls: Sequence[str]) -> bool:
    if page.url is None or _address(page.url) in {_address(each) for each in source_urls}:
        return False
    here = {_address(page.url)}
    canonical = document.canonical
    if canonical and host_of(canonical) == host_of(page.url):
        # Many front pages are shown at another address, and many sites wrongly call every page their front page.
        front = _is_front(canonical) and "front" in document.first("body").get("class").lower()
        return _is_front(page.url) or (front and not _is_named_by_address(page.url, document))
    return any(_is_front(each) for each in (page.url, *here) if each.startswith("http"))


def _is_named_by_address(address: str, document: Document) -> bool:
    """Tell whether the title of a page has the words of its own address: /training/working-at-heights."""
    last = unquote(urlsplit(address).path).rstrip("/").rpartition("/")[2].partition(".")[0]
    words = set(re.findall(r"[a-z]{4,}", fold(last)))
    heads = [document.first("title").text(), *(node.text() for node in document.by_tag.get("h1", ()))]
    return bool(words) and any(words <= set(re.findall(r"[a-z]{4,}", fold(head))) for head in heads)


def _is_front(address: str) -> bool:
    parts = urlsplit(address)
    path = parts.path.rstrip("/").lower()
    return not parse_qsl(parts.query) and bool(
        re.fullmatch(
            r"(?:/(?:index|default|home|accueil)(?:\.\w+)?)?(?:/?(?:en|fr|en-ca|fr-ca|english|francais))?", path
        )
    )


def _address(address: str) -> str:
    parts = urlsplit(address)
    return f"{(parts.hostname or '').removeprefix('www.')}{parts.path.rstrip('/') or '/'}?{parts.query}"


def _is_shell(document: Document, seen: Sequence[Block]) -> bool:

    size = _size(seen)
    if size > 600:
        return False
    names = {document.title, *(block.text for block in seen if block.level == 1)}
    if any(
        each.is_course or (each.name and any(same_name(each.name, name) for name in names)) for each in things(document)
    ):
        return False  # the facts are in its data
    if sum(1 for each in things(document) if each.kind == "page data" and tells_of_course(each.content)) > 1:
        return False  # a list is
    noscript = " ".join(node.source() for node in document.by_tag.get("noscript", ()))
    asks = bool(_NEEDS_SCRIPT.search(fold(f"{noscript} {' '.join(block.text for block in seen[:20])}"[:4000])))
    empty_root = any(
        _SHELL.match(node.get("id")) and not node.text() for node in document.root.find("div", "main", "app-root")
    )
    scripts = sum(1 for node in document.by_tag.get("script", ()) if node.get("src"))
    own = _size([block for block in seen if not block.region])
    return (asks and own < 250) or (empty_root and own < 400) or (own < 40 and scripts >= 1) or (not seen)
