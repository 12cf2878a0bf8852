"""What one gets at the end: its kind, and the page's words for it.

Words about another credential (what it leads to, what one must hold already) say nothing about this one; diplomas and
degrees have no kind here. Where several are given, the one that is the listing's own name for itself comes first:
micro-credential, licence, badge, certificate, credit.
"""

import re
from typing import NamedTuple

from mcli.core.claims import Claim
from mcli.facts.reading import Context, Reading, flat, sentences, words_of

# The names that Ontario's providers give the kinds, in both languages.
_MICRO = (
    r"micro[- ]?(?:credential(?:ed|s)?|certifi(?:cation|cate|cat)s?|certification|titres?(?: de competences)?"
    r"|programs?|programmes?|courses?|accreditations?|attestations?|qualifications?|certificats?|reconnaissances?)"
    r"|micro-cr"
)
_BADGE = (
    r"(?:digital |open |numeric )?(?:e-?|micro-?)?badges?(?: numeriques?)?|insignes? numeriques?|digital credentials?"
)
_LICENCE = (
    r"wallet cards?|(?:first[- ]aid|photo) cards?|carte de secouriste|(?:operator|competency|qualification) cards?"
    r"|carte (?:de competence|d'operateur|de qualification|plastifiee|portefeuille)"
    r"|(?:operator'?s? )?licen[cs]es?(?! plate)|licensure|permis(?! de construire)|pcoc"
)
_CERTIFICATE = (
    r"(?:ontario college |graduate |post-graduate |postgraduate )?certificates?|certificats?|attestations?"
    r"|acknowledge?ments? of (?:completion|participation)|certification(?!s? (?:body|bodies|exam))"
    r"|completion (?:letter|record|statement)s?|training records?|recognition of (?:achievement|completion)"
    r"|(?:statement|record|proof|letter|confirmation)s? of (?:completion|participation|achievement|attendance"
    r"|training|accomplishment|learning)|(?:transcript notation)|(?:certification|training) cards?"
    r"|carte de certification|preuve de (?:reussite|participation|formation)|releve de (?:formation|reussite)"
    r"|confirmation de (?:participation|reussite)|attestation|certificate"
)
_CREDIT = (
    r"(?:(?:high school|secondary school|ossd|college|university|academic|degree|post-secondary|postsecondary|dual"
    r"|transfer|grade \d+|full|half|one|two|three|\d(?:\.\d)?) ){1,2}credits?\b|credit course|for credit"
    r"|course credits?|earn (?:an? |one )?credits?|credits? (?:towards?|earned|value)|perfectionnement credite"
    r"|(?:\d(?:[.,]\d)?|un|deux|trois) credits?(?: (?:universitaires?|collegia(?:l|ux)|scolaires?))?|cours credite"
)
_KINDS = re.compile(
    rf"\b(?:(?P<micro_credential>{_MICRO})|(?P<badge>{_BADGE})|(?P<licence>{_LICENCE})"
    rf"|(?P<certificate>{_CERTIFICATE})|(?P<credit>{_CREDIT}))(?![a-z])"
)
_ORDER = ("micro_credential", "licence", "badge", "certificate", "credit")
# Credentials that have no kind here.
_DEGREE = re.compile(
    r"\b(?:diplomas?|diplomes?|bachelor'?s?|baccalaureat|degrees?|master'?s?|maitrise|phd|doctora\w+|ossd|deso|ged)\b"
)
# "no certificate is given", "without formal assessment or certification", "not for credit", "sans certificat"
_NONE = re.compile(
    r"\bnon[- ]credit(?:ed)?\b|\bnot[- ]for[- ]credit\b"
    r"|\b(?:no|not an?|not for|without(?: formal)?(?: assessments?| [a-z]+)?(?: or| and)?(?: a| an| any)?"
    r"|does not (?:provide|include|offer|lead to|result in|come with|grant|give)(?: an?| any)?"
    r"|do not (?:receive|get|earn)(?: an?| any)?|(?:won't|will not) (?:receive|get|earn)(?: an?| any)?|non|aucune?"
    r"|sans(?: evaluation ni)?|pas de|pas d'|ni|n'est pas"
    r"|ne (?:donne|mene|menent|donnent) pas (?:droit )?a (?:une?|des)|does not carry|carries no"
    r"|there (?:is|are) no|isn't an?|ne (?:comprend|comporte) (?:pas|aucune?)(?: de| d')?|neither an?"
    r"|nor an?)[ -]?(?:official |formal |academic |college |university |high school |school |post-?secondary "
    r"|officiel(?:le)? |ontario |formelle? )?(?:credentials?|certificates?|certificats?|attestations?"
    r"|certification|credits?|badges?|titre"
    r"|credite?s?)(?:,? (?:or|nor|and|ou|ni|et)(?: an?| de| d')? ?(?:digital |numeriques? )?(?:certificates?"
    r"|certification|badges?|credits?|attestations?|certificats?"
    r"|diplomas?))?\b(?! (?:(?:is|are|n'est|est) )?(?:required|needed|necessary|expected|exigee?|requise?"
    r"|necessaire|demandee?))"
)
# All that stands under "Credential": "None", "Aucun", "General interest".
_NONE_VALUE = re.compile(
    r"[\W_]*(?:course of |cours d'|atelier d')?(?:none|no|non|aucune?|no credential|general interest"
    r"|interet general|personal interest|non[- ]?credit(?:e|ed)?|not for credit)(?: course| only)?[\W_]*"
)
# The credential is another one: what this one leads to, or belongs to.
_TOWARD = re.compile(
    r"(?:->|→|=>"
    r"|\b(?:towards?|leads? to|leading to|ladders? into|laddering (?:in)?to|pathway to"
    r"|prepar\w+ (?:you |learners )?(?:for|to)|stack(?:s|able|ed)? (?:into|towards?|to)"
    r"|count(?:s|ed)? (?:for|towards?|as)|appl(?:y|ied|ies|icable) (?:to|towards?)|parts? of|component of"
    r"|credits? in|courses? in|one of [a-z]+ [a-z]+ (?:in|for)|menant|mene(?:nt)?|conduisant|vers"
    r"|compte(?:nt)? pour|dans le cadre|reconnus? dans|en vue|partie|superposables?|empilables?"
    r"|prepare(?:nt|r|z)? (?:a|au|aux|pour)|preparation (?:a|au|aux)))(?P<words>(?: [a-z'’&-]+){0,7}) ?$"
)
# The credential is one that people must have already.
_DEMANDED = re.compile(
    r"\b(?:prerequisite|required|must (?:have|hold|possess)|hold(?:s|er|ers|ing)?|valid|a copy of|proof of"
    r"|existing|previous|current|bring|present|with an?|have an?|need an?|requires? an?|renew(?:al|ing)?"
    r"|holders of|driver'?s|who (?:have|hold)|exige[rs]?|posseder|detenir|detenteurs?|titulaires?|avoir|apporter"
    r"|copie de|valide)(?P<words>(?: [a-z'’&-]+){0,5}) ?$"
)
# Papers that are no credential: "fit to work certificate", "birth certificate".
_PAPER = re.compile(
    r"\b(?:fit(?:ness)? to work|medical|birth|marriage|death|gift|doctor'?s|health|insurance|status|baptismal"
    r"|incorporation|naissance|mariage|cadeau|statut) $"
)
# "This certificate must not have expired": one that people come with.
_HELD = re.compile(
    r"\bmust (?:not have expired|still be|be (?:valid|current|presented|shown))"
    r"|\bne doit pas etre (?:echu|expire|perime)"
)
# "certificate required", "certificate fee", "titulaires", "certificate programs"
_ELSE_AFTER = re.compile(
    r"(?: [a-z']+){0,3} (?:required|is required|exigee?|requise?)"
    r"| (?:holders?|obligatoire|fees?\b|frais|cards? (?:replacement|fee)|renewal|programs?\b(?! is)|students?\b"
    r"|catalogue|courses? (?:list|catalogue)|plate|score|card payment|transfer|agreement|check|report|bureau|union"
    r"|cards? accepted)"
)
# Labels whose words are the credential.
_LABEL = re.compile(
    r"\b(?:credential|certificat|credit|badge|award|recognition|titre|reconnaissance|attestation|qualification"
    r"|outcome|sanction|diplom)"
)
_VALID = re.compile(r"(?:is |est )?(?:valid|good for|expires|renew|valide|valable|echoit|expire)")
_LONGEST = 200
# Words by which people get it, and by which a sentence speaks of one that is given.
_GETS = re.compile(r"\b(?:receiv|earn|obtain|get\b|given|recev|recoiv|obten|obtien)")
_GIVEN = re.compile(
    r"\b(?:receiv\w+|earn\w*|obtain\w*|award\w*|issued?|get\b|given|granted?|provided"
    r"|upon (?:successful )?completion|successful|complete\w*|recev\w+|recoiv\w+|obten\w+|obtien\w+|remis\w*"
    r"|delivre\w*|decerne\w*|reussite|atteste|reconnu\w*|valide?\b|expires?\b)"
)


class Credential(NamedTuple):
    """The kind of credential, and the page's own words for it."""

    credential_kind: str | None
    credential_text: str | None


def read(claim: Claim, context: Context) -> Reading[Credential] | None:
    """Return the credential that the words name as this listing's own, None when they name none."""
    text = words_of(claim)
    low = flat(text)
    labelled = claim.method in ("label", "table", "selector") and _LABEL.search(flat(claim.label)) is not None
    if labelled and text and _NONE_VALUE.fullmatch(low):
        return Reading(Credential("none", text), text)
    kinds: dict[str, str] = {}
    without: str | None = None
    for sentence in sentences(text):
        here = flat(sentence)
        if here.endswith("?") or _HELD.search(here):
            continue
        rest = _NONE.sub(_blank, here)
        if rest != here:
            without = without or sentence
        for kind in _kinds(rest, labelled):
            kinds.setdefault(kind, sentence)
    for kind in _ORDER:
        if kind in kinds:
            words = text if labelled and len(text) <= _LONGEST else kinds[kind]
            given = labelled or _GIVEN.search(flat(words)) is not None
            return Reading(Credential(kind, words), kinds[kind], sure=given and claim.method != "structured_data")
    if without:
        return Reading(Credential("none", without), without)
    named = _kinds(flat(claim.label), labelled=True) if labelled and _VALID.match(low) else []
    if named:  # "Certificate: valid for 3 years"
        return Reading(Credential(named[0], text), text)
    if labelled and len(text) <= _LONGEST and _DEGREE.search(low):
        return Reading(Credential(None, text), text)
    return None


def _blank(found: "re.Match[str]") -> str:
    return " " * len(found.group())


def _kinds(low: str, labelled: bool) -> list[str]:
    """Return the kinds that one sentence names as its own, in the order of its words."""
    found: list[str] = []
    passed: int | None = None
    for match in _KINDS.finditer(low):
        kind = next(name for name, value in match.groupdict().items() if value)
        if _another(low, match.start(), match.end()) or _same_list(low, passed, match.start()):
            passed = match.end()
        elif kind != "licence" or labelled or len(low.split()) <= 2 or _GIVEN.search(low):
            found.append(kind)
    return found


def _another(low: str, start: int, end: int) -> bool:
    """Tell whether the credential at this place is one that the course leads to or asks for."""
    before = low[max(0, start - 90) : start]
    leads = _TOWARD.search(before)
    demanded = _DEMANDED.search(before)
    return (
        (leads is not None and not _GETS.search(leads["words"]))
        or (demanded is not None and not _GETS.search(demanded["words"]))
        or _PAPER.search(before) is not None
        or "->" in before
        or "→" in before
        or _ELSE_AFTER.match(low[end : end + 40]) is not None
    )


def _same_list(low: str, passed: int | None, start: int) -> bool:
    """Tell whether it goes on from another one: "toward the X certificate and the Y certificate"."""
    between = low[passed:start] if passed is not None else ""
    return re.fullmatch(
        r"s?,? (?:and|or|et|ou) [^.;:]{0,60}|, [^.;:]{0,60}", between
    ) is not None and not _GIVEN.search(between)
