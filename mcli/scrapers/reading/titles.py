"""Which words on a page are the name of what it offers, and which are the name of the site."""

import re
from collections.abc import Sequence
from itertools import islice

from mcli.core.text import fold, stems
from mcli.core.urls import host_of
from mcli.scrapers.html.blocks import Block, page_blocks
from mcli.scrapers.html.document import Document, Node, folded
from mcli.scrapers.labels.matcher import label_of
from mcli.scrapers.reading.names import is_cut_off, is_page_part

# Course name | White Pine College   Course name - College   Collège » Cours
_PARTS = re.compile(r"\s+[|»«•·:–—-]{1,2}\s+|\s*\|\s*")
_SITE_WORDS = re.compile(
    r"\b(?:college|university|polytechnic|school board|district school|institut\w*|academy|library|health unit"
    r"|public health|centre|center|association"
    r"|universite|conseil scolaire|bibliotheque|bureau de sante|night school|continuing education|part-time studies"
    r"|formation continue"
    r")\b|^(?:home|accueil)$"
)
_COURSES = (
    r"(?:micro-?\ ?credentials?|courses?|programs?|programmes?|trainings?|workshops?|class(?:es)?|certificates?"
    r"|certifications?|badges?"
    r"|seminars?|lessons?|offerings?|learning\ opportunities|education|studies|learning|microcertifications?"
    r"|micro-certifications?|cours"
    r"|formations?|ateliers?|attestations?|certificats?|seminaires?|activites?)"
)
_ADJECTIVES = (
    r"(?:(?:our|all|the|browse|search|find|view|see|explore|discover|free|low-cost|online|on-line|in-person|virtual"
    r"|hybrid|part-time|full-time|evening|weekend|night"
    r"|continuing|professional|adult|community|public|general\ interest|upcoming|available|new|current|more|other"
    r"|short|winter|spring|summer|fall|autumn|20\d\d(?:-\d\d(?:\d\d)?)?"
    r"|list\ of|schedule\ of|calendar\ of|directory\ of|nos|vos|tous?(?:\ les|\ nos)?|toutes?(?:\ les|\ nos)?|les"
    r"|des|liste\ (?:des|de)|catalogue\ (?:des|de|of)|repertoire\ (?:des|de)|calendrier\ des|horaire\ des"
    r"|programmation|offre\ de|decouvrez\ nos"
    r"|hiver|printemps|ete|automne)\ +)*"
)
# What alone names no single thing that one can take. A place, a season or an audience behind it changes nothing;
# other words do: "Certificate in Bookkeeping", "Training for Forklift Operators".
_GENERIC = re.compile(
    rf"""{_ADJECTIVES}(?:{_COURSES}(?:\ (?:list\w*|catalogue?|calendar|search|directory|schedule|offerings?
      |options?|dates|guide|information|overview|finder|home))*
    |formation\ (?:continue|aux\ adultes|en\ ligne|professionnelle)|continuing\ education|education\ permanente
      |cours\ (?:offerts|en\ ligne|du\ soir|disponibles|a\ venir)
    |(?:formations?|ateliers?)\ (?:offerte?s|en\ ligne|disponibles|a\ venir|gratuite?s)
    |(?:calculate|estimate|compare|pay)\ (?:your\ |the\ )?(?:fees?|costs?|tuition)|(?:fee|cost|tuition)s?\ (?:calculator
      |estimator|structure|guide)|structure\ des\ frais
    |fees|tuition|tuition\ (?:and|&)\ fees|fee\ schedule|price\ list|prices|pricing|rates|frais|tarifs?
      |liste\ de\ prix|contact(?:\ us|ez-nous)?|nous\ joindre|about(?:\ us)?|a\ propos(?:\ de\ nous)?
    |faqs?|frequently\ asked\ questions|foire\ aux\ questions|questions?(?:\ frequentes)?|admissions?
      |registration|inscriptions?
    |how\ to\ (?:register|apply|enrol)(?:\ .*)?|register(?:\ now)?|financial\ aid|aide\ financiere
    |home(?:\ ?page)?|accueil|welcome|bienvenue|welcome\ to\ (?:our|the)\ .*|log\ ?in|sign\ in
      |search(?:\ results)?|recherche|results?|resultats?(?:\ de\ recherche)?|news|nouvelles
    |events|evenements|calendar|calendrier|(?:shopping\ )?cart|panier|checkout|privacy(?:\ policy)?
      |accessibility|accessibilite
    |policies|policy|schedule|horaires?|catalogue?|directory|repertoire|(?:detailed\ )?class\ (?:schedule
      |details?|information)(?:\ listing)?|(?:course|program|class|section
      |event|product)\ (?:details?|information|info|schedule|page)|details?(?:\ (?:du|de\ la)\ .*)?
        |refunds?(?:\ (?:and|&)\ \w+)?(?:\ policy)?
      |withdrawals?(?:\ (?:and|&)\ \w+)?|staff|faculty|people|careers?|jobs|sitemap|plan\ du\ site
        |page\ not\ found|404.*|error|erreur|services|our\ services|nos\ services
      |overview|apercu|what\ we\ (?:offer|do|teach)|ce\ que\ nous\ offrons|(?:single|featured)\ (?:course
        |program|class|workshop)|(?:course|program)\ single|(?:notre|la|une)\ formation|fiche\ de\ (?:cours|formation)
        |le\ cours|cours\ a\ la\ carte
      |objectifs?|objectives?)
    (?:\ +(?:20\d\d(?:-\d\d(?:\d\d)?)?|and|&|et|a\ to\ z|a-z|{_COURSES}|for\ (?:everyone|all|you)|pour\ tous
      |at\ (?:the\ |our\ ).*|winter|spring|summer|fall|autumn|hiver|printemps|ete|automne|schedule|listing|offered
      |available|offerts|offertes)\b)*
    """,
    re.VERBOSE,
)
# Titles that more often head pages about rules and places than courses: believed where the page's labels speak for it.
_SUSPECT = re.compile(
    r"(?:contact|about|a propos|search|recherche|welcome|bienvenue|refund|withdraw|polic(?:y|ies)|privacy|questions?"
    r"|faq|news|nouvelles|fees?|tuition|frais|panier|cart|privacy"
    r"|accessib|how to (?:register|apply|enrol)|admissions?|registration|inscription|financial aid|aide financiere"
    r"|events?|evenements?|career|jobs|staff|faculty|people|portail)\b.*|(?:\w+ ){1,2}services"
    r"|.*\b(?:portal|dashboard|log ?in)"
)
_ELSEWHERE = re.compile(
    r"(?:(?:our|the|all|latest|current|upcoming|college|campus|student|meet|nos|notre|les|dernieres|in) )*(?:news"
    r"|newsroom|careers?|jobs|job (?:board|postings?|opportunities)|employment opportunities|vacancies"
    r"|volunteer(?:ing| opportunities)?|contact(?: us)?|locations?|our locations|campuses|staff|our team|team|faculty"
    r"|instructors?|board of directors|bursar(?:y|ies)|scholarships?|awards?|grants|financial aid|room rentals?"
    r"|rentals?"
    r"|rooms|facilities|policies|policy|minutes|membership|memberships|donate|donations|ways to give|shop|store"
    r"|bookstore"
    r"|merchandise|gift cards?|testimonials|success stories|partners|sponsors|events|archives?|blog|publications"
    r"|resources"
    r"|(?:our |nos )?services|(?:other |additional |extra |autres )charges"
    r"|fee policy|other fees|service fees|administrative fees|nouvelles|actualites|emplois|offres d'emploi|carrieres"
    r"|postes(?: vacants)?|benevolat|nous joindre|coordonnees|personnel|equipe|notre equipe|conseil d'administration"
    r"|bourses?(?: d'etudes)?|aide financiere|location de salles?|salles|politiques?|adhesion|dons?|boutique|librairie"
    r"|partenaires|evenements|archives|blogue|publications|ressources|frais divers|autres frais|frais de service"
    # "Tuition and bursaries", "Droits de scolarité et bourses": what all pay and who is helped
    r"|(?:tuition|fees?|costs?|droits(?: de scolarite)?|frais(?: de scolarite)?|couts?) (?:and|&|et) (?:bursar(?:y|ies)"
    r"|scholarships?|awards?|grants?|financial aid|refunds?|bourses?|aide financiere|remboursements?)"
    r"|(?:[\w'&-]+ ){1,5}(?:fund|bursar(?:y|ies)|scholarships?|awards?|grants?|loans?)"
    r"|(?:fonds|bourses?|prets?|subventions?) (?:de|d'|du|des|pour)\b.{3,50})"
    r"(?: (?:and|&|et) [\w' -]{3,30})?"
)
_COURSE_NOUN = re.compile(
    r"\b(?:courses?|workshops?|class(?:es)?|training|trainings|lessons?|micro-?credentials?|seminars?|cours|formations?"
    r"|ateliers?|microcertifications?)\b"
)
_DIRECTORY = re.compile(
    r".*\b(?:director(?:y|ies)|repertoires?|catalogues?|catalog|index of|a to z|a-z|list(?:ing)?s? of|listes? (?:des"
    r"|de)|course calendar|calendrier des cours)\b.*"
)
_LIST = re.compile(
    r"(?:.*\b)?(?:courses|programs|programmes|trainings|workshops|classes|certificates|certifications|seminars"
    r"|badges|micro-?\s?credentials|offerings|lessons|opportunities"
    r"|schedule|timetable|calendar|formations|ateliers|attestations|microcertifications|micro-certifications"
    r"|microprogrammes|seminaires|activites|nos cours|cours offerts|cours et \w+|\w+ et cours|tous les cours"
    r"|liste des cours|cours du soir|cours en ligne|horaire|programmation|calendrier)\b.*"
    r"|(?:.*\b)?(?:training|education|continuing education|formation continue|learning|upgrading)(?: (?:for|at"
    r"|in) .*|\W.*)?"
)


# What registrars' systems head every page with.
_OF_A_PAGE = re.compile(
    r"(?:detailed )?(?:class|course|section|program) (?:schedule(?: listing)?|details?|information|offerings?)"
    r"|(?:details|horaire) (?:du|des) cours"
)


def page_title(document: Document, blocks: Sequence[Block]) -> tuple[str, Block | None]:
    """Return the name of what a page offers and the block where it stands (None: only in the page's head)."""
    names = _head_names(document)
    classed = _named_by_class(document)
    best: tuple[float, int, Block] | None = None
    for block in blocks:
        if block.region or not 2 <= len(block.text) <= 200:
            continue
        score = _score(block, names)
        if classed and not block.level and fold(block.text) == classed:
            score = 2.0
        if score > 0 and (best is None or score > best[0]):
            best = (score, block.number, block)
    if best is not None:
        return _name_in(best[2].text), best[2]
    return (names[0] if names else ""), None


_TITLE_CLASS = re.compile(
    r"(?i)(?:^|[\s_-]|lbl)(?:course|class|program(?:me)?|event|workshop|product|page|entry|cours"
    r"|formation)[-_]?(?:title|name|titre|nom)"
    r"(?:$|[\s_-])"
)


def _named_by_class(document: Document) -> str:
    """Return the folded text of the one element whose class or id says that it is the title; empty where several do."""
    found = {
        fold(node.text())
        for node in document.root.elements()
        if node.attributes and _TITLE_CLASS.search(f"{node.get('class')} {node.get('id')}")
    }
    found.discard("")
    return found.pop() if len(found) == 1 else ""


def _is_head_of_a_column(block: Block) -> bool:
    """Tell whether a line is one of several cells of a row; a cell that has its row alone may name what is below it."""
    row = block.node.parent
    if block.node.tag not in ("th", "td") or row is None:
        return False
    # Only the cells of the row itself, and no more than two: counting all is slow for a row of 100,000 cells.
    cells = (child for child in row.children if isinstance(child, Node) and child.tag in ("th", "td"))
    return len(list(islice(cells, 2))) > 1


def _score(block: Block, names: Sequence[str]) -> float:
    """Return how much a block looks like the page's title; 0 for what cannot be it."""
    level = block.level
    if _is_head_of_a_column(block) or not re.search(r"[^\W\d_]{2}", block.text):
        return 0
    if not level and not (block.bold and len(block.text) < 90 and ": " not in f"{block.text} "):
        return 0
    if level > 3 or (label_of(block.text) and level != 1) or is_cut_off(block.text):
        return 0
    score = {0: 0.4, 1: 3.0, 2: 1.2, 3: 0.8}[level]
    if is_generic(block.text):
        score -= 2.2
    if block.text.endswith("?"):
        score -= 2.5  # Are you ready for a change?
    if any(_same(block.text, name) for name in names):
        score += 2.0
    elif level > 1 or not level:
        score -= 0.3
    if level != 1 and is_page_part(block.text):
        score -= 2.0
    if (_is_site(block.text, names) and not (level == 1 and is_list_title(block.text))) or "site" in block.node.get(
        "class"
    ):
        score -= 3.5
    if level > 1 and _OF_A_PAGE.fullmatch(fold(block.text)):
        return 0.05
    initials = len(block.text) <= 6 and sum(map(str.isupper, block.text)) >= 2
    if level and initials and names and not any(_same(block.text, name) for name in names):
        score -= 3.0  # UVic, OCAD: initials that the page's head does not give as its name are the site's
    if block.links >= len(block.text) - 2 and level == 1:
        score -= 0.5
    return score


def _same(text: str, name: str) -> bool:
    one, other = set(stems(text)), set(stems(name))
    return bool(one) and bool(other) and len(one & other) >= 0.6 * min(len(one), len(other)) and len(one & other) >= 1


def _is_site(text: str, names: Sequence[str]) -> bool:
    words = fold(text)
    return bool(_SITE_WORDS.search(words)) and not any(fold(name) == words for name in names[:1])


def _head_names(document: Document) -> list[str]:
    """Return what the head of the page calls it, without the name of the site, best first."""
    site = fold(document.meta("og:site_name"))
    found: list[str] = []
    for given in (document.meta("og:title"), document.title, document.meta("twitter:title")):
        parts = [part for part in _PARTS.split(given) if part.strip()]
        own = [part for part in parts if fold(part) != site and not _SITE_WORDS.search(fold(part))]
        found.extend(own[:1] or parts[:1])
    return [each for each in dict.fromkeys(found) if each]


_ORGANISATION = re.compile(
    r"\b(?:[A-Z][\w'’-]+ (?:(?:of|de|du|des|la|le|the|for) )?){1,4}(?:College|University|School Board|Institute"
    r"|Library|Polytechnic|Academy)\b"
    r"|\b(?:Collège|Université|Institut|Conseil scolaire|Bibliothèque|Cégep)(?: (?:d[eu]s?|la|le|les)| de l['’]"
    r"| d['’]){0,2} ?[A-Z][\w'’-]+(?:[ -][A-ZÉ][\w'’-]+)*"
)


# © 2026 North Portage College. All rights reserved.   Copyright (c) Kettle Safety   Droits d'auteur 2026 - Collège X
_OWNER = re.compile(
    r"(?:©|\(c\)|\bcopyright|\bdroits d['’]auteur)\s*((?:[^|©]|©\s*\d){3,90}?)(?=\.\s|\.$|[|©]|\s+(?:All rights"
    r"|Tous droits)|$)",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(
    r"(?i)©|\(c\)|\bcopyright\b|\bdroits d['’]auteur\b|\ball rights reserved\b\.?|\btous droits r[ée]serv[ée]s\b\.?"
    r"|(?<!\w)(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?(?!\w)"
)
_NO_OWNER = re.compile(
    r"(?:page|home ?page|untitled|document|index|default|new tab|website|site|web ?site|copyright|menu|logo"
    r"|skip to .*|back to .*|all rights reserved|tous droits reserves|powered by .*|design(?:ed)? by .*|main"
    r"|(?:the|our|this|le|la|notre|l')? ?(?:college|university|school|library|centre|center|institute|academy"
    r"|universite|ecole|bibliotheque|institut)|breadcrumb|you are here.*|vous etes ici.*)"
)


def organisation(document: Document) -> str:
    """Return the name of the organisation whose page it is, as the page itself gives it; empty when it does not."""
    found: str = document.once("organisation", lambda: _organisation(document))
    return found


def _organisation(document: Document) -> str:
    named = [document.meta("og:site_name")]
    parts = [folded(part) for part in _PARTS.split(document.title)]
    own = " ".join(fold(node.text()) for node in document.by_tag.get("h1", ()))
    parts = [part for number, part in enumerate(parts) if not number or fold(part) not in own]
    named += [part for part in reversed(parts[1:]) if _SITE_WORDS.search(fold(part))]
    fronts = ("", "/en", "/fr", "/index.html", document_root(document))
    for node in document.by_tag.get("a", ()):  # the logo leads home, and says whose it is
        if node.get("rel") == "home" or (node.get("href") and node.get("href").rstrip("/") in fronts):
            image = next(node.find("img"), None)
            named += [node.text(), folded(image.get("alt")) if image is not None else "", folded(node.get("title"))]
    named += _branded(document)
    lines = [block.text for block in page_blocks(document)]
    named += [owned.group(1) for line in lines[-40:] if (owned := _OWNER.search(line))]
    if len(parts) > 1 and re.search(r"\s[|–—]\s|\s*\|\s*", document.title):
        named.append(parts[-1])
    good = [each for each in map(_plain_name, named) if each]
    found = next((each for each in good if _SITE_WORDS.search(fold(each))), "") or next(iter(good), "")
    if (by_host := _named_like_host(document, lines, [*parts, *good], found)) is not None:
        return by_host
    if found:
        return found
    # North Portage College - 2 Station Street, Timmins
    at_foot = _ORGANISATION.findall(" ".join(lines)[-1500:])
    if at_foot and (named_at_foot := _plain_name(str(at_foot[-1]))):
        return named_at_foot
    last = _plain_name(parts[-1]) if parts else ""
    if len(parts) < 2 and (offerer := _offerer(lines)):
        return offerer
    if len(parts) < 2 and (named_as_one := _organisation_line(document, lines)):
        return named_as_one
    return last if len(parts) > 1 or fold(last) not in own_headings(document) else ""


# <div id="logo">   <span class="navbar-brand">   <p class="site-title">
_BRAND = re.compile(r"(?i)(?:^|[\s_-])(?:logo|brand|site[-_]?(?:title|name|branding)|nom[-_]du[-_]site)(?:$|[\s_-])")


def _branded(document: Document) -> list[str]:
    """Return the words of the elements whose class or id says that they are the name of the site."""
    marked = (
        node for node in document.root.elements()
        if node.attributes and _BRAND.search(f"{node.get('class')} {node.get('id')}") and not _holds_a_menu(node)
    )  # fmt: skip
    return [words for node in islice(marked, 4) if 3 <= len(words := node.text()) <= 80]


def _holds_a_menu(node: Node) -> bool:
    return len(list(islice(node.find("a", "button"), 2))) > 1 or next(node.find("li", "nav", "ul"), None) is not None


# Muskoka Kitchen runs a cook program.   Transport Beauséjour vous offre la formation.
_OFFERER = re.compile(
    r"(?:^|[.!] )(?!(?:This|The|These|Our|Your|Each|Every|All|It|We|You|Cette?|Ces|Nos|Notre|Votre|Chaque|Le|La|Les)\b)"
    r"((?:[A-ZÀ-Ý][\w'’&.-]*)(?: (?:of |the |and |& |de |du |des |la |le |les |et )*[A-ZÀ-Ý][\w'’&.-]*){1,6}) "
    r"(?:(?:proudly |also |now |vous )?(?:offers|provides|runs|delivers|offre|propose|donne|organise)) "
)


def _offerer(lines: Sequence[str]) -> str:
    """Return who a page says that it offers what it is about, empty where no sentence of it does."""
    found = (offerer for line in lines if (offerer := _OFFERER.search(line)))
    return next((_plain_name(each.group(1)) for each in found), "")


def _named_like_host(document: Document, lines: Sequence[str], names: Sequence[str], found: str) -> str | None:
    """Return the name on the page that its host is made of, None where none fits better than what was `found`.

    "Harbour Hands Community Centre" is whose page www.harbourhands.ca is: a name whose first words, written together,
    are most of a part of the host. The longest such name is taken, as the full one.
    """
    labels = [re.sub(r"[^a-z0-9]", "", label) for label in (host_of(document.url) or "").split(".")[:-1]]
    short = [*lines[:12], *lines[-25:], *(node.text() for node in document.by_tag.get("h1", ()))]
    logos = [
        re.sub(r"(?i)\blogo\b|\bhome\b", "", folded(node.get("alt"))) for node in document.by_tag.get("img", ())[:3]
    ]
    candidates = [*names, *logos, *(_before_address(line) for line in short if len(line) <= 160)]
    scored = [(_likeness(name, labels), len(name), name) for name in map(_plain_name, candidates) if name]
    best = max(scored, default=(0.0, 0, ""))
    return best[2] if best[0] >= _LIKE and best[0] > _likeness(found, labels) else None


# Labourers' Hall 1887 Training Centre · Rivermouth District School Board · Centre de formation du Local 642
_CALLED_ONE = re.compile(
    r"[A-Z][\w'’&. -]{3,60} (?:College|University|Board|Institute|Library|Polytechnic|Academy|Centre|Center|School"
    r"|Council|Association|Society|Agency|Services|Health Unit|Network|Alliance|Union|Hall|Foundation)"
    r"(?: (?:of|for) (?:the )?[A-ZÀ-Ý][\w'’-]+(?: [A-ZÀ-Ý][\w'’-]+){0,3})?"
    r"|(?:Le |La |Les |L['’])?(?:Collège|Université|Institut|Conseil|Bibliothèque|Cégep|Centre|Réseau|Bureau"
    r"|Association|École|Maison|Alliance|Coopérative|Fondation|Syndicat) (?:[\w'’&. -]{3,60})"
)


def _organisation_line(document: Document, lines: Sequence[str]) -> str:
    """Return the first short line at the top or the foot of a page that is the name of an organisation."""
    heads = [node.text() for node in document.by_tag.get("h1", ())]
    for line in [*heads, *lines[:12], *lines[-12:]]:
        name = _plain_name(_before_address(line)) if len(line) <= 160 else ""
        if name and 2 <= len(name.split()) <= 9 and _CALLED_ONE.fullmatch(name):
            return name
    return ""


_LIKE = 0.6
# Fern Hollow Training, Box 90 · Centre La Passerelle, 21, chemin du Barrage · Maison Le Pont – organisme
_ADDRESS_BEGINS = re.compile(
    r",? (?:P\.?O\.? ?)?(?:Box|C\.? ?P\.?) \d|, \d{1,5}[A-Za-z]?,? [A-Za-zÀ-ÿ]| [–—|·•] |"
    r", [A-ZÀ-Ý][\w-]+,? \(?(?:ON|Ontario)\b"
)


def _before_address(line: str) -> str:
    """Return a line up to the address in it, without the sign of a copyright."""
    begun = _ADDRESS_BEGINS.search(line)
    return re.sub(r"^(?:©|\(c\)|copyright)?(?: ?\d{4})? ?", "", line[: begun.start()] if begun else line, flags=re.I)


def _likeness(name: str, labels: Sequence[str]) -> float:
    """Return how much of a part of a host the first words of a name are, from 0 to 1."""
    words = [re.sub(r"[^a-z0-9]", "", word) for word in fold(name).replace("-", " ").split()]
    if len(name) > 80 or not words:
        return 0.0
    joined = ["".join(words[:count]) for count in range(1, len(words) + 1)]
    shares = [
        len(part) / max(len(label), 1)
        for label in labels
        for part in joined
        if len(part) >= 5 and label.startswith(part)
    ]
    return max(shares, default=0.0)


def own_headings(document: Document) -> set[str]:
    """Return the folded texts of the large headings of a page."""
    return {fold(node.text()) for tag in ("h1", "h2") for node in document.by_tag.get(tag, ())}


def _plain_name(name: str) -> str:
    """Return a name without what a footer or a breadcrumb adds to it; empty where it is none."""
    words = _COPYRIGHT.sub("", folded(name)).strip(" -–—|,.:;©»›>&/")
    crumbs = bool(re.search(r"\s[>»›/]\s", words)) or bool(re.search(r"(?i)\.(?:html?|php|aspx?|jsp)$", words))
    return (
        words
        if 3 <= len(words) <= 100 and not is_generic(words) and not crumbs and not _NO_OWNER.fullmatch(fold(words))
        else ""
    )


def document_root(document: Document) -> str:
    """Return the address of the site's front page without the last slash, "-" when the page's address is not known."""
    found = re.match(r"https?://[^/]+", document.url or "")
    return found.group() if found else "-"


# Ethical Public Management - 20005 - ADMN 422 - A01: how Banner, which many registrars use, writes a section
_SECTION = re.compile(r"(.{3,150}?) - (\d{4,6}) - ([A-Z]{2,5}[ -]?\w{2,6}) - \w{1,4}")


def _name_in(text: str) -> str:
    found = _SECTION.fullmatch(text.strip())
    return found.group(1) if found else text.strip(" |»«")


def code_in(text: str) -> str:
    """Return the course code that a registrar's title line carries, empty when there is none."""
    found = _SECTION.fullmatch(text.strip())
    return found.group(3) if found else ""


def is_generic(title: str) -> bool:
    """Tell whether a title names no single thing that one can take: "Courses", "Fees", "Contact us", "Nos
    formations"."""
    words = fold(title).strip(" .:!?")
    return not words or bool(_GENERIC.fullmatch(words)) or (_announces(title) and words.count(" ") < 3)


def _announces(title: str) -> bool:
    """Tell whether a title is a label of a fact; "Pathways to Social Service Work" is more than that."""
    label = label_of(title)
    return label is not None and bool(label.facts) and label.facts != ("leads_to",)


# Cours d'arabe : comment choisir le bon programme · 5 reasons to take a first aid course
_ADVICE = re.compile(
    r"\b(?:how to (?:choose|find|pick|select|prepare for)|comment (?:choisir|trouver|reviser|se preparer)"
    r"|(?:les )?criteres pour|que doit|what to (?:look for|expect)|(?:\d+|the best|our best) (?:tips|reasons|ways)"
    r"|\d+ (?:raisons|conseils|facons|astuces)|everything you need to know|tout savoir|sans se)\b"
)


def is_suspect(title: str) -> bool:
    """Tell whether a title begins as pages about rules, places and people do ("Withdrawal ...", "Contact ..."), or is
    that of an article of advice."""
    words = fold(title).strip(" .:!?")
    return bool(_SUSPECT.fullmatch(words) or _ADVICE.search(words)) or _announces(title)


def is_elsewhere(title: str) -> bool:
    """Tell whether a title heads a list of something other than courses: jobs, rooms, bursaries, news, people."""
    words = fold(title).strip(" .:!?")
    return bool(_ELSEWHERE.fullmatch(words)) and not _COURSE_NOUN.search(words)


def is_directory(title: str) -> bool:
    """Tell whether a title is that of a directory, which is never one course."""
    return bool(_DIRECTORY.fullmatch(fold(title).strip(" .:!?")))


def is_list_title(title: str) -> bool:
    """Tell whether a title speaks of several courses: "Computer workshops", "Formations en santé"."""
    words = fold(title).strip(" .:!?")
    return bool(_GENERIC.fullmatch(words) or _DIRECTORY.fullmatch(words) or _LIST.fullmatch(words))
