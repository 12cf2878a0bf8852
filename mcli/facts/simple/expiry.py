"""How long the credential holds: "3 years", "5 ans", "does not expire", in the language of the words."""

import re

from mcli.core.claims import Claim
from mcli.facts.duration.quantities import NUMBER, number
from mcli.facts.reading import Context, Reading, flat, sentences, words_of

_UNIT = r"(?P<unit>years?|yrs?|months?|days?|ans?|annees?|mois|jours?)"
# "three (3) years", "a year", "every second year", "annual"
_COUNT = (
    rf"(?:(?P<count>{NUMBER}|an?|each|every|chaque)(?: ?\(\d+\))?[ -]?(?:full |calendar |consecutive )?{_UNIT}\b"
    r"|(?P<adverb>annual(?:ly)?|yearly|annuel(?:le)?s?|annuellement|every (?P<other>other|second) year"
    r"|biennial(?:ly)?))"
)
# What a length must follow to be how long it holds: "valid for", "recertification every", "renouvelée tous les".
_LEAD = re.compile(
    r"\b(?:valid(?:ity|es?|ite)?|valables?|expir(?!ed)\w+|good for|certified for|certification is for|lasts?"
    r"|recertif\w+|renew\w*|refresh\w*|retrain\w*|re-?qualif\w+|requalif\w+|recurrent|term\b|certification period"
    r"|echeance|echue?|renouvel\w+|recycl\w+|mise a niveau|mise a jour|bon(?:ne)? pour|duree de (?:vie|validite)"
    r"|periode de validite|remains? (?:valid|current)|stays? current|in force|en vigueur|repeated?|retaken?"
    r"|repass\w+|refaire|refaite?|updated|reprise|current for|reconnue? pendant|update training|update)\b"
)
_TERM = re.compile(rf"{_COUNT}(?:-| )?(?: term| period| validity| certification| certificate| expiry| renewal)?")
# "does not expire", "good for life", "n'expire pas", "sans date d'échéance"
_NEVER = re.compile(
    r"\b(?:(?:do(?:es)?|will|shall) (?:not|never) expire|never expires?|never (?:needs?|has) to be renewed"
    r"|doesn't expire|don't expire|no expir(?:y|ation)(?: date)?|not expire|without expir\w+"
    r"|(?:good|valid) for life"
    r"|(?:good|valid) for (?:the (?:rest|remainder) of|your|a) [a-z ]{0,25}(?:life(?:time)?|career)"
    r"|lifetime (?:certification|validity|certificate|licence)"
    r"|for the remainder of (?:his or her|your|their) career|valid (?:indefinitely|for ?ever)"
    r"|no renewal (?:is )?(?:required|needed)|n'expire(?:nt)? (?:pas|jamais|plus)"
    r"|sans (?:date d')?(?:echeance|expiration)|(?:valide|valable|bon(?:ne)?)s? (?:a|pour la) vie"
    r"|aucune (?:date d')?(?:expiration|echeance)|pas de date (?:d'expiration|d'echeance)"
    r"|validite (?:illimitee|permanente|a vie)|duree (?:illimitee|indeterminee))\b"
)
# Something else expires: an account, a token, a price, the access, a document that one brings.
_ELSE = re.compile(
    r"\b(?:tokens?|jetons?|access|acces|accounts?|compte|passwords?|mot de passe|vouchers?"
    r"|bons? (?:d'achat|cadeau)|coupons?|gift|links?|lien|offer|offre|price|prix|quote|soumission|subscription"
    r"|abonnement|enrol+ment|registration|inscription|refunds?|remboursement|session times? out|police"
    r"|vulnerable sector|casier|passport|passeport|visa|id\b|identification|piece d'identite|medical|health card"
    r"|vaccin\w*|immuni[sz]\w*|tb test|driver'?s licen[cs]e|permis de conduire|study permit|work permit"
    r"|permis d'etudes|textbook|code (?:is|expires)|e-?book|promo\w*|cart|panier|wait ?list"
    r"|credits? (?:are|expire)|transcripts?|purchase|achat|materials?|videos?"
    r"|course (?:is|will be|remains) (?:available|open)|you have|vous avez|to complete|pour terminer"
    r"|pour completer|warranty|garantie|prior learning)\b"
)
# "Valid for", "Expiry", "Validité"; not "Access expires".
_LABEL = re.compile(
    r"\b(?:expir\w*|valid\w*|renew\w*|renouvellement|certification period|echeance|recertification"
    r"|duree de validite|good for|licen[cs]e period|term of)\b"
)
_LABEL_ELSE = re.compile(r"\b(?:access|acces|offer|price|prix|registration|inscription|enrol\w*|deadline)\b")
# All that stands under such a label: "3 years", "tous les 3 ans".
_DURATION_VALUE = re.compile(
    r"[\W_]*(?:(?:about|up to|environ|apres|after|every|tous les|toutes les|valid for|valide|pendant|aux"
    rf"|within) ?)*{_COUNT}[^.]{{0,60}}"
)


def read(claim: Claim, context: Context) -> Reading[str] | None:
    """Return how long the credential holds, None when the words do not say or speak of something else that expires."""
    text = words_of(claim)
    low, label = flat(text), flat(claim.label)
    labelled = _LABEL.search(label) is not None and not _LABEL_ELSE.search(label)
    if (
        labelled
        and (found := _DURATION_VALUE.fullmatch(low))
        and not _ELSE.search(low)
        and (value := _value(found, low))
    ):
        return Reading(value, text)
    if labelled and re.fullmatch(
        r"[\W_]*(?:none|never|no|jamais|aucune?|lifetime|a vie|n'expire pas|permanente?|indefinite|no expiry"
        r"|unlimited)[\W_]*",
        low,
    ):
        return Reading(_never(low, context), text)
    for sentence in sentences(text):
        here = flat(sentence)
        if here.endswith("?") or _ELSE.search(here):
            continue
        if found := _NEVER.search(here):
            return Reading(_never(here, context), sentence)
        if value := _in_sentence(here):
            return Reading(value, sentence)
    return None


def _in_sentence(low: str) -> str | None:
    """Read "valid for 3 years", "renouvelée tous les cinq ans", "five-year term" and the like."""
    for match in _TERM.finditer(low):
        lead = _LEAD.search(low[max(0, match.start() - 90) : match.start()])
        after = low[match.end() : match.end() + 60]
        behind = re.match(
            r" ?-?(?:term|validity|certification|certificate|licen[cs]e|permit|expiry|renewal|validite|recertification"
            r"|refresher|from (?:the )?date|(?:before|avant) (?:recert|renew|renouv))",
            after,
        )
        words = match.group()
        term = re.search(r"\b(?:term|validity|certification|renewal)$", words) or (
            behind and match["count"] and "-" in words
        )
        if (
            not lead
            and not term
            and not (behind and re.match(r" ?-?(?:recertification|refresher|renewal|validity|validite)", after))
        ):
            continue
        if re.match(r" (?:of (?:age|experience|work)|d'experience|old|d'age|ago|ans)", after):
            continue
        if value := _value(match, low):
            return value
    return None


def _value(match: "re.Match[str]", low: str) -> str | None:
    """Return the length in figures, in the words' own language: "3 years", "un an" as "1 an"."""
    if match["adverb"]:
        two = match["other"] or match["adverb"].startswith("bien")
        return "2 years" if two else ("1 an" if match["adverb"].startswith("annuel") else "1 year")
    unit = match["unit"]
    count = 1 if match["count"] in ("a", "an", "each", "every", "chaque") else number(match["count"])
    if not count or not 0 < count <= 100 or (unit.startswith(("d", "j")) and count < 30):
        return None
    french = unit.startswith(("an", "mois", "jour"))
    base = (
        ("mois" if unit == "mois" else "jour" if unit.startswith("jour") else "an")
        if french
        else unit[0].replace("y", "year").replace("m", "month").replace("d", "day")
    )
    plural = "" if count == 1 or base == "mois" else "s"
    figure = format(count, "f")
    figure = figure.rstrip("0").rstrip(".") if "." in figure else figure
    return f"{figure} {base}{plural}"


def _never(low: str, context: Context) -> str:
    french = re.search(r"\b(?:n'expire|sans|vie|aucune?|pas de|illimitee?|indeterminee|permanente?|jamais)\b", low)
    return "sans échéance" if french else "does not expire"
