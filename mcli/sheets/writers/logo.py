"""The logo of an agency, as every writer takes it."""

from typing import NamedTuple

from mcli.core.errors import N_, McliError


class Logo(NamedTuple):
    """The logo of the agency: its bytes and its format, "png", "jpg" or "svg"."""

    data: bytes
    format: str


def unusable_logo(reason: object) -> McliError:
    """Return the error for a logo file that cannot be read as an image."""
    return McliError(N_("The logo cannot be used ({reason}). Save it again as .png."), reason=reason)
