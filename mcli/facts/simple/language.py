"""The language of teaching, as distinct from that of the page (contract: `taught_in` only where said)."""

import re

from mcli.core.claims import Claim
from mcli.facts.reading import Context, Reading, flat, sentences, words_of

_EN = r"(?:english|anglaise?s?)"
_FR = r"(?:french|francaise?s?)"
_EITHER = rf"(?:{_EN}|{_FR})"
# Labels of the language of teaching, and others that sound like it: "English level", "Page language".
_LABEL = re.compile(
    r"\b(?:(?:teaching |course |delivery )?languages?|language of (?:instruction|delivery|study|teaching)"
    r"|instruction(?:al)? language|taught in|offered in|inlanguage|langues?|langue d'enseignement"
    r"|langue de (?:formation|prestation|la formation)|availablelanguage)\b"
)
_NOT_LABEL = re.compile(
    r"\b(?:requirements?|required|proficiency|level|exigences?|niveau|prerequisites?|prealables?|skills?|test"
    r"|competences?|page|site|interface|manual|book|subtitles?|captions?|sous-titres|preferred)\b"
)
# "taught in English", "the course and the exam are offered in English and in French", "formation offerte en français"
_TAUGHT = re.compile(
    r"\b(?:taught|instructed|instruction(?: is| provided| given)?|delivered|given|conducted|presented|facilitated"
    r"|led|offered|available|held|runs?|provided|classes|course|courses|program|programme|training|workshops?"
    r"|lessons?|modules?|enseigne(?:e|s|es)?|enseignement|donne(?:e|s|es)?|offerte?s?|dispense(?:e|s|es)?"
    r"|presente(?:e|s|es)?|anime(?:e|s|es)?|disponibles?|formation|cours|ateliers?|entierement|livre(?:e|s|es)?"
    r"|se donne(?:nt)?"
    r"|se deroule(?:nt)?)(?:,? (?:only|exclusively|entirely|fully|both|online|live|in person|here|uniquement"
    r"|seulement|exclusivement|entierement|en ligne|a la fois|also|aussi|egalement))? (?:in"
    r"|en)(?: (?:both|either|simple|plain"
    rf"|clear))? (?P<what>{_EITHER}(?:(?:,? ?(?:and|or|&|/|et|ou|,) ?(?:in |en )?){_EITHER})?"
    r"|both (?:official )?languages|(?:the )?two official languages)"
)
# "in both official languages", "dans les deux langues", "bilingual delivery", "formation bilingue"
_BOTH = re.compile(
    r"\b(?:in|dans) (?:both|les deux|either|the two|l'une ou l'autre des)(?: of canada's)? (?:official languages?"
    r"|langues? officielles?|langues|languages)\b|\bin both (?:english and french|french and english)\b"
)
_BILINGUAL = re.compile(r"\b(?:bilingual|bilingue)s?\b")
_BILINGUAL_COURSE = re.compile(
    r"\b(?:bilingual (?:course|program|class|training|workshop|delivery|instruction)"
    r"|(?:formation|cours|atelier|programme|enseignement) bilingue)\b"
)
# What is in a language without being the course.
_ELSE_BEFORE = re.compile(
    r"\b(?:page|site|website|document|brochure|certificate|certificat|attestation|form|formulaire|manual|manuel"
    r"|guide|textbook|service|services|support|help|assistance|video|captions?|subtitles?|sous-titres|transcript"
    r"|newsletter|translation|materials?|information|infos?|instructions?|catalogue|app|application|resources?"
    r"|ressources|staff|report|exam|examen|test|book|livre|materiel"
    r"|version(?: of (?:this|the) (?:page|site))?)s? (?:is |are |est |sont |also |now |aussi |egalement "
    r"|can be )*(?:only )?$"
)
# "not offered in French", "n'est pas offert en anglais", "if it is offered in French"
_NOT = re.compile(
    r"\b(?:not|isn't|aren't|n'est|ne sont|n'est pas|pas|must|comfortable|fluent|able to|proficient|speak|no longer"
    r"|never)(?: currently| yet| actuellement| encore)? ?$"
    r"|\b(?:if|si|when|quand|could|might|pourrait|not) [^.]{0,25}$"
)
# "Some courses are offered in French" says nothing about this one.
_OTHER_COURSE = re.compile(
    r"\b(?:some|certain(?:s|es)?|many|several|most|plusieurs|other|autres|la plupart|quelques|selected"
    r"|select) (?:of )?(?:the |our |these |de nos |des )?(?:courses|programs|classes|sections|cours|formations"
    r"|programmes|groupes)\b"
)
# "French as a second language", "English proficiency", "available in French upon request"
_MORE_ELSE = re.compile(
    r" (?:as a second language|proficiency|second language|langue seconde|level|required|is required"
    r"|language skills|language (?:test|requirement)|upon request|sur demande|soon|bientot|speaking|only if)"
)
# "The course and the exam are offered in English": the course is meant too.
_COURSE_AND = re.compile(
    r"\b(?:course|class|program|training|workshop|formation|cours|atelier|programme)s? (?:and|et) [a-z' ]{1,40}$"
)
# "Available in the following languages: English, French, Spanish"
_SEVERAL = re.compile(
    r"\b(?:offered|available|taught|delivered|offerte?s?|disponibles?|donnee?s?) (?:in|en"
    r"|dans) (?:[a-z]+ ){0,3}(?:languages?|langues?)(?: suivantes?)? ?[:(-]"
)
# "in French", "English only": a name alone may be a link to the page in that language.
_ALONE = re.compile(
    rf"(?:(?:in|en) {_EITHER}|{_EITHER} (?:only|seulement|uniquement)"
    rf"|{_EITHER}(?: and | et | & )(?:in |en )?{_EITHER})(?: only| seulement| uniquement)?[ .]*"
)
# "English is the language of instruction", "La langue d'enseignement est le français"
_IS = re.compile(
    rf"\b(?:(?:le |l')?(?P<one>{_EITHER}) (?:is|est) (?:the|la) (?:language of (?:instruction|delivery|teaching)"
    r"|teaching language|langue d'enseignement|langue de la formation)"
    rf"|(?:la )?langue d'enseignement est (?:le |l')?(?P<two>{_EITHER}))\b"
)
# "Also available in French" leaves open what the language of the course itself is.
_ALSO = re.compile(r"\b(?:also|aussi|egalement)\b")
_CODES = {"en": ("en",), "fr": ("fr",), "eng": ("en",), "fra": ("fr",), "fre": ("fr",)}


def read(claim: Claim, context: Context) -> Reading[tuple[str, ...]] | None:
    """Return the languages of teaching that the words state, as a tuple of "en" and "fr", None where they state
    none."""
    text = words_of(claim)
    low, label = flat(text), flat(claim.label)
    labelled = _LABEL.search(label) is not None and not _NOT_LABEL.search(label)
    if label and not labelled and len(low.split()) <= 3:
        return None  # "English" under "Subject" or "Language level"
    if labelled and (found := _value(low)):
        return Reading(found, text)
    for sentence in sentences(text):
        if found := _sentence(flat(sentence)):
            return Reading(found, sentence)
    return None


def _value(low: str) -> tuple[str, ...]:
    """Read what stands under a label: "English", "Français", "Bilingue", "en-CA"."""
    code = re.fullmatch(r"([a-z]{2,3})(?:[-_][a-z]{2})?", low)
    if code:
        return _CODES.get(code.group(1), ())
    if re.fullmatch(r"(?:fr|en|f|e|a)\s?(?:[/&+,|-]|et|and)\s?(?:fr|en|f|e|a)", low) and low[0] != low[-1]:
        return ("en", "fr")
    if (
        len(low.split()) > 15
        or _MORE_ELSE.search(low)
        or re.search(
            r"\b(?:not|pas|no|non|level|niveau|clb|nclc|materials?|materiel|support|services?|documents?|required"
            r"|proficiency|skills)\b",
            low,
        )
    ):
        return ()
    if _BILINGUAL.search(low) or _BOTH.search(low) or "both official languages" in low:
        return ("en", "fr")
    return _languages(low)


def _languages(low: str) -> tuple[str, ...]:
    return tuple(code for code, words in (("en", _EN), ("fr", _FR)) if re.search(rf"\b{words}\b", low))


def _sentence(low: str) -> tuple[str, ...]:
    # "Language of instruction: English" on one line with its label.
    named = re.match(
        r"(?:language of (?:instruction|delivery|teaching)|langue d'enseignement|instruction language"
        r"|langue de (?:formation|la formation)|languages?|langues?) ?(?:\([^)]*\) ?)?(?:[:\-=]|is|est(?: le| l')?) ?",
        low,
    )
    if named and (value := _value(low[named.end() :].rstrip(" ."))):
        return value
    if low.endswith("?") or _OTHER_COURSE.search(low):
        return ()
    if ((both := _BOTH.search(low)) and not _away(low, both.start(), both.end())) or _BILINGUAL_COURSE.search(low):
        return ("en", "fr")
    if (several := _SEVERAL.search(low)) and not _away(low, several.start(), several.end()):
        return _languages(low[several.end() :])
    if named := _IS.search(low):
        return _languages(named["one"] or named["two"])
    found: list[str] = []
    for match in _TAUGHT.finditer(low):
        also = _ALSO.search(low[max(0, match.start() - 12) : match.start("what")])
        if not also and not _away(low, match.start(), match.end()):
            what = match["what"]
            found.extend(("en", "fr") if "languages" in what else _languages(what))
    if not found and _ALONE.fullmatch(low):
        return _languages(low)
    if not found and re.fullmatch(r"(?:course )?(?:bilingual|bilingue)[ .]*", low):
        return ("en", "fr")
    return tuple(code for code in ("en", "fr") if code in found)


def _away(low: str, start: int, end: int) -> bool:
    before = low[max(0, start - 60) : start]
    elsewhere = _ELSE_BEFORE.search(before) and not _COURSE_AND.search(before)
    return bool(elsewhere or _NOT.search(before) or _MORE_ELSE.match(low, end))
