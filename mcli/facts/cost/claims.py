"""What the words of one claim say about money: amounts, being free or not, what comes on top, where to ask."""

import re
from decimal import Decimal
from typing import NamedTuple

from mcli.core.claims import Claim
from mcli.core.models import Extra
from mcli.facts.cost import freedom as free
from mcli.facts.cost.fees import Counts, Fee, about_label, counts_in, fees_in, limited_part
from mcli.facts.cost.words import DEPOSIT, LIMITED, NOT_A_PRICE, PRICE, REGISTRATION, TAXED
from mcli.facts.reading import Context, any_of, either, flat, sentences, words_of

# Words that send people elsewhere for the price: a $0.00 beside them is no price, and nothing is known.
_ELSEWHERE = any_of(r"""
        contact  call  e-?mail  inquire  enquire  see  tb[ad]  to be (?:announced|determined|confirmed)
        var(?:y|ies)  n/?a  upon request  on request  on application  cart  log ?in  sign in  select  coming soon
        quote  depends?  check  pending  unavailable  communiquez  contactez  appelez  telephonez  sur demande  voir
        consultez  panier  selon  a (?:venir|confirmer|determiner|communiquer)
    """)
# Words that say it is paid without saying how much: a one-time fee · fees apply · formation payante
_UNPRICED = re.compile(
    r"(?<!exam )(?<!test )(?<!testing )(?<!withdrawal )(?<!cancellation )(?<!late )(?<!parking )(?<!no )(?<!material "
    r")"
    r"(?<!materials )\b(?:fees?|charges?) (?:appl(?:y|ies)|(?:is|are) (?:charged|payable))\b|\b(?:"
    + either(r"""
        (?:one-time|nominal|modest|flat|small|minimal) (?:\w+ )?(?:fee|cost|charge)  for a fee
        there (?:is|are) (?:a|an) (?:\w+ )?(?:fee|cost|charge)  paid (?:course|program|training)
        payment (?:is )?required  fees? applicable  frais applicables  payante?s?
        des frais (?:s'appliquent|sont exiges)  moyennant (?:des|un)  (?:leurs?|vos|votre) frais d'inscription
        paiement (?:exige|requis)
    """)
    + r")\b"
)
# What a sentence found anywhere must say besides an amount, to be about paying for the course.
_PAYING = any_of(r"""
        costs?  fees?  tuition  charged?s?  pays?  payable  paid  priced at  prices? (?:is|are|of|:)  price:
        register  registration  enrol\w*  for (?:all )?(?:the )?others  pour (?:tous )?les autres
        per (?:person|participant|student|learner|module|course|hour|credit|month|class|session)
        for (?:only )?\$\d+  (?:it's|it is|c'est) (?:only )?\$\d+  only \$\d+  pour \d+
        (?:course|program|training|workshop|class|webinar|session|clinic|seminar|seance) (?:is|est)  subsidi[sz]ed
        discount\w*  membership  members?  non-? ?membres?  non-? ?residents?  required  was  now  regular(?:ly)?
        reg\.?  at the door  a la porte  a l'entree  at \$\d+ each  covers  instal+ments?  versements?  purchase\w*
        buy  extra  not included  obligatoires?  exige\w*
        pour (?:seulement|aussi peu que) \d+
        acheter  coute\w*  couts?  frais  tarifs?  rates?  prix  droits  inscription  payer  payez
        par (?:personne|module|cours|heure|mois)  cotisation  rabais  exam  examen  deposit  depot  book\w*  manual
        manuel  materials?
    """)
# A sentence that begins with an amount names the price: "15 $ la séance, 4 séances", "$129.00 CAD Sold out".
_PRICE_FIRST = re.compile(r"(?:(?:ca|c|cad )?\$ ?\d|\d[\d ,.]*\$)")
# What nobody has to pay is no price: pay what you can · by donation
_OPTIONAL = any_of(r"pay[- ]what[- ]you  by donation  suggested donation  contribution volontaire  dons? suggeres?")
_LEARNT = any_of(r"learn  explore  discover  how to  apprendre  apprenez  apprendrez  decouvr\w+  what an?")
_TAX_ADDED = re.compile(
    r"(?:\+|\bplus|\band|\bet) ?(?:\d\d? ?% )?(?:(?:applicable|les|la|all) )?(?:hst|gst|tvh|tps|tax(?:es)?)\b|"
    r"\b(?:hst|gst|tvh|tax(?:es)?) (?:(?:is|are|will be) )?(?:extra|additional|added|applicable|applies|apply|en sus|"
    r"not included|non (?:comprise|incluse)s?|appl)|\bsubject to (?:\d\d? ?% )?(?:hst|tax|gst)|\bbefore (?:tax|hst)|"
    r"\bavant (?:les )?tax|\bexcluding (?:hst|tax)|\btax(?:es)? en plus|\bassujetti\w* a la t"
)
_NO_TAX = re.compile(
    r"\b(?:no|without|sans|aucune) (?:hst|tax|gst|tvh)|(?:hst|tax(?:es)?|tvh)[- ](?:exempt|free|incl|compris)|"
    r"non taxable|exempt\w* (?:from|de)|(?:incl\w*|compren\w*) (?:of )?(?:the |la |les )?(?:hst|tax|gst|tvh)"
)
# A certificate or an exam that is charged without an amount: exam fee applies · certificate available for a fee
_CHARGED_EXAM = re.compile(
    r"\b(?:exams?|tests?|certificat\w*|examens?|badges?)\b[^.;]{0,40}\b(?:fees?|for a fee|charged?|paid|payante?s?|"
    r"payer|extra|cost|purchase|frais|moyennant|buy)\b|\b(?:pay|fees?|charge|frais|payer|paid|purchase|"
    r"buy)\b[^.;]{0,30}\b(?:exam|test|certificat|examen|badge)"
)
_NOT_CHARGED = re.compile(r"\b(?:no|free|without|includ\w*|sans|gratuit\w*|aucun\w*|inclus\w*|compris\w*|waived)\b")
_COST_LABEL = re.compile(
    r"\b(?:costs?|fees?|prices?|pricing|tuition|couts?|frais|prix|tarifs?|droits?|charges?|montant|amount|"
    r"investments?|investissement)\b"
)
_ASKS_FREE = re.compile(r"\b(?:free|gratuit\w*)\b.*\?")
_ASKS_COST = re.compile(r"\b(?:is there|are there|do i (?:have to )?pay|y a-t-il|faut-il payer|dois-je payer)\b.*\?")
# The first word of an answer to "Is there a cost?": No, the program is free.
_NO = re.compile(r"(?i)^(?:no|non)\b[ ,.!;:-]*(?=\w)")
# "pricing amount cents CAD": 1900 is 19 dollars
_IN_CENTS = re.compile(r"\bcents\b")
_COUNT_LABEL = re.compile(
    r"\b(?:number of|nombre d[e'])? ?(?:(?P<module>modules?|sessions?)|(?P<hour>hours?|heures?)|"
    r"(?P<credit>credits?))\b"
)
# The currency that a label of markup names: offers.price CAD
_CURRENCY = re.compile(r"\b(?:CAD|USD|EUR|GBP|AUD|NZD|INR|ZAR|CHF|JPY|PHP|MXN|CNY)\b")
NOTE_MARKS = "*†‡"
"""What a footnote begins with, and what it is a note on ends with."""
_LONGEST_QUOTE = 200
_EXTRA_OF = {DEPOSIT: "other", REGISTRATION: "other"}


class Said(NamedTuple):
    """What the words of one claim say about money; `text` are all its words."""

    claim: Claim
    text: str
    fees: tuple[Fee, ...]
    counts: Counts
    freedom: free.Freedom | None
    unpriced: bool
    elsewhere: bool
    extras: tuple[Extra, ...]

    def around(self, words: str) -> str:
        """Return the claim's words, or of long ones the sentence that holds these."""
        if len(self.text) <= _LONGEST_QUOTE:
            return self.text
        return next((each for each in sentences(self.text) if words in each), words)

    def telling(self) -> str:
        """Return the claim's words, or of long ones the sentence that says it is paid or sends one elsewhere."""
        if len(self.text) <= _LONGEST_QUOTE:
            return self.text
        said = (each for each in sentences(self.text) if _UNPRICED.search(flat(each)) or _ELSEWHERE.search(flat(each)))
        return next(said, self.text[:_LONGEST_QUOTE].rpartition(" ")[0])

    @property
    def prices(self) -> tuple[Fee, ...]:
        """The amounts that are this course's price for somebody."""
        return tuple(each for each in self.fees if each.role == PRICE)


def understand(claim: Claim, context: Context) -> Said | None:
    """Return what the words of a claim say about money, None when they are empty or say nothing."""
    text = words_of(claim)
    plain, label = flat(text), flat(claim.label)
    if not re.search(r"\w|\$", plain):
        return None
    if counted := _count(plain, label):
        return Said(claim, text, (), (counted,), None, False, False, ())
    currency = _CURRENCY.search(claim.label)
    beside = claim.label if claim.method != "structured_data" else "price"  # a property's name is not the page's words
    fees, counts = fees_in(text, beside, currency[0] if currency else context.currency)
    if claim.method == "structured_data":  # a zero in markup is what an empty field becomes
        part = Decimal("0.01") if _IN_CENTS.search(label) else Decimal(1)
        fees = tuple(
            each._replace(amount=each.amount._replace(value=value * part if value is not None else None))
            for each in fees
            if (value := each.amount.value) != 0
        )
    if (
        claim.method == "sentence"
        and (_LEARNT.search(plain) or not (_PAYING.search(plain) or _PRICE_FIRST.match(plain)))
        and len(re.findall(r"[a-z]{2,}", plain)) > 2
    ):
        fees = ()
    optional = _OPTIONAL.search(plain) is not None
    if optional:
        fees = ()
    strict = claim.method == "sentence"
    asked = _ASKS_FREE.search(label) is not None
    freedom = _answer(text, plain, label)
    if freedom is None and (claim.method != "structured_data" or re.search(r"[a-z]", plain)):
        answered = _NO.sub("", text) if _ASKS_COST.search(label) else text
        freedom = free.freedom_in(answered, strict, asked)
    freedom = _of_label(freedom, claim)
    elsewhere = optional or _ELSEWHERE.search(plain) is not None
    said = Said(
        claim,
        text,
        fees,
        counts,
        freedom,
        not fees and _UNPRICED.search(plain) is not None,
        elsewhere,
        _extras(text, plain, fees),
    )
    pointing = elsewhere and (claim.method in ("selector", "label", "table") or _COST_LABEL.search(plain))
    about = any(each.role != NOT_A_PRICE for each in fees)
    noted = text[0] in NOTE_MARKS and claim.method != "sentence"
    return said if about or freedom or said.unpriced or said.extras or pointing or counts or noted else None


def counted(claim: Claim, hours: Decimal | None = None) -> Said | None:
    """Return what a claim of another fact counts (modules; or these hours), for a rate to be multiplied with."""
    text = words_of(claim)
    counts = (("hour", hours),) if hours else tuple(each for each in counts_in(flat(text)) if each[0] == "module")
    return Said(claim, text, (), counts, None, False, False, ()) if counts else None


def _count(plain: str, label: str) -> tuple[str, int] | None:
    """Return the count that a field such as "Number of modules: 4" is, None for anything else."""
    found = _COUNT_LABEL.search(label)
    if not found or _COST_LABEL.search(label) or not re.fullmatch(r"\d{1,3}", plain):
        return None
    return next(unit for unit in ("module", "hour", "credit") if found[unit]), int(plain)


def _answer(text: str, plain: str, label: str) -> free.Freedom | None:
    """Return what an answer says: "No" to "Is it free?", "No" and nothing else to "Is there a cost?"."""
    no = re.fullmatch(r"(?:no|non)\b\W*", plain)
    if _ASKS_FREE.search(label) and re.match(r"(?:no|non)\b", plain):
        return free.Freedom(free.NOT_FREE, text)
    if _ASKS_COST.search(label) and re.match(r"(?:yes|oui)\b", plain):
        return free.Freedom(free.NOT_FREE, text)
    if _ASKS_COST.search(label) and no:
        return free.Freedom(free.FREE, text)
    return None


def _of_label(freedom: free.Freedom | None, claim: Claim) -> free.Freedom | None:
    """Return what free words mean under their label: of an exam or of parking nothing, for members a condition."""
    if freedom is None or freedom.status == free.NOT_FREE:
        return freedom
    about, whose = about_label(claim.label)
    if about not in (PRICE, REGISTRATION) or free.of_something_else(claim.label):
        return None
    if whose == LIMITED and freedom.condition is None:
        return free.Freedom(free.CONDITIONAL, freedom.quote, limited_part(claim.label))
    return freedom


def _extras(text: str, plain: str, fees: tuple[Fee, ...]) -> tuple[Extra, ...]:
    """Return the costs beside the price that the words name (registration is one only beside a price)."""
    found = [
        Extra(_EXTRA_OF.get(each.role, each.role), each.canadian, each.text)
        for each in fees if each.role not in (PRICE, NOT_A_PRICE, REGISTRATION) and each.audience != TAXED
    ]  # fmt: skip
    added = _TAX_ADDED.search(plain)
    if added and not _NO_TAX.search(plain) and not any(each.kind == "tax" for each in found):
        found.append(Extra("tax", None, text[added.start() : added.end()].strip(" +") if len(text) > 120 else text))
    charged = _CHARGED_EXAM.search(plain)
    if charged and not _NOT_CHARGED.search(charged.group()) and not any(each.role == "exam" for each in fees):
        found.append(Extra("exam", None, text[charged.start() : charged.end()]))
    return tuple(found)
