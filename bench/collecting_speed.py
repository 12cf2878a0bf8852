"""Measures the speed and memory of collecting pages, compared with Scrapy calling the same reader.

Twenty hosts of this computer (127.0.0.1 to 127.0.0.20), each with a list and its pages of 30 KB, no delay. Each
measurement is a process of its own; the two programs take turns, so that both have the same disturbances.

    python bench/collecting_speed.py [--rounds 5] [--scrapy-python PYTHON]

PYTHON is an interpreter that has Scrapy (2.19) and what mcli needs; without one, only mcli is measured.
"""

import argparse
import asyncio
import json
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, ClassVar

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
HOSTS, PORT, PAGE_BYTES, THREADS = 20, 8731, 30_000, 8
FOLLOW = r"/courses/[a-z0-9-]+$"
TODAY = date(2026, 11, 24)


def page(number: int) -> bytes:
    """Return a course page: the facts in the middle, a menu before and a box of other courses after them."""
    menu = "".join(f'<li><a class="menu__link" href="/subjects/{n}">Subject {n}</a></li>' for n in range(60))
    facts = (
        f"<h1>Course number {number}</h1><p>Learn the first steps of the work, safely and at your own pace.</p>"
        f"<dl><dt>Fee</dt><dd>${100 + number % 400}.00</dd><dt>Prerequisites</dt><dd>None</dd><dt>Hours</dt>"
        f"<dd>{6 + number % 50} hours</dd><dt>Delivery</dt><dd>Online</dd><dt>Starts</dt><dd>January 18, 2027</dd></dl>"
    )
    more = "".join(f'<div class="card"><h3><a href="/courses/c{n}">Other course {n}</a></h3></div>' for n in range(6))
    head = f'<!doctype html><html lang="en"><head><title>Course {number} | Example College</title></head><body>'
    text = f"{head}<nav><ul>{menu}</ul></nav><main>{facts}</main><aside><h2>You may also like</h2>{more}</aside>"
    filler = "".join(f"<p>Paragraph {n}: the campus is open to everyone who wants to learn.</p>" for n in range(400))
    return (text + "<footer>" + filler).encode()[:PAGE_BYTES] + b"</footer></body></html>"


class Server(asyncio.Protocol):
    """Answers from memory, as fast as Python can, so that the server is not what is measured."""

    answers: ClassVar[dict[bytes, bytes]] = {}

    def connection_made(self, transport: Any) -> None:
        self.transport, self.waiting = transport, b""

    def data_received(self, data: bytes) -> None:
        self.waiting += data
        while b"\r\n\r\n" in self.waiting:
            head, _, self.waiting = self.waiting.partition(b"\r\n\r\n")
            self.transport.write(self.answers.get(head.split(b" ", 2)[1], self.answers[b"404"]))


def answer(body: bytes, status: str = "200 OK", kind: str = "text/html; charset=utf-8") -> bytes:
    head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


async def serve(pages: int) -> None:
    links = "".join(f'<li><a href="/courses/c{n}">Course number {n}</a></li>' for n in range(pages))
    Server.answers = {f"/courses/c{n}".encode(): answer(page(n)) for n in range(pages)} | {
        b"/courses": answer(f"<!doctype html><html lang='en'><main><h1>Courses</h1><ul>{links}</ul></main>".encode()),
        b"/robots.txt": answer(b"User-agent: *\nDisallow: /cart\n", kind="text/plain"),
        b"404": answer(b"", "404 Not Found"),
    }
    loop = asyncio.get_running_loop()
    servers = [await loop.create_server(Server, host, PORT, backlog=512) for host in hosts()]
    print("ready", flush=True)
    await asyncio.gather(*(each.serve_forever() for each in servers))


def hosts() -> list[str]:
    return [f"127.0.0.{n}" for n in range(1, HOSTS + 1)]


def source_of(host: str) -> Any:
    from mcli.sources import Source

    return Source(
        id="bench", name={"en": "Bench College", "fr": "Collège Banc"}, urls=(f"http://{host}:{PORT}/courses",),
        follow=FOLLOW, delay=Decimal(0), max_pages=100_000, language="en",
    )  # fmt: skip


def the_reader() -> Callable[..., Any]:
    from mcli.scrapers.reading.page_reader import read

    return read


def ours(read: bool) -> int:
    """Collect all pages with the client, walk and reader of mcli; return the number of pages."""
    from mcli.scrapers.discovery.frontier import Frontier
    from mcli.scrapers.net.client import Fetcher, user_agent
    from mcli.scrapers.net.politeness import VisitedHosts
    from mcli.scrapers.net.responses import Fetched

    reader = the_reader() if read else None
    # As `refresh` does: fetching in parallel, reading one page at a time, always in the same thread, whose memory is
    # then used again and again.
    visited, reading = VisitedHosts(), ThreadPoolExecutor(1)

    def one(host: str) -> int:
        source, count = source_of(host), 0
        frontier = Frontier(source)
        with Fetcher(source, user_agent("0", None), visited) as fetcher:
            while (address := frontier.next()) is not None:
                outcome = fetcher.get(address)
                assert isinstance(outcome, Fetched), outcome
                if frontier.fetched(address, outcome.page) == "detail":
                    count += 1
                    if reader:
                        assert reading.submit(reader, outcome.page, source, TODAY).result().listings
        return count

    with ThreadPoolExecutor(THREADS) as pool:
        return sum(pool.map(one, hosts()))


def scrapy(read: bool) -> int:
    """Collect all pages with Scrapy, which calls the same reader in its callback; return the number of pages."""
    import re

    from scrapy import Request, Spider
    from scrapy.crawler import CrawlerProcess

    from mcli.core.claims import Page

    reader = the_reader() if read else None
    count = 0
    sources = {host: source_of(host) for host in hosts()}
    follow = re.compile(FOLLOW)

    class Courses(Spider):
        name = "courses"

        async def start(self) -> Any:
            for host in hosts():
                yield Request(f"http://{host}:{PORT}/courses", self.parse)

        def parse(self, response: Any) -> Any:
            for link in response.css("a::attr(href)").getall():
                if follow.search(link):
                    yield response.follow(link, self.detail)

        def detail(self, response: Any) -> None:
            nonlocal count
            count += 1
            if reader:
                kind = response.headers["Content-Type"].decode()
                source = sources[response.url.split("/")[2].partition(":")[0]]
                assert reader(Page(response.url, response.body, kind, response.status), source, TODAY).listings

    process = CrawlerProcess({"LOG_LEVEL": "ERROR", "ROBOTSTXT_OBEY": True, "DOWNLOAD_DELAY": 0,
                              "TELNETCONSOLE_ENABLED": False, "CONCURRENT_REQUESTS": 16,
                              "CONCURRENT_REQUESTS_PER_DOMAIN": 8})  # fmt: skip
    process.crawl(Courses)
    process.start()
    return count


def measured(collect: Callable[[bool], int], read: bool) -> dict[str, float]:
    begun = time.perf_counter()
    pages = collect(read)
    seconds = time.perf_counter() - begun
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"pages": pages, "per_second": pages / seconds, "seconds": seconds, "mb": memory}


def child(python: str, who: str, read: bool) -> dict[str, float]:
    words = [python, __file__, "--child", who, *(["--read"] if read else [])]
    ended = subprocess.run(words, capture_output=True, text=True, check=True)
    made: dict[str, float] = json.loads(ended.stdout.strip().splitlines()[-1])
    return made


def with_server(pages: int, measure: Callable[[], None]) -> None:
    server = subprocess.Popen([sys.executable, __file__, "--serve", str(pages)], stdout=subprocess.PIPE, text=True)
    try:
        assert server.stdout is not None
        assert server.stdout.readline().strip() == "ready"
        measure()
    finally:
        server.terminate()
        server.wait()


def compare(rounds: int, scrapy_python: str | None) -> None:
    programs = {"ours": sys.executable} | ({"scrapy": scrapy_python} if scrapy_python else {})
    for read in (False, True):
        runs: dict[str, list[dict[str, float]]] = {who: [] for who in programs}
        for _ in range(rounds):
            for who, python in programs.items():
                runs[who].append(child(python, who, read))
        for who, each in runs.items():
            speeds = sorted(run["per_second"] for run in each)
            print(f"{'fetch and read' if read else 'fetch alone':15} {who:7} n={rounds} pages={each[0]['pages']:.0f} "
                  f"pages/s median {statistics.median(speeds):.0f} ({speeds[0]:.0f} to {speeds[-1]:.0f}) "
                  f"memory {statistics.median(run['mb'] for run in each):.0f} MB")  # fmt: skip
        if scrapy_python:
            ratios = [mine["per_second"] / theirs["per_second"]
                      for mine, theirs in zip(runs["ours"], runs["scrapy"], strict=True)]  # fmt: skip
            memory = statistics.median(run["mb"] for run in runs["ours"])
            print(f"  speed {statistics.median(ratios):.2f} of Scrapy's (target 0.9), memory "
                  f"{memory / statistics.median(run['mb'] for run in runs['scrapy']):.2f} (target 0.67)")  # fmt: skip


def grow(pages: int, rounds: int) -> None:
    runs = [child(sys.executable, "ours", True) for _ in range(rounds)]
    print(f"growth: {pages * HOSTS} pages n={rounds} {statistics.median(run['seconds'] for run in runs):.1f} s "
          f"{statistics.median(run['mb'] for run in runs):.0f} MB")  # fmt: skip


def main() -> None:
    """Measure, and print one line for each figure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--scrapy-python")
    parser.add_argument("--no-growth", action="store_true")
    parser.add_argument("--serve", type=int)
    parser.add_argument("--child", choices=["ours", "scrapy"])
    parser.add_argument("--read", action="store_true")
    given = parser.parse_args()
    if given.serve:
        asyncio.run(serve(given.serve))
    elif given.child:
        print(json.dumps(measured({"ours": ours, "scrapy": scrapy}[given.child], given.read)))
    else:
        with_server(100, lambda: compare(given.rounds, given.scrapy_python))
        for pages in () if given.no_growth else (50, 500):
            with_server(pages, lambda pages=pages: grow(pages, max(1, given.rounds // 3)))  # type: ignore[misc]


if __name__ == "__main__":
    main()
