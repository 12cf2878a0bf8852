"""Amounts of money in the formats of both languages: `$1,249.50`, `1 249,50 $`, `CAD 249`, `de 20 à 45 $`, `US$99`."""

import re
from decimal import Decimal
from typing import NamedTuple

from mcli.facts.reading import flat

_TOO_MUCH = Decimal(1_000_000)
_CENT = Decimal("0.01")


class Amount(NamedTuple):
    """An amount and its place in the text: `value` is None where there is no single one (a range, a misprint)."""

    value: Decimal | None
    currency: str
    start: int
    end: int


# The number of: $1,249.50 · 1 249,50 $ · 1.249,50 $ · 249$ · $501.7 (a misprint) · 1249
_NUMBER = (
    r"(?:\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d{1,3}(?: \d{3})+(?:[.,]\d{1,2})?|\d{1,3}(?:\.\d{3})+,\d{2}|"
    r"\d{1,9}(?:[.,]\d{1,2})?)(?![.,]?\d)"
)
# Before the number: CA$ · CAD $ · C$ · US$ · USD · U.S. $ · $ · € · £ · R (rand, as in R4,600)
_BEFORE = (
    r"(?:(?:(?:ca|can|c|a|au|nz|hk|sg)\$|(?:\b(?:cad|cdn|us|usd|u\.s\.|aud|nzd) ?)?\$)|\b(?:cad|cdn|usd|eur|gbp|aud|"
    r"inr|zar|chf)|[€£₹¥₱]|\br(?=\d))"
)
# After the number: $ · $ CA · $ can. · $CAD · $ US · CAD · (CAD) · dollars canadiens · € · euros
_AFTER = (
    r"(?:\$(?: ?\(?(?:cad|ca|cdn|can|usd|us|u\.s\.|aud)\b\)?)?|\(?\b(?:cad|cdn|usd|eur|gbp|aud|inr|zar|chf)\b\)?|"
    r"(?:canadian |us |american )?dollars?(?: canadiens?| americains?| us)?|[€£₹]|euros?\b|pounds?\b)"
)
_AMOUNT = re.compile(
    rf"(?<![\w.,$])(?P<before>{_BEFORE}) ?(?P<left>{_NUMBER})(?: ?(?P<also>{_AFTER}|\(?us\b\)?))?|"
    rf"(?<![\w.,$#])(?<!\D-)(?P<right>{_NUMBER}) ?(?P<after>{_AFTER})"
)
# What makes millions of it, a percentage or a measure: $1.6M · $48 k · $2 million · 2 millions de dollars
_MULTIPLIED = re.compile(r" ?(?:k\b|m\b|mm\b|b\b|millions?\b|billions?\b|milliards?\b|mille\b)")
# Between the two amounts of a range: $20-$45 · $20 to $45 · de 20 à 45 $ · entre 20 $ et 45 $
_TO = re.compile(r" ?(?:-|to|a|et|and|up to|jusqu'a|~) ?")
_BETWEEN = re.compile(r"\b(?:between|entre|ranges?|from|de|varient|varie) ?$")
_FIRST_OF_RANGE = re.compile(rf"(?<![\w.,$#-])(?P<number>{_NUMBER}) ?(?P<to>-|to|a|et|and) ?$")
_SECOND_OF_RANGE = re.compile(
    rf" ?(?:-|to|a) ?(?P<number>{_NUMBER})(?= ?(?:$|[).,;+*]|per\b|plus\b|depending\b|par\b|selon\b))"
)
# Before an amount that is only an end of what it may be: from $99 · starting at $99 · à partir de 99 $ · up to $45
_OPEN_ENDED = re.compile(
    r"(?:\bfrom|\bstart(?:s|ing)? (?:at|from)|\bas low as|\bup to|\bmaximum(?: of)?|\bminimum(?: of)?|\bat least|"
    r"\bunder|\bless than|\bmore than|\bover|\bno more than|\ba partir de|\ba compter de|\bdes|\bjusqu'a|\bau moins|"
    r"\bmoins de|"
    r"\bplus de|\bmax\.?|\bmin\.?) ?:? ?$"
)
_OPEN_AFTER = re.compile(
    r" ?(?:\+(?! ?(?:hst|gst|tax|tvh|taxe|applicable|\$|\d|[a-z]))|and up\b|et plus\b|or more\b|ou plus\b|et moins\b|"
    r"ou moins\b|or less\b|and under\b)"
)

_CANADIAN = ("cad", "cdn", "can", "ca", "c$", "canad")
_FOREIGN = (
    ("USD", re.compile(r"\b(?:usd|us|u\.s\.|americains?|american)(?![a-z])")),
    ("AUD", re.compile(r"aud|^au?\$")),
    ("NZD", re.compile(r"nz")),
    ("HKD", re.compile(r"hk")),
    ("SGD", re.compile(r"sg")),
    ("EUR", re.compile(r"eur|€")),
    ("GBP", re.compile(r"gbp|£|pound")),
    ("INR", re.compile(r"inr|₹")),
    ("JPY", re.compile(r"¥")),
    ("PHP", re.compile(r"₱")),
    ("CHF", re.compile(r"chf")),
    ("ZAR", re.compile(r"zar|^r$")),
)


def number(text: str) -> Decimal | None:
    """Return the number that the text is in either language's format, None for a misprint such as 501.7 or 1,5."""
    text = text.replace(" ", "")
    decimals = re.search(r"[.,](\d{1,2})$", text)
    if decimals and len(decimals[1]) == 1 and decimals[1] != "0":
        return None
    whole = re.sub(r"\D", "", text[: decimals.start()] if decimals else text)
    return Decimal(f"{whole}.{decimals[1] if decimals else '00'}").quantize(_CENT).normalize() + 0


def amounts(text: str, currency: str = "CAD") -> list[Amount]:
    """Return the amounts of money in cleaned text in order; a bare `$` is in `currency`."""
    plain = flat(text)
    found: list[Amount] = []
    for each in _AMOUNT.finditer(plain):
        marks = " ".join(filter(None, (each["before"], each["also"], each["after"])))
        if each["also"] in ("us", "(us", "us)") and "US" not in text[each.start("also") : each.end("also")]:
            marks = each["before"]  # "$25 us" with small letters is a pronoun
        multiplied = _MULTIPLIED.match(plain, each.end())
        value = None if multiplied else number(each["left"] or each["right"])
        if multiplied or (value is not None and value >= _TOO_MUCH):
            continue
        start, end = each.span()
        before = plain[max(0, start - 40) : start]
        if _OPEN_ENDED.search(before) or _OPEN_AFTER.match(plain, end):
            value = None
        elif each["after"] and (opening := _first_of_range(before, value)) is not None:
            value, start = None, start - len(before) + opening
        elif each["before"] and (closing := _SECOND_OF_RANGE.match(plain, end)):
            value, end = None, closing.end("number")
        amount = Amount(value, _currency(marks, currency), start, end)
        if found and _is_range(plain, found[-1], amount):
            amount = Amount(None, amount.currency, found[-1].start, end)
            found.pop()
        found.append(amount)
    return found


def only_number(text: str) -> Decimal | None:
    """Return the number when the text is nothing else (a footnote mark aside), as in a field "249.00*"."""
    found = re.fullmatch(rf"({_NUMBER}) ?[*†‡^~]*", flat(text).strip())
    return number(found[1]) if found else None


def _currency(marks: str, otherwise: str) -> str:
    """Return the currency that marks such as `$`, `US$` or `CAD` name; a bare `$` is what `otherwise` says."""
    if any(each in marks for each in _CANADIAN):
        return "CAD"
    return next((code for code, marked in _FOREIGN if marked.search(marks)), otherwise)


def _first_of_range(before: str, value: Decimal | None) -> int | None:
    """Return where in the words before an amount its range begins: "20 à" 45 $; "les 4 et" 45 $ begins none."""
    opening = _FIRST_OF_RANGE.search(before)
    first = number(opening["number"]) if opening else None
    if opening is None or first is None or value is None or first >= value:
        return None
    needs_between = opening["to"] in ("and", "et")
    return None if needs_between and not _BETWEEN.search(before[: opening.start()]) else opening.start()


def _is_range(plain: str, first: Amount, second: Amount) -> bool:
    """Tell whether only "to" stands between two amounts, or "and" after "between"."""
    between = plain[first.end : second.start]
    if not _TO.fullmatch(between):
        return False
    words = plain[max(0, first.start - 20) : first.start]
    return between.strip() not in ("and", "et") or _BETWEEN.search(words) is not None
