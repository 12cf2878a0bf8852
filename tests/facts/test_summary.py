"""A summary is the page's own first sentences, whole, and no longer than people read."""

from mcli.facts.simple import summary
from tests.facts.reading_tools import value


def test_a_short_text_is_kept_whole() -> None:
    text = "Learn to read blueprints and measure with confidence."
    assert value(summary, "summary", text) == text


def test_a_long_text_ends_with_a_whole_sentence() -> None:
    text = "This is a sentence about the course. " * 30
    found = value(summary, "summary", text)
    assert len(found) <= 400 and found.endswith("course.")


def test_one_endless_sentence_is_cut_between_words() -> None:
    found = value(summary, "summary", "word " * 300)
    assert len(found) <= 400 and found.endswith("word")


def test_notices_and_scraps_are_no_summary() -> None:
    for text in (
        "",
        "Learn more",
        "We use cookies to improve your visit to this site.",
        "© Copyright 2026 All rights reserved. Example College.",
    ):
        assert value(summary, "summary", text) is None
