"""Connections to checked addresses, and bodies that are decompressed within a limit.

The check is made on the very IP address that is then connected to, so a name that first leads to a public and then to a
private address (DNS rebinding) gains nothing. A deadline limits the whole answer, however slowly its bytes arrive. A
body is decompressed piece by piece, so a decompression bomb is never in memory as a whole.
"""

import socket
import time
import zlib
from collections.abc import Callable, Iterable, Iterator
from ssl import SSLContext
from typing import Any

import httpcore

from mcli.core.hosts import Address, is_never_asked, is_public, literal

Resolve = Callable[[str, int], Iterable[str]]
"""Returns the IP addresses of a name as texts, best first; raises OSError when it has none."""


class PrivateAddressError(httpcore.ConnectError):
    """The name leads to private addresses only, and the source does not name it as one."""


class TooSlowError(httpcore.ReadTimeout):
    """The time that an answer may take has passed, though bytes may still arrive."""


class NoSuchHostError(httpcore.ConnectError):
    """The name has no IP address."""


def system_resolve(host: str, port: int) -> list[str]:
    """Return the addresses of a name, as the system knows them."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(each[4][0]) for each in found))


class CheckedNetwork(httpcore.NetworkBackend):
    """Opens connections to public addresses, and to private ones where `local_allowed(host, port)` is true."""

    def __init__(
        self,
        local_allowed: Callable[[str, int], bool],
        resolve: Resolve = system_resolve,
        monotonic: Callable[[], float] = time.monotonic,
        sockets: httpcore.NetworkBackend | None = None,
    ) -> None:
        self._local_allowed = local_allowed
        self._resolve = resolve
        self._monotonic = monotonic
        self._sockets = sockets or httpcore.SyncBackend()
        self._deadline = float("inf")

    def expect(self, seconds: float) -> None:
        """Set the deadline of what follows, in seconds from now."""
        self._deadline = self._monotonic() + seconds

    def left(self, timeout: float | None) -> float:
        """Return the seconds that may still pass: the timeout, or less when the deadline is nearer."""
        left = self._deadline - self._monotonic()
        if left <= 0:
            raise TooSlowError
        return min(timeout or left, left)

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first address of the host that is allowed and answers."""
        failure: httpcore.ConnectError | httpcore.ConnectTimeout | None = None
        for address in self._addresses(host, port):
            try:
                stream = self._sockets.connect_tcp(
                    address, port, self.left(timeout), local_address, [(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)]
                )
                return _Stream(stream, self)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure or NoSuchHostError(host)

    def _addresses(self, host: str, port: int) -> list[str]:
        try:
            found = [host] if literal(host) else list(self._resolve(host, port))
        except (OSError, UnicodeError):
            raise NoSuchHostError(host) from None
        known: list[Address] = [each for each in map(_address, found) if each is not None]
        if found and all(map(is_never_asked, known)):
            raise PrivateAddressError(host)
        if self._local_allowed(host, port):
            return [each for each in found if (made := _address(each)) is None or not is_never_asked(made)]
        allowed = [str(each) for each in known if is_public(each)]
        if found and not allowed:
            raise PrivateAddressError(host)
        return allowed


def _address(text: str) -> Address | None:
    return literal(text.partition("%")[0])


class _Stream(httpcore.NetworkStream):
    """A connection whose reading ends at the deadline."""

    def __init__(self, stream: httpcore.NetworkStream, network: CheckedNetwork) -> None:
        self._stream = stream
        self._network = network

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        try:
            return self._stream.read(max_bytes, self._network.left(timeout))
        except httpcore.ReadTimeout:
            self._network.left(timeout)  # raises TooSlowError where it is the deadline that has passed
            raise

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._network.left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        secured = self._stream.start_tls(ssl_context, server_hostname, self._network.left(timeout))
        return _Stream(secured, self._network)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


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
    """Distinguish "deflate" as in the standard (with a zlib header, such as 78 9C) from what many servers send."""
    with_header = start[0] & 0x0F == 8 and (len(start) < 2 or (start[0] * 256 + start[1]) % 31 == 0)
    return _ZLIB if with_header else _RAW
