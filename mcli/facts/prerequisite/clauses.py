"""What one clause says is asked before one may begin: a demand, advice, an age, nothing, or only things to have.

The words are in `words.py`, what stands in the way in `barriers.py`. Whether words prove that nothing is asked is not
decided here but in `openness.py`.
"""

import re
from itertools import pairwise
from typing import NamedTuple

from mcli.core.claims import Claim
from mcli.facts.cost.course_words import COURSE
from mcli.facts.prerequisite import frames, words
from mcli.facts.prerequisite import other_demands as others
from mcli.facts.prerequisite.barriers import Gate, gates_in
from mcli.facts.reading import flat

_SHORT = 6
_SENTENCE = 25
"""More words than `_SHORT` that are about the course, and any words more than `_SENTENCE`, are talk even under a label
that asks for demands."""
THINGS = ("device", "id_document")
_BEARERS = {"age", "immigration_status", "language_level", "licence", "diploma", "membership", "employment"}
"""What a person who is described has: "You are a permanent resident" in a list of who may come."""


class Said(NamedTuple):
    """What a clause says: a status, None when nothing; its gates.

    `doubt`: something in it was not understood; `guess`: it is a demand only because its label asks for demands.
    """

    status: str | None
    gates: tuple[str, ...] = ()
    doubt: bool = False
    guess: bool = False


class Under(NamedTuple):
    """What words are under: a label that asks for demands, for what is recommended, for whom it is or what to bring,
    or none (`sentence`: a sentence found anywhere). `asks`: the label asks whether anything is needed."""

    demands: bool = False
    soft: bool = False
    audience: bool = False
    bring: bool = False
    sentence: bool = False
    asks: bool = False
    question: bool = False

    @property
    def opens(self) -> bool:
        """Whether "None" or "Everyone" is an answer here."""
        return self.asks if self.question else self.demands or self.audience


def under(claim: Claim) -> Under:
    """Return what the words of a claim are under."""
    label = flat(claim.label)
    soft = words.SOFT_LABEL.search(label) is not None
    need = not soft and words.NEED_LABEL.search(label) is not None
    demands = not soft and (
        need or words.DEMANDS.search(label) is not None or (claim.method == "selector" and not label)
    )
    audience = not demands and words.AUDIENCE.search(label) is not None
    bring = need or (not demands and not audience and words.BRING.search(label) is not None)
    question = "?" in label and not words.OPEN_QUESTION.match(label)
    asks = words.ASKS.search(label) is not None and not words.ASKS_ONE.search(label)
    return Under(demands, soft, audience, bring, claim.method == "sentence", asks, question)


def clauses(sentence: str, place: Under) -> list[Said]:
    """Return what each clause of a sentence says, in order."""
    plain = words.COURSE_TYPE.sub(r" \1", words.ENDING.sub("", flat(sentence).strip()))
    plain = words.SAID_NONE.sub("no experience", plain)
    if inline := words.INLINE_LABEL.match(plain):
        plain, place = plain[inline.end() :], place._replace(demands=True, sentence=False)
    plain = _without_price(plain, place)
    if _of_something_else(plain, place):
        return []
    if alternatives := age_or_diploma(plain):
        return [alternatives]
    if place.asks and words.ANSWERED_NO.match(plain):
        rest = words.ANSWERED_NO.sub("", plain)
        return [Said("none"), *([_clause(rest, place)] if rest else [])]
    return _in_turn(plain, place)


def age_or_diploma(plain: str) -> Said | None:
    """Return age_only for an age that is one of two ways in: "OSSD, or 19 years of age or older"; else None."""
    gates = gates_in(plain)
    kinds = {each.kind for each in gates}
    if not {"age"} < kinds or not kinds <= {"age", "diploma"} or words.SOFT.search(plain):
        return None
    for first, second in pairwise(gates):
        if {first.kind, second.kind} == {"age", "diploma"} and words.OR.search(plain[first.end : second.start]):
            return Said("age_only", ("age", "diploma"))
    return None


def _without_price(plain: str, place: Under) -> str:
    """Return a sentence without its part about the price: of "It is $40, and you must be 18" the age is left."""
    if place.demands or not words.PRICE.search(plain) or words.FOR_PRICE.search(plain):
        return plain
    first, *others_of_it = words.AND_WHO.split(plain)
    if words.AND_WHO_FOR_PRICE.search(first):
        return plain
    return " ".join(each for each in others_of_it if not words.PRICE.search(each)) or plain


def _of_something_else(plain: str, place: Under) -> bool:
    """Tell whether a sentence speaks of a later course, of some courses only, or of the price."""
    if words.LATER.search(plain) or words.SOME_COURSES.search(plain):
        return True
    return words.PRICE.search(plain) is not None and (not place.demands or words.FOR_PRICE.search(plain) is not None)


def _in_turn(plain: str, place: Under) -> list[Said]:
    """Return what the clauses say that a "but", a semicolon or a dash parts: what follows "none, but" is a demand."""
    said: list[Said] = []
    turned = False
    for part in words.TURN.split(plain):
        if not part.strip(" .,"):
            turned = turned or bool(said)
            if "..." in part and said:  # "No prerequisite, but ...": what follows is not here
                said.append(Said(None, doubt=True))
            continue
        if said and words.ONLY_SOFT.fullmatch(part.strip()):
            said[-1] = said[-1]._replace(status="recommended", guess=False)
            continue
        found = _clause(part.strip(), place._replace(demands=place.demands or turned))
        harmless = words.NONE.search(part) or words.EMPTY.fullmatch(re.sub(r"\W+", " ", part).strip())
        if turned and found.status is None and not found.gates and not harmless:
            found = found._replace(doubt=True)
        if found.gates == ("prior_course",) and words.STEP.search(part) and any(one.status == "none" for one in said):
            found = found._replace(gates=())
        said.append(found._replace(guess=found.guess and not turned))
        turned = turned or found.status == "none"
    return said


def _clause(part: str, place: Under) -> Said:
    """Return what one clause says."""
    if words.CONSENT.search(part) or _excludes(part, place):
        return Said("required", ("other",))
    if frames.WITHOUT_IT.search(part):
        return Said("required", tuple(dict.fromkeys(each.kind for each in gates_in(part))) or ("other",))
    if words.NONE_ALONE.fullmatch(part):
        return Said("none" if place.demands else None)
    whole, rest = _ruled_out(part, place)
    gates = gates_in(rest)
    if {each.kind for each in gates} == {"device"} and words.ABLE.search(rest):
        gates = []  # to be able to use a computer is no computer to bring
    if whole:  # "None for part 1": the part is not a gate
        gates = [each for each in gates if not words.STEP.match(rest, each.start) and not words.FOR_IT.match(rest)]
    if not gates:
        return _without_gates(rest, part, whole, place)
    kinds = tuple(dict.fromkeys(each.kind for each in gates))
    if _only_things(kinds, rest, whole, place):
        return Said("none" if whole else None, kinds)
    if words.FOR_WHOM.search(rest) and (audience := _for_whom(rest, gates, kinds, place)):
        return audience
    if words.SOFT.search(rest) and not words.DESPITE_SOFT.search(rest):
        return Said(None) if place.sentence and words.NOT_ENTRY.search(part) else Said("recommended", kinds)
    if kinds == ("age",) and not rest[: gates[0].start].strip() and not rest[gates[-1].end :].strip(" ."):
        return Said("age_only", kinds)  # 19 years of age or older.
    if place.sentence and not _of_entry(part, rest, whole, gates):
        return Said(None)
    if set(kinds) <= {"age", *THINGS}:
        return Said("age_only" if "age" in kinds else None, kinds)
    return Said("required", kinds)


def _excludes(part: str, place: Under) -> bool:
    """Tell whether a clause says what one may not be or have: "must have no criminal record"."""
    excluded = words.EXCLUDED.search(part)
    if excluded is None or words.BRINGING.search(part):
        return False
    return place.demands or bool(gates_in(excluded.group()))


def _only_things(kinds: tuple[str, ...], rest: str, whole: bool, place: Under) -> bool:
    """Tell whether the gates of a clause are only what to have or to bring, which is no demand."""
    brought = words.BRINGING.search(rest) is not None
    if set(kinds) <= set(THINGS):
        return place.bring or not place.demands or brought or whole or set(kinds) <= {"device"}
    packed = set(kinds) <= {*THINGS, "other", "health"} and not words.SOFT.search(rest) and not words.HARD.search(rest)
    return (place.bring and not place.demands and packed) or (brought and set(kinds) <= {*THINGS, "other"})


def _for_whom(rest: str, gates: list[Gate], kinds: tuple[str, ...], place: Under) -> Said | None:
    """Return what a clause says that names an audience, which is no demand unless they have something; None where it
    also demands something."""
    if kinds == ("age",) and re.search(r"\d", rest):
        return Said("age_only", kinds)
    if words.DESPITE_SOFT.search(rest) or words.ONLY_THEM.search(rest):
        return None
    near = [0 <= gate.start - who.end() <= 25 for who in words.WHO_HAVE.finditer(rest) for gate in gates]
    if any(near) and words.AT_LEAST.search(rest):
        return None
    if any(near) or frames.ADVISED.search(rest):
        return Said("recommended", kinds)
    return Said(None, kinds if not place.sentence else ())


def _of_entry(part: str, rest: str, whole: bool, gates: list[Gate]) -> bool:
    """Tell whether a sentence found anywhere is about who may begin, not about the job, the law or the last day."""
    if words.BEFORE_ENTRY.search(rest):
        return True
    if words.NOT_ENTRY.search(part):
        return False
    if whole or words.ENTRY.search(rest) or frames.DEMANDED.search(rest) or _bare(rest, gates):
        return True
    return words.YOU_ARE.match(rest) is not None and bool(_BEARERS & {each.kind for each in gates})


def _bare(rest: str, gates: list[Gate]) -> bool:
    """Tell whether a line is nothing but a level: "CLB 4 and up", "Grade 10 English or interview"."""
    if gates[0].kind not in ("language_level", "diploma", "police_check", "health"):
        return False
    left = rest
    for gate in reversed(gates):
        left = f"{left[: gate.start]} {left[gate.end :]}"
    return words.BESIDE_A_LEVEL.fullmatch(left) is not None


def _ruled_out(part: str, place: Under) -> tuple[bool, str]:
    """Return whether the clause rules out all demands, and the clause without what is ruled out."""
    whole = False
    rest = part
    opening = words.OPENING_NONE.match(rest) if place.demands else None
    if opening:
        whole, rest = True, rest[opening.end() :]
    while found := words.NONE.search(rest):
        before, after = rest[: found.start()], rest[found.end() :]
        restricted = bool(found["open"] and words.RESTRICTION.match(after) and not words.INTEREST.match(after))
        whole = whole or not (restricted or _elsewhere(before.strip(), after, bool(found["open"]), place))
        rest = before + (" must " if restricted else " ") + after
    return whole, words.ONE_OUT.sub(" ", rest)


def _elsewhere(before: str, after: str, opened: bool, place: Under) -> bool:
    """Tell whether what is ruled out is of something else than the course: the library is open to all."""
    if others.NOT_THIS_AFTER.match(after):
        return True
    if not place.sentence:
        return False
    return (opened and bool(before) and not COURSE.search(before)) or bool(others.NOT_THIS_BEFORE.search(before))


def _without_gates(rest: str, part: str, whole: bool, place: Under) -> Said:
    """Return what a clause says that names no gate: none, advice, or a demand that has no name of its own."""
    if whole and place.demands and frames.ADVISED.search(rest):
        return Said("recommended", ("other",))
    if whole:
        return Said("none")
    soft = words.SOFT.search(rest) is not None and not words.DESPITE_SOFT.search(rest)
    if place.sentence:
        return _unnamed(rest, part)
    said = re.sub(r"\W+", " ", rest).strip()
    silent = (
        words.ELSEWHERE.search(rest)
        or words.SEEMS_OPEN.match(rest)
        or words.TASK.match(rest)
        or "$" in rest
        or not re.search(r"[a-z]{3}", said)
        or words.EMPTY.fullmatch(said)
    )
    demanded = (frames.DEMANDED.search(rest) or frames.STATED.match(rest)) and not words.NOT_ENTRY.search(part)
    talk = not soft and not demanded and _talk(rest, said)
    asked = place.demands and (not place.bring or demanded)
    if not (asked or (place.audience and demanded)) or rest != part or silent or talk:
        return Said(None, doubt=bool(said) and bool(words.HARD.search(rest)))
    # What has an equivalent and no other name is a course: Math for Business or equivalent
    gates = ("prior_course",) if words.EQUIVALENT.search(rest) else ("other",)
    return Said("recommended" if soft else "required", gates, guess=not soft)


def _unnamed(rest: str, part: str) -> Said:
    """Return the advice or the demand of a sentence found anywhere that names no gate: "We ask that you can type"."""
    if words.NOT_ENTRY.search(part) or rest != part:
        return Said(None, doubt=bool(words.HARD.search(rest)))
    if frames.ADVISED.search(rest):
        return Said("recommended", ("other",))
    demanded = frames.DEMANDED.search(rest)
    if (demanded and not _of_another(demanded, rest)) or frames.STATED.match(rest):
        return Said("required", ("other",))
    return Said(None, doubt=bool(words.HARD.search(rest)))


def _of_another(demanded: re.Match[str], rest: str) -> bool:
    """Tell whether what is reserved for some is not the course: "The lab is reserved for members on Mondays"."""
    before = rest[: demanded.start()].strip()
    return demanded.group().startswith("reserv") and bool(before) and not COURSE.search(before)


def _talk(rest: str, said: str) -> bool:
    """Tell whether words under a demanding label speak of the course and demand nothing."""
    if words.HARD.search(rest) or words.WAY_ROUND.search(rest):
        return False
    count = len(said.split())
    return count > _SENTENCE or (count > _SHORT and words.TALK.search(said) is not None)
