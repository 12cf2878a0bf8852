"""Pages that must give no listing, each with its reason, and pages that only look like them."""

# ruff: noqa: E501 - markup stands here as sites write it

import pytest

from mcli.core.claims import Page
from mcli.scrapers.html import document
from mcli.scrapers.reading.page_check import check
from tests.scrapers.pages import ENGLISH, page

COURSE = "https://www.sample.example/courses/safety"


def reason(
    body: bytes | str, url: str | None = COURSE, status: int = 200, kind: str | None = None, urls: tuple[str, ...] = ()
) -> str | None:
    """Return why a page is refused, None when it is not."""
    made = Page(url, body if isinstance(body, bytes) else body.encode(), kind, status)
    found = check(made, document.parse(made), urls)
    return found.kind if found else None


CHALLENGES = (
    '<title>Just a moment...</title><h1>www.sample.ca</h1><p>Checking if the site connection is secure</p><script src="/cdn-cgi/challenge-platform/h/b/x.js"></script>',
    "<title>Attention Required! | Cloudflare</title><h1>Sorry, you have been blocked</h1><p>You are unable to access sample.ca</p>",
    '<html><head><META NAME="ROBOTS" CONTENT="NOINDEX, NOFOLLOW"></head><body><iframe src="/_Incapsula_Resource?CWUDNSAI=9">Request unsuccessful. Incapsula incident ID: 9</iframe></body></html>',
    "<title>Access Denied</title><h1>Access Denied</h1><p>You don't have permission to access this page on this server.</p><p>Reference #18.2f https://errors.edgesuite.net/18</p>",
    '<title>Security check</title><h1>One more step</h1><p>Please complete the security check to continue.</p><div class="g-recaptcha"></div>',
    "<title>Are you a robot?</title><h1>Please verify you are a human</h1><p>Press and hold the button.</p>",
    '<html lang="fr"><title>Un instant...</title><h1>Vérification que vous êtes humain</h1><p>Cela peut prendre quelques secondes.</p><div class="cf-turnstile"></div>',
    '<html lang="fr"><title>Accès refusé</title><h1>Accès refusé</h1><p>Votre adresse a été bloquée par le service de sécurité. Activité inhabituelle.</p>',
    "<title>Pardon Our Interruption</title><h1>Pardon Our Interruption...</h1><p>As you were browsing something about your browser made us think you were a bot.</p>",
)
NOT_FOUND = (
    "<title>Page not found | College</title><h1>Page not found</h1><p>Try our popular courses: First Aid $99, 8 hours.</p>",
    "<title>404</title><h1>Oops!</h1><p>We can't find the page you are looking for.</p>",
    "<title>College</title><h1>404 - Not Found</h1><p>The page may have moved.</p>",
    "<title>College</title><h1>Sorry, this course is no longer available</h1><p>See other courses.</p>",
    "<title>Courses</title><main><h2>The page you requested could not be found.</h2></main>",
    '<html lang="fr"><title>Page introuvable</title><h1>Page introuvable</h1><p>Les plus consultées : Service, 175 $</p>',
    '<html lang="fr"><title>Collège</title><h1>Erreur 404</h1><p>La page demandée n’existe plus.</p>',
    '<html lang="fr"><title>Collège</title><h1>Oups! Cette page n’existe pas.</h1>',
    '<html lang="fr"><title>Collège</title><h1>Cette formation n’est plus offerte</h1>',
)
LOGINS = (
    '<title>Sign in</title><h1>Sign in</h1><form><label>User name</label><input name="u"><label>Password</label><input type="password"></form>',
    '<title>Student Login | College</title><h2>Log in to your account</h2><form><input type="password"></form><a href="/forgot">Forgot?</a>',
    '<html lang="fr"><title>Connexion</title><h1>Se connecter</h1><form>Mot de passe<input type="password"></form>',
    "<title>Login required</title><h1>You must be logged in to view this page</h1><p>Please log in.</p>",
)
SHELLS = (
    '<html><head><title>Courses</title></head><body><div id="root"></div><script src="/main.js"></script></body></html>',
    '<html><body><noscript>You need to enable JavaScript to run this app.</noscript><div id="app"></div><script src="a.js"></script></body></html>',
    '<html lang="fr"><body><noscript>Veuillez activer JavaScript.</noscript><div id="__nuxt"></div><script src="a.js"></script></body></html>',
    '<html><body><header><nav><a href="/">Home</a><a href="/c">Courses</a></nav></header><div id="app">Loading...</div><script src="a.js"></script></body></html>',
    "", "   ",
)  # fmt: skip


@pytest.mark.parametrize("body", CHALLENGES)
def test_a_protection_service_is_named(body: str) -> None:
    assert reason(body) == "challenge"


@pytest.mark.parametrize("body", NOT_FOUND)
def test_a_page_that_says_it_does_not_exist_gives_nothing_whatever_its_status(body: str) -> None:
    assert reason(body) == "not_found"


@pytest.mark.parametrize("body", LOGINS)
def test_a_log_in_page_gives_nothing(body: str) -> None:
    assert reason(body) == "login"


@pytest.mark.parametrize("body", SHELLS)
def test_a_page_that_needs_its_scripts_is_an_empty_shell(body: str) -> None:
    assert reason(body) == "empty_shell"


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"%PDF-1.7 course calendar", None), (b"PK\x03\x04docx", None), (b"\x89PNG\r\n", None), (bytes(range(256)) * 20, None),
        (b'{"courses": []}', None), (b"<?xml version='1.0'?><rss version='2.0'><channel/></rss>", None),
        (b"<html><h1>x</h1>", "application/pdf"), (b"MZ\x90\x00", "application/octet-stream"), (b"just some text", "text/plain"),
    ],
)  # fmt: skip
def test_what_is_no_web_page_is_said_to_be_none(body: bytes, kind: str | None) -> None:
    assert reason(body, kind=kind) == "not_html"


def test_a_front_page_is_refused_unless_the_source_begins_there() -> None:
    body = page(ENGLISH["drupal inline fields"])
    for url in (
        "https://www.sample.example/",
        "https://sample.example",
        "https://www.sample.example/index.html",
        "https://www.sample.example/en/",
    ):
        assert reason(body, url) == "home"
    assert reason(body, "https://www.sample.example/", urls=("https://sample.example",)) is None
    assert reason(body, "https://www.sample.example/?course=12") is None


def test_a_page_larger_than_any_that_a_college_writes_is_refused() -> None:
    assert reason(b"<html><h1>A</h1>" + b"<p>x</p>" * 6_500_000) == "too_large"


@pytest.mark.parametrize(
    ("status", "kind"),
    [(404, "not_found"), (410, "not_found"), (401, "login"), (403, "challenge"), (429, "challenge"), (500, "error")],
)
def test_a_status_that_promises_no_page_is_believed(status: int, kind: str) -> None:
    assert reason(page(ENGLISH["drupal inline fields"]), status=status) == kind


@pytest.mark.parametrize(
    "title",
    [
        "Login Security for Small Offices", "How to Fix 404 Errors on a Website", "Captcha and Bot Protection", "Access Denied: Rights of Tenants",
        "JavaScript for Beginners", "Sign Language, Level 1", "Security Check-in for Guards", "Not Found in the Dictionary: Slang at Work",
        "Connexion et mots de passe : l’essentiel", "Home Page Design",
    ],
)  # fmt: skip
def test_a_course_about_such_things_is_read(title: str) -> None:
    body = page(
        "<p>In this course you will learn what a password is, why the page you want may not be found, how a captcha works and what to do"
        " when access is denied. You must log in to the college's own site to see your marks. Enable JavaScript in your browser first."
        " The course is made for people who work in a small office, a store or a shop, and who look after a computer that others use as"
        " well. Each week has a short task and a talk about what went right and what went wrong.</p>"
        + ENGLISH["drupal inline fields"],
        title,
    )
    assert reason(body) is None


def test_a_course_page_with_a_log_in_form_in_its_header_is_read() -> None:
    body = page(ENGLISH["table of two columns"]).replace(
        b"<nav>",
        b'<form><label>Sign in</label><input name="u"><input type="password"><button>Log in</button></form><nav>',
    )
    assert reason(body) is None


def test_a_page_with_its_facts_in_its_data_is_no_shell() -> None:
    body = (
        '<html><head><title>Forklift | College</title><script type="application/ld+json">{"@type": "Course", "name": "Forklift"}</script>'
        '</head><body><div id="root"></div><script src="/main.js"></script></body></html>'
    )
    assert reason(body) is None
