"""The title of a listing without what is not part of it: the course code, the name of the site."""

import re

from mcli.core.claims import Claim
from mcli.facts.reading import Context, Reading, flat, words_of

_LONGEST = 250
# Letters and figures that look like a course code and are part of a name.
_NAMES = (
    r"(?:WHMIS|SIMDUT|ISO|CSA|NFPA|ANSI|OHSAS|IFRS|IEC|ASME|API|CWB|AWS|HTML|CSS|ITIL|IEEE|ASTM|TSSA|ACCPAC|COVID"
    r"|GMP|BRC|GPT|GRADE|LEVEL|MODULE|UNIT|PART|WEEK|TIER|ROOM|PHASE|STAGE|BLOCK|YEAR|SINCE|OFFICE|EXCEL|WORD"
    r"|ACCESS|WINDOWS|SAGE|REVIT|AZURE|FALL|MAY|JUNE|JULY|MARS|JUIN)"
)
# "COMP 1120", "MARI-0186"; not "WHMIS 2015", "CPR 2024", "ENG4U".
_CODE = rf"(?!{_NAMES}\b)[A-Z]{{2,5}}[ \u00a0–-]?(?!(?:19|20)\d\d\b(?! ?[-:–]))\d{{3,5}}[A-Z]{{0,2}}"
# "COMP 1120 - Spreadsheets", "BKKP 1010 Bookkeeping", "MARI-0186: MED"
_CODE_FIRST = re.compile(rf"\s*\(?{_CODE}\)?(?:\s*[-–—:|.]\s*|\s+)(?=\S*[^\W\d_])")
# "Introduction to Welding (WELD 0900)", "Tableur I - INF 1012"
_CODE_LAST = re.compile(rf"\s*(?:\(\s*{_CODE}\s*\)|\[\s*{_CODE}\s*\]|[-–—|:,]\s*{_CODE})\s*$")
# Words by which a part of a page's title is the site's name.
_SITE = (
    r"(?:college|collège|university|université|polytechnic|school board|conseil scolaire|continuing education"
    r"|formation continue|education permanente|library|bibliothèque|health unit|institute of technology|home ?page"
    r"|accueil|\.ca|\.com|\.org)"
)
# "Payroll Basics | Example College", "Payroll Basics - Continuing Education - Example College"
_SITE_LAST = re.compile(rf"\s+(?:\|[^|]*|[-–—»·•]\s+[^-–—|»·•]*{_SITE}[^-–—|»·•]*)$", re.IGNORECASE)
# Headings that name no course.
_NO_TITLE = re.compile(
    r"[\W\d_]*"
    r"|(?:home|accueil|course(?:s| details?| description| information| outline)?|program(?:s| details?)?"
    r"|programs? (?:and|&) courses|description|overview|welcome|bienvenue|menu|search|untitled|details?|apercu"
    r"|cours|continuing education|formation continue|register|inscription|log ?in|page not found|page introuvable"
    r"|404.*|micro-?credentials?|microcertifications?|fees?|schedule|contact(?: us)?|about|title)[\W_]*"
)


def read(claim: Claim, context: Context) -> Reading[str] | None:
    """Return the title without course code and name of the site, None where nothing is left that names a course."""
    text = words_of(claim)
    if not text or len(text) > _LONGEST:
        return None
    title = text
    while (shorter := _SITE_LAST.sub("", title)) != title and re.search(r"[^\W\d_]", shorter):
        title = shorter
    title = _without_code(title)
    title = title.strip(" \u00a0|·•»–—").rstrip(":").strip()
    if not title or _NO_TITLE.fullmatch(flat(title)):
        return None
    return Reading(title, title)


def _without_code(title: str) -> str:
    for pattern in (_CODE_FIRST, _CODE_LAST):
        first = pattern is _CODE_FIRST
        shorter = (
            pattern.sub("", title, count=1)
            if not first
            else title[found.end() :]
            if (found := pattern.match(title))
            else title
        )
        if re.search(r"[^\W\d_]{2}", shorter):
            title = shorter
    return title
