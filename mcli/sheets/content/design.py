"""How sheets look, in one place for PDF, HTML and Word: sizes, colours and icons.

Icons are black lines, so that a photocopy keeps them; a label always stands beside them.
"""

from collections.abc import Mapping

TEXT_POINTS, LARGE_POINTS = 12, 18
TITLE_POINTS, LARGE_TITLE_POINTS = 20, 26
NAME_POINTS = 16
"""The name of the office in the letterhead."""
LOGO_MM = 25
CODE_MM, LARGE_CODE_MM, CARD_CODE_MM = 28, 34, 19
INK = "#000000"


def _icon(shapes: str) -> str:
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="#000" stroke-width="2" '
        f'stroke-linecap="round" stroke-linejoin="round">{shapes}</svg>'
    )


ICONS: Mapping[str, str] = {
    "cost": _icon(
        '<circle cx="12" cy="12" r="10"/><path d="M15.5 8.5C15 7.5 13.5 7 12 7c-2 0-3.5 1-3.5 2.5S10 11.8 12 '
        '12s3.500 1 3.500 2.500S14 17 12 17c-1.500 0-3-.5-3.500-1.500M12 5v14"/>'
    ),
    "time": _icon('<circle cx="12" cy="12" r="10"/><path d="M12 6v6l4 3"/>'),
    "where": _icon(
        '<path d="M12 22c5-6 8-9.500 8-13a8 8 0 1 0-16 0c0 3.500 3 7 8 13z"/><circle cx="12" cy="9" r="3"/>'
    ),
    "need": _icon(
        '<rect x="2" y="5" width="20" height="14" rx="2"/><circle cx="8" cy="11" r="2"/>'
        '<path d="M5 16c1-2 5-2 6 0M14 10h5M14 14h5"/>'
    ),
    "get": _icon('<circle cx="12" cy="9" r="6"/><path d="M8.500 14 7 22l5-3 5 3-1.500-8"/>'),
    "leads_to": _icon('<path d="M3 12h17M14 6l6 6-6 6"/>'),
}
"""SVG by row of a sheet."""
