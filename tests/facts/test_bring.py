"""What to bring is kept in the page's words."""

import pytest

from mcli.facts.simple import bring
from tests.facts.reading_tools import value


@pytest.mark.parametrize(
    ("text", "label", "found"),
    [
        ("A laptop and photo ID", "What to bring", "A laptop and photo ID"),
        ("Un cahier et un crayon", "À apporter", "Un cahier et un crayon"),
        ("Please bring a lunch. Doors open at 9.", "", "Please bring a lunch."),
        ("Apportez une pièce d'identité.", "", "Apportez une pièce d'identité."),
        ("Nothing", "What to bring", None),
        ("Bring a friend and save $20!", "", None),
        ("You do not need to bring anything.", "", None),
        ("This course brings people together.", "", None),
    ],
)
def test_what_to_bring(text: str, label: str, found: str | None) -> None:
    assert value(bring, "bring", text, label) == found
