"""What is asked before one may begin, from words: none, an age only, recommended, required, and the gates in the way.

`none` is believed only where words about this course rule out demands as a whole; words that rule out one demand (no
diploma needed) say nothing of the others. A demand anywhere in the words outweighs "none" and "recommended".
"""

import re
from typing import NamedTuple

from mcli.claims import Claim
from mcli.facts.gates import gates_in
from mcli.facts.reading import Context, Reading, flat, sentences, words_of
from mcli.models import Prerequisite

# What a label may say: what is demanded · whom it is for · what to bring.
_DEMANDS = re.compile(
    r"pre-? ?requi|pre-? ?requis|prealable|admission|entry|entrance|eligib|admissib|requirement|exigence|condition|require|"
    r"qualif|who can (?:apply|register|attend|participate|take|enrol)|qui peut|critere|pre-course|minimum|before you|you must"
)
_AUDIENCE = re.compile(
    r"who (?:is|should|would|this)|target|audience|ideal for|designed for|intended|s'adresse|clientele|public|pour qui|a qui"
)
_BRING = re.compile(
    r"bring|equipment|technical|technolog|materials?|supplies|you(?:'ll| will)? need|apporter|materiel|equipement|avoir avec|what to wear"
)
_INLINE_LABEL = re.compile(
    r"(?:course |program )?(?:pre-? ?requisites?|pre-? ?requis|prealables?|(?:admission|entry|entrance)(?: requirements?)?|requirements?|"
    r"eligibility|conditions? d'admission|admissibilite|exigences?)(?:\(s\))? ?[:-] ?"
)
_ASKS = re.compile(
    r"(?:prerequisit|pre-requisit|requirement|prealable|prerequis|experience|conditions?|exigences?).*\?"
)

# What may be left unsaid without saying anything: see the calendar · contact us · some courses have prerequisites
_ELSEWHERE = re.compile(
    r"(?<!\w)(?:see (?!below)|check|consult|contact|varies|vary|tb[ad]|voir|consultez|contactez|communiquez|selon le|refer to|"
    r"course (?:description|outline)s?|depend\w*)(?!\w)"
)
_SOME_COURSES = re.compile(
    r"(?<!\w)(?:some|certain|many|other|several|most|certains|plusieurs|autres|d'autres) (?:\w+ )?(?:courses?|programs?|classes|cours|programmes?|formations?|modules)(?!\w)"
)
# Conditions of a price, of a credential at the end, of a later course: none of them is a condition of entry.
_PRICE = re.compile(
    r"(?<!\w)(?:price|prix|tarif|fee|fees|tuition|cost|free|bursar\w+|funding|funded|financial|subsid\w+|discount\w*|osap|rafeo|"
    r"rabais|gratuit\w*|frais|bourse|financement|refund\w*|rembours\w*|reduced|grant)(?!\w)"
)
_LATER = re.compile(
    r"\b(?:is|are|serves as|as|be|est|sont|sert de|comme) (?:a |an |the |un |une |le )?(?:prerequisite|pre-requisite|prealable|requirement)s? "
    r"(?:for|to|of|a|au|aux|pour|de)\b|\banti-?requisite|\bto (?:receive|earn|obtain|be awarded|get|maintain|renew|pass|complete)\b"
    r"[^.]{0,30}\b(?:certificate|certification|badge|credential|micro-?credential|course|program|diploma|licen[cs]e|credit)|"
    r"\bpour (?:obtenir|recevoir|reussir)\b[^.]{0,30}\b(?:certificat|attestation|badge|microcertification|cours|diplome)|"
    r"\b(?:upon|after|following|once you|apres avoir|a la fin)\b[^.]{0,15}\b(?:complet|complé|success|pass|graduat)"
)
# Everything is ruled out: none · no prerequisites · not required · no experience needed · aucun · ouvert à tous
_WHOLE = (
    r"(?:pre-? ?requisites?|pre-? ?requis|prealables?|requirements?|exigences?|experience|background|knowledge|(?:earlier |prior |previous |"
    r"specific |special )?training|skills|connaissances?|formation (?:prealable|anterieure)|conditions? (?:prealables?|d'admission|d'entree|"
    r"d'inscription)|condition)"
)
_NOT_WHOLE = r"(?:academic|scolaires?|language|linguistiques?|age|educational|gre|medical|health|physical|residency|other|autres?|further|additional|more)"
_NONE = re.compile(
    rf"\b(?:no|without(?: any)?|zero|not any|aucune?s?|sans(?: aucune?s?)?|pas de|nulle?|n'(?:y )?a (?:pas de|aucune?)|n'est pas necessaire d'avoir de l'|needs? no|"
    rf"do(?:es)? not (?:need|require)(?: any)?|don't need(?: any)?|not necessary to have|never)"
    rf"(?: (?!{_NOT_WHOLE}\b)[\w,/-]+){{0,4}}? (?:or )?{_WHOLE}\b(?! check)(?: or [\w ]{{1,20}}?)?"
    rf"(?: (?:is|are|n'est|ne sont|n'est pas|est|sont))?(?: (?:required|needed|necessary|requise?s?|exigee?s?|necessaires?|demandee?s?|specified|listed))?|"
    rf"\b(?:{_WHOLE}) (?:(?:is|are) )?(?:not|n'est pas|ne sont pas|non|isn't|aren't) (?:required|needed|necessary|requise?s?|exigee?s?|necessaires?|obligatoires?)|"
    r"\bsans (?:autre )?(?:condition|prealable|pre-?requis)\w*(?: d'(?:entree|admission))?|"
    r"\b(?:open|available|accessible|welcome|offered|ouverte?s?|offerte?s?|accessibles?|destinee?s?) (?:to |a |for |pour )?(?:all|anyone|everyone|everybody|the public|the general public|"
    r"tous|toutes|tou·te·s|toute personne|tout le monde|grand public|au (?:grand )?public)(?: et (?:a )?(?:tous|toutes)| learners| adults| people| and all)?|"
    r"\b(?:anyone|everyone|all|everybody) (?:(?:is|are) welcome|welcome|can (?:enrol+|register|take|join|apply|attend|participate))|"
    r"\b(?:toute personne|tout le monde|tous) (?:peut|peuvent|sont les bienvenus)|\btous sont bienvenus|\bopen admission\b|\badmission libre\b"
)
_NONE_ALONE = re.compile(
    r"(?:none|nil|no|aucune?s?|neant|non|not required|none required|none needed|none necessary|non requis|not needed|nothing|rien)(?: (?:required|requis\w*|needed|exige\w*|necessary|specified))?[ .!*]*"
)
_OPENING_NONE = re.compile(
    r"(?:none|nil|aucune?s?|neant|not required|non requis)\b(?! of\b| (?:other|autre))(?: (?:required|requis\w*|needed|exige\w*|necessaire|prerequis\w*|prealables?))?"
)
# After "open to anyone": a restriction follows · anyone who lives · all members · adults 19+
_RESTRICTION = re.compile(
    r"^ ?(?:who|with|aged?|over|18|19|16|qui|ayant|agee?s?|members?|membres?|of the|\w+ (?:members|nurses|employees|staff|residents)|residents?|(?:ontario|canadian) \w+)"
)
_INTEREST = re.compile(
    r"^ ?(?:who (?:wants?|wishes|would like|is interested|are interested)|qui (?:veut|desire|souhaite|s'interesse)|interested|interesse)"
)
# One demand is ruled out: no diploma needed · you do not need a referral · aucun diplôme n'est exigé
_ONE_OUT = re.compile(
    r"\b(?:no|without(?: an?)?|aucune?|sans|pas de|pas besoin d[e']|(?:do(?:es)? not|don't|doesn't|not) (?:need|have|require|have to have|need to (?:have|be))(?: an?| any| their| your)?|n'(?:est|avez) pas|"
    r"even if (?:they|you) (?:don't|do not) have(?: an?| their| your)?|meme sans|no longer)(?: [\w'-]+){1,5}?(?: (?:required|needed|necessary|(?:n'est |ne sont )?(?:pas )?(?:exige|requis|necessaire)\w*)|(?=[,.;]|$| (?:but|and|or|to|mais)))|"
    r"\b[\w' ]{3,40} (?:is|are|n'est|ne sont) (?:not|pas) (?:required|needed|necessary|mandatory|exige\w*|requis\w*|necessaires?|obligatoires?)"
)
_NOT_BUT = re.compile(r"\bnot (?:only|limited)")
_SOFT = re.compile(
    r"(?<!\w)(?:recommend\w*|suggest\w*|prefer\w*|helpful|an asset|assets?|beneficial|desirable|advis\w+|useful|ideally|ideal|encouraged|strongly encouraged|"
    r"nice to have|an advantage|should (?:have|be|feel)|expected to have|designed for|intended for|geared (?:to|toward)|best suited|"
    r"recommand\w*|souhait\w*|suggere\w*|prefer\w*|atouts?|utiles?|conseille\w*|idealement|avantage|de preference|devrai\w+|un plus|concu\w* pour|s'adresse|destine\w*|"
    r"(?:small|basic|some|minimal) (?:degree|knowledge|understanding|familiarity|comfort|computer|skills?|literacy|digital|internet)\w*(?: of)?|notions? de base|connaissances? de base|competences? de base)(?!\w)"
)
_HARD = re.compile(
    r"(?<!\w)(?:must|required?|requires|requirements?|mandatory|need(?:s|ed)? to|needs?|necessary|have to|has to|shall|only|prerequisites?|pre-requisites?|proof of|eligib\w+|"
    r"minimum|successful completion|completion of|doit|doivent|devez|devront|exige\w*|requis\w*|obligatoires?|il faut|prealables?|seulement|"
    r"preuve d\w*|reserve\w*|admissib\w+|reussite|necessaires?|cannot|may not|ne peu\w+ pas|applicants|are expected to)(?!\w)"
)
_BRINGING = re.compile(
    r"(?<!\w)(?:bring|wear|supply|provide|have access to|access to|equipped|apporter|apportez|porter|se munir|munissez|fournir|avoir acces)(?!\w)"
)
_EXCLUDED = re.compile(r"\b(?:cannot|can not|may not|must not|ne (?:peu\w+|doi\w+) pas)\b[^.;]*")
_OR = re.compile(
    r"(?<!\w)(?:or|ou|soit)(?!\w)(?! (?:older|over|up|above|plus|equivalent|the equivalent|l'equivalent|equal))|/"
)
_TURN = re.compile(
    r",? (?:but|however|except|unless|although|though|mais|toutefois|cependant|sauf|par contre) |[;()] ?|: (?=must|doit)|, (?=must\b|and must\b)| - "
)
_THINGS = ("device", "id_document")


class _Said(NamedTuple):
    """What one clause says: a status, or None when nothing; its gates; and whether anything in it was not understood."""

    status: str | None
    gates: tuple[str, ...] = ()
    doubt: bool = False


def read(claim: Claim, context: Context) -> Reading[Prerequisite] | None:
    """Return what one claim says is asked before one may begin; None when its words say nothing about it."""
    text = words_of(claim)
    label = flat(claim.label)
    if not re.search(r"\w", text):
        return None
    demands = bool(_DEMANDS.search(label)) or (claim.method == "selector" and not label)
    audience = not demands and bool(_AUDIENCE.search(label))
    bring = not demands and not audience and bool(_BRING.search(label))
    said = [
        (sentence, each)
        for sentence in sentences(text)
        for each in _clauses(sentence, label, demands, bring, claim.method == "sentence")
    ]
    status = _together([each for _, each in said])
    gates = tuple(dict.fromkeys(gate for _, each in said for gate in each.gates))
    if audience and status not in ("none", "age_only"):
        status = "unknown"
    if status == "unknown" and not gates:
        return None
    quote = text if len(text) <= 300 else _telling(said, status)
    return Reading(Prerequisite(status, quote, gates), quote, sure=status != "unknown")


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
    plain = flat(sentence).strip()
    if inline := _INLINE_LABEL.match(plain):
        plain, demands = plain[inline.end() :], True
    if _LATER.search(plain) or _SOME_COURSES.search(plain) or (_PRICE.search(plain) and not demands):
        return []
    if _PRICE.search(plain) and re.search(
        r"\b(?:qualif\w+ for|for (?:this|the|free)|avoir (?:acces|droit) a|beneficier|pour (?:ce|le) )", plain
    ):
        return []
    alternatives = _age_or_diploma(plain)
    if alternatives:
        return [alternatives]
    if _ASKS.search(label) and re.match(r"(?:no|non)\b", plain):
        rest = re.sub(r"^(?:no|non)\b[,. ]*", "", plain)
        return [_Said("none"), *([_clause(rest, demands, bring, strict)] if rest else [])]
    said: list[_Said] = []
    turned = False
    for part in _TURN.split(plain):
        if not part.strip(" .,"):
            turned = turned or bool(said)
            if "..." in part and said:  # "No prerequisite, but ...": what follows is not here
                said.append(_Said(None, doubt=True))
            continue
        each = _clause(part.strip(), demands or turned, bring, strict)
        if turned and each.status is None and not each.gates and not _NONE.search(part):
            each = each._replace(doubt=True)
        said.append(each)
        turned = turned or each.status == "none"
    return said


def _age_or_diploma(plain: str) -> _Said | None:
    """Return age_only for an age that is one of two ways in: "OSSD, or 19 years of age or older"; else None."""
    gates = gates_in(plain)
    kinds = {each.kind for each in gates}
    if not {"age"} < kinds or not kinds <= {"age", "diploma"} or _SOFT.search(plain):
        return None
    for first, second in zip(gates, gates[1:], strict=False):
        if {first.kind, second.kind} == {"age", "diploma"} and _OR.search(plain[first.end : second.start]):
            return _Said("age_only", ("age", "diploma"))
    return None


def _clause(part: str, demands: bool, bring: bool, strict: bool) -> _Said:
    """Return what one clause says. `demands`: its label or the words before make it a demand; `strict`: it stands alone."""
    excluded = _EXCLUDED.search(part)
    if excluded and not _BRINGING.search(part):
        return _Said("required", ("other",))
    if _NONE_ALONE.fullmatch(part):
        return _Said("none" if demands else None)
    whole, rest = _ruled_out(part, demands)
    gates = gates_in(rest)
    kinds = tuple(dict.fromkeys(each.kind for each in gates))
    if not gates:
        return _without_gates(rest, part, whole, demands, strict)
    if set(kinds) <= set(_THINGS) and (
        bring or not demands or _BRINGING.search(rest) or whole or set(kinds) <= {"device"}
    ):
        return _Said("none" if whole else None, kinds)
    if bring or (_BRINGING.search(rest) and set(kinds) <= {*_THINGS, "other"}):
        return _Said("none" if whole else None, kinds)
    if _SOFT.search(rest) and not re.search(
        r"\b(?:must|is required|are required|exige\w*|obligatoires?|requis\w*)\b", rest
    ):
        return _Said("recommended", kinds)
    if strict and not (_HARD.search(rest) or whole):
        return _Said(None, kinds if "age" in kinds else ())
    if set(kinds) <= {"age", *_THINGS}:
        return _Said("age_only" if "age" in kinds else None, kinds)
    return _Said("required", kinds)


def _ruled_out(part: str, demands: bool) -> tuple[bool, str]:
    """Return whether the clause rules out all demands, and the clause without what is ruled out."""
    whole = False
    rest = part
    opening = _OPENING_NONE.match(rest) if demands else None
    if opening:
        whole, rest = True, rest[opening.end() :]
    while found := _NONE.search(rest):
        after = rest[found.end() :]
        is_open = re.match(
            r"(?:open|available|accessible|welcome|offered|ouvert|offert|destine|anyone|everyone|all|toute?)",
            found.group(),
        )
        restricted = bool(is_open and _RESTRICTION.match(after) and not _INTEREST.match(after))
        whole = whole or not restricted
        rest = rest[: found.start()] + (" must " if restricted else " ") + after
    if not _NOT_BUT.search(rest):
        rest = _ONE_OUT.sub(" ", rest)
    return whole, rest


def _without_gates(rest: str, part: str, whole: bool, demands: bool, strict: bool) -> _Said:
    """Return what a clause says that names no gate: none, or an unnamed demand under a label that asks for one."""
    if whole:
        return _Said("none")
    words = re.sub(r"\W+", " ", rest).strip()
    if (
        not demands
        or strict
        or rest != part
        or _ELSEWHERE.search(rest)
        or not re.search(r"[a-z]{3}", words)
        or re.fullmatch(r"n ?/? ?a", words)
    ):
        return _Said(None, doubt=not words == "" and bool(_HARD.search(rest)))
    if re.fullmatch(
        r"(?:yes|oui|pre ?requisites?|prealables?|prerequis|criteres? d \w+|conditions? d \w+|requirements?|nothing else is needed|s o|sans objet|not applicable|unknown|open enrol\w*)",
        words,
    ):
        return _Said(None)
    return _Said("recommended" if _SOFT.search(rest) else "required", ("other",))
