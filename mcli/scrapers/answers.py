"""What the status and the headers of an answer mean: a page, a way on, or a reason why not. Pure."""

from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import NamedTuple

from mcli.scrapers.outcomes import Refused, Validators, refusal
from mcli.text import clean

REDIRECTS = frozenset({301, 302, 303, 307, 308})
FOR_GOOD = frozenset({301, 308})
_PASSWORD = frozenset({401, 407})
_FORBIDDEN = frozenset({403, 405, 406, 451})
# Files that hold no listings and may be large; what a sitemap may be packed as (gzip, octet-stream) is not among them.
_NOT_PAGES = (
    "image/", "video/", "audio/", "font/", "application/pdf", "application/zip", "application/vnd.",
    "application/msword", "application/x-msdownload", "application/x-zip",
)  # fmt: skip
# What protection services call their checks, in their own headers and pages.
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


def worth_reading(headers: Mapping[str, str]) -> bool:
    """Tell whether the body may be a page or a sitemap; a film or a PDF is not even loaded."""
    return not headers.get("content-type", "").strip().lower().startswith(_NOT_PAGES)


def validators(headers: Mapping[str, str]) -> Validators:
    """Return what to ask with next time; what could not be sent back safely is left out."""
    return Validators(_sendable(headers.get("etag")), _sendable(headers.get("last-modified")))


def _sendable(value: str | None) -> str | None:
    usable = value and value.isascii() and value.isprintable() and len(value) <= _LONGEST_VALIDATOR
    return value if usable else None


def conditions(kept: Validators | None) -> dict[str, str]:
    """Return the headers that ask for a page only if it has changed."""
    asked = {"If-None-Match": kept.etag, "If-Modified-Since": kept.last_modified} if kept else {}
    return {name: value for name, value in asked.items() if _sendable(value) and value}


def content_type(headers: Mapping[str, str]) -> str | None:
    """Return the header's value as text that nothing acts on."""
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
    """Return why this answer is no page, None when it is one (any 2xx that has a body, 304, or a redirect)."""
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
    """Tell whether this is a check for people; a page that came with 200 is judged by its words elsewhere."""
    for name, word in _CHECK_HEADERS.items():
        if word in answer.headers.get(name, "absent" if word else "").lower() and name in answer.headers:
            return True
    if answer.status not in (202, 401, 403, 405, 429, 503):
        return False
    start = answer.body[:20_000].lower()
    return any(word in start for word in _CHECK_WORDS)
