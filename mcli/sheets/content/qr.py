"""QR codes: an address as a square that a telephone's camera reads."""

import io
from functools import lru_cache
from typing import Any

# Any mask gives a code that reads. Trying out all eight, and keeping the most even one, takes four fifths of the time.
_MASK = 3
_BORDER = 3


@lru_cache(maxsize=8192)
def code_svg(address: str) -> str:
    """Return the code of an http(s) address as SVG, black on white with the quiet zone that readers need."""
    out = io.BytesIO()
    _code(address).save(out, kind="svg", xmldecl=False, border=_BORDER, light="#fff", svgclass=None, lineclass=None,
                        omitsize=True)  # fmt: skip
    return out.getvalue().decode("ascii")


def code_png(address: str, scale: int = 8) -> bytes:
    """Return the code as a PNG picture, for word processors."""
    out = io.BytesIO()
    _code(address).save(out, kind="png", border=_BORDER, scale=scale)
    return out.getvalue()


def _code(address: str) -> Any:
    import segno

    return segno.make(address, error="m", micro=False, mask=_MASK)
