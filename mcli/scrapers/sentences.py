"""Sentences that may speak of a fact: claims for the readers in `facts`, which decide whether they do."""

import re
from collections.abc import Iterator

from mcli.facts.reading import flat, sentences

_TRIGGERS = {
    "cost":
        r"\$|\bcad\b|\bfree\b|\bcosts?\b|\bfees?\b|\bprices?d?\b|\btuition\b|\bcharged?s?\b|\bpay(?:s|ing|able|ment)?\b"
        r"|\bfunded\b"

        r"|\bsubsidi|\bdollars?\b|\bgratuit|\bfrais\b|\bcouts?\b|\bcoute|\btarifs?\b|\bprix\b|\bdroits\b|\bpayants?\b"
        r"|\bpaye|\bdebourse|\bfinance"
    r"|\bcomplimentary\b|\bn/?c\b",
    "prerequisite": r"\bpre-?\s?requisit|\brequire|\bmust\b|\bneed|\bexperience|\bopen to\b|\banyone\b"
    "|\beveryone\b|\beligib|\bdiploma"

        r"|\bage\b|\byears? (?:old|of age|and older|or older|and over|or over)|\b1[4-9]\s?\+|\b(?:1[4-9]|2[01]|55"
        r"|65) (?:and|or) (?:older|over|up)|\blicen[cs]e|\bdesigned for\b|\bsuitable for\b"

        r"|\bintended for\b|\brecommend|\bbackground\b|\bapplicants?\b|\bqualif|\bno prior\b|\bpriority\b"
        r"|\bbeginners?\b"
        r"|\ball levels\b|\bwelcome\b|\bbring\b"

        r"|\bhelpful\b|\bmembers? only\b|\bmembers of\b|\bprealable|\bprerequis|\bexig|\brequis|\bdevez\b|\bdoit\b"
        r"|\bdoivent\b|\bouverte?s? a\b|\btoute personne"

        r"|\btous\b|\bdiplome|\bans\b|\badmissib|\brecommand|\bs'adresse|\baucune?\b|\bpermis\b|\bil faut\b|\bfaut-il"
        r"|\bdebutant|\bconnaissance|\bsouhaitable"
    r"|\batout\b|\bapporte[rz]|\breserve|\bresident|\bniveau\b|\bsans experience|\bpas besoin",
    "hours":
        r"\bhours?\b|\bhrs?\b|\bminutes?\b|\bmins?\b|\bheures?\b|\d ?h\b|\bc\.?e\.?u|\bhalf[- ]day|\bdemi-journee"
        r"|\bdays?\b|\bjours?\b|\bweeks?\b|\bsemaines?\b|\bjournees?\b",
    "delivery":
        r"\bon-?line\b|\bin[- ]person\b|\bvirtual|\bzoom\b|\bteams\b|\bwebinar|\bhybrid|\bblended\b|\bcampus\b"
        r"|\bclassroom"
        r"|\bon[- ]site\b|\bself-?paced\b"

        r"|\bdistance\b|\bremote|\bface[- ]to[- ]face\b|\bin[- ]class\b|\basynchron|\bsynchron|\ben ligne\b"
        r"|\bpresentiel"
        r"|\ben personne\b|\bbimodal|\bhybride"

        r"|\ben salle\b|\ben classe\b|\bvisioconference|\bvirtuel|\bhyflex\b|\bcomodal|\bat your own pace\b"
        r"|\ba votre rythme\b|\bsur place\b|\blab\b|\blive\b|\bby video\b|\bheld at\b|\btakes? place\b|\ba lieu\b"
        r"|\bse donne\b|\bse tient\b|\bour [\w ]{0,20}(?:warehouse|shop|centre|center|office|facility|location)s?\b"
        r"|\bmeet\b",
    "language": r"\benglish\b|\bfrench\b|\banglais\b|\bfrancais\b|\bbilingual|\bbilingue",
    "dates":
        r"\b(?:19|20)\d\d\b|\bcontinuous|\bany ?time\b|\bany (?:day|week|month)|\bintake|\bstart(?:s|ing)?\b|\bbegin"
        r"|\ben tout temps\b|\btoute l'annee\b|\ben continu\b|\bcontinue\b"

        r"|\bdebut|\bcommence|\brolling\b|\bmonthly\b|\bself-?paced\b|\byear[- ]round\b|\bwhenever\b|\ba tout moment\b"
        r"|\bopen enrol|\bon[- ]demand\b|\bsur demande\b|\bat your own pace\b|\ba votre rythme\b",
    "credential":
        r"\bcertificat|\bbadges?\b|\bmicro-?\s?(?:credential|certif|titre|program)|\bcredits?\b|\blicen[cs]e"
        r"|\battestation"
        r"|\btitre\b|\brecord of|\bdiplom|\bcredential|\bwallet card|\bcards?\b|\bcarte\b|\bpermis\b|\binsigne",
    "expires": r"\bexpir|\bvalid\b|\brenew|\bvalide|\bvalable|\brenouvel|\brecertif|\bgood for\b",
    "osap": r"\bosap\b|\brafeo\b|\bstudent assistance\b|\baide financiere aux etudiant",
    "assessment":
        r"\bexam|\btests?\b|\bquiz|\bassess|\bevaluat|\bassignment|\bpass(?:ing)?\b|\bmarks?\b|\bevalu"
        r"|\bnote de passage"
        r"|\btravaux\b|\bepreuve",
    "recognition":
        r"\brecogni[sz]ed\b|\baccredit|\bapproved\b|\bendorsed\b|\bmeets\b|\breconnu|\bagree|\bapprouve|\bconforme"
        r"|\bcompliant|\bsatisf|\bwsib\b|\bcspaat\b|\bin partnership|\ben partenariat",
    "leads_to":
        r"\btowards?\b|\bladder|\bstack|\bleads? to\b|\bleading to\b|\bpart of\b|\bmene\b|\bmenant\b|\bcompte\b|\bcumul"
        r"|\bdonne acces|\bcredited\b|\bcredit (?:for|in|to)\b|\bfirst of\b|\bfait partie\b|\bpasserelle|\bs'applique",
    "contact": r"@[\w-]+\.|\b\d{3}[-. )]+\d{3}[-. ]\d{4}\b",
}  # fmt: skip
_TRIGGERS["prerequisite"] += (
    r"|\bshould\b|\brestricted to\b|\blimited to\b|\breserved\b|\bcomfortable\b|\bknowledge\b|\bcandidat"
    r"|\bparticipants?\b"
    r"|\bdeviez\b|\bdevrai|\blimite|\bknow anything\b|\bnew to\b"
)
_TRIGGERS["cost"] += r"|\bwaive|\bdonation|\bsans frais\b|\bper (?:person|module|hour|course)\b|\bthere are \d+ modules"
_COMPILED = {fact: re.compile(pattern) for fact, pattern in _TRIGGERS.items()}
_ANY = re.compile("|".join(_TRIGGERS.values()))
LONGEST = 1_200
MOST = 400
"""No page about one course says more sentences than this about its facts."""


def speaks_of(text: str) -> Iterator[tuple[str, str]]:
    """Yield (fact, sentence) for each sentence of a text and each fact that its words may speak of."""
    if not _ANY.search(flat(text)):
        return
    for sentence in sentences(text[: 8 * LONGEST]):
        if sentence.rstrip(" »”\"'").endswith("?"):
            continue  # a question says nothing
        words = flat(sentence[:LONGEST])
        for fact, pattern in _COMPILED.items():
            if pattern.search(words):
                yield fact, sentence


def facts_of(text: str) -> set[str]:
    """Return the facts that a text may speak of."""
    words = flat(text[:LONGEST])
    return {fact for fact, pattern in _COMPILED.items() if pattern.search(words)}


_ENDS = re.compile(r".+?[.!?…](?=\s+[^\s\d])")


def first_sentence(text: str) -> str:
    """Return the first sentence of a text, up to its full stop; a semicolon ends none."""
    found = _ENDS.match(text)
    return found.group() if found else text


def without_others(fact: str, text: str) -> str:
    """Return a labelled value without what it says at its end of other facts only: under "Prerequisites", "None. The
    course takes 30 hours." is "None."."""
    first = first_sentence(text)
    rest = text[len(first) :]
    spoken = facts_of(rest) if rest else set()
    return first if spoken & _CLEAR and fact not in spoken else text


_CLEAR = frozenset({"cost", "hours", "delivery", "dates"})
