"""From a home page to listings: sites of an independent author, discovered, collected and compared with what they say.

    python bench/discovery.py bench/data/discovery_sites

Each folder is one site: `site.yaml` has the routes (path and query to file), the right list and the courses as printed.
The sites are served on this computer, so addresses are of this computer and no delay is kept. Shown by site: whether a
list was proposed, requests, courses found of those printed, those that the site does not have, prices, hours and
whether something first was read where the site prints it.
"""

import json
import sys
import tempfile
import threading
from contextlib import redirect_stderr, redirect_stdout
from decimal import Decimal
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import StringIO
from mimetypes import guess_type
from pathlib import Path
from typing import Any

from mcli import yaml_io
from mcli.cli import main
from mcli.core.text import fold

_KINDS = {".json": "application/json", ".ics": "text/calendar", ".rss": "application/rss+xml"}


def served(folder: Path, site: dict[str, Any], asked: list[str]) -> ThreadingHTTPServer:
    """Serve the routes of a site on this computer; its invented address is replaced by that of the server."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            name = site["routes"].get(self.path) or site["routes"].get(self.path.rstrip("/") or "/")
            body = (folder / name).read_bytes() if name else b"<h1>Not found</h1>"
            if name and not name.endswith((".pdf", ".xlsx")):
                own = f"http://127.0.0.1:{self.server.server_port}".encode()  # type: ignore[attr-defined]
                body = body.replace(site["base"].encode(), own)
            declared = (site.get("content_types") or {}).get(self.path) or (site.get("content_types") or {}).get(
                name or ""
            )
            kind = declared or _KINDS.get(Path(name or "").suffix) or guess_type(name or "x.html")[0] or "text/html"
            self.send_response(200 if name else 404)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def called(*argv: str) -> tuple[int, str, str]:
    """Run the program and return its exit code, what it printed and its notes."""
    out, err = StringIO(), StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = main(list(argv))
    return code, out.getvalue(), err.getvalue()


def measured(folder: Path) -> dict[str, Any]:
    """Discover and collect one site and compare it with what it prints."""
    site = yaml_io.read(folder / "site.yaml").content
    asked: list[str] = []
    server = served(folder, site, asked)
    try:
        with tempfile.TemporaryDirectory() as home:
            address = f"http://127.0.0.1:{server.server_port}{site['home']}"
            _, out, err = called("--home", home, "sources", "discover", address, "--save", "--format", "json")
            found = json.loads(out)[0] if out.strip() else {"source": None, "requests": len(asked), "id": ""}
            row: dict[str, Any] = {"site": folder.name, "requests": len(asked), "discovered": bool(found["source"])}
            listings: list[dict[str, Any]] = []
            if found["source"]:
                called("--home", home, "refresh", found["id"])
                called("--home", home, "sources", "accept", found["id"])
                _, out, _ = called("--home", home, "find", "--source", found["id"], "--limit", "0", "--format", "json")
                listings = json.loads(out or "[]")
            return row | compared(site["courses"], listings) | {"source": found["source"], "why": err.strip()[-160:]}
    finally:
        server.shutdown()
        server.server_close()


def _same(read: Any, printed: Any) -> bool:
    return read is not None and Decimal(str(read)) == Decimal(str(printed))


def compared(courses: list[dict[str, Any]], listings: list[dict[str, Any]]) -> dict[str, Any]:
    """Compare the courses that a site prints with the listings that were collected, by title."""
    by_title: dict[str, list[dict[str, Any]]] = {}
    for listing in listings:
        by_title.setdefault(fold(listing["title"]), []).append(listing)
    pairs = [(course, by_title[fold(course["title"])][0]) for course in courses if fold(course["title"]) in by_title]
    prices = [(c["price"], x) for c, x in pairs if c["price"] is not None]
    hours = [(c["hours"], x) for c, x in pairs if c["hours"] is not None]
    first = [(c["prerequisite"], x) for c, x in pairs if c["prerequisite"]]
    known = {fold(course["title"]) for course in courses}
    return {
        "courses": len(courses),
        "found": len(pairs),
        "others": sum(fold(listing["title"]) not in known for listing in listings),
        "missing": [c["title"] for c in courses if fold(c["title"]) not in by_title],
        "invented": [x["title"] for x in listings if fold(x["title"]) not in known],
        "prices": (
            sum(x["cost_cad"] is not None and Decimal(str(x["cost_cad"])) == Decimal(str(p)) for p, x in prices),
            len(prices),
        ),
        "false_free": sum(x["cost_status"] == "free" and c["price"] not in ("0", "0.00") for c, x in pairs),
        "hours": (
            sum(x["hours"] is not None and Decimal(str(x["hours"])) == Decimal(str(h)) for h, x in hours),
            len(hours),
        ),
        "first": (sum(x["prerequisite_status"] != "unknown" for _, x in first), len(first)),
        "false_none": sum(
            x["prerequisite_status"] == "none"
            and bool(c["prerequisite"])
            and not c["prerequisite"].lower().startswith(("no", "auc"))
            for c, x in pairs
        ),
    }


def shown(rows: list[dict[str, Any]]) -> str:
    """Return the table of the sites and the sums."""
    lines = [
        "| site | list proposed | requests | titles | others | prices | hours | first | false free / none |",
        "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for row in rows:
        cells = [row["site"], "yes" if row["discovered"] else "no", row["requests"], f"{row['found']}/{row['courses']}"]
        cells += [row["others"], *(f"{row[key][0]}/{row[key][1]}" for key in ("prices", "hours", "first"))]
        cells.append(f"{row['false_free']} / {row['false_none']}")
        lines.append("| " + " | ".join(map(str, cells)) + " |")
    sums = {key: sum(row[key] for row in rows) for key in ("discovered", "found", "courses", "others")}
    lines.append(
        "\nProposed {discovered} of {n}; titles {found} of {courses}; others {others}".format(n=len(rows), **sums)
    )
    return "\n".join(lines)


if __name__ == "__main__":
    only = sys.argv[2:]
    folders = sorted(path.parent for path in Path(sys.argv[1]).glob("*/site.yaml"))
    measures = [measured(folder) for folder in folders if not only or folder.name in only]
    print(shown(measures))
    for each in measures if only else ():
        print(each["source"], each["missing"], each["invented"], each["why"], sep="\n")
