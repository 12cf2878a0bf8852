"""The text of a page's bytes: what the page says of its encoding, as far as that can be true."""

import codecs
import re

# charset=utf-8 in a header or in <meta charset="utf-8"> and <meta content="text/html; charset=utf-8">
_CHARSET = re.compile(r"""charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""", re.IGNORECASE)
_META = re.compile(rb"<meta[^>]{0,300}?charset\s*=[^>]{0,80}>", re.IGNORECASE)
# What people call Latin-1 or ASCII is windows-1252 in every browser.
_SUPERSET = {"iso8859-1": "cp1252", "latin-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030"}
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


def decode(body: bytes, content_type: str | None = None) -> tuple[str, str]:
    """Return the text of a page and its encoding: byte-order mark, header, <meta>, UTF-8, then windows-1252."""
    for mark, encoding in _MARKS:
        if body.startswith(mark):
            return body[len(mark) :].decode(encoding, "replace"), encoding
    in_page = _META.search(body[:8192])
    for given in (content_type, in_page.group().decode("ascii", "replace") if in_page else None):
        found = _CHARSET.search(given or "")
        encoding = _known(found.group(1)) if found else ""
        # Latin-1 is often declared by a server for all its pages; bytes that are UTF-8 all through are just that.
        for each in ("utf-8", encoding) if encoding == "cp1252" else (encoding,) if encoding else ():
            try:
                return body.decode(each), each
            except (UnicodeDecodeError, ValueError):
                continue  # it does not say what it is
    try:
        return body.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        # A few broken bytes in a page of UTF-8 do not make it windows-1252.
        text = body.decode("utf-8", "replace")
        broken = text.count("\ufffd")
        if broken <= 3 and sum(char > "\x7f" for char in text) > 10 * broken:
            return text, "utf-8"
        return body.decode("cp1252", "replace"), "cp1252"


def _known(encoding: str) -> str:
    try:
        name = codecs.lookup(encoding).name
    except LookupError:
        return ""
    if name.startswith("utf-16") or name in ("utf-7", "idna", "punycode", "unicode_escape", "raw_unicode_escape"):
        return "utf-8"  # a declaration that could be read as ASCII cannot be true, or is a trick
    return _SUPERSET.get(name, name)
