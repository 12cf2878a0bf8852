"""What a page is as a whole: its language, and the country whose dollars it means."""

import re
from collections import Counter
from collections.abc import Sequence

from mcli.core.terms import LANGUAGES
from mcli.core.urls import host_of
from mcli.scrapers.html.blocks import Block, page_blocks
from mcli.scrapers.html.document import Document
from mcli.sources import Source

# The commonest words of a language; a word that two languages share counts for both.
_COMMON = {
    "fr": "le la les des du de et est une un pour vous votre vos avec dans sur par qui que aux au ce cette cours "
    "formation sont en ou",
    "en": "the of and is are to for you your with in on by that this will a an course or at from be have can",
    "nl": "de het een en van voor niet met zijn wordt naar ook deze op te dat aan in is of bij u uw worden kan",
    "de": "der die das und ist nicht mit ein eine sie den zu von auf im werden oder wird bei ihr dem des an in",
    "es": "el los las y para por con una un es del se su en que de la como son este esta al",
    "it": "il di che per con una un sono gli della e i nel dei le la si al da corso",
    "pt": "o os as para com uma um e do da em que de dos das no na por mais curso",
    "pl": "i w na do z jest nie dla od oraz po przez jak to lub",
    "tl": "ang ng mga sa na at ay para kung ito hindi",
    "vi": "va cua cho la cac nhung mot duoc trong khong khi tu",
}
_SPOKEN_BY: dict[str, tuple[str, ...]] = {}
for _language, _words in _COMMON.items():
    for _each in _words.split():
        _SPOKEN_BY[_each] = (*_SPOKEN_BY.get(_each, ()), _language)
# Letters that neither English nor French is written with: Greek, Cyrillic, Arabic, Indic, syllabics, Chinese, Korean.
_OTHER_SCRIPT = re.compile(r"[\u0370-\u052f\u0590-\u0dff\u0e00-\u0eff\u1100-\u167f\u3040-\u9fff\uac00-\ud7af]")
_WORD = re.compile(r"[a-zà-ÿ']+")
# A postal code of Canada (P3E 2C6), and one of the United States behind its state (FL 33142).
_CANADIAN = re.compile(
    r"\b[ABCEGHJ-NPRSTVXY]\d[A-Z] ?\d[A-Z]\d\b|\bOntario\b|\bCanada\b|\bCanadian\b|\bHST\b|\bTVH\b|\bOSAP\b|\bRAFEO\b"
    r"|\bOSSD\b|\bCAD\b|\bQu[ée]bec\b|\bGST\b|\bWSIB\b|\bCSPAAT\b|\bRed Seal\b|\bInterac\b|\b[Ee]-?transfers?\b"
    r"|\bCanadian Red Cross\b|\bOHSA\b|\b(?:Alberta|British Columbia|Manitoba|Saskatchewan|Nova Scotia|New Brunswick"
    r"|Newfoundland|Yukon|Nunavut|Toronto|Ottawa|Sudbury|Thunder Bay|Timmins|Hamilton|Montr[ée]al|Vancouver)\b"
)
_AMERICAN = re.compile(
    r"\b(?:A[LKZR]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]"
    r"|W[AIVY])\.?,? \d{5}(?:-\d{4})?\b"
    r"|\b(?:Alabama|Arizona|California|Colorado|Florida|Georgia|Illinois|Indiana|Iowa|Kentucky|Maryland|Massachusetts"
    r"|Michigan|Minnesota|Missouri|New (?:Jersey|York|Mexico)|Ohio|Oregon|Pennsylvania|Tennessee|Texas|Utah|Virginia"
    r"|Washington|Wisconsin)\.?,? \d{5}(?:-\d{4})?\b|\bU\.?S\.? citizens?\b"
    r"|\bUSD\b|\bUS\$|\bU\.S\. dollars?\b|\bFAFSA\b|\bGI Bill\b|\bPell Grant"
    # what only pages of the United States speak of, without naming a place
    r"|\bAmerican (?:Heart Association|Red Cross)\b|\bOSHA\b|\bZelle\b|\bVenmo\b|\bAPR\b|\bSSN\b|\bMedicaid\b"
    r"|\bU\.?S\.? (?:Department|Department of|veterans|residents)\b|\bUSA\b|\bUnited States\b"
    r"|\b(?:Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Florida|Idaho|Illinois|Indiana|Iowa|Kansas"
    r"|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada"
    r"|New (?:Hampshire|Jersey|Mexico|York)|(?:North|South) (?:Carolina|Dakota)|Ohio|Oklahoma|Oregon|Pennsylvania"
    r"|Rhode Island|Tennessee|Texas|Utah|Vermont|West Virginia|Wisconsin|Wyoming|Washington State|State of \w+)\b"
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
    """Return the language of a page: what most of its words are, and what it declares where they are too few.

    None for a page in neither English nor French, whatever it declares.
    """
    counts: Counter[str] = Counter()
    letters = foreign = 0
    for block in blocks[:400]:
        text = block.text[:2000].lower()
        for word in _WORD.findall(text):
            counts.update(_SPOKEN_BY.get(word, ()))
        letters += len(text)
        foreign += len(_OTHER_SCRIPT.findall(text)) if not text.isascii() else 0
    if 5 * foreign > letters:
        return None
    french, english = counts["fr"], counts["en"]
    declared = document.language if document.language in LANGUAGES else None
    if any(counts[other] > max(6.0, 1.2 * max(french, english)) for other in counts.keys() - {"fr", "en"}):
        return None
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
