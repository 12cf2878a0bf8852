"""A server on this computer that answers byte for byte what a test says, however wrong that is."""

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

Respond = Callable[[str, Callable[[bytes], None]], bool]
"""Gets the path and a way to send bytes; returns whether the connection stays open."""


class Server:
    """Listens on a free port of 127.0.0.1; `paths` are the requests that came, `connections` how many were opened."""

    def __init__(self, respond: Respond, tls: ssl.SSLContext | None = None, greeting: bytes = b"") -> None:
        self._respond, self._tls, self._greeting = respond, tls, greeting
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._socket.getsockname()[1])
        self.paths: list[str] = []
        self.connections = 0
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def address(self) -> str:
        return f"{'https' if self._tls else 'http'}://127.0.0.1:{self.port}"

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                connection, _ = self._socket.accept()
                self.connections += 1
                threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        with connection, suppress(OSError):
            connection.sendall(self._greeting)
            wire = self._tls.wrap_socket(connection, server_side=True) if self._tls else connection
            with wire:
                waiting = b""
                while True:
                    while b"\r\n\r\n" not in waiting:
                        more = wire.recv(65536)
                        if not more:
                            return
                        waiting += more
                    head, _, waiting = waiting.partition(b"\r\n\r\n")
                    path = head.split(b" ", 2)[1].decode("ascii")
                    self.paths.append(path)
                    if path == "/robots.txt":
                        wire.sendall(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
                    elif not self._respond(path, wire.sendall):
                        return

    def close(self) -> None:
        self._socket.close()


@contextmanager
def serving(respond: Respond, tls: ssl.SSLContext | None = None, greeting: bytes = b"") -> Iterator[Server]:
    """Run a server for as long as the block lasts; `greeting` is sent to whoever connects, unasked."""
    server = Server(respond, tls, greeting)
    try:
        yield server
    finally:
        server.close()


def sending(*pieces: bytes, keep: bool = False) -> Respond:
    """Return a way to answer that sends these bytes to whatever is asked."""

    def respond(_: str, send: Callable[[bytes], None]) -> bool:
        for piece in pieces:
            send(piece)
        return keep

    return respond
