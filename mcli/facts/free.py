"""Whether words say that a course is free: of what they say it, for whom, and on which condition.

"Free" alone proves little. It counts only where the words are about this course, and not about parking, a trial, some
of the courses, a telephone number or an absence ("nut-free").
"""

import re
from typing import NamedTuple

from mcli.facts.reading import either, flat, sentences

FREE, CONDITIONAL, NOT_FREE = "free", "free_with_conditions", "paid"


class Freedom(NamedTuple):
    """That words say free, free on a condition, or not free, the words, and the condition's words."""

    status: str
    quote: str
    condition: str | None = None


_COURSE = either(r"""
    courses?  class(?:es)?  programs?  programmes?  programming  training  workshops?  sessions?  webinars?  seminars?
    lessons?  modules?  certifications?  certificates?  micro-?credentials?  badges?  tuition  admission  registration
    enrol(?:l?ment)?  event  events  tutorials?  bootcamps?  learning  education  upgrading  instruction  mooc  it  this
    services?  in-person  self-paced  online  to  for  cours  formations?  ateliers?  seances?  programmes?
    micro-?certifications?  attestations?  certificats?  webinaires?  scolarite  inscriptions?  participation  services?
    apprentissage  tutorat  perfectionnement
""")
# "Free" and what follows it, as a rule up to six words: free 30-hour online course · free to attend · free for adults
_STATEMENT = re.compile(rf"""
    (?P<absent>(?:feel|toll|smoke|scents?|fragrance|drugs?|barriers?|gluten|nuts?|peanuts?|allergens?|risks?|worry|stress|
        hassle|hands|duty|interest|errors?|debt|caffeine|wire|lead|bias|violence|obligation|distractions?|trouble|pain|injury|
        accidents?|alcohol|dairy|sugar|fat|ads?|rent|royalty|harassment|hazard|latex|pet|crime|commitment|judg[e]?ment)
        [- ]free)
  | (?P<other>\bfree[- ](?:trials?|consult\w*|parking|wi-?fi|lunch\w*|coffee|refreshments?|gifts?|shipping|delivery|quotes?|
        estimates?|previews?|samples?|demos?|e-?books?|guides?|newsletters?|accounts?|spirit\w*|time|space|hand|will|speech|
        agents?|style|lance\w*|standing|range|market|trade|fall|flow|energy|apps?|downloads?|software|textbooks?|materials?|
        meals?|snacks?|transport\w*|bus|child\s?care|daycare|tools?|equipment|resources?|info\w*|intro\w*|first|day|days|
        weeks?|month|assessments?|career|counsel\w*|advice|support|tickets?|t-?shirts?|retests?|rewrites?|replacement|
        membership|practice|stuff|access\ to\ (?:the\ )?(?:gym|library|parking)|legal|tax|clinics?|and\ clear|movement|
        of\ (?!charge|cost|fees?|tuition)|from\b|to\ (?:ask|contact|call|reach|email|apply|leave|choose|work|use|bring|
        withdraw|cancel|download|browse|share|copy|explore|move|go|stop|change))|\b(?:first|initial)\ [\w -]{{1,20}}\bfree\b|
        \bcarefree\b|\bfree-?lance\w*|\bfree-?ware\b|\bfreedom\b|\bbuy\ [\w ]{{1,20}}get\ [\w ]{{1,20}}free)
  | (?P<extra>\b(?:no|without|at\s+no)\s+(?:additional|extra|added|further|hidden|other|upfront|late|cancel\w*|application|
        registration|annual|booking|exam|membership|up-front|set-?up)\b[\w\s-]{{0,15}}\b(?:cost|charge|fee)s?\b|\bno\s+(?:fee|cost|
        charge)s?\s+to\s+(?:apply|cancel|re-?schedule|withdraw|inquire)|\bsans\s+(?:frais|couts?)\s+(?:supplementaires?|
        additionnels?|caches?|de\s+(?:retard|dossier|demande|annulation)|d'(?:annulation|admission))|\b(?:aucune?s?|pas\s+de|ni)\s+
        (?:frais|couts?)\s+(?:supplementaires?|additionnels?|caches?|de\s+(?:retard|dossier|demande|annulation)|
        d'(?:annulation|admission))|\b(?:numero|ligne|appel\w*|telephon\w*|tel\.?|composez)[\w\s:()-]{{0,25}}\bsans\s+frais|
        \bsans\s+frais\s*:?\s*(?:au\s+)?\(?1?[\s-]?\(?8\d\d|\b1[\s-]8\d\d[\s\d-]{{6,12}}\(?sans\s+frais)
  | (?P<denied>\b(?:not|n't|no\ longer|never|isn't|aren't|pas|non|plus|ni)\ (?:\w+\ )?(?:free|gratuite?s?)\b)
  | (?P<free>\bfree\b|\bno[- ](?:cost|charge|fees?|tuition)\b|\bno\ (?:course|program|tuition|training|class|participation)
        \ (?:cost|charge|fee)s?\b|\b(?:at|of|for)\ (?:no|zero)\ (?:cost|charge)\b|\bwithout\ (?:any\ )?(?:charge|cost|fees?)\b|
        \bcost[- ]free\b|\bcomplimentary\b|\bno\ costs?\b|\bthere\ (?:is|are)\ no\ (?:cost|charge|fee|tuition)s?\b|
        \btuition\ (?:fees?\ )?(?:is|are)\ not\ charged\b|\b(?:is|are)\ not\ charged\b|\bcosts?\ nothing\b|
        \bpays?\ (?:nothing|no\ (?:tuition|fees?))\b|\bdo(?:es)?\ not\ (?:pay|cost)\b|\bdoesn't\ cost\b|\bdon't\ pay\b|\bn/c\b|
        \bno\ payment\ (?:is\ )?(?:required|needed|necessary)\b|\bwithout\ paying\b|\bnothing\ to\ pay\b|\bfees?\ (?:is|are|have\ been)?\ ?
        waived\b|\bzero[- ]cost\b|\btuition\ (?:is\ )?(?:fully\ )?(?:covered|paid)\b|
        \bgratuite?s?\b|\bgratuitement\b|\bgratuit(?:\(e\)|\(es\)|\(s\)|·e)\w*|\bgratuite\b|
        \bsans\ (?:aucuns?\ )?(?:frais|cout|couts)\b|\b(?:aucun|aucuns|pas\ de|nuls?)\ (?:frais|cout|droits?)\b|\bne\ coute\ rien\b|
        \bne\ paye?z?\ rien\b|\brien\ a\ (?:payer|debourser)\b|\bn'(?:y\ )?a\ (?:aucun|pas\ de)\ (?:frais|cout)\b|\b(?:sont|est)\ exempt\w*\ de\ frais\b)
""", re.VERBOSE)  # fmt: skip
# Of what it is said, before the word, where it is not the course: the app is free · Le stationnement est gratuit
_OTHER_THINGS = either(r"""
    parking  wi-?fi  apps?  software  text ?books?  materials?  manuals?  consultations?  transport\w*  bus(?:es)?  lunch(?:es)?
    coffee  snacks?  refreshments?  meals?  child ?care  daycare  information sessions?  info sessions?  trial  replay
    resources?  tickets?  re-?tests?  re-?writes?  resched\w+  cancel\w+  exams?  tests?  examens?  kids  accounts?
    orientation  first (?:class|lesson|month|module|session|week|unit|course)  module (?:1|one|a)  part (?:1|one)
    level (?:1|one)  library card  memberships?  calls?  phone  interpret\w+  accommodat\w+  support  tutoring  equipment
    tools?  laptops?  gym  stationnement  logiciel\w*  manuels?  materiel  livres?  transport  repas  cafe  collations?
    garderie  service de garde  seances? d'information  premiere? (?:cours|seance|lecon|mois|module)  module 1  partie 1
    niveau 1  consultation  appel  essai  compte  orientation  ressources  billets?  bibliotheque  practice
""")
_NOT_THE_COURSE = re.compile(rf"(?<!\w)(?:{_OTHER_THINGS})(?!\w)")
_ABOUT_COURSE = re.compile(rf"(?<!\w)(?:{_COURSE})(?!\w)")
# Not said of this course in particular, or not said for sure.
_SOME = re.compile(r"(?<!\w)(?:some|many|most|several|few|other|others|more|certain\w*|various|selected|hundreds|thousands|dozens|"
                   r"plusieurs|quelques|certaines?|la plupart|d'autres|autres|nombreu\w+|des centaines|our free|nos \w+ gratuit|"
                   r"over \d+|plus de \d+)(?!\w)|\d{2,}\+? $")  # fmt: skip
_MAY_BE = re.compile(
    r"(?<!\w)(?:may|might|could|would|possibly|peut|peuvent|pourrai\w+|pourrait|if .{1,40} (?:were|was))(?!\w)"
)
_ELSEWHERE = re.compile(r"(?<!\w)(?:was|were|used to be|formerly|previously|etait|etaient|autrefois)(?!\w)")
# For whom: everyone, or only some.
_OPEN_GROUP = (
    r"(?:(?:all|any|every|the|our|most|adult|interested|both|tous|toutes|tou·te·s|les|la|toute|l'ensemble des|individual)\W{1,2}){0,3}"
    r"(?:all|everyone|anyone|everybody|anybody|public|you|participants?|learners?|workers?|companies|adults?|people|individuals?|"
    r"persons?|canadians?|ontarians?|users?|attendees?|registrants?|community|communities|tous|toutes|public|participantes?|"
    r"apprenantes?|adultes?|personnes?|gens|travailleurs|entreprises|ontariens|canadiens|vous|monde|population|those interested|"
    r"charge|cost|attend|participate|take part|enrol+|register|take|(?:credit )?(?:courses?|classes|cours))(?!\w)(?! (?:who|with|aged|under|over|from|living|receiving|qui|ayant|agee?s|de moins|vivant|\d))"
)
_GROUP = re.compile(
    r"^ ?(?:of charge |of cost |cost |online )?(?:is |are )?(?:for|to|pour|aux?|a|chez|par|by)\W(?P<group>.{2,})"
)
_OPEN_TO = re.compile(rf"(?:(?:the|our|les|nos) )?{_OPEN_GROUP}")
_CONDITION = re.compile(
    r"(?<!\w)(?:if (?!interested)|provided|as long as|unless|eligib\w+|qualif\w+|who meet|subject to|upon approval|only|"
    r"with (?:a |your )?(?:valid |proof|library card|membership|purchase)|when you (?:join|buy|register with)|members?|"
    r"si vous|pourvu|a condition|admissibles?|qui repondent|sous reserve|membres?|seulement|uniquement|reserve\w* aux|sur presentation|"
    r"deposit|depot|limited time|until|jusqu'au|employees|staff|students|etudiant\w*|residents?|newcomers?|seniors|youth|jeunes|"
    r"a l'achat|avec (?:une |la )?carte)(?!\w)"
)
_AUDIT = re.compile(r"\baudit\w*|\bjoin (?:for )?free|\bfree to join|\bauditeur libre")
_ACTIVITY_FOR = re.compile(
    r"\b(?:\d+|first|a (?:week|month)|one (?:week|month)|\w+ (?:days?|weeks?|months?|jours|mois))\b"
)


def freedom_in(text: str, strict: bool) -> Freedom | None:
    """Return what cleaned text says of being free, None when it says nothing about this course.

    `strict` is for sentences found anywhere on a page: then the sentence must name the course or "this".
    """
    found: list[Freedom] = []
    for sentence in sentences(text):
        if each := _sentence(sentence, strict):
            found.append(each)
    order = (NOT_FREE, CONDITIONAL, FREE)
    return min(found, key=lambda each: order.index(each.status)) if found else None


def _sentence(sentence: str, strict: bool) -> Freedom | None:
    plain = flat(sentence)
    if plain.endswith("?"):
        return None
    for each in _STATEMENT.finditer(plain):
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
    if _SOME.search(clause) or _MAY_BE.search(clause[-60:]) or _ELSEWHERE.search(clause[-30:]):
        return None
    if _NOT_THE_COURSE.search(clause) and not re.search(
        r"\b(?:course|training|program|class|workshop|cours|formation|atelier)\b", clause
    ):
        return None
    following = re.split(r"[.;:!,]", after)[0]
    if word == "free" and (noun := re.match(r"(?: [\w'-]+){1,6}", following)) and not _course_follows(noun.group()):
        return None
    if word.startswith("gratuit") and _NOT_THE_COURSE.match(after.lstrip()):
        return None
    if strict and not (_ABOUT_COURSE.search(clause) or _ABOUT_COURSE.search(following)):
        return None
    if _AUDIT.search(before[-20:] + word + after[:20]):
        return CONDITIONAL
    group = _GROUP.match(after)
    if group:
        if _ACTIVITY_FOR.match(group["group"]):
            return None
        if not _OPEN_TO.match(group["group"]):
            return CONDITIONAL
    rest = _OPEN_TO.sub("", group["group"], count=1) if group else after
    return CONDITIONAL if _CONDITION.search(rest) or _CONDITION.search(clause) else FREE


def _course_follows(words: str) -> bool:
    """Tell whether the words after "free" lead to a course: " safety training" does, " lunch for all" does not."""
    first = words.split()[0]
    if first in (
        "and",
        "or",
        "to",
        "for",
        "with",
        "in",
        "at",
        "on",
        "if",
        "when",
        "but",
        "thanks",
        "through",
        "as",
        "because",
        "until",
        "by",
        "via",
        "this",
        "during",
        "plus",
        "while",
        "of",
        "online",
        "is",
        "registration",
        "only",
        "no",
        "since",
    ):
        return True
    return _ABOUT_COURSE.search(words) is not None


def of_something_else(label: str) -> bool:
    """Tell whether a label is about something beside the course: "Parking", "Information session"."""
    plain = flat(label)
    return bool(_NOT_THE_COURSE.search(plain)) and not _ABOUT_COURSE.search(plain)
