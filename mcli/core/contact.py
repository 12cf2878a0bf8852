"""Telephone numbers and e-mail addresses in one form, so that two listings of one office can be compared."""

import re

# "(705) 555-0142", "+1 705.555.0142, poste 12", "1-877-555-0199 x3"
_PHONE = re.compile(
    r"(?:\+?1[ .-]?)?\(?([2-9]\d{2})\)?[ .-]{0,2}(\d{3})[ .-]?(\d{4})"
    r"(?:[,;]? ?(?:ext(?:ension)?|poste|x|#)\.?:? ?(\d{1,6}))?",
    re.IGNORECASE,
)
# 211, 2-1-1, 411, 811: the short numbers of services
_SHORT_PHONE = re.compile(r"([2-9])-?1-?1")
_EMAIL = re.compile(r"[A-Za-z0-9][\w.+%'-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}")
# A call to these needs the 1, so it is part of the number: 1-877-555-0142.
_TOLL_FREE = frozenset({"800", "822", "833", "844", "855", "866", "877", "888"})
_SPACES = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-"})


def normal_phone(text: str) -> str | None:
    """Return a telephone number of Canada or the United States as 705-555-0142 or 705-555-0142 ext. 12.

    A toll-free number keeps the 1 that a call needs: 1-877-555-0142.

    Short numbers of services are 211, without hyphens. None when the whole text is not one number.
    """
    plain = text.translate(_SPACES).strip()
    short = _SHORT_PHONE.fullmatch(plain)
    if short:
        return f"{short[1]}11"
    found = _PHONE.fullmatch(plain)
    if not found:
        return None
    area, exchange, line, extension = found.groups()
    long_distance = "1-" if area in _TOLL_FREE else ""
    return f"{long_distance}{area}-{exchange}-{line}" + (f" ext. {extension}" if extension else "")


def is_email(text: str) -> bool:
    """Tell whether the text is one e-mail address, as in learn@college.example.ca."""
    return _EMAIL.fullmatch(text) is not None
