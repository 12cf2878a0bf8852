"""`mcli sources try`: one page, what was found in it, where, what was not and why; nothing is written."""

# ruff: noqa: E501 - markup stands here as sites write it

import json
from pathlib import Path
from typing import Any

import pytest

from mcli.core.fact_table import LISTING_KEYS
from tests.conftest import Run
from tests.scrapers.pages import ENGLISH, page

WHERE = "https://www.sample.example/courses/safety"


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """A saved course page with one empty label and one that nobody understands."""
    path = tmp_path / "page.html"
    more = "<p><b>Start date:</b></p><p><b>Language:</b> the usual one</p>"
    path.write_bytes(page(ENGLISH["drupal inline fields"] + more))
    return path


def listings(out: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(out)
    return found


def test_json_has_every_key_of_a_listing_in_its_order(run: Run, saved: Path) -> None:
    result = run("sources", "try", saved, "--url", WHERE, "--format", "json")
    (found,) = listings(result.out)
    assert result.code == 0
    assert tuple(found) == LISTING_KEYS
    assert (found["url"], found["cost_cad"], found["hours"], found["checked"]) == (WHERE, 120, 6, "2026-11-24")
    assert found["goal_paths"][0]["reasons"]
    assert found["evidence"]["cost"]["quote"] == "$120.00"


def test_the_address_is_null_when_nobody_gave_it(run: Run, saved: Path) -> None:
    (found,) = listings(run("sources", "try", saved, "--format", "json").out)
    assert found["url"] is None
    assert {each["url"] for each in found["evidence"].values()} == {None}


def test_people_see_what_was_found_where_and_what_was_not_and_why(run: Run, saved: Path) -> None:
    result = run("sources", "try", saved, "--url", WHERE)
    assert result.code == 0
    assert "Cost: $120" in result.out
    assert "“$120.00”" in result.out
    assert "label: Workplace Safety Basics › Fee" in result.out
    assert "“Start date” stands there with nothing beside it." in result.out
    assert "The words beside “Language” were not understood: “the usual one”" in result.out
    assert "No words that we know stand for it." in result.out
    assert "config/sources/sample-example.yaml" in result.out
    assert f"- {WHERE}" in result.out
    assert "1 listing found." in result.err


def test_it_speaks_french(run: Run, saved: Path) -> None:
    result = run("--lang", "fr", "sources", "try", saved)
    assert "Coût\u00a0: 120\u00a0$" in result.out
    assert "Aucun mot connu ne l’annonce." in result.out


def test_the_suggested_source_is_a_good_source(run: Run, saved: Path, tmp_path: Path) -> None:
    out = run("sources", "try", saved, "--url", WHERE).out
    text = out[out.index("id: sample-example") :]
    (tmp_path / "sample-example.yaml").write_text(text, encoding="utf-8")
    assert run("sources", "check", tmp_path / "sample-example.yaml").code == 0


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b"<title>Just a moment...</title><h1>Just a moment</h1><script src='/cdn-cgi/challenge-platform/x'></script>", "protection service"),
        (b"<title>Page not found</title><h1>Page not found</h1>", "does not exist"),
        (b"%PDF-1.7", "not a web page (HTML) but PDF"),
        (b"<h1>Contact us</h1><p>Call 705-555-0100.</p>", "Nothing on this page looks like a course"),
        (b"<html><div id=root></div><script src=a.js></script>", "runs its scripts"),
    ],
)  # fmt: skip
def test_a_page_with_nothing_in_it_is_an_empty_list_a_reason_and_a_success(
    run: Run, tmp_path: Path, body: bytes, why: str
) -> None:
    path = tmp_path / "x.html"
    path.write_bytes(body)
    result = run("sources", "try", path, "--format", "json")
    assert (result.code, listings(result.out)) == (0, [])
    assert why in result.err


def test_what_cannot_be_read_is_told_in_one_sentence(run: Run, tmp_path: Path) -> None:
    for target, words in ((tmp_path / "none.html", "There is no file"), (tmp_path, "is a folder")):
        result = run("sources", "try", target)
        assert result.code == 1
        assert words in result.err
        assert result.out == ""
    assert run("sources", "try", "a\0b").code == 1


def test_a_wrong_address_source_or_format_is_wrong_usage(run: Run, saved: Path) -> None:
    assert run("sources", "try", saved, "--url", "sample.example").code == 2
    assert "Did you mean" in run("sources", "try", saved, "--source", "algonquin-colege").err
    assert run("sources", "try", saved, "--format", "xml").code == 2


def test_a_source_s_own_selectors_are_used(run: Run, saved: Path, home: Path) -> None:
    folder = home / "config" / "sources"
    folder.mkdir(parents=True)
    (folder / "mine.yaml").write_text(
        'id: mine\nname: Mine\nkind: college\nlanguage: en\nadapter: auto\nurls: ["https://www.sample.example/"]\n'
        "fields: {cost: '.field--label-inline:nth-of-type(1) .field__item'}\n", encoding="utf-8"
    )  # fmt: skip
    (found,) = listings(run("sources", "try", saved, "--source", "mine", "--format", "json").out)
    assert (found["source"], found["provider"], found["evidence"]["cost"]["method"]) == ("mine", "Mine", "selector")


def test_nothing_is_written(run: Run, saved: Path, home: Path) -> None:
    before = sorted(home.rglob("*"))
    run("sources", "try", saved, "--url", WHERE)
    assert sorted(home.rglob("*")) == before


MINE = """\
id: mine
name: Mine
kind: college
language: en
adapter: auto
urls: ["https://www.sample.example/courses"]
follow: '/old-courses/[^/?#]+$'
"""
LIST = (
    b"<title>Courses</title><main><h1>Courses</h1><ul>"
    + b"".join(
        b"<li class=card><a href='/classes/" + name + b"'>Baking</a></li>" for name in (b"bread-1", b"cake-2", b"pie-3")
    )
    + b"</ul></main>"
)


@pytest.fixture
def mine(home: Path) -> Path:
    """A source of this office whose `follow` matches nothing any more."""
    path = home / "config" / "sources" / "mine.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(MINE, encoding="utf-8")
    return path


def test_with_a_source_only_the_lines_to_add_are_shown_with_places_for_a_missing_price(
    run: Run, mine: Path, tmp_path: Path
) -> None:
    saved = tmp_path / "page.html"
    saved.write_bytes(page("<dl><dt>Hours</dt><dd>6</dd><dt>Format</dt><dd>Online</dd></dl><div class='amt'>130</div>"))
    result = run("sources", "try", saved, "--url", WHERE, "--source", "mine")
    assert result.code == 0
    assert ".amt: 130" in result.out
    assert str(mine) in result.out
    assert "fields:\n  cost: .amt" in result.out
    assert "kind: college" not in result.out


def test_what_was_told_before_and_is_missing_now_comes_first(run: Run, mine: Path, home: Path, saved: Path) -> None:
    kept = home / "listings" / "mine.yaml"
    kept.parent.mkdir(exist_ok=True)
    kept.write_text(
        'source: mine\nchecked: "2026-11-01"\nlistings:\n  - id: mine/a\n    title: A\n    provider: Mine\n'
        f"    url: {WHERE}\n    credential_kind: certificate\n    credential_text: Certificate\n    evidence:\n"
        f"      credential: {{quote: Certificate, url: {WHERE}, method: label}}\n", encoding="utf-8"
    )  # fmt: skip
    out = run("sources", "try", saved, "--url", WHERE, "--source", "mine").out
    assert "Was told before:" in out
    assert out.index("You get:") < out.index("Title:")


@pytest.mark.parametrize("address", [("--url", "https://www.sample.example/courses"), ()])
def test_a_list_page_whose_links_do_not_match_follow_says_so_and_what_would(
    run: Run, mine: Path, tmp_path: Path, address: tuple[str, ...]
) -> None:
    saved = tmp_path / "list.html"
    saved.write_bytes(LIST)
    result = run("sources", "try", saved, *address, "--source", "mine", "--format", "json")
    assert (result.code, listings(result.out)) == (0, [])
    assert "This is the list page: 3 links, 0 match follow" in result.err
    assert "/classes/[^/?#]+/?$" in result.err
    french = run("--lang", "fr", "sources", "try", saved, *address, "--source", "mine")
    assert "C’est la page de la liste" in french.err


def explained(run: Run, tmp_path: Path, body: str, *options: str) -> Any:
    path = tmp_path / "explained.html"
    path.write_text(f"<title>Welding</title><h1>Welding</h1><p>Duration: 6 hours</p>{body}", encoding="utf-8")
    return run("sources", "try", path, "--explain", *options)


def test_what_proves_free_is_explained_with_its_rules(run: Run, tmp_path: Path) -> None:
    out = explained(run, tmp_path, "<p>Cost: Free for residents of Ontario</p>").out
    assert "Cost: “Free for residents of Ontario”" in out
    assert "en.free-alone: “Free”" in out
    assert "Every word was read by a rule, so this is proved: free_with_conditions." in out


def test_the_words_that_keep_free_from_being_believed_are_named(run: Run, tmp_path: Path) -> None:
    out = explained(run, tmp_path, "<p>Cost: Free moonlight pony</p>").out
    assert "Not read: “moonlight”, “pony”. What is not understood to the last word is kept as a hint." in out


def test_the_explanation_is_data_for_programs_and_french_for_people(run: Run, tmp_path: Path) -> None:
    ((found,),) = json.loads(explained(run, tmp_path, "<p>Cost: Free</p>", "--format", "json").out)
    assert (found["fact"], found["status"], found["reason"], found["unread"]) == ("cost", "free", "proved", [])
    path = tmp_path / "explained.html"
    out = run("--lang", "fr", "sources", "try", path, "--explain").out
    assert "Chaque mot a été lu par une règle; c’est donc prouvé\u00a0: free." in out


def test_a_page_without_such_words_says_so(run: Run, tmp_path: Path) -> None:
    assert "No words of this listing speak of being free" in explained(run, tmp_path, "<p>Cost: $20</p>").out
