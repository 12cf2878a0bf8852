"""Whether words say that a course is free: of what they say it, for whom, and on which condition.

"Free" alone proves little. It counts only where the words are about this course, and not about parking, a trial, some
of the courses, a telephone number or an absence ("nut-free").
"""

import re
from typing import NamedTuple

from mcli.facts import free_words as words
from mcli.facts.reading import flat, sentences

FREE, CONDITIONAL, NOT_FREE = "free", "free_with_conditions", "paid"


class Freedom(NamedTuple):
    """That words say free, free on a condition, or not free, the words, and the condition's words."""

    status: str
    quote: str
    condition: str | None = None


def freedom_in(text: str, strict: bool) -> Freedom | None:
    """Return what cleaned text says of being free, None when it says nothing about this course.

    `strict` is for sentences found anywhere on a page: then the sentence must name the course or "this".
    """
    found: list[Freedom] = []
    for sentence in sentences(text):
        if each := _sentence(sentence, strict):
            found.append(each)
    others = [each for each in sentences(text) if words.QUALIFY.search(flat(each))]
    if others and len(found) == 1 and found[0].status == FREE:
        return Freedom(CONDITIONAL, found[0].quote, others[0])
    order = (NOT_FREE, CONDITIONAL, FREE)
    return min(found, key=lambda each: order.index(each.status)) if found else None


def _sentence(sentence: str, strict: bool) -> Freedom | None:
    plain = flat(sentence)
    if plain.endswith("?") or (strict and words.THROUGH_AID.search(plain)):
        return None
    for each in words.STATEMENT.finditer(plain):
        if each["denied"]:
            return Freedom(NOT_FREE, sentence)
        if not each["free"]:
            continue
        before, after = plain[max(0, each.start() - 120) : each.start()], plain[each.end() : each.end() + 160]
        status = _judge(each["free"], before, after, strict)
        if status:
            return Freedom(status, sentence, sentence if status == CONDITIONAL else None)
    return None


def _judge(word: str, before: str, after: str, strict: bool) -> str | None:
    """Return the status that one statement gives, None when it is not about this course."""
    clause = re.split(r"[;:] |, (?:and|but|mais|et) | (?:but|mais) ", before)[-1]
    if (
        words.SOME.search(clause)
        or words.COUNTED.search(before)
        or words.MAY_BE.search(clause[-60:])
        or words.ONCE.search(clause[-30:])
        or words.ENDED.match(after)
    ):
        return None
    if words.BROWSE.search(clause) or (words.OURS.search(clause) and word in ("free", "gratuits", "gratuites")):
        return None
    entered = words.ENTERED.match(after)
    if entered and not (
        words.COURSE_NOUN.search(entered["what"].split(" with ")[0]) or words.OPEN_TO.match(entered["what"])
    ):
        return None
    if strict and words.OTHER_FREE_BEFORE.search(clause) and not words.COURSE_NOUN.search(clause):
        return None
    if strict and words.OTHER_FREE_AFTER.match(after) and words.A_THING_GOT.search(before):
        return None
    if words.NOT_FOR.match(after) or (strict and word == "free" and words.EVENTS.match(after)):
        return None
    if words.NOT_THE_COURSE.search(clause) and not words.COURSE_NOUN.search(words.OF_THE_COURSE.sub("", clause)):
        return None
    following = re.split(r"[.;:!,]", after)[0]
    if (
        word == "free"
        and (noun := re.match(r"(?: [\w'][\w'-]*){1,6}", following))
        and not _course_follows(noun.group())
    ):
        return None
    if word.startswith("gratuit") and words.NOT_THE_COURSE.match(after.lstrip()):
        return None
    alone = re.match(r"(?:there|waive|no\b|aucun|n'|pas de|at no|of no)", word) or (
        (not before.strip() and len(after.split()) <= 9)
        or (words.OFFERED.fullmatch(before) and not words.NOT_THE_COURSE.search(after))
        or (words.NOT_PAYING.match(word) and words.TAKING.search(following) and not words.NOT_THE_COURSE.search(after))
    )
    if strict and not (
        alone or words.COURSE.search(clause) or words.TAKING.search(clause) or words.COURSE.search(following)
    ):
        return None
    if words.AUDIT.search(before[-20:] + word + after[:20]):
        return CONDITIONAL
    if words.USED_BY.search(before[-30:]) and words.BY.match(after):
        return CONDITIONAL
    group = words.GROUP.match(after)
    if group:
        if words.SPAN.match(group["group"]):
            return None
        if not words.OPEN_TO.match(group["group"]):
            return CONDITIONAL
    rest = words.OPEN_TO.sub("", group["group"], count=1) if group else after
    return CONDITIONAL if words.CONDITION.search(rest) or words.CONDITION.search(clause) else FREE


def _course_follows(words_after: str) -> bool:
    """Tell whether the words after "free" lead to a course: " safety training" does, " lunch for all" does not."""
    if words_after.split()[0] in words.AFTER_FREE:
        return True
    return words.COURSE.search(words_after) is not None


def of_something_else(label: str) -> bool:
    """Tell whether a label is about something beside the course: "Parking", "Information session"."""
    plain = flat(label)
    others = words.NOT_THE_COURSE.sub("", plain)
    return others != plain and not words.COURSE.search(others)
