"""What one gets at the end: its kind, and the page's words for it.

Words about another credential (what it leads to, what one must hold already) say nothing about this one; diplomas and
degrees have no kind here. Where several are given, the one that is the listing's own name for itself comes first:
micro-credential, licence, badge, certificate, credit.
"""

import re
from typing import NamedTuple

from mcli.claims import Claim
from mcli.facts.reading import Context, Reading, flat, sentences, words_of

_MICRO = (
    r"micro[- ]?(?:credential(?:ed|s)?|certifi(?:cation|cate|cat)s?|certification|titres?(?: de competences)?"
    r"|programs?|programmes?|courses?|accreditations?"
    r"|attestations?|qualifications?|certificats?|reconnaissances?)|micro-cr"
)
_BADGE = r"(?:digital |open |numeric )?badges?(?: numeriques?)?|insignes? numeriques?|digital credentials?"
_LICENCE = (
    r"wallet cards?|(?:operator|competency|certification|training|qualification) cards?|carte (?:de competence"
    r"|d'operateur|de qualification|de certification|plastifiee|portefeuille)|(?:operator'?s? )?licen[cs]es?(?! plate)"
    r"|licensure|permis(?! de construire)|pcoc"
)
_CERTIFICATE = (
    r"(?:ontario college |graduate |post-graduate |postgraduate )?certificates?|certificats?|attestations?"
    r"|acknowledge?ments? of (?:completion|participation)|certification(?!s? (?:body|bodies|exam))"
    r"|(?:statement|record|proof|letter|confirmation)s? of (?:completion|participation|achievement|attendance|training"
    r"|accomplishment|learning)|(?:transcript notation)"
    r"|preuve de (?:reussite|participation|formation)|releve de (?:formation|reussite)"
    r"|confirmation de (?:participation|reussite)|attestation|certificate"
)
_CREDIT = (
    r"(?:(?:high school|secondary school|ossd|college|university|academic|degree|post-secondary|postsecondary|dual"
    r"|transfer|grade \d+|one|two|three|\d(?:\.\d)?) ){1,2}credits?\b|credit course|for credit|course credits?"
    r"|full credit|earn (?:a |an |one )?credits?|credits? (?:toward|earned|value)"
    r"|(?:\d(?:[.,]\d)?|un|deux|trois) credits?(?: (?:universitaires?|collegia(?:l|ux)|scolaires?))?|cours credite"
    r"|perfectionnement credite|credite?s?\b|credits?\b"
)
_KINDS = re.compile(
    rf"\b(?:(?P<micro_credential>{_MICRO})|(?P<badge>{_BADGE})|(?P<licence>{_LICENCE})|(?P<certificate>{_CERTIFICATE})"
    rf"|(?P<credit>{_CREDIT}))(?![a-z])"
)
_ORDER = ("micro_credential", "licence", "badge", "certificate", "credit")
_DEGREE = re.compile(
    r"\b(?:diplomas?|diplomes?|bachelor'?s?|baccalaureat|degrees?|master'?s?|maitrise|phd|doctora\w+|ossd|deso|ged)\b"
)
# "no certificate is given", "without formal assessment or certification", "not for credit", "sans certificat"
_NONE = re.compile(
    r"\b(?:no|not an?|not for|without(?: formal)?(?: assessments?| [a-z]+)?(?: or| and)?(?: a| an| any)?"
    r"|does not (?:provide|include|offer|lead to|result in|come with|grant|give)(?: an?| any)?|do not (?:receive|get"
    r"|earn)(?: an?| any)?|(?:won't|will not) (?:receive|get|earn)(?: an?| any)?|non|aucune?|sans(?: evaluation ni)?"
    r"|pas de|pas d'|ni|n'est pas|ne (?:donne|mene|menent|donnent) pas (?:droit )?a (?:une?|des)"
    r"|does not carry|carries no|there (?:is|are) no|isn't an?|ne (?:comprend|comporte) (?:pas|aucune?)(?: de| d')?"
    r"|neither an?|nor an?)[ -]?(?:official |formal |academic |college |university |high school |school "
    r"|post-?secondary |officiel(?:le)? |ontario |formelle? )?"
    r"(?:credentials?|certificates?|certificats?|attestations?|certification|credits?|badges?|titre|diplomas?|diplome"
    r"|credite?s?|grades?)\b"
)
_NONE_VALUE = re.compile(
    r"[\W_]*(?:none|no|non|aucune?|no credential|general interest|interet general|personal interest|non[- ]?credit(?:e"
    r"|ed)?|not for credit)(?: course| only)?[\W_]*"
)
# The credential is another one: what it leads to, what is asked for, what others hold.
_ELSE_BEFORE = re.compile(
    r"(?:->|→|=>|\b(?:toward|towards|leads? to|leading to|ladders? into|laddering (?:in)?to|pathway to|stack(?:s|able"
    r"|ed)? (?:into|toward|towards|to)|count(?:s|ed)? (?:for|toward|towards|as)|appl(?:y|ied|ies|icable) (?:to|toward"
    r"|towards)|part of|parts of|component of|credits? in|courses? in|prepares? (?:you )?(?:for|to)|preparation for"
    r"|prepare for|one of [a-z]+ [a-z]+ (?:in|for)"
    r"|prerequisite|required|must (?:have|hold|possess)|hold(?:s|er|ers|ing)?|valid|a copy of|proof of|existing"
    r"|previous|your current|bring|present your|with a|have an?|need an?|requires? an?|renew(?:al"
    r"|ing)? (?:of )?(?:your)?|holders of|driver'?s|g2?|class|if you (?:have|hold)|who (?:have|hold)"
    r"|menant (?:a|au|aux|vers)|mene (?:a|au|aux|vers)|vers|compte(?:nt)? pour|dans le cadre d[ue']|reconnus? dans"
    r"|en vue d[eu']|fait partie d[ue']|partie d'un|superposable(?:s)?|empilable(?:s)?|exige[rs]?|posseder|detenir"
    r"|detenteurs?|titulaires?|avoir|apporter|prepare(?:nt|r)? (?:a|au|aux|pour)|preparation (?:a|au|aux)|copie de"
    r"|valide|d'un|votre)"
    r"(?: (?:the|a|an|our|your|other|another|full|related|any|one of the|valid|current|le|la|les|l'|un|une|des|du"
    r"|de la|au|l'examen d[eu']|the exam for the|[a-z'’&-]+)){0,5}) ?$"
)
_ELSE_AFTER = re.compile(
    r" (?:required|is required|holders?|exige|requis|obligatoire|fees?\b|frais|cards? (?:replacement|fee)|renewal"
    r"|programs?\b(?! is)|students?\b|catalogue|courses? (?:list|catalogue)|plate|score|card payment|transfer"
    r"|agreement|check|report|bureau|union|cards? accepted)"
)
_GIVEN = re.compile(
    r"\b(?:receiv\w+|earn\w*|obtain\w*|award\w*|issued?|get\b|given|granted?|provided|upon (?:successful )?completion"
    r"|successful|complete\w*|recev\w+|recoiv\w+|obten\w+|obtien\w+|remis\w*|delivre\w*|decerne\w*|reussite|atteste"
    r"|reconnu\w*|valide?|expires?)"
)


class Credential(NamedTuple):
    """The kind of credential, and the page's own words for it."""

    credential_kind: str | None
    credential_text: str | None


def read(claim: Claim, context: Context) -> Reading[Credential] | None:
    """Return the credential that the words name as this listing's own, None when they name none."""
    text = words_of(claim)
    low, label = flat(text), flat(claim.label)
    if not text:
        return None
    labelled = (
        claim.method in ("label", "table", "selector")
        and re.search(
            r"\b(?:credential|certificat|credit|badge|award|recognition|titre|reconnaissance|attestation|qualification|outcome"
            r"|sanction|diplom)",
            label,
        )
        is not None
    )
    if labelled and _NONE_VALUE.fullmatch(low):
        return Reading(Credential("none", text), text)
    sure = labelled or claim.method == "sentence"
    kinds: dict[str, str] = {}
    without: str | None = None
    for sentence in sentences(text):
        here = flat(sentence)
        if here.endswith("?"):
            continue
        if found := _NONE.search(here):
            without = without or sentence
            here = here[: found.start()] + " " * (found.end() - found.start()) + here[found.end() :]
        elif re.search(r"\b(?:non[- ]credit|not for credit|non credite)", here):
            without = without or sentence
            here = re.sub(r"(?:non[- ]|not for )credite?s?", lambda match: " " * len(match.group()), here)
        for kind in _kinds(here, labelled):
            kinds.setdefault(kind, sentence)
    for kind in _ORDER:
        if kind in kinds:
            words = text if labelled and len(text) <= 200 else kinds[kind]
            return Reading(
                Credential(kind, words), kinds[kind], sure=sure and (labelled or _GIVEN.search(flat(words)) is not None)
            )
    if without:
        return Reading(Credential("none", without), without)
    if labelled and len(text) <= 200 and re.search(r"[a-z]{3}", low) and _DEGREE.search(low):
        return Reading(Credential(None, text), text)
    return None


def _kinds(low: str, labelled: bool) -> list[str]:
    """Return the kinds that one sentence names as its own, in the order of its words."""
    found: list[str] = []
    passed = -1
    for match in _KINDS.finditer(low):
        kind = next(name for name, value in match.groupdict().items() if value)
        before, after = low[max(0, match.start() - 80) : match.start()], low[match.end() : match.end() + 30]
        # "toward the X certificate and the Y certificate": the second is another one too.
        joined = (
            passed >= 0
            and re.fullmatch(r"s?,? (?:and|or|et|ou|, )[^.;:]{0,60}", low[passed : match.start()]) is not None
        )
        joined = joined and not _GIVEN.search(low[max(passed, 0) : match.start()])
        if "->" in before or "→" in before or joined or _ELSE_BEFORE.search(before) or _ELSE_AFTER.match(after):
            passed = match.end()
            continue
        if kind == "licence" and not labelled and not _GIVEN.search(low):
            continue
        if (
            kind == "credit"
            and not labelled
            and re.search(
                r"\b(?:credit card|carte de credit|credit union|credit check|tax credit|credit d'impot|credit counsel"
                r"|credits? (?:score|report))",
                low,
            )
        ):
            continue
        found.append(kind)
    return found
