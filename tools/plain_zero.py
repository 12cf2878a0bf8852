"""Makes the fonts with one glyph, a zero without a stroke: `python tools/plain_zero.py` (needs fonttools).

The zero of Atkinson Hyperlegible Next has a stroke, which weak readers take for an 8, and the font has no other. This
keeps its outline and leaves the stroke away. The licence (OFL 1.1) asks for another name.
"""

from pathlib import Path

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FONTS = Path(__file__).parents[1] / "config/sheets/fonts"
FAMILY = "Mcli Plain Zero"


def contours(font: TTFont) -> list[list[tuple[str, tuple]]]:
    """Return the contours of the zero: the outer one, then the two halves that the stroke parts."""
    glyphs = font.getGlyphSet()
    pen = DecomposingRecordingPen(glyphs)
    glyphs["zero"].draw(pen)
    made: list[list[tuple[str, tuple]]] = [[]]
    for step in pen.value:
        made[-1].append(step)
        if step[0] == "closePath":
            made.append([])
    return made[:-1]


def plain(font: TTFont) -> object:
    """Return the glyph: the outer contour, and a counter made of its lower left quarter, mirrored."""
    outer, half, other = contours(font)
    pen = TTGlyphPen(None)
    for name, points in outer:
        getattr(pen, name)(*points)
    quarter = next(points for name, points in half if name == "qCurveTo" and points[-1] == half[0][1][0])
    bottom, top = quarter[-1], max(point[1] for _, points in other for point in points)
    start = (quarter[0][0], (bottom[1] + top) / 2)
    across, up = (lambda p: (2 * bottom[0] - p[0], p[1])), (lambda p: (p[0], bottom[1] + top - p[1]))
    offs = quarter[:-1]
    pen.moveTo(start)
    pen.qCurveTo(*offs, bottom)
    pen.qCurveTo(*(across(p) for p in reversed(offs)), across(start))
    pen.qCurveTo(*(up(across(p)) for p in offs), up(bottom))
    pen.qCurveTo(*(up(p) for p in reversed(offs)), start)
    pen.closePath()
    return pen.glyph()


for weight in ("Regular", "Bold"):
    font = TTFont(FONTS / f"AtkinsonHyperlegibleNext-{weight}.ttf", recalcTimestamp=False)
    options = Options(name_IDs=["*"], layout_features=[], notdef_outline=True)
    subset = Subsetter(options)
    subset.populate(unicodes=[0x30])
    subset.subset(font)
    width = font["hmtx"]["zero"]
    font["glyf"]["zero"] = plain(font)
    font["hmtx"]["zero"] = width
    for record in font["name"].names:
        if record.nameID in (1, 3, 4, 6, 16):
            name = FAMILY if record.nameID in (1, 16) else f"{FAMILY} {weight}"
            record.string = name.replace(" ", "") if record.nameID == 6 else name
    font.save(FONTS / f"McliPlainZero-{weight}.ttf")
