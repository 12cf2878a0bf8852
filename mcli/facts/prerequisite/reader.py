"""What is asked before one may begin, from words: none, an age only, recommended, required, and the gates in the way.

`none` and `age_only` are believed only where `openness` reads the words to the last one; words that rule out one demand
(no diploma needed) say nothing of the others. A demand anywhere in the words outweighs "none" and "recommended".
"""

import re

from mcli.core.claims import Claim
from mcli.core.models import Prerequisite
from mcli.core.terms import OPEN_STATUSES
from mcli.facts.prerequisite import openness, words
from mcli.facts.prerequisite.barriers import gates_in
from mcli.facts.prerequisite.clauses import THINGS, Said, Under, age_or_diploma, clauses, under
from mcli.facts.reading import Context, Reading, flat, sentences, words_of

_LONGEST_QUOTE = 300
_Spoken = list[tuple[str, Said]]
"""Sentences, each with what one of its clauses says."""


def read(claim: Claim, context: Context) -> Reading[Prerequisite] | None:
    """Return what one claim says is asked before one may begin; None when its words say nothing about it."""
    text = _without_proof(words_of(claim))
    if not re.search(r"\w", text) or words.OTHER_LABEL.search(flat(claim.label)):
        return None
    place = under(claim)
    said = _spoken(text, place)
    aged = words.AGE_LABEL.search(flat(claim.label)) and words.AGE_ALONE.fullmatch(flat(text))
    status, gates = ("age_only", ("age",)) if aged else _proved(text, place, *_together(text, said, place))
    if status == "unknown" and not gates:
        return None
    quote = text if len(text) <= _LONGEST_QUOTE else _telling(said, status)
    return Reading(Prerequisite(status, quote, gates), quote, sure=status != "unknown")


def _without_proof(text: str) -> str:
    """Return the text without a sentence that only asks for no proof: "Bronze Star. No proof is needed."."""
    parts = sentences(text)
    kept = [each for each in parts if not words.NO_PROOF.search(flat(each))]
    return kept[0] if len(kept) == 1 and len(parts) > 1 else text


def _spoken(text: str, place: Under) -> _Spoken:
    """Return what the clauses of a text say, without guesses where something surer is said."""
    ways_in = age_or_diploma(flat(text)) if place.demands and len(text) <= _LONGEST_QUOTE else None
    if ways_in:
        return [(text, ways_in)]
    said = [(sentence, each) for sentence in sentences(text) for each in clauses(sentence, place)]
    if place.soft:
        return [
            (sentence, each._replace(status="recommended") if each.status == "required" else each)
            for sentence, each in said
            if each.status or each.gates
        ] or [(text, Said("recommended", ("other",)))]
    if any(each.status not in (None, "age_only") and not each.guess for _, each in said):
        return [(sentence, each) for sentence, each in said if not each.guess]
    return said


def _together(text: str, said: _Spoken, place: Under) -> tuple[str, tuple[str, ...]]:
    """Return the status and the gates of all clauses: a demand outweighs all, doubt outweighs none."""
    found = {each.status for _, each in said}
    status = next((each for each in ("required", "recommended", "age_only") if each in found), "unknown")
    if status == "unknown" and "none" in found and not any(each.doubt for _, each in said):
        status = "none"
    # "None for part 1; part 2 needs part 1": the first part is no gate
    step = status == "required" and "none" in found and words.STEP.search(flat(text))
    gates = dict.fromkeys(gate for _, each in said for gate in each.gates if not (step and gate == "prior_course"))
    plain = flat(text)
    bound = words.BINDING.search(plain) or words.LIMITS.search(plain)
    if place.audience and status not in OPEN_STATUSES and not bound:
        status = "unknown"
    return status, tuple(gates)


def _proved(text: str, place: Under, status: str, gates: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Return the status and gates with what the words prove: an open door that is read to the last word, else none of
    the kind, and a demand where words beside it limit the course to some ("None. Department approval needed.")."""
    opened = openness.openness_of(text, labelled=place.opens, asked=place.question and place.asks)
    if opened.status is not None:
        return opened.status, _gates_of(opened, text)
    if status not in OPEN_STATUSES:
        return status, gates
    if not words.LIMITS.search(flat(text)):
        return "unknown", gates
    found = tuple(dict.fromkeys((*gates, *(each.kind for each in gates_in(flat(text))))))
    return "required", found if set(found) - {"age"} else (*found, "other")


def _gates_of(opened: openness.Openness, text: str) -> tuple[str, ...]:
    """Return the gates in the words that say an age, or what to bring."""
    parts = [each for each in opened.cover.parts if each.rule.category in ("age", "things")]
    kinds = [gate.kind for part in parts for gate in gates_in(flat(text[part.first : part.last]))]
    kinds = [each for each in kinds if each in ("age", "diploma", *THINGS)]
    return tuple(dict.fromkeys((*(("age",) if opened.status == "age_only" else ()), *kinds)))


def _telling(said: _Spoken, status: str) -> str:
    """Return the sentence of a long text that says the status."""
    return next((sentence for sentence, each in said if each.status == status), said[0][0])
