"""What an amount of money is for: a module, an hour, a month, from the words before and after it and its label."""

import re

from mcli.facts.cost.words import UNITS, named
from mcli.facts.reading import either

_UNIT = "|".join(f"(?P<_{at}>{either(words)})" for at, (_, words) in enumerate(UNITS))
# After an amount: $98 per module · 49 $ par mois · $12/hr · 85 $ le module · $25 each class
_PER_AFTER = re.compile(
    r"[$*. ]{0,3}(?:\+ ?hst|plus (?:hst|tax))?[ (]*"
    rf"(?:per|/|an?|(?:for )?(?:each|every)|par|(?:pour )?chaque|le|la|l') ?(?:{_UNIT})(?!\w)"
)
# Before an amount: Fee per module: · Each module costs · Chaque module coûte
_PER_BEFORE = re.compile(rf"(?<!\w)(?:per|each|every|par|chaque|/) ?(?:{_UNIT})(?!\w)[^$\d]{{0,30}}$")
_PER_ADJECTIVE = re.compile(
    r"(?P<_0>monthly|mensuel\w*)|(?P<_3>hourly|taux horaire)|(?P<_6>weekly)|(?P<_7>annual|yearly|daily|annuel\w*)"
)
_EVERY = re.compile(r"(?:for )?(?:each|every)|(?:pour )?chaque")  # "each course" is a part of more
# Modules cost $98 each · modules at $98 each · 85 $ chacun
_EACH = re.compile(r"[^$]{0,12}\b(?:each|apiece|chacune?)\b")
_PLURAL = re.compile(rf"(?<!\w)(?:{_UNIT})(?!\w)[^$]{{0,40}}$")
_FOR_PLURAL = re.compile(rf"\b(?:for|pour) (?:[\w]+ ){{0,2}}(?:{_UNIT})(?!\w)")
# 5 modules x $100 · 20 hours @ $12.50
_TIMES = re.compile(rf"\d (?:{_UNIT}) ?(?:x|@|×|at|a) ?$")
_TIMES_AFTER = re.compile(rf" ?(?:x|×) ?\d+ (?:{_UNIT})(?!\w)")  # $89 x 4 modules


def unit_of(left: str, right: str, label: str) -> str | None:
    """Return the unit that an amount is for: one of terms.COST_UNITS, "week", "other" (a day, a year), None."""
    found = _PER_AFTER.match(right) or _PER_BEFORE.search(left)
    if not found and _EACH.match(right):
        found = _PLURAL.search(left) or _FOR_PLURAL.search(right)
    if not found and (found := _TIMES.search(left) or _TIMES_AFTER.match(right)) and named(found, UNITS) == "course":
        return "module"  # "4 courses x $150": of a program, each course is a part
    if not found:
        found = _PER_ADJECTIVE.search(left[-30:]) or _PER_BEFORE.search(label[-60:]) or _PER_ADJECTIVE.search(label)
    if not found:
        return None
    unit = named(found, UNITS)
    return "module" if unit == "course" and _EVERY.match(found.group().lstrip(" (")) else unit
