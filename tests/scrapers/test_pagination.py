"""What a list says about its own length."""

import pytest

from mcli.scrapers.discovery.pagination import total_of


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("Showing 1-12 of 34", 34),
        ("Showing 1–12 of 34 micro-credentials", 34),
        ("1 to 20 of 143 results", 143),
        ("143 results", 143),
        ("34 résultats", 34),
        ("1 234 cours", 1234),
        ("1\u00a0234 cours", 1234),
        ("1\u202f234 formations trouvées", 1234),
        ("1,234 courses", 1234),
        ("Results 1 - 10 of about 1,234", 1234),
        ("Résultats 1 à 12 sur 34", 34),
        ("1-12 de 34", 34),
        ("12 / 34", 34),
        ("Total: 34", 34),
        ("34", 34),
        ("(34)", 34),
        ("Nombre de résultats : 34", 34),
        ("Results (27)", 27),
        ("There are 27 short courses", 27),
        ("27 courses found", 27),
        ("Aucun résultat", 0),
        ("No results found", 0),
        ("0 résultat", 0),
        ("of 34", 34),
        ("Page 2 of 5", None),
        ("34 results, page 1 of 3", 34),
        ("Page 1 sur 3 (34 résultats)", 34),
        ("", None),
        ("All courses", None),
        ("12 per page, 34 results", 34),
        ("10 courses and 12 workshops", None),
        ("2026-27 courses", None),
        ("Displaying items 1 - 25 of 101 in total", 101),
        ("Affichage de 1 à 25 sur 101 éléments", 101),
        ("We found 7 matches for “welding”", 7),
        ("Showing all 9 results", 9),
        ("Viewing 1-10 of 48", 48),
    ],
)
def test_the_total_is_read_as_people_write_it(text: str, total: int | None) -> None:
    assert total_of(text) == total
