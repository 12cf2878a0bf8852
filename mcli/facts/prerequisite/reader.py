"""What is asked before one may begin, from words: none, an age only, recommended, required, and the gates in the way.

`none` is believed only where words about this course rule out demands as a whole; words that rule out one demand (no
diploma needed) say nothing of the others. A demand anywhere in the words outweighs "none" and "recommended".
"""

import re
from itertools import pairwise
from typing import NamedTuple

from mcli.core.claims import Claim
from mcli.core.models import Prerequisite
from mcli.facts.cost.course_words import COURSE
from mcli.facts.prerequisite import openness, words
from mcli.facts.prerequisite import other_demands as others
from mcli.facts.prerequisite.barriers import gates_in
from mcli.facts.reading import Context, Reading, flat, sentences, words_of

_SHORT = 6
"""More words than this that name no demand are talk, even under a label that asks for demands."""
_LONGEST_QUOTE = 300
_THINGS = ("device", "id_document")


class _Said(NamedTuple):
    """What one clause says: a status, None when nothing; its gates.

    `doubt`: something in it was not understood; `guess`: it is a demand only because its label asks for demands.
    """

    status: str | None
    gates: tuple[str, ...] = ()
    doubt: bool = False
    guess: bool = False


def read(claim: Claim, context: Context) -> Reading[Prerequisite] | None:
    """Return what one claim says is asked before one may begin; None when its words say nothing about it."""
    text = _without_proof(words_of(claim))
    label = flat(claim.label)
    if not re.search(r"\w", text):
        return None
    if words.OTHER_LABEL.search(label):
        return None
    soft = bool(words.SOFT_LABEL.search(label))
    demands = not soft and (bool(words.DEMANDS.search(label)) or (claim.method == "selector" and not label))
    audience = not demands and bool(words.AUDIENCE.search(label))
    bring = not demands and not audience and bool(words.BRING.search(label))
    ways_in = _age_or_diploma(flat(text)) if demands and len(text) <= _LONGEST_QUOTE else None
    said = (
        [(text, ways_in)]
        if ways_in
        else [
            (sentence, each)
            for sentence in sentences(text)
            for each in _clauses(sentence, label, demands, bring, claim.method == "sentence")
        ]
    )
    if soft:
        said = [
            (sentence, each._replace(status="recommended") if each.status == "required" else each)
            for sentence, each in said
        ]
        said = said or [(text, _Said("recommended", ("other",)))]
    if any(each.status and not each.guess for _, each in said):
        said = [(sentence, each) for sentence, each in said if not each.guess]
    status = _together([each for _, each in said])
    steps = status == "required" and any(each.status == "none" for _, each in said) and words.STEP.search(flat(text))
    gates = tuple(dict.fromkeys(
        gate for _, each in said for gate in each.gates if not (steps and gate == "prior_course")
    ))  # fmt: skip
    if audience and status not in ("none", "age_only") and not words.RESERVED.search(flat(text)):
        status = "unknown"
    asked = "?" in label and not words.OPEN_QUESTION.match(label)
    opened = openness.openness_of(
        text, labelled=(demands or audience) and not asked, asked=asked and words.ASKS.search(label) is not None
    )
    if opened.status is not None:
        gates = _gates_of(opened, text) if status != opened.status else gates
        status = opened.status
    elif status in ("none", "age_only"):
        status, gates = _not_proved(text, gates)
    if status == "unknown" and not gates:
        return None
    quote = text if len(text) <= _LONGEST_QUOTE else _telling(said, status)
    return Reading(Prerequisite(status, quote, gates), quote, sure=status != "unknown")


def _without_proof(text: str) -> str:
    """Return the text without a sentence that only asks for no proof: "Bronze Star. No proof is needed."."""
    parts = sentences(text)
    kept = [each for each in parts if not words.NO_PROOF.search(flat(each))]
    if len(kept) != 1 or len(parts) < 2:
        return text
    return kept[0]


def _gates_of(opened: openness.Openness, text: str) -> tuple[str, ...]:
    """Return the gates in the words that say an age, or what to bring."""
    parts = [each for each in opened.cover.parts if each.rule.category in ("age", "things")]
    kinds = [gate.kind for part in parts for gate in gates_in(flat(text[part.first : part.last]))]
    kinds = [each for each in kinds if each in ("age", "diploma", *_THINGS)]
    return tuple(dict.fromkeys((*(("age",) if opened.status == "age_only" else ()), *kinds)))


def _not_proved(text: str, gates: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Return the status and gates of words that look like "none" or an age but have a word that nothing accounts for:
    a demand where they limit the course to some ("None. Department approval needed."), else unknown."""
    if not words.LIMITS.search(flat(text)):
        return "unknown", gates
    found = tuple(dict.fromkeys((*gates, *(each.kind for each in gates_in(flat(text))))))
    return "required", found if set(found) - {"age"} else (*found, "other")


def _telling(said: list[tuple[str, _Said]], status: str) -> str:
    """Return the sentence of a long text that says the status."""
    return next((sentence for sentence, each in said if each.status == status), said[0][0])


def _together(said: list[_Said]) -> str:
    """Return the status of all clauses together: a demand outweighs all, doubt outweighs none."""
    found = [each.status for each in said if each.status]
    doubt = any(each.doubt for each in said)
    for status in ("required", "recommended", "age_only"):
        if status in found:
            return status
    return "none" if "none" in found and not doubt else "unknown"


def _clauses(sentence: str, label: str, demands: bool, bring: bool, strict: bool) -> list[_Said]:
    """Return what each clause of a sentence says, in order."""
    plain = words.COURSE_TYPE.sub(r" \1", words.ENDING.sub("", flat(sentence).strip()))
    plain = words.SAID_NONE.sub("no experience", plain)
    if inline := words.INLINE_LABEL.match(plain):
        plain, demands, strict = plain[inline.end() :], True, False
    if not demands and words.PRICE.search(plain) and not words.FOR_PRICE.search(plain):
        said_first, *rest_of_it = words.AND_WHO.split(plain)
        if not words.AND_WHO_FOR_PRICE.search(said_first):
            plain = " ".join(each for each in rest_of_it if not words.PRICE.search(each)) or plain
    if words.LATER.search(plain) or words.SOME_COURSES.search(plain) or (words.PRICE.search(plain) and not demands):
        return []
    if words.PRICE.search(plain) and words.FOR_PRICE.search(plain):
        return []
    alternatives = _age_or_diploma(plain)
    if alternatives:
        return [alternatives]
    if words.ASKS.search(label) and words.ANSWERED_NO.match(plain):
        rest = words.ANSWERED_NO.sub("", plain)
        return [_Said("none"), *([_clause(rest, demands, bring, strict)] if rest else [])]
    said: list[_Said] = []
    turned = False
    for part in words.TURN.split(plain):
        if not part.strip(" .,"):
            turned = turned or bool(said)
            if "..." in part and said:  # "No prerequisite, but ...": what follows is not here
                said.append(_Said(None, doubt=True))
            continue
        if said and words.ONLY_SOFT.fullmatch(part.strip()):
            said[-1] = said[-1]._replace(status="recommended", guess=False)
            continue
        each = _clause(part.strip(), demands or turned, bring, strict)
        harmless = words.NONE.search(part) or words.EMPTY.fullmatch(re.sub(r"\W+", " ", part).strip())
        if turned and each.status is None and not each.gates and not harmless:
            each = each._replace(doubt=True)
        if each.gates == ("prior_course",) and words.STEP.search(part) and any(one.status == "none" for one in said):
            each = each._replace(gates=())
        said.append(each._replace(guess=each.guess and not turned))
        turned = turned or each.status == "none"
    return said


def _age_or_diploma(plain: str) -> _Said | None:
    """Return age_only for an age that is one of two ways in: "OSSD, or 19 years of age or older"; else None."""
    gates = gates_in(plain)
    kinds = {each.kind for each in gates}
    if not {"age"} < kinds or not kinds <= {"age", "diploma"} or words.SOFT.search(plain):
        return None
    for first, second in pairwise(gates):
        if {first.kind, second.kind} == {"age", "diploma"} and words.OR.search(plain[first.end : second.start]):
            return _Said("age_only", ("age", "diploma"))
    return None


def _clause(part: str, demands: bool, bring: bool, strict: bool) -> _Said:
    """Return what one clause says.

    `demands`: its label or the words before make it a demand; `strict`: it is a sentence found anywhere.
    """
    if words.CONSENT.search(part):
        return _Said("required", ("other",))
    excluded = words.EXCLUDED.search(part)
    if excluded and not words.BRINGING.search(part) and (demands or gates_in(excluded.group())):
        return _Said("required", ("other",))
    if words.NONE_ALONE.fullmatch(part):
        return _Said("none" if demands else None)
    whole, rest = _ruled_out(part, demands, strict)
    gates = gates_in(rest)
    if whole:  # "None for part 1": the part is not a gate
        gates = [each for each in gates if not words.STEP.match(rest, each.start)]
    kinds = tuple(dict.fromkeys(each.kind for each in gates))
    if not gates:
        return _without_gates(rest, part, whole, demands, strict)
    if set(kinds) <= set(_THINGS) and (
        bring or not demands or words.BRINGING.search(rest) or whole or set(kinds) <= {"device"}
    ):
        return _Said("none" if whole else None, kinds)
    if (bring and set(kinds) <= {*_THINGS, "other", "health"} and not words.SOFT.search(rest)) or (
        words.BRINGING.search(rest) and set(kinds) <= {*_THINGS, "other"}
    ):
        return _Said("none" if whole else None, kinds)
    if words.FOR_WHOM.search(rest) and kinds == ("age",) and re.search(r"\d", rest):
        return _Said("age_only", kinds)
    if words.FOR_WHOM.search(rest) and not words.DESPITE_SOFT.search(rest):
        near = (0 <= gate.start - who.end() <= 25 for who in words.WHO_HAVE.finditer(rest) for gate in gates)
        return _Said("recommended", kinds) if any(near) else _Said(None, kinds if not strict else ())
    if words.SOFT.search(rest) and not words.DESPITE_SOFT.search(rest):
        if strict and words.NOT_ENTRY.search(part):
            return _Said(None)
        return _Said("recommended", kinds)
    if kinds == ("age",) and not rest[: gates[0].start].strip() and not rest[gates[-1].end :].strip(" ."):
        return _Said("age_only", kinds)  # 19 years of age or older.
    if (
        strict
        and not words.BEFORE_ENTRY.search(rest)
        and (words.NOT_ENTRY.search(part) or not (words.ENTRY.search(rest) or whole))
    ):
        return _Said(None)
    if set(kinds) <= {"age", *_THINGS}:
        return _Said("age_only" if "age" in kinds else None, kinds)
    return _Said("required", kinds)


def _ruled_out(part: str, demands: bool, strict: bool) -> tuple[bool, str]:
    """Return whether the clause rules out all demands, and the clause without what is ruled out."""
    whole = False
    rest = part
    opening = words.OPENING_NONE.match(rest) if demands else None
    if opening:
        whole, rest = True, rest[opening.end() :]
    while found := words.NONE.search(rest):
        after = rest[found.end() :]
        restricted = bool(found["open"] and words.RESTRICTION.match(after) and not words.INTEREST.match(after))
        before = rest[: found.start()].strip()
        elsewhere = bool(
            strict and found["open"] and before and not COURSE.search(before)
        )  # the library is open to all
        elsewhere = elsewhere or bool(others.NOT_THIS_AFTER.match(after))
        elsewhere = elsewhere or bool(strict and others.NOT_THIS_BEFORE.search(before))
        whole = whole or not (restricted or elsewhere)
        rest = rest[: found.start()] + (" must " if restricted else " ") + after
    return whole, words.ONE_OUT.sub(" ", rest)


def _without_gates(rest: str, part: str, whole: bool, demands: bool, strict: bool) -> _Said:
    """Return what a clause says that names no gate: none, or an unnamed demand under a label that asks for one."""
    if whole:
        return _Said("none")
    said = re.sub(r"\W+", " ", rest).strip()
    silent = words.ELSEWHERE.search(rest) or not re.search(r"[a-z]{3}", said) or words.EMPTY.fullmatch(said)
    long = len(said.split()) > _SHORT and not (words.HARD.search(rest) or words.WAY_ROUND.search(rest))
    if strict and words.AN_ASSET.search(rest) and not words.NOT_ENTRY.search(part):
        return _Said("recommended", ("other",))
    if not demands or strict or rest != part or silent or long:
        return _Said(None, doubt=bool(said) and bool(words.HARD.search(rest)))
    soft = words.SOFT.search(rest) is not None
    return _Said("recommended" if soft else "required", ("other",), guess=not soft)
