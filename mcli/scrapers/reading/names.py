"""Names of courses in a list: where the name ends and its facts begin, and which short texts name no course.

A line such as "Ladder Safety (2 hours) - $45" is a name with facts behind it. No name is refused for its first word:
"Book Binding" is a course and "Book now" a button, "Level 1 Sign Language" a course and "Level 1" a part of one.
"""

import re
from typing import NamedTuple

from mcli.core.text import fold
from mcli.scrapers.html.blocks import Block
from mcli.scrapers.html.boilerplate import OTHER, PEOPLE, heading_scope
from mcli.scrapers.html.document import Node, folded
from mcli.scrapers.labels.matcher import Label, label_of

LONGEST_NAME = 140

_MONTH = (
    r"(?:jan(?:uary|vier|v)?|feb(?:ruary)?|f[ée]v(?:rier|r)?|mar(?:ch|s)?|apr(?:il)?|avr(?:il)?|may|mai|june?|juin"
    r"|july?"
    r"|juil(?:let)?|aug(?:ust)?|ao[uû]t|sept?(?:ember|embre)?|oct(?:ober|obre)?|nov(?:ember|embre)?"
    r"|dec(?:ember)?|d[ée]c(?:embre)?)\b\.?"
)
_COUNT = r"\d+(?:[.,]\d+)?(?:\s?(?:-|–|to|à)\s?\d+(?:[.,]\d+)?)?"
_TIME = (
    r"(?:hours?|hrs?|heures?|h\b|minutes?|mins?|days?|jours?|journ[ée]es?|weeks?|wks?|semaines?|months?|mois|sessions?"
    r"|s[ée]ances?|evenings?|soir[ée]es?|ceus?|credits?|cr[ée]dits?)\b"
)
# $45   45 $   45,00 $   CAD 45   Free   gratuit   n/c
_PRICE = (
    r"(?:(?:CA|C|CDN|US)?\$\s?\d[\d,. \u00a0\u202f]*|\d[\d \u00a0\u202f.,]*\s?\$|(?:CAD|USD)\s?\$?\s?\d[\d,.]*"
    r"|(?:free|gratuite?s?|no (?:cost|charge|fee)|sans frais|n/c)\b)"
)
_QUANTITY = rf"(?:{_PRICE}|{_COUNT}[\s-]?{_TIME}|(?:\d{{1,2}}(?:er)? )?{_MONTH}(?:\s\d{{1,2}}\b)?)"
_LEADS = (
    r"(?:from|only|just|starting (?:at|from)|[àa] partir de|fee|cost|price|co[uû]t|prix|tarif|dur[ée]e|duration"
    r"|length|approx\.?)"
)
# Ladder Safety (2 hours) - $45   Lockout: 3 hrs   WHMIS . . . . $30   Budgeting, 2 hours, free
_FACTS_BEHIND = re.compile(
    rf"(?:\s*(?:\s[-–—]|[-–—]\s|[:|•·▪,(\[/;]|\.{{2,}}|(?:\s\.){{2,}}|…+)\s*(?:{_LEADS}\s*:?\s*)?"
    rf"|\s+(?:{_LEADS}\s*:?\s*)?)"
    rf"(?={_QUANTITY})",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"^(?:\d{1,2}[.)]|[•·▪►*→✓✔-])\s+(?=\S)")
# Level 1 - 12 hours: no range of hours
_LEVEL_AND_LENGTH = re.compile(r"\d+\s[-–]\s\d")
_MORE_FIGURES = re.compile(
    r"\s*(?:and|et|in|per|par|plus|each|chacune?|total|online|en ligne|in[- ]person|of|de|hst|cad|tax|tvh)\b",
    re.IGNORECASE,
)
_FACTS_FIRST = re.compile(rf"^{_PRICE}\s*[-–—:|•·]\s*", re.IGNORECASE)
_LEADERS = re.compile(r"(?:\s*\.){2,}\s*$|\s*…+\s*$")  # the dots that lead from a name to its price
_SPACED_BAR = re.compile(r"\s+[-–—|•·▪]\s+|\s*\|\s*")
_EDGES = " \t\u00a0-–—:|•·▪*,;/([»›>→+▾▼"
_MONEY = re.compile(_PRICE, re.IGNORECASE)
_QUANTITY_FOUND = re.compile(_QUANTITY, re.IGNORECASE)
_ONLY_QUANTITIES = re.compile(
    rf"(?:{_LEADS}\s*:?\s*)?{_QUANTITY}(?:\W*(?:{_QUANTITY}|\+|plus|and|et|hst|tvh|tax(?:es)?|cad|per|par|/|person"
    rf"|personne"
    r"|each|chacun|total|in|of|de|each week|online|en ligne|20\d\d|\d{1,2}))*\W*",
    re.IGNORECASE,
)
# The words of a link or button that lead on, alone: "Register now", "Learn more about this course".
_CONTROL = re.compile(
    r"(?:(?:click (?:here|to)|please )?(?:learn|read|find out|see|view|show|get|discover|explore)(?: (?:more|all"
    r"|details?|full|the"
    r"|this|our|a|course|courses|program|programs|workshop|info\w*|description|outline|dates?|schedule|here|now"
    r"|about|page|calendar"
    r"|quote|started|brochure|flyer|listing))*"
    r"|more(?: (?:info\w*|details?|about .{0,60}))?|(?:course |program )?(?:details?|info(?:rmation)?)(?: (?:and"
    r"|&) .{0,25})?"
    r"|(?:book|buy|start|select|apply|register|enrol+|sign up|order|pay|reserve|contact|join|download|[ie]nquire"
    r"|request|add)"
    r"(?: (?:now|here|online|today|us|me|your (?:spot|seat|place)|a (?:spot|seat|place|quote|call)|to (?:cart|bag"
    r"|basket|wishlist|calendar)|for (?:this|the)"
    r" (?:course|class|workshop|program)|this (?:course|class|workshop)|free|by (?:phone|e-?mail)|course|outline"
    r"|brochure|pdf|flyer|this|info\w*))*"
    r"|registration(?: (?:form|link|page|open|closed|is (?:open|closed)))?|quick view|cart|view"
    r"|click here(?: .{0,60})?|pdf"
    r"|en savoir (?:plus|davantage)(?: .{0,40})?|plus d'info\w*|(?:pour )?plus de (?:details|renseignements)"
    r"|voir(?: (?:plus|tout|les|le|la|details|cours|formation|dates|fiche|horaire))*"
    r"|s'inscrire(?: .{0,30})?|inscri(?:vez-vous|ption)(?: (?:en ligne|maintenant|ici|ouverte|aujourd'hui|au cours"
    r"|a l'atelier|par telephone))?"
    r"|ajouter(?: au panier)?|ajouter a la liste|lire la suite|(?:nous )?(?:contacter|joindre)|contactez-nous"
    r"|reserver(?: .{0,30})?|telecharger(?: .{0,30})?|consulter(?: .{0,30})?"
    r"|decouvrir|details|je m'inscris|acheter|demander .{0,30}|postuler)"
)
_NUMERAL = r"(?:\d{1,3}|[ivx]{1,4}|one|two|three|four|five|six|un|une|deux|trois|quatre|cinq|[a-e])"
_PART_NOUN = (
    r"(?:module|unit|week|session|section|part|chapter|lesson|step|day|level|class|topic|phase|group|option|lecture"
    r"|package|plan|bundle"
    r"|instal?lment|payment|tier|stage|block|intake|cohort|workshop|course|year|semester|term"
    r"|unite|semaine|seance|partie|chapitre|lecon|etape|jour|niveau|bloc|groupe|volet|theme|atelier|cours|forfait"
    r"|versement|paiement|cohorte"
    r"|annee|trimestre|formule)"
)
_PART = re.compile(
    r"\d{1,2} (?:sessions?|seances?|sequences?|lessons?|lecons?|modules?|units?|unites?|steps?|etapes?|hours?|heures?"
    r"|lectures?|classes|days?|jours?)\b.*|"
    rf"{_PART_NOUN}s?\s*(?:#|no\.?|n°)?\s*{_NUMERAL}(?:\s*[-–:.)(]\s*.*)?|\d{{1,6}}"
)
_PART_ALONE = re.compile(rf"{_PART_NOUN}s?\s*(?:#|no\.?|n°)?\s*{_NUMERAL}|\d{{1,6}}")
_AUDIENCE = (
    r"(?:(?:for|pour|les|le|la|tarif|prix|cout|frais|rate|price|fee|cost|new|current|full-?time|part-?time|regular"
    r"|reduced"
    r"|individual|group|international|domestic|canadian|ontario|local|associate|corporate|student)[ :-]+)*"
    r"(?:non-?)?(?:members?|public|general public|students?|seniors?|adults?|youths?|children|kids|early[ -]bird"
    r"|regular|standard|basic|premium|plus|pro"
    r"|gold|silver|bronze|late|on-?site|individuals?|groups?|families|family|businesses|employers?|employees"
    r"|companies|residents?|non-?residents?|learners"
    r"|membres?|non-?membres?|grand public|etudiante?s?|aine?e?s?|adultes?|jeunes|enfants|familles?|individuel"
    r"|groupes?|employeurs?|entreprises?"
    r"|residents?|international|domestic|professionals?|volunteers?|drop-?in|full price|subsidized|per person"
    r"|instructors?|single|couple)"
    r"(?: (?:rate|price|fee|cost|pricing|discount|tarif|prix|registration|ticket|only|\(.*\)))*"
)
_MODE = (
    r"(?:in[ -]person|in[ -]class|online|virtual|hybrid|blended|self-?paced|live|on-?line|classroom|en ligne"
    r"|en personne|en classe|en presentiel"
    r"|a distance|hybride|virtuel|evenings?|weekends?|mornings?|afternoons?|daytime|full[ -]day|half[ -]day|soir"
    r"|jour|fin de semaine|matin"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?"
    r"(?: (?:option|delivery|classes|class|course|learning|training|format|version|session|sessions|study|cours"
    r"|formation|and|et|or|ou|/|&|in[ -]person|online|evenings?|weekends?))*"
)
_ASIDE = re.compile(rf"(?:{_AUDIENCE}|{_MODE})")
_MODE_ALONE = re.compile(_MODE)
_RUN = re.compile(
    r"\d{2,4}\s*[-–:]\s*(?:class|section|available|open|full|cancel|closed|wait|complet|annul|ouvert|places).*|"
    rf"(?:crn|section|groupe?|sec\.?)\s*[#:]?\s*\w*\d\w*.*|[a-z]{{2,5}}[ -]?\d{{2,5}}[a-z]?[ -](?:\d{{1,3}}"
    rf"|[a-z]?\d{{2}}|[a-z])"
    rf"|(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?\.?,? )?{_MONTH} ?\d.*"
    rf"|\d{{1,2}}(?:er)? {_MONTH}.*|(?:starts?|begins?|debut|du|le) .{{0,6}}\d.*"
    r"|(?:spring|summer|fall|autumn|winter|hiver|printemps|ete|automne)(?:/\w+)?(?: (?:semester|term|session|intake"
    r"|schedule))?(?: 20\d\d)?|20\d\d.*"
    r"|\d{1,2}[:h]\d\d.*|.{0,25}\bcampus|.{0,30}\blocation"
)
# Charges beside a course, and what one buys with it.
_CHARGE = re.compile(
    r"(?:total|subtotal|balance|hst|gst|tax(?:es)?|tvh|tps|tvq|tuition(?: (?:fees?|deposit))?|(?:\w+ )?deposit"
    r"|(?:\w+ ){0,2}fees?(?: \(.*\))?|(?:\w+ )?charges?|text ?books?|books?|manuals?|materials?|supplies|kits?"
    r"|uniforms?|equipment|exam|parking|shipping|scolarite|droits|frais(?: .{0,40})?|depot|manuels?|livres?|materiel"
    r"|fournitures|examen|stationnement|taxes"
    r"|pay(?:ment)? (?:in full|monthly|plans?|options?)|(?:monthly|weekly) payments?|payment plans?|financing"
    r"|inscription (?:a|au|dans) .*|forfait(?: \w+)?|evaluation de depart|accompagnement a l'examen"
    r"|gestion d[eu] (?:dossier|permis).*"
    r"|heures? (?:de conduite|supplementaires?).*|(?:extra|additional) (?:lessons?|hours?|class(?:es)?).*"
    r"|instal?lments?|(?:cost|price|pricing) plans?|(?:cost|price|pricing|payment) options?|modes? de paiement)"
)
# Headings of the parts of a page about one course, or about a school.
_PAGE_PART = re.compile(
    r"(?:(?:course|program|class|workshop|training|our|the|key|your|additional|important|general|other|what|more"
    r"|full) )*"
    r"(?:overview|description|outline|objectives|outcomes|curriculum|syllabus|topics|content|contents|features"
    r"|benefits|highlights|requirements"
    r"|schedule|dates|pricing|instructors?|facilitators?|testimonials?|reviews|faqs?|location|locations|contact"
    r"|contact us|contact information|registration|admissions?|admission requirements"
    r"|next steps|how to (?:register|apply|enrol|pay|get here|book).*|ready to .*|why (?:choose|us|take|train|study"
    r"|learn|this|it).*|who should .*|about us|about|mission|vision|news|events|resources|downloads|documents"
    r"|policies"
    r"|(?:refund|cancellation|privacy|attendance|registration|withdrawal|payment)(?: and \w+)? policy"
    r"|policies and .*|terms|accessibility|accommodations?|financial (?:aid|assistance|help)|funding|bursaries"
    r"|scholarships|careers?|career (?:opportunities|options|paths|outlook)"
    r"|job (?:opportunities|titles)|summary|details|information|important (?:dates|information|notes?)|notes?"
    r"|quick (?:facts|links)|at a glance|gallery|photos|videos?|partners?|sponsors?|our team|team|staff"
    r"|hours of operation|opening hours|office hours|newsletter|follow us|stay connected"
    r"|(?:\w+ ){1,3}(?:objectives|outcomes|policy|policies|requirements|schedule|hours of operation)|need help.*"
    r"|have questions.*|questions.*|get (?:started|in touch).*"
    r"|what (?:you|to|we|our|is|it|this|students|people|are)\b.*"
    r"|what's (?:included|next|new).*|included|how it works.*|we (?:offer|provide|accept|are|can|also|will)\b.*"
    r"|you will learn|skills(?: you.*)?|learning (?:outcomes|objectives|goals)"
    r"|certificate of completion|certification|assessment|evaluation|equipment|technology|what's new|filters?"
    r"|filter by.*|sort by.*|search(?: .{0,30})?|results?|categories|category|all formats|any cost|share|cart"
    r"|comments|upcoming (?:dates|sessions|classes|events)|course dates|program length|time commitment|tuition|fees?"
    r"|costs?|tuition and fees|land acknowledge?ment"
    r"|apercu|description(?: (?:du|de la) .*)?|objectifs?(?: (?:du|de la|d'|de l').*)?|contenu(?: (?:du|de la"
    r"|de l').*)?|plan de cours|horaires?(?: et .*)?|dates?(?: (?:et|de|des) .*)?|tarifs?|lieux?|coordonnees"
    r"|nous joindre|inscription(?:s)?|comment (?:s'inscrire|participer|vous inscrire|payer).*|pourquoi .*|a qui .*"
    r"|a propos(?: .*)?|ressources|nouvelles|evenements"
    r"|politiques?(?: (?:d|de)\b.*)?|aide financiere|debouches|temoignages|partenaires|equipe|notre equipe"
    r"|formateurs?|formatrices?|evaluation|prochaines (?:dates|seances|sessions)|besoin d'aide.*"
    # what one does on a site rather than learns
    r"|(?:student|admin|learner|member|staff|my|user|client|parent|business|course)?\s?(?:dashboard|portal|log ?in"
    r"|log ?out|account|profile|transactions?|transaction history|payment history|payments?)"
    r"|(?:make a|my|online) payments?|(?:\w+ ){0,2}payment (?:options?|methods?)|pay (?:fees?|now|online|your .*)"
    r"|tableau de bord|mon compte"
    r"|(?:mes|vos) paiements?|payer (?:en ligne|mes .*)"
    r"|comment (?:ca|cela) (?:se passe|marche|fonctionne).*|(?:vos|your) questions\b.*|nos (?!cours\b|ateliers\b).*"
    r"|calendrier des .*|ce que (?:la|cette|le|ce|cet) .*|organiser une? .*|l'impact de .*|en pratique"
    r"|(?:recevez|demandez|contactez|parlons|rejoignez|inscrivez|telechargez|profitez|consultez|appelez|ecrivez)\b.*"
    r"|(?:let's talk|talk to|speak (?:to|with)|join (?:us|our)|request (?:a|an|your)"
    r"|get (?:a|your) (?:free )?(?:quote|copy|brochure|guide)"
    r"|book a (?:call|tour|visit|consultation)|our (?!courses\b|workshops\b))\b.*"
    r"|renseignements(?: .*)?|pour (?:plus|en savoir|vous|s')\b.*|ce que (?:vous|nous)\b.*|foire aux questions"
    r"|questions frequentes|resultats|categories|filtre.*|competences(?: (?:visees?|acquises?|developpees?|requises?"
    r"|a acquerir|essentielles|cles))?)"
)
_NO_NAME = re.compile(
    r"(?:what|who|when|where|how|why|quoi|qui|quand|ou|comment|pourquoi|tba|tbd|n/?a|a determiner|a venir"
    r"|(?:devis|quote)(?: (?:gratuit|sur demande))?|free quote|sur mesure|sur demande|on request|made to measure"
    r"|coming soon|bientot|soon|none|aucune?|yes|no|oui|non|new!?|nouveau|full|complet|closed|sold out|available"
    r"|disponible|ferme|cancell?ed|annule)"
)
_BADGE_CLASS = re.compile(
    r"(?i)(?:^|[\s_-])(?:badge|tag|pill|chip|status|label|ribbon|flag|price|prix|cost|fee|duration|duree|hours"
    r"|heures|date|code|meta)s?(?:$|[\s_-])"
)
_SENTENCE = re.compile(r"[.!?…]\s+\S|[.;]$")
# Words that no name ends with, and verbs that make a sentence of it: "The tuition fee is", "Most learners need".
_CUT_OFF = re.compile(
    r".*(?<!-)\b(?:of|for|to|at|on|in|is|are|was|were|costs?|takes?|runs?|lasts?|need|needs|x|by|the|a|an|and|or|about|up"
    r"|then|only|over|under|within|every|each|per|than|de|du|des|d|les|le|la|l|en|et|ou|au|aux"
    r"|pour|sur|dure|coute|comptez|un|une|avec|with|dans|environ|moins|plus|depot|deposit|save|earn|pay|payez"
    r"|recevez|receive)"
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|will|must|may|should|has|have|costs?|includes?|needs?|runs|takes|earns?|lasts|please|we"
    r"|you|your|our|join|est|sont|sera|seront|doit|doivent|peut|peuvent|coute|comprend|dure|vous|votre|nous)\b"
)


# "Starts Tue, April 6", "Begins January 12", "Débute le lundi 5 mai": when, not what.
_BEGINS_ON = re.compile(
    r"(?:starts?|starting|begins?|beginning|runs?|debute?|commence)(?: on| the| le| dans)? (?:\d"
    r"|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b"
    r"|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b)"
)
# "Time commitment12 hours", "Price$395": a label and its value in two elements with nothing between them.
_GLUED = re.compile(r"[^\W\d_][^\d$:]{1,38}[a-zé](?=[\d$])")


class Name(NamedTuple):
    """The name that a line begins with, and the pieces of the line that say more."""

    text: str
    rest: tuple[str, ...] = ()


def name_in(block: Block) -> Name | None:
    """Return the name that a block begins with, None where it begins with none."""
    text = block.text
    if len(text) > 600:
        return None
    led = _led_by_markup(block)
    name, rest = (led.rstrip("."), text[len(led) :]) if led else (text, "")
    badges = _badges(block) if not led or led == text else ()
    for badge in badges:
        if name.endswith(badge) and len(name) > len(badge) + 3:
            name, rest = name[: -len(badge)], f"{badge} | {rest}" if rest else badge
    if ordinal := _ORDINAL.match(name):
        name = name[ordinal.end() :]
    first = _FACTS_FIRST.match(name)
    if first and len(name) > first.end() + 3:
        name, rest = name[first.end() :], f"{first.group()} | {rest}"
    behind = next(
        (found for found in _FACTS_BEHIND.finditer(name) if _ends_a_name(name, found.start(), found.end())), None
    )
    if behind:
        rest = name[behind.end() :] + (f" | {rest}" if rest else "")
        name = name[: behind.start()]
    elif not led and len(name) > 60 and (parted := _parted(name)):
        name, rest = parted
    name = _LEADERS.sub("", name)
    name = name.strip(_EDGES).rstrip(" )]" if "(" not in name and "[" not in name else " ").rstrip(":").strip()
    if not _may_name(name):
        return None
    pieces = tuple(
        piece.strip(" ()[]") for piece in _SPACED_BAR.split(rest.strip(_EDGES)) if piece.strip(_EDGES + ")]")
    )
    return Name(name, pieces)


def _ends_a_name(text: str, start: int, end: int) -> bool:
    """Tell whether a quantity at a place is a fact about what is named before it, rather than a part of the name.

    "Food Safety 2 hours" ends before 2; "Introduction to 3 Day Trading" and "Grow your own: May Flowers" do not.
    """
    found = _QUANTITY_FOUND.match(text, end)
    if found is None or len(re.findall(r"[^\W\d_]", text[:start])) < 3 or _LEVEL_AND_LENGTH.match(text, end):
        return False
    word, after = found.group(), text[found.end() :]
    goes_on = bool(re.match(r"[\s-]?[^\W\d_]{3}", after)) and not _MORE_FIGURES.match(after)
    if text[start:end].strip():  # a dash, a bracket or a colon stands between
        return not goes_on and bool(re.search(r"\d|\$", word) or _MONEY.match(word))
    if not re.search(r"\d", word):
        return word.isupper() and not after.strip(" )]!.*")  # Food Handler FREE
    return not goes_on


def _parted(text: str) -> tuple[str, str] | None:
    """Return the name and the rest of a long line with a dash, a colon or a bar: "Budgeting – learn to plan ..."."""
    found = re.match(r"(.{3,70}?)(?:\s+[-–—|]\s+|\s?:\s+)(\S.{15,})", text)
    return (found.group(1), found.group(2)) if found else None


_NAMING_CLASS = re.compile(r"(?i)(?:^|[\s_-])(?:title|name|titre|nom)(?:$|[\s_-])")


def _led_by_markup(block: Block) -> str:
    """Return the bold words or the link that a line begins with, empty where it begins with plain words."""
    text, parts = block.text, block.parts
    if parts and parts[0][2] and parts[0][0] == 0 and parts[0][1] < len(text):
        words = text[: parts[0][1]].strip()
        if len(words) >= 3:
            return words
    first = next((each for each in block.node.children if isinstance(each, Node)), None)
    if first is not None and _NAMING_CLASS.search(first.get("class")):
        words = first.text()
        if 3 <= len(words) < len(text) and text.startswith(words):
            return words
    if block.links and block.links < len(text) - 2:
        link = next(block.node.find("a"), None)
        words = link.text() if link is not None else ""
        if len(words) >= 3 and text.startswith(words):
            return words
    return ""


def _badges(block: Block) -> tuple[str, ...]:
    """Return the texts at the end of a heading that its markup sets apart: <span class="badge">Online</span>."""
    found = []
    for node in block.node.find("span", "small", "em", "sup", "mark", "i", "b"):
        if node.tag == "small" or (node.attributes and _BADGE_CLASS.search(node.get("class"))):
            found.append(folded(node.text()))
    return tuple(each for each in reversed(found) if each and each != block.text)


def _may_name(text: str) -> bool:
    """Tell whether a short text can be the name of something that one can take."""
    words = fold(text).strip(" .:!?»>→*")
    label = label_of(text)
    return (
        2 < len(words) <= LONGEST_NAME
        and bool(re.search(r"[a-z]{2}", words))
        and not text.rstrip().endswith("?")
        and not (label and (_announces(label) or words.count(" ") < 2))
        and not _NO_NAME.fullmatch(words)
        and not _CONTROL.fullmatch(words)
        and not _ONLY_QUANTITIES.fullmatch(words)
        and not (_SENTENCE.search(text) and len(words) > 60)
        and not _CUT_OFF.fullmatch(words)
    )


def is_cut_off(text: str) -> bool:
    """Tell whether words break off where no name ends: "Engineered for"."""
    return bool(_CUT_OFF.fullmatch(fold(text).strip(" .:!?")))


def is_filler(text: str) -> bool:
    """Tell whether a heading is a label or a figure inside a record rather than a name: "Price - $14.95", "Cost"."""
    words = fold(text).strip(" .:!?»>→*")
    if _ONLY_QUANTITIES.fullmatch(words) or _CONTROL.fullmatch(words) or _BEGINS_ON.match(words):
        return True
    if (glued := _GLUED.match(text)) and (label := label_of(glued.group())) is not None and label.facts:
        return True
    label = label_of(text) or label_of(re.split(r"\s*[:：]|\s[-–—]\s", text, maxsplit=1)[0])
    return label is not None and _announces(label)


def _announces(label: Label) -> bool:
    """Tell whether a label announces a fact, rather than being the name of a course that is worded like one: "Pathways
    to Social Service Work", "Recertification in First Aid"."""
    longer = label.facts == ("expires",) and label.text.count(" ") >= 2
    return bool(label.facts) and label.facts != ("leads_to",) and not longer


def is_prose(text: str) -> bool:
    """Tell whether the words of a plain line are a sentence, or a piece of one, rather than a name."""
    words = fold(text)
    if re.search(r"[.;!]\s", text) or text.rstrip().endswith((".", ";", ",")):
        return True
    return words.count(" ") >= 3 and (text[:1].islower() or bool(_VERB.search(words)))


def pieces_of(block: Block) -> tuple[Block, ...]:
    """Return a line of nothing but figures cut where a price and a length or day meet: "12 hours, Free"."""
    text = block.text
    if len(text) > 80 or not _ONLY_QUANTITIES.fullmatch(text):
        return (block,)
    cuts = [0]
    before: bool | None = None
    for found in _QUANTITY_FOUND.finditer(text):
        price = bool(_MONEY.match(found.group()))
        if before is not None and price != before:
            lead = re.search(rf"{_LEADS}\s*:?\s*$", text[: found.start()], re.IGNORECASE)
            cuts.append(lead.start() if lead else found.start())
        before = price
    pieces = [text[start:stop].strip(_EDGES + ")]") for start, stop in zip(cuts, [*cuts[1:], len(text)], strict=True)]
    return (
        tuple(Block(piece, block.node, block.number, block.level) for piece in pieces if piece)
        if len(cuts) > 1
        else (block,)
    )


def is_page_part(name: str) -> bool:
    """Tell whether a heading is one of the parts that pages have, rather than a course: "Overview", "How to apply"."""
    return bool(_PAGE_PART.fullmatch(fold(name).strip(" .:!?"))) or heading_scope(name) in (OTHER, PEOPLE)


def is_aside(name: str) -> bool:
    """Tell whether a name is that of a group of people, a mode, a run, a charge or a bare part, and of nothing else."""
    words = fold(name).strip(" .:!?*")
    return bool(
        _ASIDE.fullmatch(words) or _RUN.fullmatch(words) or _CHARGE.fullmatch(words) or _PART_ALONE.fullmatch(words)
    )


def is_day_or_mode(name: str) -> bool:
    """Tell whether a heading says when or how what is under it is given: "Mardi", "Saturday, March 6", "Online"."""
    words = fold(name).strip(" .:!?*")
    return bool(_MODE_ALONE.fullmatch(words) or _RUN.fullmatch(words))


def is_part(name: str) -> bool:
    """Tell whether a name is numbered as a part of a whole is: "Module 2: Brakes", "Package 3", "Étape 1"."""
    return bool(_PART.fullmatch(fold(name).strip(" .!?*")))


def part_noun(name: str) -> str:
    """Return the noun by which a name is numbered, empty where it is not: "module" of "Module 2: Brakes"."""
    found = re.match(rf"({_PART_NOUN})", fold(name)) if is_part(name) else None
    return found.group(1) if found else ""


def has_price(text: str) -> bool:
    """Tell whether a text holds an amount or a word for nothing to pay."""
    return bool(_MONEY.search(text))


def has_quantity(text: str) -> bool:
    """Tell whether a text holds a price, a length or a day."""
    return bool(_QUANTITY_FOUND.search(text))
