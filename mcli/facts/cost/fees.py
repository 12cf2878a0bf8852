"""What each amount of money in some words is: the price and for whom, a cost beside it, or no price at all.

An amount is what the nearest words say: those before it, back to the amount or the break before; then those after it,
up to the next break; then the label beside the words.
"""

import re
from decimal import Decimal
from typing import NamedTuple

from mcli.facts.cost.amounts import Amount, amounts, only_number
from mcli.facts.cost.fee_units import unit_of
from mcli.facts.cost.words import AUDIENCES, LIMITED, NOT_A_PRICE, NUMBERS, OPEN, PRICE, ROLES, TAXED, finder, named
from mcli.facts.reading import flat

_ROLE = finder(ROLES)
_AUDIENCE = finder(AUDIENCES)
_TAXED = re.compile(r"(?:total|incl\w*|with|avec|after|tout compris)[^$\d]{0,20}(?:tax|hst|tvh)|tax(?:es)? in|= ?$")
# Per what does not make it a price for some: per student contact hour · par personne
_FOR_EACH = re.compile(r"(?:\b(?:per|each|every|par|chaque)|/) ?(?:student |contact |credit |training )*[\w-]+")
# four modules · 4 online modules · 36 hours · 3 credits · (4 modules)
_COUNT = re.compile(
    rf"(?<![\w.,$-])(?P<count>\d{{1,3}}|{'|'.join(NUMBERS)})[- ](?:(?!premier|dernier|autre|first|last|other|more|"
    rf"optional|elective|remaining)[a-z]+ )?(?:(?P<module>modules?|sessions?|classes|courses|cours|"
    r"lessons?|levels|units|parts|seances|lecons|niveaux|unites|parties|rencontres|volets|blocs)|(?P<hour>hours?|"
    r"hrs?|heures?)|(?P<credit>credits?)|(?P<week>weeks|semaines))(?!\w)"
)

# Three instalments of $100 · en quatre versements égaux de 45 $: all of them together are the price.
_INSTALMENTS = re.compile(
    rf"(?<![\w.,$])(?P<count>\d{{1,2}}|{'|'.join(NUMBERS)}) (?:equal |monthly |weekly )?"
    r"(?:instal+ments?|payments?|versements?|paiements?)(?: egaux| mensuels)? (?:of|de) $"
)
# What parts an amount's words from the next: ; · | , brackets, a dash, "plus", "and", "or" — but not "65 and over".
_BREAK = re.compile(
    r"[;|•·()=]|[.!?] |(?<!\d),|, | [-/] | (?:(?<! et )(?<! ou )plus|but|mais|while|and|et|or|ou) (?!over|older|"
    r"more\b|up\b|"
    r"plus|de\b)|(?<!\d)\+(?! ?\$?\d)| \+ (?!\$?\d)"
)
# What follows an amount and is no word about it: + HST · plus applicable taxes · (plus tax) · taxes en sus
_PLUS_TAX = re.compile(
    r" ?\(?(?:\+|plus|and|et|,)? ?(?:\d\d? ?% )?(?:applicable )?(?:hst|gst|tvh|tps|tax(?:es)?)(?: applicables?|"
    r" en sus| extra)?\)?"
)
_JOINS = ("plus", "+", "and", "et", "or", "ou", "but", "mais")
_FILLERS = re.compile(r"\b(?:about|around|approx\w*|only|just|environ|seulement|est)\b\.?")
_ON_TOP = re.compile(r"\(?(?:plus|\+)(?: an?| une?)?$")
_PLUS = re.compile(r" ?\(?(?:\+|(?:plus|and|et) )")
# One price for the course and what belongs to it: the course and exam are $52.50
_TOGETHER = re.compile(
    r"\b(?:course|training|program|workshop|class|cours|formation|atelier|tuition)s? (?:and|&|et|plus) (?:the |an? |"
    r"all |l'|le |la |les )?(?:\w+ )?(?:exams?|tests?|certificat\w*|manuals?|materials?|books?|examens?|manuels?|"
    r"materiel)(?: \w+){0,2} ?:? ?$"
)
_PART_ONLY = re.compile(r"\b(?:only|without|seulement|sans)\b")
_STRONG_BREAK = re.compile(r"[;|•=]|[.!?] | [-/] |, |\) ")
# Help with the price is no part of it: $350 OSAP eligible · bursaries available
_ELIGIBLE = re.compile(
    r"\b(?:osap|rafeo|funding)[- ]?(?:eligible|approved|admissible|available)|\beligible for (?:osap|funding|"
    r"a bursary)|\badmissible au rafeo|\b(?:bursar\w+|funding|subsid\w+|bourses?) (?:(?:is|are|may be|"
    r"sont) )?(?:available|offertes?|disponibles?)"
    r"|\b(?:wages?|salar\w+|mileage|travel|childcare|salaires?|deplacements?)[\w ]{0,20} (?:reimbursed|covered|paid|"
    r"rembourse\w*|couverte?s?|payee?s?)"
    r"|\bpayables? (?:en|in) \w+ (?:versements|instal+ments|payments|paiements)"
)
_INCLUDING = re.compile(r"\b(?:includes?|including|inclut|comprend|comprenant|covers?|couvre|receives?|get|win)\b")
_INVESTMENT = re.compile(r"\b(?:investments?|investissements?)\b")  # as a label: what one pays
# Words of a policy, not of a price: a refund less $50 · un retrait ... moins 50 $ de frais
_GIVEN_BACK = re.compile(
    r"\b(?:refund(?!able)|withdraw|cancel|rembours(?!able)|retrait|annul|desist|transfer|replacement|duplicate|"
    r"lost\b|re-?print|re-?test|re-?writ|remplacement|perdu)"
)
_APART = re.compile(r"\b(?:separate\w*|extra|not included|sold|en sus|vendue?s?|non (?:compris|inclus)\w*)\b")
_INCLUDED = re.compile(r"\b(?:included in|part of|compris\w* dans|inclu\w* dans)\b")
_INCLUSIVE = re.compile(r"\b(?:includ\w*|compris\w*|inclu\w*|incl\b|covers?|couvre\w*|comprend\w*)")
_BELONGS_BEFORE = re.compile(r" ?(?:(?:for|pour|to|per|par|each|an?|fee|cost|charge)\b|[/(*])")


Counts = tuple[tuple[str, Decimal | int], ...]
"""How many modules, hours or credits words state: (unit, count) pairs."""


class Fee(NamedTuple):
    """One amount as the words around it say: its role, for whom, per what; `text` are the words with the amount."""

    amount: Amount
    role: str
    audience: str
    per: str | None
    text: str

    @property
    def canadian(self) -> Decimal | None:
        """The amount in Canadian dollars, None where it is not in them or not one amount."""
        return self.amount.value if self.amount.currency == "CAD" else None


class Fees(NamedTuple):
    """All amounts of some words, and how many modules, hours or credits the words count."""

    fees: tuple[Fee, ...]
    counts: Counts


def fees_in(text: str, label: str = "", currency: str = "CAD") -> Fees:
    """Return what each amount in cleaned text is; `label` speaks where the words beside an amount do not."""
    plain, beside = flat(text), flat(label)
    found = amounts(text, currency)
    value = only_number(text) if not found and beside else None
    if value is not None:
        found = [Amount(value, currency, 0, len(text))]
    fees = [_fee(text, plain, beside, found, at) for at in range(len(found))]
    if len(fees) == 1 and (paid_in := _INSTALMENTS.search(plain[: found[0].start])) and found[0].value is not None:
        number = NUMBERS.get(paid_in["count"]) or int(paid_in["count"])
        whole = found[0]._replace(value=found[0].value * number)
        fees = [Fee(whole, PRICE, OPEN, None, text[paid_in.start() : found[0].end])]
    return Fees(tuple(_without_alternatives(fees, plain)), counts_in(plain))


def _without_alternatives(fees: list[Fee], plain: str) -> list[Fee]:
    """Return the fees with "$30 or $50.20 ancillary" as one that has no single amount; in "$725 plus $60 shop fee", the
    second comes on top."""
    result: list[Fee] = []
    for each in fees:
        last = result[-1] if result else None
        between = plain[last.amount.end : each.amount.start].strip() if last else ""
        if last and between in ("or", "ou") and last.role == PRICE != each.role:
            result.pop()
            each = each._replace(amount=each.amount._replace(value=None, start=last.amount.start))
        if (
            last
            and each.role == last.role == PRICE
            and each.audience == OPEN
            and not each.per
            and _ON_TOP.match(between)
        ):
            each = each._replace(role="other")
        result.append(each)
    return result


def counts_in(plain: str) -> Counts:
    """Return the counts of modules, hours and credits that the words state, each once, in order."""
    return tuple(dict.fromkeys(
        (unit, NUMBERS.get(each["count"]) or int(each["count"]))
        for each in _COUNT.finditer(plain) for unit in ("module", "hour", "credit", "week") if each[unit]
    ))  # fmt: skip


def _fee(text: str, plain: str, label: str, found: list[Amount], at: int) -> Fee:
    """Return what the amount number `at` of the text is."""
    amount = found[at]
    floor = found[at - 1].end if at else 0
    left = plain[max(floor, amount.start - 160) : amount.start]
    right = _ELIGIBLE.sub("", _right_of(plain, found, at))
    near_left, near_right = _last_part(left, later=at > 0), _first_part(right)
    role = PRICE if _TOGETHER.search(left) else _role(near_left, near_right, label, len(found) > 1)
    if _GIVEN_BACK.search(re.split(r"[.!?] ", left)[-1]):
        role = NOT_A_PRICE
    per = unit_of(near_left, right, label)
    start = amount.start - len(near_left)
    end = amount.end + (right.find(near_right) + len(near_right) if near_right else 0)
    words = _balanced(text, start, end).strip(" ,;:|+/-")
    return Fee(
        amount, role, _audience(left, near_left, near_right, label), per, words or text[amount.start : amount.end]
    )


def _balanced(text: str, start: int, end: int) -> str:
    """Return the words at a place, with the rest of a bracket that stands half in them, or without brackets."""
    words = text[start:end]
    if words.count("(") > words.count(")"):
        closing = text.find(")", end, end + 60)
        if closing >= 0:
            return text[start : closing + 1]
        return max(words.split("("), key=lambda part: (re.search(r"\d", part) is not None, len(part)))
    if words.count(")") > words.count("("):
        opening = text.rfind("(", max(0, start - 60), start)
        return text[opening:end] if opening >= 0 else words.rpartition(")")[2]
    return words


def _right_of(plain: str, found: list[Amount], at: int) -> str:
    """Return the words after an amount that may be about it: in "Course $195 Book $40", "Book" is about the next."""
    amount = found[at]
    if at + 1 == len(found):
        return plain[amount.end : amount.end + 160]
    between = plain[amount.end : found[at + 1].start][:160]
    if "(" in between and ")" not in between:  # the bracket is about the next amount
        return between.partition("(")[0]
    labelled = re.search(r"[a-z]", plain[: amount.start]) is not None
    if labelled and not _BREAK.search(between) and not _BELONGS_BEFORE.match(between):
        return ""
    return between


def _last_part(left: str, later: bool) -> str:
    """Return the words after the last break that words follow; `later`: what ends with a break is another amount's."""
    if later and re.search(r"(?:[;|,•·)]| [-/]) $", left):
        return ""
    for each in reversed(list(_BREAK.finditer(left))):
        if re.search(r"\w", _FILLERS.sub("", left[each.end() :])) or each.group().strip() in _JOINS:
            return left[each.end() :]
    return left


def _first_part(right: str) -> str:
    """Return the words up to the first break, or to what the price includes; "plus tax" is none of them."""
    taxed = _PLUS_TAX.match(right)
    if taxed and (_PLUS.match(right) or taxed.group().lstrip(" ").startswith(("(", ","))):
        right = right[taxed.end() :]
    if opening := re.match(r"[*†‡^~ ]*\(", right):
        right = right[opening.end() :].partition(")")[0]
        return "" if _INCLUSIVE.search(right) or _APART.search(right) else right
    ends = [each.start() for each in (_BREAK.search(right), _INCLUSIVE.search(right)) if each]
    return right[: min(ends)] if ends else right


def _role(left: str, right: str, label: str, several: bool) -> str:
    """Return the role that the nearest words give: before, after, then the label; PRICE when all are silent."""
    if _INCLUDED.search(left):
        return PRICE
    before = list(_ROLE.finditer(left))
    after = _ROLE.search(right)
    if not (before and named(before[-1], ROLES) == "tax") and _INCLUDING.search(left):
        return NOT_A_PRICE
    if after and named(after, ROLES) == "tax" and not (several and after.start() <= 2):
        after = None
    if re.match(r" ?(?:with|avec)\b", right):  # "$125 with certificate"
        after = None
    for each in (before[-1] if before else None, after):
        if each and (role := named(each, ROLES)) != PRICE:
            return role
    if before or after:
        return PRICE
    if _TOGETHER.search(label) and not _PART_ONLY.search(label):
        return PRICE
    beside = _ROLE.search(_INVESTMENT.sub("cost", label))
    return named(beside, ROLES) if beside else PRICE


def _audience(far_left: str, left: str, right: str, label: str) -> str:
    """Return whose price it is, from the nearest words that say so."""
    if _TAXED.search(far_left):
        return TAXED
    left, right = _FOR_EACH.sub("", left), _FOR_EACH.sub("", right)
    # "Free for members, $75 for non-members": for whom stands right behind the amount, if anywhere.
    behind = _AUDIENCE.search(right) if re.match(r"[ ,]*(?:for|pour|to)\b", right) else None
    if behind:
        return named(behind, AUDIENCES)
    before = list(_AUDIENCE.finditer(left))
    if not before and left:
        before = list(_AUDIENCE.finditer(_FOR_EACH.sub("", _STRONG_BREAK.split(far_left)[-1])))
    beside = list(_AUDIENCE.finditer(label))
    for each in (before[-1] if before else None, _AUDIENCE.search(right), beside[-1] if beside else None):
        if each:
            return named(each, AUDIENCES)
    return OPEN


def about_label(label: str) -> tuple[str, str]:
    """Return the role and the audience that a label alone gives to what stands beside it."""
    plain = flat(label)
    return _role("", "", plain, several=False), _audience("", "", "", plain)


def limited_part(label: str) -> str:
    """Return the words of a label from the one that says for whom: "Members" of "Cost Members", the label when none."""
    found = next((each for each in _AUDIENCE.finditer(flat(label)) if named(each, AUDIENCES) == LIMITED), None)
    return label[found.start() if found else 0 :].strip(" :")


def times(fee: Fee, counts: Counts) -> Decimal | None:
    """Return rate times count when exactly one count of the fee's unit is stated."""
    known = {count for unit, count in counts if unit == fee.per and count > 0}
    if len(known) != 1 or fee.amount.value is None:
        return None
    return fee.amount.value * known.pop()
