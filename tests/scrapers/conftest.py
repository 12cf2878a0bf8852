"""What tests of collecting and discovering share: a site on this computer."""

import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

Answer = tuple[str, bytes]
Site = Callable[[str, bytes], Answer | None]


@pytest.fixture
def served() -> Iterator[Callable[[Site], str]]:
    """A site on this computer: `served(site)` returns its address; `site` gets the path and the body that was sent."""
    servers: list[ThreadingHTTPServer] = []

    def serve(site: Site) -> str:
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                found = site(self.path, self.rfile.read(int(self.headers.get("Content-Length", 0))))
                kind, body = found or ("text/plain", b"")
                self.send_response(200 if found else 404)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            do_POST = do_GET  # noqa: N815 - the name that the library calls

            def log_message(self, *args: Any) -> None:
                pass

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}"

    yield serve
    for server in servers:
        server.shutdown()
        server.server_close()
