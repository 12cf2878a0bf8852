"""The body of an answer, unpacked as it comes and never beyond a limit: no bomb is ever whole in memory."""

import zlib
from collections.abc import Iterable, Iterator

_GZIP, _ZLIB, _RAW = 16 + zlib.MAX_WBITS, zlib.MAX_WBITS, -zlib.MAX_WBITS
_PIECE = 256 * 1024
ENCODINGS = "gzip, deflate"
"""The codings that we ask for and can unpack."""


class TooLargeError(Exception):
    """The body is larger than the limit, packed or unpacked."""


class GarbledError(Exception):
    """The body cannot be unpacked, or ends before its end."""


def collect(chunks: Iterable[bytes], coding: str, limit: int, cut: bool = False) -> bytes:
    """Return the whole body of at most `limit` bytes, unpacked; a larger one is cut there, or raises TooLargeError.

    `coding` is the value of Content-Encoding; `chunks` are the bytes as they come over the wire.
    """
    unpacked = limited(chunks, limit)
    for name in reversed([each.strip().lower() for each in coding.split(",") if each.strip()]):
        if name in ("gzip", "x-gzip", "deflate"):
            unpacked = unpack(unpacked, "deflate" if name == "deflate" else "gzip")
        elif name != "identity":
            raise GarbledError(name)
    body = bytearray()
    try:
        for piece in limited(unpacked, limit):
            body += piece
    except TooLargeError:
        if not cut:
            raise
    return bytes(body)


def limited(chunks: Iterable[bytes], limit: int) -> Iterator[bytes]:
    """Yield the chunks up to the limit; what goes beyond it raises TooLargeError after the part that fits."""
    left = limit
    for chunk in chunks:
        if len(chunk) > left:
            yield chunk[:left]
            raise TooLargeError
        left -= len(chunk)
        yield chunk


def unpack(chunks: Iterable[bytes], coding: str) -> Iterator[bytes]:
    """Yield the unpacked bytes of a gzip or deflate stream in bounded pieces; GarbledError when it is broken."""
    unpacker = None
    for chunk in chunks:
        waiting = chunk
        while waiting:
            if unpacker is None:
                unpacker = zlib.decompressobj(_GZIP if coding == "gzip" else _deflate_kind(waiting))
            try:
                piece = unpacker.decompress(waiting, _PIECE)
            except zlib.error as error:
                raise GarbledError(str(error)) from None
            if piece:
                yield piece
            if unpacker.eof:
                # Another member may follow; anything else after the end (padding) is left, as every browser does.
                waiting = unpacker.unused_data
                if coding != "gzip" or not waiting.startswith(b"\x1f\x8b"):
                    return
                unpacker = None
            else:
                waiting = unpacker.unconsumed_tail
    if unpacker is not None and not unpacker.eof:
        raise GarbledError(coding)


def _deflate_kind(start: bytes) -> int:
    """Tell "deflate" as the standard says (with a zlib header, as 78 9C) from what many servers send (without)."""
    with_header = start[0] & 0x0F == 8 and (len(start) < 2 or (start[0] * 256 + start[1]) % 31 == 0)
    return _ZLIB if with_header else _RAW
