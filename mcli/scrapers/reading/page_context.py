"""What a page is as a whole: its language, and the country whose dollars it means."""

import re
from collections.abc import Sequence

from mcli.core.terms import LANGUAGES
from mcli.core.text import host_of
from mcli.scrapers.html.blocks import Block, page_blocks
from mcli.scrapers.html.document import Document
from mcli.sources import Source

_FRENCH = frozenset(
    [
        "le",
        "la",
        "les",
        "des",
        "du",
        "de",
        "et",
        "est",
        "une",
        "un",
        "pour",
        "vous",
        "votre",
        "vos",
        "avec",
        "dans",
        "sur",
        "par",
        "qui",
        "que",
        "aux",
        "au",
        "ce",
        "cette",
        "cours",
        "formation",
        "sont",
        "en",
        "ou",
    ]
)
_ENGLISH = frozenset(
    [
        "the",
        "of",
        "and",
        "is",
        "are",
        "to",
        "for",
        "you",
        "your",
        "with",
        "in",
        "on",
        "by",
        "that",
        "this",
        "will",
        "a",
        "an",
        "course",
        "or",
        "at",
        "from",
        "be",
        "have",
        "can",
    ]
)
_WORD = re.compile(r"[a-zà-ÿ']+")
# A postal code of Canada (P3E 2C6), and one of the United States behind its state (FL 33142).
_CANADIAN = re.compile(
    r"\b[ABCEGHJ-NPRSTVXY]\d[A-Z] ?\d[A-Z]\d\b|\bOntario\b|\bCanada\b|\bCanadian\b|\bHST\b|\bTVH\b|\bOSAP\b|\bRAFEO\b"
    r"|\bOSSD\b|\bCAD\b|\bQu[ée]bec\b|\bGST\b"
)
_AMERICAN = re.compile(
    r"\b(?:A[LKZR]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]"
    r"|W[AIVY])\.?,? \d{5}(?:-\d{4})?\b"
    r"|\b(?:Alabama|Arizona|California|Colorado|Florida|Georgia|Illinois|Indiana|Iowa|Kentucky|Maryland|Massachusetts"
    r"|Michigan|Minnesota|Missouri|New (?:Jersey|York|Mexico)|Ohio|Oregon|Pennsylvania|Tennessee|Texas|Utah|Virginia"
    r"|Washington|Wisconsin)\.?,? \d{5}(?:-\d{4})?\b|\bU\.?S\.? citizens?\b"
    r"|\bUSD\b|\bUS\$|\bU\.S\. dollars?\b|\bFAFSA\b|\bGI Bill\b|\bPell Grant"
)
_ELSEWHERE = {
    "au": "AUD",
    "nz": "NZD",
    "za": "ZAR",
    "uk": "GBP",
    "in": "INR",
    "sg": "SGD",
    "hk": "HKD",
    "ie": "EUR",
    "fr": "EUR",
    "us": "USD",
    "edu": "USD",
    "mil": "USD",
}
_AUSTRALIAN = re.compile(r"\b(?:AUD|A\$|ABN \d|RTO (?:No|Code|ID)|NSW|Queensland \d{4}|VIC \d{4})\b")


def language_of(document: Document, blocks: Sequence[Block]) -> str | None:
    """Return the language of a page: what most of its words are, and what it declares where they are too few."""
    french = english = 0
    for block in blocks[:400]:
        words = _WORD.findall(block.text[:2000].lower())
        french += sum(1 for word in words if word in _FRENCH)
        english += sum(1 for word in words if word in _ENGLISH)
    declared = document.language if document.language in LANGUAGES else None
    if french + english < 12 and (declared or french + english < 4):
        return declared
    if french > 2 * english:
        return "fr"
    if english > 2 * french:
        return "en"
    return declared


def currency_of(document: Document, source: Source | None) -> str:
    """Return the currency that a bare `$` means on a page: CAD unless its address or words place it elsewhere."""
    host = host_of(document.url) or ""
    country = host.rpartition(".")[2]
    if country == "ca" or (source is not None and source.region):
        return "CAD"
    if country in _ELSEWHERE:
        return _ELSEWHERE[country]
    text = " ".join(block.text for block in page_blocks(document))[:400_000]
    home = len(_CANADIAN.findall(text))
    if len(_AUSTRALIAN.findall(text)) > home:
        return "AUD"
    return "USD" if len(_AMERICAN.findall(text)) > home else "CAD"
