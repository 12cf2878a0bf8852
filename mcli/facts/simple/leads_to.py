"""What a course leads to, in the page's own words: "Office Accounting Certificate", "certificat en gérontologie"."""

import re

from mcli.core.claims import Claim
from mcli.facts.reading import Context, Reading, flat, sentences, words_of

_LONGEST = 160
# "leads to", "counts toward", "can be applied to", "part of the X certificate", "mène à", "superposable au"
_VERB = re.compile(
    r"\b(?:(?:leads?|leading|ladders?|laddering|laddered|pathways?|bridges?|transfers?|transferable"
    r"|articulates?)(?: directly| also)? (?:in)?to"
    r"|(?:counts?|counted|can be (?:counted|applied|used|stacked|laddered|transferred)"
    r"|may be (?:counted|applied|used|stacked)|applied|applies|appl(?:y|icable)|credit(?:s|ed)?"
    r"|stack(?:s|ed|able|ing)?|stackable|step|progress|work|working|contributes?|builds?|put|first step|go"
    r"|one of [a-z]+ courses?) ?(?:as a credit |credit |credits |as credit |as an elective )?(?:directly "
    r"|fully )?(?:toward|towards|to(?! pay)|into|in)(?! class)"
    r"|(?:course|courses|credits?|part|parts|component|elective|micro-?credentials?) (?:in|of|toward|towards"
    r"|within) (?=the [^.;]{0,70}\b(?:certificate|diploma|degree|program)\b)"
    r"|part of (?=the [^.;]{0,70}\b(?:certificate|diploma|degree|program)\b)"
    r"|(?:first|second|third|one) of (?:two|three|four|five|six|seven|eight|several|the) [^.;]{0,50}?(?:toward"
    r"|towards|in|for|that make up|leading to)"
    r"|prepares? (?:you |learners |students )?(?:for (?:entry (?:in)?to|admission to|the)|to enter)|menant"
    r"|mene(?:nt)?|conduisant|conduit|conduisent|donne(?:nt)? acces|ouvre(?:nt)? la (?:porte|voie)|superposables?"
    r"|empilables?|cumulables?|transferables?|credite(?:e|s|es)?|reconnus?(?:es?)? (?=(?:dans|vers) l)"
    r"|compte(?:nt)?|contribue(?:nt)?|s'applique(?:nt)?|fait partie|font partie"
    r"|peu(?:t|vent) etre (?:reconnue?s?|creditee?s?|appliquee?s?|cumulee?s?))(?: (?:pour|a|au|aux|dans|vers|en vue"
    r"|d'acces))?(?: (?:l'obtention |une partie )?(?:d'un|d'une|du|de la|de l'|des))?\b"
)
# What it leads to: "the Office Administration - General certificate", "un diplôme en soins infirmiers".
_GOAL = re.compile(
    r"(?P<name>[^.;:!?()|]{0,90}?\b(?:certificates?|diplomas?|degrees?|bachelor[^.;,]{0,40}|apprenticeships?"
    r"|(?:micro-?credential|post-?secondary|college|university|pre-?apprenticeship|red seal)[^.;,]{0,40}"
    r"|programs?|designation|licen[cs]e|ossd|exam(?:ination)?|certificat|certification|diplome|baccalaureat"
    r"|apprentissage|programmes?|etudes (?:collegiales|postsecondaires|universitaires)|grade|deso|permis|titre"
    r"|microcertification"
    r"|attestation d'etudes)\b(?: (?:in|of|en|de|d'|du|des)[ ']?[^.;:,!?()|]{2,60}?(?=$|[.;:,!?()|]"
    r"| (?:and|et|or|ou|at|a|de l'(?:universite|etablissement)|du college|of (?:the|our) (?:college|university)"
    r"|offered|once|when|if|with|as|from|by|and the|apres|lorsque|si|offert)\b))?)"
)
# Labels whose words are the names.
_LABEL = re.compile(
    r"\b(?:leads? to|pathways?|ladders?|laddering|stack(?:s|able|ability)?|counts? (?:toward|towards|for)"
    r"|applies to|next steps?|further (?:study|education)|part of|program(?:s|me)?s? (?:that|with|this)"
    r"|certificates? (?:this|that)|related (?:program|certificate)s?|credit toward|toward|mene (?:a|au|aux|vers)"
    r"|cheminement|passerelles?|superposable|programmes? (?:lies?|vises?|connexes?)|suite|debouches (?:d'etudes)?"
    r"|poursuite des etudes|reconnu dans|this course is (?:in|part of)|applicable (?:to|toward|towards)"
    r"|fait partie)\b"
)
_NONE = re.compile(r"[\W_]*(?:n/?a|none|no|non|aucune?|tb[acd]|yes|oui|to be .*|stackable|pathway)?[\W_]*")
# "does not lead to", "no credit toward", "leads to a career in"
_ELSE = re.compile(
    r"\b(?:not|n'est pas|ne [a-z]+ pas|does not|may not|cannot|no credit|prerequisite|required (?:to|for)"
    r"|apply (?:to|for) (?:osap|the course)|how to|career[s]? (?:in|as)|jobs?|emplois?|carrieres?)\b"
)
# What stands before the name and is no part of it: "the", "earning a", "l'obtention d'un".
_ARTICLE = re.compile(
    r"^(?:(?:credit|credits|dans|vers|pour|the|a|an|our|your|either|one|any|full|earning|getting|obtaining|le|la"
    r"|les|l['’]|un|une|du|des|au|aux|de|d['’]|obtention|completion of|towards?|to|a)(?: |(?<=['’])))+",
    re.IGNORECASE,
)


def read(claim: Claim, context: Context) -> Reading[tuple[str, ...]] | None:
    """Return the names of what the course leads to, None when the words name nothing."""
    text = words_of(claim)
    low, label = flat(text), flat(claim.label)
    if (
        claim.method in ("label", "table", "selector", "structured_data")
        and _LABEL.search(label)
        and not _VERB.search(low)
    ):
        names = [each.strip(" .*-•") for each in re.split(r"; | / |•| \| ", text)]
        kept = tuple(each for each in names if 2 < len(each) <= _LONGEST and not _NONE.fullmatch(flat(each)))
        return Reading(kept, text) if kept else None
    for sentence in sentences(text):
        here = flat(sentence)
        verb = None if here.endswith("?") else _VERB.search(here)
        if verb is None or _ELSE.search(here[max(0, verb.start() - 50) : verb.end() + 20]):
            continue
        if names_found := _names(sentence, here, verb.end()):
            return Reading(names_found, sentence)
    return _arrows(text)


def _names(sentence: str, here: str, start: int) -> tuple[str, ...]:
    found: list[str] = []
    at = start
    while at < len(here) and (match := _GOAL.match(here, at)):
        name = sentence[match.start("name") : match.end("name")].strip(" ,-–—:")
        name = re.sub(r"^(?:and|et|or|ou|,)\s+", "", name, flags=re.IGNORECASE)
        name = _ARTICLE.sub("", name).strip(" ,")
        if 2 < len(name) <= _LONGEST:
            found.append(name)
        at = match.end()
        joint = re.match(r",? ?(?:and|et|or|ou|,) ", here[at:])
        if not joint:
            break
    return tuple(dict.fromkeys(found))


def _arrows(text: str) -> Reading[tuple[str, ...]] | None:
    """Read "badge -> micro-certificate -> Ontario College Certificate": all but the first."""
    steps = [each.strip(" .") for each in re.split(r"->|→|=>", text)]
    if len(steps) < 2 or not all(1 < len(each) <= 80 for each in steps):
        return None
    return Reading(tuple(steps[1:]), text)
