"""What on a page does not speak of its listing: navigation, banners, footers, cookie notices, other courses, news.

Two kinds of signs: how a region is marked up (element, role, the words of its class and id), and what the heading
over it says ("You may also like", "Refund policy", "Témoignages").
"""

import re
from functools import lru_cache

from mcli.core.text import fold
from mcli.scrapers.html.document import Node

OTHER = "other"
"""Nothing under such a heading speaks of this listing."""
PEOPLE = "people"
"""Sentences under such a heading speak of a person or a place; what is labelled there may still be of the listing."""
LEARNED = "learned"
"""Sentences under such a heading say what one learns, not what it costs or asks."""
MONEY = "money"
"""Amounts under such a heading are not the price: wages, bursaries, refunds."""

_REGIONS = frozenset({"nav", "footer", "dialog", "menu"})
_ROLES = frozenset(
    {"navigation", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar", "tooltip", "alert", "tablist"}
)
# Words of a class or id, parted at - _ and capitals: "site-footer", "navBar", "block--related-courses".
_WORDS = frozenset({
    "nav", "navbar", "navigation", "menu", "megamenu", "submenu", "breadcrumb", "breadcrumbs", "footer", "cookie",
    "cookies", "consent", "gdpr", "newsletter", "subscribe", "infolettre", "social", "share", "sharing", "addtoany",
    "related", "recommended", "recommendations", "suggested", "similar", "upsell", "upsells", "crosssell",
    "testimonial",
    "testimonials", "reviews", "comments", "advert", "advertisement", "ads", "skiplink", "pagination", "pager",
    "offcanvas", "chatbot", "popup", "lightbox", "sitemap", "copyright", "promo", "promotion", "instructor",
    "instructors", "biography", "faculty", "topbar", "masthead", "banner", "temoignages", "connexes", "widget",
})  # fmt: skip
# A widget holds anything, a card's or panel's footer holds its facts, a banner at the top of the content its title.
_SOFT = frozenset({"widget", "promo", "promotion", "banner", "faculty", "menu", "nav", "instructor"})
_PARTS = re.compile(r"[a-z]+|[A-Z][a-z]*")
_PART_OF_CONTENT = re.compile(
    r"(?i)\b(?:card|panel|modal|accordion|course|item|tab|table|section|entry|article|elementor|wp-block|gb)[-_]*"
    r"(?:footer|nav|menu|banner|widget)|elementor|tab-?pane|tab-?content|has-|no-|with-|field"
)
# Where page builders name a region in full: elementor-location-footer, et-l--header
_BUILDERS = re.compile(r"\belementor-location-(?:header|footer|popup)\b|\bet-l--(?:header|footer)\b")
_CONTENT = frozenset({"html", "body", "main", "article", "form", "#document"})
_SUBJECT = (
    r"(?:courses?|programs?|programmes?|classes|workshops?|micro-?credentials?|training|badges?|certificates?"
    r"|options?)"
)
_SUBJECTS = r"(?:cours|formations?|programmes?|ateliers?|micro-?(?:certifications?|programmes?|titres?)|attestations?)"
# What is told under such a heading belongs to something or somebody else.
_OTHERS = re.compile(
    rf"""^(?:
      (?:.*\b)?(?:related|similar|recommended|suggested|featured|popular|trending|additional|other|more|new|newest
        |explore|
        discover|browse|see|view|latest|our)\b(?:\s+[\w&'-]+){{0,3}}\s+{_SUBJECT}(?:\s.*)?
    | related(?:\s+\w+){{0,2}} | .*\byou\ (?:may|might|could)\ (?:also\ )?(?:like|enjoy|be\ interested|want).*
    | .*\b(?:people|students|learners|customers|visitors|others)\ (?:who\ .*\ )?also\b.* | also\ (?:of\ interest
      |viewed|consider).*
    | .*\b(?:explore|read|learn|discover)\ more\b.* | (?:latest\ |recent\ |college\ |campus\ |in\ the\ )?news.*
      | (?:recent\ )?(?:blog|posts|articles)\b.*
    | (?:more|other|related|similar|nearby)\ (?:\w+\ ){{0,2}}events?\b.* | more\ from\b.* | autres\ evenements?.*
    | (?:upcoming\ |campus\ )?events.* | .*\b(?:testimonials?|success\ stor(?:y|ies)|student\ stor(?:y|ies))\b.*
    | .*\bwhat\ (?:our\ |past\ |other\ )?(?:\w+\ )?(?:say|are\ saying)\b.* | (?:meet|about)\ (?:the|your
      |our)\ (?:instructors?|facilitators?|teachers?|trainers?|teams?|authors?|presenters?|speakers?).*
    | .*\b(?:newsletter|subscribe|stay\ connected|stay\ in\ touch|follow\ us|share\ this)\b.* | (?:.*\ (?:and|&
      |free|visitor|where\ to|campus)\ )?parking(?:\ (?:and|&|at|on|info\w*|permits?|lots?|pass\w*|fees?|rates?
      |is)\b.*)?
    | free\ (?:e-?books?|guides?|webinars?|events?|downloads?|consultations?)\b\ ?[:–-]?.*
    | (?:webinaires?|guides?|evenements?)\ gratuits?\b.*
    | .*\bland\ acknowledge?ment.* | .*\bcookies?\b.* | (?:privacy|terms\ (?:of|and)).* | .*\btransit\ and\ parking.*
    | (?:free\ )?this\ (?:week|month).* | also\ offered.* | (?:main\ )?menu | navigation | search.* | quick\ links
    | (?:.*\b)?autres?\ {_SUBJECTS}.* | .*\b{_SUBJECTS}\ (?:connexes?|similaires?|populaires?|recommande.*|suggere.*
      |relie.*|en\ vedette|apparente.*)
    | .*\b(?:vous\ (?:aimerez|pourriez)|pourraient?\ (?:aussi\ )?vous\ interesser|susceptibles?\ de\ vous).*
      | (?:a\ )?(?:decouvrir|voir|lire)\ (?:aussi|egalement)
    | decouvrez\ (?:nos|aussi|d'autres|egalement).* | nos\ {_SUBJECTS}.* | (?:dernieres\ |recentes\ )?(?:nouvelles
      |actualites)\b.* | .*\btemoignages?\b.*
    | .*\b(?:infolettre|suivez-nous|restez\ (?:au\ courant|branche)|partager)\b.* | (?:.*\ (?:et|le|du
      |au)\ )?stationnement(?:\ (?:et|a|au|gratuit|payant|sur|permis)\b.*)?
      | .*\breconnaissance\ (?:du\ territoire|territoriale).*
    | (?:prochains?\ )?evenements?.* | .*\btemoins?\b.* | liens\ (?:rapides|utiles) | ce\ mois-ci.*
      | gratuits?\ ce\ mois.*
    )$""",
    re.VERBOSE,
)
_PEOPLE = re.compile(
    r"""(?:course\ |your\ )?(?:instructors?|facilitators?|teachers?|trainers?|presenters?|speakers?|faculty
      |staff)(?:\ bio.*)?
    | (?:a\ propos\ (?:de|du)\ (?:la\ |l')?|votre\ |vos\ |nos\ |l')?(?:formateurs?|formatrices?|enseignante?s?
      |animateurs?|animatrices?|equipe)(?:\b.*)?
    | about\ (?:us|the\ (?:college|school|university|centre|center|institute|academy|company)).* | our\ (?:story
      |mission|history|facilities|campus(?:es)?|team).*
    | why\ (?:choose|us|study).* | (?:a\ propos\ de\ nous|notre\ (?:histoire|mission|equipe)|qui\ sommes-nous).*
      | contact(?:s|\ us|ez-nous|\ (?:info\w*|person|details?|persons?|the\ .*|a\ .*))?| nous\ joindre.*""",
    re.VERBOSE,
)
_LEARNED = re.compile(
    r"""(?:course\ |program\ |learning\ |key\ |class\ |workshop\ )*(?:outcomes|objectives|goals|curriculum|outline
      |syllabus|topics|modules|competenc(?:ies|y)|skills)(?:\ (?:you|covered|gained|developed|include|and|of\ the
      |for\ this).*)?
    | what\ (?:you(?:'ll|\ will)?|students\ will|participants\ will|will\ (?:i|you))\ (?:be\ able\ to\ do|learn
      |study|cover|explore|gain|know).* | (?:topics|skills)\ (?:covered|include|you.*)|you\ will\ learn.*
      |by\ the\ end.*
    | (?:objectifs?|resultats)(?:\ d'apprentissage|\ de\ la\ formation|\ du\ cours|\ pedagogiques)?
      | ce\ que\ vous\ (?:apprendrez|allez\ apprendre|saurez).* | (?:contenu|plan)(?:\ (?:du|de\ la|de)\ .*)?
      | competences\ (?:visees|acquises|developpees|ciblees).* | themes?\ abordes?.*
    | vous\ apprendrez.* | a\ la\ fin\ d[eu].*""",
    re.VERBOSE,
)
# Amounts here are somebody's pay, somebody's help, or what is lost or given back.
_MONEY = re.compile(
    r"""\b(?:financial\ (?:aid|assistance|support)|funding|bursar(?:y|ies)|scholarships?|grants?|awards|osap|loans?
    |refunds?|withdraw(?:al|ing)?s?|cancell?ations?|cancel|transfers?\ (?:policy|and)|careers?|jobs?|salar(?:y|ies)
      |wages?|earnings?|earn
    |employment\ (?:outlook|opportunities)|labour\ market|tax\ (?:credit|receipt)s?|payment\ plans?|gift|donat\w*
    |aide\ financiere|bourses?|financement|rafeo|prets?|remboursements?|abandon|annulations?|carrieres?|emplois?
      |salaires?
    |debouches|perspectives|credits?\ d'impot|dons?)\b""",
    re.VERBOSE,
)
# <ul class="menu-prix"> <li>Travail en hauteur ... 170,00 $</li>: what is offered, not where to go
_PRICED = re.compile(r"\$\s?\d|\d\s?\$")
_ASKS_PRICE = re.compile(r"\b(?:costs?|fees?|price|tuition|cout|couts|frais|prix|tarifs?|droits)\b")


@lru_cache(maxsize=4096)
def named_so(names: str) -> int:
    """Tell whether the words of a class and id name a region beside the content: 2 surely, 1 perhaps, 0 no."""
    if _BUILDERS.search(names):
        return 2
    parts = {part.lower() for part in _PARTS.findall(names)} & _WORDS
    if not parts or _PART_OF_CONTENT.search(names):
        return 0
    return 1 if parts <= _SOFT else 2


def is_region(node: Node) -> bool:
    """Tell whether an element is a region of the page beside its content, by its markup alone."""
    tag = node.tag
    if tag in _CONTENT:
        return node.get("role") == "dialog"
    if tag in _REGIONS or (node.get("role") in _ROLES):
        return not _has_heading(node, "h1")
    sure = named_so(f"{node.get('class')} {node.get('id')}") if node.attributes else 0
    if tag == "header" or node.get("role") == "banner" or tag == "aside" or node.get("role") == "complementary":
        return sure == 2 or (tag != "aside" and node.get("role") != "complementary" and not _has_title(node))
    if sure == 2:
        return not _has_heading(node, "h1")
    return sure == 1 and (_is_list_of_links(node) or (tag in ("ul", "ol") and not _PRICED.search(node.text())))


def _has_heading(node: Node, tag: str) -> bool:
    return next(node.find(tag), None) is not None


def _has_title(node: Node) -> bool:
    """Tell whether a header is one of the content: it has a heading of its own, or stands in an article or section."""
    around = {each.tag for each in node.ancestors()}
    return bool(around & {"article", "main", "section", "li"}) or any(
        True for each in node.find("h1", "h2") if "site" not in each.get("class")
    )


def _is_list_of_links(node: Node) -> bool:
    links = sum(len(each.text()) for each in node.find("a"))
    return links > 0 and 10 * links >= 6 * len(node.text())


@lru_cache(maxsize=2048)
def heading_scope(heading: str) -> str | None:
    """Return what a heading says of the words under it: OTHER, MONEY (amounts there are no price), or None."""
    words = fold(heading).strip(' :.!?…»«"')
    if not words or len(words) > 90:
        return None
    if _OTHERS.match(words):
        return OTHER
    if _PEOPLE.fullmatch(words):
        return PEOPLE
    if _LEARNED.fullmatch(words):
        return LEARNED
    return MONEY if _MONEY.search(words) and not _ASKS_PRICE.search(words) else None
