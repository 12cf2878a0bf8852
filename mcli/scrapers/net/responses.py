"""What a request gives: a page, "not modified", or a refusal with a coded message that says what to do.

`reason_against` reads the status and the headers of an answer. All are records, which can be pickled. Pure.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import NamedTuple
from urllib.parse import urlsplit

from mcli.core.claims import Page
from mcli.core.errors import N_, Message
from mcli.core.messages import coded
from mcli.core.text import clean


class Validators(NamedTuple):
    """What a site gave for a conditional request next time; both None when it gave nothing."""

    etag: str | None = None
    last_modified: str | None = None


class Fetched(NamedTuple):
    """A page. `page.url` is the address that answered; `moved`: it has moved there permanently (301, 308)."""

    asked: str
    page: Page
    validators: Validators = Validators()
    moved: bool = False


class NotModified(NamedTuple):
    """A page that has not changed since it was last read (304). `url` is the address that answered."""

    asked: str
    url: str
    validators: Validators = Validators()


class Refused(NamedTuple):
    """A page that was not read: `kind` is one of KINDS, `url` where it ended, `retry_after` in seconds."""

    asked: str
    kind: str
    message: Message
    url: str
    status: int | None = None
    retry_after: float | None = None


Outcome = Fetched | NotModified | Refused

KINDS = (
    "robots", "blocked", "not_found", "gone", "unreachable", "timeout", "tls", "server_error", "bad_answer",
    "too_large", "too_many_redirects", "foreign_host", "private_address", "not_http", "no_browser",
)  # fmt: skip
NOT_REACHED = frozenset({"unreachable", "timeout", "tls", "server_error"})

# The kind of each reason; the reason is also the code of its message, "net.<reason>" in `core.messages`.
_KIND_OF = {
    "robots": "robots", "robots_slow": "robots", "robots_error": "server_error",
    "challenge": "blocked", "forbidden": "blocked", "login": "blocked", "too_often": "blocked",
    "stopped_blocked": "blocked", "stopped_waiting": "blocked", "stopped_unreachable": "unreachable",
    "not_found": "not_found", "gone": "gone", "no_such_host": "unreachable", "unreachable": "unreachable",
    "timeout": "timeout", "too_slow": "timeout",
    "tls": "tls", "tls_expired": "tls", "tls_chain": "tls", "tls_self_signed": "tls", "tls_other_host": "tls",
    "server_error": "server_error", "bad_answer": "bad_answer", "garbled": "bad_answer", "too_large": "too_large",
    "too_many_redirects": "too_many_redirects", "foreign_host": "foreign_host", "private_address": "private_address",
    "not_http": "not_http", "no_browser": "no_browser", "browser_failed": "no_browser", "never_settles": "timeout",
}  # fmt: skip


def keeps_programs_out(refused: Refused) -> bool:
    """Tell whether a check that keeps programs out, or a log-in page, answered: it will answer the next time too."""
    return refused.message.code in ("net.challenge", "net.login")


def was_too_slow(refused: Refused) -> bool:
    """Tell whether an answer came so slowly that another request would take as long."""
    return refused.message.code == "net.too_slow"


def refusal(
    reason: str, asked: str, url: str, status: int | None = None, retry_after: float | None = None, **values: object
) -> Refused:
    """Return a refusal for one of the reasons above; `url` is where it ended, and the words are about it."""
    given = {"address": url, "host": urlsplit(url).hostname or url, "status": status, **values}
    return Refused(asked, _KIND_OF[reason], coded(f"net.{reason}", **given), url, status, retry_after)


def letter(refused: Refused, agent: str, site: str) -> Message:
    """Return a short letter to the college that blocks us, for a person to sign. `site` is the page of its courses."""
    status = refused.message.values.get("status")  # text where the refusal was read from a file
    answer = status if str(status).isdigit() else "robots.txt"
    values = {"agent": agent, "site": site, "address": refused.url, "answer": answer}
    return Message(
        N_(
            "Hello,\n\n"
            "Literacy and Basic Skills programs in Ontario tell adult learners about short courses. Our program reads "
            "your public course pages, {site}, so that we send learners correct prices and dates. Your website turned "
            "it away at {address} ({answer}).\n\n"
            "It reads slowly, one page at a time, follows robots.txt, and calls itself “{agent}”. Could you let it "
            "through, or send us your list of courses as a file or feed?\n\n"
            "Thank you."
        ),
        values,
    )


REDIRECTS = frozenset({301, 302, 303, 307, 308})
FOR_GOOD = frozenset({301, 308})
_PASSWORD = frozenset({401, 407})
_FORBIDDEN = frozenset({403, 405, 406, 451})
# Files that hold no listings and may be large; what a sitemap may be packed as (gzip, octet-stream) is not among them.
_NOT_PAGES = (
    "image/", "video/", "audio/", "font/", "application/pdf", "application/zip", "application/vnd.",
    "application/msword", "application/x-msdownload", "application/x-zip",
)  # fmt: skip
FILES_OF: Mapping[str, tuple[str, ...]] = {
    "pdf": ("application/pdf",),
    "spreadsheet": ("application/vnd.", "application/zip", "application/x-zip", "application/msword"),
}
"""Kinds of files that a source's adapter reads, though they are no pages."""
# How protection services mark their checks, in headers and in pages.
_CHECK_HEADERS = {"cf-mitigated": "challenge", "x-amzn-waf-action": "", "x-sucuri-block": "", "x-datadome": "protected"}
_CHECK_WORDS = (
    b"just a moment", b"cf-chl", b"cf_chl", b"challenge-platform", b"attention required", b"_incapsula_resource",
    b"verify you are human", b"checking your browser", b"are you a robot", b"captcha", b"datadome", b"perimeterx",
    b"v\xc3\xa9rifiez que vous \xc3\xaates humain",
)  # fmt: skip
_LONGEST_VALIDATOR = 1000


class Answer(NamedTuple):
    """An answer as it came: status, headers (lower-case names, values as text), and the body, unpacked."""

    status: int
    headers: Mapping[str, str]
    body: bytes = b""


def worth_reading(headers: Mapping[str, str], wanted: tuple[str, ...] = ()) -> bool:
    """Tell whether the body may be a page, a sitemap or a file of one of the `wanted` kinds; films and the like are
    not downloaded."""
    kind = headers.get("content-type", "").strip().lower()
    return kind.startswith(wanted) or not kind.startswith(_NOT_PAGES)


def validators(headers: Mapping[str, str]) -> Validators:
    """Return the validators for the next request; those that could not be sent back safely are left out."""
    return Validators(_sendable(headers.get("etag")), _sendable(headers.get("last-modified")))


def _sendable(value: str | None) -> str | None:
    usable = value and value.isascii() and value.isprintable() and len(value) <= _LONGEST_VALIDATOR
    return value if usable else None


def conditions(kept: Validators | None) -> dict[str, str]:
    """Return the headers of a conditional request."""
    asked = {"If-None-Match": kept.etag, "If-Modified-Since": kept.last_modified} if kept else {}
    return {name: value for name, value in asked.items() if _sendable(value) and value}


def content_type(headers: Mapping[str, str]) -> str | None:
    """Return the value of Content-Type, cleaned and at most 200 characters, or None."""
    return clean(headers.get("content-type", ""))[:200] or None


def retry_after(value: str | None, now: datetime) -> float | None:
    """Return the seconds that a Retry-After asks for (number or date), 0 for the past, None for nonsense."""
    text = (value or "").strip()
    if text.isascii() and text.isdigit():
        return float(text[:12])
    try:
        when = parsedate_to_datetime(text)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    when = when if when.tzinfo else when.replace(tzinfo=UTC)
    return max(0.0, (when - now).total_seconds())


def reason_against(answer: Answer, asked: str, url: str, now: datetime) -> Refused | None:
    """Return why an answer is not a page; None for a 2xx with a body."""
    status = answer.status
    if _is_check(answer):
        return refusal("challenge", asked, url, status, retry_after(answer.headers.get("retry-after"), now))
    if 200 <= status < 300 and status not in (202, 204, 205, 206):
        return None
    wait = retry_after(answer.headers.get("retry-after"), now) if status in (429, 503) else None
    if status in _PASSWORD:
        reason = "login"
    elif status in _FORBIDDEN:
        reason = "forbidden"
    elif status == 429:
        reason = "too_often"
    elif status == 404:
        reason = "not_found"
    elif status == 410:
        reason = "gone"
    elif status == 408:
        reason = "timeout"
    else:
        reason = "server_error" if status >= 500 else "bad_answer"
    return refusal(reason, asked, url, status, wait)


def _is_check(answer: Answer) -> bool:
    """Tell whether this is a check that keeps programs out; a page with status 200 is judged by its words elsewhere."""
    for name, word in _CHECK_HEADERS.items():
        if word in answer.headers.get(name, "absent" if word else "").lower() and name in answer.headers:
            return True
    if answer.status not in (202, 401, 403, 405, 429, 503):
        return False
    start = answer.body[:20_000].lower()
    return any(word in start for word in _CHECK_WORDS)
