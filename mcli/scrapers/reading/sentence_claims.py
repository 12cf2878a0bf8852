"""Sentences that may speak of a fact: claims for the readers in `facts`, which decide whether they do.

What the sentences of a page claim, where no label has told it already.
"""

import re
from collections.abc import Iterator, Sequence

from mcli.core.claims import Claim
from mcli.core.text import fold
from mcli.facts.prerequisite import frames
from mcli.facts.reading import flat, sentences
from mcli.scrapers.html.blocks import Block
from mcli.scrapers.html.boilerplate import LEARNED, MONEY, OTHER, PEOPLE
from mcli.scrapers.html.layout import Lines, place
from mcli.scrapers.labels.matcher import label_of

_TRIGGERS = {
    "cost":
        r"\$|\bcad\b|\bfree\b|\bcosts?\b|\bfees?\b|\bprices?d?\b|\btuition\b|\bcharged?s?\b|\bpay(?:s|ing|able|ment)?\b"
        r"|\bfunded\b"

        r"|\bsubsidi|\bdollars?\b|\bgratuit|\bfrais\b|\bcouts?\b|\bcoute|\btarifs?\b|\bprix\b|\bdroits\b|\bpayants?\b"
        r"|\bpaye|\bpaie|\bpaient\b|\bdebourse|\bfinance|\bgracieu|\brien a\b|\bcommandit|\bbilled\b|\bpas un sou\b"
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
        r"|\ba votre rythme\b|\bsur place\b|\blab\b|\blive\b|\bby video\b|\bheld at\b|\btakes? place\b|\b(?:a"
        r"|ont) lieu\b|\bruns? at\b|\btaught\b"
        r"|\bse donnent?\b|\bse tien(?:t|nent)\b|\bdonne(?:e|s|es)? (?:a|au|aux|dans)\b"
        r"|\bour [\w ]{0,20}(?:warehouse|shop|centre|center|office|facility|location)s?\b"
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
    "place":
        r"\b[abceghj-nprstvxy]\d[a-z] ?\d[a-z]\d\b|\b(?:held|offered|located|taught|meets?|takes? place"
        r"|runs?) (?:at|in)\b"
        r"|\b(?:pool|hall|arena|rink|church|legion|gymnasium|piscine|salle|eglise)\b|\bcentre [a-z]+\b"
        r"|\b(?:se donnent?|se tien(?:t|nent)|(?:a|ont) lieu|offerte?s?|donne(?:e|s|es)?|situee?s?)"
        r" (?:a|au|aux|dans|sur)\b"
        r"|\b(?:at|au|located at|situe au) \d{1,5},? [a-z]|\bcampus\b|\bin[- ]person in\b|\ben personne a\b"
        r"|\ben (?:presentiel|salle|classe),? a\b|\b(?:week-?ends?|saturdays?|evenings?|days) in\b"
        r"|\b\d{1,5},? (?:rue|ruelle|boul|avenue|chemin|(?:[a-z.'-]+ ){1,3}"
        r"(?:street|st|road|rd|avenue|ave|drive|dr|blvd|lane|hwy))\b",
    "bring": r"\bbring\b|\bapporte[rz]\b",
    "contact": r"@[\w-]+\.|\b\d{3}[-. )]+\d{3}[-. ]\d{4}\b",
}  # fmt: skip
_TRIGGERS["prerequisite"] += (
    r"|\bshould\b|\brestricted to\b|\blimited to\b|\breserved\b|\bcomfortable\b|\bknowledge\b|\bcandidat"
    r"|\bparticipants?\b"
    r"|\bdeviez\b|\bdevrai|\bdevriez\b|\blimite|\bknow anything\b|\bnew to\b|\bask that you\b"
    r"|\bhave to be\b"
    r"|\beverybody\b|\banybody\b|\bwe assume\b|\bopen to all\b|\bonly for\b|\bfor (?:people|those) (?:who|with)\b"
    r"|\b(?:clb|nclc) ?\d|\bages? 1\d\b|\b1\d (?:and|or|to|et|ou) (?:older|over|up|\d\d|plus)\b"
    r"|\bgrade (?:8|9|1[0-2])\b"
    r"|\bsecondary school diploma\b|\bit (?:really )?helps (?:if|to)\b|\bgood idea to\b|\bsuggest that\b"
    r"|\bbest (?:suited )?for\b"
    r"|\bit suits (?:people|those)\b|\bat least 1\d\b|\bbenchmark|\bvous (?:etes|avez)\b|\byou are an?\b"
    r"|\bideally\b|\bpolice (?:record )?check\b|\bcriminal record\b|\b(?:good|physical) health\b"
    r"|\bn'importe qui\b|\btout le monde\b|\bpersonnes (?:qui|ayant)\b|\bpreferable\b|\bil est (?:utile|bon)\b"
    r"|\bil vaut mieux\b|\bidealement\b|\bcasier judiciaire\b|\bconseill(?:e|ons|ez)\b|\brien a savoir\b|\buniquement\b"
)
_TRIGGERS["prerequisite"] += (
    r"|\bsuggest|\bskills?\b|\bnecessary\b|\bnecessaire|\bprefer|\bfluen|\bproof of\b|\bcertified\b|\badmission"
    r"|\bexigence|\b(?:have|has) (?:completed|taken|passed|finished)\b|\bavoir (?:suivi|reussi|complete|termine)\b"
    r"|\bpossede|\bdeten|\bobligatoire|\bpreuve d|\bmaitris|\btitulaire|\bcondition d|\bsavoir\b|\bcompetence"
)
_TRIGGERS["prerequisite"] += (
    rf"|\bsugger|\bdevrez\b|\bantecedents\b|\bautochtone|\bindigenous\b|\bnewcomer|\bnouveaux arrivants\b"
    rf"|{frames.ADVISED.pattern}|{frames.DEMANDED.pattern}|{frames.WITHOUT_IT.pattern}"
)
_TRIGGERS["cost"] += r"|\bwaive|\bdonation|\bsans frais\b|\bper (?:person|module|hour|course)\b|\bthere are \d+ modules"
_COMPILED = {fact: re.compile(pattern) for fact, pattern in _TRIGGERS.items()}
_ANY = re.compile("|".join(_TRIGGERS.values()))
LONGEST = 1_200
MOST = 400
"""No page about one course says more sentences than this about its facts."""


# Pictures before the words of a line: "✅ No experience needed", "💲 Sans frais"
_PICTURES = re.compile(r"^[^\w\s!-/:-@\[-`{-~\u00a1-\u00bf\u2010-\u203a\u20a0-\u20cf]+\s*")


def speaks_of(text: str) -> Iterator[tuple[str, str]]:
    """Yield (fact, sentence) for each sentence of a text and each fact that its words may speak of."""
    text = text[: 8 * LONGEST]
    if not _ANY.search(flat(text)):
        return
    for sentence in sentences(text):
        if sentence.rstrip(" »”\"'").endswith("?"):
            continue  # a question says nothing
        sentence = _PICTURES.sub("", sentence)
        words = flat(sentence[:LONGEST])
        for fact, pattern in _COMPILED.items():
            if pattern.search(words):
                yield fact, sentence


def may_tell(fact: str, text: str) -> bool:
    """Tell whether a text may speak of a fact."""
    return bool(_COMPILED[fact].search(flat(text[:LONGEST])))


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


# Under "Careers" or "Refunds", these are told of a job, of help or of rules.
_OF_THE_COURSE = ("cost", "hours", "prerequisite")
# What the value of another label may tell besides: "Length: 12 hours online".
_BESIDE = frozenset({"delivery", "language", "expires", "osap"})
# What a line may tell whose label says nothing to us: "Card: for those who pass, valid for 3 years".
_BESIDE_UNKNOWN = _BESIDE | {"cost", "credential", "prerequisite"}
# Among requirements, a diploma or an approval is what the learner brings.
_OF_THE_LEARNER = frozenset({"credential", "recognition", "leads_to", "assessment", "hours"})
# Enroll for $49.00 CAD: a button that sells this course
_TO_SELL = r"(?:enrol\w*|register|buy|purchase|get|start|join|sign up|add to cart|inscri\w*|acheter?|ajouter)\b.{0,30}"
_SELLS = re.compile(rf"{_TO_SELL}(?:\$|\bfree\b|\bgratuit)")
# Enroll for <s>$120</s> $59: the old price, which is struck out, parts the button's words
_BEGINS_TO_SELL = re.compile(_TO_SELL)
_THIS_CREDENTIAL = re.compile(
    r"\b(?:this|cette|ce) (?:micro-?credential|microcertification|micro-certification|digital badge|badge)\b",
    re.IGNORECASE,
)
# $3,500   3 500 $   $99.00 CAD + HST
_PRICE = re.compile(r"(?:\$\s?[\d,]+(?:\.\d\d)?|[\d\s\u00a0\u202f]+(?:,\d\d)?\s?\$)(?:\s?CAD)?(?:\s?\+\s?\w{3,5})?")
_SIDE = re.compile(r"(?i)\b(?:side-?bar|rail|secondary)\b|[-_]sidebar\b")


# "To apply for the licence, you must", "Pour demander le permis, il faut": each line of the list below is a demand.
_DEMANDS = re.compile(
    r"\b(?:il faut|vous devez|on doit|you (?:must|need to|have to)|(?:applicants?|learners?) must)\W*$"
)


def sentence_claims(
    lines: Lines, scopes: Sequence[str | None], skip: frozenset[int], told: dict[int, set[str]], tight: set[int]
) -> Iterator[Claim]:
    """Yield what sentences claim. `told` are the facts that labels have told in each block, `tight` the blocks that
    are one line of a label and its value, `skip` the blocks that speak of other things (all by number)."""
    count = 0
    heading = ""
    before: Block | None = None
    for block, scope in zip(lines.blocks, scopes, strict=True):
        sold = before is not None and before.node is block.node and _BEGINS_TO_SELL.match(fold(before.text))
        sells = bool(sold and _PRICE.fullmatch(block.text)) or bool(_SELLS.match(fold(block.text)))
        before = block
        if block.level:
            heading = block.text[:60]
        if (
            block.number in skip
            or scope in (OTHER, PEOPLE, LEARNED)
            or block.level == 1
            or _beside_content(lines, block)
        ):
            continue
        if block.links and block.links >= len(block.text) - 3 and not sells:
            continue  # a link speaks of the page that it leads to
        if block.level and block.text.endswith("?"):
            continue
        already = told.get(block.number, set())
        # What a labelled line says first belongs to its label; what it says after that is prose like any other.
        close = block.number in tight and bool(already - {"*"}) and len(block.text) < 300
        head = first_sentence(block.text) if close else ""
        demanded = block.node.tag == "li" and _DEMANDS.search(fold(heading)) is not None
        if demanded and not {"prerequisite", "*"} & already and not may_tell("prerequisite", block.text):
            yield Claim("prerequisite", block.text, "sentence", heading)
        for fact, sentence in speaks_of(block.text):
            if fact in already or (scope == MONEY and fact in _OF_THE_COURSE):
                continue
            if not (close and sentence not in head) and _of_the_label(fact, sentence, already, close):
                continue
            yield _spoken(fact, sentence, heading, lines.heading_over(block), block)
            count += 1
            if count >= MOST:
                return


def first_paragraph(
    lines: Lines, scopes: Sequence[str | None], skip: frozenset[int], told: dict[int, set[str]]
) -> Block | None:
    """Return the first block of plain prose, which says what it is about."""
    for block, scope in zip(lines.blocks[:40], scopes, strict=False):
        plain = not (
            block.level or scope or block.number in skip or block.number in told or 2 * block.links > len(block.text)
        )
        if plain and 45 <= len(block.text) <= 1_500 and " " in block.text and not _beside_content(lines, block):
            return block
    return None


def _spoken(fact: str, sentence: str, under: str, heading: Block | None, block: Block) -> Claim:
    """Return what a sentence claims: "Cost: Free" in the middle of prose has a label, and a bare price has its
    heading's."""
    parted = re.match(r"^([^:]{2,50}?)\s*:\s+(\S.*)$", sentence)
    label = label_of(parted.group(1)) if parted else None
    if parted and label is not None and fact in label.facts:
        return Claim(fact, parted.group(2), "label", place(under, label.text), label.text)
    over = heading is not None and heading.number == block.number - 1 and heading.level > 1
    if fact == "cost" and heading is not None and over and _PRICE.fullmatch(sentence):
        return Claim(fact, sentence, "label", under, heading.text)
    return Claim(fact, sentence, "sentence", under)


def _of_the_label(fact: str, sentence: str, told: set[str], close: bool) -> bool:
    """Tell whether a sentence beside a label that tells of the facts `told` says nothing of another fact."""
    if "prerequisite" in told and fact in _OF_THE_LEARNER:
        return True
    if close and fact not in _BESIDE and not _tells_itself(fact, sentence):
        return True
    return "*" in told and fact not in _BESIDE_UNKNOWN


def _tells_itself(fact: str, sentence: str) -> bool:
    """Tell whether words under another fact's label are plainly of this one: a bare price, "this micro-credential"."""
    return (fact == "cost" and bool(_PRICE.fullmatch(sentence))) or (
        fact == "credential" and bool(_THIS_CREDENTIAL.search(sentence))
    )


def _beside_content(lines: Lines, block: Block) -> bool:
    return any(
        each.tag == "aside"
        or each.get("role") == "complementary"
        or (each.attributes and _SIDE.search(each.get("class")))
        for each in lines.path(block.node)
    )
