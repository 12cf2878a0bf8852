"""Who recognises, approves or accredits a course, in the page's own words: "the Ministry of Labour", "la CSPAAT"."""

import re

from mcli.core.claims import Claim
from mcli.facts.reading import Context, Reading, flat, sentences, words_of

_LONGEST = 160
_VERB = (
    r"(?:officially |fully |nationally |provincially |widely |also |now )?(?:recogni[sz]ed|approved|accredited"
    r"|endorsed|accepted|certified|sanctioned|validated|authori[sz]ed|mandated|supported and recognized)"
)
# "recognized by X", "approved by the Ministry of Labour", "reconnue par la CSPAAT", "accrédité auprès de"
_BY = re.compile(
    rf"\b(?:{_VERB}(?: (?:training|course|program|provider|and [a-z]+))?(?: in (?:ontario|canada"
    r"|canada and [a-z ]+))? (?:by|through|under|with)"
    r"|(?:reconnu|approuve|accredite|agree|accepte|homologue|certifie|autorise|valide|enterine|sanctionne)(?:e|s"
    r"|es)? (?:officiellement )?(?:par|aupres d[eu']?|en vertu de)"
    r"|meets (?:the )?(?:requirements?|standards?|criteria) (?:of|set by|set out in|under)"
    r"|(?:complies|in compliance|conforms|conforme) (?:with|to|a|au|aux)"
    r"|(?:repond|satisfait) aux (?:exigences|normes|criteres) d[eu'](?: la| l')?|recognition (?:by|from)"
    r"|accreditation (?:by|from|with))\s*(?P<who>[^.;:!?()|]{2,160})"
)
# "WSIB-approved", "CPO-approved training", "Ministry of Labour approved", "Red Cross certified"
_COMPOUND = re.compile(
    r"(?P<who>(?:\b[A-Z][\w&'’.]*(?:[ -](?:of|and|the|for|de|du|des|la|et)(?= [A-Z])"
    r"| (?=[A-Z]))*){1,8})[- ](?:approved|recogni[sz]ed|accredited|endorsed|certified"
    r"|accepted)\b(?! (?:safety )?(?:footwear|boots?|shoes|hard hat|helmet|glasses|gloves|vest|equipment|gear|ppe"
    r"|workplace|employer))"
)
# Where the name ends: "the Chief Prevention Officer | and is valid for 3 years".
_STOP = re.compile(
    r"(?: (?:and|et) (?:complies|conforms|is|are|it|has|can|will|est|sont|valid|valide|permet|you|vous|expires"
    r"|meets|leads|counts|the course|a)\b"
    r"| (?:for|as|to|pour|qui|which|that|when|where|upon|so|if|comme|afin|valid|valide|valable|pendant|since|depuis"
    r"|with a|after)\b"
    r"|, (?:valid|valide|which|qui|and (?:is|it|you|meets)|et (?:est|valide)|valable|with|you|vous|or|but|mais)\b"
    r"| - | – | — ).*",
    re.IGNORECASE,
)
# Labels whose words are the name.
_LABEL = re.compile(
    r"\b(?:recogni[sz]ed by|approved by|accredited by|accreditation|endorsed by|recognition|approvals?"
    r"|reconnu(?:e)? par|approuvee? par|accreditee? par|agrement|reconnaissance|recognizing body|recognizedby"
    r"|regulatory body|certifying body|organisme de reconnaissance|accreditations?)\b"
)
# "not recognized by", "your application must be approved by", "approved by your employer"
_ELSE = re.compile(
    r"\b(?:not|n'est pas|isn't|no longer|if|si|unless|application(?:s)? (?:must be |is |are )?approved"
    r"|must be approved|registration|refund|request"
    r"|by the (?:instructor|department|registrar|program|coordinator|dean|college)"
    r"|par (?:le registraire|l'enseignant|le coordonnateur)|recognized holiday|prior learning"
    r"|your (?:employer|supervisor)|funding|id\b|payment|credit cards|cards?)\b"
)
# Nobody in particular: "employers across Ontario", "industry", "les employeurs".
_VAGUE = re.compile(
    r"(?:the |our |your |many |most |all |some |les |plusieurs |nos |vos |de nombreux )?(?:employers?|industry"
    r"|employeurs?|industrie|you|us|nous|law|phone|email|experts?|instructors?|professionals?|others|leaders?"
    r"|students?|mail|the end|default)(?: (?:across|everywhere|partout|leaders|experts|alike|in|dans).*)?"
)


def read(claim: Claim, context: Context) -> Reading[str] | None:
    """Return who recognises the course as the page says it, None when the words name nobody."""
    text = words_of(claim)
    low, label = flat(text), flat(claim.label)
    if claim.method in ("label", "table", "selector", "structured_data") and _LABEL.search(label):
        found = _BY.search(low)
        if (
            not found
            and 1 < len(text) <= _LONGEST
            and re.search(r"[a-z]{2}", low)
            and not re.fullmatch(r"[\W_]*(?:n/?a|none|no|non|yes|oui|aucune?|tb[acd])[\W_]*", low)
        ):
            return Reading(text, text)
    for sentence in sentences(text):
        here = flat(sentence)
        if here.endswith("?"):
            continue
        for found in _BY.finditer(here):
            if _ELSE.search(here[max(0, found.start() - 60) : found.end()]):
                continue
            who = _who(sentence[found.start("who") : found.end("who")])
            if who:
                return Reading(who, sentence)
        compound = _COMPOUND.search(sentence)
        if compound and not _ELSE.search(here[: compound.end()]):
            who = re.sub(r"^(?:This|Our|Is|The|A|An|All|Now|Fully|Ce|Cette|OSAP)\b ?", "", compound["who"]).strip(" -")
            if "OSAP" not in who and re.search(r"\b[A-Z]{2,}|[A-Z]\S* .*[A-Z]", who):
                return Reading(who, sentence)
    return None


def _who(words: str) -> str | None:
    """Return the name out of what follows "recognized by", None where nobody in particular is named."""
    who = _STOP.sub("", words).strip(" ,-–—*")
    low = flat(who)
    if (
        len(who) < 2
        or _VAGUE.fullmatch(low)
        or not (re.search(r"[A-Z]", who) or re.match(r"(?:the|la|le|l'|les) ", low))
    ):
        return None
    return who
