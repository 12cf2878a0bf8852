"""QR codes of web addresses, as SVG and PNG."""

import io
from functools import lru_cache
from typing import Any

# Every mask gives a readable code. Trying all eight to find the most even one takes four fifths of the time.
_MASK = 3
_BORDER = 3  # modules


@lru_cache(maxsize=8192)
def code_svg(address: str) -> str:
    """Return the QR code of an http(s) address as SVG, black on white, with a quiet zone around it."""
    out = io.BytesIO()
    _code(address).save(out, kind="svg", xmldecl=False, border=_BORDER, light="#fff", svgclass=None, lineclass=None,
                        omitsize=True)  # fmt: skip
    return out.getvalue().decode("ascii")


def code_png(address: str, scale: int = 8) -> bytes:
    """Return the QR code as PNG, with `scale` pixels for each module."""
    out = io.BytesIO()
    _code(address).save(out, kind="png", border=_BORDER, scale=scale)
    return out.getvalue()


def _code(address: str) -> Any:
    import segno

    return segno.make(address, error="m", micro=False, mask=_MASK)
