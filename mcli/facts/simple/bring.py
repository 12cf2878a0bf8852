"""What to bring or to have ready, in the page's own words: "Bring a laptop and photo ID."."""

import re

from mcli.core.claims import Claim
from mcli.facts.reading import Context, Reading, flat, sentences, words_of

_LONGEST = 300
# A label that asks for it: What to bring · À apporter
_LABEL = re.compile(r"\b(?:bring|have ready|what to wear|apporter|avoir en main|materiel requis|avoir avec)\b")
# A sentence that says it: Please bring a laptop. · Apportez une pièce d'identité.
_SAYS = re.compile(
    r"\b(?:(?:please|must|should|need to|to|and|can|also) bring|^bring|"
    r"bring (?:your|a|an|two|photo|government|safety|lunch)|apporte[rz]|munissez)\b"
)
# Nothing to bring, or somebody else to bring along: Bring a friend. · Bring your questions.
_OTHER = re.compile(
    r"\b(?:bring (?:a friend|friends|your (?:friends?|family|children|kids|questions|team|ideas))|"
    r"(?:not|nothing|no need) (?:\w+ )?(?:to )?bring|brings?\b.{0,20}\btogether|amenez|ne rien apporter|"
    r"rien a apporter|bring your own (?:business|idea))\b"
)
_NOTHING = re.compile(r"(?:none|nothing|nil|n/?a|aucune?s?|rien|tba|tbd)\W*")


def read(claim: Claim, context: Context) -> Reading[str] | None:
    """Return the words under a label that asks what to bring, else the sentences that say it; None when none does."""
    text = words_of(claim)
    if not re.search(r"\w", text) or _NOTHING.fullmatch(flat(text)):
        return None
    if _LABEL.search(flat(claim.label)) and len(text) <= _LONGEST and not _OTHER.search(flat(text)):
        return Reading(text, text)
    for each in sentences(text):
        plain = flat(each)
        if len(each) <= _LONGEST and _SAYS.search(plain) and not _OTHER.search(plain):
            return Reading(each, each)
    return None
