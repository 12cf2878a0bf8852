"""How learning is assessed, in the page's own words: an exam, a quiz, assignments, a skill demonstration."""

import re

from mcli.core.claims import Claim
from mcli.facts.reading import Context, Reading, flat, sentences, words_of

_LONGEST = 300
# "Assessment", "Évaluation", "Passing grade"; not "Exam fee", "Placement test".
_LABEL = re.compile(
    r"\b(?:assessments?|evaluations?|grading|exam(?:ination|en)?s?|how you(?:'ll| will)? be (?:assessed|graded)"
    r"|tests?|passing (?:grade|mark)|note de passage|notation)\b"
)
_LABEL_ELSE = re.compile(
    r"\b(?:fees?|frais|cost|cout|prix|price|self-?assessment|placement|pre-?assessment|dates?|skills assessment"
    r"|prior learning|plar|needs)\b"
)
# What learning is assessed by, and the words that say something about it.
_WORDS = re.compile(
    r"\b(?:exam(?:ination|en)?s?|tests?|quiz(?:zes)?|evaluations?|assessments?|assignments?|graded|assessed"
    r"|passing (?:grade|mark|score)|note de passage|travaux|projet final|final project|capstone|portfolio"
    r"|competency demonstration|skills? demonstration|demonstration (?:de|of)|evalue(?:e|s|es)?|epreuves?"
    r"|pass mark|(?:pass|score)(?=.{0,40}\d ?%)|\d ?% .{0,20}(?:to pass|pour reussir))\b"
)
_SAYS = re.compile(
    r"\b(?:a la fin|il y a|there (?:is|are)|must|will|is|are|has|have|need|requires?|consists?|includes?"
    r"|pass(?:ing)?|score|complete|achieve|minimum|at (?:least|the end)|final|written|practical|online|questions?"
    r"|%|percent|based on|through|via|by|without|no|doit|doivent|devez|faut|sera|seront|est|sont|comprend|comporte"
    r"|reussi\w*|obtenir|note|finale?|ecrit|pratique|sans|aucun|pour cent|par)\b|\d ?%"
)
_SHORT = re.compile(r"\b(?:no|sans|aucun|final|finale|written|practical|ecrit|pratique|online|oral|open[- ]book)\b|\d")
# "This course prepares you for the exam", "placement test", "hazard assessment", "the exam costs $25"
_ELSE = re.compile(
    r"\b(?:prepare[sdz]?(?:-vous)?|get ready|offered in|offerts? en|free|gratuit\w*"
    r"|test[- ]?(?:driven|suites?|drive)|tb test|immuni[sz]ation|assessment of needs|preparation|preparer"
    r"|placement test|test de classement|admission test|entrance (?:test|exam)|language (?:test|assessment)"
    r"|self-assessment|fee|fees|frais|cost|charge|\$|prerequisite|prior to|before (?:registering|enrolling)"
    r"|drug test|eye test|medical exam|hazard assessment|risk assessment|environmental assessment|needs assessment"
    r"|prior learning|course evaluation|evaluation des risques|evaluation du cours|evaluation des besoins|refund"
    r"|reschedule|learn (?:how )?to|picture id|photo id|piece d'identite|calculator|bring|fail|retest|rewrite)\b"
    r"|\$"
)


def read(claim: Claim, context: Context) -> Reading[str] | None:
    """Return the words that say how learning is assessed, None when there are none."""
    text = words_of(claim)
    low, label = flat(text), flat(claim.label)
    labelled = (
        claim.method in ("label", "table", "selector")
        and _LABEL.search(label) is not None
        and not _LABEL_ELSE.search(label)
    )
    if (
        labelled
        and 1 < len(text) <= _LONGEST
        and re.search(r"[a-z\d]", low)
        and not re.fullmatch(r"[\W_]*(?:n/?a|tb[acd])[\W_]*", low)
    ):
        return Reading(text, text)
    for sentence in sentences(text):
        here = flat(sentence)
        if here.endswith("?") or len(sentence) > _LONGEST or _ELSE.search(here):
            continue
        # A heading ("Exam and certificate", "Practical assessment:") says nothing yet.
        heading = here.endswith(":") or (len(here.split()) <= 3 and not _SHORT.search(here))
        if not heading and _WORDS.search(here) and (_SAYS.search(here) or len(here.split()) <= 8):
            return Reading(sentence, sentence)
    return None
