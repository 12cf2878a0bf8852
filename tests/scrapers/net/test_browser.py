"""Pages made of scripts, shown in a real browser on this computer: what is read, and what is never asked for."""

import json
from collections.abc import Callable
from decimal import Decimal
from importlib.util import find_spec
from pathlib import Path

import pytest

from mcli.scrapers.net.browser import BrowserFetcher, Patience
from mcli.scrapers.net.browser_program import installed
from mcli.scrapers.net.client import Fetcher
from mcli.scrapers.net.politeness import VisitedHosts
from mcli.scrapers.net.responses import Fetched, Outcome, Refused
from mcli.sources import Source
from tests.conftest import Run
from tests.scrapers.conftest import Answer, Site
from tests.scrapers.discovery import sites

Served = Callable[[dict[str, Answer]], tuple[str, list[str]]]
MISSING = [name for name, there in (("playwright", find_spec("playwright")), ("a browser", installed())) if not there]
pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"not on this computer: {', '.join(MISSING)}")

HTML, SCRIPT = "text/html; charset=utf-8", "text/javascript"
SHELL = (
    b'<!doctype html><html lang="en"><title>Courses</title><body><div id="root"></div><script src="/app.js"></script>'
)
# A site that asks for its courses and writes them into the empty page.
APP = b"""
const fact = (label, value) => `<dt>${label}</dt><dd>${value}</dd>`;
const course = c => `<section><h2>${c.title}</h2><dl>` + fact('Cost', c.cost) + fact('Duration', c.hours)
  + fact('Prerequisites', c.first) + '</dl></section>';
fetch('/api/courses').then(answer => answer.json()).then(all => {
  document.getElementById('root').innerHTML = '<h1>Our courses</h1>' + all.map(course).join('');
});
"""
API = ("application/json", json.dumps([course._asdict() for course in sites.ENGLISH]).encode())
COURSES = {"/": (HTML, SHELL), "/app.js": (SCRIPT, APP), "/api/courses": API}


@pytest.fixture
def site(served: Callable[[Site], str]) -> Served:
    """Serve pages by path; return the address of the site and the paths that are asked for."""

    def serve(pages: dict[str, Answer]) -> tuple[str, list[str]]:
        asked: list[str] = []

        def answer(path: str, sent: bytes) -> Answer | None:
            asked.append(path)
            return pages.get(path)

        return served(answer), asked

    return serve


def shown(*addresses: str, patience: Patience | None = None) -> list[Outcome]:
    source = Source("example", {}, urls=addresses, delay=Decimal(0), render=True)
    with Fetcher(source, "mcli", VisitedHosts()) as fetcher, BrowserFetcher(fetcher, patience=patience) as browser:
        return [browser.get(address) for address in addresses]


def test_a_site_that_is_empty_without_scripts_is_found_and_collected(run: Run, site: Served) -> None:
    address, asked = site(COURSES)

    found = json.loads(run("sources", "discover", address, "--save", "--format", "json").out)[0]
    assert "render: true" in found["source"]
    refreshed = run("refresh", found["id"])
    assert refreshed.code == 3, refreshed.err  # held: nobody has looked at it yet
    assert run("sources", "accept", found["id"]).code == 0
    listings = json.loads(run("find", "--source", found["id"], "--limit", "0", "--format", "json").out)

    assert {each["title"] for each in listings} == {course.title for course in sites.ENGLISH}
    assert {each["cost_status"] for each in listings if each["title"].startswith("Food")} == {"free"}
    assert "/robots.txt" in asked


def test_a_page_cannot_make_the_browser_ask_for_other_hosts_pictures_or_forbidden_paths(site: Served) -> None:
    other, asked_there = site({"/secret": ("application/json", b"{}")})
    sly = f"""
        fetch('{other}/secret').catch(() => 0); fetch('http://169.254.169.254/').catch(() => 0);
        new WebSocket('{other.replace("http", "ws")}/'); new Image().src = '{other}/i.gif';
        navigator.sendBeacon('{other}/b'); window.open('{other}/w'); fetch('/private/x').catch(() => 0);
        navigator.serviceWorker && navigator.serviceWorker.register('/sw.js').catch(() => 0);
        document.body.append('Shown');
    """
    page = SHELL + b'<img src="/logo.png"><iframe src="/frame"></iframe><link rel="stylesheet" href="/s.css">'
    rules = b"User-agent: *\nDisallow: /private/"
    address, asked = site({"/": (HTML, page), "/app.js": (SCRIPT, sly.encode()), "/robots.txt": ("text/plain", rules)})

    (outcome,) = shown(f"{address}/")

    assert isinstance(outcome, Fetched) and b"Shown" in outcome.page.body
    assert asked_there == []
    assert asked == ["/robots.txt", "/", "/app.js"]


def test_a_page_that_never_settles_is_read_as_it_is_and_asks_for_an_address_only_a_few_times(site: Served) -> None:
    restless = b"document.body.append('Open to all'); setInterval(() => fetch('/api/courses'), 20)"
    address, asked = site(COURSES | {"/app.js": (SCRIPT, restless)})

    (outcome,) = shown(f"{address}/", patience=Patience(quiet=1.5))

    assert isinstance(outcome, Fetched) and b"Open to all" in outcome.page.body
    assert asked.count("/api/courses") == Patience().repeats


def test_a_script_that_never_ends_is_given_up_and_the_next_page_is_shown(site: Served) -> None:
    busy_page = SHELL + b"<script>while (true) {}</script>"
    fine = b"document.body.append('Fine')"
    address, _ = site({"/": (HTML, busy_page), "/ok": (HTML, SHELL), "/app.js": (SCRIPT, fine)})

    busy, next_one = shown(f"{address}/", f"{address}/ok", patience=Patience(quiet=1.5, busy=1.0))

    assert isinstance(busy, Refused) and busy.message.code == "net.never_settles"
    assert isinstance(next_one, Fetched) and b"Fine" in next_one.page.body


def test_without_a_browser_or_with_one_that_does_not_start_the_message_says_what_to_do(
    run: Run, home: Path, site: Served, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    address, _ = site(COURSES)
    file = home / "config" / "sources" / "scripts.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(f"id: scripts\nname: Scripts\nurls: ['{address}/']\nrender: true\ndelay: 0\n", encoding="utf-8")
    broken = tmp_path / "chromium"
    broken.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    broken.chmod(0o755)

    monkeypatch.setattr("mcli.scrapers.net.browser.installed", lambda: str(tmp_path / "nothing"))
    missing = run("refresh", "scripts")
    monkeypatch.setattr("mcli.scrapers.net.browser.installed", lambda: str(broken))
    fails = run("refresh", "scripts")

    assert "needs a browser. Install it once: pip install 'mcli-lbs[browser]'" in missing.out + missing.err
    assert "could not be started" in fails.out + fails.err
    for result in (missing, fails):
        assert result.code == 1
        assert "Is this computer connected?" not in result.err and "Traceback" not in result.err


def test_a_page_made_by_scripts_may_not_be_larger_than_any_other(site: Served) -> None:
    grows = b"document.body.append('x'.repeat(13e6))"
    address, _ = site({"/": (HTML, SHELL), "/app.js": (SCRIPT, grows)})

    (outcome,) = shown(f"{address}/", patience=Patience(busy=60))

    assert isinstance(outcome, Refused) and outcome.kind == "too_large"
