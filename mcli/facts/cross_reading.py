"""What is said in passing: a page that says nothing of a fact in its place may say it where it speaks of another.

"Certificate valid five years" under "Certificate" also says how long it holds; "24 hours, on site in Sudbury" under
"Length" also says where. Such words count only where the page has no words of its own for the fact.
"""

from dataclasses import replace

from mcli.core.claims import Claim, Draft
from mcli.core.fact_table import SOURCED
from mcli.facts.delivery.words import modes
from mcli.facts.reading import flat

_ALSO_IN = {fact.name: fact.also_in for fact in SOURCED}


def overheard(draft: Draft, fact: str) -> tuple[Claim, ...]:
    """Return the claims about other facts as claims about this one, without their labels: those speak of the others."""
    return tuple(
        replace(each, fact=fact, method="sentence", label="")
        for other in _ALSO_IN[fact]
        for each in draft.of(other)
        if each.method != "structured_data" and not (other == "place" and _says_no_more(each, draft))
    )


def _says_no_more(place: Claim, draft: Draft) -> bool:
    """Tell whether a place does not say how the course is given: it is the organisation's, in the foot of the page, or
    the page's own words on delivery ("online or at the hall") leave the choice."""
    return not place.where or any(list(modes(flat(each.quote))) for each in draft.of("delivery"))
