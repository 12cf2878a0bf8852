"""What a listing is called: its id from the provider's own code or address, never from its cost or dates."""

import re
from urllib.parse import parse_qsl, unquote, urlsplit

from mcli.core.claims import Draft
from mcli.core.text import clean, slug
from mcli.core.urls import host_of

_LONGEST = 80
# The last parts of an address that say nothing of the course: /courses/cpr/index.html · /en/details · /view.aspx
_GENERIC = frozenset(
    ("index", "default", "home", "main", "view", "details", "detail", "page", "show", "item", "display", "program",
     "programs", "programme", "programmes", "course", "courses", "cours", "formation", "formations", "training", "en",
     "fr", "english", "francais", "www", "search", "list", "results", "offering", "offerings", "section", "overview",
     "apercu", "register", "inscription", "about", "info", "micro-credentials", "microcredentials", "node", "content",
     "courses-programs")
)  # fmt: skip
# The names that a query gives to what a course is known by: ?courseId=1017 · ?prog=COJR
_IDS = (
    "code", "course", "courseid", "course_id", "coursecode", "id", "cid", "pid", "prog", "program", "programid",
    "offering", "offeringid", "item", "product", "productid", "event", "eventid", "class", "classid", "cours", "n", "c",
    "p", "crs",
)  # fmt: skip
_EXTENSION = re.compile(r"\.(?:html?|php\d?|aspx?|jsp|cfm|do|xhtml)$", re.IGNORECASE)


def host(url: str | None) -> str | None:
    """Return the host of a page's address without `www.`, None where there is none or it is no address."""
    try:
        return host_of(url)
    except ValueError:  # https://[
        return None


def source_of(url: str | None) -> str:
    """Return the source id for a page that no source is defined for: the slug of its host, "page" without address."""
    named = host(url)
    return slug(named) if named else "page"


def slug_of(draft: Draft, title: str) -> str:
    """Return the part of a listing's id after its source: from its code, else its address, else its title."""
    codes = [slug(clean(each.quote)) for each in draft.of("code")]
    code = next((each for each in codes if 2 <= len(each) <= 40 and re.search(r"\d|-", each)), None)
    return _cut(code or _from_address(draft.url) or slug(title))


def _from_address(url: str | None) -> str | None:
    """Return the last part of an address that says which course it is, with the id in its query, else None."""
    if not url:
        return None
    try:
        address = urlsplit(url)
        asked = {name.lower(): value for name, value in parse_qsl(address.query, max_num_fields=50)}
    except ValueError:
        return None
    ids = [slug(asked[name]) for name in _IDS if asked.get(name, "").strip()]
    if ids:
        return "-".join(dict.fromkeys(ids[:2]))
    parts = [slug(_EXTENSION.sub("", unquote(part))) for part in address.path.split("/") if part.strip()]
    telling = [part for part in parts if part not in _GENERIC]
    if not telling:
        return None
    last = telling[-1]
    return f"{telling[-2]}-{last}" if len(last) < 3 and len(telling) > 1 else last


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST].rpartition("-")[0] or text[:_LONGEST]
