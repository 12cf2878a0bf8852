"""QR codes: an address as a square that a telephone's camera reads."""

import io
from functools import lru_cache

_MASK = 3
MANY = 20
"""From how many codes on the time that each one takes matters more than its evenness."""


@lru_cache(maxsize=8192)
def code_svg(address: str, many: bool = False) -> str:
    """Return the code of an http(s) address as SVG, black on white with the quiet zone that readers need.

    Trying out all eight masks takes four fifths of the time; where there are many codes, one that always reads is used.
    """
    import segno

    made = segno.make(address, error="m", micro=False, mask=_MASK if many else None)
    out = io.BytesIO()
    made.save(out, kind="svg", xmldecl=False, border=3, light="#fff", svgclass=None, lineclass=None, omitsize=True)
    return out.getvalue().decode("ascii")


def code_png(address: str, scale: int = 8) -> bytes:
    """Return the code as a PNG picture, for word processors."""
    import segno

    out = io.BytesIO()
    segno.make(address, error="m", micro=False).save(out, kind="png", border=3, scale=scale)
    return out.getvalue()
