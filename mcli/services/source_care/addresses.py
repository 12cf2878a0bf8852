"""Addresses that a person gives: whether a word is meant as one, and the address in the form that is kept."""

from mcli.core.errors import N_, UsageError
from mcli.core.urls import canonical


def is_address(text: str) -> bool:
    """Tell whether a word is meant as a web address, rather than as an id or a file."""
    return text.strip().lower().startswith(("http://", "https://"))


def web_address(text: str) -> str:
    """Return an address in the form that is kept; UsageError for one that is none."""
    address = canonical(text.strip())
    if address is None:
        raise UsageError(N_("“{url}” is not a web address. It begins with http:// or https://."), url=text)
    return address
